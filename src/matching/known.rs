//! Lines whose meaning comes with the program: those of the made-up evening and of simulated crowds,
//! so that neither has to wait for the encoder.
//!
//! `data/encoder/known.bin` is a line of JSON that says the model and the lines, then a vector for
//! each: a scale, little end first, and its bytes. `cargo bench --bench labelled -- known` makes it.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::domain::Side;

use super::encoder::{self, Vector};

/// What the first line says.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    model: String,
    dimension: usize,
    lines: Vec<(Side, String)>,
}

/// What a line means, if that comes with the program for the model that does.
#[must_use]
pub fn known(side: Side, text: &str) -> Option<Vector> {
    static READ: LazyLock<[HashMap<String, Vector>; 2]> =
        LazyLock::new(|| read(include_bytes!("../../data/encoder/known.bin")).unwrap_or_default());
    READ.get(side as usize)?.get(text).cloned()
}

/// Lines with what they mean as they are kept; `None` where they are none.
#[must_use]
pub fn to_bytes(model: &str, lines: &[(Side, &str)], vectors: &[Vector]) -> Option<Vec<u8>> {
    let dimension = vectors.first().map(|it| it.bytes().len())?;
    let said = lines.iter().map(|(side, text)| (*side, (*text).to_owned())).collect();
    let mut bytes =
        serde_json::to_vec(&Head { model: model.to_owned(), dimension, lines: said }).ok()?;
    bytes.push(b'\n');
    for vector in vectors {
        bytes.extend(vector.scale().to_le_bytes());
        bytes.extend(vector.to_bytes());
    }
    Some(bytes)
}

/// As they were kept, by side; `None` where they are of another model or damaged.
fn read(bytes: &[u8]) -> Option<[HashMap<String, Vector>; 2]> {
    let (head, rest) = bytes.split_at(memchr::memchr(b'\n', bytes)?);
    let head: Head = serde_json::from_slice(head).ok()?;
    if encoder::description().ok()?.model() != head.model {
        return None;
    }
    let rows = rest.get(1..)?.chunks_exact(head.dimension + size_of::<f32>());
    let mut all = [HashMap::new(), HashMap::new()];
    for ((side, text), row) in head.lines.into_iter().zip(rows) {
        let (scale, bytes) = row.split_at_checked(size_of::<f32>())?;
        let vector = Vector::kept(bytes, f32::from_le_bytes(scale.try_into().ok()?))?;
        all.get_mut(side as usize)?.insert(text, vector);
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again_and_nothing_of_another_model() {
        let lines = [(Side::Offer, "A ladder"), (Side::Need, "A ladder")];
        let vectors = [Vector::new(&[1.0, 0.5]), Vector::new(&[-0.5, 0.25])];
        let model = encoder::description().unwrap().model();
        let bytes = to_bytes(&model, &lines, &vectors).unwrap();
        let read_again = read(&bytes).unwrap();
        for ((side, text), vector) in lines.iter().zip(&vectors) {
            assert_eq!(read_again[*side as usize].get(*text), Some(vector));
        }
        assert!(read(&to_bytes("another 1", &lines, &vectors).unwrap()).is_none());
        assert!(read(&bytes[..10]).is_none());
    }
}

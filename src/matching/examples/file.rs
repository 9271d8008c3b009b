//! The file of examples: a line of JSON that says what follows, then numbers, little end first.

use serde::{Deserialize, Serialize};

use super::{Example, Question, Questions};
use crate::matching::encoder::Vector;

/// Why a file of examples cannot be read or written.
#[derive(Debug, thiserror::Error)]
#[error(
    "the file of examples is damaged; make it again with: cargo bench --bench labelled -- learn"
)]
pub struct Damage;

/// What the first line says.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    model: String,
    questions: Vec<Shape>,
}

/// How large a question is.
#[derive(Debug, Serialize, Deserialize)]
struct Shape {
    name: String,
    width: f64,
    from: f64,
    answers: usize,
    signs: usize,
    dimension: usize,
    examples: usize,
}

impl Questions {
    /// As they are written.
    ///
    /// # Errors
    /// [`Damage`] where a number is none.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Damage> {
        let questions = self.all.iter().map(Shape::of).collect();
        let head = Head { model: self.model.clone(), questions };
        let mut bytes = serde_json::to_vec(&head).or(Err(Damage))?;
        bytes.push(b'\n');
        for question in &self.all {
            for weight in question.signs.iter().flatten() {
                bytes.extend(weight.to_le_bytes());
            }
            for example in &question.examples {
                bytes.extend(example.vector.scale().to_le_bytes());
                bytes.extend(example.vector.to_bytes());
                bytes.extend(example.weights.iter().flat_map(|it| it.to_le_bytes()));
            }
        }
        Ok(bytes)
    }

    /// As they were written.
    ///
    /// # Errors
    /// [`Damage`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Damage> {
        let end = memchr::memchr(b'\n', bytes).ok_or(Damage)?;
        let (head, rest) = bytes.split_at(end);
        let head: Head = serde_json::from_slice(head).or(Err(Damage))?;
        let mut rest = Rest(rest.get(1..).ok_or(Damage)?);
        let all = head.questions.into_iter().map(|shape| rest.question(shape));
        let all = all.collect::<Result<_, _>>()?;
        if rest.0.is_empty() { Ok(Self { model: head.model, all }) } else { Err(Damage) }
    }
}

impl Shape {
    fn of(question: &Question) -> Self {
        let dimension = question.examples.first().map_or(0, |it| it.vector.bytes().len());
        Self {
            name: question.name.clone(),
            width: question.width,
            from: question.from,
            answers: question.signs.len(),
            signs: question.signs.first().map_or(0, Vec::len),
            dimension,
            examples: question.examples.len(),
        }
    }
}

/// What is left to read.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn bytes(&mut self, count: usize) -> Result<&'a [u8], Damage> {
        let (some, rest) = self.0.split_at_checked(count).ok_or(Damage)?;
        self.0 = rest;
        Ok(some)
    }

    fn number(&mut self) -> Result<f32, Damage> {
        let bytes = self.bytes(size_of::<f32>())?;
        bytes.try_into().map(f32::from_le_bytes).or(Err(Damage))
    }

    fn numbers(&mut self, count: usize) -> Result<Vec<f32>, Damage> {
        (0..count).map(|_| self.number()).collect()
    }

    fn example(&mut self, shape: &Shape) -> Result<Example, Damage> {
        let scale = self.number()?;
        let vector = Vector::kept(self.bytes(shape.dimension)?, scale).ok_or(Damage)?;
        Ok(Example { vector, weights: self.numbers(shape.answers)? })
    }

    fn question(&mut self, shape: Shape) -> Result<Question, Damage> {
        let signs = (0..shape.answers).map(|_| self.numbers(shape.signs));
        let signs = signs.collect::<Result<_, _>>()?;
        let examples = (0..shape.examples).map(|_| self.example(&shape));
        let examples = examples.collect::<Result<_, _>>()?;
        Ok(Question { name: shape.name, width: shape.width, from: shape.from, signs, examples })
    }
}

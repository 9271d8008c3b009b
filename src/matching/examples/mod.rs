//! What a line's meaning says of it: labelled lines it is close to, each with a weight.
//!
//! A [`Question`] is answered by regularised least squares over examples with the kernel
//! `exp(width x (a · b - 1))` (Rifkin, Yeo and Poggio, "Regularized least-squares classification",
//! 2003), beside a few numbers that rules read from the words. `cargo bench --bench labelled --
//! learn` finds the weights from `data/labelled` and writes them with the examples' vectors to
//! `data/encoder/examples.bin`; they are good for the model they were found with and no other.

mod file;

use std::sync::LazyLock;

use super::encoder::{self, Vector};

pub use file::Damage;

/// Is it a pitch?
pub const PITCH: &str = "pitch";
/// Is it a need that stays off the big screen?
pub const SUPPORT: &str = "support";
/// Which kind of thing is it about?
pub const KIND: &str = "kind";
/// Does somebody look for something, or give it?
pub const POLARITY: &str = "polarity";
/// What is it about?
pub const SUBJECT: &str = "subject";

/// Something that is asked about lines, with the examples that answer it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// Its name.
    pub name: String,
    /// How quickly an example says less the less it means the same.
    pub width: f64,
    /// From this weight on the answer is yes.
    pub from: f64,
    /// For each answer, the weight of each number read from the words.
    pub signs: Vec<Vec<f32>>,
    /// The examples, in their order in the labelled set.
    pub examples: Vec<Example>,
}

/// A labelled line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Example {
    /// What it means.
    pub vector: Vector,
    /// What it says for each answer.
    pub weights: Vec<f32>,
}

/// How much two vectors mean the same to a question, 0 to 1.
#[must_use]
pub fn kernel(width: f64, a: &Vector, b: &Vector) -> f64 {
    (width * (a.dot(b) - 1.0)).exp()
}

impl Question {
    /// The weight of each answer for a line that means this and has these signs: around 1 is yes,
    /// around -1 no. Cost: a product with each example.
    #[must_use]
    pub fn weigh(&self, meaning: &Vector, signs: &[f32]) -> Vec<f64> {
        let product = |weights: &Vec<f32>| -> f64 {
            weights.iter().zip(signs).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum()
        };
        let mut answers: Vec<f64> = self.signs.iter().map(product).collect();
        for example in &self.examples {
            let near = kernel(self.width, meaning, &example.vector);
            for (answer, weight) in answers.iter_mut().zip(&example.weights) {
                *answer += near * f64::from(*weight);
            }
        }
        answers
    }

    /// The example among those wanted that means most nearly the same.
    #[must_use]
    pub fn nearest(&self, meaning: &Vector, wanted: impl Fn(usize) -> bool) -> Option<usize> {
        let places = self.examples.iter().enumerate();
        let near =
            places.filter(|(at, _)| wanted(*at)).map(|(at, it)| (at, it.vector.dot(meaning)));
        near.max_by(|a, b| a.1.total_cmp(&b.1)).map(|it| it.0)
    }
}

/// All questions, with the model whose vectors they are about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Questions {
    /// The model, with its version.
    pub model: String,
    /// The questions.
    pub all: Vec<Question>,
}

/// A question with examples of the model that comes with the program; `None` where there are none.
#[must_use]
pub fn question(name: &str) -> Option<&'static Question> {
    static READ: LazyLock<Questions> = LazyLock::new(|| {
        let bytes = include_bytes!("../../../data/encoder/examples.bin");
        let read = Questions::from_bytes(bytes).unwrap_or_default();
        let fits = encoder::description().is_ok_and(|it| it.model() == read.model);
        if fits { read } else { Questions::default() }
    });
    READ.all.iter().find(|it| it.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::encoder::description;

    fn some() -> Questions {
        let example = |at: u8| Example {
            vector: Vector::new(&[f32::from(at), 1.0, -0.5]),
            weights: vec![f32::from(at) - 1.0, 0.25],
        };
        let question = Question {
            name: "pitch".to_owned(),
            width: 3.0,
            from: -0.1,
            signs: vec![vec![0.5, 1.0], vec![0.0, -1.0]],
            examples: (0..3).map(example).collect(),
        };
        Questions { model: "some 1".to_owned(), all: vec![question] }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let bytes = some().to_bytes().unwrap();
        assert_eq!(Questions::from_bytes(&bytes).unwrap(), some());
        for end in 0..bytes.len() {
            assert!(Questions::from_bytes(&bytes[..end]).is_err(), "cut at {end}");
        }
    }

    #[test]
    fn a_line_weighs_what_its_neighbours_and_its_signs_say() {
        let question = some().all.remove(0);
        let meaning = question.examples[2].vector.clone();
        let near = |at: usize| kernel(3.0, &meaning, &question.examples[at].vector);
        let weighed = question.weigh(&meaning, &[1.0, 2.0]);
        assert!((weighed[0] - (2.5 - near(0) + near(2))).abs() < 1e-6, "{weighed:?}");
        assert_eq!(question.nearest(&meaning, |_| true), Some(2));
        assert_eq!(question.nearest(&meaning, |at| at == 0), Some(0));
    }

    #[test]
    fn the_examples_are_those_of_the_model_that_comes_with_the_program() {
        let bytes = include_bytes!("../../../data/encoder/examples.bin");
        let read = Questions::from_bytes(bytes).unwrap();
        let model = description().unwrap().model();
        assert_eq!(read.model, model, "run: cargo bench --bench labelled -- learn");
    }
}

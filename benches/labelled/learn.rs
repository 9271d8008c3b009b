//! Finds the weights of examples: regularised least squares, solved by conjugate gradients
//! (Hestenes and Stiefel, 1952), and from which weight on a question is answered yes, by
//! cross-validation.

use porchlight::matching::encoder::{Encoder, Vector};
use porchlight::matching::examples::{
    Example, KIND, PITCH, POLARITY, Question, Questions, SUBJECT, SUPPORT, kernel,
};

use crate::sets::{Row, SETS, Set, folds, thoughts, vectors};

/// How quickly an example says less the less it means the same.
const WIDTH: f64 = 3.0;
/// What a sign of the words says beside the meaning.
const SIGN: f64 = 0.05;
/// How much the weights are held down: what is delicate has many more examples, and its
/// cross-validation holds back fewest harmless lines where each of them says more.
const RIDGE: f64 = 0.3;
const RIDGE_OF_SUPPORT: f64 = 0.1;
const FOLDS: usize = 5;
/// Steps that bring the residue far below a weight's last digit.
const STEPS: usize = 200;

/// How right it has to be that a line is a pitch.
const PRECISION: f64 = 0.95;
/// How right it has to be that a line is on the wrong side: most lines are where they belong.
const PRECISION_OF_SIDES: f64 = 0.98;
/// How right it has to be what a line is about: of neighbouring subjects either often does.
const PRECISION_OF_SUBJECTS: f64 = 0.92;
/// How many delicate needs have to be found, however many harmless ones are held back for it.
const RECALL: f64 = 0.99;

/// A line on one side with what is known of it.
struct Point<'a> {
    vector: &'a Vector,
    signs: Vec<f32>,
    label: &'static str,
    fold: usize,
}

/// Finds the weights of all questions, or of `only` one; the others stay as they were.
pub(crate) fn learn(encoder: &dyn Encoder, before: &Questions, only: Option<&str>) -> Questions {
    let stays = |set: &Set| only.is_some_and(|it| it != set.name);
    let known = |set: &Set| before.all.iter().find(|it| it.name == set.name).cloned();
    let same_model = before.model == encoder.model();
    let one = |set: &Set| known(set).filter(|_| stays(set) && same_model);
    let all = SETS.iter().map(|set| one(set).unwrap_or_else(|| learn_one(encoder, set)));
    Questions { model: encoder.model().to_owned(), all: all.collect() }
}

fn learn_one(encoder: &dyn Encoder, set: &Set) -> Question {
    let rows = set.rows("dev");
    let vectors = vectors(encoder, set, &rows);
    let points = points(set, &rows, &vectors);
    let from = from(set, &points);
    println!("{}: {} examples, yes from {from:.3}", set.name, points.len());
    Question { from, ..solved(set, &points.iter().collect::<Vec<_>>()) }
}

fn points<'a>(set: &Set, rows: &[Row], vectors: &'a [Vector]) -> Vec<Point<'a>> {
    // The larger sets say many things in many languages; the smaller ones go by their order.
    let folds = match set.name {
        PITCH | SUPPORT => thoughts(vectors, FOLDS),
        _ => folds(rows, FOLDS),
    };
    let said = rows.iter().zip(folds).cycle().zip(vectors);
    let point = |((row, fold), vector): ((&Row, usize), &'a Vector)| Point {
        vector,
        signs: (set.signs)(row.line),
        label: row.label,
        fold,
    };
    said.map(point).collect()
}

/// The question with the weights that answer these points best.
fn solved(set: &Set, points: &[&Point<'_>]) -> Question {
    let ridge = if set.name == SUPPORT { RIDGE_OF_SUPPORT } else { RIDGE };
    let matrix: Vec<Vec<f64>> = points.iter().map(|a| row(points, a)).collect();
    let weights: Vec<Vec<f64>> = set
        .answers
        .iter()
        .map(|answer| {
            let wanted = points.iter().map(|it| if it.label == *answer { 1.0 } else { -1.0 });
            conjugate_gradients(&matrix, wanted.collect(), ridge)
        })
        .collect();
    let count = points.first().map_or(0, |it| it.signs.len());
    let sign = |weights: &Vec<f64>, at: usize| -> f32 {
        let sum = |(point, weight): (&&Point<'_>, &f64)| f64::from(point.signs[at]) * weight;
        (SIGN * points.iter().zip(weights).map(sum).sum::<f64>()) as f32
    };
    let example = |(at, point): (usize, &&Point<'_>)| Example {
        vector: point.vector.clone(),
        weights: weights.iter().map(|it| it[at] as f32).collect(),
    };
    Question {
        name: set.name.to_owned(),
        width: WIDTH,
        from: 0.0,
        signs: weights.iter().map(|it| (0..count).map(|at| sign(it, at)).collect()).collect(),
        examples: points.iter().enumerate().map(example).collect(),
    }
}

fn row(points: &[&Point<'_>], a: &Point<'_>) -> Vec<f64> {
    let signs = |b: &Point<'_>| -> f64 {
        a.signs.iter().zip(&b.signs).map(|(a, b)| f64::from(a * b)).sum()
    };
    points.iter().map(|b| kernel(WIDTH, a.vector, b.vector) + SIGN * signs(b)).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Solves (matrix + ridge) x = wanted. Cost: `STEPS` times the square of its size.
fn conjugate_gradients(matrix: &[Vec<f64>], wanted: Vec<f64>, ridge: f64) -> Vec<f64> {
    let mut x = vec![0.0; wanted.len()];
    let mut residue = wanted;
    let mut direction = residue.clone();
    let mut left = dot(&residue, &residue);
    for _ in 0..STEPS {
        let rows = matrix.iter().zip(&direction);
        let moved: Vec<f64> = rows.map(|(row, own)| dot(row, &direction) + ridge * own).collect();
        let step = left / dot(&direction, &moved);
        for at in 0..x.len() {
            x[at] += step * direction[at];
            residue[at] -= step * moved[at];
        }
        let before = std::mem::replace(&mut left, dot(&residue, &residue));
        if left < 1e-12 {
            break;
        }
        let turn = left / before;
        direction.iter_mut().zip(&residue).for_each(|(way, rest)| *way = rest + turn * *way);
    }
    x
}

/// From which weight on the answer is yes. Each point is weighed by the examples of other folds.
fn from(set: &Set, points: &[Point<'_>]) -> f64 {
    // A kind is always guessed: it is only a picture beside the line, and a guest's choice wins.
    if set.name == KIND {
        return -2.0;
    }
    let mut weighed: Vec<(f64, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let others: Vec<_> = points.iter().filter(|it| it.fold != fold).collect();
        let question = solved(set, &others);
        for point in points.iter().filter(|it| it.fold == fold) {
            let answers = question.weigh(point.vector, &point.signs);
            let answers = set.answers.iter().zip(answers);
            let (answer, weight) = answers.max_by(|a, b| a.1.total_cmp(&b.1)).expect("one answer");
            weighed.push((weight, *answer == point.label));
        }
    }
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0));
    cross_validated(set.name, &weighed);
    let all = weighed.iter().filter(|it| it.1).count() as f64;
    let mut right = 0;
    let mut from = f64::from(i16::MAX);
    for (at, (weight, is_right)) in weighed.iter().enumerate() {
        right += usize::from(*is_right);
        let (said, found) = ((at + 1) as f64, f64::from(right as u32));
        match set.name {
            SUPPORT if found >= RECALL * all => return *weight,
            PITCH if found >= PRECISION * said => from = *weight,
            SUBJECT if found >= PRECISION_OF_SUBJECTS * said => from = *weight,
            POLARITY if found >= PRECISION_OF_SIDES * said => from = *weight,
            _ => {}
        }
    }
    from
}

/// Says how well other folds answer, from the surest on.
fn cross_validated(name: &str, weighed: &[(f64, bool)]) {
    let all = weighed.iter().filter(|it| it.1).count() as f64;
    let mut right = 0.0;
    for (at, (weight, is_right)) in weighed.iter().enumerate() {
        right += f64::from(u8::from(*is_right));
        if at % (weighed.len() / 10).max(1) == 0 {
            let precision = right / (at + 1) as f64;
            println!(
                "  {name} from {weight:.2}: precision {precision:.3}, recall {:.3}",
                right / all
            );
        }
    }
}

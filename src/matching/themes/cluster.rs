//! Groups of vectors that point the same way: spherical k-means (Dhillon and Modha, "Concept
//! decompositions for large sparse text data using clustering", 2001), begun by k-means++ (Arthur
//! and Vassilvitskii, 2007) with dice that always fall the same.

use crate::matching::Dice;
use crate::matching::encoder::Vector;

/// So many vectors at most tell where the middles are.
const SAMPLE: usize = 2000;

/// Rounds of moving the middles; most rooms stand still after six.
const ROUNDS: usize = 12;

/// Beginnings, of which the best ending is kept.
const BEGINNINGS: u64 = 8;

/// The middles of at most so many groups. Cost: the sample x groups x rounds x beginnings.
pub(super) fn middles(vectors: &[&Vector], groups: usize) -> Vec<Vector> {
    let step = vectors.len().div_ceil(SAMPLE).max(1);
    let sample: Vec<&Vector> = vectors.iter().step_by(step).copied().collect();
    let ends = (0..BEGINNINGS).map(|seed| settled(&sample, begun(&sample, groups, seed)));
    let best = ends.max_by(|a, b| a.1.total_cmp(&b.1));
    best.map(|it| it.0).unwrap_or_default()
}

/// The nearest of some middles and the product with it; the first of equals.
pub(super) fn nearest(middles: &[Vector], vector: &Vector) -> Option<(usize, f64)> {
    let near = middles.iter().map(|it| it.dot(vector)).enumerate();
    near.reduce(|best, it| if it.1 > best.1 { it } else { best })
}

/// Vectors to begin with: each is the likelier to be taken the farther it is from those before.
fn begun(sample: &[&Vector], groups: usize, seed: u64) -> Vec<Vector> {
    let mut dice = Dice::about(seed, &[sample.len() as u64]);
    let mut taken: Vec<Vector> = dice.pick(sample).map(|it| (*it).clone()).into_iter().collect();
    while taken.len() < groups.min(sample.len()) {
        let far = |it: &&Vector| 1.0 - nearest(&taken, it).map_or(0.0, |it| it.1);
        let far: Vec<f64> = sample.iter().map(far).map(|it| it.max(0.0).powi(2)).collect();
        let mut left = dice.share() * far.iter().sum::<f64>();
        let here = far.iter().position(|it| {
            left -= it;
            left < 0.0
        });
        let Some(next) = here.and_then(|at| sample.get(at)) else { break };
        taken.push((*next).clone());
    }
    taken
}

/// Moves the middles to where their vectors are until they stand; how near all are then.
fn settled(sample: &[&Vector], mut middles: Vec<Vector>) -> (Vec<Vector>, f64) {
    let mut before = f64::MIN;
    for _ in 0..ROUNDS {
        let mut sums = vec![Vec::new(); middles.len()];
        let mut together = 0.0;
        for vector in sample {
            let Some((at, near)) = nearest(&middles, vector) else { continue };
            together += near;
            if let Some(sum) = sums.get_mut(at) {
                add(sum, vector);
            }
        }
        for (middle, sum) in middles.iter_mut().zip(&sums) {
            // A middle nobody is near stays.
            if let Some(moved) = unit(sum) {
                *middle = moved;
            }
        }
        if together <= before {
            break;
        }
        before = together;
    }
    (middles, before)
}

/// The middle of some vectors; `None` of none.
pub(super) fn middle(vectors: &[&Vector]) -> Option<Vector> {
    let mut sum = Vec::new();
    for vector in vectors {
        add(&mut sum, vector);
    }
    unit(&sum)
}

fn add(sum: &mut Vec<f64>, vector: &Vector) {
    sum.resize(vector.bytes().len(), 0.0);
    let scale = f64::from(vector.scale());
    for (sum, byte) in sum.iter_mut().zip(vector.bytes()) {
        *sum += f64::from(*byte) * scale;
    }
}

/// A sum brought to length one.
fn unit(sum: &[f64]) -> Option<Vector> {
    let length = sum.iter().map(|it| it * it).sum::<f64>().sqrt();
    let numbers = sum.iter().map(|it| (it / length) as f32).collect::<Vec<_>>();
    (length > 0.0).then(|| Vector::new(&numbers))
}

//! `simulate`: a made-up evening under Porchlight and under simple peers. A benchmark.

use std::path::Path;
use std::time::Instant;

use serde::Serialize;

use crate::desk::write_file;
use crate::simulation::{Crowd, Evening, Figures, LARGEST, Policy, SMALLEST, picture};

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args};

/// The shortest and the longest evening, in minutes.
const MINUTES: std::ops::RangeInclusive<i64> = 30..=720;

#[derive(Debug, Serialize)]
struct Told<'f> {
    people: usize,
    minutes: i64,
    seed: u64,
    policies: &'f [Timed],
    /// Porchlight with the same people, where nobody is asked how they like to meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    unasked: Option<Timed>,
}

#[derive(Debug, Serialize)]
struct Timed {
    #[serde(flatten)]
    figures: Figures,
    run_s: f64,
}

pub(super) fn run(verb: &args::Simulate, out: &mut Out) -> Outcome {
    let args::Simulate { people, minutes, seed, .. } = *verb;
    if !(SMALLEST..=LARGEST).contains(&people) {
        let says = format!(
            "an evening of {people} cannot be simulated; give {SMALLEST} to {LARGEST} people"
        );
        return Err(Failure::Sentence(says));
    }
    if !MINUTES.contains(&minutes) {
        let (least, most) = (MINUTES.start(), MINUTES.end());
        let says =
            format!("an evening of {minutes} minutes cannot be simulated; give {least} to {most}");
        return Err(Failure::Sentence(says));
    }
    let to = verb.to.as_deref();
    if let Some(path) =
        to.filter(|it| !it.extension().is_some_and(|it| it.eq_ignore_ascii_case("svg")))
    {
        let says = format!(
            "the picture is an SVG; give --to a name that ends in .svg, not {}",
            path.display()
        );
        return Err(Failure::Sentence(says));
    }
    let crowd = Crowd::new(people, minutes, seed);
    let crowd = if verb.manners { crowd.with_manners(seed, true) } else { crowd };
    let policies: Vec<_> = Policy::ALL.into_iter().map(|it| timed(&crowd, it, seed)).collect();
    let unasked = verb.manners.then(|| {
        let crowd = Crowd::new(people, minutes, seed).with_manners(seed, false);
        timed(&crowd, Policy::Porchlight, seed)
    });
    if let Some(path) = to {
        let figures: Vec<_> = policies.iter().map(|it| it.figures.clone()).collect();
        write(path, &picture(&figures))?;
    }
    let told = Told { people, minutes, seed, policies: &policies, unasked };
    out.say(&told, || table(&told))?;
    Ok(Ending::Done)
}

fn timed(crowd: &Crowd, policy: Policy, seed: u64) -> Timed {
    let started = Instant::now();
    let figures = Evening::new(crowd, policy, seed).figures(&mut |_| {});
    Timed { figures, run_s: started.elapsed().as_secs_f64() }
}

fn write(path: &Path, svg: &str) -> Result<(), Failure> {
    let refused = |why| Failure::Sentence(format!("{} cannot be written: {why}", path.display()));
    let folder = place_of(path);
    if !folder.is_dir() {
        return Err(refused("its folder is not there"));
    }
    let name = path.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| refused("it is no name for a file"))?;
    write_file(folder, name, svg.as_bytes())?;
    Ok(())
}

/// The folder a file lies in.
fn place_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn table(told: &Told<'_>) -> String {
    let Told { people, minutes, seed, policies, unasked } = told;
    let mut lines = vec![
        format!("{people} people, {minutes} minutes, seed {seed}"),
        format!(
            "{:<15}{:>11}{:>13}{:>7}{:>7}{:>10}{:>7}{:>9}{:>6}{:>9}{:>8}",
            "",
            "introduced",
            "wait median",
            "95 %",
            "Gini",
            "answered",
            "fit",
            "repeats",
            "open",
            "unshown",
            "time"
        ),
    ];
    lines.extend(policies.iter().map(row));
    if let Some(unasked) = unasked {
        lines.push(String::new());
        lines.push(manners_header());
        let asked = policies.iter().map(|it| (it.figures.policy.name(), it));
        lines.extend(asked.chain([("Nobody asked", unasked)]).map(manners_row));
    }
    lines.push(String::new());
    lines.extend(LEGEND.iter().map(|it| (*it).to_owned()));
    lines.join("\n")
}

fn manners_header() -> String {
    format!(
        "{:<15}{:>14}{:>16}{:>16}{:>16}{:>16}",
        "", "disturbed", "shy wait mean", "95 %", "others' mean", "95 %"
    )
}

fn manners_row((name, it): (&str, &Timed)) -> String {
    let it = &it.figures.manners;
    let disturbed = format!("{} of {}", it.disturbed, it.left_alone);
    let waits =
        [it.shy_wait_mean_min, it.shy_wait_95_min, it.others_wait_mean_min, it.others_wait_95_min];
    let waits = waits.map(|wait| format!("{wait:>12.1} min")).concat();
    format!("{name:<15}{disturbed:>14}{waits}")
}

fn row(it: &Timed) -> String {
    let Timed { figures, run_s } = it;
    format!(
        "{:<15}{:>10.1}%{:>9.0} min{:>3.0} min{:>7.2}{:>9.1}%{:>7.2}{:>9}{:>6}{:>9}{:>6.1} s",
        figures.policy.name(),
        100.0 * figures.introduced,
        figures.first_timers_wait_median_min,
        figures.first_timers_wait_95_min,
        figures.gini,
        100.0 * figures.needs_answered,
        figures.mean_fit,
        figures.repeats,
        figures.most_open,
        figures.never_shown,
        run_s,
    )
}

const LEGEND: &[&str] = &[
    "introduced: talked to somebody they were introduced to",
    "wait: of those here for the first time, until their first introduction",
    "Gini: of how many each was shown to in an hour; 0 is the same for all",
    "answered: needs whose owner talked to somebody who truly offers it, of those anybody offers",
    "fit: of the best need and offer of two who talked, 0 to 1",
    "repeats: two shown to each other who had met; open: the most anybody had open at once",
    "unshown: guests who were shown to nobody all evening",
];

//! What a row says of somebody's coming: in the columns for it, or beside the name and in the hosts'
//! notes, where lists by hand have it ("Cleo Adeyemi (cancelled)").

use super::answers::{Standing, is_out_by, is_regret, is_status_word, standing};
use super::field::Field;
use super::judge::{Judge, Reading};

impl Judge<'_> {
    /// What a status means, as somebody said or by its words.
    fn standing(&self, status: &str) -> Standing {
        match (standing(status), self.decisions.is_coming(status)) {
            (Standing::Undecided | Standing::Unknown, Some(true)) => Standing::Coming,
            (Standing::Undecided | Standing::Unknown, Some(false)) => Standing::NotComing,
            (standing, _) => standing,
        }
    }
}

impl Reading<'_> {
    /// What the list says of their coming, and what that means.
    pub(super) fn standing(&self) -> (String, Standing) {
        let said = self.in_columns();
        if said.1 != Standing::Coming {
            return said;
        }
        let is_told = !said.0.is_empty();
        self.beside_the_name().or_else(|| self.in_a_note().filter(|_| !is_told)).unwrap_or(said)
    }

    /// Of several columns, the one that says they are not.
    fn in_columns(&self) -> (String, Standing) {
        let mut first = None;
        for (at, text) in self.all(Field::Status) {
            let traits = self.judge.column(at).map(|column| column.traits).unwrap_or_default();
            let standing = if traits.tells_out {
                if is_out_by(&text) { Standing::NotComing } else { Standing::Coming }
            } else {
                self.judge.standing(&text)
            };
            if standing == Standing::NotComing {
                return (text, standing);
            }
            if first.is_none() && !traits.only_tells_out && !traits.tells_out {
                first = Some((text, standing));
            }
        }
        first.unwrap_or((String::new(), Standing::Coming))
    }

    /// As good as a status.
    fn beside_the_name(&self) -> Option<(String, Standing)> {
        let names = [Field::Name, Field::First, Field::Last].into_iter();
        names.flat_map(|field| self.all(field)).find_map(|(_, text)| {
            let (_, remark) = remark(&text)?;
            Some((remark.to_owned(), self.judge.standing(remark)))
        })
    }

    /// A note may be about something else: where no status says more, somebody is asked.
    fn in_a_note(&self) -> Option<(String, Standing)> {
        let mut notes = self.all(Field::Note).into_iter();
        let (_, note) = notes.find(|(_, text)| is_regret(text))?;
        let standing = match self.judge.decisions.is_coming(&note) {
            Some(true) => Standing::Coming,
            Some(false) => Standing::NotComing,
            None => Standing::Undecided,
        };
        Some((note, standing))
    }
}

/// A name without what stands beside it about somebody's coming.
pub(super) fn without_remark(name: &str) -> &str {
    remark(name).map_or(name, |(name, _)| name)
}

/// A name, and beside it in brackets or after a dash or a colon that they are not coming, or that
/// nobody knows; also in capitals beside a name that is not, or in small letters after it.
fn remark(name: &str) -> Option<(&str, &str)> {
    let brackets = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')];
    let in_brackets = brackets.into_iter().find_map(|(open, close)| {
        let (before, inner) = name.strip_suffix(close)?.rsplit_once(open)?;
        Some((before, inner))
    });
    let in_front = brackets.into_iter().find_map(|(open, close)| {
        let (inner, after) = name.strip_prefix(open)?.split_once(close)?;
        Some((after, inner))
    });
    let after = [" - ", " – ", " — ", ": ", " / "].into_iter().filter_map(|joint| {
        let (before, rest) = name.split_once(joint)?;
        Some([(before, rest), (rest, before)])
    });
    let marked = in_brackets.into_iter().chain(in_front).chain(after.flatten());
    let all = marked.filter(|(_, said)| is_remark(said)).chain(unmarked(name));
    let mut all = all.map(|(name, said)| (name.trim(), said.trim()));
    all.find(|(name, _)| !name.is_empty())
}

fn is_remark(said: &str) -> bool {
    // "Huy" is a name, and a word for cancelled.
    const SHORTEST: usize = 4;
    let is_open = matches!(standing(said), Standing::NotComing | Standing::Undecided);
    is_open && said.trim().chars().count() >= SHORTEST && (is_regret(said) || is_status_word(said))
}

/// "CANCELLED Cleo Adeyemi", "Cleo Adeyemi cancelled".
fn unmarked(name: &str) -> Option<(&str, &str)> {
    const SHORTEST: usize = 7;
    let has_capitals = |text: &str| text.contains(char::is_uppercase);
    let has_small = |text: &str| text.contains(char::is_lowercase);
    let is_loud = |text: &str| has_capitals(text) && !has_small(text);
    let is_quiet = |text: &str| has_small(text) && !has_capitals(text);
    let is_told = |name: &str, said: &str, may_be_quiet: bool| {
        let stands_out = (is_loud(said) && !is_loud(name))
            || (may_be_quiet && is_quiet(said) && !is_quiet(name));
        stands_out && said.chars().count() >= SHORTEST && is_regret(said)
    };
    let before = name.split_once(' ').map(|(said, name)| (name, said));
    let after = name.rsplit_once(' ');
    let before = before.filter(|(name, said)| is_told(name, said, false));
    before.or_else(|| after.filter(|(name, said)| is_told(name, said, true)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_a_name_about_coming_is_no_part_of_it() {
        for name in [
            "Cleo Adeyemi (cancelled)",
            "CANCELLED - Cleo Adeyemi",
            "Cleo Adeyemi - no longer coming",
            "Cleo Adeyemi – storniert",
            "[abgesagt] Cleo Adeyemi",
            "CANCELLED Cleo Adeyemi",
            "Cleo Adeyemi CANCELLED",
            "Cleo Adeyemi cancelled",
            "Cleo Adeyemi (waiting list)",
            "Cleo Adeyemi (to be confirmed)",
            "Cleo Adeyemi: annulé",
        ] {
            assert_eq!(without_remark(name), "Cleo Adeyemi", "{name}");
        }
        for name in [
            "Cleo Adeyemi",
            "Cleo (Cle) Adeyemi",
            "Cleo Adeyemi (VIP)",
            "Cleo Adeyemi - maybe",
            "Adeyemi, Cleo",
            "Nguyen, Huy",
            "NGUYEN HUY",
            "Huy Nguyen",
            "Cleo Adeyemi-Void",
            "Cancelled",
        ] {
            assert_eq!(without_remark(name), name);
        }
    }
}

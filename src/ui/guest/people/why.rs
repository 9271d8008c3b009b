//! Why two people might like to meet, as the reader's card says it.

use crate::domain::{Band, Gives, GuestId, LineId, Raised, Reasons, Shared, Side, Visit};
use crate::matching::{Named, Reader, Reason, Teller, Tie};
use crate::ui::guest::own::OwnLines;
use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::widgets::{marked, strong};

/// What a card says: the first reason, then others in a line each.
pub(super) struct Why {
    pub(super) first: Reason,
    pub(super) others: Vec<Other>,
    /// Not all there is may be told here: an opener must not tell of the rest.
    pub(super) keeps_back: bool,
}

/// A further reason in one line.
pub(super) struct Other {
    pub(super) icon: Icon,
    /// With its strong parts marked.
    pub(super) text: String,
    /// A quote ends it, which may be cut on a card; a sentence is said whole.
    pub(super) is_quote: bool,
}

impl Other {
    const fn sentence(icon: Icon, text: String) -> Self {
        Self { icon, text, is_quote: false }
    }

    const fn quote(icon: Icon, text: String) -> Self {
        Self { icon, text, is_quote: true }
    }
}

/// The most lines below the first reason.
const OTHERS: usize = 2;

/// Tells one guest why they might like to meet another.
pub(super) struct Telling<'a> {
    pub(super) view: &'a View<'a>,
    /// Which of the reader's own lines may be shown here.
    pub(super) own: &'a OwnLines,
    /// The reader, then the other.
    pub(super) people: [Named<'a>; 2],
    /// "she", "he", "they" or "none".
    pub(super) them: &'static str,
}

impl Telling<'_> {
    /// What the reader gets, what they give, what both share; where nothing is known, something true
    /// of the other. What could only be said in lines of the reader's own that must not be shown is
    /// not said: the other's line stands alone then, and none does where support is asked for.
    pub(super) fn why(&self, reasons: &Reasons) -> Why {
        let mut gives: Vec<_> = reasons.gives.iter().filter(|it| self.may_hint(it)).collect();
        gives.sort_by_key(|it| it.to != self.reader());
        let shared = reasons.shared.iter().filter(|it| self.may_share(it));
        let shared: Vec<_> = shared.filter_map(|it| self.teller().shared(it)).collect();
        let keeps_back = gives.len() < reasons.gives.len() || shared.len() < reasons.shared.len();
        let raised = reasons.raised.as_ref().filter(|it| self.may_say(it));
        let help = gives.first().and_then(|it| self.teller().help(it));
        let why = if let Some(first) = raised.and_then(|it| self.teller().raised(it)) {
            let also = help.map(|it| Other {
                icon: Icon::Sprout,
                text: marked(&it.sentence()),
                is_quote: false,
            });
            let others = also.into_iter().chain(shared.iter().filter_map(bare)).take(OTHERS);
            let (first, others) = (self.without_own(first), others.collect());
            Why { first, others, keeps_back: false }
        } else if let Some(first) = help {
            let also = gives.get(1).map(|it| self.also(it));
            let others = also.into_iter().chain(shared.iter().filter_map(bare));
            let first = self.without_own(first);
            self.across(reasons, first, others.collect())
        } else if let Some(first) = shared.first() {
            let asks = reasons.shared.iter().any(is_need);
            let Why { first, others, .. } = self.sharing(first.clone(), asks);
            self.across(reasons, first, others)
        } else {
            self.nothing_shared(reasons)
        };
        Why { keeps_back, ..why }
    }

    /// The first reason with further ones below, of which the first says how they can talk where
    /// two lines are in two languages.
    fn across(&self, reasons: &Reasons, first: Reason, others: Vec<Other>) -> Why {
        let shows_both = first.quotes.len() == 2;
        let across = self.teller().across(reasons).filter(|_| shows_both);
        let across = across.map(|it| Other::sentence(Icon::Speech, marked(&it)));
        let others = across.into_iter().chain(others).take(OTHERS).collect();
        Why { first, others, keeps_back: false }
    }

    const fn reader(&self) -> GuestId {
        self.people[0].guest
    }

    fn teller(&self) -> Teller<'_> {
        let reader = Reader::Guest(self.reader());
        Teller { words: self.view.words, reader, people: &self.people }
    }

    /// The other direction: "You can help him: “pruning fruit trees”"; without the reader's own line
    /// only what the other said.
    fn also(&self, gives: &Gives) -> Other {
        if !self.own.shows(own_line(gives, self.reader())) {
            let quotes = self.teller().help(gives).map(|it| self.without_own(it).quotes);
            let said = quotes.into_iter().flatten().next().map(|it| it.sentence());
            return Other::quote(Icon::Both, marked(&said.unwrap_or_default()));
        }
        let is_sure = gives.band() == Band::Strong;
        let key = if is_sure { "why-also-help" } else { "why-also-maybe" };
        let quoted = self.view.say_with("shared-quoted", &[("text", gives.need.as_str().into())]);
        let text = format!("{} {}", self.about(key), strong(&quoted));
        Other::quote(Icon::Sprout, text)
    }

    /// Two lines that say much the same; or what both share, above something the other offers.
    fn sharing(&self, first: Reason, asks: bool) -> Why {
        if first.tie == Tie::Bare {
            return self.with_an_offer(first);
        }
        let key = if asks { "why-two-ask" } else { "why-two-know" };
        let text = self.view.say(key).to_owned();
        let others = vec![Other::sentence(Icon::People, text)];
        Why { first, others, keeps_back: false }
    }

    fn nothing_shared(&self, reasons: &Reasons) -> Why {
        let is_kept = !(reasons.gives.is_empty() && reasons.shared.is_empty());
        let lead = self.about("why-hello");
        let hello = Reason { lead, quotes: Vec::new(), tie: Tie::Bare };
        if is_kept && self.own.keeps_quiet(self.visit(self.reader())) {
            let text = marked(&self.view.words.bold("why-kept"));
            let others = vec![Other::sentence(Icon::Both, text)];
            return Why { first: hello, others, keeps_back: true };
        }
        self.with_an_offer(hello)
    }

    /// Something true, and one thing the other offers that the reader may know somebody for.
    fn with_an_offer(&self, mut first: Reason) -> Why {
        let [_, other] = self.people;
        let offers = self.visit(other.guest).into_iter().flat_map(|it| it.lines_of(Side::Offer));
        let mut plain = offers.filter(|(_, line)| !line.saying().pitch && !line.saying().support);
        let offer = plain.next();
        let quote = offer.and_then(|(id, line)| self.teller().offer(other.guest, id, line.text()));
        let (icon, key) = match quote {
            Some(_) => (Icon::People, "why-know-somebody"),
            None => (Icon::Both, "why-hello-is-enough"),
        };
        first.quotes.extend(quote);
        let others = vec![Other::sentence(icon, self.about(key))];
        Why { first, others, keeps_back: false }
    }

    /// Where one of the reader's lines must not be shown here, what the other said alone: nothing
    /// that tells of the reader's.
    fn without_own(&self, mut reason: Reason) -> Reason {
        let reader = self.reader();
        if reason.quotes.iter().all(|it| it.guest != reader || self.own.shows(it.line)) {
            return reason;
        }
        reason.quotes.retain(|it| it.guest != reader);
        Reason { lead: self.about("why-hello"), tie: Tie::Bare, ..reason }
    }

    /// What was taken back is on nobody's card, nor what another asked for in confidence; what the
    /// reader asked for so is only where their own lines may be shown.
    fn may_hint(&self, gives: &Gives) -> bool {
        let reader = self.reader();
        if !self.stands(gives.from, gives.offer_line) || !self.stands(gives.to, gives.need_line) {
            return false;
        }
        let mut lines = self.visit(gives.to).into_iter().flat_map(Visit::lines);
        let is_support = lines.any(|(line, it)| line == gives.need_line && it.saying().support);
        !is_support || (gives.to == reader && self.own.shows(own_line(gives, reader)))
    }

    /// What was asked in the Ring, unless its owner took it back.
    fn may_say(&self, raised: &Raised) -> bool {
        raised.need.as_ref().is_none_or(|need| self.stands(need.guest, need.line))
    }

    /// Nothing that was taken back; and whoever is known by name reads nothing that came from lines
    /// they said before.
    fn may_share(&self, shared: &Shared) -> bool {
        match shared {
            Shared::Same(same) => same.lines.iter().all(|it| {
                self.stands(it.guest, it.line)
                    && (it.guest != self.reader() || self.own.shows(it.line))
            }),
            Shared::FirstTime
            | Shared::BothNew
            | Shared::BothAlone
            | Shared::MetBefore
            | Shared::Welcome(_)
            | Shared::Language(_) => true,
        }
    }

    /// Whether whoever said a line has not taken it back.
    fn stands(&self, guest: GuestId, line: LineId) -> bool {
        self.visit(guest).is_some_and(|visit| visit.lines().any(|(id, _)| id == line))
    }

    fn visit(&self, guest: GuestId) -> Option<&Visit> {
        self.view.visit(guest)
    }

    fn about(&self, key: &str) -> String {
        let [_, other] = self.people;
        self.view.say_with(key, &[("them", self.them.into()), ("name", other.name.into())])
    }
}

/// The line of the two that the reader said.
fn own_line(gives: &Gives, reader: GuestId) -> LineId {
    if gives.to == reader { gives.need_line } else { gives.offer_line }
}

fn bare(reason: &Reason) -> Option<Other> {
    let text = || reason.lead.clone();
    (reason.tie == Tie::Bare).then(|| Other::sentence(Icon::Both, text()))
}

fn is_need(shared: &Shared) -> bool {
    matches!(shared, Shared::Same(same) if same.side == Side::Need)
}

//! A sheet as a PDF document: A4 or Letter, real text in our typefaces, tagged for programs that
//! read aloud, with QR codes of swapped contacts and of the next evening.

mod account;
mod art;
mod block;
mod choices;
mod guide;
mod ink;
mod line;
mod page;
mod person;
mod press;
mod seats;
mod spacing;
mod table_lists;

use std::num::NonZeroU16;

use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, ListNumbering, Node, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::{Document, SerializeSettings};

use super::account::Account;
use super::guide::Guide;
use super::presence::Roll;
use super::seats::Seats;
use super::sheet::Sheet;
use super::table_lists::TableLists;
use block::{Block, Item, Role, Thing};
use ink::Pen;

pub use press::Press;

/// The paper pages are made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8 1/2 by 11 inches.
    Letter,
}

/// Points of a document in one px: 72 against 96 an inch.
const POINTS: f32 = 0.75;

impl Paper {
    /// The paper with this name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let is = |paper: &str| name.eq_ignore_ascii_case(paper);
        if is("a4") { Some(Self::A4) } else { is("letter").then_some(Self::Letter) }
    }

    /// Width and height in points.
    const fn points(self) -> [f32; 2] {
        match self {
            Self::A4 => [595.276, 841.89],
            Self::Letter => [612.0, 792.0],
        }
    }

    /// How high the foot of the first page is, in px.
    const fn foot(self) -> f32 {
        match self {
            Self::A4 => 128.0,
            Self::Letter => 110.0,
        }
    }
}

/// One guest's pages as a document; `None` where it could not be written, which would be a fault of
/// ours.
#[must_use]
pub fn document(press: &Press, sheet: &Sheet, paper: Paper) -> Option<Vec<u8>> {
    bound(paper, [&sheet.title, sheet.language], |size| {
        page::pages(press, sheet, size, paper.foot())
    })
}

/// The guide for first-timers as a document of one page.
pub(super) fn guide(press: &Press, guide: &Guide, paper: Paper) -> Option<Vec<u8>> {
    bound(paper, [guide.title, guide.language], |size| guide::pages(press, guide, size))
}

/// A list of names as a document, to tick off.
pub(super) fn roll(press: &Press, roll: &Roll, paper: Paper) -> Option<Vec<u8>> {
    bound(paper, [&roll.title, roll.language], |size| page::roll(press, roll, size))
}

/// Who sits where as a document.
pub(super) fn seats(press: &Press, seats: &Seats, paper: Paper) -> Option<Vec<u8>> {
    bound(paper, [&seats.title, seats.language], |size| seats::pages(press, seats, size))
}

/// The lists of the Ring's tables as a document.
pub(super) fn table_lists(press: &Press, lists: &TableLists, paper: Paper) -> Option<Vec<u8>> {
    bound(paper, [&lists.title, lists.language], |size| table_lists::pages(press, lists, size))
}

/// How an evening went as pages; `None` where they could not be written.
#[must_use]
pub fn account_pages(press: &Press, account: &Account, paper: Paper) -> Option<Vec<u8>> {
    bound(paper, [account.title, account.language], |size| account::pages(press, account, size))
}

fn bound(
    paper: Paper,
    about: [&str; 2],
    pages: impl Fn([f32; 2]) -> Vec<Vec<Block>>,
) -> Option<Vec<u8>> {
    let size = paper.points().map(|it| it / POINTS);
    // By the rules of PDF/UA; where a letter stands in no face of this machine they cannot be kept,
    // and a page with a gap is better than none.
    let strict = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let strict = strict.finish().ok().and_then(|rules| written(&pages(size), about, paper, rules));
    strict.or_else(|| written(&pages(size), about, paper, Configuration::default()))
}

fn written(
    pages: &[Vec<Block>],
    [title, language]: [&str; 2],
    paper: Paper,
    rules: Configuration,
) -> Option<Vec<u8>> {
    let settings = SerializeSettings { configuration: rules, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let [width, height] = paper.points();
    let (mut read, mut read_last) = (Vec::new(), Vec::new());
    for blocks in pages {
        let mut page = document.start_page_with(PageSettings::from_wh(width, height)?);
        let mut surface = page.surface();
        surface.push_transform(&Transform::from_scale(POINTS, POINTS));
        for block in blocks {
            let groups = drawn(&mut surface, block, language);
            if block.is_last { read_last.extend(groups) } else { read.extend(groups) }
        }
        surface.pop();
        surface.finish();
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    for node in read.into_iter().chain(read_last) {
        tree.push(node);
    }
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(
        title.to_owned(),
        XyzDestination::new(0, Point::from_xy(0.0, 0.0)),
    ));
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new()
            .title(title.to_owned())
            .language(language.to_owned())
            .creator("Porchlight".to_owned()),
    );
    document.finish().ok()
}

/// Draws a block; what a program reads of it, in order.
fn drawn(surface: &mut Surface<'_>, block: &Block, language: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut list: Option<TagGroup> = None;
    for item in &block.items {
        let read = item_drawn(surface, item, language);
        match read {
            Some((Role::ListItem, group)) => {
                let mut entry = TagGroup::new(Tag::LI);
                entry.push(group);
                list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::None))).push(entry);
            }
            Some((_, group)) => {
                nodes.extend(list.take().map(Node::from));
                nodes.push(Node::from(group));
            }
            None => {}
        }
    }
    nodes.extend(list.map(Node::from));
    nodes
}

/// Draws one thing; what a program reads of it.
fn item_drawn(surface: &mut Surface<'_>, item: &Item, language: &str) -> Option<(Role, TagGroup)> {
    let [x, y] = item.at;
    match &item.thing {
        Thing::Art(draw) => {
            let layout = Artifact::with_kind(ArtifactType::Other);
            surface.start_tagged(ContentTag::Artifact(layout));
            draw(&mut Pen { surface }, item.at);
            surface.end_tagged();
            None
        }
        Thing::Code { modules, edge, says } => {
            let id = surface.start_tagged(ContentTag::Other);
            Pen { surface }.code(modules, item.at, *edge);
            surface.end_tagged();
            let mut figure = TagGroup::new(Tag::Figure(Some(says.clone())));
            figure.push(id);
            Some((Role::Paragraph, figure))
        }
        Thing::Picture { draw, says } => {
            let id = surface.start_tagged(ContentTag::Other);
            draw(&mut Pen { surface }, item.at);
            surface.end_tagged();
            let mut figure = TagGroup::new(Tag::Figure(Some(says.clone())));
            figure.push(id);
            Some((Role::Paragraph, figure))
        }
        Thing::Words { lines, leading, role } => {
            let said: String =
                lines.iter().flat_map(|line| &line.runs).map(|run| run.text.as_str()).collect();
            let mut group = group_of(*role, said);
            for (n, line) in lines.iter().enumerate() {
                let span = SpanTag::empty().with_lang(Some(language));
                let id = surface.start_tagged(ContentTag::Span(span));
                let size = line.runs.iter().map(|run| run.size).fold(0.0, f32::max);
                let middle = y + (n as f32 + 0.5) * leading;
                Pen { surface }.write(line, [x, middle + 0.34 * size]);
                surface.end_tagged();
                group.push(id);
            }
            Some((*role, group))
        }
    }
}

fn group_of(role: Role, said: String) -> TagGroup {
    let heading = |level| NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    match role {
        Role::Title => TagGroup::new(Tag::Hn(heading(1), Some(said))),
        Role::Heading => TagGroup::new(Tag::Hn(heading(2), Some(said))),
        Role::Paragraph => TagGroup::new(Tag::P),
        Role::ListItem => TagGroup::new(Tag::LBody),
    }
}

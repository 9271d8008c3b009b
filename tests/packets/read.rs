//! Everything that can be read in a file.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use porchlight::followup::Format;

/// The text of a document as another library reads it, without blanks.
pub(crate) fn pdf_text(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    let about = String::from_utf8_lossy(bytes).into_owned();
    text.split_whitespace().collect::<String>() + &about
}

/// Every tag and every text of a page, as the HTML standard reads it.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) tags: std::cell::RefCell<Vec<String>>,
    pub(crate) text: std::cell::RefCell<String>,
    pub(crate) codes: std::cell::RefCell<Vec<String>>,
}

impl TokenSink for Seen {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let name = tag.name.to_string();
                for attribute in &tag.attrs {
                    let (key, value) =
                        (attribute.name.local.to_string(), attribute.value.to_string());
                    if name == "path" && key == "d" && value.contains('z') {
                        self.codes.borrow_mut().extend(scanned(&value));
                    }
                    assert!(
                        !key.starts_with("on") && key != "src" && key != "href",
                        "{key}={value}"
                    );
                }
                self.tags.borrow_mut().push(name);
            }
            Token::CharacterTokens(text) => self.text.borrow_mut().push_str(&text),
            Token::TagToken(_)
            | Token::CommentToken(_)
            | Token::DoctypeToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

pub(crate) fn html(bytes: &[u8]) -> Seen {
    let tokens = Tokenizer::new(Seen::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(std::str::from_utf8(bytes).unwrap()));
    let _ = tokens.feed(&input);
    tokens.end();
    tokens.sink
}

/// What a QR code drawn as runs of modules ("M4 4h7v1h-7z") reads as.
fn scanned(path: &str) -> Option<String> {
    let number = |text: &str| text.parse::<usize>().ok();
    let runs: Vec<[usize; 3]> = path
        .split('M')
        .filter_map(|run| {
            let (at, rest) = run.split_once('h')?;
            let (column, row) = at.split_once(' ')?;
            Some([number(column)?, number(row)?, number(rest.split_once('v')?.0)?])
        })
        .collect();
    let edge = runs.iter().map(|it| it[1] + 5).max()?;
    let px = 3;
    let dark = |x: usize, y: usize| {
        let (x, y) = (x / px, y / px);
        if runs.iter().any(|[column, row, n]| *row == y && (*column..column + n).contains(&x)) {
            0
        } else {
            255
        }
    };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(edge * px, edge * px, dark);
    picture.detect_grids().first().map(|it| it.decode().unwrap().1)
}

/// Everything that can be read in a file, however it is hidden.
pub(crate) fn read(format: Format, bytes: &[u8]) -> String {
    match format {
        Format::Pdf => pdf_text(bytes),
        Format::Html => {
            let seen = html(bytes);
            let codes = seen.codes.borrow().join("\n");
            seen.text.take() + &codes + &String::from_utf8_lossy(bytes)
        }
        Format::Mail => {
            let message = mail_parser::MessageParser::new().parse(bytes).unwrap();
            let attached = message.attachment(0).map(|it| pdf_text(it.contents()));
            let body = message.body_text(0).unwrap().into_owned();
            body + &message.body_html(0).unwrap() + &attached.unwrap_or_default()
        }
        Format::Text | Format::Card | Format::Calendar => {
            String::from_utf8(bytes.to_vec()).unwrap()
        }
    }
}

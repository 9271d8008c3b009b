//! "How easy it can be": three steps on one page, for whoever comes for the first time.

use crate::words::Words;

use super::pdf::{Paper, Press, guide};

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuideStep {
    /// What.
    pub title: &'static str,
    /// How, in a sentence or two.
    pub says: &'static str,
}

/// The page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    /// "en".
    pub language: &'static str,
    /// "How easy it can be".
    pub title: &'static str,
    /// What stands below the title.
    pub lead: &'static str,
    /// Say hello, give and ask, meet.
    pub steps: [GuideStep; 3],
    /// Who helps.
    pub foot: &'static str,
}

impl Guide {
    /// The guide in a language.
    #[must_use]
    pub fn of(words: Words) -> Self {
        let step = |title, says| GuideStep { title: words.say(title), says: words.say(says) };
        Self {
            language: words.language().code(),
            title: words.say("guide-title"),
            lead: words.say("guide-lead"),
            steps: [
                step("guide-hello", "guide-hello-says"),
                step("guide-give", "guide-give-says"),
                step("guide-meet", "guide-meet-says"),
            ],
            foot: words.say("guide-foot"),
        }
    }

    /// The guide as a document of one page; `None` where it could not be drawn.
    #[must_use]
    pub fn document(&self, paper: Paper) -> Option<Vec<u8>> {
        guide(&Press::new(), self, paper)
    }

    /// The guide as one HTML file that asks nothing of a network, runs nothing and prints on one
    /// page.
    #[must_use]
    pub fn html(&self) -> String {
        let steps = self.steps.iter().zip(PICTURES).enumerate().map(|(n, (step, picture))| {
            let GuideStep { title, says } = step;
            let n = n + 1;
            format!(
                "<li><svg viewBox=\"0 0 240 150\" aria-hidden=\"true\">{picture}</svg>\
                 <div><h2>{n}. {title}</h2><p>{says}</p></div></li>\n"
            )
        });
        let steps: String = steps.collect();
        let Self { language, title, lead, foot, .. } = self;
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1>{title}</h1>\n<p class=\"lead\">{lead}</p>\n<ol>\n{steps}</ol>\n</main>\n\
             <footer>\n<p>{foot}</p>\n</footer>\n</body>\n</html>\n"
        )
    }
}

const STYLE: &str = "\
@page { margin: 16mm; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: #1B2442; background: #FFF;
  font: 1.15rem/1.5 'Atkinson Hyperlegible Next', system-ui, sans-serif; }
h1, h2 { font-family: Fraunces, Georgia, serif; line-height: 1.2; margin: 0; }
h1 { font-size: 2.4rem; }
h2 { font-size: 1.5rem; }
.lead, footer { color: #3E4767; }
ol { list-style: none; margin: 1.5rem 0; padding: 0; }
li { display: flex; gap: 1.5rem; align-items: center; padding: 1rem 0;
  border-top: 1.5px solid #DCCDAE; break-inside: avoid; }
li p { margin: .4rem 0 0; }
svg { flex: none; width: 15rem; }
footer { border-top: 1.5px solid #85754F; }
@media (max-width: 34rem) { li { flex-direction: column; align-items: flex-start; } }
";

/// A door with the light on, two notes on a string, two lamps on one.
const PICTURES: [&str; 3] = [
    "<circle cx=\"44\" cy=\"62\" r=\"34\" fill=\"#F4AE3D\" fill-opacity=\".18\"/>\
     <path d=\"M30 46H58L64 58H24Z\" fill=\"#1B2442\"/><path d=\"M28 60H60L56 88H32Z\" fill=\"#F9C869\" \
     stroke=\"#1B2442\" stroke-width=\"3\"/><rect x=\"27\" y=\"88\" width=\"34\" height=\"7\" rx=\"3\" \
     fill=\"#1B2442\"/><rect x=\"84\" y=\"12\" width=\"76\" height=\"126\" rx=\"5\" fill=\"#E9D9B6\"/>\
     <rect x=\"92\" y=\"20\" width=\"60\" height=\"118\" rx=\"3\" fill=\"#2F6B4A\"/>\
     <rect x=\"100\" y=\"28\" width=\"20\" height=\"34\" rx=\"2\" fill=\"#F7CE78\"/>\
     <rect x=\"124\" y=\"28\" width=\"20\" height=\"34\" rx=\"2\" fill=\"#F7CE78\"/>\
     <circle cx=\"144\" cy=\"88\" r=\"4\" fill=\"#F4AE3D\"/>\
     <rect x=\"64\" y=\"138\" width=\"116\" height=\"8\" rx=\"2\" fill=\"#D9BE8B\"/>\
     <g transform=\"rotate(8 200 84)\"><rect x=\"174\" y=\"64\" width=\"52\" height=\"40\" rx=\"5\" \
     fill=\"#FFFCF5\" stroke=\"#85754F\" stroke-width=\"2\"/><circle cx=\"188\" cy=\"84\" r=\"7\" \
     fill=\"#F4AE3D\"/><path d=\"M200 79H218M200 89H212\" stroke=\"#85754F\" stroke-width=\"3\" \
     stroke-linecap=\"round\"/></g>",
    "<path d=\"M4 12C60 34 180 34 236 12\" fill=\"none\" stroke=\"#85754F\" stroke-width=\"2\"/>\
     <g fill=\"#FFFCF5\" stroke=\"#85754F\" stroke-width=\"2\"><rect x=\"22\" y=\"40\" width=\"84\" \
     height=\"96\" rx=\"6\"/><rect x=\"134\" y=\"40\" width=\"84\" height=\"96\" rx=\"6\"/></g>\
     <path d=\"M64 24V40M176 24V40\" stroke=\"#85754F\" stroke-width=\"2\"/>\
     <circle cx=\"64\" cy=\"66\" r=\"13\" fill=\"#F9C869\"/><circle cx=\"176\" cy=\"66\" r=\"12\" \
     fill=\"none\" stroke=\"#1B2442\" stroke-width=\"3\"/>\
     <path d=\"M38 96H90M38 110H78M150 96H202M150 110H184\" stroke=\"#DCCDAE\" stroke-width=\"5\" \
     stroke-linecap=\"round\"/>",
    "<path d=\"M4 22C30 32 50 36 64 36S150 36 176 36S210 32 236 22M64 36C100 62 140 62 176 36\" \
     fill=\"none\" stroke=\"#225939\" stroke-width=\"3\"/><circle cx=\"120\" cy=\"60\" r=\"9\" \
     fill=\"#F4AE3D\"/><g fill=\"#DEEDDB\" stroke=\"#225939\" stroke-width=\"4\">\
     <circle cx=\"64\" cy=\"88\" r=\"40\"/><circle cx=\"176\" cy=\"88\" r=\"40\"/></g>\
     <g fill=\"#225939\"><rect x=\"54\" y=\"34\" width=\"20\" height=\"12\" rx=\"3\"/>\
     <rect x=\"166\" y=\"34\" width=\"20\" height=\"12\" rx=\"3\"/></g>\
     <g fill=\"none\" stroke=\"#225939\" stroke-width=\"4\" stroke-linecap=\"round\">\
     <path d=\"M50 94C56 104 72 104 78 94M162 94C168 104 184 104 190 94\"/></g>\
     <g fill=\"#225939\"><circle cx=\"54\" cy=\"80\" r=\"3.5\"/><circle cx=\"74\" cy=\"80\" r=\"3.5\"/>\
     <circle cx=\"166\" cy=\"80\" r=\"3.5\"/><circle cx=\"186\" cy=\"80\" r=\"3.5\"/></g>",
];

//! Text as old programs wrote it.

use encoding_rs::Encoding;

/// The upper halves of code pages that the web's list leaves out.
const DOS: &[(&str, &str)] = &[
    (
        "cp437",
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
    ),
    (
        "cp850",
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
    ),
    (
        "cp852",
        "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}",
    ),
    (
        "cp857",
        "ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ\u{fffd}ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ\u{fffd}×ÚÛÙìÿ¯´\u{ad}±\u{fffd}¾¶§÷¸°¨·¹³²■\u{a0}",
    ),
];

/// The bytes of a text; `None` where the page lacks one of its letters.
pub(crate) fn write(text: &str, page: &str) -> Option<Vec<u8>> {
    match page {
        "utf-8" => Some(text.into()),
        "utf-8 with a mark" => Some(format!("\u{feff}{text}").into()),
        "utf-16le" => Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        "utf-16le with a mark" => write(&format!("\u{feff}{text}"), "utf-16le"),
        "utf-16be with a mark" => {
            Some(format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect())
        }
        _ => legacy(text, page),
    }
}

fn legacy(text: &str, page: &str) -> Option<Vec<u8>> {
    if let Some((_, upper)) = DOS.iter().find(|(name, _)| *name == page) {
        let place = |letter: char| upper.chars().position(|it| it == letter).map(|at| at + 128);
        let byte = |letter: char| {
            if letter.is_ascii() { Some(letter as u8) } else { place(letter).map(|it| it as u8) }
        };
        return text.chars().map(byte).collect();
    }
    let (bytes, _, lost) = Encoding::for_label(page.as_bytes()).expect(page).encode(text);
    (!lost).then(|| bytes.into_owned())
}

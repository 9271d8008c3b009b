//! Pictures of pages as one document (PDF 1.4) that any print service takes.

use std::fmt::Write as _;

/// The page: A4, in points of 1/72 inch. A printer fits it to the paper it has.
const PAGE: [u32; 2] = [595, 842];

/// What a PNG is made of, as far as a PDF wants to know.
struct Png<'a> {
    width: u32,
    height: u32,
    data: Vec<&'a [u8]>,
}

/// One document with a page for each picture, in their order. Pictures are PNGs of 8 bits a colour,
/// red, green and blue, neither transparent nor interlaced; `None` if one is not.
///
/// A PDF reads the compressed rows of a PNG as they are (PDF reference 1.4, section 3.3.3: the
/// predictors are PNG's), so nothing is compressed twice. Cost: one copy of the bytes.
#[must_use]
pub fn document(pictures: &[Vec<u8>]) -> Option<Vec<u8>> {
    let pngs: Vec<Png<'_>> = pictures.iter().map(|png| read(png)).collect::<Option<_>>()?;
    let mut pdf = Pdf { bytes: b"%PDF-1.4\n".to_vec(), starts: Vec::new() };
    let first = |page: usize| 3 + 3 * page;
    let kids: Vec<_> = (0..pngs.len()).map(|page| format!("{} 0 R", first(page))).collect();
    let kids = kids.join(" ");
    pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object(&format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pngs.len()));
    let [width, height] = PAGE;
    for (page, png) in pngs.iter().enumerate() {
        let (content, image) = (first(page) + 1, first(page) + 2);
        pdf.object(&format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {content} 0 R \
             /Resources << /XObject << /P {image} 0 R >> >> >>"
        ));
        let draws = format!("q {width} 0 0 {height} 0 0 cm /P Do Q");
        pdf.stream("", &[draws.as_bytes()]);
        let Png { width, height, data } = png;
        pdf.stream(
            &format!(
                "/Type /XObject /Subtype /Image /Width {width} /Height {height} \
                 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode \
                 /DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns {width} >>"
            ),
            data,
        );
    }
    Some(pdf.finish())
}

/// A document under way, and where each of its objects starts.
struct Pdf {
    bytes: Vec<u8>,
    starts: Vec<usize>,
}

impl Pdf {
    fn object(&mut self, dictionary: &str) {
        self.begin();
        self.bytes.extend(dictionary.as_bytes());
        self.bytes.extend(b"\nendobj\n");
    }

    fn stream(&mut self, dictionary: &str, data: &[&[u8]]) {
        let length: usize = data.iter().map(|part| part.len()).sum();
        self.begin();
        self.bytes.extend(format!("<< {dictionary} /Length {length} >>\nstream\n").as_bytes());
        for part in data {
            self.bytes.extend(*part);
        }
        self.bytes.extend(b"\nendstream\nendobj\n");
    }

    fn begin(&mut self) {
        self.starts.push(self.bytes.len());
        self.bytes.extend(format!("{} 0 obj\n", self.starts.len()).as_bytes());
    }

    fn finish(mut self) -> Vec<u8> {
        let (table, size) = (self.bytes.len(), self.starts.len() + 1);
        let mut end = format!("xref\n0 {size}\n0000000000 65535 f \n");
        for start in &self.starts {
            let _ = writeln!(end, "{start:010} 00000 n ");
        }
        let _ = write!(end, "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        self.bytes.extend(end.as_bytes());
        self.bytes
    }
}

/// The chunks of a PNG (W3C PNG specification, section 5).
fn read(png: &[u8]) -> Option<Png<'_>> {
    let mut rest = png.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let mut found: Option<Png<'_>> = None;
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let (data, after) = after.split_at_checked(length)?;
        match kind {
            b"IHDR" => found = Some(header(data)?),
            b"IDAT" => found.as_mut()?.data.push(data),
            _ => {}
        }
        // Four bytes of checksum end a chunk.
        rest = after.get(4..)?;
    }
    found.filter(|png| !png.data.is_empty())
}

fn header(data: &[u8]) -> Option<Png<'_>> {
    let (width, rest) = data.split_first_chunk::<4>()?;
    let (height, rest) = rest.split_first_chunk::<4>()?;
    // 8 bits, colour type "true colour", and the only compression, filter and interlacing wanted.
    (rest == [8, 2, 0, 0, 0]).then(|| Png {
        width: u32::from_be_bytes(*width),
        height: u32::from_be_bytes(*height),
        data: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG of this size with these compressed rows; nobody checks its checksums here.
    fn png(width: u32, height: u32, kind: u8, rows: &[u8]) -> Vec<u8> {
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut chunk = |name: &[u8], data: &[u8]| {
            png.extend((data.len() as u32).to_be_bytes());
            png.extend(name);
            png.extend(data);
            png.extend([0; 4]);
        };
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        chunk(b"IHDR", &[size.as_slice(), &[8, kind, 0, 0, 0]].concat());
        let (one, other) = rows.split_at(rows.len() / 2);
        chunk(b"IDAT", one);
        chunk(b"IDAT", other);
        chunk(b"IEND", b"");
        png
    }

    #[test]
    fn every_object_is_where_the_document_says() {
        let pages = [png(3, 4, 2, b"first page"), png(5, 6, 2, b"second page")];
        let pdf = document(&pages).unwrap();
        let text = String::from_utf8_lossy(&pdf);
        assert!(text.contains("/Count 2") && text.contains("first page"));
        assert!(text.contains("/Width 5 /Height 6"));
        let table = text.rsplit("startxref\n").next().unwrap();
        let table: usize = table.lines().next().unwrap().parse().unwrap();
        assert!(text[table..].starts_with("xref\n0 9\n"));
        let starts = text[table..].lines().skip(3).take(8);
        for (number, line) in (1..).zip(starts) {
            let start: usize = line[..10].parse().unwrap();
            assert!(text[start..].starts_with(&format!("{number} 0 obj\n")), "{line}");
            assert_eq!(line.len(), 19, "with its line break, twenty bytes");
        }
    }

    #[test]
    fn what_is_no_such_picture_makes_no_document() {
        assert_eq!(document(&[b"not a picture".to_vec()]), None);
        assert_eq!(document(&[png(3, 4, 6, b"transparent")]), None);
        assert_eq!(document(&[png(3, 4, 2, b"")]).map(|_| ()), Some(()), "blank, but one");
        let mut cut = png(3, 4, 2, b"first page");
        cut.truncate(45);
        assert_eq!(document(&[cut]), None);
    }
}

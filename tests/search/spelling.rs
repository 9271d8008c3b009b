//! However a name is spelt.

use crate::{evening, found};
use porchlight::search::{Index, Searchable};

#[test]
fn names_are_found_without_their_accents() {
    let index = evening(&[
        "Jürgen Müller",
        "Zoë Nguyễn",
        "Søren Łukasiewicz",
        "Алёна Петрова",
        "Γιώργος Παππάς",
    ]);
    for (typed, guest) in [
        ("muller", 0),
        ("MÜLL", 0),
        ("mueller", 0),
        ("juergen muller", 0),
        ("zoe", 1),
        ("nguyen", 1),
        ("soren", 2),
        ("soeren", 2),
        ("lukas", 2),
        ("алена", 3),
        ("γιωργος", 4),
        ("παππας γι", 4),
    ] {
        assert_eq!(found(&index, typed), [guest], "{typed}");
    }
}

#[test]
fn a_dotted_letter_finds_its_other_spelling() {
    assert_eq!(found(&evening(&["Peter Mueller", "Aase Soerensen"]), "müller"), [0]);
    assert_eq!(found(&evening(&["Peter Mueller", "Aase Soerensen"]), "åse sørensen"), [1]);
}

#[test]
fn apostrophes_and_hyphens_may_be_typed_or_not() {
    let index = evening(&["Ian O’Brien", "Jean-Luc Smith-Jones", "Nora OBrien"]);
    for typed in ["obrien", "o'brien", "O’BRIEN", "o brien"] {
        assert_eq!(found(&index, typed).len(), 2, "{typed}");
    }
    assert_eq!(found(&index, "brien"), [0]);
    for typed in [
        "jean",
        "luc",
        "jeanluc",
        "jean-luc",
        "jean luc",
        "jones",
        "smith-jo",
        "smithjones",
        "luc jones",
    ] {
        assert_eq!(found(&index, typed), [1], "{typed}");
    }
}

#[test]
fn parts_come_in_any_order_and_each_stands_for_another() {
    let index = evening(&["Ian Smith", "Smith Smithson", "Maria de la Cruz", "Joost van der Berg"]);
    assert_eq!(found(&index, "smith ian"), [0]);
    assert_eq!(found(&index, "i sm"), [0]);
    assert_eq!(found(&index, "smith smith"), [1]);
    assert_eq!(found(&index, "ian ian"), [0; 0]);
    for typed in ["cruz", "de la cruz", "delacruz", "la cruz maria", "cruz m", "dela", "la-cruz"] {
        assert_eq!(found(&index, typed), [2], "{typed}");
    }
    for typed in ["berg", "van der berg", "vanderb", "vander berg", "berg joost", "derberg"] {
        assert_eq!(found(&index, typed), [3], "{typed}");
    }
}

#[test]
fn a_missing_blank_and_one_too_many_are_forgiven() {
    let index = evening(&["Mary Ann Macdonald", "Wei Xiaoming"]);
    for typed in ["maryann", "maryannmac", "mac donald", "mary mac donald"] {
        assert_eq!(found(&index, typed), [0], "{typed}");
    }
    assert_eq!(found(&index, "xiao ming"), [1]);
}

#[test]
fn names_without_blanks_are_found_by_any_character() {
    let index = evening(&["王小明", "山田 太郎", "김민준", "ヤマダ"]);
    for typed in ["王", "小明", "明", "王小", "小明 王", "王 小明"] {
        assert_eq!(found(&index, typed), [0], "{typed}");
    }
    assert_eq!(found(&index, "山田太"), [1]);
    for typed in ["김", "민준", "김민", "김ㅁ", "민준 김", "기"] {
        assert_eq!(found(&index, typed), [2], "{typed}");
    }
    assert_eq!(found(&index, "やま"), [3]);
}

#[test]
fn a_given_name_may_be_several_words_and_the_badge_another() {
    let mut index = Index::new();
    let name = Searchable {
        name: &["Ana Maria", "Pereira"],
        badge: Some("Mia P."),
        ..Searchable::default()
    };
    index.insert(0.into(), &name);
    index.insert(1.into(), &Searchable { name: &["Bo", "Maria"], ..Searchable::default() });
    assert_eq!(found(&index, "maria"), [0, 1]);
    assert_eq!(found(&index, "mia pereira"), [0]);
    assert_eq!(found(&index, "ana ana"), [0; 0]);
}

#[test]
fn an_arabic_name_is_found_with_and_without_its_article_and_its_marks() {
    let index = evening(&["سارة الحداد", "أحمد علي", "נועה כהן"]);
    for typed in ["الحداد", "حداد", "حد", "سارة حداد", "الحدّاد", "الحداد سا"]
    {
        assert_eq!(found(&index, typed), [0], "{typed}");
    }
    for typed in ["احمد", "أَحمد", "علي", "على", "علی"] {
        assert_eq!(found(&index, typed), [1], "{typed}");
    }
    for typed in ["כהן", "כה", "נועה", "נוֹעָה"] {
        assert_eq!(found(&index, typed), [2], "{typed}");
    }
}

//! Notes as other programs and people write them, made up in the shapes of real ones: what is read, what is mended, what is named.

use crate::sandbox::Sandbox;

/// Words for titles and bodies, in several scripts.
const WORDS: [&str; 8] = ["Calm", "Ça va", "größer", "会议前深呼吸", "Прогулка", "हिंदी", "it’s – well", "🙂 walk"];

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It is read as it is, and `check` has nothing to say.
    Read,
    /// It is read, and `--fix` writes something in it the first way.
    Noted,
    /// It is left out, and `--fix` mends it.
    Mended,
    /// It is left out, and a person has to mend it.
    Named,
}

/// A file's text, for the word that stands in it and its number.
type Shape = fn(&str, usize) -> String;

/// The shapes, each with what becomes of it.
const SHAPES: &[(&str, Fate, Shape)] = &[
    ("mw", Fate::Read, |word, at| format!("---\ntype: reflection\ndate: 2026-11-18\nshare: me\n---\n\n{word} {at}\n")),
    ("windows", Fate::Read, |word, at| {
        format!("\u{feff}---\r\ntype: reflection\r\ndate: 2026-11-18\r\nshare: me\r\n---\r\n{word} {at}\r\n")
    }),
    ("jekyll", Fate::Noted, |word, at| {
        format!("---\ntype: reflection\nshare: me\ndate: 2014-03-11 18:30:00 -0800\n---\n{word} {at}\n")
    }),
    ("script", Fate::Noted, |word, at| {
        format!("---\ntype: reflection\nshare: me\ndate: 2026-11-18T04:03:44.000Z\n---\n{word} {at}\n")
    }),
    ("tagged", Fate::Noted, |word, at| {
        format!("---\ntype: reflection\ndate: 2026-11-18\nshare: me\ntags: #work #home\n---\n{word} {at}\n")
    }),
    ("numbered", Fate::Noted, |word, at| {
        format!("---\ntype: reflection\ndate: 2026-11-18\nshare: me\nwin: Beat task #{at}\n---\n{word} {at}\n")
    }),
    ("day first", Fate::Mended, |word, at| {
        format!("---\ntype: reflection\ndate: 18.11.2026\nshare: me\n---\n{word} {at}\n")
    }),
    ("pasted", Fate::Mended, |word, at| {
        format!("---\ntype:\u{a0}reflection\ndate: 2026-11-18\nshare: me\n---\n{word} {at}\n")
    }),
    ("hyphen", Fate::Mended, |word, at| {
        format!("---\ntype: reflection\ndate: 2026\u{2011}11\u{2011}18\nshare: me\n---\n{word} {at}\n")
    }),
    ("below", Fate::Mended, |word, at| {
        format!("\n\n---\ntype: reflection\ndate: 2026-11-18\nshare: me\n---\n{word} {at}\n")
    }),
    ("dashes", Fate::Mended, |word, at| {
        format!("----\ntype: reflection\ndate: 2026-11-18\nshare: me\n----\n{word} {at}\n")
    }),
    ("template", Fate::Named, |word, at| {
        format!("---\ntype: reflection\ncreated: {{{{date}}}}\ndate: 2026-11-18\n---\n{word} {at}\n")
    }),
    ("toml", Fate::Named, |word, at| format!("+++\ntype = \"reflection\"\ndate = 2026-11-18\n+++\n{word} {at}\n")),
    ("tab", Fate::Named, |word, at| {
        format!("---\ntype: reflection\ndate: 2026-11-18\nfelt:\n\t- calm\n---\n{word} {at}\n")
    }),
    ("no such day", Fate::Named, |word, at| format!("---\ntype: reflection\ndate: 2026-02-29\n---\n{word} {at}\n")),
];

/// How many files of each shape there are.
const OF_EACH: usize = 40;

#[test]
fn notes_in_the_shapes_of_real_ones_are_read_mended_or_named() {
    let sandbox = Sandbox::personal(&[]).on("2026-11-20");
    // With its shape: files that hold the same are copies of each other.
    let word = |shape: &str, at: usize| format!("{}, {shape}", WORDS[at % WORDS.len()]);
    let path = |shape: &str, at: usize| format!("diary/{}-{at}.md", shape.replace(' ', "-"));
    for (shape, _, text) in SHAPES {
        for at in 0..OF_EACH {
            sandbox.write(&path(shape, at), &text(&word(shape, at), at));
        }
    }
    let count = |fates: &[Fate]| SHAPES.iter().filter(|(_, fate, _)| fates.contains(fate)).count() * OF_EACH;
    let listed = || {
        let listed = sandbox.mw("list reflections --format json").exits(0).json();
        (listed["rows"].as_array().map_or(0, Vec::len), listed["problems"].as_array().map_or(0, Vec::len))
    };
    let (read, left_out) = (count(&[Fate::Read, Fate::Noted]), count(&[Fate::Mended, Fate::Named]));
    assert_eq!(listed(), (read, left_out));
    sandbox.mw("check --fix").exits(1);
    assert_eq!(listed(), (read + count(&[Fate::Mended]), count(&[Fate::Named])));
    let found = sandbox.mw("check --format json").exits(1).json();
    assert_eq!(
        (found["counts"]["problems"].as_u64(), found["counts"]["notes"].as_u64()),
        (Some(count(&[Fate::Named]) as u64), Some(0))
    );
    // What was not to be mended has the bytes it had, and what was has its words.
    for (shape, fate, text) in SHAPES {
        for at in 0..OF_EACH {
            let (before, after) = (text(&word(shape, at), at), sandbox.read(&path(shape, at)));
            let is_same = matches!(fate, Fate::Read | Fate::Named);
            assert_eq!(after == before, is_same, "{shape} {at}: {after:?}");
            assert_eq!(after.lines().last(), before.lines().last(), "{shape} {at}");
        }
    }
}

//! Files that look right and cannot be read: the reason is named at its place, and mended where it is certain.

use crate::sandbox::Sandbox;

/// Front matter as it is meant, with what stands in each file instead.
const ENTRY: &str = "---\ntype: reflection\ndate: 2026-11-18\nshare: me\n";

/// Checks a diary entry of these bytes: the code, the place and the message of what is found first, and whether a mend leaves
/// nothing to find.
#[track_caller]
fn check(text: &[u8], code: &str, place: (u64, u64), message: &str, mends: bool) {
    let sandbox = Sandbox::personal(&[]).on("2026-11-20");
    std::fs::create_dir_all(sandbox.path("diary")).expect("the diary");
    std::fs::write(sandbox.path("diary/a.md"), text).expect("an entry");
    let found = sandbox.mw("check --format json").json();
    let all = || found["problems"].as_array().into_iter().chain(found["notes"].as_array()).flatten();
    let first = all().next().cloned().unwrap_or_default();
    let expected = serde_json::json!([code, place.0, place.1, message]);
    assert_eq!(serde_json::json!([first["code"], first["line"], first["column"], first["message"]]), expected);
    sandbox.mw("check --fix");
    let left = sandbox.mw("check --format json").json();
    assert_eq!(left["counts"]["problems"] == 0 && left["counts"]["notes"] == 0, mends, "{left}");
    if mends {
        let listed = sandbox.mw("list reflections --format json").exits(0).json();
        assert_eq!(listed["rows"].as_array().map(Vec::len), Some(1));
        sandbox.mw("undo").exits(0);
        assert_eq!(std::fs::read(sandbox.path("diary/a.md")).expect("the entry"), text);
    }
}

#[test]
fn characters_that_cannot_be_seen() {
    let entry = |line: &str| format!("{ENTRY}{line}\n---\nI said it.\n");
    let check = |text: String, code, place, message, mends| check(text.as_bytes(), code, place, message, mends);
    check(entry("felt:\n\u{a0}\u{a0}- calm"), "bad-yaml", (6, 1), "there is a no-break space (U+00A0) here", true);
    check(entry("energy: \u{2212}3"), "wrong-type", (5, 9), "there is a minus sign (U+2212) in this value", true);
    check(
        entry("worth: \u{ff18}"),
        "wrong-type",
        (5, 8),
        "there is a digit of another script (U+FF18) in this value",
        true,
    );
    check(
        entry("outcome: done\u{200b}"),
        "unknown-value",
        (5, 14),
        "there is a zero-width space (U+200B) in this value",
        true,
    );
    check(
        entry("outcome: “done”"),
        "unknown-value",
        (5, 10),
        "there is a typographic quote (U+201C) in this value",
        true,
    );
    let date = entry("worth: 8").replace("2026-11", "2026\u{2011}11");
    check(date, "bad-date", (3, 11), "there is a no-break hyphen (U+2011) in this value", true);
    let wide = entry("worth: 8").replace("2026-11", "\u{ff12}\u{ff10}\u{ff12}\u{ff16}-11");
    check(wide, "bad-date", (3, 7), "there is a digit of another script (U+FF12) in this value", true);
    let key = entry("worth: 8").replace("type", "\u{200b}type");
    check(key, "missing-type", (2, 1), "there is a zero-width space (U+200B) in this key", true);
    let fence = entry("worth: 8").replacen("---", "---\u{a0}", 1);
    let message = "line 1 has a no-break space (U+00A0) in column 4, so the file has no front matter";
    check(fence, "no-front-matter", (1, 1), message, true);
    // Who may see an entry is for a person to say.
    let share = entry("worth: 8").replace("share: me", "share: pair\u{200b}");
    check(share, "unknown-value", (4, 12), "there is a zero-width space (U+200B) in this value", false);
}

#[test]
fn front_matter_elsewhere_and_other_causes() {
    let whole = format!("{ENTRY}---\nI said it.\n");
    let text = |text: String, code, place, message: &str, mends| check(text.as_bytes(), code, place, message, mends);
    let line_3 = "front matter begins in line 1, and `---` is line 3";
    text(format!("\n\n{whole}"), "no-front-matter", (3, 1), line_3, true);
    text(format!("-{whole}"), "no-front-matter", (1, 1), "line 1 has 4 dashes, so the file has no front matter", true);
    let old = "the lines end in a carriage return alone, as old Macs wrote them";
    text(whole.replace('\n', "\r"), "no-front-matter", (1, 1), old, true);
    let second = "a second front matter begins in line 3, and only the first one is read";
    text(format!("---\n---\n{whole}"), "missing-type", (3, 1), second, true);
    let utf_16: Vec<u8> = [0xff, 0xfe].into_iter().chain(whole.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    check(&utf_16, "not-utf-8", (1, 1), "the file is UTF-16 and not UTF-8 text", false);
    // Words of a file leave the machine in no log: there the rule speaks.
    let cut = "a value is read otherwise than it looks";
    text(format!("{ENTRY}win: Beat task #1 today\n---\nI said it.\n"), "read-otherwise", (5, 16), cut, true);
}

#[test]
fn each_cause_has_its_own_way_out() {
    let check = |line: &str, help: &str| {
        let sandbox = Sandbox::personal(&[("diary/a.md", &format!("{ENTRY}{line}\n---\n"))]).on("2026-11-20");
        let found = sandbox.mw("check --format json").exits(1).json();
        let said = found["problems"][0]["help"].as_str().unwrap_or_default().to_owned();
        assert!(said.starts_with(help), "{line:?}: {said}");
    };
    check("felt:\n\t- calm", "write two blanks for each tab");
    check("win: \"open", "close the value with the quote it begins with");
    check("created: {{date}}", "a value that begins with `{` needs quotes");
    check("felt: - calm", "put each `- item` in a line of its own");
    check("win:said", "put a blank behind the colon");
    check("felt: [calm #1]", "` #` begins a comment");
    check("win: \"Beat\" task", "a value with `: `");
    check("win: Talk: to her", "a value with `: `");
    check("felt:\n- a\n b: c", "begin the line in the column");
    check("win: @home", "a value with `: `");
}

//! Words that steer a terminal, a spreadsheet, a calendar, a mail or a page, wherever a journal can hold some: none gets out
//! as what it is.
#![cfg(unix)]

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag};
use unicode_normalization::char::is_combining_mark;

use crate::sandbox::Sandbox;
use crate::terminal::Terminal;

/// What somebody may write into a title, a name, a tag.
const WORDS: &[&str] = &[
    "\u{1b}[31mred\u{1b}]0;own\u{7}",
    "\u{9b}2J\u{90}x\u{9c}",
    "a\rmw: over",
    "a\u{7f}\u{8}b",
    "a\u{202e}b\u{2066}c",
    "a\u{2028}mw: forged",
    "a\u{85}mw: forged",
    "a\nmw: forged",
    "a\n    Type: mw forged",
    "a\tb",
    "a\u{200b}b\u{200d}c\u{2060}\u{2064}\u{feff}\u{200f}\u{61c}",
    "a\u{e0041}\u{e0042}\u{fe0f}\u{fe0f}b\u{3164}c",
    "<img src=http://evil.example/x.png>",
    "<script>x</script><!-- --> <b>",
    "![p](http://evil.example/p.png) [l](http://evil.example)",
    "<http://evil.example> http://evil.example www.evil.example",
    "&lt;img src=x&gt;",
    "# a | b\n===\n- c\n1. d",
    "*a* _b_ `c` ~~d~~ \\ [x]: http://evil.example",
    "=1+1",
    "x;=1+1;",
    "x;\"=1+1;",
    "@SUM(A1)",
    "-2+3+cmd|' /C calc'!A0",
    "\t=1",
    "x\nBEGIN:VEVENT\nX-EVIL:1",
    "x\r\nBcc: evil@evil.example\r\n\r\nevil",
    "x;y,z:\\n\"w\"",
    "$(touch evil)`touch evil`",
];

/// Lines that look. `WORD` stands for the words.
const READS: &[&str] = &[
    "status",
    "status -c k-07",
    "status --for client -c k-07",
    "week 2026-W46",
    "week 2026-W46 --all -c k-07",
    "progress --all",
    "progress --goal g1 -c k-07",
    "stats -c k-07",
    "stats --by kind",
    "stats --by goal",
    "stats practice",
    "prep -c k-07",
    "trail g1 -c k-07",
    "trail a1 -c k-07 --with-text",
    "trail free -c k-07",
    "read",
    "read -c k-07 2026",
    "read --tag WORD",
    "read WORD -c k-07",
    "find e -c k-07",
    "find a x --format lines",
    "find WORD",
    "find WORD --format lines",
    "list clients",
    "list goals",
    "list sessions",
    "list activities --all",
    "list reflections",
    "list wins",
    "list activities --all --format lines",
    "list reflections --format lines",
    "list wins --format lines",
    "activity show a1 -c k-07",
    "client show k-07",
    "form list",
    "form show own",
    "nudge --on 2026-11-12",
    "session mail 2026-11-09 -c k-07",
    "check",
    "check --fix --dry-run",
    "check --format github",
    "explain mood",
    "path a1 -c k-07",
    "edit a1 -c k-07",
    // what was typed
    "status -c WORD",
    "tick WORD -c k-07",
    "trail WORD -c k-07",
    "activity show WORD -c k-07",
    "week WORD",
    "week --nosuch=WORD",
    "week --format WORD",
    "explain WORD",
    "check --explain WORD",
    "check --rule WORD",
    "check WORD",
    "form show WORD",
    "schema WORD",
    "path WORD",
    "nudge WORD",
    "nudge --to WORD --format eml",
    "session mail WORD -c k-07",
    "list activities --goal WORD",
    "list activities --from WORD",
    "stats --by WORD",
    "--journal WORD status",
    "WORD",
];

/// Lines that write, in this order.
const WRITES: &[&str] = &[
    "activity add WORD -c k-07 --anyway --dry-run",
    "activity add WORD -c k-07 --anyway --success WORD --why WORD",
    "activity add WORD -c k-07 --anyway --after nosuch",
    "tick a1 -c k-07 --dry-run",
    "tick a1 -c k-07",
    "reflect a1 -c k-07 --share pair -m WORD --win WORD --barrier WORD",
    "reflect a1 -c k-07 --goal WORD",
    "reflect a1 -c k-07 --form WORD -m x",
    "reflect a1 -c k-07 --date WORD -m x",
    "done a1 -c k-07 -m WORD",
    "let-go a2 -c k-07",
    "goal add WORD -c k-07",
    "goal score g1 1 -c k-07 --in 2026-11-09",
    "goal change g1 --title WORD -c k-07",
    "session add -c k-07 --minutes 60",
    "session add -c k-07 --kind three_way --date 2026-12-07",
    "session close 2026-11-16 -c k-07 --carry WORD",
    "session cancel 2026-11-26 -c k-07",
    "client add WORD",
    "client add Zed --code WORD",
    "form new WORD",
    "init WORD --personal WORD",
    "undo",
    "undo",
];

/// The journal in which these words stand wherever it can hold some.
fn journal(word: &str) -> Sandbox {
    let w = quoted(word);
    let sandbox = Sandbox::practice(&[]);
    sandbox.write("meanwhile.yaml", &format!("kind: practice\nheadings: {{experience: {w}}}\nnotes_off: [{w}]\n"));
    sandbox.write(
        "clients/k-07/client.md",
        &format!(
            "---\ntype: client\nname: {w}\ncalls_it: {w}\navoid_words: [{w}]\nchange_wanted: {w}\nchannel: {w}\n\
             parties: [{{role: sponsor, name: {w}, expects: {w}}}]\n\
             agreement: {{every: {w}, sessions: 6, boundaries: {w}, storage: {w}, resources: [{{title: {w}, state: asked}}]}}\n\
             goals:\n  - {{title: {w}, id: g1, measure: {w}, agreed_by: [client, sponsor], scale: {{'0': {w}, '1': {w}}}}}\n  - {{title: {w}, id: {w}}}\n---\n"
        ),
    );
    let activity = |id: &str, more: &str| {
        format!(
            "  - {{title: {w}, id: {id}, success: {w}, why: {w}, first_step: {w}, if_then: {w}, barrier: {w}, permission: {w}, \
             load_reason: {w}, confidence: 3, resources: [{{title: {w}, url: {w}}}], goal: g1{more}}}\n"
        )
    };
    sandbox.write(
        "clients/k-07/sessions/2026-11-09.md",
        &format!(
            "---\ntype: session\ndate: 2026-11-09\nshare: pair\nminutes: 60\nminutes_left: 2\ncarry_forward: {w}\n\
             reviewed: [{{activity: a1, note: {w}}}]\ngoal_scores: {{g1: 0}}\nactivities:\n{}{}{}---\n{word}\n",
            activity("a1", &format!(", accountable_to: {w}, due: 2026-11-12, check_in: 2026-11-12")),
            activity("a2", ", set_by: coach, times: 3"),
            format_args!(
                "  - {{title: {w}, set_by: coach, offered: true}}\n  - {{title: {w}, kind: reflect, id: a3}}\n"
            ),
        ),
    );
    sandbox
        .write("clients/k-07/sessions/2026-11-16.md", "---\ntype: session\ndate: 2026-11-16T10:00\nshare: pair\n---\n");
    sandbox
        .write("clients/k-07/sessions/2026-11-26.md", "---\ntype: session\ndate: 2026-11-26T10:00\nshare: pair\n---\n");
    for (day, more) in [("10", "activity: a1\n"), ("11", "activity: a1\noutcome: partly\n"), ("12", "goal: g1\n")] {
        sandbox.write(
            &format!("clients/k-07/diary/2026-11-{day}.md"),
            &format!(
                "---\ntype: reflection\ndate: 2026-11-{day}\nshare: pair\n{more}tags: [{w}]\nbarrier: {w}\nwin: {w}\nfelt: {w}\n\
                 take_back: true\nform: {w}\nnosuchkey: {w}\n---\n## What happened\n\n{word}\n\n## {word}\n\n{word}\n"
            ),
        );
    }
    sandbox.write("clients/k-07/diary/2026-11-13.md", &format!("---\ntype: {w}\ndate: {w}\n---\n"));
    sandbox.write(
        "templates/own.md",
        &format!(
            "---\nname: own\ntitle: {w}\nsource: {w}\nfields: [{{name: mine, kind: rating, help: {w}}}]\n---\n## {}\n\n<!-- {} -->\n",
            word.replace('\n', " "),
            word.replace('\n', " "),
        ),
    );
    sandbox
}

/// Words in double quotes, as YAML reads them back.
fn quoted(word: &str) -> String {
    let one = |character: char| match character {
        ' '..='~' if !matches!(character, '"' | '\\') => character.to_string(),
        other => format!("\\U{:08x}", u32::from(other)),
    };
    format!("\"{}\"", word.chars().map(one).collect::<String>())
}

/// The words of a line, with `word` for `WORD`.
fn line_of(line: &str, word: &str) -> Vec<String> {
    line.split(' ').map(|own| own.replace("WORD", word)).collect()
}

fn run(sandbox: &Sandbox, line: &str, word: &str) -> crate::sandbox::Run {
    let words = line_of(line, word);
    let run = sandbox.mw_with_words(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert!((0..=6).contains(&run.code), "mw {line} with {word:?} ended with {}\n{}", run.code, run.stderr);
    run
}

/// What is wrong with a text that goes to a terminal.
fn faults(text: &str) -> BTreeSet<String> {
    let (mut faults, mut marks) = (BTreeSet::new(), 0);
    for character in text.chars() {
        marks = if is_combining_mark(character) { marks + 1 } else { 0 };
        let is_control = character.is_control() && !matches!(character, '\n' | '\t');
        let is_unseen = matches!(
            character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{3164}'
                | '\u{e0000}'..='\u{e0fff}' | '\u{fe00}'..='\u{fe0f}'
        );
        if is_control || is_unseen || marks > 8 {
            faults.insert(format!("{character:?}"));
        }
    }
    let is_forged =
        |line: &&str| ["mw: forged", "mw: over", "Bcc:", "    Type: mw forged"].iter().any(|own| line.starts_with(own));
    faults.extend(text.lines().filter(is_forged).map(str::to_owned));
    faults
}

fn assert_clean(line: &str, word: &str, text: &str) {
    let faults = faults(text);
    assert!(faults.is_empty(), "mw {line} with {word:?}: {faults:?}\n{text}");
}

#[test]
fn no_screen_and_nothing_that_is_said_steers_a_terminal_or_forges_a_line() {
    let letters = format!("e{}x", "\u{301}".repeat(300));
    let (mut all, mut full) = (0, 0);
    for word in WORDS.iter().copied().chain([letters.as_str()]) {
        let sandbox = journal(word);
        for line in READS.iter().chain(WRITES) {
            let run = run(&sandbox, line, word);
            (all, full) = (all + 1, full + usize::from(!run.stdout.is_empty()));
            // Bodies are shown with the lines they have.
            let shows_bodies = ["trail", "read"].iter().any(|own| line.starts_with(own))
                || line.starts_with("form show")
                || line.contains("dry-run");
            let as_written = ["\nmw: forged", "\n    Type: mw forged", "\nBcc:"];
            let without = |text: String| as_written.iter().fold(text, |text, own| text.replace(own, ""));
            let stdout = if shows_bodies { without(run.stdout) } else { run.stdout };
            assert_clean(line, word, &stdout);
            assert_clean(line, word, &run.stderr);
        }
    }
    assert!(full * 2 > all, "{full} of {all} answers say something");
}

#[test]
fn a_page_in_markdown_shows_the_words_and_makes_nothing_of_them() {
    const PAGES: &[&str] = &[
        "week 2026-W46 --format markdown",
        "week 2026-W46 --all --for client --format markdown",
        "week 2026-W46 --all --for coach --format markdown",
        "prep -c k-07 --format markdown",
        "read -c k-07 --format markdown",
        "read --for coach --format markdown",
        "prep -c k-07 --for coach --format markdown",
        "session mail 2026-11-09 -c k-07 --format markdown",
    ];
    for word in WORDS {
        let sandbox = journal(word);
        for line in PAGES {
            let page = run(&sandbox, line, word).exits(0).stdout;
            assert!(page.lines().count() > 10, "{line}\n{page}");
            // A diary has the lines that its words have, each on its own.
            let is_body = |own: &&str| {
                line.starts_with("read") && ["mw: forged", "mw: over", "Bcc:"].iter().any(|line| own.starts_with(line))
            };
            let told: Vec<&str> = page.lines().filter(|own| !is_body(own)).collect();
            assert_clean(line, word, &told.join("\n"));
            for event in Parser::new_ext(&page, Options::all()) {
                let is_ours = !matches!(
                    event,
                    Event::Html(_)
                        | Event::InlineHtml(_)
                        | Event::Code(_)
                        | Event::Rule
                        | Event::TaskListMarker(_)
                        | Event::Start(
                            Tag::Link { .. }
                                | Tag::Image { .. }
                                | Tag::HtmlBlock
                                | Tag::CodeBlock(_)
                                | Tag::Table(_)
                                | Tag::Strong
                                | Tag::Strikethrough
                                | Tag::FootnoteDefinition(_)
                        )
                );
                assert!(is_ours, "mw {line} with {word:?}: {event:?}\n{page}");
            }
            assert!(!page.contains("http://") && !page.contains("www."), "mw {line}\n{page}");
        }
    }
}

#[test]
fn a_note_stands_in_a_page_once_escaped_with_its_title_set_apart() {
    let sandbox = journal("<b> [l](x)");
    let week = run(&sandbox, "week 2026-W46 --for coach --format markdown", "").exits(0).stdout;
    assert!(week.contains("*\\<b\\> \\[l\\](x)*: your idea. What is it for"), "{week}");
    let prep = run(&sandbox, "prep -c k-07 --for coach --format markdown", "").exits(0).stdout;
    assert!(prep.contains("*\\<b\\> \\[l\\](x)*: your idea. What is it for"), "{prep}");
    let json = run(&sandbox, "week 2026-W46 --for coach --format json", "").exits(0).json();
    let notes = json["clients"][0]["notes"].as_array().expect("notes");
    assert!(
        notes.iter().any(|note| note["text"].as_str().is_some_and(|text| text.contains("*<b> [l](x)*: your idea.")))
    );
}

#[test]
fn what_a_session_begins_with_is_markdown_in_which_the_words_stand() {
    for kind in ["coaching", "three_way"] {
        let sandbox = journal("<img src=x> [l](x)");
        run(&sandbox, &format!("session add -c k-07 --kind {kind}"), "").exits(0);
        let notes = sandbox.read("clients/k-07/sessions/2026-11-20.md");
        assert!(notes.contains("\\<img src=x\\> \\[l\\](x)") && !notes.contains(" <img"), "{notes}");
    }
}

#[test]
fn no_cell_of_a_table_is_a_formula_in_any_locale() {
    const TABLES: &[&str] = &[
        "week 2026-W46 --format csv",
        "progress --format csv",
        "stats --format csv",
        "stats --by kind --format csv",
        "stats practice --format csv",
        "list clients --format csv",
        "list goals --format csv",
        "list sessions --format csv",
        "list activities --all --format csv",
        "list reflections --format csv",
        "list wins --format csv",
    ];
    for word in WORDS {
        let sandbox = journal(word);
        for line in TABLES {
            let table = run(&sandbox, line, word).exits(0).stdout;
            assert_clean(
                line,
                word,
                &["mw: forged", "    Type", "Bcc:"].iter().fold(table.clone(), |table, own| table.replace(own, "")),
            );
            let rows: Vec<csv::StringRecord> = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(table.as_bytes())
                .records()
                .map(|row| row.expect("a row"))
                .collect();
            let mut again = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            for row in &rows {
                again.write_record(row).expect("memory takes everything");
            }
            assert_eq!(String::from_utf8(again.into_inner().expect("all of it")).expect("text"), table, "{line}");
            // As a spreadsheet reads it that parts cells at `;` or tabs.
            let elsewhere = table.split(['\n', ';', '\t']).map(|cell| cell.trim_start_matches(['"', ' ']));
            for cell in rows.iter().flatten().flat_map(|cell| cell.split([';', '\t', '\n'])).chain(elsewhere) {
                let is_formula = cell.trim_start_matches(['"', ' ']).starts_with(['=', '+', '-', '@']);
                let is_number =
                    cell.trim_end_matches('"').split("\",").next().is_some_and(|cell| cell.parse::<f64>().is_ok());
                assert!(!is_formula || is_number, "mw {line} with {word:?}: {cell:?}\n{table}");
            }
        }
    }
    // The words can be had back.
    let sandbox = journal("x;=1+1");
    assert_eq!(run(&sandbox, "list wins --format csv", "").column("win")[0], "x;'=1+1");
}

#[test]
fn json_holds_the_words_as_they_were_written_and_nothing_that_steers() {
    const ANSWERS: &[&str] = &[
        "status --format json",
        "week 2026-W46 --format json",
        "progress --format json",
        "stats --format json",
        "prep -c k-07 --format json --with-text",
        "trail a1 -c k-07 --format json --with-text",
        "list activities --all --format json",
        "list wins --format jsonl",
        "activity show a1 -c k-07 --format json",
        "client show k-07 --format json",
        "form show own --format json",
        "nudge --on 2026-11-12 --format json",
        "check --format json",
    ];
    for word in WORDS {
        let sandbox = journal(word);
        for line in ANSWERS {
            let answer = run(&sandbox, line, word).stdout;
            assert_clean(line, word, &answer);
            let lines: Vec<&str> = if line.ends_with("jsonl") { answer.lines().collect() } else { vec![&answer] };
            for own in lines {
                serde_json::from_str::<serde_json::Value>(own)
                    .unwrap_or_else(|error| panic!("mw {line}: {error}\n{own}"));
            }
        }
        let shown = run(&sandbox, "activity show a1 -c k-07 --format json", word).exits(0).json();
        assert_eq!(shown["agreed"]["success"].as_str(), Some(*word));
    }
}

#[test]
fn no_word_begins_a_line_of_a_calendar() {
    const KNOWN: &[&str] = &[
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "UID",
        "DTSTAMP",
        "LAST-MODIFIED",
        "SEQUENCE",
        "STATUS",
        "DTSTART",
        "DTEND",
        "DURATION",
        "SUMMARY",
        "DESCRIPTION",
        "CLASS",
        "TRANSP",
        "TZID",
        "TZOFFSETFROM",
        "TZOFFSETTO",
    ];
    for word in WORDS {
        let sandbox = journal(word);
        for line in ["calendar --from 2026-11-01 --with-words", "nudge --on 2026-11-12 --format ics --with-words"] {
            let calendar = run(&sandbox, line, word).exits(0).stdout;
            assert!(calendar.ends_with("END:VCALENDAR\r\n"), "{calendar}");
            assert_clean(line, word, &calendar.replace("\r\n", "\n"));
            assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "mw {line} with {word:?}\n{calendar}");
            let unfolded = calendar.replace("\r\n ", "");
            let count = |whole: &str| unfolded.split_terminator("\r\n").filter(|line| *line == whole).count();
            assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"), "{calendar}");
            for own in unfolded.split_terminator("\r\n") {
                let name = own.split([':', ';']).next().unwrap_or_default();
                assert!(KNOWN.contains(&name), "mw {line} with {word:?}: {own:?}");
            }
        }
        let bare = run(&sandbox, "calendar --from 2026-11-01", word).exits(0).stdout;
        assert!(!bare.contains("DESCRIPTION") && !bare.contains("evil") && bare.contains("BEGIN:VEVENT"), "{bare}");
    }
}

#[test]
fn no_word_begins_a_header_of_a_mail() {
    const KNOWN: &[&str] = &[
        "Message-ID",
        "Date",
        "From",
        "Subject",
        "X-Unsent",
        "To",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ];
    let mut reminders = 0;
    for word in WORDS {
        let sandbox = journal(word);
        for line in [
            "session mail 2026-11-09 -c k-07 --format eml --to noor@example.org",
            "nudge --on 2026-11-12 -c k-07 --format eml",
        ] {
            let run = run(&sandbox, line, word);
            if run.stderr.contains("a mail is one") {
                continue;
            }
            let mail = run.exits(0).stdout;
            reminders += usize::from(line.starts_with("nudge"));
            let (head, body) = mail.split_once("\r\n\r\n").expect("a head and a body");
            let names: Vec<_> = head
                .replace("\r\n ", " ")
                .replace("\r\n\t", " ")
                .split("\r\n")
                .map(|line| line.split(':').next().unwrap_or_default().to_owned())
                .collect();
            assert!(names.iter().all(|name| KNOWN.contains(&name.as_str())), "mw {line} with {word:?}: {names:?}");
            assert!(head.contains("Subject: After our session\r\n") || head.contains("Subject: A "), "{head}");
            assert!(mail.is_ascii() && !body.trim().is_empty(), "{mail}");
            assert!(mail.split("\r\n").all(|line| line.len() <= 78 && !line.contains(['\r', '\n'])), "{mail:?}");
        }
    }
    assert!(reminders > 0, "no reminder was a mail");
}

/// Names of files that steer, or make two lines of one.
const NAMES: &[&str] = &[
    "\u{1b}]0;evil\u{7}\u{1b}[2J",
    "\u{9b}2J",
    "a\rb",
    "a\nforged.md:1: row",
    "a\u{85}b",
    "a\u{2028}b",
    "a\u{202e}b",
    "a\u{200b}b",
];

fn with_names() -> Sandbox {
    let sandbox = Sandbox::personal(&[]);
    for (at, name) in NAMES.iter().enumerate() {
        let (day, entry) = (format!("2026-11-{:02}", at + 1), "type: reflection\nshare: me\nwin: Well");
        sandbox.write(&format!("diary/{day}-{name}.md"), &format!("---\n{entry}\ndate: {day}\n---\nWords.\n"));
        sandbox.write(&format!("sessions/{day}-{name}.md"), &format!("---\ntype: session\ndate: {day}\n---\n"));
        sandbox.write(&format!("diary/bad-{name}.md"), "---\ntype: reflection\n---\n");
    }
    sandbox
}

#[test]
fn no_name_of_a_file_steers_a_terminal_or_makes_two_rows_of_one() {
    let sandbox = with_names();
    for line in [
        "list reflections",
        "list reflections --format lines",
        "list reflections --format path",
        "list sessions --format lines",
        "list sessions --format path",
        "list sessions --format csv",
        "list wins --format lines",
        "list wins --format json",
        "status",
        "week 2026-W45",
        "progress",
        "prep",
        "check",
        "check --format github",
        "check --format json",
        "check --fix --dry-run",
        "path 2026-11-01-",
        "edit 2026-11-01-",
        "path 2026-11-0",
    ] {
        let shown = sandbox.mw(line);
        assert_clean(line, "", &shown.stderr);
        if !line.ends_with("path") && !line.starts_with("path") {
            assert_clean(line, "", &shown.stdout);
        }
        // In a terminal, styles of ours are left out.
        let seen = Terminal::mw(&sandbox, &format!("{line} --color never --no-input")).ends_with(shown.code);
        assert_clean(line, "", &seen);
        // A table has its line ends in quotes.
        let is_forged = seen.lines().any(|line| line.starts_with("forged.md"));
        assert!(!is_forged || line.ends_with("csv"), "{line}\n{seen}");
    }
    for line in ["list reflections --format lines", "list reflections --format path"] {
        assert_eq!(sandbox.mw(line).exits(0).stdout.lines().count(), NAMES.len(), "{line}");
    }
}

#[test]
fn a_program_that_asks_for_zero_bytes_gets_each_name_as_it_is() {
    let sandbox = with_names();
    let expected: Vec<_> = sandbox.files("diary").into_iter().filter(|name| !name.starts_with("bad")).collect();
    let paths = sandbox.mw("list reflections -0").exits(0).stdout;
    let mut names: Vec<_> = paths.split_terminator('\0').map(|path| path.replace("diary/", "")).collect();
    names.sort();
    assert_eq!(names, expected);
    let seen = Terminal::mw(&sandbox, "list reflections -0 --color never").ends_with(0);
    assert_clean("list reflections -0", "", &seen.replace('\0', "\n"));
    let path = sandbox.mw("path 2026-11-04").exits(3);
    assert!(path.stderr.contains("several"), "{}", path.stderr);
    let by_stem = sandbox.mw_with_words(&["path", &format!("2026-11-04-{}", NAMES[3])]);
    assert!(by_stem.stdout.ends_with(&format!("2026-11-04-{}.md\n", NAMES[3])), "{:?}", by_stem.stdout);
}

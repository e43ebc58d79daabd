//! What is for the coach alone stands in nothing that is made for a client or a sponsor: every command, every format.

use std::collections::BTreeSet;
use std::fs;

use crate::sandbox::Sandbox;

/// A client of whom each note asks.
const CLIENT: &str = "\
---
type: client
name: Ilse
calls_it: {do: experiment, reflect: musing}
avoid_words: [homework]
goals: [{title: Speak up, origin: sponsor}, {title: Rest, origin: sponsor}]
parties: [{role: sponsor}]
retain_until: 2026-11-01
---
";
const FIRST: &str = "\
---
type: session
date: 2026-11-02T10:00
status: held
minutes: 60
share: pair
activities:
  - {title: Homework for Monday, id: monday, set_by: coach, goal: speak-up, pull: 2, accountable_to: coach}
  - {title: Say no once, set_by: coach, pull: 3, accountable_to: coach}
  - {title: Breathe, set_by: coach, kind: reflect}
  - {title: Home by six, set_by: coach, confidence: 2, accountable_to: coach}
---
";
const SECOND: &str = "\
---
type: session
date: 2026-11-09T10:00
status: held
minutes: 60
minutes_left: 2
share: pair
carry_forward: Slow down
activities:
  - {title: Ask twice, set_by: coach, times: 3, accountable_to: coach, check_in: 2026-11-12}
  - {title: Read on, set_by: coach, offered: true}
---
";
const BEFORE: &str = "---\ntype: session\ndate: 2026-10-12\nstatus: held\nshare: pair\n---\n";
const NEXT: &str = "---\ntype: session\ndate: 2026-11-23T10:00\nshare: pair\n---\n";
const DONE: &str = "\
---
type: reflection
date: 2026-11-09T09:50
share: pair
activity: monday
outcome: done
win: I began
take_back: true
---

It rang.
";
/// Words about a goal that does not move.
const ROUND: &str =
    "---\ntype: reflection\ndate: DAY\nshare: pair\ngoal: rest\nawareness: [rumination]\n---\n\nWhy, and why.\n";
/// Their days: none in the middle of the time between two sessions.
const DAYS: [&str; 4] = ["2026-10-13", "2026-11-01", "2026-11-02", "2026-11-04"];
/// The coach's own diary, in words that stand nowhere else.
const OF_THE_COACH: &str =
    "---\ntype: reflection\ndate: DAY\nshare: me\nstrain: 8\nclient: i\n---\n\nQuillons and quarrels.\n";

/// What lies in the client's folder, besides the diary of those days.
const FOLDER: &[(&str, &str)] = &[
    ("client.md", CLIENT),
    ("sessions/2026-10-12.md", BEFORE),
    ("sessions/2026-11-02.md", FIRST),
    ("sessions/2026-11-09.md", SECOND),
    ("sessions/2026-11-23.md", NEXT),
    ("diary/2026-11-09-095000-monday.md", DONE),
];

/// Commands that look, each with a line that shows something. Each runs in every format it has.
const LOOKS: &[(&str, &str)] = &[
    ("activity-list", "activity list --all"),
    ("activity-show", "activity show monday"),
    ("calendar", "calendar --from 2026-11-01 --with-words"),
    ("check", "check"),
    ("client-list", "client list"),
    ("client-show", "client show"),
    ("find", "find e"),
    ("goal-list", "goal list"),
    ("list-activities", "list activities --all"),
    ("list-clients", "list clients"),
    ("list-goals", "list goals"),
    ("list-reflections", "list reflections"),
    ("reflection-list", "reflection list"),
    ("list-sessions", "list sessions"),
    ("list-wins", "list wins"),
    ("nudge", "nudge --on 2026-11-13"),
    ("path", "path monday"),
    ("prep", "prep"),
    ("progress", "progress --all"),
    ("read", "read 2026"),
    ("session-list", "session list"),
    ("session-mail", "session mail"),
    ("stats", "stats"),
    ("status", "status"),
    ("trail", "trail monday"),
    ("week", "week 2026-W46 --all"),
];

/// Commands that write, each with a line that can be run after those above it.
const WRITES: &[(&str, &str)] = &[
    ("activity-add", "activity add 'One more' --set-by coach --anyway"),
    ("activity-take", "activity take read --anyway"),
    ("tick", "tick ask"),
    ("reflect", "reflect ask -m 'I asked.' --next-activity 'Ask again' --anyway"),
    ("done", "done say -m 'I said it.'"),
    ("let-go", "let-go breathe"),
    ("goal-add", "goal add 'Early home'"),
    ("goal-change", "goal change early --status let_go --reason 'Not now'"),
    ("goal-score", "goal score speak 1 --in 2026-11-09"),
    ("session-close", "session close 2026-11-09 --minutes 50 --carry 'Slower'"),
    ("session-cancel", "session cancel 2026-11-23"),
    ("session-add", "session add --minutes 60"),
    ("activity-change", "activity change ask-again --title 'Ask her' --anyway"),
    ("session-change", "session change 2026-11-09 --mode online"),
    ("session-move", "session move 2026-11-23 2026-11-24"),
    ("reflection-change", "reflection change last --worth 8 --anyway"),
    ("client-change", "client change --channel mail"),
    ("client-close", "client close --keep"),
    ("client-rename", "client rename i i-2"),
    ("remove", "remove last --anyway"),
    ("undo", "undo"),
    ("redo", "redo"),
    ("undo", "undo"),
    ("undo", "undo"),
];

/// Commands that say nothing of a client, and those that only hold others.
const OTHERS: &[&str] = &[
    "activity",
    "client",
    "client-add",
    "completions",
    "edit",
    "explain",
    "form",
    "form-list",
    "form-new",
    "form-show",
    "git",
    "git-setup",
    "goal",
    "init",
    "list",
    "man",
    "reflection",
    "schema",
    "session",
];

/// The journal of the coach.
fn practice() -> Sandbox {
    let sandbox = Sandbox::practice(&[]);
    sandbox.write("meanwhile.yaml", "kind: practice\nsupervision_every: 2\n");
    write_folder(&sandbox, "clients/i/");
    for day in ["2026-11-10", "2026-11-12"] {
        sandbox.write(&format!("coach/diary/{day}.md"), &OF_THE_COACH.replace("DAY", day));
    }
    sandbox
}

fn write_folder(sandbox: &Sandbox, folder: &str) {
    for (path, text) in FOLDER {
        sandbox.write(&format!("{folder}{path}"), text);
    }
    for day in DAYS {
        sandbox.write(&format!("{folder}diary/{day}.md"), &ROUND.replace("DAY", day));
    }
}

/// What the coach alone may read: the names and the words of the notes on this journal, and a word of the coach's diary.
fn for_the_coach_alone() -> Vec<String> {
    let json = practice().mw("status --for coach --format json").exits(0).json();
    let lists = [&json["clients"][0]["notes"], &json["notes"]];
    let notes = lists.iter().flat_map(|list| list.as_array().into_iter().flatten());
    let own = notes.filter(|note| note["eyes"] == "coach");
    let words = own.flat_map(|note| ["name", "text"].map(|key| note[key].as_str().unwrap_or_default().to_owned()));
    let words: Vec<String> = words.collect();
    assert!(words.len() > 10, "{words:?}");
    words.into_iter().chain(["Quillons".to_owned(), "for you alone".to_owned()]).collect()
}

/// The names of the notes that a coach is shown, those of the coach's own diary last, with their words.
fn notes_of(sandbox: &Sandbox) -> Vec<(String, String)> {
    let json = sandbox.mw("status --for coach --format json").exits(0).json();
    let lists = [&json["clients"][0]["notes"], &json["notes"]];
    let notes = lists.iter().flat_map(|list| list.as_array().into_iter().flatten());
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    notes.map(|note| (word(&note["name"]), word(&note["text"]))).collect()
}

/// The pages of the manual: a command each, with its text.
fn pages() -> Vec<(String, String)> {
    let sandbox = Sandbox::new();
    sandbox.mw("man pages").exits(0);
    let page = |name: String| {
        let command = name.strip_prefix("mw-")?.strip_suffix(".1")?.to_owned();
        Some((command, sandbox.read(&format!("pages/{name}"))))
    };
    sandbox.files("pages").into_iter().filter_map(page).collect()
}

/// The values that `flag` may have, as the page of a command says.
fn values(page: &str, flag: &str) -> Vec<String> {
    let flag = format!("\\fB\\-\\-{flag}\\fR \\fI");
    let part = page.split(".TP\n").find(|part| part.starts_with(&flag)).unwrap_or_default();
    let items = part.split(".IP \\(bu 2\n").skip(1);
    items.map(|item| item.split([':', '\n']).next().unwrap_or_default().replace('\\', "")).collect()
}

/// Fails where `said` holds one of `hidden`, however the lines are broken.
#[track_caller]
fn holds_none(said: &str, hidden: &[String], line: &str) {
    let said = said.replace("\r\n ", "").split_whitespace().collect::<Vec<_>>().join(" ");
    for words in hidden {
        assert!(!said.contains(words.as_str()), "mw {line}\nfor the coach alone: {words}\n{said}");
    }
}

#[test]
fn each_note_asks_in_this_journal() {
    let explained = Sandbox::new().mw("explain --format json").json();
    let notes = explained["explanations"].as_array().expect("a list").iter().filter(|own| own["about"] == "note");
    let all: BTreeSet<&str> = notes.filter_map(|own| own["name"].as_str()).collect();
    let found = notes_of(&practice());
    assert_eq!(found.iter().map(|(name, _)| name.as_str()).collect::<BTreeSet<_>>(), all);
    for (name, text) in found {
        assert!(text.contains('?') && !text.contains('!'), "{name}: {text}");
    }
}

#[test]
fn each_command_is_looked_at() {
    let looked: BTreeSet<&str> =
        LOOKS.iter().chain(WRITES).map(|(name, _)| *name).chain(OTHERS.iter().copied()).collect();
    let pages = pages();
    let there: BTreeSet<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(looked, there);
}

#[test]
fn nothing_made_for_a_client_or_a_sponsor_holds_what_is_for_the_coach_alone() {
    let hidden = for_the_coach_alone();
    let sandbox = practice();
    let mut run = 0;
    for (command, page) in pages() {
        let Some((_, line)) = LOOKS.iter().find(|(own, _)| *own == command) else { continue };
        let formats = values(&page, "format");
        let formats: Vec<_> = formats.iter().map(|own| format!(" --format {own}")).collect();
        let formats = if formats.is_empty() { vec![String::new()] } else { formats };
        let has_eyes = values(&page, "for").contains(&"client".to_owned());
        for format in &formats {
            for whom in if has_eyes { &["", " --for client"][..] } else { &[""] } {
                let line = format!("{line}{format}{whom}");
                let answer = sandbox.mw(&line);
                assert!(answer.code < 2, "mw {line}\n{}", answer.stderr);
                holds_none(&format!("{}{}", answer.stdout, answer.stderr), &hidden, &line);
                run += 1;
            }
            if has_eyes {
                sandbox.mw(&format!("{line}{format} --for sponsor")).exits(2).prints("");
            }
        }
    }
    assert!(run > 60, "{run} answers");
}

#[test]
fn nothing_that_is_written_where_the_client_reads_holds_what_is_for_the_coach_alone() {
    let hidden = for_the_coach_alone();
    let sandbox = practice();
    for (_, line) in WRITES {
        sandbox.mw(line).exits(0);
    }
    for path in sandbox.files("clients") {
        let text = fs::read_to_string(sandbox.path("clients").join(&path)).expect("a file");
        holds_none(&text, &hidden, &path);
    }
}

#[test]
fn a_journal_of_the_clients_own_says_nothing_that_is_for_the_coach_alone() {
    let hidden = for_the_coach_alone();
    let sandbox = Sandbox::personal(&[]);
    write_folder(&sandbox, "");
    for (_, line) in LOOKS.iter().chain(WRITES) {
        let answer = sandbox.mw(line);
        // In one's own journal nobody has a code.
        let expected = if line.starts_with("client rename") { 2..=2 } else { 0..=1 };
        assert!(expected.contains(&answer.code), "mw {line}\n{}", answer.stderr);
        holds_none(&format!("{}{}", answer.stdout, answer.stderr), &hidden, line);
    }
}

#[test]
fn each_note_can_be_turned_off_for_the_journal_and_for_the_client() {
    let names = |sandbox: &Sandbox| notes_of(sandbox).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let all = names(&practice());
    for name in &all {
        let others: Vec<_> = all.iter().filter(|own| *own != name).cloned().collect();
        let sandbox = practice();
        sandbox.write("meanwhile.yaml", &format!("kind: practice\nsupervision_every: 2\nnotes_off: [{name}]\n"));
        assert_eq!(names(&sandbox), others, "{name} in the settings");
        let sandbox = practice();
        let client = CLIENT.replacen("---\ntype: client\n", &format!("---\ntype: client\nnotes_off: {name}\n"), 1);
        sandbox.write("clients/i/client.md", &client);
        // What the coach's own diary gives is no client's.
        let is_of_coach = ["strain", "supervision-due"].contains(&name.as_str());
        assert_eq!(names(&sandbox), if is_of_coach { all.clone() } else { others }, "{name} for the client");
    }
}

/// What shows or makes something of the practice, and everything that shows the client who keeps two files apart.
const SCREENS: &[&str] = &[
    "status",
    "status -c k-07 --format json",
    "week 2026-W47",
    "week 2026-W47 --format csv",
    "week 2026-W47 -c k-07 --format markdown",
    "progress --all",
    "progress -c k-07 --format json",
    "stats -c k-07",
    "stats practice --format json",
    "prep -c k-07 --with-text",
    "prep -c k-07 --for client",
    "trail say-it-while-it-still-matters -c k-07 --with-text",
    "trail tell-the-pharmacy-desk-when-i-leave -c k-07 --with-text",
    "activity show tell-the-pharmacy-desk-when-i-leave -c k-07",
    "client show k-07",
    "list activities --all",
    "list reflections --format jsonl",
    "list sessions --format lines",
    "list wins",
    "read",
    "read -c k-07 --format json --with-text",
    "read -c k-07 2026 --format markdown",
    "find a -c k-07",
    "find a --format json --with-text",
    "nudge --format json",
    "calendar",
    "session mail -c k-07",
    "check",
];

#[test]
fn what_a_client_of_the_examples_keeps_apart_is_on_no_screen() {
    let with = Sandbox::example("practice");
    let without = Sandbox::example("practice");
    let is_apart =
        |path: &&String| path.starts_with("clients/") && without.read(path).contains("\nby: client\nshare: me\n");
    let files = without.files("");
    let apart: Vec<&String> = files.iter().filter(is_apart).collect();
    assert_eq!(apart.len(), 2, "an entry and a session: {apart:?}");
    for path in apart {
        fs::remove_file(without.path(path)).expect("the file");
    }
    for screen in SCREENS {
        let (one, other) = (with.mw(screen).exits(0), without.mw(screen).exits(0));
        assert_eq!((&one.stdout, &one.stderr), (&other.stdout, &other.stderr), "mw {screen}");
    }
}

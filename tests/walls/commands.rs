//! The lines that are tried: every command that shows something, in every format and for everybody it can be made for,
//! and every command that writes.

use std::collections::BTreeMap;

use crate::dice::Dice;
use crate::pool::{ACTIVITIES, FORMS, GOALS, WORDS, day};
use crate::tree::{Kind, Tree, client_folder};
use crate::who::Reader;

/// Commands that look: the name of the page of the manual, and the line. What stands in braces is filled in.
pub(crate) const LOOKS: &[(&str, &str)] = &[
    ("activity-list", "activity list --all"),
    ("activity-show", "activity show {activity}"),
    ("calendar", "calendar"),
    ("calendar", "calendar --from {day} --with-words"),
    ("client-list", "client list"),
    ("client-show", "client show"),
    ("explain", "explain follow_through"),
    ("find", "find rang"),
    ("find", "find the a --in 2026"),
    ("find", "find {word} --with-text"),
    ("find", "find {word} --from {day}"),
    ("form-list", "form list"),
    ("form-show", "form show {form}"),
    ("goal-list", "goal list --all"),
    ("list-activities", "list activities"),
    ("list-activities", "list activities --all --goal {goal}"),
    ("list-clients", "list clients"),
    ("list-goals", "list goals"),
    ("list-reflections", "list reflections"),
    ("list-reflections", "list reflections --activity {activity}"),
    ("reflection-list", "reflection list"),
    ("list-sessions", "list sessions"),
    ("list-wins", "list wins"),
    ("nudge", "nudge --on {day}"),
    ("nudge", "nudge --on {day} --with-words"),
    ("nudge", "nudge --on {day} --to noor@example.org --from marit@example.org"),
    ("path", "path {activity}"),
    ("path", "path {session}"),
    ("prep", "prep"),
    ("prep", "prep --with-text"),
    ("progress", "progress --all"),
    ("progress", "progress --from {day} --goal {goal}"),
    ("read", "read"),
    ("read", "read --with-text -n 3"),
    ("read", "read {number}"),
    ("read", "read last --with-text"),
    ("read", "read {day}"),
    ("read", "read 2026 --with-text"),
    ("read", "read --activity {activity}"),
    ("read", "read --goal {goal} --from {day} --with-text"),
    ("read", "read --tag {word}"),
    ("session-list", "session list"),
    ("session-mail", "session mail"),
    ("session-mail", "session mail {session}"),
    ("session-mail", "session mail --to noor@example.org"),
    ("stats", "stats"),
    ("stats", "stats --by {by}"),
    ("stats", "stats practice"),
    ("status", "status"),
    ("trail", "trail {activity} --with-text"),
    ("trail", "trail {goal}"),
    ("week", "week"),
    ("week", "week {week} --all"),
];

/// Commands that write.
pub(crate) const WRITES: &[(&str, &str)] = &[
    ("activity-add", "activity add 'Grey and early'"),
    ("activity-add", "activity add 'Grey and early' --standing --set-by coach --anyway"),
    ("activity-add", "activity add 'Grey and early' --in {session} --after {activity} --anyway"),
    ("activity-change", "activity change {activity} --title 'Grey and late' --anyway"),
    ("activity-change", "activity change {activity} --goal {goal} --without due"),
    ("activity-change", "activity change {activity} --offered=false --focus --anyway"),
    ("activity-take", "activity take {activity} --anyway"),
    ("client-change", "client change --channel mail"),
    ("client-close", "client close --keep"),
    ("client-close", "client close --let-go"),
    ("reflection-change", "reflection change last --worth 8"),
    ("reflection-change", "reflection change 2 --activity {activity} --anyway"),
    ("reflection-change", "reflection change last --alone --anyway"),
    ("reflection-change", "reflection change last --coach --strain 3"),
    ("remove", "remove {activity} --anyway"),
    ("remove", "remove {goal} --dry-run"),
    ("remove", "remove last --coach --anyway"),
    ("remove", "remove {session}"),
    ("remove", "remove {session} --anyway"),
    ("remove", "remove last"),
    ("session-change", "session change {session} --minutes 50"),
    ("session-change", "session change --end 11:30"),
    ("session-move", "session move {session} {day} --anyway"),
    ("session-move", "session move {session} 14:30"),
    ("client-add", "client add 'Quinn Adeyemi'"),
    ("done", "done {activity} -m 'It went.'"),
    ("edit", "edit {activity}"),
    ("edit", "edit {session}"),
    ("form-new", "form new evening --from {form}"),
    ("goal-add", "goal add 'Early home'"),
    ("goal-change", "goal change {goal} --status let_go --reason 'Not now'"),
    ("goal-score", "goal score {goal} 1"),
    ("goal-score", "goal score {goal} 1 --in {session}"),
    ("let-go", "let-go {activity}"),
    ("reflect", "reflect -m 'It rang.'"),
    ("reflect", "reflect {activity} -m 'It rang.' --next-activity 'Grey and early'"),
    ("reflect", "reflect --alone -m 'It rang.' --goal {goal} --session {session}"),
    ("reflect", "reflect --alone --form {form} -m 'It rang.' --share pair"),
    ("reflect", "reflect --coach -m 'It rang.'"),
    ("reflect", "reflect --coach -m 'It rang.' --session {session}"),
    ("session-add", "session add"),
    ("session-add", "session add --kind {kind} --status held"),
    ("session-add", "session add --date {day} --dry-run"),
    ("session-cancel", "session cancel {session}"),
    ("session-close", "session close --carry 'Slower'"),
    ("session-close", "session close {session} --reviewed {activity}=done"),
    ("tick", "tick {activity}"),
    ("tick", "tick"),
];

/// Those whose new file has the pair as its readers, whatever the one who writes may see.
const FOR_THE_PAIR: &[&str] = &[
    "session add",
    "session add --kind {kind} --status held",
    "reflect --alone --form {form} -m 'It rang.' --share pair",
];

/// Commands that are left out, with those that only hold others: they say nothing of a client, or work on the files as
/// files and see all of them.
pub(crate) const LEFT_OUT: &[&str] = &[
    "activity",
    "check",
    "client",
    // Moves the folder as a folder, with what lies in it that the coach may not see.
    "client-rename",
    "completions",
    "form",
    "git",
    "git-setup",
    "goal",
    "init",
    "list",
    "man",
    "redo",
    "reflection",
    "schema",
    "session",
    "undo",
];

/// What a shell asks to have completed.
const COMPLETIONS: &[&str] = &[
    "mw tick -c {code} ",
    "mw trail -c {code} ",
    "mw activity show -c {code} ",
    "mw session mail -c {code} 2026",
    "mw path -c {code} ",
    "mw goal score -c {code} ",
    "mw status -c ",
    "mw reflect -c {code} --form ",
    "mw read -c {code} ",
    "mw read -c {code} --goal ",
    "mw read -c {code} --activity ",
    "mw list reflections -c {code} --activity ",
];
/// Pages that are the pair's in a practice, in any format.
const ALWAYS_THE_PAIRS: &[&str] = &["nudge", "calendar", "session-mail"];
/// Pages that are the pair's in a practice where they are Markdown.
const IN_MARKDOWN_THE_PAIRS: &[&str] = &["week", "prep", "progress", "trail", "read"];

/// The values that each command has for a flag, by the name of its page.
pub(crate) type Values = BTreeMap<(String, &'static str), Vec<String>>;

/// What is typed, or completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The name of the command's page.
    pub command: String,
    /// The line, as a shell splits it.
    pub text: String,
    /// Whether a shell asks what may come at its end.
    pub is_completion: bool,
    /// What of the answer is for the reader.
    pub compared: Compared,
}

impl Line {
    /// Returns a line that is typed as it stands.
    pub(crate) fn plain(text: &str) -> Self {
        Self { command: String::new(), text: text.to_owned(), is_completion: false, compared: Compared::All }
    }

    /// Returns whether it names a client's folder as the journal.
    pub(crate) fn opens_a_folder(&self) -> bool {
        self.text.contains(" --journal ")
    }
}

/// What of an answer is for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compared {
    /// What is said and all files that are made.
    All,
    /// The files that are made, since what is said is for somebody else.
    Files,
}

/// Returns every line whose answer is for `reader`, each with names filled in at random.
pub(crate) fn lines(kind: Kind, tree: &Tree, reader: Reader, values: &Values, dice: &mut Dice) -> Vec<Line> {
    let mut lines = Vec::new();
    for (command, line) in LOOKS {
        let none = vec![String::new()];
        let of = |flag: &'static str| values.get(&((*command).to_owned(), flag)).unwrap_or(&none);
        for format in of("format") {
            for whom in of("for").iter().map(String::as_str).chain(values_none(of("for"))) {
                if is_for(kind, command, format, whom) == Some(reader) && may_ask(line, reader) {
                    let flags = [flag("format", format), flag("for", whom)].concat();
                    lines.push(filled(kind, tree, command, &format!("{line}{flags}"), dice));
                }
            }
        }
    }
    let is_writer = reader == Reader::Coach;
    for (command, line) in WRITES.iter().filter(|(_, line)| is_writer || FOR_THE_PAIR.contains(line)) {
        let compared = if is_writer { Compared::All } else { Compared::Files };
        lines.push(Line { compared, ..filled(kind, tree, command, line, dice) });
    }
    for line in COMPLETIONS.iter().filter(|_| is_writer) {
        let line = filled(kind, tree, "completion", line, dice);
        lines.push(Line { is_completion: true, ..line });
    }
    lines
}

/// Returns whose the answer is, as the page on it says.
fn is_for(kind: Kind, command: &str, format: &str, whom: &str) -> Option<Reader> {
    match (kind, whom) {
        (Kind::Practice, "client") | (Kind::Personal, "coach") => Some(Reader::Pair),
        (Kind::Practice, "coach") => Some(Reader::Coach),
        (_, "sponsor") => None,
        (Kind::Personal, _) => Some(Reader::Owner),
        (Kind::Practice, _) if ALWAYS_THE_PAIRS.contains(&command) => Some(Reader::Pair),
        (Kind::Practice, _) if format == "markdown" && IN_MARKDOWN_THE_PAIRS.contains(&command) => Some(Reader::Pair),
        (Kind::Practice, _) => Some(Reader::Coach),
    }
}

/// The summary of a whole practice is for its coach.
fn may_ask(line: &str, reader: Reader) -> bool {
    line != "stats practice" || reader == Reader::Coach
}

/// Without the flag, a command that has it answers too.
fn values_none(values: &[String]) -> Option<&'static str> {
    values.iter().all(|value| !value.is_empty()).then_some("")
}

fn flag(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!(" --{name} {value}") }
}

/// Fills in the names of a line, says which client it is about, and adds a flag now and then.
fn filled(kind: Kind, tree: &Tree, command: &str, line: &str, dice: &mut Dice) -> Line {
    let mut text = line.to_owned();
    let code = code(tree, dice);
    while let Some((start, rest)) = text.split_once('{') {
        let Some((name, end)) = rest.split_once('}') else { break };
        let value = value(name, tree, &code, dice);
        text = format!("{start}{value}{end}");
    }
    let is_completion = command == "completion";
    if kind == Kind::Practice && !is_completion && line != "stats practice" && dice.chance(70) {
        match dice.below(12) {
            0 => text += &[" -c ", &code[..1]].concat(),
            // Its folder means the practice with this client: nobody has the owner's eyes there.
            1 => text += &[" --journal clients/", &code].concat(),
            _ => text += &[" -c ", &code].concat(),
        }
    }
    if !is_completion {
        text += dice.one_of(&["", "", "", "", "", " --strict", " -q"]);
    }
    Line { command: command.to_owned(), text, is_completion, compared: Compared::All }
}

fn value(name: &str, tree: &Tree, code: &str, dice: &mut Dice) -> String {
    match name {
        "activity" if dice.chance(15) => dice.one_of(&["wa", "sa", "say", "nobody", "call-him"]).to_owned(),
        "activity" => dice.one_of(ACTIVITIES).to_owned(),
        "goal" => dice.one_of(&[GOALS, &["nowhere"]].concat()).to_owned(),
        "session" => session(tree, code, dice),
        "form" => dice.one_of(FORMS).to_owned(),
        "day" => day(dice),
        "week" => format!("2026-W{}", dice.number(38, 50)),
        "by" => dice.one_of(&["set_by", "kind", "goal", "form", "month"]).to_owned(),
        "number" => dice.number(1, 6).to_string(),
        "word" => dice.one_of(WORDS).to_owned(),
        "kind" => dice.one_of(&["coaching", "three_way", "contracting", "closing"]).to_owned(),
        _ => code.to_owned(),
    }
}

/// Returns the stem of a session of the client, whoever may see it, or what may be the beginning of one.
fn session(tree: &Tree, code: &str, dice: &mut Dice) -> String {
    let folders = [format!("clients/{code}/sessions/"), "sessions/".to_owned()];
    let stems = tree.keys().filter(|path| folders.iter().any(|folder| path.starts_with(folder)) && !path.contains('('));
    let stems: Vec<_> = stems.filter_map(|path| path.rsplit('/').next()?.strip_suffix(".md")).collect();
    if stems.is_empty() || dice.chance(30) {
        return dice.one_of(&["last", "2026-10", "2026-11", "2026-11-1"]).to_owned();
    }
    format!("'{}'", dice.one_of(&stems))
}

fn code(tree: &Tree, dice: &mut Dice) -> String {
    let folders = tree.keys().filter_map(|path| client_folder(Kind::Practice, path));
    let mut codes: Vec<_> = folders.map(|folder| folder["clients/".len()..].trim_end_matches('/')).collect();
    codes.dedup();
    if codes.is_empty() { "k-07".to_owned() } else { dice.one_of(&codes).to_owned() }
}

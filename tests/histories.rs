//! A coach and a client who write in clones of their own for weeks, at random, and merge by plain git every few steps:
//! no merge ever stops, every word, entry and activity is there afterwards, and `mw check` finds nothing but ids that
//! both gave away.
//!
//! Each history is made from a number, so one that goes wrong can be played again: it is named. By default there are
//! few; `just torture` plays as many as `MW_TORTURE` says.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test makes and reads its own files")]
#![expect(clippy::expect_used, reason = "a test that cannot be set up stops")]
#![expect(clippy::print_stderr, reason = "a long run says what it counted")]

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::ops::AddAssign;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use rayon::prelude::*;
use tempfile::TempDir;

/// How many histories are played where nobody asks for more.
const FEW: u64 = 10;

/// Titles that both like.
const LIKED: [&str; 3] = ["Say no", "Walk", "Ask her first"];

/// Numbers that look random and are the same each time (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.roll() % end
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let at = self.below(all.len() as u64);
        &all[usize::try_from(at).expect("a small number")]
    }
}

/// How the client's folder is joined to the coach's practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joined {
    /// It is a repository of its own; the client has it and nothing else, with settings that make it a journal.
    WithSettings,
    /// The same, and the client names the folder.
    Named,
    /// The coach's whole practice is the repository: for a client's folder that is split off it.
    Whole,
}

/// Who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Coach,
    Client,
}

/// One of the two, with a clone.
struct Side {
    role: Role,
    /// The repository.
    repository: PathBuf,
    /// Where they stand.
    here: PathBuf,
    /// The journal they name, if they do.
    named: Option<PathBuf>,
    /// The client's folder.
    folder: PathBuf,
}

/// What there must be, as the two typed it.
#[derive(Clone, Debug, Default)]
struct Tally {
    histories: usize,
    commands: usize,
    refused: usize,
    merges: usize,
    marks: usize,
    entries: usize,
    activities: usize,
    /// Of these, how many the client keeps for themselves.
    kept_private: usize,
    sessions: usize,
    ids_given_twice: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.histories += other.histories;
        self.commands += other.commands;
        self.refused += other.refused;
        self.merges += other.merges;
        self.marks += other.marks;
        self.entries += other.entries;
        self.activities += other.activities;
        self.kept_private += other.kept_private;
        self.sessions += other.sessions;
        self.ids_given_twice += other.ids_given_twice;
    }
}

/// Something a person types, and what it adds to the journal if it goes well.
#[derive(Debug, Default)]
struct Typed {
    words: Vec<String>,
    entries: usize,
    activities: usize,
    sessions: usize,
}

impl Typed {
    fn new(words: &[&str]) -> Self {
        Self { words: words.iter().map(|word| (*word).to_owned()).collect(), ..Self::default() }
    }

    fn entry(mut self) -> Self {
        self.entries = 1;
        self
    }

    fn activity(mut self) -> Self {
        self.activities = 1;
        self
    }

    fn session(mut self) -> Self {
        self.sessions = 1;
        self
    }
}

/// Two people and what they wrote.
struct History {
    number: u64,
    dice: Dice,
    place: TempDir,
    coach: Side,
    client: Side,
    now: NaiveDateTime,
    /// The marks that were typed and saved.
    marks: Vec<String>,
    /// Titles of activities, with who made them.
    titles: Vec<(String, Role)>,
    tally: Tally,
    /// Where programs are looked for.
    path: OsString,
}

impl History {
    /// Two clones of a practice with one client.
    fn begin(number: u64) -> Self {
        let mut dice = Dice(number);
        let joined = *dice.one_of(&[Joined::WithSettings, Joined::Named]);
        Self::begin_joined(number, dice, joined)
    }

    fn begin_joined(number: u64, dice: Dice, joined: Joined) -> Self {
        let place = tempfile::tempdir().expect("a folder");
        let (practice, theirs) = (place.path().join("practice"), place.path().join("theirs"));
        let folder = practice.join("clients/k-07");
        fs::create_dir_all(&folder).expect("the client's folder");
        fs::write(practice.join("meanwhile.yaml"), "kind: practice\n").expect("the settings");
        fs::write(folder.join("client.md"), "---\ntype: client\nname: Kim\ngoals:\n  - title: Calm\n---\n")
            .expect("a file");
        if joined == Joined::WithSettings {
            fs::write(folder.join("meanwhile.yaml"), "kind: personal\n").expect("the settings");
        }
        let shared = if joined == Joined::Whole { practice.clone() } else { folder.clone() };
        let of_client = if joined == Joined::Whole { theirs.join("clients/k-07") } else { theirs.clone() };
        let coach = Side { role: Role::Coach, repository: shared, here: practice, named: None, folder };
        let named = (joined != Joined::WithSettings).then(|| of_client.clone());
        let here = if joined == Joined::WithSettings { of_client.clone() } else { place.path().to_path_buf() };
        let client = Side { role: Role::Client, repository: theirs, here, named, folder: of_client };
        let now = NaiveDate::from_ymd_opt(2026, 9, 1).and_then(|day| day.and_hms_opt(8, 0, 0)).expect("a moment");
        let (marks, titles, tally) = (Vec::new(), Vec::new(), Tally { histories: 1, ..Tally::default() });
        let path = env::var_os("PATH").unwrap_or_default();
        let history = Self { number, dice, place, coach, client, now, marks, titles, tally, path };
        history.shell(
            "cd \"$COACH\" && git init -q -b main && git add -A && git commit -qm start && git clone -q . \"$CLIENT\"",
        );
        history
    }

    /// Runs `line` in a shell that knows the two repositories, and expects it to go well.
    fn shell(&self, line: &str) {
        let mut command = self.command("sh", self.place.path());
        command.args(["-c", line]).env("COACH", &self.coach.repository).env("CLIENT", &self.client.repository);
        let output = command.output().expect("a shell");
        assert!(output.status.success(), "history {}: {line}\n{}", self.number, text(&output));
    }

    fn command(&self, program: &str, here: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(here).env_clear().env("PATH", &self.path);
        command.env("HOME", self.place.path().join("home")).env("RAYON_NUM_THREADS", "1");
        command.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_COUNT", "1");
        command.env("GIT_CONFIG_KEY_0", "gc.auto").env("GIT_CONFIG_VALUE_0", "0");
        for name in ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"] {
            command.env(name, "somebody@example.org");
        }
        command.stdin(Stdio::null());
        command
    }

    fn mw(&self, side: &Side, now: NaiveDateTime, words: &[String]) -> Output {
        let mut command = self.command(env!("CARGO_BIN_EXE_mw"), &side.here);
        command.env("MW_TODAY", now.format("%Y-%m-%dT%H:%M:%S").to_string());
        command.envs(side.named.as_ref().map(|named| ("MEANWHILE_JOURNAL", named)));
        command.arg("--quiet").args(words);
        if side.role == Role::Coach {
            command.args(["-c", "k-07"]);
        }
        command.output().expect("mw runs")
    }

    /// Both write for a while, from the same second on, and then merge each other's work.
    fn play_a_while(&mut self) {
        let mut latest = self.now;
        for role in [Role::Coach, Role::Client] {
            let mut now = self.now;
            for _ in 0..=self.dice.below(4) {
                self.play(role, now);
                // Often the very next second, so that both write at the same time.
                let longest = *self.dice.one_of(&[1, 2, 90, 50_000]);
                now += TimeDelta::seconds(i64::try_from(self.dice.below(longest + 1)).expect("a small number"));
            }
            latest = latest.max(now);
        }
        self.now = latest + TimeDelta::hours(i64::try_from(self.dice.below(100)).expect("a small number"));
        let (first, second) = if self.dice.below(2) == 0 { ("COACH", "CLIENT") } else { ("CLIENT", "COACH") };
        self.merge(first, second);
    }

    /// Each commits, and merges what the other wrote.
    fn merge(&mut self, first: &str, second: &str) {
        let merge = |from: &str| format!("git pull -q --no-rebase --no-edit \"${from}\" main");
        let keep = "git add -A && { git diff --cached --quiet || git commit -qm step; }";
        let steps = [first, second].map(|side| format!("cd \"${side}\" && {keep}")).join(" && ");
        self.shell(&format!("{steps} && cd \"${first}\" && {} && cd \"${second}\" && {}", merge(second), merge(first)));
        self.tally.merges += 2;
    }

    /// One of the two types something.
    fn play(&mut self, role: Role, now: NaiveDateTime) {
        let mark = format!("mark-{}-", self.tally.commands);
        let before = self.titles.len();
        let typed = if role == Role::Coach { self.of_coach(&mark) } else { self.of_client(&mark) };
        let output = self.mw(if role == Role::Coach { &self.coach } else { &self.client }, now, &typed.words);
        self.tally.commands += 1;
        if output.status.success() {
            self.marks.extend(typed.words.contains(&mark).then_some(mark));
            // A score of another day than the session's is an entry of its own.
            let scores = typed.words.iter().any(|word| word == "score") && text(&output).contains("/diary/");
            self.tally.entries += typed.entries + usize::from(scores);
            self.tally.activities += typed.activities;
            // What the client adds to a diary of their own is theirs alone, unless they say otherwise.
            let is_private = role == Role::Client && !typed.words.contains(&"--share".to_owned());
            self.tally.kept_private += if is_private { typed.activities } else { 0 };
            self.tally.sessions += typed.sessions;
        } else {
            // Something that is not there, or is no longer open: said, and nothing is written.
            let code = output.status.code();
            assert!(matches!(code, Some(2 | 3)), "history {}: {typed:?}: {code:?}\n{}", self.number, text(&output));
            self.titles.truncate(before);
            self.tally.refused += 1;
        }
    }

    fn of_coach(&mut self, mark: &str) -> Typed {
        let level = self.dice.below(3).to_string();
        match self.dice.below(10) {
            0 => Typed::new(&["session", "add", "-m", mark]).session(),
            1 => Typed::new(&["session", "add", "--date", "in 4 days", "-m", mark]).session(),
            2 => Typed::new(&["session", "close", "--minutes", "60", "--left", &level]),
            3 => Typed::new(&["session", "close", "--reviewed", &format!("{}=mostly", self.id())]),
            4 => Typed::new(&["session", "cancel"]),
            5 | 6 => {
                let title = self.title(Role::Coach);
                Typed::new(&["activity", "add", &title, "--anyway", "--success", mark]).activity()
            }
            7 => Typed::new(&["goal", "add", &format!("Goal {}", self.tally.commands), "--measure", mark]),
            8 => Typed::new(&["goal", "change", "calm", "--importance", &level]),
            _ => match self.dice.below(2) {
                0 => Typed::new(&["goal", "score", "calm", &level]),
                _ => Typed::new(&["reflect", "--coach", "-m", mark]),
            },
        }
    }

    fn of_client(&mut self, mark: &str) -> Typed {
        let id = self.id();
        match self.dice.below(9) {
            0 | 1 => Typed::new(&["reflect", "--alone", "-m", mark]).entry(),
            2 => Typed::new(&["reflect", &id, "-m", mark]).entry(),
            3 | 4 => {
                let title = self.title(Role::Client);
                Typed::new(&["activity", "add", &title, "--anyway", "--success", mark]).entry().activity()
            }
            5 => Typed::new(&["tick", &id, "-m", mark]).entry(),
            6 => Typed::new(&["done", &id, "-m", mark]).entry(),
            7 => Typed::new(&["let-go", &id, "-m", mark]).entry(),
            _ => {
                let title = self.title(Role::Client);
                let words = ["reflect", &id, "-m", mark, "--next-activity", &title, "--anyway", "--share", "pair"];
                Typed::new(&words).entry().activity()
            }
        }
    }

    /// A title of a new activity: of its own, or one that both like.
    fn title(&mut self, role: Role) -> String {
        let title = match self.dice.below(2) {
            0 => (*self.dice.one_of(&LIKED)).to_owned(),
            _ => format!("Try {} {role:?}", self.tally.commands),
        };
        self.titles.push((title.clone(), role));
        title
    }

    /// The id of some activity that one of the two made.
    fn id(&mut self) -> String {
        let Some((title, _)) = (!self.titles.is_empty()).then(|| self.dice.one_of(&self.titles).clone()) else {
            return "walk".to_owned();
        };
        title.to_lowercase().replace(' ', "-")
    }

    /// Expects everything to be there, the same on both sides.
    fn end(mut self) -> Tally {
        let (one, other) = (files(&self.coach.folder), files(&self.client.folder));
        assert_eq!(one, other, "history {}: the two clones differ", self.number);
        let mut all: String = one.values().map(String::as_str).collect();
        all.extend(files(&self.coach.here.join("coach")).into_values());
        for mark in &self.marks {
            assert_eq!(all.matches(mark.as_str()).count(), 1, "history {}: {mark} is there once", self.number);
        }
        assert_eq!(all.matches("mark-").count(), self.marks.len(), "history {}: what was refused", self.number);
        let of_type =
            |name: &str| one.values().filter(|text| text.starts_with(&format!("---\ntype: {name}\n"))).count();
        let there = (of_type("reflection"), of_type("session"));
        assert_eq!(there, (self.tally.entries, self.tally.sessions), "history {}: entries and sessions", self.number);
        for side in [&self.coach, &self.client] {
            let who = side.role;
            let kept = if who == Role::Coach { self.tally.kept_private } else { 0 };
            assert_eq!(
                self.activities_of(side),
                self.tally.activities - kept,
                "history {}: those of the {who:?}",
                self.number
            );
        }
        self.tally.marks = self.marks.len();
        self.tally.ids_given_twice = self.found_by_check();
        self.tally
    }

    /// How many activities one of the two sees.
    fn activities_of(&self, side: &Side) -> usize {
        let words = ["list", "activities", "--all", "--format", "jsonl"].map(str::to_owned);
        let output = self.mw(side, self.now, &words);
        assert!(output.status.success() && output.stderr.is_empty(), "history {}: {}", self.number, text(&output));
        text(&output).lines().count()
    }

    /// Expects `mw check` to find nothing but ids that both gave away, and returns how many it found.
    fn found_by_check(&self) -> usize {
        let words = ["check", "--format", "json"].map(str::to_owned);
        let answer = self.mw(&self.coach, self.now, &words).stdout;
        let answer: serde_json::Value = serde_json::from_slice(&answer).expect("JSON");
        let found = answer["problems"].as_array().expect("problems");
        let both = |title: &str, role| self.titles.contains(&(title.to_owned(), role));
        let may_be_twice = LIKED.iter().any(|title| both(title, Role::Coach) && both(title, Role::Client));
        for problem in found {
            assert!(problem["code"] == "duplicate-id" && may_be_twice, "history {}: {problem}", self.number);
        }
        assert_eq!(answer["notes"].as_array().map(Vec::len), Some(0), "history {}: {answer}", self.number);
        found.len()
    }
}

/// The texts of the files in `folder` and below, by path; none of git's, and none where there is no folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() && entry.file_name() != ".git" {
            let below = files(&entry.path()).into_iter();
            found.extend(below.map(|(path, text)| (Path::new(&entry.file_name()).join(path), text)));
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.insert(entry.file_name().into(), text);
        }
    }
    found
}

fn text(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes)).concat()
}

/// Plays the history of this number.
fn play(number: u64) -> Tally {
    let mut history = History::begin(number);
    for _ in 0..3 + history.dice.below(4) {
        history.play_a_while();
    }
    history.end()
}

#[test]
fn two_who_keep_to_their_roles_merge_without_conflict_and_lose_nothing() {
    let asked = env::var("MW_TORTURE").ok().and_then(|rounds| rounds.parse().ok());
    let first = env::var("MW_FIRST").ok().and_then(|first| first.parse().ok()).unwrap_or(0);
    let all: Vec<Tally> = (first..first + asked.unwrap_or(FEW)).into_par_iter().map(play).collect();
    let mut sum = Tally::default();
    for tally in all {
        sum += tally;
    }
    eprintln!("{sum:?}");
    assert!(sum.refused * 3 < sum.commands, "most of what is typed is done: {sum:?}");
}

/// A history in which each of the two sets an activity of the same title between two merges.
fn both_say_no() -> History {
    let mut history = History::begin(0);
    let now = history.now;
    let words = |line: &str| shell_words::split(line).expect("words");
    let play = |side: &Side, hours: i64, line: &str| {
        let output = history.mw(side, now + TimeDelta::hours(hours), &words(line));
        assert!(output.status.success(), "{line}\n{}", text(&output));
    };
    play(&history.coach, 0, "session add");
    play(&history.coach, 1, "activity add 'Say no' --success 'agreed together'");
    play(&history.client, 2, "activity add 'Say no' --success 'my own'");
    history.titles = [Role::Coach, Role::Client].map(|role| ("Say no".to_owned(), role)).to_vec();
    history.now = now + TimeDelta::days(2);
    history.merge("COACH", "CLIENT");
    history
}

#[test]
fn of_two_activities_with_one_id_the_earlier_keeps_it_on_both_sides() {
    let history = both_say_no();
    assert_eq!(history.found_by_check(), 1);
    let ask = |side: &Side, line: &str| {
        let output = history.mw(side, history.now, &shell_words::split(line).expect("words"));
        assert!(output.status.success(), "{line}\n{}", text(&output));
        String::from_utf8(output.stdout).expect("text")
    };
    // The client's own is theirs alone: for the coach there is one.
    let of_client = vec![serde_json::json!("say-no"), serde_json::Value::Null];
    for (side, expected) in [(&history.coach, &of_client[..1]), (&history.client, &of_client)] {
        let rows = ask(side, "list activities --all --format jsonl");
        let rows = rows.lines().map(|row| serde_json::from_str::<serde_json::Value>(row).expect("JSON"));
        let ids: Vec<serde_json::Value> = rows.map(|row| row["id"].clone()).collect();
        assert_eq!(ids, expected, "{:?}", side.role);
        assert!(ask(side, "activity show say-no").contains("agreed together"), "{:?}", side.role);
    }
    ask(&history.client, "done say-no -m Said.");
    let rows = ask(&history.client, "list activities --all --format jsonl");
    let states: Vec<serde_json::Value> = rows.lines().map(|row| serde_json::from_str(row).expect("JSON")).collect();
    assert_eq!([&states[0]["state"], &states[1]["state"]], ["ended", "open"]);
}

/// A client who has their folder and nothing else, which `git subtree` joins to the coach's practice.
const JOIN: &str = "\
rm -rf \"$CLIENT\" && mv \"$COACH/clients/k-07\" \"$CLIENT\" && cd \"$CLIENT\" && printf 'kind: personal\n' > meanwhile.yaml \
&& git init -q -b joined && git add -A && git commit -qm theirs \
&& cd \"$COACH\" && git commit -qam gone && git subtree add -P clients/k-07 \"$CLIENT\" joined > /dev/null 2>&1";

/// Returns the path on which the first git knows `git subtree`, which is a program of its own that not every git brings:
/// the path as it is, with a folder of it in front, or with `/usr/bin`.
fn path_to_subtree(history: &History) -> Option<OsString> {
    let knows_it = |path: &OsString| {
        let mut git = history.command("git", history.place.path());
        let answer = git.env("PATH", path).args(["subtree", "-h"]).output();
        answer.is_ok_and(|answer| text(&answer).contains("git subtree add"))
    };
    let all: Vec<PathBuf> = env::split_paths(&history.path).collect();
    let first = all.iter().cloned().chain([PathBuf::from("/usr/bin")]);
    let in_front = first.filter_map(|folder| env::join_paths([folder].iter().chain(&all)).ok());
    [history.path.clone()].into_iter().chain(in_front).find(knows_it)
}

#[test]
fn a_folder_that_is_joined_as_a_subtree_goes_back_and_forth() {
    let mut history = History::begin_joined(0, Dice(0), Joined::Whole);
    let Some(path) = path_to_subtree(&history) else {
        eprintln!("git subtree is not on this machine: nothing is shown");
        return;
    };
    history.path = path;
    history.shell(JOIN);
    let theirs = history.client.repository.clone();
    history.client = Side { here: theirs.clone(), named: None, folder: theirs, ..history.client };
    let play = |side: &Side, line: &str| {
        let output = history.mw(side, history.now, &shell_words::split(line).expect("words"));
        assert!(output.status.success(), "{line}\n{}", text(&output));
    };
    for round in 0..3 {
        play(&history.coach, "session add -m Talked.");
        play(&history.coach, &format!("activity add 'Try {round}' --anyway"));
        play(&history.coach, "goal change calm --importance 2");
        play(&history.client, &format!("activity add 'Own {round}' --anyway"));
        play(&history.client, "reflect --alone -m Walked.");
        history.shell("cd \"$CLIENT\" && git add -A && git commit -qm theirs && cd \"$COACH\" && git add -A && git commit -qm ours");
        history.shell("cd \"$COACH\" && git subtree pull -P clients/k-07 \"$CLIENT\" joined -m merged");
        history.shell("cd \"$COACH\" && git subtree split -P clients/k-07 -b joined > /dev/null 2>&1");
        history.shell("cd \"$CLIENT\" && git pull -q --no-rebase --no-edit \"$COACH\" joined");
    }
    assert_eq!(files(&history.coach.folder), files(&history.client.folder));
    // Three of them are the client's alone.
    assert_eq!((history.activities_of(&history.coach), history.activities_of(&history.client)), (3, 6));
    assert_eq!(history.found_by_check(), 0);
}

//! Compares what a reader got before a change with what they get after it, and makes a difference small enough to read.

use std::fmt::Write as _;

use crate::commands::{Compared, Line};
use crate::folder::{Answer, Folder};
use crate::tree::{Kind, Tree, differing};
use crate::who::{Reader, Sight, sight};

/// An answer that changed with what its reader may not see.
pub(crate) struct Leak {
    pub seed: u64,
    pub kind: Kind,
    pub reader: Reader,
    pub line: Line,
    /// The journal, and what it became.
    pub journals: (Tree, Tree),
    /// What was answered.
    pub answers: (Answer, Answer),
}

/// Returns what of an answer is the reader's.
pub(crate) fn part_of(kind: Kind, reader: Reader, line: &Line, mut answer: Answer) -> Answer {
    if line.compared == Compared::Files {
        (answer.code, answer.stdout, answer.stderr) = (None, String::new(), String::new());
        let is_seen = |path: &str, bytes: &[u8]| sight(kind, path, bytes, reader) == Sight::Seen;
        answer.written.retain(|(path, bytes)| bytes.as_ref().is_some_and(|bytes| is_seen(path, bytes)));
    }
    answer
}

impl Leak {
    /// Takes as many files out of the journal, and as many changes, as it can while the answers still differ.
    pub(crate) fn shrink(&mut self, folder: &mut Folder) {
        for path in differing(&self.journals.0, &self.journals.1) {
            let mut after = self.journals.1.clone();
            match self.journals.0.get(&path) {
                Some(bytes) => after.insert(path, bytes.clone()),
                None => after.remove(&path),
            };
            self.try_smaller(folder, (self.journals.0.clone(), after));
        }
        for path in self.journals.0.keys().cloned().collect::<Vec<_>>() {
            let mut smaller = self.journals.clone();
            // Without them there would be other clients, or none, which is another matter.
            let is_needed = path == "meanwhile.yaml" || path.ends_with("client.md");
            if !is_needed && smaller.0.remove(&path) == smaller.1.remove(&path) {
                self.try_smaller(folder, smaller);
            }
        }
    }

    fn try_smaller(&mut self, folder: &mut Folder, journals: (Tree, Tree)) {
        let mut answer = |journal: &Tree| {
            folder.hold(journal);
            part_of(self.kind, self.reader, &self.line, folder.answer(&self.line))
        };
        let answers = (answer(&journals.0), answer(&journals.1));
        if answers.0 != answers.1 {
            (self.journals, self.answers) = (journals, answers);
        }
    }

    /// Says in one line what leaked: the first line that differs.
    pub(crate) fn in_a_line(&self) -> String {
        let (before, after) = (said(&self.answers.0), said(&self.answers.1));
        let pairs = before.lines().map(Some).chain([None; 400]).zip(after.lines().map(Some).chain([None; 400]));
        let (before, after) = pairs.into_iter().find(|(before, after)| before != after).unwrap_or_default();
        let short = |line: Option<&str>| line.unwrap_or("(nothing)").trim().chars().take(90).collect::<String>();
        format!("{:?}: mw {} | {} | {}", self.reader, self.line.text, short(before), short(after))
    }

    /// Says all of it: the seed, the journal, the change, the line, and how the answers differ.
    pub(crate) fn in_full(&self) -> String {
        let mut text = format!("MW_WALLS_SEED={} · {:?} · for {:?}\n", self.seed, self.kind, self.reader);
        let changed = differing(&self.journals.0, &self.journals.1);
        for (path, bytes) in self.journals.0.iter().filter(|(path, _)| !changed.contains(path)) {
            _ = writeln!(text, "=== {path}\n{}", String::from_utf8_lossy(bytes).trim_end());
        }
        for path in changed {
            for (when, journal) in [("before", &self.journals.0), ("after", &self.journals.1)] {
                let bytes = journal.get(&path).map_or("(not there)".into(), |bytes| String::from_utf8_lossy(bytes));
                _ = writeln!(text, "=== {path}, which may not be seen, {when}\n{}", bytes.trim_end());
            }
        }
        let (before, after) = (said(&self.answers.0), said(&self.answers.1));
        _ = writeln!(text, "$ mw {}\n{}", self.line.text, diffy::create_patch(&before, &after));
        text
    }
}

/// Returns all of an answer as text.
fn said(answer: &Answer) -> String {
    let mut text = format!("{}{}(exit code {:?})\n", answer.stdout, answer.stderr, answer.code);
    for (path, bytes) in &answer.written {
        let bytes = bytes.as_ref().map_or("(gone)".into(), |bytes| String::from_utf8_lossy(bytes));
        _ = writeln!(text, "written: {path}\n{bytes}");
    }
    text
}

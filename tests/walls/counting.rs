//! What a run counted: so much was compared, so much of it said something, and this is what leaked.

use std::collections::BTreeSet;

use crate::commands::Line;
use crate::comparing::Leak;
use crate::folder::Answer;
use crate::who::Reader;

/// How many leaks are shown whole; of the others, a line each.
const WHOLE: usize = 3;

/// What was compared.
#[derive(Default)]
pub(crate) struct Counted {
    pub journals: u64,
    pub changes: u64,
    /// Changes that show in what the owner of the files sees.
    pub changes_that_matter: u64,
    pub answers: u64,
    /// Answers with exit code 0 that say something, or write something.
    pub full_answers: u64,
    pub commands: BTreeSet<String>,
    pub leaks: Vec<Leak>,
}

impl Counted {
    /// Counts an answer that was compared.
    pub(crate) fn count(&mut self, line: &Line, answer: &Answer) {
        self.answers += 1;
        if answer.code.is_none_or(|code| code == 0) && !(answer.stdout.is_empty() && answer.written.is_empty()) {
            self.full_answers += 1;
            self.commands.insert(line.command.clone());
        }
    }

    /// Returns whether this command is known to leak to this reader, opened in this way.
    pub(crate) fn has_leak(&self, reader: Reader, line: &Line) -> bool {
        let is_like_it = |own: &Line| own.command == line.command && own.opens_a_folder() == line.opens_a_folder();
        self.leaks.iter().any(|leak| leak.reader == reader && is_like_it(&leak.line))
    }

    /// Adds what another worker counted.
    pub(crate) fn add(&mut self, other: Self) {
        self.journals += other.journals;
        self.changes += other.changes;
        self.changes_that_matter += other.changes_that_matter;
        self.answers += other.answers;
        self.full_answers += other.full_answers;
        self.commands.extend(other.commands);
        let new = |leak: &Leak| !self.has_leak(leak.reader, &leak.line);
        let new: Vec<Leak> = other.leaks.into_iter().filter(|leak| new(leak)).collect();
        self.leaks.extend(new);
    }

    /// Says what was compared.
    pub(crate) fn summary(&self) -> String {
        format!(
            "{} journals, {} changes ({} of them seen by the owner of the files), {} answers of {} commands compared, \
             {} with something in them",
            self.journals,
            self.changes,
            self.changes_that_matter,
            self.answers,
            self.commands.len(),
            self.full_answers
        )
    }

    /// Fails where so little was compared that nothing could have been found.
    pub(crate) fn expect_enough(&self, is_long: bool) {
        assert!(self.full_answers * 2 > self.answers, "{}", self.summary());
        assert!(self.changes_that_matter * 10 > self.changes * 6, "{}", self.summary());
        assert!(!is_long || self.commands.len() > 30, "{:?}", self.commands);
    }

    /// Says what leaked: the first leaks whole, then a line each.
    pub(crate) fn leaks_in_words(&self) -> String {
        let whole: Vec<_> = self.leaks.iter().take(WHOLE).map(Leak::in_full).collect();
        let all: BTreeSet<_> = self.leaks.iter().map(Leak::in_a_line).collect();
        let all: Vec<_> = all.into_iter().collect();
        format!("{}\n{} kinds of answers leak:\n{}", whole.join("\n"), all.len(), all.join("\n"))
    }
}

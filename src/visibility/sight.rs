//! What of a journal an answer shows: to whom, which notes, and which measures.

use crate::model::told;
use crate::model::words::JournalKind;

use super::reader::Reader;

/// Whose eyes a note or a measure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Audience {
    /// The client's, and with them the coach's.
    All,
    /// The coach's alone.
    Coach,
}

impl Audience {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Coach => "coach",
        }
    }
}

told::as_word!(Audience);

/// Whom an answer was asked for, by `--for`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AskedFor {
    /// The client.
    Client,
    /// The coach.
    Coach,
}

/// What an answer is written as, as far as that says who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Text in a terminal.
    Terminal,
    /// Text in a pipe, or data for a program.
    File,
    /// A page that is made to be handed to the client: Markdown, a mail, a reminder, a calendar.
    Page,
}

/// What an answer is for: whom `--for` names, and what it is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Purpose {
    /// Whom it was asked for; `None` where nobody says.
    pub asked_for: Option<AskedFor>,
    /// What it is written as.
    pub answer: Answer,
}

impl Purpose {
    /// Returns the purpose of an answer where nobody says whom it is for.
    pub(crate) const fn of(answer: Answer) -> Self {
        Self { asked_for: None, answer }
    }
}

/// What of a journal an answer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sight {
    /// Who reads it.
    pub reader: Reader,
    notes: Option<Audience>,
    measures: Audience,
}

impl Sight {
    /// Returns what an answer about a journal of `kind` shows.
    ///
    /// A coach's notes stand in the terminal of a practice, and elsewhere only where the coach is asked for. A personal
    /// journal has none, and no measure for a coach's eyes, whatever is asked for.
    pub(crate) const fn of(kind: JournalKind, purpose: Purpose) -> Self {
        let (reader, notes, measures) = match (kind, purpose.asked_for, purpose.answer) {
            // Asked for the coach, a client's page holds what is shared, and still no note that a coach would make about them.
            (JournalKind::Personal, Some(AskedFor::Coach), _) => (Reader::Pair, Audience::All, Audience::All),
            (JournalKind::Personal, ..) => (Reader::Owner, Audience::All, Audience::All),
            (JournalKind::Practice, Some(AskedFor::Client), _) | (JournalKind::Practice, None, Answer::Page) => {
                (Reader::Pair, Audience::All, Audience::All)
            }
            (JournalKind::Practice, Some(AskedFor::Coach), _) | (JournalKind::Practice, None, Answer::Terminal) => {
                (Reader::Coach, Audience::Coach, Audience::Coach)
            }
            // A file travels: what a coach thinks of a client stays out of it until it is asked for by name.
            (JournalKind::Practice, None, Answer::File) => (Reader::Coach, Audience::All, Audience::Coach),
        };
        Self { reader, notes: Some(notes), measures }
    }

    /// Returns what is shown, but for notes.
    pub(crate) const fn without_notes(self) -> Self {
        Self { notes: None, ..self }
    }

    /// Returns whether a note for `eyes` is shown.
    pub(crate) fn shows_note(self, eyes: Audience) -> bool {
        // The order of the two is what each gets: a coach's notes come with everybody's.
        self.notes.is_some_and(|own| eyes <= own)
    }

    /// Returns whether a measure for `eyes` is shown.
    pub(crate) fn shows_measure(self, eyes: Audience) -> bool {
        eyes <= self.measures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_reads_an_answer_follows_from_the_journal_and_what_was_asked() {
        use JournalKind::{Personal, Practice};
        let check = |kind, asked_for, answer, reader, coach_notes: bool, coach_measures: bool| {
            let sight = Sight::of(kind, Purpose { asked_for, answer });
            assert_eq!(sight.reader, reader, "{kind:?} {asked_for:?} {answer:?}");
            let shows = (sight.shows_note(Audience::Coach), sight.shows_measure(Audience::Coach));
            assert_eq!(shows, (coach_notes, coach_measures), "{kind:?} {asked_for:?} {answer:?}");
            assert!(sight.shows_note(Audience::All) && sight.shows_measure(Audience::All));
            assert!(
                !sight.without_notes().shows_note(Audience::All) && sight.without_notes().shows_measure(Audience::All)
            );
        };
        check(Practice, None, Answer::Terminal, Reader::Coach, true, true);
        check(Practice, None, Answer::File, Reader::Coach, false, true);
        check(Practice, None, Answer::Page, Reader::Pair, false, false);
        for answer in [Answer::Terminal, Answer::File, Answer::Page] {
            check(Practice, Some(AskedFor::Coach), answer, Reader::Coach, true, true);
            check(Practice, Some(AskedFor::Client), answer, Reader::Pair, false, false);
            check(Personal, None, answer, Reader::Owner, false, false);
            check(Personal, Some(AskedFor::Client), answer, Reader::Owner, false, false);
            check(Personal, Some(AskedFor::Coach), answer, Reader::Pair, false, false);
        }
    }
}

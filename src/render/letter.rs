//! A letter to a person: a few paragraphs that read the same on a screen, in a mail and in a calendar.

use textwrap::Options;

use super::markdown::escaped;
use super::wording::{self, one_word};
use super::{clean, one_line};
use crate::analysis::{Sentence, SessionLine};
use crate::model::client::CallsIt;
use crate::report::nudges::{ClientNudges, Nudge, NudgeActivity, NudgeKind, Quote};

/// The longest line of a letter, in columns.
// A mail's lines have 78 columns at most (RFC 5322), and an answer puts its marks before them.
const LONGEST: usize = 72;

/// A letter to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    /// What a list of mails shows: no words of the client's, no name, no code.
    pub subject: &'static str,
    /// What it says.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Paragraph {
    /// Our own words, with some of the client's among them.
    Said(Sentence),
    /// Words of the client's.
    Quoted(String),
    /// A line each.
    List(Vec<Sentence>),
}

impl Letter {
    /// Returns the letter that a reminder is.
    pub(crate) fn of_nudge(client: &ClientNudges, nudge: &Nudge) -> Self {
        let mut paragraphs = match nudge.kind {
            NudgeKind::CheckIn => check_in(client, nudge),
            NudgeKind::First | NudgeKind::Middle => between_sessions(client, nudge),
        };
        // Whoever asks how it went is no party to the session.
        let next = nudge.next_session.as_ref().filter(|_| nudge.to.is_none());
        paragraphs.extend(next.map(next_session));
        let subject = if nudge.to.is_some() { "A question to ask today" } else { "A moment to look back" };
        Self { subject, paragraphs }
    }

    /// Returns the letter as plain text, without a line end.
    pub(crate) fn plain(&self) -> String {
        let shown: Vec<String> = self.paragraphs.iter().map(Paragraph::plain).collect();
        shown.join("\n\n")
    }

    /// Returns the letter as Markdown, without a line end.
    pub(crate) fn markdown(&self) -> String {
        let shown: Vec<String> = self.paragraphs.iter().map(Paragraph::markdown).collect();
        shown.join("\n\n")
    }
}

impl Paragraph {
    fn plain(&self) -> String {
        match self {
            Self::Said(words) => wrapped(&words.told(one_line), "", ""),
            Self::Quoted(words) => wrapped(&format!("“{}”", clean(words).trim()), "    ", "    "),
            Self::List(items) => {
                let lines = items.iter().map(|item| wrapped(&item.told(one_line), "- ", "  "));
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn markdown(&self) -> String {
        match self {
            Self::Said(words) => words.told(escaped),
            Self::Quoted(words) => {
                let lines = words.trim().lines().map(|line| format!("> {}", escaped(line)));
                lines.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
            }
            Self::List(items) => {
                let lines = items.iter().map(|item| format!("- {}", item.told(escaped)));
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

fn wrapped(words: &str, lead: &str, hanging: &str) -> String {
    let options = Options::new(LONGEST)
        .initial_indent(lead)
        .subsequent_indent(hanging)
        // An address longer than a line stays whole, so that it can be opened.
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(words, options)
}

fn between_sessions(client: &ClientNudges, nudge: &Nudge) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    if nudge.kind == NudgeKind::Middle {
        paragraphs.push(said("This is about the middle of the time between two sessions."));
    }
    let about = nudge.activity.as_ref();
    let lead = match (&nudge.quote, nudge.since) {
        (Quote::CarryForward(_), Some(since)) => Sentence::new("On ").value(since).ours(" you took this away:"),
        (Quote::CarryForward(_), None) => Sentence::new("You took this away:"),
        (Quote::Success(_), _) => Sentence::new("You said how you will know that it worked:"),
        (Quote::Title(_), _) => your(about, &client.calls_it).ours(":"),
    };
    paragraphs.extend([Paragraph::Said(lead), Paragraph::Quoted(nudge.quote.words().to_owned())]);
    // A title that was quoted is not said again.
    if !matches!(nudge.quote, Quote::Title(_)) {
        let named = |own: &NudgeActivity| your(about, &client.calls_it).ours(": ").theirs(&own.name.title);
        paragraphs.extend(about.map(named).map(Paragraph::Said));
    }
    // Not a word of what is due: that nothing happened is as welcome as that something did.
    paragraphs.push(said(
        "A line about it is enough, whenever it suits you. If nothing has happened yet, that is worth a line too.",
    ));
    paragraphs
}

fn check_in(client: &ClientNudges, nudge: &Nudge) -> Vec<Paragraph> {
    let quote = Paragraph::Quoted(nudge.quote.words().to_owned());
    if nudge.to.is_some() {
        let whom = client.name.as_deref().map(|name| Sentence::new(" ").theirs(name)).unwrap_or_default();
        let lead = Sentence::new("Today is the day to ask").then(whom).ours(" about this:");
        return vec![Paragraph::Said(lead), quote, said("One question is enough: what came of it?")];
    }
    let mut paragraphs = vec![said("Today is the day you wanted to look at this:"), quote];
    // Here too a title that was quoted is not said again.
    if let (Quote::Success(_), Some(own)) = (&nudge.quote, &nudge.activity) {
        let named = your(Some(own), &client.calls_it).ours(": ").theirs(&own.name.title);
        paragraphs.push(Paragraph::Said(named));
    }
    paragraphs
}

/// Returns `Your experiment`, in the client's own word.
fn your(about: Option<&NudgeActivity>, calls_it: &CallsIt) -> Sentence {
    let word = about.map(|own| calls_it.word(own.kind)).or_else(|| one_word(calls_it));
    Sentence::new("Your ").theirs(word.unwrap_or(&calls_it.to_do))
}

/// Returns when the next session is.
pub(crate) fn next_session(line: &SessionLine) -> Paragraph {
    Paragraph::Said(Sentence::new("Next session: ").theirs(wording::session_to_come(line)))
}

/// Returns a paragraph of our own words.
pub(crate) fn said(words: &'static str) -> Paragraph {
    Paragraph::Said(Sentence::new(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_reads_the_same_as_text_and_as_markdown() {
        let paragraphs = vec![said("You said:"), Paragraph::Quoted("One *thing*.\nThen another.".to_owned())];
        let letter = Letter { subject: "", paragraphs };
        assert_eq!(letter.plain(), "You said:\n\n    “One *thing*.\n    Then another.”");
        assert_eq!(letter.markdown(), "You said:\n\n> One \\*thing\\*.\n> Then another.");
    }
}

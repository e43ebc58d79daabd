//! Questions in a terminal, one at a time. An empty answer leaves the question open.

use std::fmt;

use dialoguer::console::Term;
use dialoguer::theme::Theme;
use dialoguer::{Confirm, Input, Select};

use super::interrupt;
use crate::app::error::{Error, Kind, plain_cause};

/// How many options are shown at a time: the others come as one moves on.
const MOST_SHOWN: usize = 12;

/// Whoever can be asked: a person at a terminal, or a list of answers in a test.
pub(crate) trait Asks {
    /// Asks `question` and returns the answer, `None` where it is left empty.
    fn line(&mut self, question: &str) -> Result<Option<String>, Error>;

    /// Asks a question that takes yes or no; Enter means no.
    fn yes(&mut self, question: &str) -> Result<bool, Error>;

    /// Asks a question that takes yes or no; Enter means yes.
    fn agrees(&mut self, question: &str) -> Result<bool, Error>;

    /// Asks for one of `options` and returns its place; `None` where none is taken.
    fn choice(&mut self, question: &str, options: &[String]) -> Result<Option<usize>, Error>;
}

/// Asks `question` until `read` understands the answer, or it is left empty.
pub(crate) fn until_read<T>(
    asks: &mut dyn Asks,
    question: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Error> {
    while let Some(answer) = asks.line(question)? {
        if let Some(value) = read(&answer) {
            return Ok(Some(value));
        }
    }
    Ok(None)
}

/// Hands questions on, and remembers the words that were answered.
pub(crate) struct Remembered<'a> {
    asks: &'a mut dyn Asks,
    answers: Vec<String>,
}

impl<'a> Remembered<'a> {
    /// Returns one that asks by `asks` and remembers nothing yet.
    pub(crate) fn new(asks: &'a mut dyn Asks) -> Self {
        Self { asks, answers: Vec::new() }
    }

    /// Returns each question that was answered and its answer, as text; empty where none was.
    pub(crate) fn text(&self) -> String {
        self.answers.join("\n")
    }
}

impl Asks for Remembered<'_> {
    fn line(&mut self, question: &str) -> Result<Option<String>, Error> {
        let answer = self.asks.line(question)?;
        self.answers.extend(answer.iter().map(|answer| format!("{question}\n{answer}\n")));
        Ok(answer)
    }

    fn yes(&mut self, question: &str) -> Result<bool, Error> {
        self.asks.yes(question)
    }

    fn agrees(&mut self, question: &str) -> Result<bool, Error> {
        self.asks.agrees(question)
    }

    fn choice(&mut self, question: &str, options: &[String]) -> Result<Option<usize>, Error> {
        self.asks.choice(question, options)
    }
}

/// The person at the terminal.
#[derive(Debug, Default)]
pub(crate) struct Person;

impl Asks for Person {
    fn line(&mut self, question: &str) -> Result<Option<String>, Error> {
        interrupt::hold();
        let answer: String = Input::with_theme(&Plain)
            .with_prompt(question)
            .allow_empty(true)
            .interact_text()
            .map_err(|cause| interrupted(&cause))?;
        // A blank that was typed to skip a question is no answer.
        let answer = answer.trim();
        Ok((!answer.is_empty()).then(|| answer.to_owned()))
    }

    fn yes(&mut self, question: &str) -> Result<bool, Error> {
        interrupt::hold();
        // Enter alone writes nothing.
        Confirm::new().with_prompt(question).default(false).interact().map_err(|cause| interrupted(&cause))
    }

    fn agrees(&mut self, question: &str) -> Result<bool, Error> {
        interrupt::hold();
        Confirm::new().with_prompt(question).default(true).interact().map_err(|cause| interrupted(&cause))
    }

    fn choice(&mut self, question: &str, options: &[String]) -> Result<Option<usize>, Error> {
        interrupt::hold();
        let select = Select::with_theme(&Plain).with_prompt(question).items(options).default(0).max_length(MOST_SHOWN);
        select.interact_opt().map_err(|cause| interrupted(&cause))
    }
}

/// A question as it is written, and a blank.
struct Plain;

impl Theme for Plain {
    fn format_input_prompt(&self, out: &mut dyn fmt::Write, prompt: &str, _: Option<&str>) -> fmt::Result {
        write!(out, "{prompt} ")
    }

    fn format_select_prompt(&self, out: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        write!(out, "{prompt}")
    }

    fn format_select_prompt_selection(&self, out: &mut dyn fmt::Write, prompt: &str, answer: &str) -> fmt::Result {
        write!(out, "{prompt} {answer}")
    }

    fn format_input_prompt_selection(&self, out: &mut dyn fmt::Write, prompt: &str, answer: &str) -> fmt::Result {
        write!(out, "{prompt} {answer}")
    }
}

fn interrupted(cause: &dialoguer::Error) -> Error {
    // The question's line has no end yet.
    drop(Term::stderr().write_line(""));
    let dialoguer::Error::IO(reason) = cause;
    let message = match reason.kind() {
        std::io::ErrorKind::Interrupted => "stopped at a question".to_owned(),
        _ => format!("no answer: {}", plain_cause(reason)),
    };
    Error::new(Kind::Usage, message).hint("Nothing was saved. Without questions: --no-input")
}

/// Answers of a test, in order; questions beyond them are left empty.
#[cfg(test)]
#[derive(Debug, Default)]
pub(crate) struct Answers(pub(crate) std::collections::VecDeque<&'static str>);

#[cfg(test)]
impl Asks for Answers {
    fn line(&mut self, _question: &str) -> Result<Option<String>, Error> {
        Ok(self.0.pop_front().filter(|answer| !answer.is_empty()).map(str::to_owned))
    }

    fn yes(&mut self, _question: &str) -> Result<bool, Error> {
        Ok(self.0.pop_front() == Some("yes"))
    }

    fn agrees(&mut self, _question: &str) -> Result<bool, Error> {
        Ok(self.0.pop_front() != Some("no"))
    }

    fn choice(&mut self, _question: &str, options: &[String]) -> Result<Option<usize>, Error> {
        let answer = self.0.pop_front().filter(|answer| !answer.is_empty());
        Ok(answer.and_then(|answer| options.iter().position(|option| option.starts_with(answer))))
    }
}

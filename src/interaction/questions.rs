//! Questions in a terminal, one at a time. An empty answer leaves the question open.

use dialoguer::{Confirm, Input};

use crate::error::{Error, Kind};

/// Whoever can be asked: a person at a terminal, or a list of answers in a test.
pub(crate) trait Asks {
    /// Asks `question` and returns the answer, `None` where it is left empty.
    fn line(&mut self, question: &str) -> Result<Option<String>, Error>;

    /// Asks a question that takes yes or no; Enter means no.
    fn yes(&mut self, question: &str) -> Result<bool, Error>;
}

/// The person at the terminal.
#[derive(Debug, Default)]
pub(crate) struct Person;

impl Asks for Person {
    fn line(&mut self, question: &str) -> Result<Option<String>, Error> {
        let answer: String = Input::new()
            .with_prompt(question)
            .allow_empty(true)
            .interact_text()
            .map_err(|cause| interrupted(&cause))?;
        let answer = answer.trim();
        Ok((!answer.is_empty()).then(|| answer.to_owned()))
    }

    fn yes(&mut self, question: &str) -> Result<bool, Error> {
        Confirm::new().with_prompt(question).default(false).interact().map_err(|cause| interrupted(&cause))
    }
}

fn interrupted(cause: &dialoguer::Error) -> Error {
    Error::new(Kind::Usage, format!("no answer: {cause}")).hint("Nothing was saved. Without questions: --no-input")
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
}

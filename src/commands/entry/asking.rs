//! Asks a person, and keeps the answers where the questions are broken off.

use crate::app::error::Error;
use crate::app::prompts::{Asks, Person, Remembered};
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::render;

/// Asks `questions` while others may write. The answers are remembered, also where the questions are broken off.
pub(crate) fn ask<T>(
    context: &Context<'_>,
    folder: &ClientFolder,
    questions: impl FnOnce(&mut dyn Asks) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut person = Shown(Person);
    let mut asks = Remembered::new(&mut person);
    let answered = folder.while_waiting(|| questions(&mut asks));
    // After a failed question, too: Ctrl-C at the fifth keeps the four before it.
    context.rescue.remember(asks.text().as_bytes());
    answered
}

/// The person at the terminal. Questions may be those of somebody's form, and nothing in them steers it.
struct Shown(Person);

impl Asks for Shown {
    fn line(&mut self, question: &str) -> Result<Option<String>, Error> {
        self.0.line(&render::one_line(question))
    }

    fn yes(&mut self, question: &str) -> Result<bool, Error> {
        self.0.yes(&render::one_line(question))
    }

    fn agrees(&mut self, question: &str) -> Result<bool, Error> {
        self.0.agrees(&render::one_line(question))
    }

    fn choice(&mut self, question: &str, options: &[String]) -> Result<Option<usize>, Error> {
        let options: Vec<String> = options.iter().map(|option| render::one_line(option)).collect();
        self.0.choice(&render::one_line(question), &options)
    }
}

//! Asks a person, and keeps the answers where the questions are broken off.

use super::context::Context;
use super::writing::Writing;
use crate::error::Error;
use crate::interaction::questions::{Asks, Person, Remembered};

/// Asks `questions` while others may write. The answers are remembered, also where the questions are broken off.
pub(crate) fn ask<T>(
    context: &Context<'_>,
    writing: &Writing,
    questions: impl FnOnce(&mut dyn Asks) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut person = Person;
    let mut asks = Remembered::new(&mut person);
    let answered = writing.while_waiting(|| questions(&mut asks));
    context.rescue.remember(asks.text().as_bytes());
    answered
}

//! Asks a person, and keeps the answers where the questions are broken off.

use super::context::Context;
use super::save::keep_typed;
use super::writing::Writing;
use crate::error::Error;
use crate::interaction::questions::{Asks, Person, Remembered};

/// Asks `questions` while others may write. Where they are broken off, the answers given so far are kept and their place
/// is said.
pub(crate) fn ask<T>(
    context: &Context<'_>,
    writing: &Writing,
    questions: impl FnOnce(&mut dyn Asks) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut person = Person;
    let mut asks = Remembered::new(&mut person);
    let answered = writing.while_waiting(|| questions(&mut asks));
    answered.map_err(|error| keep_typed(context, error, Some(&asks.text())))
}

//! What is dated later than today: it counts for nothing yet, and every screen of entries says so.

use std::io;

use super::person::Person;
use super::screen::Screen;
use super::style::dim;
use crate::render::wording;
use crate::report::later::Later;

/// Writes how many entries are dated later, below what stands there; nothing where none is.
pub(crate) fn dated_later(screen: &mut Screen<'_>, later: Option<Later>) -> io::Result<()> {
    let Some(later) = later else { return Ok(()) };
    screen.gap()?;
    screen.wrapped("", &dim(&format!("{}.", wording::dated_later(later))))
}

/// Writes for each of these people how many of their entries are dated later.
pub(super) fn dated_later_each<T>(
    screen: &mut Screen<'_>,
    people: &[Person<'_, T>],
    later: impl Fn(&T) -> Option<Later>,
) -> io::Result<()> {
    let mut have = people.iter().filter_map(|person| Some((person, later(person.summary)?))).peekable();
    if have.peek().is_some() {
        screen.gap()?;
    }
    have.try_for_each(|(person, later)| {
        let of = wording::client(person.code, person.name);
        screen.wrapped("", &dim(&format!("{of}: {}.", wording::dated_later(later))))
    })
}

//! The screen of `mw nudge`.

use std::io;

use super::person::Person;
use super::screen::Screen;
use super::style::{dim, line};
use crate::model::moment::Day;
use crate::model::words::JournalKind;
use crate::render::letter::Letter;
use crate::report::nudges::{ClientNudges, Nudge, NudgeKind};

/// Writes the reminders due on the day `on`; where there are none, the day of the next.
pub(crate) fn nudges(
    screen: &mut Screen<'_>,
    kind: JournalKind,
    on: Day,
    due: &[(&ClientNudges, &Nudge)],
    next: Option<Day>,
) -> io::Result<()> {
    if due.is_empty() {
        let next = next.map(|day| format!(" The next one: {day}.")).unwrap_or_default();
        return screen.line(&format!("No reminder is due on {on}.{next}"));
    }
    for (client, nudge) in due {
        screen.gap()?;
        let person = Person { code: &client.client, name: client.name.as_deref(), summary: client };
        screen.line(&format!("{}   {}", person.title(kind), dim(&about(nudge))))?;
        for own in Letter::of_nudge(client, nudge).plain().lines() {
            screen.line(&format!("  {own}"))?;
        }
    }
    Ok(())
}

/// Returns which reminder it is, and whom it is for where that is not the client.
fn about(nudge: &Nudge) -> String {
    let kind = match nudge.kind {
        NudgeKind::First => "some days after the session",
        NudgeKind::Middle => "in the middle between two sessions",
        NudgeKind::CheckIn => "check-in",
    };
    match &nudge.to {
        Some(to) => format!("{kind}, for {}", line(to)),
        None => kind.to_owned(),
    }
}

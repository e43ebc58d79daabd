//! Many activities: every fourth record is a session that sets five, and the entries between are spread over all that were
//! set by then. Many of them stay open.

use chrono::Days;

use crate::recipe::titles::{id_of, title_of};

use super::about::GOAL;
use super::record::{CLIENT, Record, RecordFile, Stages};

/// How many activities a session sets.
const SET_AT_ONCE: usize = 5;

/// Every so many records, one is a session.
const A_SESSION_IN: usize = 4;

/// Returns one of the client's files.
pub(super) fn file(record: Record) -> RecordFile {
    let session = record.number / A_SESSION_IN;
    let first = session * SET_AT_ONCE;
    if record.number.is_multiple_of(A_SESSION_IN) {
        let set: String = (first..first + SET_AT_ONCE).map(|number| activity(record, number)).collect();
        return record.session(&format!("activities:\n{set}"));
    }
    let mut choices = record.choices();
    let about = choices.between(0, first + SET_AT_ONCE - 1);
    let outcome = choices.one_of(&["", "outcome: done\n", "outcome: mostly\n", "outcome: let_go\n"]);
    record.entry(&id_of(CLIENT, about), outcome, Stages::Some)
}

/// Returns an item of the list of activities: one in five has a day to be done by.
fn activity(record: Record, number: usize) -> String {
    let (id, title) = (id_of(CLIENT, number), title_of(CLIENT, number));
    let whose = ["client", "coach", "together"][number % 3];
    let due = match number % SET_AT_ONCE {
        0 => format!("    due: {}\n", record.day() + Days::new(14)),
        _ => String::new(),
    };
    format!("  - title: {title}\n    id: {id}\n    set_by: {whose}\n    goal: {GOAL}\n{due}")
}

//! Many reviews: four records in five are sessions, each of which sets an activity and looks back on up to six earlier
//! ones. The fifth is an entry about the last one set.

use std::fmt::Write as _;

use crate::recipe::titles::{id_of, title_of};

use super::about::GOAL;
use super::record::{CLIENT, Record, RecordFile, Stages};

/// How many earlier activities a session looks back on.
const LOOKED_BACK_ON: usize = 6;

/// Returns one of the client's files.
pub(super) fn file(record: Record) -> RecordFile {
    let session = record.number - record.number / 5;
    if record.number % 5 == 4 {
        return record.entry(&id_of(CLIENT, session - 1), "", Stages::Some);
    }
    let (id, title) = (id_of(CLIENT, session), title_of(CLIENT, session));
    let reviewed = reviewed(record, session);
    record.session(&format!(
        "{reviewed}activities:\n  - title: {title}\n    id: {id}\n    set_by: client\n    goal: {GOAL}\n"
    ))
}

/// Returns the list of what is looked back on. The earliest of it has ended now.
fn reviewed(record: Record, session: usize) -> String {
    let mut choices = record.choices();
    let mut list = String::new();
    for before in session.saturating_sub(LOOKED_BACK_ON)..session {
        let id = id_of(CLIENT, before);
        let ended = if before + LOOKED_BACK_ON == session { "done" } else { "open" };
        let worth = choices.between(0, 10);
        write!(list, "  - activity: {id}\n    outcome: {ended}\n    worth: {worth}\n").expect("written");
    }
    if list.is_empty() { list } else { format!("reviewed:\n{list}") }
}

//! One long chain: every second record is a session that sets an activity which follows from the one before, and every
//! other an entry that closes its loop.

use crate::recipe::titles::{id_of, title_of};

use super::about::GOAL;
use super::record::{CLIENT, Record, RecordFile, Stages};

/// Returns the id of the last activity of a chain of `of` records.
pub(super) fn last(of: usize) -> String {
    id_of(CLIENT, of.saturating_sub(1) / 2)
}

/// Returns one of the client's files.
pub(super) fn file(record: Record) -> RecordFile {
    let number = record.number / 2;
    let id = id_of(CLIENT, number);
    if record.number % 2 == 1 {
        return record.entry(&id, "outcome: done\n", Stages::All);
    }
    let title = title_of(CLIENT, number);
    let before = number.checked_sub(1).map(|before| format!("    after: {}\n", id_of(CLIENT, before)));
    let before = before.unwrap_or_default();
    record.session(&format!(
        "activities:\n  - title: {title}\n    id: {id}\n    set_by: client\n    goal: {GOAL}\n{before}"
    ))
}

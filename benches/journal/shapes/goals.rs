//! As many goals as a front matter holds. Every second record is a session that sets an activity for one of them, and
//! every other an entry about both.

use crate::recipe::titles::{id_of, title_of};

use super::about;
use super::record::{CLIENT, Record, RecordFile, Stages};

/// How many goals there are: with them, `client.md` is just below 64 KiB.
const GOALS: usize = 1500;

/// Returns `client.md` with all goals.
pub(super) fn about() -> String {
    let goals: String = (0..GOALS).map(|number| about::goal(&title_of_goal(number))).collect();
    about::with_goals(&goals)
}

/// Returns one of the client's files.
pub(super) fn file(record: Record) -> RecordFile {
    let number = record.number / 2;
    let (id, goal) = (id_of(CLIENT, number), id_of_goal(number % GOALS));
    if record.number % 2 == 1 {
        let outcome = if number.is_multiple_of(4) { "" } else { "outcome: done\n" };
        return record.entry(&id, &format!("goal: {goal}\n{outcome}"), Stages::Some);
    }
    let title = title_of(CLIENT, number);
    record.session(&format!(
        "goals: [{goal}]\nactivities:\n  - title: {title}\n    id: {id}\n    set_by: client\n    goal: {goal}\n"
    ))
}

fn title_of_goal(number: usize) -> String {
    if number == 0 { "Say no".to_owned() } else { format!("Step {number}") }
}

/// Returns the id that follows from the title.
fn id_of_goal(number: usize) -> String {
    title_of_goal(number).to_lowercase().replace(' ', "-")
}

//! The commands that are measured over one large client, and how long each may take beside a week.

use crate::subject::{Subject, WORDS};

use super::Shape;
use super::about::GOAL;

/// How many times the processor time of `mw week` a command that reads may take, over 10,000 files.
const OF_A_READER: f64 = 1.5;

/// How many times one that counts or writes down may take.
const OF_A_WRITER: f64 = 1.2;

/// A command, and its goal.
pub(crate) struct ShapeCommand {
    /// What is run.
    pub(crate) subject: Subject,
    /// How many times the processor time of `mw week` it may take, where that is said.
    pub(crate) of_week: Option<f64>,
}

/// Returns the commands over a journal of `files` files of this shape, `mw week` first.
pub(crate) fn of(shape: Shape, binary: &str, files: usize) -> Vec<ShapeCommand> {
    let activity = shape.activity(files);
    let mw = |name, arguments: &[&str], of_week| ShapeCommand {
        subject: Subject::new(name, binary, arguments, &[]),
        of_week,
    };
    let reads = |name, arguments: &[&str]| mw(name, arguments, Some(OF_A_READER));
    // What it prints grows faster than what it reads: every word that was written, or a table for each goal.
    let tells_more = |name, arguments: &[&str]| mw(name, arguments, None);
    let tick = ["tick", &activity];
    let undo = Subject::new("mw undo", binary, &["undo"], &[]).after(Subject::new("mw tick", binary, &tick, &[]));
    vec![
        reads("mw week --format json", &["week", "--format", "json"]),
        reads("mw progress", &["progress"]),
        reads("mw progress --all", &["progress", "--all"]),
        reads("mw stats", &["stats"]),
        reads("mw status", &["status"]),
        reads("mw nudge", &["nudge"]),
        reads("mw calendar", &["calendar"]),
        reads("mw prep", &["prep"]),
        reads("mw stats --by set_by", &["stats", "--by", "set_by"]),
        tells_more("mw stats --by goal", &["stats", "--by", "goal"]),
        tells_more("mw stats --by month", &["stats", "--by", "month"]),
        reads("mw trail GOAL --format json", &["trail", GOAL, "--format", "json"]),
        tells_more("mw trail GOAL", &["trail", GOAL]),
        reads("mw check", &["check"]),
        reads("mw check --fix --dry-run", &["check", "--fix", "--dry-run"]),
        reads("mw list sessions", &["list", "sessions"]),
        reads("mw list activities", &["list", "activities"]),
        reads("mw list reflections", &["list", "reflections"]),
        reads("mw list goals", &["list", "goals"]),
        reads("mw list wins", &["list", "wins"]),
        reads("mw activity add TITLE", &["activity", "add", "Ring the keeper of the bridge", "--anyway"]),
        mw("mw tick ID", &tick, Some(OF_A_WRITER)),
        mw("mw reflect ID -m …", &["reflect", &activity, "-m", WORDS], Some(OF_A_WRITER)),
        ShapeCommand { subject: undo, of_week: Some(OF_A_READER) },
    ]
}

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
    /// How many times the processor time of `mw week` it may take.
    pub(crate) of_week: f64,
}

/// Returns the commands over a journal of `files` files of this shape, `mw week` first.
pub(crate) fn of(shape: Shape, binary: &str, files: usize) -> Vec<ShapeCommand> {
    let activity = shape.activity(files);
    let mw = |name, arguments: &[&str], of_week| ShapeCommand {
        subject: Subject::new(name, binary, arguments, &[]),
        of_week,
    };
    let reads = |name, arguments: &[&str]| mw(name, arguments, OF_A_READER);
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
        reads("mw trail GOAL", &["trail", GOAL]),
        reads("mw check", &["check"]),
        reads("mw check --fix --dry-run", &["check", "--fix", "--dry-run"]),
        reads("mw list sessions", &["list", "sessions"]),
        reads("mw list activities", &["list", "activities"]),
        reads("mw list reflections", &["list", "reflections"]),
        reads("mw list goals", &["list", "goals"]),
        reads("mw list wins", &["list", "wins"]),
        reads("mw activity add TITLE", &["activity", "add", "Ring the keeper of the bridge", "--anyway"]),
        mw("mw tick ID", &tick, OF_A_WRITER),
        mw("mw reflect ID -m …", &["reflect", &activity, "-m", WORDS], OF_A_WRITER),
        ShapeCommand { subject: undo, of_week: OF_A_READER },
    ]
}

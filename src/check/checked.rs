//! What the rules look at: everything that was read, and what was found while reading.

use std::cell::{Cell, OnceCell};
use std::collections::{BTreeSet, HashMap};

use crate::analysis::{AsOf, ClientTimeline};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::form::FormHead;
use crate::model::moment::Day;
use crate::model::normalise::Names;
use crate::model::records::ClientRecords;
use crate::model::reflection::Reflection;
use crate::model::session::Session;
use crate::model::suggestion;
use crate::model::words::JournalKind;

/// How many names are compared, in all, to find those that were meant: a journal with thousands of wrong names gets
/// suggestions for the first of them.
const COMPARISONS: usize = 200_000;

/// A journal as the rules look at it.
#[derive(Debug)]
pub(crate) struct Checked<'a> {
    /// Whose journal it is.
    pub kind: JournalKind,
    /// The day it is.
    pub today: Day,
    /// The clients, in the order of their codes.
    pub clients: Vec<CheckedClient<'a>>,
    /// The coach's own diary.
    pub coach: &'a [Reflection],
    /// What was left out while reading, with the reasons.
    pub left_out: &'a [Diagnostic],
    /// What is wrong inside the files that were read.
    pub found: &'a [Diagnostic],
    /// The forms there are.
    pub forms: &'a [FormHead],
    comparisons: Cell<usize>,
    paths: OnceCell<BTreeSet<&'a str>>,
    clients_by_activity: OnceCell<HashMap<&'a str, usize>>,
    clients_by_code: HashMap<&'a str, usize>,
}

/// A client as the rules look at them.
#[derive(Debug)]
pub(crate) struct CheckedClient<'a> {
    /// What their folder holds.
    pub records: &'a ClientRecords,
    /// What it means, whatever the day.
    pub timeline: ClientTimeline<'a>,
    /// A file of theirs that was left out, or an item of it.
    pub left_out: Option<&'a str>,
    /// The ids of the activities, those that they keep.
    pub activities: Names<'a>,
    /// The ids of the goals.
    pub goals: Names<'a>,
    /// The stems of the sessions: how they are named.
    pub sessions: Names<'a>,
}

impl<'a> Checked<'a> {
    /// Returns what the rules look at.
    pub(crate) fn new(
        (kind, today): (JournalKind, Day),
        clients: &'a [ClientRecords],
        coach: &'a [Reflection],
        left_out: &'a [Diagnostic],
        found: &'a [Diagnostic],
        forms: &'a [FormHead],
    ) -> Self {
        let clients_by_code = clients.iter().enumerate().map(|(at, records)| (records.code.as_str(), at)).collect();
        let clients = clients.iter().map(|records| CheckedClient::new(records, left_out)).collect();
        let comparisons = Cell::new(COMPARISONS);
        let (paths, clients_by_activity) = (OnceCell::new(), OnceCell::new());
        Self {
            kind,
            today,
            clients,
            coach,
            left_out,
            found,
            forms,
            comparisons,
            paths,
            clients_by_activity,
            clients_by_code,
        }
    }

    /// Returns the client with this code.
    pub(crate) fn client(&self, code: &str) -> Option<&CheckedClient<'a>> {
        self.clients_by_code.get(code).map(|at| &self.clients[*at])
    }

    /// Returns the code of a client who has an activity of this id.
    pub(crate) fn client_with_activity(&self, id: &str) -> Option<&'a str> {
        // Made when it is first asked for: a journal without a wrong name needs none.
        let clients_by_activity = self.clients_by_activity.get_or_init(|| {
            let mut index = HashMap::new();
            for (at, client) in self.clients.iter().enumerate() {
                for thread in &client.timeline.threads {
                    // One of those that have it is enough for a hint.
                    index.entry(thread.activity.id.as_str()).or_insert(at);
                }
            }
            index
        });
        clients_by_activity.get(id).map(|at| self.clients[*at].records.code.as_str())
    }

    /// Returns every file that was read or left out, and the folders they lie in up to the journal's root, each once, in
    /// bytewise order.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &'a str> {
        // Put in order once: two rules ask, and of a large journal that is a twentieth of the whole check.
        self.paths.get_or_init(|| self.all_paths()).iter().copied()
    }

    /// Returns the sessions and reflections that were read, in no order.
    pub(crate) fn read_files(&self) -> impl Iterator<Item = &'a str> {
        let clients = self.clients.iter().map(|client| client.records).flat_map(|records| {
            let sessions = records.sessions.iter().map(|session| session.path.as_str());
            sessions.chain(records.reflections.iter().map(|reflection| reflection.path.as_str()))
        });
        clients.chain(self.coach.iter().map(|entry| entry.path.as_str()))
    }

    fn all_paths(&self) -> BTreeSet<&'a str> {
        let clients = self.clients.iter().map(|client| client.records).flat_map(|records| {
            let about = records.client.iter().map(|client| client.path.as_str());
            let sessions = records.sessions.iter().map(|session| session.path.as_str());
            let reflections = records.reflections.iter().map(|reflection| reflection.path.as_str());
            about.chain(sessions).chain(reflections).chain([records.folder.as_str()])
        });
        let coach = self.coach.iter().map(|entry| entry.path.as_str());
        let left_out = self.left_out.iter().map(|found| found.path.as_str());
        let mut paths = BTreeSet::new();
        for mut path in clients.chain(coach).chain(left_out) {
            // Up to the first folder that is there already: those above it are, too.
            while !path.is_empty() && paths.insert(path) {
                path = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            }
        }
        paths
    }

    /// Returns what to say of a name that nothing has: the nearest one that something has, else `otherwise`.
    pub(crate) fn did_you_mean<'n>(
        &self,
        written: &str,
        names: impl IntoIterator<Item = &'n str>,
        otherwise: impl Into<String>,
    ) -> String {
        let left = self.comparisons.get();
        let mut used = 0;
        // Those that were compared count, whatever was found: it is they that take the time.
        let names = names.into_iter().take(left).inspect(|_| used += 1);
        let near = suggestion::nearest(written, names);
        self.comparisons.set(left - used);
        near.map_or_else(|| otherwise.into(), |near| format!("did you mean `{near}`?"))
    }
}

impl<'a> CheckedClient<'a> {
    fn new(records: &'a ClientRecords, left_out: &'a [Diagnostic]) -> Self {
        // Whatever the day: an entry dated next year that names nothing is wrong today.
        let timeline = ClientTimeline::of(records, AsOf::of_everything());
        let folder = records.folder.as_str();
        let is_own =
            // With its slash: `clients/k-07` holds nothing of `clients/k-071`.
            |path: &str| folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let may_hold = |found: &&Diagnostic| {
            // A copy or the settings define nothing that a name could mean.
            found.code != Code::ConflictCopy && !found.path.ends_with("meanwhile.yaml") && is_own(&found.path)
        };
        let left_out = left_out.iter().find(may_hold).map(|found| found.path.as_str());
        let activities = Names::of(timeline.threads.iter().filter_map(|thread| thread.id));
        let goals = records.client.iter().flat_map(|client| &client.goals).map(|goal| goal.id.as_str());
        let goals = Names::of(goals);
        let sessions = Names::of(records.sessions.iter().map(Session::stem));
        Self { records, timeline, left_out, activities, goals, sessions }
    }

    /// Returns what to say where a name that nothing has may stand in a file that was left out.
    pub(crate) fn perhaps_left_out(&self, otherwise: &str) -> String {
        self.left_out.map_or_else(
            || otherwise.to_owned(),
            |path| format!("perhaps it stands in a file that was left out, {path}: mend that one first"),
        )
    }
}

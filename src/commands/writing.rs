//! What every command that writes begins with: the journal, the one client it is about, and its turn to write.

use std::cell::RefCell;

use crate::analysis::asked::Asked;
use crate::analysis::client_analysis::ClientAnalysis;
use crate::document::fences;
use crate::document::span::{Place, Span};
use crate::document::value::Value;
use crate::document::yaml::{self, write};
use crate::edit::{self, Edit};
use crate::error::{Error, Kind};
use crate::journal::commit::{Plan, Turn};
use crate::journal::disk;
use crate::journal::load::{self, Journal, Loaded};
use crate::model::file::{self, Content};
use crate::model::records::ClientRecords;
use crate::model::source::Detail;
use crate::model::words::{JournalKind, Share};

use super::context::Context;
use super::save::{Home, take_turn};

/// Whose folder is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// The one person of a personal journal.
    Oneself,
    /// A client of a practice.
    Client,
    /// The coach of a practice.
    Coach,
}

/// A folder, read while it is our turn to write in it.
pub(crate) struct Writing {
    /// The journal.
    pub journal: Journal,
    /// What the client's folder holds.
    pub records: ClientRecords,
    /// The exit code of a command that goes well: another where a file had to be left out and `--strict` was given.
    pub exit_code: u8,
    owner: Owner,
    turn: RefCell<Option<Turn>>,
}

/// A change that was read again before it is made.
pub(crate) struct Planned {
    /// The change.
    pub plan: Plan,
    /// What the file will say.
    pub content: Content,
}

/// An item of a list in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its place in the list, from 0.
    pub at: usize,
    /// Whether it is a map, rather than a text.
    pub is_map: bool,
}

impl Writing {
    /// Waits for its turn in the client's folder and reads it. Files that are left out are named on stderr.
    pub(crate) fn begin(context: &mut Context<'_>) -> Result<Self, Error> {
        let journal = context.journal()?;
        let code = context.one_client(&journal)?;
        let turn = take_turn(&journal.root, &journal.folder(&code))?;
        let Loaded { clients, left_out, .. } = journal.load_client(&code);
        let exit_code = context.report_left_out(&left_out)?;
        let records = clients.into_iter().next().unwrap_or_default();
        let owner = if journal.kind == JournalKind::Practice { Owner::Client } else { Owner::Oneself };
        Ok(Self { journal, records, exit_code, owner, turn: RefCell::new(Some(turn)) })
    }

    /// Waits for its turn in the coach's own folder and reads the diary there.
    pub(crate) fn begin_coach(context: &mut Context<'_>) -> Result<Self, Error> {
        let journal = context.journal()?;
        if journal.kind != JournalKind::Practice {
            return Err(Error::usage("only a practice journal has a coach's diary")
                .hint("In a personal journal every entry is yours: mw reflect"));
        }
        let turn = take_turn(&journal.root, "")?;
        let Loaded { coach, left_out, .. } = journal.load_coach();
        let exit_code = context.report_left_out(&left_out)?;
        let settings = journal.settings.clone();
        let records =
            ClientRecords { folder: "coach".to_owned(), reflections: coach, settings, ..ClientRecords::default() };
        Ok(Self { journal, records, exit_code, owner: Owner::Coach, turn: RefCell::new(Some(turn)) })
    }

    /// Lets others write while `wait` waits for a person, and then waits for its turn again.
    pub(crate) fn while_waiting<T>(&self, wait: impl FnOnce() -> T) -> T {
        self.turn.replace(None);
        let answer = wait();
        // Without a turn, a file that changed is still refused; what the person typed matters more than this error.
        self.turn.replace(take_turn(&self.journal.root, self.turn_folder()).ok());
        answer
    }

    fn turn_folder(&self) -> &str {
        if self.owner == Owner::Coach { "" } else { &self.records.folder }
    }

    /// Returns where this folder's changes are saved.
    pub(crate) fn home(&self) -> Home<'_> {
        Home { root: &self.journal.root, settings: &self.records.settings }
    }

    /// Returns what follows from the client's files, today.
    pub(crate) fn analysis(&self, context: &Context<'_>) -> ClientAnalysis<'_> {
        ClientAnalysis::of(&self.records, Asked::at(context.environment.now))
    }

    /// Returns the path, relative to the journal's root, of `name` in the client's folder.
    pub(crate) fn path(&self, name: &str) -> String {
        if self.records.folder.is_empty() { name.to_owned() } else { format!("{}/{name}", self.records.folder) }
    }

    /// Returns whether this is a client's folder in a coach's journal.
    pub(crate) fn is_practice(&self) -> bool {
        self.owner == Owner::Client
    }

    /// Returns who may see a new diary entry: in a personal journal nobody, in a client's folder the pair.
    pub(crate) fn share_of_diary(&self) -> Share {
        match self.owner {
            Owner::Client => Share::Pair,
            Owner::Oneself | Owner::Coach => Share::Me,
        }
    }

    /// Returns the client's records as they will be once `planned` is on the disk.
    pub(crate) fn records_after(&self, planned: &Planned) -> ClientRecords {
        let mut records = self.records.clone();
        match &planned.content {
            Content::Client(client) => records.client = Some((**client).clone()),
            Content::Session(session) => {
                records.sessions.retain(|old| old.path != session.path);
                records.sessions.push((**session).clone());
            }
            Content::Reflection(reflection) => {
                records.reflections.retain(|old| old.path != reflection.path);
                records.reflections.push((**reflection).clone());
            }
        }
        records.sort();
        records
    }

    /// Returns the plan of `edits` of the file at `path`. The edited text is read again, and must still be readable.
    pub(crate) fn plan_edits(&self, path: &str, edits: &[Edit]) -> Result<Planned, Error> {
        let before = disk::read_needed(&self.journal.root.join(path))?;
        let after = edit::apply(&before, edits).map_err(|refusal| refused(path, &before, &refusal))?;
        self.plan(path, Some(before), after)
    }

    /// Returns the plan of a new file at `path` that holds `entries` as front matter and then `body`.
    pub(crate) fn plan_new(&self, path: &str, entries: &[(String, Value)], body: &str) -> Result<Planned, Error> {
        self.plan(path, None, new_text(entries, body))
    }

    /// Returns the plan that makes `after` of the file at `path`, after reading it again.
    pub(crate) fn plan(&self, path: &str, before: Option<String>, after: String) -> Result<Planned, Error> {
        let reading = file::read(path, &after, &self.records.settings.headings, Detail::Bodies);
        let Some(content) = reading.value else {
            return Err(load::invalid(&reading.found).hint("Nothing was written"));
        };
        Ok(Planned { plan: Plan { path: path.to_owned(), before, after }, content })
    }

    /// Returns a path for a new file in the folder `folder` of the client: `stem.md`, or with a number behind it where
    /// something has that name.
    pub(crate) fn free_path(&self, folder: &str, stem: &str) -> String {
        let taken =
            |name: &str| self.journal.root.join(self.path(&format!("{folder}/{name}"))).symlink_metadata().is_ok();
        let mut name = format!("{stem}.md");
        let mut number = 2;
        while taken(&name) {
            name = format!("{stem}-{number}.md");
            number += 1;
        }
        self.path(&format!("{folder}/{name}"))
    }

    /// Returns the place in the list `goals` of `client.md` of the goal at `at` among those that were read.
    pub(crate) fn item_of_goal(&self, at: usize) -> Result<usize, Error> {
        let goal = self.records.client.as_ref().and_then(|client| client.goals.get(at));
        let span = goal.and_then(|goal| goal.spans.get("title"));
        self.item(&self.path("client.md"), "goals", span).map(|item| item.at)
    }

    /// Returns the item of the list `key` of the file at `path` that was read at `span`. Items that are left out have a
    /// place too, so it is not the place in the model.
    pub(crate) fn item(&self, path: &str, key: &str, span: Option<Span>) -> Result<Item, Error> {
        let text = disk::read_needed(&self.journal.root.join(path))?;
        if !self.is_as_read(path, &text) {
            return Err(Error::new(Kind::Conflict, format!("{path} changed while this was being done"))
                .hint("Nothing was written. Look at it, then type the command again"));
        }
        // One word is read as a list of one, but nothing can be changed in it or added to it.
        span.and_then(|span| item_at(&text, key, span)).ok_or_else(|| {
            Error::new(Kind::Invalid, format!("`{key}` in {path} is not written as a list"))
                .hint("Write it as one in an editor, one `- item` a line")
                .hint("Nothing was written")
        })
    }

    /// Returns whether `text`, of the file at `path`, says what the file said when it was read.
    fn is_as_read(&self, path: &str, text: &str) -> bool {
        match file::read(path, text, &self.records.settings.headings, Detail::Bodies).value {
            Some(Content::Client(client)) => self.records.client.as_ref() == Some(&*client),
            Some(Content::Session(session)) => self.records.sessions.contains(&session),
            Some(Content::Reflection(reflection)) => self.records.reflections.contains(&reflection),
            None => false,
        }
    }
}

/// Returns the item at `span` in the list `key` of the text of a file.
fn item_at(text: &str, key: &str, span: Span) -> Option<Item> {
    let front_matter = fences::split(text).front_matter?;
    let tree = yaml::read(text, front_matter);
    let items = tree.root.get(key)?.items();
    let at = items.iter().position(|item| item.span.start <= span.start && span.end <= item.span.end)?;
    Some(Item { at, is_map: !items[at].entries().is_empty() })
}

/// Returns the text of a new file.
pub(crate) fn new_text(entries: &[(String, Value)], body: &str) -> String {
    let front_matter = write::block(entries, 0, "\n");
    let gap = if body.is_empty() { "" } else { "\n" };
    format!("---\n{front_matter}---\n{gap}{body}")
}

/// Returns the error for an edit that cannot be made without loss.
pub(crate) fn refused(path: &str, text: &str, refusal: &edit::Refusal) -> Error {
    let place = Place::of(text, refusal.span().start);
    Error::new(Kind::Invalid, format!("{path}:{}:{}: {refusal}", place.line, place.column))
        .hint(refusal.way_out())
        .hint("Nothing was written")
}

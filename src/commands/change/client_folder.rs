//! What every command that writes begins with: the journal, the one client it is about, and its turn to write.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;

use crate::analysis::as_of::AsOf;
use crate::analysis::client_timeline::ClientTimeline;
use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::document::fences;
use crate::document::span::{Place, Span};
use crate::document::value::Value;
use crate::document::yaml::{self, write};
use crate::edit::{self, Edit, Step};
use crate::journal::disk;
use crate::journal::load::{self, Journal, Loaded};
use crate::journal::lock::FolderLock;
use crate::journal::plan::Plan;
use crate::model::file::{self, Content};
use crate::model::records::{ClientRecords, FolderOwner};
use crate::model::source::Extent;
use crate::model::words::{FileType, JournalKind, Share};
use crate::render;
use crate::visibility::{Hidden, Purpose, Reader, is_the_clients, split, starts_as, would_hide};

use crate::commands::change::change::Change;
use crate::commands::change::save::{Home, lock_folder};
use crate::commands::context::{Context, Scope};
use crate::commands::flags::options::Anyway;
use crate::commands::lookup::owner;

/// A folder, read while it is our turn to write in it.
pub(crate) struct ClientFolder {
    /// The journal.
    pub journal: Journal,
    /// What the one who writes may see of the client's folder.
    pub records: ClientRecords,
    /// The rest of it.
    pub hidden: Hidden,
    /// The exit code of a command that goes well: another where a file had to be left out and `--strict` was given.
    pub exit_code: u8,
    turn: RefCell<Option<FolderLock>>,
    has_waited: Cell<bool>,
}

/// An item of a list in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its place in the list, from 0.
    pub at: usize,
    /// Whether it is a map, rather than a text.
    pub is_map: bool,
    /// Whether the list holds nothing else.
    pub is_only: bool,
}

impl ClientFolder {
    /// Waits for its turn in the client's folder and reads it. Files that are left out are named on stderr.
    pub(crate) fn begin(context: &mut Context<'_>) -> Result<Self, Error> {
        Self::begin_where(context, |_, _| Ok(None))
    }

    /// Begins as [`Self::begin`] does; where no client is named, with the only one who has an activity called `activity`.
    pub(crate) fn begin_about(context: &mut Context<'_>, activity: Option<&str>) -> Result<Self, Error> {
        Self::begin_where(context, |context, journal| owner::of_activity(context, journal, activity))
    }

    /// Begins as [`Self::begin`] does; where no client is named, with the one in whose folder the path `typed` leads.
    pub(crate) fn begin_at(context: &mut Context<'_>, typed: &str) -> Result<Self, Error> {
        Self::begin_where(context, |context, journal| owner::of_path(context, journal, typed))
    }

    fn begin_where(
        context: &mut Context<'_>,
        owner: impl FnOnce(&mut Context<'_>, &Journal) -> Result<Option<String>, Error>,
    ) -> Result<Self, Error> {
        // Before anything can fail.
        context.rescue.remember_line(&context.environment.words);
        let journal = context.journal()?;
        let code = match owner(context, &journal)? {
            Some(code) => code,
            None => context.one_client(&journal)?,
        };
        let mut folder = Self::of_client(context, journal, &code)?;
        folder.exit_code = context.report_left_out(&folder.records.left_out)?;
        Ok(folder)
    }

    fn of_client(context: &Context<'_>, journal: Journal, code: &str) -> Result<Self, Error> {
        // The turn before the reading: else the writer before us changes what we have read.
        let turn = lock_folder(&journal.root, &journal.folder(code))?;
        // While we waited, the folder may have got another name: nothing is made where it was.
        if !disk::is_folder(&journal.root.join(journal.folder(code))) {
            let gone = format!("{} is no longer there", render::clean_line(&journal.folder(code)));
            return Err(Error::new(Kind::Conflict, gone).hint("Look which clients there are: mw client list"));
        }
        let reader = context.sight(&journal, Purpose::of(context.text_answer())).reader;
        let Loaded { clients, leftovers, .. } = journal.load_client(code, |folder| split(folder, reader));
        turn.clear(&journal.root, &leftovers);
        let (mut records, hidden) = clients.into_iter().next().unwrap_or_default();
        records.left_out.extend(context.left_out_before(&journal, &Scope::Client(code.to_owned())));
        Ok(Self::of(journal, records, hidden, turn))
    }

    fn of(journal: Journal, records: ClientRecords, hidden: Hidden, turn: FolderLock) -> Self {
        let (turn, has_waited) = (RefCell::new(Some(turn)), Cell::new(false));
        Self { journal, records, hidden, exit_code: exit_code::DONE, turn, has_waited }
    }

    /// Waits for its turn in the coach's own folder and reads the diary there.
    pub(crate) fn begin_coach(context: &mut Context<'_>) -> Result<Self, Error> {
        context.rescue.remember_line(&context.environment.words);
        let journal = context.journal()?;
        if journal.kind != JournalKind::Practice {
            return Err(Error::usage("only a practice journal has a coach's diary")
                .hint("In a personal journal every entry is yours: mw reflect"));
        }
        let mut folder = Self::of_coach(journal)?;
        folder.exit_code = context.report_left_out(&folder.records.left_out)?;
        Ok(folder)
    }

    fn of_coach(journal: Journal) -> Result<Self, Error> {
        // The coach's folder has no turn of its own, but that of the root: see `folder_of`.
        let turn = lock_folder(&journal.root, "")?;
        let Loaded { coach, leftovers, .. } = journal.load_coach(|folder| split(folder, Reader::Coach));
        turn.clear(&journal.root, &leftovers);
        let (mut records, hidden) = coach.unwrap_or_default();
        records.left_out.extend(journal.left_out.iter().cloned());
        Ok(Self::of(journal, records, hidden, turn))
    }

    /// Lets others write while `wait` waits for a person. What was read may be old then: [`Self::read_again`] comes before
    /// anything is planned.
    pub(crate) fn while_waiting<T>(&self, wait: impl FnOnce() -> T) -> T {
        // Somebody who thinks about an answer over lunch must not keep a script from writing.
        self.turn.replace(None);
        self.has_waited.set(true);
        wait()
    }

    /// Returns whether a person was waited for since the folder was read.
    pub(crate) fn has_waited(&self) -> bool {
        self.has_waited.get()
    }

    /// Waits for its turn again and reads the folder anew, if a person was waited for since it was read.
    pub(crate) fn read_again(self, context: &Context<'_>) -> Result<Self, Error> {
        if !self.has_waited() {
            return Ok(self);
        }
        let exit_code = self.exit_code;
        let again = match self.records.owner {
            FolderOwner::Coach => Self::of_coach(self.journal)?,
            FolderOwner::Oneself | FolderOwner::Client => Self::of_client(context, self.journal, &self.records.code)?,
        };
        // What was left out was named before the question, and is not named again.
        Ok(Self { exit_code, ..again })
    }

    /// Returns where this folder's changes are saved.
    pub(crate) fn home(&self) -> Home<'_> {
        Home { root: &self.journal.root, bounds: self.journal.overlay.bounds(), settings: &self.records.settings }
    }

    /// Returns what follows from the client's files, today.
    pub(crate) fn timeline(&self, context: &Context<'_>) -> ClientTimeline<'_> {
        ClientTimeline::of(&self.records, AsOf::at(context.environment.now))
    }

    /// Has the records say what they will say when `change` is made. Nothing is planned on them after that.
    pub(crate) fn take_in(&mut self, change: &Change) {
        self.records.put(change.content.clone());
    }

    /// Returns the path, relative to the journal's root, of `name` in the client's folder.
    pub(crate) fn path(&self, name: &str) -> String {
        if self.records.folder.is_empty() { name.to_owned() } else { format!("{}/{name}", self.records.folder) }
    }

    /// Returns the ids of the activities that some file defines, those of a day to come and hidden ones too.
    pub(crate) fn activity_ids(&self) -> HashSet<&str> {
        let records = &self.records;
        let standing = records.client.iter().flat_map(|client| &client.activities);
        let agreed = records.sessions.iter().flat_map(|session| &session.activities);
        let of_entries = records.reflections.iter().flat_map(|reflection| &reflection.activities);
        let seen = standing.chain(agreed).chain(of_entries).map(|own| own.id.as_str());
        seen.chain(self.hidden.activity_ids()).collect()
    }

    /// Returns whether this is a client's folder in a coach's journal.
    pub(crate) fn is_practice(&self) -> bool {
        self.records.owner == FolderOwner::Client
    }

    /// Returns who may see a new file of this kind.
    pub(crate) fn share_of(&self, file_type: FileType) -> Share {
        starts_as(self.records.owner, file_type)
    }

    /// Returns the plan of `edits` of the file at `path`. The edited text is read again, and must still be readable.
    pub(crate) fn plan_edits(&self, path: &str, edits: &[Edit]) -> Result<Change, Error> {
        let before = self.journal.overlay.read_needed(path)?;
        let after = edit::apply(&before, edits).map_err(|refusal| refused(path, &before, &refusal))?;
        self.plan(path, Some(before), after)
    }

    /// Returns `change` with `edits` of the text that it makes. Places in its lists are those of the text before.
    pub(crate) fn edited_again(&self, change: &Change, edits: &[Edit]) -> Result<Change, Error> {
        let Some(Plan { path, before, after: Some(text) }) = change.plans.first() else {
            return Err(Error::new(Kind::Invalid, "the file is to be taken away").hint("Nothing was written"));
        };
        let after = edit::apply(text, edits).map_err(|refusal| refused(path, text, &refusal))?;
        self.plan(path, before.clone(), after)
    }

    /// Returns the plan of `edits` of keys of the file at `path`. To take out what is not there is to change nothing.
    pub(crate) fn plan_key_edits(&self, path: &str, mut edits: Vec<Edit>) -> Result<Change, Error> {
        let text = self.journal.overlay.read_needed(path)?;
        let tree = fences::split(&text).front_matter.map(|front_matter| yaml::read(&text, front_matter));
        let is_there = |way: &[Step]| {
            let root = tree.as_ref().map(|tree| &tree.root);
            way.iter().try_fold(root, |node, step| {
                let found = match step {
                    Step::Key(key) => node?.get(key),
                    Step::Item(at) => node?.items().get(*at),
                };
                found.map(Some)
            })
        };
        edits.retain(|edit| !matches!(edit, Edit::Remove { path } if is_there(path).is_none()));
        if edits.is_empty() {
            return Err(Error::usage("that is not there, so there is nothing to take out").hint("Nothing was written"));
        }
        self.plan_edits(path, &edits)
    }

    /// Refuses to write in an entry that the client wrote, unless it is wanted all the same; returns whose it is then.
    pub(crate) fn unless_the_clients(&self, path: &str, anyway: Anyway) -> Result<Option<String>, Error> {
        let entry = self.records.reflections.iter().find(|own| own.path == path);
        if !entry.is_some_and(|own| is_the_clients(self.records.owner, own)) {
            return Ok(None);
        }
        let name = self.records.client.as_ref().and_then(|client| client.name.as_deref());
        let whose = render::client(&self.records.code, name);
        if anyway.anyway {
            return Ok(Some(whose));
        }
        Err(Error::usage(format!("this stands in an entry by {whose}"))
            .hint("With their word for it, or where it is yours all the same: --anyway"))
    }

    /// Returns the plan of a new file at `path` that holds `entries` as front matter and then `body`.
    pub(crate) fn plan_new(&self, path: &str, entries: &[(String, Value)], body: &str) -> Result<Change, Error> {
        self.plan(path, None, new_text(entries, body))
    }

    /// Returns the plan that makes `after` of the file at `path`, after reading it again.
    pub(crate) fn plan(&self, path: &str, before: Option<String>, after: String) -> Result<Change, Error> {
        debug_assert!(!self.has_waited(), "what was read before a person was waited for is planned on");
        // Larger, it could be written and never read again.
        if after.len() as u64 > disk::MOST_BYTES {
            return Err(Error::new(Kind::Invalid, format!("{path} would be larger than a file of a journal can be"))
                .hint("Keep what is long beside the journal, or in several files"));
        }
        let reading = file::read(path, &after, self.records.settings.headings(), Extent::Bodies);
        // A guard has proved the edit; this proves that the format still knows the file.
        let Some(content) = reading.value else {
            return Err(load::invalid(&reading.found).hint("Nothing was written"));
        };
        self.refuse_to_hide(path, &content)?;
        Ok(Change { plans: vec![Plan { path: path.to_owned(), before, after: Some(after) }], content })
    }

    /// Refuses to make a file of a client's folder for one of the two alone: both can open the folder.
    fn refuse_to_hide(&self, path: &str, content: &Content) -> Result<(), Error> {
        let sessions = self.records.sessions.iter().map(|own| (&own.path, own.access));
        let reflections = self.records.reflections.iter().map(|own| (&own.path, own.access));
        let before = sessions.chain(reflections).find(|(own, _)| *own == path).map(|(_, access)| access);
        let after = match content {
            Content::Client(_) => return Ok(()),
            Content::Session(session) => session.access,
            Content::Reflection(reflection) => reflection.access,
        };
        if !would_hide(self.records.owner, before, after) {
            return Ok(());
        }
        let code = render::clean_line(&self.records.code);
        Err(Error::usage("`share: me` would put a private entry into a folder that both of you can open")
            .hint(format!("Keep it apart, in your own diary: mw reflect --coach -c {code}"))
            .hint("Nothing was written"))
    }

    /// Returns a path for a new file in the folder `folder` of the client: `stem.md`, or with a number behind it where
    /// something has that name.
    pub(crate) fn free_path(&self, folder: &str, stem: &str) -> String {
        let taken = |name: &str| disk::is_there(&self.journal.root.join(self.path(&format!("{folder}/{name}"))));
        let mut name = format!("{stem}.md");
        let mut number = 2;
        // On the disk and not in what was read: a file that is left out has its name all the same.
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
        let text = self.journal.overlay.read_needed(path)?;
        // The place in the list is counted in this text; were it another one, somebody else's item would change.
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

    /// Returns whether the file at `path` has no key but these, and nothing below its front matter.
    pub(crate) fn has_only(&self, path: &str, keys: &[&str]) -> Result<bool, Error> {
        let text = self.journal.overlay.read_needed(path)?;
        let parts = fences::split(&text);
        let Some(front_matter) = parts.front_matter else { return Ok(false) };
        let tree = yaml::read(&text, front_matter);
        let mut own = tree.root.entries().iter().map(|entry| &*entry.key);
        Ok(parts.body.of(&text).trim().is_empty() && own.all(|key| keys.contains(&key)))
    }

    /// Returns whether `text`, of the file at `path`, says what the file said when it was read.
    fn is_as_read(&self, path: &str, text: &str) -> bool {
        match file::read(path, text, self.records.settings.headings(), Extent::Bodies).value {
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
    Some(Item { at, is_map: !items[at].entries().is_empty(), is_only: items.len() == 1 })
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
        .caused_by(refusal.clone())
}

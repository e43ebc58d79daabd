//! What the commands that look have in common: the clients they cover, what was left out, and for whose eyes.

use std::collections::HashMap;

use crate::analysis::{AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::context::{Context, Scope};
use crate::commands::lookup::client::client_code;
use crate::commands::lookup::name;
use crate::diagnostic::Diagnostic;
use crate::journal::load::{Journal, Loaded};
use crate::model::records::{ClientRecords, FolderOwner};
use crate::model::reflection::Reflection;
use crate::model::source::Extent;
use crate::model::words::{ClientStatus, JournalKind};
use crate::render::text::Person;
use crate::render::wording::Voice;
use crate::render::{self, Detail, Page};
use crate::visibility::{Answer, AskedFor, Purpose, Reader, Sight, for_the_coach_alone, seen_by};

/// A journal that was opened and read, for a command that looks.
pub(crate) struct OpenedJournal<L = Seen> {
    /// The journal.
    pub journal: Journal,
    /// Which clients it covers.
    pub scope: Scope,
    /// What the reader may see of it, or what was made of that.
    pub loaded: L,
    /// Files and items that were left out, in the order of their paths.
    pub left_out: Vec<Diagnostic>,
    /// The day asked, and the clock.
    pub as_of: AsOf,
    /// Who reads the answer, and what it shows.
    pub sight: Sight,
    /// What the answer is for.
    purpose: Purpose,
}

/// What the reader may see of the clients that a command covers.
pub(crate) struct Seen {
    /// The clients, in the order of their codes.
    pub clients: Vec<ClientRecords>,
}

/// What was made of the clients that a command covers, where their records are not needed any more.
pub(crate) struct Summaries<S> {
    /// A summary of each client, in the order of their codes.
    pub all: Vec<S>,
    /// The coach's own diary, in the order of the format; empty where nothing was read of it.
    pub coach: Vec<Reflection>,
    /// Whose each summary is.
    headings: Vec<Heading>,
}

/// Whose a summary is.
struct Heading {
    code: String,
    name: Option<String>,
    status: ClientStatus,
}

/// What knows the names of the clients that a command covers.
pub(crate) trait NamesClients {
    /// Returns the names by code, of those who have one.
    fn names(&self) -> HashMap<String, String>;
}

impl NamesClients for Seen {
    fn names(&self) -> HashMap<String, String> {
        let named = self.clients.iter().filter_map(|own| Some((own.code.clone(), name_of(own)?.to_owned())));
        named.collect()
    }
}

impl<S> NamesClients for Summaries<S> {
    fn names(&self) -> HashMap<String, String> {
        self.headings.iter().filter_map(|own| Some((own.code.clone(), own.name.clone()?))).collect()
    }
}

impl Heading {
    fn of(records: &ClientRecords) -> Self {
        let name = name_of(records).map(str::to_owned);
        Self { code: records.code.clone(), name, status: records.status() }
    }
}

impl OpenedJournal {
    /// Opens the journal and reads what the command covers: the client named, else all of them.
    pub(crate) fn open(context: &Context<'_>, purpose: Purpose) -> Result<Self, Error> {
        Self::open_in(context, purpose, Extent::Bodies)
    }

    /// Opens the journal and reads what the command covers, in another detail than usual.
    pub(crate) fn open_in(context: &Context<'_>, purpose: Purpose, detail: Extent) -> Result<Self, Error> {
        let journal = Journal { detail, ..context.journal()? };
        let scope = context.scope(&journal)?;
        Ok(Self::read(context, journal, scope, purpose))
    }

    /// Opens the journal and reads all of it, whoever is named or stood with.
    pub(crate) fn open_all(context: &Context<'_>, purpose: Purpose) -> Result<Self, Error> {
        Ok(Self::read(context, context.journal()?, Scope::All, purpose))
    }

    fn read(context: &Context<'_>, journal: Journal, scope: Scope, purpose: Purpose) -> Self {
        let sight = context.sight(&journal, purpose);
        let read = |journal: &Journal| scope.load(journal, |folder| seen_by(folder, sight.reader));
        let Loaded { mut clients, coach, mut left_out, .. } = context.reading(&journal, read);
        left_out.extend(clients.iter().chain(&coach).flat_map(|records| records.left_out.iter().cloned()));
        left_out.extend(context.left_out_before(&journal, &scope));
        in_order(&mut left_out);
        // A folder that is nobody's is told among what was left out, and counted nowhere.
        clients.retain(|records| !records.is_no_client);
        Self {
            journal,
            scope,
            loaded: Seen { clients },
            left_out,
            as_of: AsOf::at(context.environment.now),
            sight,
            purpose,
        }
    }

    /// Opens the journal and reads the one client the command is about: the one `code` names, else the one that `-c`,
    /// the folder or the journal says.
    pub(crate) fn open_named(context: &Context<'_>, purpose: Purpose, code: Option<&str>) -> Result<Self, Error> {
        let journal = context.journal()?;
        let code = match code {
            Some(code) => client_code(&journal, &journal.codes(), code)?,
            None => context.one_client(&journal)?,
        };
        Ok(Self::read(context, journal, Scope::Client(code), purpose))
    }

    /// Says on stderr which files of clients' folders only the coach may see: see [`OpenedJournal::say_not_shared`].
    pub(crate) fn say_what_is_not_shared(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let clients = self.loaded.clients.iter();
        let files = clients.flat_map(|records| for_the_coach_alone(records).map(|path| (records.code.as_str(), path)));
        self.say_not_shared(context, &files.collect::<Vec<_>>())
    }

    /// Returns the one client that was read.
    pub(crate) fn client(&self) -> Result<&ClientRecords, Error> {
        self.loaded.clients.first().ok_or_else(no_client)
    }

    /// Returns the id of the goal that `typed` names, among those of every client that is looked at.
    pub(crate) fn goal_named(&self, typed: &str) -> Result<String, Error> {
        let clients = self.loaded.clients.iter().filter_map(|records| records.client.as_ref());
        let named: Vec<_> = clients.flat_map(|client| &client.goals).map(name::of_goal).collect();
        name::one_of(named, typed, name::GOAL).map_err(|error| name::perhaps_unread(error, &self.left_out))
    }

    /// Returns the id of the activity that `typed` names, among those of every client that is looked at.
    pub(crate) fn activity_named(&self, typed: &str) -> Result<String, Error> {
        let clients = self.loaded.clients.iter();
        let timelines: Vec<_> = clients.map(|records| ClientTimeline::of(records, self.as_of)).collect();
        let threads = timelines.iter().flat_map(|timeline| &timeline.threads);
        let named: Vec<_> = threads.filter_map(name::of_activity).collect();
        name::one_of(named, typed, name::ACTIVITY).map_err(|error| name::perhaps_unread(error, &self.left_out))
    }

    /// Returns the clients that are shown for reading.
    pub(crate) fn shown(&self) -> Vec<&ClientRecords> {
        self.loaded.clients.iter().filter(|records| self.shows(records.status())).collect()
    }

    /// Returns the summaries of the clients that are shown for reading; `summaries` has one for each that was read.
    pub(crate) fn people<'a, S>(&'a self, summaries: &'a [S]) -> Vec<Person<'a, S>> {
        let clients = self.loaded.clients.iter().zip(summaries).filter(|(records, _)| self.shows(records.status()));
        clients.map(|(records, summary)| person(records, summary)).collect()
    }

    /// Gives up what was read for what `summarise` makes of each client.
    pub(crate) fn summarise<S>(
        self,
        summarise: impl Fn(&ClientRecords, AsOf, Sight) -> S,
    ) -> OpenedJournal<Summaries<S>> {
        let clients = self.loaded.clients.iter();
        let summarised = clients.map(|records| (Heading::of(records), summarise(records, self.as_of, self.sight)));
        let (headings, all) = summarised.unzip();
        let loaded = Summaries { all, coach: Vec::new(), headings };
        let Self { journal, scope, left_out, as_of, sight, purpose, .. } = self;
        OpenedJournal { journal, scope, loaded, left_out, as_of, sight, purpose }
    }
}

impl<S: Send> OpenedJournal<Summaries<S>> {
    /// Opens the journal, reads what the command covers, and keeps only what `summarise` makes of each client on the day
    /// asked: memory holds a few clients at a time.
    pub(crate) fn open_summarised(
        context: &Context<'_>,
        purpose: Purpose,
        summarise: impl Fn(&ClientRecords, AsOf, Sight) -> S + Sync,
    ) -> Result<Self, Error> {
        let journal = context.journal()?;
        let scope = context.scope(&journal)?;
        let sight = context.sight(&journal, purpose);
        let as_of = AsOf::at(context.environment.now);
        // Made of each client while the next is read: of a hundred thousand files a handful is in memory at a time.
        let make = |folder| {
            let records: ClientRecords = seen_by(folder, sight.reader);
            let of_client = records.owner != FolderOwner::Coach && !records.is_no_client;
            let summary = of_client.then(|| (Heading::of(&records), summarise(&records, as_of, sight)));
            let diary = if records.owner == FolderOwner::Coach { records.reflections } else { Vec::new() };
            (summary, diary, records.left_out)
        };
        let read = |journal: &Journal| scope.load(journal, make);
        let Loaded { clients, coach, mut left_out, .. } = context.reading(&journal, read);
        let (mut summaries, mut diary) = (Vec::with_capacity(clients.len()), Vec::new());
        for (summary, coach, own) in clients.into_iter().chain(coach) {
            left_out.extend(own);
            diary.extend(coach);
            summaries.extend(summary);
        }
        left_out.extend(context.left_out_before(&journal, &scope));
        in_order(&mut left_out);
        let (headings, all) = summaries.into_iter().unzip();
        let loaded = Summaries { all, coach: diary, headings };
        Ok(Self { journal, scope, loaded, left_out, as_of, sight, purpose })
    }
}

impl<S> OpenedJournal<Summaries<S>> {
    /// Reads the coach's own diary too, where it was not read.
    pub(crate) fn read_coach(&mut self) {
        let loaded = self.journal.load_coach(|folder| seen_by(folder, self.sight.reader));
        let own: ClientRecords = loaded.coach.unwrap_or_default();
        self.left_out.extend(loaded.left_out.into_iter().chain(own.left_out));
        self.loaded.coach = own.reflections;
        in_order(&mut self.left_out);
    }

    /// Returns the first part of each summary in its place, and the second ones on their own.
    pub(crate) fn set_apart<A, B>(self, split: impl Fn(S) -> (A, B)) -> (OpenedJournal<Summaries<A>>, Vec<B>) {
        let Self { journal, scope, loaded, left_out, as_of, sight, purpose } = self;
        let Summaries { all, coach, headings } = loaded;
        let (all, apart) = all.into_iter().map(split).unzip();
        let loaded = Summaries { all, coach, headings };
        (OpenedJournal { journal, scope, loaded, left_out, as_of, sight, purpose }, apart)
    }

    /// Returns the summaries of the clients that are shown for reading.
    pub(crate) fn people(&self) -> Vec<Person<'_, S>> {
        self.people_and(|_| false)
    }

    /// Returns the summaries of the clients that are shown for reading, and of those who are to be shown all the same.
    pub(crate) fn people_and(&self, is_shown: impl Fn(&S) -> bool) -> Vec<Person<'_, S>> {
        let all = self.loaded.headings.iter().zip(&self.loaded.all);
        let shown = all.filter(|(heading, summary)| self.shows(heading.status) || is_shown(summary));
        shown.map(|(heading, summary)| Person { code: &heading.code, name: heading.name.as_deref(), summary }).collect()
    }
}

impl<L> OpenedJournal<L> {
    /// Returns whether a client of this status is shown for reading: the one that was named, else those that are active.
    pub(crate) fn shows(&self, status: ClientStatus) -> bool {
        // Whoever is named is shown, closed or not; a list for every day leaves out whom one has said goodbye to.
        self.scope != Scope::All || status == ClientStatus::Active
    }

    /// Says on stderr which `files` of clients' folders, each with the client's code, only the coach may see, where the coach
    /// reads the answer. With a page for the pair nothing is said of them.
    pub(crate) fn say_not_shared(&self, context: &mut Context<'_>, files: &[(&str, &str)]) -> Result<(), Error> {
        // To the pair a list of what is not shared would be the thing itself.
        if self.sight.reader != Reader::Coach || context.global.quiet {
            return Ok(());
        }
        if let Some(line) = render::not_shared(files) {
            writeln!(context.err, "{line}")?;
        }
        Ok(())
    }

    /// Refuses to put several clients on a page that is for the client; `command` makes the page of one.
    pub(crate) fn refuse_many(&self, command: &str) -> Result<(), Error> {
        // The coach may have all of them on one page; a pair may not.
        if self.scope != Scope::All || self.sight.reader == Reader::Coach || self.journal.codes().is_empty() {
            return Ok(());
        }
        Err(Error::usage("a page in Markdown is for the client, and this would hold all of them")
            .hint(format!("One client's page: {command} -c CODE --format markdown"))
            .hint("All of them, for the coach: --for coach"))
    }

    /// Returns whether it is a coach's journal.
    pub(crate) fn is_practice(&self) -> bool {
        self.journal.kind == JournalKind::Practice
    }

    /// Returns what a page about the clients stands on.
    pub(crate) fn page(&self, detail: Detail) -> Page {
        Page { kind: self.journal.kind, voice: self.voice(), today: self.as_of.day(), detail }
    }

    /// Returns whom an answer speaks to: the client, or somebody who reads about them. A page to send is for the client,
    /// unless it is asked for the coach.
    pub(crate) fn voice(&self) -> Voice {
        match (self.purpose.asked_for, self.purpose.answer) {
            (Some(AskedFor::Coach), _) => Voice::They,
            (Some(AskedFor::Client), _) | (None, Answer::Page) => Voice::You,
            (None, _) if self.is_practice() => Voice::They,
            (None, _) => Voice::You,
        }
    }
}

fn in_order(left_out: &mut [Diagnostic]) {
    left_out.sort_by(|one, other| one.order().cmp(&other.order()));
}

/// Returns a client's summary with their name.
pub(crate) fn person<'a, S>(records: &'a ClientRecords, summary: &'a S) -> Person<'a, S> {
    Person { code: &records.code, name: name_of(records), summary }
}

fn name_of(records: &ClientRecords) -> Option<&str> {
    records.client.as_ref().and_then(|client| client.name.as_deref())
}

fn no_client() -> Error {
    Error::not_found("this journal has no client yet").hint("Add one: mw client add NAME")
}

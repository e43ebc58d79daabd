//! What the commands that look have in common: the clients they cover, what was left out, and for whose eyes.

use super::context::{Context, Scope, find_code};
use super::options::Audience;
use crate::analysis::{Asked, Eyes};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::journal::load::{Journal, Loaded, Summarised};
use crate::model::records::ClientRecords;
use crate::model::reflection::Reflection;
use crate::model::source::Detail;
use crate::model::words::{Author, ClientStatus, JournalKind, Share};
use crate::render::Sight;
use crate::render::text::Person;
use crate::render::text::words::Voice;

/// A journal that was opened and read, for a command that looks.
pub(crate) struct Look<L = Loaded> {
    /// The journal.
    pub journal: Journal,
    /// Which clients it covers.
    pub scope: Scope,
    /// What was read of them, or what was made of it.
    pub loaded: L,
    /// The day asked, and the clock.
    pub asked: Asked,
}

/// What was made of the clients that a command covers, where their records are not needed any more.
pub(crate) struct Summaries<S: 'static> {
    /// A summary of each client, in the order of their codes. They stay to the end of the process: to give back the many
    /// small texts of a large practice takes longer than to end with them.
    pub all: &'static [S],
    /// Files and items that were left out, in the order of their paths.
    pub left_out: Vec<Diagnostic>,
    /// Whose each summary is.
    headings: Vec<Heading>,
}

/// Whose a summary is.
struct Heading {
    code: String,
    name: Option<String>,
    status: ClientStatus,
}

impl Heading {
    fn of(records: &ClientRecords) -> Self {
        let name = name(records).map(str::to_owned);
        Self { code: records.code.clone(), name, status: records.status() }
    }
}

impl Look {
    /// Opens the journal and reads what the command covers: the client named, else all of them.
    pub(crate) fn open(context: &Context<'_>) -> Result<Self, Error> {
        Self::open_in(context, Detail::Bodies)
    }

    /// Opens the journal and reads what the command covers, in another detail than usual.
    pub(crate) fn open_in(context: &Context<'_>, detail: Detail) -> Result<Self, Error> {
        let journal = Journal { detail, ..context.journal()? };
        let scope = context.scope(&journal)?;
        let loaded = context.reading(&journal, |journal| scope.load(journal));
        Ok(Self { journal, scope, loaded, asked: Asked::at(context.environment.now) })
    }

    /// Opens the journal and reads the one client the command is about: the one `code` names, else the one that `-c`,
    /// the folder or the journal says.
    pub(crate) fn open_named(context: &Context<'_>, code: Option<&str>) -> Result<Self, Error> {
        let journal = context.journal()?;
        let code = match code {
            Some(code) => find_code(&journal.codes(), code)?,
            None => context.one_client(&journal)?,
        };
        let loaded = context.reading(&journal, |journal| journal.load_client(&code));
        Ok(Self { journal, scope: Scope::Client(code), loaded, asked: Asked::at(context.environment.now) })
    }

    /// Returns the one client that was read.
    pub(crate) fn client(&self) -> Result<&ClientRecords, Error> {
        self.loaded.clients.first().ok_or_else(no_client)
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
    pub(crate) fn summarise<S>(self, summarise: impl Fn(&ClientRecords) -> S) -> Look<Summaries<S>> {
        let clients = self.loaded.clients.iter();
        let (headings, all): (_, Vec<_>) = clients.map(|records| (Heading::of(records), summarise(records))).unzip();
        let loaded = Summaries { all: all.leak(), left_out: self.loaded.left_out, headings };
        Look { journal: self.journal, scope: self.scope, loaded, asked: self.asked }
    }

    /// Returns whether the reader may read the words of a reflection: a private one is for its author alone. Without
    /// `--for`, the reader is the coach in a practice, else the client.
    pub(crate) fn may_read(&self, reflection: &Reflection, audience: Option<Audience>) -> bool {
        let author = reflection.by.unwrap_or(Author::Client);
        let reader = match audience {
            Some(Audience::Client) => Author::Client,
            None if !self.is_practice() => Author::Client,
            _ => Author::Coach,
        };
        reflection.share != Share::Me || author == reader
    }
}

impl<S: Send> Look<Summaries<S>> {
    /// Opens the journal, reads what the command covers, and keeps only what `summarise` makes of each client on the day
    /// asked: memory holds a few clients at a time.
    pub(crate) fn open_summarised(
        context: &Context<'_>,
        summarise: impl Fn(&ClientRecords, Asked) -> S + Sync,
    ) -> Result<Self, Error> {
        let journal = context.journal()?;
        let scope = context.scope(&journal)?;
        let asked = Asked::at(context.environment.now);
        let make = |records: &ClientRecords| (Heading::of(records), summarise(records, asked));
        let Summarised { clients, left_out } = context.reading(&journal, |journal| scope.summarise(journal, make));
        let (headings, all): (_, Vec<_>) = clients.into_iter().unzip();
        Ok(Self { journal, scope, loaded: Summaries { all: all.leak(), left_out, headings }, asked })
    }
}

impl<S> Look<Summaries<S>> {
    /// Returns the summaries of the clients that are shown for reading.
    pub(crate) fn people(&self) -> Vec<Person<'_, S>> {
        let all = self.loaded.headings.iter().zip(self.loaded.all);
        let shown = all.filter(|(heading, _)| self.shows(heading.status));
        shown.map(|(heading, summary)| Person { code: &heading.code, name: heading.name.as_deref(), summary }).collect()
    }
}

impl<L> Look<L> {
    /// Returns whether a client of this status is shown for reading: the one that was named, else those that are active.
    pub(crate) fn shows(&self, status: ClientStatus) -> bool {
        self.scope != Scope::All || status == ClientStatus::Active
    }

    /// Returns whether it is a coach's journal.
    pub(crate) fn is_practice(&self) -> bool {
        self.journal.kind == JournalKind::Practice
    }

    /// Returns whom a screen speaks to: the client, or somebody who reads about them.
    pub(crate) fn voice(&self, audience: Option<Audience>) -> Voice {
        match audience {
            Some(Audience::Client) => Voice::You,
            Some(_) => Voice::They,
            None if self.is_practice() => Voice::They,
            None => Voice::You,
        }
    }

    /// Returns what a screen shows. Notes for the coach's eyes appear in the terminal of a coach, and elsewhere only
    /// where the coach is asked for; in a personal journal, measures for the coach's eyes too.
    pub(crate) fn sight(&self, context: &Context<'_>, audience: Option<Audience>) -> Sight {
        let reader = match (self.is_practice(), context.environment.terminal.stdout) {
            (true, true) => Some(Audience::Coach),
            (true, false) => None,
            (false, _) => Some(Audience::Client),
        };
        sight_of_file(context, audience.or(reader))
    }
}

/// Returns what JSON shows: notes for all eyes and every measure, unless `--for` says otherwise.
pub(crate) fn sight_of_file(context: &Context<'_>, audience: Option<Audience>) -> Sight {
    let (notes, measures) = match audience {
        Some(Audience::Coach) => (Eyes::Coach, Eyes::Coach),
        Some(_) => (Eyes::All, Eyes::All),
        None => (Eyes::All, Eyes::Coach),
    };
    Sight { notes: (!context.global.quiet).then_some(notes), measures }
}

/// Returns a client's summary with their name.
pub(crate) fn person<'a, S>(records: &'a ClientRecords, summary: &'a S) -> Person<'a, S> {
    Person { code: &records.code, name: name(records), summary }
}

fn name(records: &ClientRecords) -> Option<&str> {
    records.client.as_ref().and_then(|client| client.name.as_deref())
}

fn no_client() -> Error {
    Error::not_found("this journal has no client yet").hint("Add one: mw client add NAME")
}

/// Refuses to answer for a sponsor: what one may see is a matter of the agreement, and no summary knows it.
pub(crate) fn refuse_sponsor(audience: Option<Audience>) -> Result<(), Error> {
    if audience != Some(Audience::Sponsor) {
        return Ok(());
    }
    Err(Error::usage("nothing is shown here for a sponsor")
        .hint("A sponsor sees what was agreed and nothing more; that page will come through `mw report`")
        .hint("For the coach or the client: --for coach, --for client"))
}

//! What a command works in: the environment, the flags of every command, and where it writes.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::app::environment::Environment;
use crate::app::error::Error;
use crate::app::exit_code;
use crate::app::patience;
use crate::app::prompts::{Asks as _, Person};
use crate::diagnostic::{Code, Diagnostic};
use crate::journal::file_overlay::FileOverlay;
use crate::journal::load::{self, Journal, Loaded};
use crate::journal::locate;
use crate::model::moment::Day;
use crate::model::records::UnprojectedRecords;

use crate::app::streams;
use crate::commands::change::rescue::Rescue;
use crate::commands::change::saved::SavedChange;
use crate::commands::flags::options::{ColourChoice, GlobalOptions};
use crate::commands::lookup::client::{self, client_by_place, client_code};
use crate::commands::lookup::name;
use crate::render;
use crate::render::text::{Charts, Marks, Screen};
use crate::visibility::{Answer, Purpose, Sight};

/// What a command works in.
pub(crate) struct Context<'a> {
    /// Everything ambient.
    pub environment: &'a Environment,
    /// The flags of every command.
    pub global: &'a GlobalOptions,
    /// What was asked for goes here.
    pub out: &'a mut dyn Write,
    /// Everything else goes here.
    pub err: &'a mut dyn Write,
    /// The changes that the command saved.
    pub saved: Vec<SavedChange>,
    /// What was typed and is not saved yet.
    pub rescue: Rescue,
}

/// Which clients a command that looks is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All of them.
    All,
    /// One, by code.
    Client(String),
}

impl Scope {
    /// Loads what it covers: what `make` makes of each folder.
    pub(crate) fn load<T: Send>(&self, journal: &Journal, make: impl Fn(UnprojectedRecords) -> T + Sync) -> Loaded<T> {
        match self {
            Self::All => journal.load(make),
            Self::Client(code) => journal.load_client(code, make),
        }
    }
}

impl Context<'_> {
    /// Returns today.
    pub(crate) fn today(&self) -> Day {
        self.environment.now.day
    }

    /// Returns whether questions may be asked: a person can read and answer them, and nothing forbids it.
    pub(crate) fn may_ask(&self) -> bool {
        let terminal = self.environment.terminal;
        // All three: where the answer goes to a program nobody waits to be asked.
        terminal.stdin && terminal.stdout && terminal.stderr && !self.global.no_input
    }

    /// Returns a command to type next, for the same client where one was named.
    pub(crate) fn again(&self, command: &str) -> String {
        match &self.global.client {
            // As it was typed: a beginning that was enough is so again.
            Some(code) => format!("{command} -c {}", render::clean_line(code)),
            None => command.to_owned(),
        }
    }

    /// Returns the screen that the answer is written on. Shapes are drawn on it in a terminal, or where colour is asked
    /// for always.
    pub(crate) fn screen(&mut self) -> Screen<'_> {
        // A pipe is read by a program, or pasted: shapes of blocks are neither words nor data.
        let is_seen = self.environment.terminal.stdout || self.global.color == Some(ColourChoice::Always);
        let mut screen = Screen::new(self.out, self.environment.width);
        screen.charts = if is_seen { Charts::Drawn } else { Charts::LeftOut };
        screen.marks = if self.global.ascii { Marks::Ascii } else { Marks::Unicode };
        screen
    }

    /// Returns what text that is written on stdout is: a terminal's, or a file's.
    pub(crate) fn text_answer(&self) -> Answer {
        if self.environment.terminal.stdout { Answer::Terminal } else { Answer::File }
    }

    /// Returns what is said on stderr is: a terminal's, or a file's.
    pub(crate) fn said_answer(&self) -> Answer {
        if self.environment.terminal.stderr { Answer::Terminal } else { Answer::File }
    }

    /// Returns what an answer about `journal` shows; no notes where none are wanted.
    pub(crate) fn sight(&self, journal: &Journal, purpose: Purpose) -> Sight {
        let sight = Sight::of(journal.kind, purpose);
        if self.global.quiet { sight.without_notes() } else { sight }
    }

    /// Opens the journal.
    pub(crate) fn journal(&self) -> Result<Journal, Error> {
        load::open(self.overlay()?)
    }

    /// Returns the texts of the journal.
    pub(crate) fn overlay(&self) -> Result<FileOverlay, Error> {
        let root = locate::root(self.environment, self.global.journal.as_deref())?;
        Ok(FileOverlay::of(&root, locate::links(self.environment)))
    }

    /// Returns what `read` reads of the journal. A person who waits is told how far it is.
    pub(crate) fn reading<T>(&self, journal: &Journal, read: impl FnOnce(&Journal) -> T) -> T {
        reading(self.environment, self.global.quiet, journal, read)
    }

    /// Returns the clients a command that looks is about: the one named, the one whose folder we stand in, the only
    /// one, else all.
    pub(crate) fn scope(&self, journal: &Journal) -> Result<Scope, Error> {
        let codes = journal.codes();
        if let Some(code) = self.named_client(journal, &codes)? {
            return Ok(Scope::Client(code));
        }
        Ok(match codes.as_slice() {
            // Who has one client means that one.
            [only] => Scope::Client(only.clone()),
            _ => Scope::All,
        })
    }

    /// Returns whether the command is about the client that was named, or whose folder we stand in.
    pub(crate) fn names_a_client(&self, journal: &Journal) -> bool {
        self.global.client.is_some() || self.client_by_place(journal).is_some()
    }

    /// Returns what was left out before any client's folder was read: forms, and where no client was named, folders that may
    /// be clients'. One that lists them all says so itself.
    pub(crate) fn left_out_before(&self, journal: &Journal, scope: &Scope) -> Vec<Diagnostic> {
        // The only one that could be read is perhaps not the only one.
        let is_the_only_one = *scope != Scope::All && !self.names_a_client(journal);
        let clients = if is_the_only_one { journal.clients_left_out() } else { Vec::new() };
        clients.into_iter().chain(journal.left_out.iter().cloned()).collect()
    }

    /// Returns the one client a command that writes is about. Where it can't be said, a person is asked; else an error lists them.
    pub(crate) fn one_client(&self, journal: &Journal) -> Result<String, Error> {
        match self.scope(journal)? {
            Scope::Client(code) => Ok(code),
            Scope::All => self.chosen_client(journal),
        }
    }

    fn chosen_client(&self, journal: &Journal) -> Result<String, Error> {
        let codes = journal.codes();
        if codes.is_empty() {
            let none = Error::not_found("this journal has no client yet").hint("Add one: mw client add NAME");
            return Err(name::perhaps_unread(none, &journal.clients_left_out()));
        }
        let clients = client::named_clients(journal, &codes);
        if self.may_ask() {
            let lines: Vec<String> = clients.iter().map(|own| render::client(&own.code, own.name.as_deref())).collect();
            if let Some(at) = Person.choice("Which client is this about?", &lines)? {
                return Ok(clients[at].code.clone());
            }
        }
        Err(Error::not_found("which client is this about?")
            .hint(format!("Name one with -c: {}", client::listed(clients.iter()))))
    }

    /// Writes bytes as they are: the stream that takes styles out for a pipe would take zero bytes out too.
    pub(crate) fn write_raw(&mut self, bytes: &[u8]) -> Result<(), Error> {
        // What was written before stands before it.
        self.out.flush()?;
        Ok(streams::write_raw(bytes)?)
    }

    /// Names the files that were left out, on stderr, and returns the exit code an answer without them has.
    pub(crate) fn report_left_out(&mut self, left_out: &[Diagnostic]) -> Result<u8, Error> {
        for problem in left_out {
            let place = problem.place;
            let line =
                format!("{}:{}:{}: {} ({})", problem.path, place.line, place.column, problem.message, problem.code);
            writeln!(self.err, "left out: {}", render::clean_line(&line))?;
            // Of a link the way out is a line of the user's own config; all else is for `check` to say.
            if let Some(help) = problem.help.as_deref().filter(|_| problem.code == Code::LinkLeadsOut) {
                writeln!(self.err, "    {}", render::clean_line(help))?;
            }
        }
        if !left_out.is_empty() {
            writeln!(self.err, "More about it: mw check")?;
        }
        Ok(if self.global.strict && !left_out.is_empty() { exit_code::FINDINGS } else { exit_code::DONE })
    }

    fn named_client(&self, journal: &Journal, codes: &[String]) -> Result<Option<String>, Error> {
        match &self.global.client {
            Some(name) => client_code(journal, codes, name).map(Some),
            None => Ok(self.client_by_place(journal)),
        }
    }

    /// Returns the client whose folder was named as the journal, or in whose folder we stand.
    fn client_by_place(&self, journal: &Journal) -> Option<String> {
        client_by_place(self.environment, journal, self.global.journal.as_deref())
    }
}

/// Returns what `read` reads of the journal. A person who waits is told how far it is, unless nothing is to be said.
pub(crate) fn reading<T>(
    environment: &Environment,
    quiet: bool,
    journal: &Journal,
    read: impl FnOnce(&Journal) -> T,
) -> T {
    if quiet || !environment.terminal.stderr {
        return read(journal);
    }
    let files = Arc::clone(&journal.files_read);
    patience::telling(move || render::files_read(files.load(Ordering::Relaxed)), || read(journal))
}

//! Reads the files of a journal, on every core, into records by client.
//!
//! A bad file never hides the good ones: it is left out and named.

use std::borrow::Borrow;
use std::iter;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::copies::{self, Prints};
use super::disk::ReadError;
use super::file_overlay::FileOverlay;
use super::folder_reading::FolderReading;
use super::locate::SETTINGS_FILE;
use super::not_read::not_read;
use super::readers::Watch;
use super::walk::{self, ClientFolders, Listing, is_markdown};
use crate::app::error::{Error, Kind};
use crate::diagnostic::{Code, Diagnostic};
use crate::forms::{BUILT_IN_FORMS, built_in_heads};
use crate::model::access::Access;
use crate::model::evidence::Headings;
use crate::model::file::{self, Content, Reading};
use crate::model::form::FormHead;
use crate::model::id;
use crate::model::records::{ClientRecords, FolderOwner, UnprojectedRecords};
use crate::model::settings::Settings;
use crate::model::source::Extent;
use crate::model::words::JournalKind;

/// The rules by which an item is left out of a file that is read.
const ITEMS_LEFT_OUT: [Code; 2] = [Code::MissingTitle, Code::MissingActivity];

/// So many files are read sooner than another core is asked to help. Several clients are read on all cores anyway.
const FEW: usize = 256;

/// How many files of a folder are read before what they hold is put where it belongs.
const AT_A_TIME: usize = 4096;

/// So many clients show whether files are waited for.
const FIRST_CLIENTS: usize = 4;

/// A journal whose settings are read.
#[derive(Clone, Debug)]
pub(crate) struct Journal {
    /// The folder.
    pub root: PathBuf,
    /// Whose journal it is.
    pub kind: JournalKind,
    /// Its settings. Their headings know those of the forms.
    pub settings: Settings,
    /// What the journal's own forms say, in the order of their names.
    pub own_forms: Vec<FormHead>,
    /// What is wrong inside the settings file and the forms.
    pub found: Vec<Diagnostic>,
    /// The forms that could not be read, or their folder.
    pub left_out: Vec<Diagnostic>,
    /// Where its texts are read.
    pub overlay: FileOverlay,
    /// How much of each file is asked for.
    pub detail: Extent,
    /// How many listed files were read so far: it goes up while others wait.
    pub files_read: Arc<AtomicUsize>,
}

/// What was made of everything that was read, folder by folder.
#[derive(Clone, Debug)]
pub(crate) struct Loaded<T> {
    /// What was made of each client's folder, in the order of their codes.
    pub clients: Vec<T>,
    /// What was made of the coach's own folder, where it was read.
    pub coach: Option<T>,
    /// Folders that were left out as a whole: nobody's file.
    pub left_out: Vec<Diagnostic>,
    /// What is wrong, or worth a look, inside files that were read; all of it where [`Extent::Findings`] was asked for.
    pub found: Vec<Diagnostic>,
    /// Temporary files that lie in the one folder that was asked for, relative to the root: a killed writer's, or one's who is
    /// at work.
    pub leftovers: Vec<String>,
}

/// Opens the journal of `texts`. Fails where its settings cannot be read.
pub(crate) fn open(overlay: FileOverlay) -> Result<Journal, Error> {
    let (settings, found) = settings_of(&overlay, SETTINGS_FILE)?;
    Ok(of_settings(overlay, settings, found, Extent::Bodies))
}

/// Opens the journal of `overlay` for looking at its files: a settings file that cannot be read is a finding, and counts as
/// empty.
pub(crate) fn open_for_check(overlay: FileOverlay) -> Journal {
    let reading = match overlay.read(SETTINGS_FILE) {
        Ok(text) => file::read_settings(SETTINGS_FILE, &text),
        Err(ReadError::System(cause)) if cause.kind() == std::io::ErrorKind::NotFound => {
            Reading { value: None, found: Vec::new() }
        }
        Err(reason) => Reading { value: None, found: vec![not_read(SETTINGS_FILE, &reason)] },
    };
    of_settings(overlay, reading.value.unwrap_or_default(), reading.found, Extent::Findings)
}

fn of_settings(overlay: FileOverlay, settings: Settings, mut found: Vec<Diagnostic>, detail: Extent) -> Journal {
    let root = overlay.root().to_path_buf();
    let has_clients = root.join("clients").is_dir();
    // A journal needs no settings file: what lies in it says which kind it is.
    let fallback = if has_clients { JournalKind::Practice } else { JournalKind::Personal };
    let mut left_out = Vec::new();
    let own_forms = own_forms(&overlay, &mut found, &mut left_out);
    // A journal's own form may bring headings of its own, or take the place of one that comes with the tool.
    let settings = settings.with_forms(&own_forms, BUILT_IN_FORMS);
    Journal {
        root,
        kind: settings.kind.unwrap_or(fallback),
        settings,
        own_forms,
        found,
        left_out,
        overlay,
        detail,
        files_read: Arc::default(),
    }
}

/// Returns what the journal's own forms say; what is wrong inside them is added to `found`, and what cannot be read to
/// `left_out`. A form that cannot be read counts as one that says nothing: it is there, and wins over a built-in one.
fn own_forms(overlay: &FileOverlay, found: &mut Vec<Diagnostic>, left_out: &mut Vec<Diagnostic>) -> Vec<FormHead> {
    let (names, reason) = walk::forms(overlay.root(), overlay.bounds());
    left_out.extend(reason);
    let read = |name: String| {
        let path = format!("templates/{name}.md");
        let reading = match overlay.read(&path) {
            Ok(text) => file::read_form(&path, &name, &text),
            Err(reason) => {
                left_out.push(not_read(&path, &reason));
                Reading { value: None, found: Vec::new() }
            }
        };
        found.extend(reading.found);
        FormHead { path: Some(path), ..reading.value.unwrap_or_else(|| FormHead::named(&name)) }
    };
    names.into_iter().map(read).collect()
}

fn settings_of(overlay: &FileOverlay, path: &str) -> Result<(Settings, Vec<Diagnostic>), Error> {
    let Some(text) = overlay.read_if_there(path)? else { return Ok((Settings::default(), Vec::new())) };
    let Reading { value, found } = file::read_settings(path, &text);
    value.map(|settings| (settings, found.clone())).ok_or_else(|| invalid(&found))
}

/// Returns the error for a file that is needed and was left out.
pub(crate) fn invalid(found: &[Diagnostic]) -> Error {
    let Some(reason) = found.first() else { return Error::new(Kind::Invalid, "a file that is needed is invalid") };
    let place = format!("{}:{}:{}: {}", reason.path, reason.place.line, reason.place.column, reason.message);
    let error = Error::new(Kind::Invalid, place);
    match &reason.help {
        Some(help) => error.hint(help.clone()),
        None => error,
    }
}

impl Journal {
    /// Returns what the forms say: those that come with the tool, each replaced by the journal's own of the same name, then the
    /// other own ones in the order of their names.
    pub(crate) fn forms(&self) -> Vec<FormHead> {
        let mut forms = built_in_heads();
        for own in self.own_forms.iter().cloned() {
            match forms.iter_mut().find(|form| form.name == own.name) {
                Some(form) => *form = own,
                None => forms.push(own),
            }
        }
        forms
    }

    /// Returns what is wrong with the settings and the forms, and which forms could not be read.
    pub(crate) fn all_found(&self) -> Vec<Diagnostic> {
        self.found.iter().chain(&self.left_out).cloned().collect()
    }

    /// Returns the codes of the clients, in bytewise order; of a personal journal, the one code.
    pub(crate) fn codes(&self) -> Vec<String> {
        match self.kind {
            JournalKind::Practice => walk::client_folders(&self.root, self.overlay.bounds()).codes,
            JournalKind::Personal => vec![self.personal_code()],
        }
    }

    /// Returns why not every client's folder is known; empty where all are.
    pub(crate) fn clients_left_out(&self) -> Vec<Diagnostic> {
        match self.kind {
            JournalKind::Practice => walk::client_folders(&self.root, self.overlay.bounds()).left_out,
            JournalKind::Personal => Vec::new(),
        }
    }

    /// Returns the folder of a client, relative to the root.
    pub(crate) fn folder(&self, code: &str) -> String {
        match self.kind {
            JournalKind::Practice => format!("clients/{code}"),
            JournalKind::Personal => String::new(),
        }
    }

    /// Returns what `make` makes of the records of each folder, the clients' on every core. What was read of one is given
    /// up when something is made of it, so that memory can hold a few clients at a time.
    pub(crate) fn load<T: Send>(&self, make: impl Fn(UnprojectedRecords) -> T + Sync) -> Loaded<T> {
        let mut loaded = Loaded { found: self.places_not_read(), ..Loaded::none() };
        if self.kind == JournalKind::Practice {
            let ClientFolders { codes, without_file, left_out } =
                walk::client_folders(&self.root, self.overlay.bounds());
            loaded.left_out.extend(left_out);
            let clients = codes.iter().map(|code| (code, false)).chain(without_file.iter().map(|name| (name, true)));
            let mut clients: Vec<(&String, bool)> = clients.collect();
            // One order for both kinds of folder, by name: results keep it, whichever core is ready first.
            clients.sort_unstable();
            let load = |&(code, is_no_client): &(&String, bool)| {
                let FolderReading { mut folder, found, .. } = self.folder_of(code);
                folder.all.is_no_client = is_no_client;
                (make(folder), found)
            };
            // One by one: else a core can be left with many clients while the others have none.
            let load_each = |clients: &[(&String, bool)]| -> Vec<(T, Vec<Diagnostic>)> {
                clients.par_iter().with_max_len(1).map(load).collect()
            };
            let (first, rest) = clients.split_at(clients.len().min(FIRST_CLIENTS));
            let (mut watch, before) = (Watch::start(), self.files_read.load(Ordering::Relaxed));
            let mut folders = load_each(first);
            let files = self.files_read.load(Ordering::Relaxed) - before;
            folders.extend(watch.go_on(files, || load_each(rest)));
            for (client, found) in folders {
                loaded.clients.push(client);
                loaded.found.extend(found);
            }
            let coach = self.load_coach(make);
            loaded.coach = coach.coach;
            loaded.found.extend(coach.found);
        } else {
            let personal = self.load_client(&self.personal_code(), make);
            loaded.clients = personal.clients;
            loaded.found.extend(personal.found);
        }
        loaded.left_out.sort_by(|one, other| one.order().cmp(&other.order()));
        loaded.found.sort_by(|one, other| one.order().cmp(&other.order()));
        loaded
    }

    /// Names the places of the other kind of journal: what lies there is not read.
    fn places_not_read(&self) -> Vec<Diagnostic> {
        let (places, other): (&[&str], _) = match self.kind {
            JournalKind::Practice => (&["client.md", "diary", "sessions"], JournalKind::Personal),
            JournalKind::Personal => (&["clients", "coach"], JournalKind::Practice),
        };
        let there = places.iter().filter(|place| self.root.join(place).exists());
        let note = |place: &&str| {
            let message = format!("this is a {} journal, so what lies here is not read", self.kind.word());
            let help = format!("move it, or write `kind: {}` in {SETTINGS_FILE}", other.word());
            Diagnostic::of_file(Code::PlaceNotRead, *place, message).with_help(help).quoting_nothing().as_note()
        };
        there.map(note).collect()
    }

    /// Returns what `make` makes of the folder of one client.
    pub(crate) fn load_client<T>(&self, code: &str, make: impl FnOnce(UnprojectedRecords) -> T) -> Loaded<T> {
        let FolderReading { folder, found, leftovers } = self.folder_of(code);
        Loaded { clients: vec![make(folder)], found, leftovers, ..Loaded::none() }
    }

    /// Returns what `make` makes of the coach's own folder.
    pub(crate) fn load_coach<T>(&self, make: impl FnOnce(UnprojectedRecords) -> T) -> Loaded<T> {
        let FolderReading { folder, found, leftovers } = self.folder_of_coach();
        Loaded { coach: Some(make(folder)), found, leftovers, ..Loaded::none() }
    }

    /// Returns the code of a personal journal: the slug of the name, else of `me`, else `me`.
    fn personal_code(&self) -> String {
        let name = || match self.read("client.md", &Headings::default()).value {
            Some(Content::Client(client)) => client.name,
            _ => None,
        };
        let slug_of = |name: Option<String>| name.map(|name| id::slug(&name)).filter(|code| !code.is_empty());
        slug_of(name()).or_else(|| slug_of(self.settings.me.clone())).unwrap_or_else(|| "me".to_owned())
    }

    /// Returns what the folder of a client holds, and what was found in its files.
    fn folder_of(&self, code: &str) -> FolderReading {
        let owner = FolderOwner::of_a_client(self.kind);
        let folder = self.folder(code);
        let about = if folder.is_empty() { "client.md".to_owned() } else { format!("{folder}/client.md") };
        let listing =
            walk::files(&self.root, self.overlay.bounds(), &folder, Some("client.md"), &["sessions", "diary"]);
        let mut read = FolderReading::default();
        let settings = self.nested_settings(&folder, &mut read);
        read.folder.all =
            ClientRecords { owner, code: id::in_nfc(code).into_owned(), folder, settings, ..ClientRecords::default() };
        read.folder.all.reflections.reserve(listing.files.len());
        self.read_each(listing, &mut read, |content, all| {
            match content {
                Content::Client(client) if client.path == about => all.client = Some(*client),
                Content::Client(client) => return Err(misplaced(&client.path)),
                Content::Session(session) => all.sessions.push(*session),
                Content::Reflection(reflection) => all.reflections.push(*reflection),
            }
            Ok(())
        });
        read.in_order()
    }

    /// Returns what the coach's own folder holds, and what was found in its files.
    fn folder_of_coach(&self) -> FolderReading {
        let listing = self.files_of_coach();
        let mut read = FolderReading::default();
        let (owner, folder, settings) = (FolderOwner::Coach, "coach".to_owned(), self.settings.clone());
        read.folder.all = ClientRecords { owner, folder, settings, ..ClientRecords::default() };
        self.read_each(listing, &mut read, |content, all| {
            match content {
                Content::Reflection(reflection) => all.reflections.push(*reflection),
                Content::Client(client) => return Err(misplaced(&client.path)),
                Content::Session(session) => return Err(misplaced(&session.path)),
            }
            Ok(())
        });
        read.in_order()
    }

    fn files_of_coach(&self) -> Listing {
        match self.overlay.bounds().check("coach") {
            Ok(()) => walk::files(&self.root, self.overlay.bounds(), "coach", None, &["diary"]),
            Err(out) => Listing { left_out: vec![walk::leads_out(&out)], ..Listing::default() },
        }
    }

    /// Returns the settings that hold in `folder`, relative to the root.
    pub(crate) fn settings_in(&self, folder: &str) -> Settings {
        self.nested_settings(folder, &mut FolderReading::default())
    }

    /// Returns the journal's settings with those of a client's folder. A nested file that cannot be read is left out.
    fn nested_settings(&self, folder: &str, read: &mut FolderReading) -> Settings {
        if folder.is_empty() {
            return self.settings.clone();
        }
        let path = format!("{folder}/{SETTINGS_FILE}");
        let text = match self.overlay.read(&path) {
            Ok(text) => text,
            Err(ReadError::System(cause)) if cause.kind() == std::io::ErrorKind::NotFound => {
                return self.settings.clone();
            }
            Err(reason) => {
                read.leave_out(not_read(&path, &reason), None);
                return self.settings.clone();
            }
        };
        let Reading { value, found } = file::read_settings(&path, &text);
        let Some(nested) = value else {
            read.leave_out_each(found, None);
            return self.settings.clone();
        };
        read.found.extend(found);
        self.settings.clone().with_nested(nested)
    }

    /// Reads the files of a listing, on every core, and hands over what they hold, in order, to `take`, which puts it where
    /// it belongs or says why it is left out.
    fn read_each(
        &self,
        listing: Listing,
        read: &mut FolderReading,
        take: impl Fn(Content, &mut ClientRecords) -> Result<(), Diagnostic>,
    ) {
        read.leftovers = listing.leftovers;
        for reason in listing.left_out {
            // A folder is nobody's; a file that was not even read says who may see it in its lines, if they can be had.
            let is_file = is_markdown(&reason.path) && reason.code != Code::LinkLeadsOut;
            let access = is_file.then(|| self.access_of_lines(&reason.path));
            read.leave_out(reason, access);
        }
        let headings = read.folder.all.settings.headings().clone();
        let folder = read.folder.all.folder.clone();
        let texts = self.overlay.within(&folder);
        let read_one = |buffer: &mut Vec<u8>, path: &String| {
            let text = texts.read_listed(path, buffer);
            let print = text.as_deref().ok().map(|text| copies::print(path, text));
            (print, reading(path, text, &headings, self.detail))
        };
        let mut sort = |path: &String, reading: Reading<Content>| {
            let Some(content) = reading.value else {
                // Its front matter says nothing that can be read, but a line of it may say who may not see it.
                let access = self.access_of_lines(path);
                read.leave_out_each(reading.found, Some(access));
                return;
            };
            let access = match &content {
                Content::Client(_) => Access::UNSAID,
                Content::Session(session) => session.access,
                Content::Reflection(reflection) => reflection.access,
            };
            let (items, inside): (Vec<_>, Vec<_>) =
                reading.found.into_iter().partition(|found| ITEMS_LEFT_OUT.contains(&found.code));
            read.leave_out_each(items, Some(access));
            // Who may see a file is told what of it is left out; all else that is wrong inside is for `mw check`.
            read.found.extend(inside);
            if let Err(reason) = take(content, &mut read.folder.all) {
                read.leave_out(reason, Some(access));
            }
        };
        let (first, rest) = listing.files.split_at(listing.files.len().min(FEW));
        let (mut watch, mut done, mut prints) = (Watch::start(), 0, Prints::default());
        for paths in iter::once(first).chain(rest.chunks(AT_A_TIME)) {
            let readings: Vec<(Option<u64>, Reading<Content>)> = if rest.is_empty() {
                let mut buffer = Vec::new();
                paths.iter().map(|path| read_one(&mut buffer, path)).collect()
            } else {
                watch.go_on(done, || paths.par_iter().map_init(Vec::new, read_one).collect())
            };
            for ((at, path), (print, reading)) in (done..).zip(paths).zip(readings) {
                prints.push(at, print);
                sort(path, reading);
            }
            done += paths.len();
            self.files_read.fetch_add(paths.len(), Ordering::Relaxed);
        }
        for copy in prints.copies(&listing.files, &self.overlay) {
            read.take_out(copy);
        }
    }

    /// Returns what a file that is left out says about who may see it, by its lines; nothing where it has none.
    fn access_of_lines(&self, path: &str) -> Access {
        self.overlay.read_for_showing(path).map_or(Access::UNSAID, |text| Access::of_lines(&text))
    }

    /// Returns what the file at `path`, relative to the root, says.
    pub(crate) fn read(&self, path: &str, headings: &Headings) -> Reading<Content> {
        reading(path, self.overlay.read(path).as_deref(), headings, self.detail)
    }
}

fn reading(
    path: &str,
    text: Result<&str, impl Borrow<ReadError>>,
    headings: &Headings,
    detail: Extent,
) -> Reading<Content> {
    match text {
        Ok(text) => file::read(path, text, headings, detail),
        Err(reason) => Reading { value: None, found: vec![not_read(path, reason.borrow())] },
    }
}

impl<T> Loaded<T> {
    const fn none() -> Self {
        Self { clients: Vec::new(), coach: None, left_out: Vec::new(), found: Vec::new(), leftovers: Vec::new() }
    }
}

fn misplaced(path: &str) -> Diagnostic {
    Diagnostic::of_file(Code::MisplacedFile, path, "a file of this type does not belong in this folder")
        .with_help("a client is described in `client.md`; the coach's diary holds reflections only")
        .quoting_nothing()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::sample::folder;

    const ENTRY: &str = "---\ntype: reflection\ndate: 2026-11-05\nshare: pair\n---\nTold her.\n";
    const SESSION: &str = "---\ntype: session\ndate: 2026-11-03\nshare: pair\n---\n";
    const CLIENT: &str = "---\ntype: client\n---\n";

    /// Opens the journal of these files and returns it with what each folder holds.
    fn loaded(files: &[(&str, &str)]) -> (tempfile::TempDir, Journal, Loaded<UnprojectedRecords>) {
        let root = folder(files);
        let journal = open(FileOverlay::of(root.path(), Vec::new())).expect("settings that can be read");
        let loaded = journal.load(|records| records);
        (root, journal, loaded)
    }

    /// Returns what was read of one folder, by path, and what was left out: the path, with its code.
    fn read(records: &UnprojectedRecords) -> (Vec<&str>, Vec<String>) {
        let UnprojectedRecords { all, left_out } = records;
        let client = all.client.iter().map(|own| own.path.as_str());
        let sessions = all.sessions.iter().map(|own| own.path.as_str());
        let entries = all.reflections.iter().map(|own| own.path.as_str());
        let mut left_out: Vec<_> =
            left_out.iter().map(|own| format!("{} ({})", own.reason.path, own.reason.code)).collect();
        left_out.sort();
        (client.chain(sessions).chain(entries).collect(), left_out)
    }

    #[test]
    fn what_lies_there_says_which_kind_of_journal_it_is_unless_the_settings_do() {
        let check = |files: &[(&str, &str)], kind: JournalKind, codes: &[&str]| {
            let (_root, journal, _) = loaded(files);
            assert_eq!(
                (journal.kind, journal.codes()),
                (kind, codes.iter().map(|&own| own.to_owned()).collect()),
                "{files:?}"
            );
        };
        check(&[], JournalKind::Personal, &["me"]);
        check(&[("meanwhile.yaml", "me: Ida Blom\n")], JournalKind::Personal, &["ida-blom"]);
        check(&[("client.md", "---\ntype: client\nname: 宿題\n---\n")], JournalKind::Personal, &["宿題"]);
        check(&[("meanwhile.yaml", "me: '!'\n")], JournalKind::Personal, &["me"]);
        let nameless = [("client.md", "---\ntype: client\nname: '…'\n---\n"), ("meanwhile.yaml", "me: Ida\n")];
        check(&nameless, JournalKind::Personal, &["ida"]);
        check(&[("clients/", "")], JournalKind::Practice, &[]);
        check(&[("clients/k-07/client.md", CLIENT)], JournalKind::Practice, &["k-07"]);
        check(
            &[("meanwhile.yaml", "kind: personal\n"), ("clients/k-07/client.md", CLIENT)],
            JournalKind::Personal,
            &["me"],
        );
    }

    #[test]
    fn a_broken_file_never_hides_the_good_ones() {
        let (_root, _, loaded) = loaded(&[
            ("client.md", CLIENT),
            ("sessions/2026-11-03.md", SESSION),
            ("diary/2026-11-05.md", ENTRY),
            ("diary/2026-11-06.md", "---\ntype: reflection\ndate: 2026-11-06\nshare: pair\n"),
            ("diary/2026-11-07.md", "No front matter.\n"),
            ("diary/2026-11-08.md", "---\r\ntype: reflection\r\ndate: 2026-11-08\r\nshare: pair\r\n---\r\nCRLF.\r\n"),
            ("diary/client.md", CLIENT),
        ]);
        let [records] = loaded.clients.as_slice() else { panic!("one client: {}", loaded.clients.len()) };
        let (files, left_out) = read(records);
        assert_eq!(files, ["client.md", "sessions/2026-11-03.md", "diary/2026-11-05.md", "diary/2026-11-08.md"]);
        let expected = [
            "diary/2026-11-06.md (unclosed-front-matter)",
            "diary/2026-11-07.md (no-front-matter)",
            "diary/client.md (misplaced-file)",
        ];
        assert_eq!(left_out, expected);
    }

    #[test]
    fn awkward_texts_and_names_are_read_or_named() {
        let (entry, crlf) = (ENTRY.replace("2026-11-05", "2026-11-06"), ENTRY.replace('\n', "\r\n"));
        let long = format!("diary/{}.md", "x".repeat(240));
        let (accents, longest) = (ENTRY.replace("her", "them"), ENTRY.replace("her", "him"));
        let root = folder(&[
            ("diary/a-\u{feff}mark.md", &format!("\u{feff}{ENTRY}")),
            ("diary/b.md", &crlf),
            ("diary/c.md", ENTRY.trim_end()),
            ("diary/d-🙂.md", ENTRY),
            ("diary/e-e\u{301}te\u{301}.md", &accents),
            ("diary/2026/11/deep.md", &entry),
            (&long, &longest),
            ("diary/f-empty.md", ""),
            ("diary/g-blank.md", "\n\n"),
            ("diary/h-only.md", "---\n---\n"),
            ("diary/i-nul.md", "---\ntype: reflection\ndate: 2026-11-05\n\0: x\n---\n"),
            ("sessions/j-entry.md", ENTRY),
        ]);
        std::fs::write(root.path().join("diary/k-latin.md"), b"---\ntype: reflection\n---\n\xe9\n").expect("written");
        let journal = open(FileOverlay::of(root.path(), Vec::new())).expect("no settings");
        let records = journal.load_client("me", |records| records).clients.remove(0);
        let (files, left_out) = read(&records);
        let expected = [
            "diary/a-\u{feff}mark.md",
            "diary/b.md",
            "diary/c.md",
            "diary/d-🙂.md",
            "diary/e-e\u{301}te\u{301}.md",
            &*long,
            "sessions/j-entry.md",
            "diary/2026/11/deep.md",
        ];
        assert_eq!(files, expected);
        let expected = [
            "diary/f-empty.md (no-front-matter)",
            "diary/g-blank.md (no-front-matter)",
            "diary/h-only.md (missing-type)",
            "diary/i-nul.md (bad-yaml)",
            "diary/k-latin.md (not-utf-8)",
        ];
        assert_eq!(left_out, expected);
        assert_eq!(journal.files_read.load(Ordering::Relaxed), 13);
    }

    #[test]
    fn records_come_in_the_order_of_their_days_whatever_their_names() {
        let session = |day: &str| SESSION.replace("2026-11-03", day);
        let (_root, _, loaded) = loaded(&[
            ("sessions/a.md", &session("2026-11-10")),
            ("sessions/b.md", &session("2026-11-03")),
            ("sessions/c.md", &(session("2026-11-03") + "Another.\n")),
            ("sessions/Z.md", &session("2025-12-31")),
        ]);
        let (files, _) = read(&loaded.clients[0]);
        assert_eq!(files, ["sessions/Z.md", "sessions/b.md", "sessions/c.md", "sessions/a.md"]);
    }

    #[test]
    fn a_client_s_own_settings_hold_in_that_folder_alone() {
        let (_root, journal, loaded) = loaded(&[
            ("meanwhile.yaml", "kind: practice\nmost: 3\nfocus: 2\n"),
            ("clients/k-07/client.md", CLIENT),
            ("clients/k-07/meanwhile.yaml", "most: 5\nme: Somebody\nkind: personal\n"),
            ("clients/m-12/client.md", CLIENT),
            ("clients/p-03/client.md", CLIENT),
            ("clients/p-03/meanwhile.yaml", "most: [\n"),
        ]);
        let said = |records: &UnprojectedRecords| {
            let settings = &records.all.settings;
            (settings.most, settings.focus, settings.me.clone(), settings.kind)
        };
        let of_all: Vec<_> = loaded.clients.iter().map(said).collect();
        let practice = Some(JournalKind::Practice);
        assert_eq!(of_all, [Some(5), Some(3), Some(3)].map(|most| (most, Some(2), None, practice)));
        assert_eq!(read(&loaded.clients[2]).1, ["clients/p-03/meanwhile.yaml (bad-yaml)"]);
        assert_eq!(journal.settings_in("clients/k-07").most, Some(5));
        assert_eq!(journal.settings_in("clients/nobody").most, Some(3));
    }

    #[test]
    fn the_coach_s_own_folder_holds_reflections_only() {
        let (_root, journal, _) = loaded(&[
            ("meanwhile.yaml", "kind: practice\n"),
            ("coach/diary/2026-11-05.md", ENTRY),
            ("coach/diary/2026-11-03.md", SESSION),
            ("coach/diary/client.md", CLIENT),
            ("coach/sessions/2026-11-03.md", SESSION),
            ("coach/client.md", CLIENT),
        ]);
        let records = journal.load_coach(|records| records).coach.expect("a diary");
        let expected = ["coach/diary/2026-11-03.md (misplaced-file)", "coach/diary/client.md (misplaced-file)"];
        assert_eq!(read(&records), (vec!["coach/diary/2026-11-05.md"], expected.map(str::to_owned).to_vec()));
        assert_eq!((records.all.owner, records.all.code.as_str()), (FolderOwner::Coach, ""));
    }

    #[test]
    fn a_form_of_the_journal_s_own_is_there_though_it_cannot_be_read() {
        let root = folder(&[
            ("templates/weather.md", "---\ntitle: The weather\n---\n## Weather\n"),
            ("templates/kolb.md", "## Mine\n"),
            ("templates/broken.md", "---\ntitle: [\n---\n"),
        ]);
        std::fs::write(root.path().join("templates/latin.md"), b"\xe9").expect("written");
        let journal = open(FileOverlay::of(root.path(), Vec::new())).expect("no settings");
        let (built_in, forms) = (built_in_heads(), journal.forms());
        let own: Vec<_> = forms.iter().filter(|form| form.path.is_some()).map(|form| &*form.name).collect();
        assert_eq!(own, ["kolb", "broken", "latin", "weather"]);
        let place = |forms: &[FormHead]| forms.iter().position(|form| form.name == "kolb");
        assert_eq!(place(&forms), place(&built_in));
        assert_eq!(forms.len(), built_in.len() + 3);
        let found: Vec<_> = journal.all_found().into_iter().map(|own| (own.path, own.code)).collect();
        let expected = [("templates/broken.md", Code::BadYaml), ("templates/latin.md", Code::NotUtf8)];
        assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code)));
    }

    #[test]
    fn what_is_to_be_written_is_read_in_place_of_what_stands_there() {
        let root = folder(&[("diary/2026-11-05.md", ENTRY), ("diary/2026-11-06.md", "broken")]);
        let mut overlay = FileOverlay::of(root.path(), Vec::new());
        overlay.read_instead("diary/2026-11-05.md".to_owned(), "broken".to_owned());
        overlay.read_instead("diary/2026-11-06.md".to_owned(), ENTRY.to_owned());
        let loaded = open(overlay).expect("no settings").load(|records| records);
        let expected = vec!["diary/2026-11-05.md (no-front-matter)".to_owned()];
        assert_eq!(read(&loaded.clients[0]), (vec!["diary/2026-11-06.md"], expected));
    }

    #[test]
    fn folders_come_in_the_order_of_their_names_on_however_many_cores() {
        let codes: Vec<String> = (0..40).map(|number| format!("k-{number:02}")).collect();
        let paths: Vec<String> = codes.iter().map(|code| format!("clients/{code}/client.md")).collect();
        let mut files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), CLIENT)).collect();
        files.extend([("clients/k-20-notes/diary/2026-11-05.md", ENTRY), ("coach/diary/2026-11-05.md", ENTRY)]);
        let (_root, _, loaded) = loaded(&files);
        let mut expected = codes;
        expected.insert(21, "k-20-notes".to_owned());
        assert_eq!(loaded.clients.iter().map(|own| own.all.code.clone()).collect::<Vec<_>>(), expected);
        assert_eq!(loaded.clients.iter().filter(|own| own.all.is_no_client).count(), 1);
        assert_eq!(loaded.coach.map(|own| own.all.reflections.len()), Some(1));
    }

    #[test]
    fn what_lies_in_the_place_of_the_other_kind_is_named_and_not_read() {
        let (_root, _, loaded) = loaded(&[
            ("meanwhile.yaml", "kind: practice\n"),
            ("clients/k-07/client.md", CLIENT),
            ("diary/2026-11-05.md", ENTRY),
        ]);
        assert_eq!(
            loaded.found.iter().map(|own| (own.path.as_str(), own.code)).collect::<Vec<_>>(),
            [("diary", Code::PlaceNotRead)]
        );
        assert_eq!(loaded.clients.len(), 1);
    }

    #[test]
    fn settings_that_cannot_be_read_stop_all_but_a_check() {
        let root = folder(&[("meanwhile.yaml", "focus: [\n"), ("diary/2026-11-05.md", ENTRY)]);
        let overlay = || FileOverlay::of(root.path(), Vec::new());
        assert_eq!(open(overlay()).expect_err("they are needed").kind, Kind::Invalid);
        let checked = open_for_check(overlay());
        assert_eq!(checked.all_found().iter().map(|own| own.code).collect::<Vec<_>>(), [Code::BadYaml]);
        let loaded = checked.load(|records| records);
        assert_eq!(loaded.clients.first().map(|own| own.all.reflections.len()), Some(1));
    }
}

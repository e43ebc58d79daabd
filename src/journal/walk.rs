//! Lists the files of a journal: the places the format knows, and nothing else.

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap};
use std::path::{Path, PathBuf};

use super::bounds::{Bounds, LeadsOut};
use super::durable::is_temporary;
use super::entries::{self, EntryKind};
use super::submodules;
use crate::app::error::plain_cause;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::id;

/// How deep subfolders of `sessions/` and `diary/` are read, in levels.
const DEEPEST: usize = 8;

/// The Markdown files of one folder of a journal (a client's, or the coach's), and what could not be listed.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// The files, relative to the journal's root, with `/`, in bytewise order.
    pub files: Vec<String>,
    /// Folders and names that were left out, with the reason.
    pub left_out: Vec<Diagnostic>,
    /// Temporary files that lie behind no link, relative to the journal's root.
    pub leftovers: Vec<String>,
    /// Those of the files that are links; empty once it is done.
    pub linked: Vec<String>,
}

impl Listing {
    /// Takes the file at `path`, if it is Markdown. A link that leads nowhere is taken too: reading it says what is
    /// wrong. A pipe is not: opening it would wait for somebody to write into it.
    fn take_file(&mut self, path: String, kind: EntryKind, target: EntryKind) {
        if !is_markdown(&path) {
            return;
        }
        if matches!(target, EntryKind::File | EntryKind::Link) {
            self.linked.extend((kind == EntryKind::Link).then(|| path.clone()));
            self.files.push(path);
        } else {
            self.left_out.push(not_a_file(path));
        }
    }
}

/// Returns the files of the folder `folder` (relative to `root`, empty for the root itself): the file `about`
/// (`client.md` or `coach.md`), and what is in `sessions/` and `diary/` with their subfolders. Links are followed within
/// `bounds`, and each real folder is listed once, however many links lead to it.
pub(crate) fn files(root: &Path, bounds: &Bounds, folder: &str, about: Option<&str>, places: &[&str]) -> Listing {
    let mut walk = Walk { root, bounds, seen: HashSet::new(), is_behind_a_link: false, listing: Listing::default() };
    let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    // A link that leads nowhere is there too: reading it says what is wrong.
    if let Some(about) = about.map(|about| format!("{prefix}{about}"))
        && let Ok(metadata) = root.join(&about).symlink_metadata()
        && let kind = metadata.file_type().into()
        && let Some(target) = walk.target_of(&about, kind)
    {
        walk.listing.take_file(about, kind, target);
    }
    for place in places {
        let path = format!("{prefix}{place}");
        let kind = root.join(&path).symlink_metadata().map(|metadata| metadata.file_type().into());
        if let Ok(kind) = kind
            && walk.target_of(&path, kind).is_some()
        {
            walk.is_behind_a_link = kind == EntryKind::Link;
            walk.list(&path, 0);
        }
    }
    let mut listing = walk.listing;
    listing.files.sort_unstable();
    leave_out_second_ways(root, &mut listing);
    listing
}

/// The folders in `root/clients`.
#[derive(Debug, Default)]
pub(crate) struct ClientFolders {
    /// The names of those that are clients, in bytewise order.
    pub codes: Vec<String>,
    /// The names of those without a `client.md`, in bytewise order: they are no clients.
    pub without_file: Vec<String>,
    /// What could not be listed, or leads elsewhere.
    pub left_out: Vec<Diagnostic>,
}

/// Returns the folders in `root/clients`.
pub(crate) fn client_folders(root: &Path, bounds: &Bounds) -> ClientFolders {
    let mut found = ClientFolders::default();
    if let Err(out) = bounds.check("clients") {
        found.left_out.push(leads_out(&out));
        return found;
    }
    let folder = root.join("clients");
    let listed = entries::each(&folder, |name, kind| {
        let is_folder = kind == EntryKind::Folder || kind == EntryKind::Link && folder.join(name).is_dir();
        match name.to_str() {
            Some(code) if is_folder && !code.starts_with('.') => {
                let path = format!("clients/{code}");
                if kind == EntryKind::Link
                    && let Err(out) = bounds.check_link(&path)
                {
                    found.left_out.push(leads_out(&out));
                // A `client.md` that is a link to nothing counts: reading it says what is wrong.
                } else if folder.join(name).join("client.md").symlink_metadata().is_ok() {
                    found.codes.push(code.to_owned());
                } else {
                    found.without_file.push(code.to_owned());
                }
            }
            None if is_folder => found.left_out.push(bad_name(&format!("clients/{}", name.to_string_lossy()))),
            _ => {}
        }
    });
    if let Err(cause) = listed
        && cause.kind() != std::io::ErrorKind::NotFound
    {
        found.left_out.push(unreadable("clients", &cause));
    }
    found.codes.sort_unstable();
    found.without_file.sort_unstable();
    let folders = found.without_file.iter().map(|name| format!("clients/{name}"));
    let empty = submodules::not_checked_out(root, folders);
    found.without_file.retain(|name| !empty.contains(&format!("clients/{name}")));
    found.left_out.extend(empty.iter().map(|folder| submodules::finding(folder)));
    leave_out_second_folders(&mut found);
    found
}

/// Leaves out a folder whose code an earlier one has, written with its accents in another way.
fn leave_out_second_folders(found: &mut ClientFolders) {
    let mut keepers: HashMap<String, String> = HashMap::new();
    let ClientFolders { codes, left_out, .. } = found;
    codes.retain(|code| match keepers.entry(id::in_nfc(code).into_owned()) {
        Entry::Vacant(free) => {
            free.insert(code.clone());
            true
        }
        Entry::Occupied(taken) => {
            let message = format!(
                "the code `{}` is taken: another folder, whose accents are written in another way, keeps it",
                taken.key()
            );
            let help = "move its files into the other folder, or rename it";
            let path = format!("clients/{code}");
            let second = Diagnostic::of_file(Code::DuplicateId, path, message).with_help(help).quoting_nothing();
            left_out.push(second.with_related(format!("clients/{}", taken.get()), None, "this one keeps it"));
            false
        }
    });
}

/// A way through the folders of a client, or of the coach.
struct Walk<'a> {
    root: &'a Path,
    bounds: &'a Bounds,
    /// The folders that were listed.
    seen: HashSet<FolderId>,
    /// Whether the way leads through a link: what lies there may be in another's turn.
    is_behind_a_link: bool,
    listing: Listing,
}

/// What tells one real folder from another.
#[cfg(unix)]
type FolderId = (u64, u64);
/// What tells one real folder from another.
#[cfg(not(unix))]
type FolderId = PathBuf;

#[cfg(unix)]
fn id_of(folder: &Path) -> Option<FolderId> {
    use std::os::unix::fs::MetadataExt;
    folder.metadata().ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn id_of(folder: &Path) -> Option<FolderId> {
    folder.canonicalize().ok()
}

impl Walk<'_> {
    fn list(&mut self, folder: &str, depth: usize) {
        let place = self.root.join(folder);
        if let Some(id) = id_of(&place)
            && !self.seen.insert(id)
        {
            self.listing.left_out.push(read_already(folder));
            return;
        }
        let mut entries = Vec::new();
        let listed = entries::each(&place, |name, kind| match name.to_str() {
            Some(name) if kind == EntryKind::File => {
                if name.starts_with('.') {
                    self.listing.left_out.extend((name == ".md").then(|| nameless(&[folder, "/", name].concat())));
                    let is_leftover = is_temporary(name) && !self.is_behind_a_link;
                    self.listing.leftovers.extend(is_leftover.then(|| [folder, "/", name].concat()));
                } else if is_markdown(name) {
                    self.listing.files.push([folder, "/", name].concat());
                }
            }
            Some(name) => entries.push((name.to_owned(), kind)),
            None => {
                let path = format!("{folder}/{}", name.to_string_lossy());
                self.listing.left_out.push(bad_name(&path));
            }
        });
        match listed {
            // The place itself may be a link that leads nowhere; a folder below it was listed a moment ago.
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound && depth == 0 => {}
            Err(cause) => self.listing.left_out.push(unreadable(folder, &cause)),
            Ok(()) => {}
        }
        // In an order of their own: which of two ways to one folder is taken is the same each time.
        entries.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        for (name, kind) in entries {
            self.take_entry(folder, depth, &name, kind);
        }
    }

    /// Takes one entry of `folder` that is no plain file: what a link leads to, or what a folder holds.
    fn take_entry(&mut self, folder: &str, depth: usize, name: &str, kind: EntryKind) {
        let path = [folder, "/", name].concat();
        // Hidden files are other programs' business; `.md` is an entry that has lost its name.
        if name.starts_with('.') {
            self.listing.left_out.extend((name == ".md").then(|| nameless(&path)));
            return;
        }
        let Some(target) = self.target_of(&path, kind) else { return };
        if target != EntryKind::Folder {
            self.listing.take_file(path, kind, target);
        // A link upwards leads to folders that were not listed themselves, so their ids would not give it away.
        } else if depth == DEEPEST || kind == EntryKind::Link && leads_upwards(&self.root.join(&path)) {
            self.listing.left_out.push(
                Diagnostic::of_file(Code::FolderLoop, path, "this folder leads back into itself, or is too deep")
                    .with_help("remove the link, or move its files up")
                    .quoting_nothing(),
            );
        } else {
            let before = self.is_behind_a_link;
            self.is_behind_a_link |= kind == EntryKind::Link;
            self.list(&path, depth + 1);
            self.is_behind_a_link = before;
        }
    }

    /// Returns what the entry at `path` is, or what it leads to if it is a link: a link still, where that is nothing. One that
    /// leads out is left out.
    fn target_of(&mut self, path: &str, kind: EntryKind) -> Option<EntryKind> {
        if kind != EntryKind::Link {
            return Some(kind);
        }
        match self.bounds.check_link(path) {
            Ok(()) => {
                let target = self.root.join(path).metadata();
                Some(target.map_or(EntryKind::Link, |metadata| metadata.file_type().into()))
            }
            Err(out) => {
                self.listing.left_out.push(leads_out(&out));
                None
            }
        }
    }
}

fn read_already(folder: &str) -> Diagnostic {
    Diagnostic::of_file(Code::FolderLoop, folder, "another way leads to this folder, and it is read once")
        .with_help("remove the link")
        .quoting_nothing()
}

/// Returns the finding about a link that leads to where it may not.
pub(super) fn leads_out(out: &LeadsOut) -> Diagnostic {
    Diagnostic::of_file(Code::LinkLeadsOut, out.link.as_str(), out.to_string()).with_help(out.way_out())
}

pub(super) fn is_markdown(name: &str) -> bool {
    let bytes = name.as_bytes();
    bytes.len() > ".md".len() && bytes[bytes.len() - ".md".len()..].eq_ignore_ascii_case(b".md")
}

/// Returns whether a link to a folder leads to a folder that the link itself lies in.
fn leads_upwards(link: &Path) -> bool {
    let own = link.parent().and_then(|parent| parent.canonicalize().ok());
    match (link.canonicalize(), own) {
        (Ok(target), Some(own)) => own.starts_with(target),
        _ => true,
    }
}

/// Leaves out a link to a file that is read anyway, by its own name or through another link.
fn leave_out_second_ways(root: &Path, listing: &mut Listing) {
    // Nearly always: then the disk is asked for nothing.
    if listing.linked.is_empty() {
        return;
    }
    let linked: HashSet<String> = listing.linked.drain(..).collect();
    let mut folders: HashMap<String, Option<PathBuf>> = HashMap::new();
    let mut real = |path: &str| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let folder = folders.entry(folder.to_owned()).or_insert_with(|| root.join(folder).canonicalize().ok());
        folder.as_ref().map(|folder| folder.join(name))
    };
    let plain = listing.files.iter().filter(|path| !linked.contains(*path));
    let mut known: HashMap<PathBuf, String> = plain.filter_map(|path| Some((real(path)?, path.clone()))).collect();
    let Listing { files, left_out, .. } = listing;
    files.retain(|path| {
        let Some(target) = linked.contains(path).then(|| root.join(path).canonicalize().ok()).flatten() else {
            return true;
        };
        match known.entry(target) {
            Entry::Vacant(free) => {
                free.insert(path.clone());
                true
            }
            Entry::Occupied(taken) => {
                left_out.push(second_way(path, taken.get()));
                false
            }
        }
    });
}

fn second_way(path: &str, read: &str) -> Diagnostic {
    let message = format!("this is another way to {read}, which is read once");
    Diagnostic::of_file(Code::ConflictCopy, path, message).with_help("remove the link").quoting_nothing()
}

fn unreadable(path: &str, cause: &std::io::Error) -> Diagnostic {
    let message = match cause.kind() {
        std::io::ErrorKind::PermissionDenied => "this folder may not be read".to_owned(),
        _ => format!("this folder cannot be read: {}", plain_cause(cause)),
    };
    Diagnostic::of_file(Code::Unreadable, path, message)
        .with_help("give yourself the right to read it: chmod u+rx FOLDER")
        .quoting_nothing()
}

fn bad_name(path: &str) -> Diagnostic {
    Diagnostic::of_file(Code::BadName, path, "this name is not UTF-8")
        .with_help("give it another name")
        .quoting_nothing()
}

fn nameless(path: &str) -> Diagnostic {
    Diagnostic::of_file(Code::BadName, path, "a file needs a name before `.md`")
        .with_help("give it its day as a name, such as 2026-11-05.md")
        .quoting_nothing()
}

fn not_a_file(path: String) -> Diagnostic {
    Diagnostic::of_file(Code::Unreadable, path, "the file is not a plain file")
        .with_help("move it out of the journal")
        .quoting_nothing()
}

/// Returns the names of the journal's own forms: the files of `templates/`, without `.md`, in order; and why they could not
/// be listed.
pub(crate) fn forms(root: &Path, bounds: &Bounds) -> (Vec<String>, Option<Diagnostic>) {
    if let Err(out) = bounds.check("templates") {
        return (Vec::new(), Some(leads_out(&out)));
    }
    let mut forms = Vec::new();
    let listed = entries::each(&root.join("templates"), |name, _| {
        let shown = name.to_str().filter(|name| !name.starts_with('.'));
        forms.extend(shown.and_then(|name| name.strip_suffix(".md")).map(str::to_owned));
    });
    forms.sort_unstable();
    let reason = listed.err().filter(|cause| cause.kind() != std::io::ErrorKind::NotFound);
    (forms, reason.map(|cause| unreadable("templates", &cause)))
}

#[cfg(all(test, unix))]
mod tests {
    #[cfg(target_os = "linux")]
    use std::ffi::OsStr;
    #[cfg(target_os = "linux")]
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;
    use crate::journal::sample::{folder, put};

    /// Returns what is listed of the client at the root, and what is left out: the path, with its code.
    fn listed(root: &Path) -> (Vec<String>, Vec<String>) {
        let bounds = Bounds::of(root, Vec::new());
        let Listing { files, mut left_out, .. } = files(root, &bounds, "", Some("client.md"), &["sessions", "diary"]);
        left_out.sort_by(|one, other| one.order().cmp(&other.order()));
        (files, named(&left_out))
    }

    fn named(left_out: &[Diagnostic]) -> Vec<String> {
        left_out.iter().map(|own| format!("{} ({})", own.path, own.code)).collect()
    }

    fn check(files: &[(&str, &str)], expected: &[&str], left_out: &[&str]) {
        let root = folder(files);
        let (found, reasons) = listed(root.path());
        assert_eq!((found, reasons), (owned(expected), owned(left_out)), "{files:?}");
    }

    fn owned(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn files_are_listed_in_bytewise_order_and_only_where_the_format_knows_a_place() {
        check(&[], &[], &[]);
        check(&[("client.md", "")], &["client.md"], &[]);
        check(
            &[
                ("diary/b.md", ""),
                ("diary/2026/11/a.md", ""),
                ("diary/é.md", ""),
                ("diary/B.MD", ""),
                ("sessions/a.md", ""),
                ("notes.md", ""),
                ("templates/own.md", ""),
                ("diary/empty/", ""),
                ("diary/picture.png", ""),
                ("diary/md", ""),
                ("diary/a.md.bak", ""),
            ],
            &["diary/2026/11/a.md", "diary/B.MD", "diary/b.md", "diary/é.md", "sessions/a.md"],
            &[],
        );
    }

    #[test]
    fn hidden_files_are_others_business_and_a_lost_name_is_named() {
        check(
            &[("diary/.a.md", ""), ("diary/.git/a.md", ""), ("diary/.md", ""), ("diary/a.md", "")],
            &["diary/a.md"],
            &["diary/.md (bad-name)"],
        );
    }

    #[test]
    fn a_file_that_several_ways_lead_to_is_listed_once() {
        let root =
            folder(&[("diary/a.md", "one"), ("more/c.md", "two"), ("diary/2026/d.md", "three"), ("sessions/", "")]);
        let link = |target: &str, path: &str| symlink(target, root.path().join(path)).expect("a link");
        link("a.md", "diary/b.md");
        link("2026/d.md", "diary/A.md");
        link("../diary/a.md", "sessions/a.md");
        link("../more", "diary/more");
        link("../more/c.md", "diary/c.md");
        link("../kept/e.md", "diary/e1.md");
        link("../kept/e.md", "diary/e2.md");
        link("nowhere.md", "diary/f1.md");
        link("nowhere.md", "diary/f2.md");
        put(root.path(), "kept/e.md", "four");
        let (files, left_out) = listed(root.path());
        let expected =
            ["diary/2026/d.md", "diary/a.md", "diary/e1.md", "diary/f1.md", "diary/f2.md", "diary/more/c.md"];
        assert_eq!(files, owned(&expected));
        let second = ["diary/A.md", "diary/b.md", "diary/c.md", "diary/e2.md", "sessions/a.md"];
        assert_eq!(left_out, second.map(|path| format!("{path} (conflict-copy)")));
    }

    #[test]
    fn a_link_is_followed_within_the_folder_and_nowhere_else() {
        let elsewhere = folder(&[("secret.md", ""), ("more/a.md", "")]);
        let root = folder(&[("diary/real.md", ""), ("kept/2025/old.md", ""), ("kept/one.md", "")]);
        let link = |target: &Path, path: &str| symlink(target, root.path().join(path)).expect("a link");
        link(&root.path().join("kept/2025"), "diary/2025");
        link(Path::new("../kept/one.md"), "diary/linked.md");
        link(Path::new("gone.md"), "diary/nowhere.md");
        link(Path::new(".."), "diary/up");
        link(&elsewhere.path().join("secret.md"), "diary/secret.md");
        link(&elsewhere.path().join("more"), "diary/more");
        let (files, left_out) = listed(root.path());
        assert_eq!(files, ["diary/2025/old.md", "diary/linked.md", "diary/nowhere.md", "diary/real.md"]);
        let expected = ["diary/more (link-leads-out)", "diary/secret.md (link-leads-out)", "diary/up (folder-loop)"];
        assert_eq!(left_out, expected);
    }

    #[test]
    fn temporary_files_are_told_of_where_no_link_leads() {
        let root = folder(&[
            ("diary/.mw-a.tmp", ""),
            ("diary/2026/.mw-b.tmp", ""),
            ("diary/.mw-c.md", ""),
            ("kept/.mw-d.tmp", ""),
            ("kept/2025/.mw-e.tmp", ""),
        ]);
        symlink("../kept", root.path().join("diary/old")).expect("a link");
        symlink("kept", root.path().join("sessions")).expect("a link");
        let bounds = Bounds::of(root.path(), Vec::new());
        let leftovers = |places| {
            let mut found = files(root.path(), &bounds, "", None, places).leftovers;
            found.sort_unstable();
            found
        };
        assert_eq!(leftovers(&["sessions", "diary"]), ["diary/.mw-a.tmp", "diary/2026/.mw-b.tmp"]);
        assert_eq!(leftovers(&["diary"]), ["diary/.mw-a.tmp", "diary/2026/.mw-b.tmp"]);
    }

    #[test]
    fn folders_are_read_eight_levels_deep() {
        check(
            &[("diary/1/2/3/4/5/6/7/8/a.md", ""), ("sessions/1/2/3/4/5/6/7/8/9/a.md", "")],
            &["diary/1/2/3/4/5/6/7/8/a.md"],
            &["sessions/1/2/3/4/5/6/7/8/9 (folder-loop)"],
        );
    }

    #[test]
    fn what_stands_in_place_of_a_file_or_a_folder_is_named() {
        check(&[("client.md/", ""), ("diary/a.md/b.md", "")], &["diary/a.md/b.md"], &["client.md (unreadable)"]);
        check(&[("diary", ""), ("sessions.md", "")], &[], &["diary (unreadable)"]);
        let root = folder(&[("diary/", "")]);
        let socket = |path: &str| UnixListener::bind(root.path().join(path)).expect("a socket");
        let _sockets = [socket("diary/s.md"), socket("diary/s")];
        assert_eq!(listed(root.path()), (Vec::new(), owned(&["diary/s.md (unreadable)"])));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_name_that_is_no_text_is_named() {
        let root = folder(&[("diary/", ""), ("clients/k-07/client.md", "")]);
        let odd = |within: &str| root.path().join(within).join(OsStr::from_bytes(b"\xe9.md"));
        std::fs::write(odd("diary"), "").expect("written");
        std::fs::create_dir(odd("clients")).expect("made");
        assert_eq!(listed(root.path()), (Vec::new(), owned(&["diary/\u{fffd}.md (bad-name)"])));
        let found = client_folders(root.path(), &Bounds::of(root.path(), Vec::new()));
        assert_eq!(
            (found.codes, named(&found.left_out)),
            (owned(&["k-07"]), owned(&["clients/\u{fffd}.md (bad-name)"]))
        );
    }

    #[test]
    fn a_folder_that_several_ways_lead_to_is_read_once_by_the_first_of_them() {
        let root = folder(&[("kept/a.md", ""), ("diary/", "")]);
        for way in ["one", "other", "zebra"] {
            symlink("../kept", root.path().join("diary").join(way)).expect("a link");
        }
        let others = ["diary/other (folder-loop)", "diary/zebra (folder-loop)"];
        assert_eq!(listed(root.path()), (owned(&["diary/one/a.md"]), owned(&others)));
    }

    #[test]
    fn the_places_themselves_may_be_links_that_stay_within() {
        let elsewhere = folder(&[("a.md", ""), ("k-07/client.md", "")]);
        let root = folder(&[("kept/a.md", ""), ("kept/k-07/client.md", ""), ("kept/file.txt", "")]);
        let link = |target: &Path, path: &str| symlink(target, root.path().join(path)).expect("a link");
        link(Path::new("kept"), "diary");
        link(elsewhere.path(), "sessions");
        link(&elsewhere.path().join("a.md"), "client.md");
        link(elsewhere.path(), "templates");
        link(elsewhere.path(), "clients");
        let out = ["client.md (link-leads-out)", "sessions (link-leads-out)"];
        assert_eq!(listed(root.path()), (owned(&["diary/a.md", "diary/k-07/client.md"]), owned(&out)));
        let bounds = Bounds::of(root.path(), Vec::new());
        let clients = client_folders(root.path(), &bounds);
        assert_eq!((clients.codes, named(&clients.left_out)), (Vec::new(), owned(&["clients (link-leads-out)"])));
        let (forms, reason) = forms(root.path(), &bounds);
        assert_eq!((forms, named(reason.as_slice())), (Vec::new(), owned(&["templates (link-leads-out)"])));
        // Where the user's own config lists the folder, all of them are read.
        let bounds = Bounds::of(root.path(), vec![elsewhere.path().canonicalize().expect("a folder")]);
        assert_eq!(client_folders(root.path(), &bounds).codes, ["k-07"]);
        assert_eq!(self::forms(root.path(), &bounds).0, ["a"]);
    }

    #[test]
    fn a_client_s_folder_that_is_a_link_is_one_where_it_stays_within() {
        let elsewhere = folder(&[("client.md", "")]);
        let root = folder(&[("clients/k-07/client.md", ""), ("kept/client.md", ""), ("kept-too/", "")]);
        let link = |target: &Path, path: &str| symlink(target, root.path().join(path)).expect("a link");
        link(Path::new("../kept"), "clients/l-01");
        link(Path::new("../kept-too"), "clients/l-02");
        link(elsewhere.path(), "clients/l-03");
        link(Path::new("nowhere"), "clients/l-04");
        link(Path::new("nowhere"), "kept-too/client.md");
        let found = client_folders(root.path(), &Bounds::of(root.path(), Vec::new()));
        assert_eq!(found.codes, ["k-07", "l-01", "l-02"]);
        assert_eq!(named(&found.left_out), ["clients/l-03 (link-leads-out)"]);
        assert_eq!(found.without_file, [""; 0]);
    }

    #[test]
    fn clients_are_the_folders_that_are_described_and_the_others_are_told_apart() {
        let root = folder(&[
            ("clients/m-12/client.md", ""),
            ("clients/k-07/client.md", ""),
            ("clients/é-1/client.md", ""),
            ("clients/e\u{301}-1/client.md", ""),
            ("clients/notes/a.md", ""),
            ("clients/.git/client.md", ""),
            ("clients/README.md", ""),
        ]);
        let bounds = Bounds::of(root.path(), Vec::new());
        let found = client_folders(root.path(), &bounds);
        assert_eq!(found.codes, ["e\u{301}-1", "k-07", "m-12"]);
        assert_eq!(found.without_file, ["notes"]);
        assert_eq!(named(&found.left_out), ["clients/é-1 (duplicate-id)"]);
        put(root.path(), "templates/own.md", "");
        put(root.path(), "templates/.hidden.md", "");
        assert_eq!(forms(root.path(), &bounds), (vec!["own".to_owned()], None));
    }
}

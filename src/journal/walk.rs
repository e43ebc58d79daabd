//! Lists the files of a journal: the places the format knows, and nothing else.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use memchr::memchr2;

use super::entries::{self, EntryKind};
use crate::diagnostic::Diagnostic;
use crate::error::plain_cause;

/// How deep subfolders of `sessions/` and `diary/` are read, in levels.
const DEEPEST: usize = 8;

/// The Markdown files of one folder of a journal (a client's, or the coach's), and what could not be listed.
#[derive(Debug, Default)]
pub struct Listing {
    /// The files, relative to the journal's root, with `/`, in bytewise order.
    pub files: Vec<String>,
    /// Folders and names that were left out, with the reason.
    pub left_out: Vec<Diagnostic>,
}

impl Listing {
    /// Takes the file at `path`, if it is Markdown. A link that leads nowhere is taken too: reading it says what is
    /// wrong. A pipe is not: opening it would wait for somebody to write into it.
    fn take_file(&mut self, path: String, target: Option<EntryKind>) {
        if !is_markdown(&path) {
            return;
        }
        if target.is_none_or(|target| target == EntryKind::File) {
            self.files.push(path);
        } else {
            self.left_out.push(not_a_file(path));
        }
    }
}

/// Returns the files of the folder `folder` (relative to `root`, empty for the root itself): the file `about`
/// (`client.md` or `coach.md`), and what is in `sessions/` and `diary/` with their subfolders.
#[must_use]
pub fn files(root: &Path, folder: &str, about: Option<&str>, places: &[&str]) -> Listing {
    let mut listing = Listing::default();
    let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    // A link that leads nowhere is there too: reading it says what is wrong.
    if let Some(about) = about.map(|about| format!("{prefix}{about}"))
        && let Ok(metadata) = root.join(&about).symlink_metadata()
    {
        let target = target_of(root, &about, metadata.file_type().into());
        listing.take_file(about, target);
    }
    for place in places {
        list(root, &format!("{prefix}{place}"), 0, &mut listing);
    }
    listing.files.sort_unstable();
    leave_out_copies(root, &mut listing);
    listing
}

/// Returns the names of the folders in `root/clients`, in bytewise order, and what could not be listed.
#[must_use]
pub fn client_folders(root: &Path) -> (Vec<String>, Vec<Diagnostic>) {
    let mut codes = Vec::new();
    let mut left_out = Vec::new();
    let folder = root.join("clients");
    let listed = entries::each(&folder, |name, kind| {
        let is_folder = kind == EntryKind::Folder || kind == EntryKind::Link && folder.join(name).is_dir();
        match name.to_str() {
            Some(code) if is_folder && !code.starts_with('.') => codes.push(code.to_owned()),
            None if is_folder => left_out.push(bad_name(&format!("clients/{}", name.to_string_lossy()))),
            _ => {}
        }
    });
    if let Err(cause) = listed
        && cause.kind() != std::io::ErrorKind::NotFound
    {
        left_out.push(unreadable("clients", &cause));
    }
    codes.sort_unstable();
    (codes, left_out)
}

fn list(root: &Path, folder: &str, depth: usize, listing: &mut Listing) {
    match entries::each(&root.join(folder), |name, kind| take_entry(root, folder, depth, (name, kind), listing)) {
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound && depth == 0 => {}
        Err(cause) => listing.left_out.push(unreadable(folder, &cause)),
        Ok(()) => {}
    }
}

/// Takes one entry of `folder`: a file that is Markdown, or what a folder holds.
fn take_entry(root: &Path, folder: &str, depth: usize, (name, kind): (&OsStr, EntryKind), listing: &mut Listing) {
    let Some(name) = name.to_str() else {
        listing.left_out.push(bad_name(&format!("{folder}/{}", name.to_string_lossy())));
        return;
    };
    let path = [folder, "/", name].concat();
    if name.starts_with('.') {
        listing.left_out.extend((name == ".md").then(|| nameless(&path)));
        return;
    }
    let target = target_of(root, &path, kind);
    if target != Some(EntryKind::Folder) {
        listing.take_file(path, target);
    } else if depth == DEEPEST || kind == EntryKind::Link && leads_upwards(&root.join(&path)) {
        listing.left_out.push(
            Diagnostic::of_file("folder-loop", path, "this folder leads back into itself, or is too deep")
                .with_help("remove the link, or move its files up")
                .quoting_nothing(),
        );
    } else {
        list(root, &path, depth + 1, listing);
    }
}

/// Returns what the entry at `path` is, or what it leads to if it is a link; `None` where that is nothing.
fn target_of(root: &Path, path: &str, kind: EntryKind) -> Option<EntryKind> {
    match kind {
        EntryKind::Link => root.join(path).metadata().ok().map(|metadata| metadata.file_type().into()),
        kind => Some(kind),
    }
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

/// Takes the copies that sync tools make out of the files.
fn leave_out_copies(root: &Path, listing: &mut Listing) {
    let copies: Vec<String> = listing.files.extract_if(.., |path| is_copy(root, path)).collect();
    for path in copies {
        listing.left_out.push(
            Diagnostic::of_file("conflict-copy", path, "a sync tool made this copy; it is not read")
                .with_help("compare it with the original, keep what you want there, and delete the copy")
                .quoting_nothing(),
        );
    }
}

fn is_copy(root: &Path, path: &str) -> bool {
    // It is Markdown, so it ends in this, in whatever case.
    let stem = &path[..path.len() - ".md".len()];
    // Hardly a name holds one of these, and no other can be a copy's.
    if memchr2(b' ', b'.', stem.as_bytes()).is_none() {
        return false;
    }
    let name = stem.rsplit('/').next().unwrap_or(stem);
    if name.contains("conflicted copy") && name.contains('(') || name.contains(".sync-conflict-") {
        return true;
    }
    let Some(original) = path.strip_suffix(" 2.md") else { return false };
    let (copy, original) = (root.join(path), root.join(format!("{original}.md")));
    let length = |path: &Path| path.metadata().ok().map(|metadata| metadata.len());
    length(&copy).is_some()
        && length(&copy) == length(&original)
        && matches!((super::disk::read(&copy), super::disk::read(&original)), (Ok(one), Ok(other)) if one == other)
}

fn unreadable(path: &str, cause: &std::io::Error) -> Diagnostic {
    let message = match cause.kind() {
        std::io::ErrorKind::PermissionDenied => "this folder may not be read".to_owned(),
        _ => format!("this folder cannot be read: {}", plain_cause(cause)),
    };
    Diagnostic::of_file("unreadable", path, message)
        .with_help("give yourself the right to read it: chmod u+rx FOLDER")
        .quoting_nothing()
}

fn bad_name(path: &str) -> Diagnostic {
    Diagnostic::of_file("bad-name", path, "this name is not UTF-8").with_help("give it another name").quoting_nothing()
}

fn nameless(path: &str) -> Diagnostic {
    Diagnostic::of_file("bad-name", path, "a file needs a name before `.md`")
        .with_help("give it its day as a name, such as 2026-11-05.md")
        .quoting_nothing()
}

fn not_a_file(path: String) -> Diagnostic {
    Diagnostic::of_file("unreadable", path, "the file is not a plain file")
        .with_help("move it out of the journal")
        .quoting_nothing()
}

/// Returns the names of the journal's own forms: the files of `templates/`, without `.md`, in order.
#[must_use]
pub fn forms(root: &Path) -> Vec<String> {
    let entries = fs::read_dir(root.join("templates")).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let shown = names.filter(|name| !name.starts_with('.'));
    let mut forms: Vec<String> = shown.filter_map(|name| Some(name.strip_suffix(".md")?.to_owned())).collect();
    forms.sort_unstable();
    forms
}

//! Keeps text that a person typed and that could not be saved, in the user's state folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::durable::make_folders;
use super::history::fingerprint;
use crate::app::error::Error;
use crate::model::moment::Day;

/// Keeps what was typed in a file of its own under `state_folder` and returns its path; `None` where even that cannot be done.
pub(crate) fn keep(state_folder: &Path, name: &str, typed: &[u8]) -> Option<PathBuf> {
    let folder = state_folder.join("kept");
    make_folders(&folder).ok()?;
    let (path, mut file) = new_file(&folder, name)?;
    let written = file.write_all(typed).and_then(|()| file.sync_all());
    // On a full disk a file can still be made, and each try would leave an empty one.
    if written.is_err() {
        drop(fs::remove_file(&path));
        return None;
    }
    Some(path)
}

/// Makes a file in `folder` that only its owner may read: `name.md`, or with a number where something has that name.
fn new_file(folder: &Path, name: &str) -> Option<(PathBuf, File)> {
    for number in 1..1000 {
        let end = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{name}{end}.md"));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(file) => return Some((path, file)),
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {}
            Err(_) => return None,
        }
    }
    None
}

/// A file that an editor works on. While this is held, nobody else takes the draft for one that was left over.
#[derive(Debug)]
pub(crate) struct DraftFile {
    /// Where it is.
    pub path: PathBuf,
    /// Beside it, and locked: an editor may put another file in the draft's place, and a lock would be gone.
    open: Option<(PathBuf, File)>,
}

impl DraftFile {
    fn held(path: PathBuf) -> Self {
        let mark = mark_of(&path);
        // Without the mark it is a draft all the same.
        let open = private().open(&mark).ok().filter(|file| file.try_lock().is_ok()).map(|file| (mark, file));
        Self { path, open }
    }

    /// Removes a draft whose text is saved, or was left as it was. One that can't be removed does no harm.
    pub(crate) fn discard(&self) {
        drop(fs::remove_file(&self.path));
    }

    /// Writes a draft anew that is gone.
    pub(crate) fn put_back(&self, text: &str) -> io::Result<()> {
        private().open(&self.path)?.write_all(text.as_bytes())
    }

    /// Moves the draft to what is kept, where nobody is asked about it again, and returns its place.
    pub(crate) fn put_aside(&self) -> PathBuf {
        let folder = self.path.parent().and_then(Path::parent).and_then(Path::parent);
        let name = self.path.file_name().unwrap_or_default();
        let aside = folder.map(|folder| folder.join("kept").join(name));
        let moved = aside.filter(|aside| {
            aside.parent().is_some_and(|kept| make_folders(kept).is_ok())
                && !aside.exists()
                && fs::rename(&self.path, aside).is_ok()
        });
        moved.unwrap_or_else(|| self.path.clone())
    }
}

impl Drop for DraftFile {
    fn drop(&mut self) {
        if let Some((mark, _)) = &self.open {
            drop(fs::remove_file(mark));
        }
    }
}

fn mark_of(draft: &Path) -> PathBuf {
    draft.with_extension("open")
}

/// Returns how a file is made, or opened, that only its owner may read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Returns where the drafts of one folder of a journal lie: what is written about one client is offered with no other.
fn drafts_of(state_folder: &Path, (root, folder): (&Path, &str)) -> PathBuf {
    let key = fingerprint(format!("{}\0{folder}", root.display()).as_bytes());
    state_folder.join("drafts").join(format!("{key:016x}"))
}

/// Makes a file for an editor under `state_folder`, or in the system's folder for temporary files, holding `text`.
pub(crate) fn draft(state_folder: Option<&Path>, of: (&Path, &str), name: &str, text: &str) -> io::Result<DraftFile> {
    // A draft is worth more than its place: where the state folder cannot be made, another will do.
    let own = state_folder.map(|folder| drafts_of(folder, of)).filter(|folder| make_folders(folder).is_ok());
    let mut builder = tempfile::Builder::new();
    let prefix = format!("{name}-");
    builder.prefix(&prefix).suffix(".md");
    let mut file = match own {
        Some(folder) => builder.tempfile_in(folder)?,
        None => builder.tempfile()?,
    };
    file.write_all(text.as_bytes())?;
    let (_, path) = file.keep().map_err(|error| error.error)?;
    Ok(DraftFile::held(path))
}

/// Returns the drafts that were left over of one folder of a journal and that nobody works on, with their texts, the latest first.
pub(crate) fn drafts_left(state_folder: &Path, of: (&Path, &str)) -> Vec<(DraftFile, String)> {
    let entries = fs::read_dir(drafts_of(state_folder, of)).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| is_draft(path)).collect();
    paths.sort_unstable_by(|one, other| other.cmp(one));
    let held = paths.into_iter().map(DraftFile::held).filter(|draft| draft.open.is_some());
    held.filter_map(|draft| super::disk::read(&draft.path).ok().map(|text| (draft, text))).collect()
}

fn is_draft(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "md")
}

/// The folders of the state folder that hold words.
const WITH_WORDS: [&str; 3] = ["kept", "drafts", "changes"];

/// How long words are kept there, in days.
const KEPT_DAYS: i64 = 90;

/// Takes away what the state folder has held for longer than [`KEPT_DAYS`], as of `today`. A file counts by the day the system
/// says it was last written; one that seems to come from a later day stays.
pub(crate) fn clear_old(state_folder: &Path, today: Day) {
    for path in files_with_words(state_folder) {
        let written = path.metadata().and_then(|metadata| metadata.modified()).ok();
        let day = written.map(|written| chrono::DateTime::<chrono::Local>::from(written).date_naive());
        if day.is_some_and(|day| (today - day).num_days() > KEPT_DAYS) {
            drop(fs::remove_file(path));
        }
    }
}

/// Takes away all words that the state folder holds, and returns how many files that were.
pub(crate) fn clear(state_folder: &Path) -> Result<usize, Error> {
    let files = files_with_words(state_folder);
    for path in &files {
        fs::remove_file(path).map_err(|cause| Error::disk("remove", path, cause))?;
    }
    Ok(files.len())
}

/// Returns the files of the state folder that hold words, those that were left behind half-written too.
fn files_with_words(state_folder: &Path) -> Vec<PathBuf> {
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let own = WITH_WORDS.iter().flat_map(|name| entries(&state_folder.join(name)));
    let mut files = Vec::new();
    for path in own {
        match path.symlink_metadata() {
            // The changes of each journal have a folder of their own.
            Ok(metadata) if metadata.is_dir() => files.extend(entries(&path).filter(|path| !path.is_dir())),
            _ => files.push(path),
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::parse_day;

    #[test]
    fn words_are_kept_for_ninety_days_and_no_longer() {
        let state = tempfile::tempdir().expect("a folder");
        for place in ["kept/a.md", "drafts/b.md", "changes/0f/1.json", "changes/0f/.mw-x.tmp", "other/c.md"] {
            let path = state.path().join(place);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, "words").expect("written");
        }
        let written = chrono::Local::now().date_naive();
        let left = || files_with_words(state.path()).len();
        let in_days = |days| written.checked_add_signed(chrono::TimeDelta::days(days)).expect("a day");
        clear_old(state.path(), parse_day("2020-01-01").expect("a day"));
        clear_old(state.path(), in_days(90));
        assert_eq!(left(), 4);
        clear_old(state.path(), in_days(91));
        assert_eq!((left(), state.path().join("other/c.md").exists()), (0, true));
        assert_eq!(clear(state.path()).expect("cleared"), 0);
    }
}

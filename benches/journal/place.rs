//! A made journal, and a home beside it for the commands that are measured.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::machine;
use crate::options::Options;
use crate::page_cache::PageCache;
use crate::recipe::{self, Made};
use crate::rounds::Rounds;
use crate::shapes::Shape;
use crate::subject::{self, Subject};

/// Which client the commands about one client are about.
const CLIENT: usize = 1;

/// A journal to measure on. It is taken away with this, unless it is to be kept.
pub(crate) struct Place {
    _folder: TempDir,
    root: PathBuf,
    diary: PathBuf,
    home: PathBuf,
    binary: String,
    cache: PageCache,
}

impl Place {
    /// Makes a practice of `files` files and says what it is.
    pub(crate) fn make(options: &Options, files: usize) -> Self {
        let clients = options.clients_for(files);
        let mut place = Self::empty(options);
        place.diary = recipe::folder_of_client(&place.root, CLIENT).join("diary");
        place.describe(recipe::make(&place.root, clients, files), clients);
        place
    }

    /// Makes a personal journal of `files` files and says what it is.
    pub(crate) fn make_of_one_client(options: &Options, shape: Shape, files: usize) -> Self {
        let place = Self::empty(options);
        place.describe(shape.make(&place.root, files), 1);
        place
    }

    /// Returns a place for a journal of one client, before its files are there.
    fn empty(options: &Options) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the journal");
        let root = options.keep.clone().unwrap_or_else(|| folder.path().join("journal"));
        let home = folder.path().join("home");
        fs::create_dir(&home).expect("a home");
        let binary = fs::canonicalize(&options.binary).expect("the program to measure is built");
        let binary = binary.to_str().expect("a path in UTF-8").to_owned();
        let cache = if options.cold { PageCache::Cold } else { PageCache::Warm };
        Self { diary: root.join("diary"), root, home, binary, cache, _folder: folder }
    }

    fn describe(&self, made: Made, clients: usize) {
        let temperature = match self.cache {
            PageCache::Warm => "warm",
            PageCache::Cold => "cold",
        };
        let average = made.bytes / made.files.max(1);
        println!("{}", machine::describe());
        println!("Files: {} of {average} bytes on average. Clients: {clients}. Page cache: {temperature}.", made.files);
    }

    /// Returns the program to measure.
    pub(crate) fn binary(&self) -> &str {
        &self.binary
    }

    /// Returns the journal's root.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the folder that commands run in, outside the journal.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// Returns what is done with the page cache before each run.
    pub(crate) const fn cache(&self) -> PageCache {
        self.cache
    }

    /// Returns the yardstick and the commands whose time grows with the journal.
    pub(crate) fn subjects_of_whole_journal(&self) -> Vec<Subject> {
        let mut subjects = vec![subject::yardstick(&self.root)];
        subjects.extend(subject::of_whole_journal(&self.binary, self.cache));
        subjects
    }

    /// Returns all that is measured, the yardstick first.
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let mut subjects = self.subjects_of_whole_journal();
        subjects.extend(subject::of_a_moment(&self.binary));
        subjects
    }

    /// Returns `runs` rounds over the journal.
    pub(crate) fn rounds(&self, runs: u16) -> Rounds<'_> {
        Rounds { root: &self.root, diary: &self.diary, home: &self.home, runs, cache: self.cache }
    }

    /// Returns the size of the program, in megabytes.
    pub(crate) fn size_of_binary(&self) -> f64 {
        let bytes = fs::metadata(&self.binary).expect("the program").len();
        bytes as f64 / 1e6
    }
}

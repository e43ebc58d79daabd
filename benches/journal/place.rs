//! A made journal, and a home beside it for the commands that are measured.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::machine;
use crate::options::Options;
use crate::page_cache::PageCache;
use crate::recipe;
use crate::rounds::Rounds;
use crate::subject::{self, Subject};

/// A journal to measure on. It is taken away with this, unless it is to be kept.
pub(crate) struct Place {
    _folder: TempDir,
    root: PathBuf,
    home: PathBuf,
    binary: String,
    cache: PageCache,
}

impl Place {
    /// Makes a journal of `files` files and says what it is.
    pub(crate) fn make(options: &Options, files: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the journal");
        let root = options.keep.clone().unwrap_or_else(|| folder.path().join("practice"));
        let home = folder.path().join("home");
        fs::create_dir(&home).expect("a home");
        let clients = options.clients_for(files);
        let made = recipe::make(&root, clients, files);
        let cache = if options.cold { PageCache::Cold } else { PageCache::Warm };
        let temperature = if options.cold { "cold" } else { "warm" };
        let average = made.bytes / made.files.max(1);
        println!("{}", machine::describe());
        println!("Files: {} of {average} bytes on average. Clients: {clients}. Page cache: {temperature}.", made.files);
        let binary = fs::canonicalize(&options.binary).expect("the program to measure is built");
        let binary = binary.to_str().expect("a path in UTF-8").to_owned();
        Self { root, home, binary, cache, _folder: folder }
    }

    /// Returns the yardstick and the commands whose time grows with the journal.
    pub(crate) fn subjects_of_whole_journal(&self) -> Vec<Subject> {
        let mut subjects = vec![subject::yardstick(&self.root)];
        subjects.extend(subject::of_whole_journal(&self.binary));
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
        Rounds { root: &self.root, home: &self.home, runs, cache: self.cache }
    }

    /// Returns the size of the program, in megabytes.
    pub(crate) fn size_of_binary(&self) -> f64 {
        let bytes = fs::metadata(&self.binary).expect("the program").len();
        bytes as f64 / 1e6
    }
}

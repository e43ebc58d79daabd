//! What can be asked for on the command line of the benchmark.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

use crate::shapes::Shape;

/// Times commands of `mw` over a made journal, beside ripgrep counting one line in each file of it
///
/// Without --grow, --shapes, --peers, --cold and --smoke: a table of every command that has a goal, on a warm page cache.
#[derive(Parser)]
#[command(bin_name = "cargo bench --bench journal --")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct Options {
    /// How many files the journal has
    #[arg(long, default_value_t = 100_000)]
    pub(crate) files: usize,

    /// How many clients share them; one for each 250 files if absent
    #[arg(long)]
    pub(crate) clients: Option<usize>,

    /// How often each command is measured
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) runs: u16,

    /// Tables of how time and memory grow, over journals of these numbers of files: of a practice, and of one client in each
    /// shape
    #[arg(long, value_name = "FILES,…", value_delimiter = ',', num_args = 0..=1,
        default_missing_value = SIZES)]
    pub(crate) grow: Option<Vec<usize>>,

    /// Of the tables of growth, only those of one client, in these shapes; in all of them if none is named
    #[arg(long, value_name = "NAME,…", value_delimiter = ',', num_args = 0..)]
    pub(crate) shapes: Option<Vec<Shape>>,

    /// A table of other ways to count what is in as many entries: a shell, a script, and programs that log time or tasks
    #[arg(long, conflicts_with_all = ["grow", "shapes"])]
    pub(crate) peers: bool,

    /// Empty the page cache before every run (Linux, as root; it slows the whole machine down)
    #[arg(long)]
    pub(crate) cold: bool,

    /// Only make sure that reading is not far from its goal: 10,000 files, and an exit code
    #[arg(long, conflicts_with_all = ["grow", "shapes", "peers", "cold"])]
    pub(crate) smoke: bool,

    /// Make the journal in this folder, and leave it there
    #[arg(long, value_name = "DIR")]
    pub(crate) keep: Option<PathBuf>,

    /// The `mw` to measure; the one that was built along with the benchmark if absent
    #[arg(long, value_name = "PATH", default_value = env!("CARGO_BIN_EXE_mw"), hide_default_value = true)]
    pub(crate) binary: PathBuf,

    /// What `cargo bench` adds by itself
    #[arg(long, hide = true)]
    bench: bool,
}

/// The sizes of the journals over which growth is measured, where none are asked for.
const SIZES: &str = "1000,10000,100000,1000000";

/// How many files a client has, where the number of clients is not asked for.
const FILES_OF_A_CLIENT: usize = 250;

impl Options {
    /// Returns the number of clients for a journal of `files` files.
    pub(crate) fn clients_for(&self, files: usize) -> usize {
        self.clients.unwrap_or(files / FILES_OF_A_CLIENT).max(1)
    }
    /// Returns the shapes to measure.
    pub(crate) fn shapes(&self) -> Vec<Shape> {
        let named = self.shapes.clone().unwrap_or_default();
        if named.is_empty() { Shape::value_variants().to_vec() } else { named }
    }

    /// Returns the sizes over which growth is measured.
    pub(crate) fn sizes(&self) -> Vec<usize> {
        let default = || SIZES.split(',').map(|size| size.parse().expect("a number")).collect();
        self.grow.clone().unwrap_or_else(default)
    }
}

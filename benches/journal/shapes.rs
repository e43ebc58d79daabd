//! Personal journals of one large client, each with much of one thing, where [`recipe`](crate::recipe) makes many clients
//! with a little of everything. Nothing is random: the same numbers give the same bytes.

mod about;
mod activities;
mod chains;
mod commands;
mod goals;
pub(crate) mod growth;
mod record;
mod reviews;
mod scores;

use std::path::Path;

use clap::ValueEnum;
use rayon::prelude::*;

use crate::recipe::file::write;
use crate::recipe::{Made, STANDING};
use record::{Record, RecordFile};

/// What there is much of.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Shape {
    /// Entries and sessions that score goals
    Scores,
    /// Activities each of which follows from the one before, with an entry that closes the loop
    Chains,
    /// Activities, five to a session, with entries spread over them
    Activities,
    /// Sessions that look back on earlier activities
    Reviews,
    /// Goals, as many as a front matter holds
    Goals,
}

impl Shape {
    /// Returns what it is called on the command line.
    pub(crate) fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// Makes a journal of `files` files, the one about the client among them, at `root`.
    pub(crate) fn make(self, root: &Path, files: usize) -> Made {
        let settings = "version: 1\nkind: personal\nme: Invented Person\n";
        let bytes = write(root, "meanwhile.yaml", settings) + write(root, "client.md", &self.about());
        let of = records(files);
        let written = (0..of).into_par_iter().map(|number| {
            let RecordFile { name, text } = self.record(Record { number, of });
            write(root, &name, &text)
        });
        Made { files, bytes: bytes + written.sum::<usize>() }
    }

    /// Returns the id of the activity that commands count and write about, in a journal of `files` files.
    fn activity(self, files: usize) -> String {
        match self {
            Self::Chains => chains::last(records(files)),
            _ => STANDING.to_owned(),
        }
    }

    fn about(self) -> String {
        match self {
            Self::Scores => scores::about(),
            Self::Goals => goals::about(),
            _ => about::with_goals(&about::goal("Say no")),
        }
    }

    fn record(self, record: Record) -> RecordFile {
        match self {
            Self::Scores => scores::file(record),
            Self::Chains => chains::file(record),
            Self::Activities => activities::file(record),
            Self::Reviews => reviews::file(record),
            Self::Goals => goals::file(record),
        }
    }
}

/// Returns how many of `files` files are sessions and entries: all but the one about the client.
fn records(files: usize) -> usize {
    files.saturating_sub(1)
}

//! `--bom`: the mark before a CSV by which a spreadsheet sees that it is UTF-8.

use clap::Args;

use crate::app::error::Error;
use crate::commands::context::Context;

/// The flag of commands that write CSV.
#[derive(Args, Clone, Copy, Debug, Default)]
pub(crate) struct ByteOrderMark {
    /// With --format csv: a mark in front, by which Excel reads accents as they are
    #[arg(long)]
    bom: bool,
}

impl ByteOrderMark {
    /// Writes the mark where it is asked for; an answer that is no CSV is refused with it.
    pub(crate) fn begin(self, context: &mut Context<'_>, is_csv: bool) -> Result<(), Error> {
        match (self.bom, is_csv) {
            (false, _) => Ok(()),
            (true, true) => Ok(write!(context.out, "\u{feff}")?),
            (true, false) => {
                Err(Error::usage("--bom is for tables that a spreadsheet opens").hint("With it: --format csv"))
            }
        }
    }
}

//! `mw man`: writes the manual pages.

use std::path::PathBuf;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::Error;
use crate::app::exit_code;
use crate::commands::change::save::explain;
use crate::commands::command_line;
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::journal::durable::make_folders;
use crate::render;

/// Write the manual pages into a folder
#[derive(Args, Debug)]
#[command(after_help = "For example:\n  mw man ~/.local/share/man/man1")]
pub(crate) struct ManArguments {
    /// The folder; made if it is not there
    #[arg(add = ArgValueCompleter::new(complete::paths))]
    directory: PathBuf,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ManArguments) -> Result<u8, Error> {
    let folder = context.environment.place(&arguments.directory);
    make_folders(&folder).map_err(explain)?;
    clap_mangen::generate_to(command_line::build(), &folder)
        .map_err(|cause| Error::disk("write the manual pages in", &folder, cause))?;
    writeln!(context.err, "Written to {}", render::clean_line(&arguments.directory.display().to_string()))?;
    Ok(exit_code::DONE)
}

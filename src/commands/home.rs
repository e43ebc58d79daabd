//! `mw` alone, in a terminal: where things stand, and the commands of every day.

use crate::app::error::Error;
use crate::app::exit_code;
use crate::commands::context::Context;
use crate::commands::status;
use crate::journal::locate::NO_JOURNAL;
use crate::render::text;

/// Shows where things stand, and below it the commands of every day; where there is no journal, how to start one.
pub(crate) fn run(context: &mut Context<'_>) -> Result<u8, Error> {
    match context.journal() {
        // Where one was named and is not there, that is the answer.
        Err(error) if error.message == NO_JOURNAL => {
            text::home::start(&mut context.screen())?;
            Ok(exit_code::DONE)
        }
        _ => {
            let code = status::run(context, &status::StatusArguments::default())?;
            text::home::every_day(&mut context.screen())?;
            Ok(code)
        }
    }
}

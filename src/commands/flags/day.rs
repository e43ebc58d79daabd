//! Says which day was understood where a day was typed in words.

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::model::moment::Moment;
use crate::model::when::{self, Tense};

/// Returns the moment that `typed` stands for as the value of `flag`. What was understood is said on stderr where it was
/// not typed as a date.
pub(crate) fn moment(context: &mut Context<'_>, flag: &str, typed: &str, tense: Tense) -> Result<Moment, Error> {
    let moment = when::moment(typed, context.today(), tense)
        .map_err(|error| Error::usage(format!("--{flag}: {error}")).hint(error.hint()))?;
    say(context, flag, typed, moment)?;
    Ok(moment)
}

/// Returns the day that was typed, without a time.
pub(crate) fn day(context: &mut Context<'_>, flag: &str, typed: &str, tense: Tense) -> Result<Moment, Error> {
    let day = when::day(typed, context.today(), tense)
        .map_err(|error| Error::usage(format!("--{flag}: {error}")).hint(error.hint()))?;
    let moment = Moment::of_day(day);
    say(context, flag, typed, moment)?;
    Ok(moment)
}

fn say(context: &mut Context<'_>, flag: &str, typed: &str, moment: Moment) -> Result<(), Error> {
    // A date says itself what it is: only what was worked out can be misunderstood.
    if Moment::parse(typed.trim()).is_some() {
        return Ok(());
    }
    let weekday = moment.day.format("%A");
    if flag == "date" {
        writeln!(context.err, "For {moment}, {weekday}")?;
    } else {
        writeln!(context.err, "--{flag}: {moment}, {weekday}")?;
    }
    Ok(())
}

//! Says which day was understood where a day was typed in words.

use chrono::{Days, Months};

use crate::app::error::Error;
use crate::app::prompts::{Asks as _, Person};
use crate::commands::context::Context;
use crate::commands::flags::options::Anyway;
use crate::model::moment::Moment;
use crate::model::when::{self, Tense};
use crate::render;

/// Returns the moment that `typed` stands for as the value of `flag`. What was understood is said on stderr where it was
/// not typed as a date.
pub(crate) fn moment(context: &mut Context<'_>, flag: &str, typed: &str, tense: Tense) -> Result<Moment, Error> {
    let moment = when::moment(typed, context.today(), tense)
        .map_err(|error| Error::usage(format!("--{flag}: {error}")).hint(error.hint()))?;
    say(context, flag, typed, moment)?;
    Ok(moment)
}

/// Returns the moment that `typed`, an argument without a flag, stands for. What was understood is said as by [`moment`].
pub(crate) fn argument(context: &mut Context<'_>, typed: &str, tense: Tense) -> Result<Moment, Error> {
    let moment = when::moment(typed, context.today(), tense)
        .map_err(|error| Error::usage(error.to_string()).hint(error.hint()))?;
    say(context, "date", typed, moment)?;
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

/// Asks about a moment that is hardly meant: of what is told, one more than a day ahead; of what is planned, one more than a year
/// ahead. Without a terminal it is refused. Nobody's turn to write may be held meanwhile.
pub(crate) fn confirm(context: &Context<'_>, moment: Moment, tense: Tense, anyway: Anyway) -> Result<(), Error> {
    let today = context.today();
    let latest = match tense {
        Tense::Told => today.checked_add_days(Days::new(1)),
        Tense::Planned => today.checked_add_months(Months::new(12)),
    };
    if anyway.anyway || latest.is_none_or(|latest| moment.day <= latest) {
        return Ok(());
    }
    let far = format!("{} is {}", moment.day, render::wording::away(moment.day, today));
    if context.may_ask() {
        return if Person.yes(&format!("{far}. Save it?"))? {
            Ok(())
        } else {
            Err(Error::usage("nothing was saved").hint("Type it again with the day that is meant"))
        };
    }
    let doubt = match tense {
        Tense::Told => "and this tells of what has been",
        Tense::Planned => "more than a year away",
    };
    Err(Error::usage(format!("{far}, {doubt}")).hint("If that is the day: --anyway"))
}

/// Asks about the day that was typed, if it is hardly meant: see [`confirm`].
pub(crate) fn confirm_typed(
    context: &Context<'_>,
    flag: &str,
    typed: Option<&str>,
    tense: Tense,
    anyway: Anyway,
) -> Result<(), Error> {
    let Some(typed) = typed else { return Ok(()) };
    let moment = when::moment(typed, context.today(), tense)
        .map_err(|error| Error::usage(format!("--{flag}: {error}")).hint(error.hint()))?;
    confirm(context, moment, tense, anyway)
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

//! `mw client add`: adds a client to a practice.

use clap::Args;

use super::code;
use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::app::prompts::{Asks as _, Person};
use crate::commands::change::client_folder::new_text;
use crate::commands::change::save::{Home, Saved, lock_folder, save};
use crate::commands::context::Context;
use crate::commands::flags::day;
use crate::commands::flags::options::WriteOptions;
use crate::document::value::Value;
use crate::journal::plan::Plan;
use crate::journal::submodules;
use crate::model::id;
use crate::model::when::Tense;
use crate::model::words::{ClientStatus, JournalKind};
use crate::render;

/// Add a client to a practice
///
/// The client's folder gets a code that is not the name: names stay inside the file. Any code can be given.
#[derive(Args, Debug)]
#[command(after_help = "Example:
  mw client add \"Noor Haddad\" --calls-it experiment --avoid homework")]
pub(crate) struct AddArguments {
    /// The client's name
    name: String,
    /// The folder's name; made from the initial and a number where it is left out
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// The client's own word for an activity
    #[arg(long, value_name = "WORD")]
    calls_it: Option<String>,
    /// A word the client dislikes
    #[arg(long, value_name = "WORD", num_args = 1..)]
    avoid: Vec<String>,
    /// The first day of the work together
    #[arg(long, value_name = "DAY")]
    since: Option<String>,
    /// Where the client stands
    #[arg(long, value_name = "WORD", value_parser = clap::builder::PossibleValuesParser::new(ClientStatus::WORDS))]
    status: Option<String>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &AddArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    if journal.kind != JournalKind::Practice {
        return Err(Error::usage("this is a personal journal: it is about one person")
            .hint("A journal of many clients: mw init DIR --practice"));
    }
    let calls_it = their_word(context, arguments)?;
    // Before the codes are looked at: two at once would choose the same.
    let _turn = lock_folder(&journal.root, "")?;
    let code = code(arguments, &journal.codes())?;
    submodules::refuse(&journal.root, &journal.folder(&code))?;
    let path = format!("{}/client.md", journal.folder(&code));
    let plan = Plan::create(path, new_text(&entries(context, arguments, calls_it.as_deref())?, ""));
    let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &journal.settings };
    if save(context, home, std::slice::from_ref(&plan), arguments.write)? == Saved::Kept {
        let shown = render::clean_line(&code).into_owned();
        writeln!(context.out, "Added {shown}. Then: mw session add -c {shown}")?;
        writeln!(context.err, "Kept in {}", render::clean_line(&plan.path))?;
    }
    Ok(exit_code::DONE)
}

/// Returns the client's own word for an activity: the one that was given, else what a person answers.
fn their_word(context: &Context<'_>, arguments: &AddArguments) -> Result<Option<String>, Error> {
    if arguments.calls_it.is_some() || !context.may_ask() || arguments.write.dry_run {
        return Ok(arguments.calls_it.clone());
    }
    let name = render::one_line(&arguments.name);
    let first = name.split(' ').next().unwrap_or(&name);
    Person.line(&format!("What does {first} call what they take away? (Enter: activity)"))
}

fn entries(
    context: &mut Context<'_>,
    arguments: &AddArguments,
    calls_it: Option<&str>,
) -> Result<Vec<(String, Value)>, Error> {
    if arguments.name.trim().is_empty() {
        return Err(Error::usage("a client needs a name").hint("Type it: mw client add \"Noor Haddad\""));
    }
    let since = match &arguments.since {
        None => context.today(),
        Some(text) => day::day(context, "since", text, Tense::Told)?.day,
    };
    let mut entries =
        vec![("type".to_owned(), Value::text("client")), ("name".to_owned(), Value::text(arguments.name.trim()))];
    entries.extend(arguments.status.as_ref().map(|status| ("status".to_owned(), Value::text(status))));
    entries.push(("since".to_owned(), Value::Word(since.to_string())));
    entries.extend(calls_it.map(|word| ("calls_it".to_owned(), Value::text(word.trim()))));
    if !arguments.avoid.is_empty() {
        let words = arguments.avoid.iter().map(|word| Value::text(word.trim())).collect();
        entries.push(("avoid_words".to_owned(), Value::List(words)));
    }
    Ok(entries)
}

/// Returns the code asked for, which must be free and a plain name, or one that is suggested.
fn code(arguments: &AddArguments, taken: &[String]) -> Result<String, Error> {
    let Some(typed) = &arguments.code else { return Ok(suggested(&arguments.name, taken)) };
    let code = code::checked(typed, |made| format!("Write: --code {made}"))?;
    if taken.contains(&code) {
        return Err(
            Error::new(Kind::Conflict, format!("there is a client `{code}` already")).hint("Choose another code")
        );
    }
    Ok(code)
}

/// Returns a code that is not the name: the name's first letter and the next free number of two digits.
fn suggested(name: &str, taken: &[String]) -> String {
    let letter = id::slug(name).chars().next().unwrap_or('k');
    let number_of = |code: &String| code.rsplit('-').next().and_then(|number| number.parse::<u32>().ok());
    // After the highest, so that a code that was given up in between becomes nobody else's.
    let last = taken.iter().filter_map(number_of).max().unwrap_or_default();
    format!("{letter}-{:02}", last.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_code_holds_no_name() {
        let taken = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        assert_eq!(suggested("Noor Haddad", &[]), "n-01");
        assert_eq!(suggested("Élodie", &taken(&["n-01", "k-07"])), "é-08");
        assert_eq!(suggested("!!!", &taken(&["own"])), "k-01");
    }
}

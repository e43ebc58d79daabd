//! From arguments to an exit code: parse, capture the environment, run the command, report.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::FromArgMatches;
use clap_complete::env::CompleteEnv;

use crate::app::environment::{Colour, Environment};
use crate::app::error::{Error, Kind, Meant};
use crate::app::exit_code;
use crate::app::prompts::{Asks, Person};
use crate::app::streams::{self, Streams};
use crate::commands;
use crate::commands::change::after_saving::after_saving;
use crate::commands::change::rescue::Rescue;
use crate::commands::command_line::{self, CommandLine};
use crate::commands::context::Context;
use crate::commands::flags::options::{ColourChoice, GlobalOptions};
use crate::commands::usage::{in_our_words, with_plain_numbers};
use crate::journal::locate;
use crate::render;

/// Runs the command line and returns the process's exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut arguments = with_plain_numbers(arguments.into_iter().collect());
    // First of all: a shell that asks for completions gets them and nothing else, and the process ends here.
    CompleteEnv::with_factory(command_line::build).complete();
    loop {
        match run_once(&arguments) {
            Outcome::Ended(code) => return code,
            Outcome::Meant(words) => arguments = words,
        }
    }
}

/// What becomes of a command line.
enum Outcome {
    /// It was run.
    Ended(ExitCode),
    /// A name in it that several things have was chosen by a person: this is what was meant.
    Meant(Vec<OsString>),
}

fn run_once(arguments: &[OsString]) -> Outcome {
    let parsed = command_line::build().try_get_matches_from(arguments);
    let line = match parsed.and_then(|matches| CommandLine::from_arg_matches(&matches)) {
        Ok(line) => line,
        Err(error) => return Outcome::Ended(usage(error, arguments)),
    };
    let environment = match Environment::capture() {
        Ok(environment) => environment,
        // Without an environment nobody has said what is coloured, so the stream judges by itself.
        Err(error) => return Outcome::Ended(report(&error, &mut AutoStream::auto(streams::stderr()).lock())),
    };
    // Only a person is shown where things stand: a script that forgot the command is told so.
    if line.command.is_none() && !environment.terminal.stdout {
        let missing = command_line::build_with_command().try_get_matches_from(arguments);
        let code = missing.map_or_else(|error| usage(error, arguments), |_| ExitCode::from(exit_code::USAGE));
        return Outcome::Ended(code);
    }
    let choice = colour(&line.global, &environment);
    let streams = Streams::of_process(choice, choice_of_stderr(choice), environment.terminal.stdout);
    let (mut out, mut err) = (streams.answers(), streams.asides());
    let mut context = Context {
        environment: &environment,
        global: &line.global,
        out: &mut out,
        err: &mut err,
        saved: Vec::new(),
        rescue: Rescue::default(),
    };
    let answered = match &line.command {
        Some(command) => commands::run(&mut context, command),
        None => commands::home::run(&mut context),
    };
    let code = answered.and_then(|code| {
        context.out.flush()?;
        Ok(code)
    });
    let is_saved = !context.saved.is_empty();
    // Whatever became of the answer: what was saved is committed.
    after_saving(&mut context);
    let error = match code {
        Ok(code) => return Outcome::Ended(ExitCode::from(code)),
        // It is saved: who typed it again would have it twice.
        Err(error) if is_saved && error.kind == Kind::Answer => {
            report(&error.hint("It is saved all the same"), &mut err);
            return Outcome::Ended(ExitCode::from(exit_code::DONE));
        }
        Err(error) => error,
    };
    if !is_saved && context.may_ask() {
        match error.meant.as_deref().map(|meant| chosen(arguments, meant)) {
            Some(Ok(Some(words))) => return Outcome::Meant(words),
            Some(Err(stopped)) => return Outcome::Ended(report(&context.rescue.keep(&environment, stopped), &mut err)),
            Some(Ok(None)) | None => {}
        }
    }
    Outcome::Ended(report(&context.rescue.keep(&environment, error), &mut err))
}

/// Asks which of several things was meant, and returns the command line that says so; nothing where nobody chose, or where the name
/// stands in it in another way.
fn chosen(arguments: &[OsString], meant: &Meant) -> Result<Option<Vec<OsString>>, Error> {
    let mut places = (1..arguments.len()).filter(|at| arguments[*at].to_str() == Some(&meant.typed));
    // A word that stands there twice may be a command or a text as well.
    let (Some(at), None) = (places.next(), places.next()) else { return Ok(None) };
    let shown: Vec<String> = meant.options.iter().map(|(_, shown)| shown.clone()).collect();
    let question = format!("Which one is `{}`?", render::clean_line(&meant.typed));
    let Some(choice) = Person.choice(&question, &shown)? else { return Ok(None) };
    let mut words = arguments.to_vec();
    words[at] = OsString::from(&meant.options[choice].0);
    Ok(Some(words))
}

/// Shows what is wrong with a command line, or the help or the version that was asked for. It quotes what was typed, so clap is asked
/// again about the same words, cleaned.
fn usage(error: clap::Error, typed: &[OsString]) -> ExitCode {
    // clap repeats what was typed, and what was typed may steer the terminal.
    let cleaned: Vec<String> =
        typed.iter().map(|word| render::clean_line(&word.to_string_lossy()).into_owned()).collect();
    let again = |words: &[String]| command_line::build_with_command().try_get_matches_from(words).err();
    let error = again(&cleaned).unwrap_or(error);
    if let Some(error) = in_our_words(&error, &cleaned, again) {
        return report(&error, &mut AutoStream::auto(streams::stderr()).lock());
    }
    // A reader that went away is no error.
    drop(error.print());
    ExitCode::from(if error.use_stderr() { exit_code::USAGE } else { exit_code::DONE })
}

fn report(error: &Error, err: &mut dyn Write) -> ExitCode {
    // There is nowhere left to say that stderr is closed.
    drop(render::error(err, error));
    ExitCode::from(error.exit_code())
}

fn colour(global: &GlobalOptions, environment: &Environment) -> ColorChoice {
    // The nearer one wins: a flag is of this call, a variable of this shell, the config of every day.
    match (global.color, environment.colour) {
        (Some(ColourChoice::Always), _) => ColorChoice::Always,
        (Some(ColourChoice::Never), _) | (_, Colour::Never) => ColorChoice::Never,
        (_, Colour::Always) => ColorChoice::Always,
        (Some(ColourChoice::Auto), Colour::Auto) => colour_of_terminal(environment),
        (None, Colour::Auto) => match locate::colour_of_config(environment).as_deref() {
            Some("always") => ColorChoice::Always,
            Some("never") => ColorChoice::Never,
            _ => colour_of_terminal(environment),
        },
    }
}

const fn colour_of_terminal(environment: &Environment) -> ColorChoice {
    if environment.terminal.stdout { ColorChoice::Always } else { ColorChoice::Never }
}

/// Returns the choice for stderr: the same, unless stdout alone is a terminal.
const fn choice_of_stderr(choice: ColorChoice) -> ColorChoice {
    match choice {
        ColorChoice::Always => ColorChoice::Auto,
        other => other,
    }
}

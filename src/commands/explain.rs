//! `mw explain`: what a measure or a note means, and where it comes from.

use clap::{Args, ValueEnum};

use crate::analysis::definition::Definition;
use crate::analysis::definitions;
use crate::app::error::Error;
use crate::app::exit_code;
use crate::commands::context::Context;
use crate::render;
use crate::render::json::explain::ExplainView;
use crate::render::text::explain;

/// What a measure or a note means, why it is there, and where it comes from
///
/// A measure is a number that `mw stats`, `mw progress --all` and `mw week --all` give; what they call it is a name too. A
/// note is a question or an offer, and can be turned off by its name with `notes_off`. Without a name, all of them are listed.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw explain
  mw explain follow_through
  mw explain \"goal attainment (T)\"
  mw explain parent-child --format json")]
pub(crate) struct ExplainArguments {
    /// The name of a measure or a note
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: ExplainFormat,
}

/// How explanations are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ExplainFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
    /// A page of all of them, or a part of it
    Markdown,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ExplainArguments) -> Result<u8, Error> {
    let one = arguments.name.as_deref().map(named).transpose()?;
    match (arguments.format, one) {
        (ExplainFormat::Json, one) => {
            let shown: Vec<&Definition> = one.map_or_else(|| definitions::all().collect(), |one| vec![one]);
            render::json::json(context.out, &ExplainView::of(&shown))?;
        }
        (ExplainFormat::Markdown, Some(one)) => render::explanation(context.out, one)?,
        (ExplainFormat::Markdown, None) => render::explanations_page(context.out)?,
        (ExplainFormat::Text, Some(one)) => explain::one(&mut context.screen(), one)?,
        (ExplainFormat::Text, None) => explain::all(&mut context.screen())?,
    }
    Ok(exit_code::DONE)
}

fn named(name: &str) -> Result<&'static Definition, Error> {
    definitions::named(name).ok_or_else(|| {
        let error = Error::not_found(format!("no measure or note is called `{}`", render::clean_line(name)));
        match definitions::nearest_name(name) {
            Some(near) => error.hint(format!("Did you mean: mw explain {near}")),
            None => error.hint("See the names: mw explain"),
        }
    })
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test reads and writes a page of the documents")]
mod tests {
    use std::fs;
    use std::path::Path;

    /// `SNAPSHOTS=overwrite cargo test` writes the page.
    #[test]
    fn the_page_of_measures_says_what_the_explanations_say() {
        let mut page = Vec::new();
        crate::render::explanations_page(&mut page).expect("written");
        let page = String::from_utf8(page).expect("text");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/measures.md");
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            fs::write(&path, &page).expect("written");
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), page, "bless it: SNAPSHOTS=overwrite cargo test");
    }
}

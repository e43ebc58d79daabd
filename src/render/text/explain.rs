//! The screens of `mw explain`.

use std::io;

use super::screen::Screen;
use super::style::{bold, dim};
use crate::analysis::definition::{About, Definition};
use crate::analysis::definitions::notes;
use crate::analysis::measures::MEASURES;
use crate::render::explanation_page::{eyes_in_words, too_few};
use crate::visibility::Audience;

/// The columns of what stands before a fact.
const LEAD: usize = 10;

/// Writes all names, each with what it is.
pub(crate) fn all(screen: &mut Screen<'_>) -> io::Result<()> {
    part(screen, "Measures", &MEASURES.iter().collect::<Vec<_>>())?;
    part(screen, "Notes", &notes().collect::<Vec<_>>())?;
    screen.gap()?;
    screen.line(&dim("(coach): for the coach alone. More about one: mw explain NAME"))
}

fn part(screen: &mut Screen<'_>, title: &str, all: &[&Definition]) -> io::Result<()> {
    screen.gap()?;
    screen.line(&bold(title))?;
    let lead = all.iter().map(|own| own.name.len()).max().unwrap_or_default();
    for own in all {
        let mark = if own.audience == Audience::Coach { dim(" (coach)") } else { String::new() };
        screen.wrapped(&format!("  {:lead$}  ", own.name), &format!("{}{mark}", own.summary))?;
    }
    Ok(())
}

/// Writes one of them whole.
pub(crate) fn one(screen: &mut Screen<'_>, own: &Definition) -> io::Result<()> {
    screen.line(&format!("{}   {}", bold(own.name), dim(&format!("a {}", own.about.word()))))?;
    screen.wrapped("", own.definition)?;
    screen.gap()?;
    if let Some(label) = own.label {
        fact(screen, "On screen", label)?;
    }
    if let Some(range) = own.range {
        fact(screen, "Range", range)?;
    }
    if let Some(enough) = too_few(own.enough) {
        fact(screen, "Too early", &enough)?;
    }
    fact(screen, "For", eyes_in_words(own.audience))?;
    fact(screen, "Why", own.reason)?;
    fact(screen, "Source", own.source)?;
    if own.about == About::Note {
        fact(screen, "Off", &format!("`notes_off: [{}]` in {}", own.name, own.turned_off_in))?;
    }
    Ok(())
}

fn fact(screen: &mut Screen<'_>, name: &str, text: &str) -> io::Result<()> {
    screen.wrapped(&format!("  {}", dim(&format!("{name:LEAD$} "))), text)
}

//! The page of all measures and notes, as Markdown: `docs/measures.md`.

use std::io::{self, Write};

use crate::analysis::definition::{Definition, Enough};
use crate::analysis::definitions::notes;
use crate::analysis::measures::MEASURES;
use crate::visibility::Audience;

const HEAD: &str = "\
# Measures and notes

This page is made from what `mw explain` says. A *measure* is a number that stands beside `n`, the count it rests on; while \
that is too
small, it is \"too early to say\". A *note* is a question or an offer, never a verdict, and can be turned off by its name
(`notes_off` in `meanwhile.yaml` or `client.md`; `strain` and `supervision-due`, which rest on the coach's own diary, in
`meanwhile.yaml` alone).

The sources are small studies and books. What they found is no fact about anybody; the numbers here are those of your own files.
";

/// Writes the page.
pub(crate) fn explanations_page(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{HEAD}")?;
    part(out, "Measures", &MEASURES.iter().collect::<Vec<_>>())?;
    writeln!(out)?;
    part(out, "Notes", &notes().collect::<Vec<_>>())
}

fn part(out: &mut dyn Write, title: &str, all: &[&Definition]) -> io::Result<()> {
    writeln!(out, "## {title}\n")?;
    for own in all {
        writeln!(out, "- [{0}](#{0}): {1}", own.name, own.summary)?;
    }
    all.iter().try_for_each(|own| {
        writeln!(out)?;
        explanation(out, own)
    })
}

/// Writes the part about one of them.
pub(crate) fn explanation(out: &mut dyn Write, own: &Definition) -> io::Result<()> {
    writeln!(out, "### {}\n\n{}\n", own.name, own.definition)?;
    if let Some(label) = own.label {
        writeln!(out, "- On screens: {label}")?;
    }
    if let Some(range) = own.range {
        writeln!(out, "- Range: {range}")?;
    }
    if let Some(enough) = too_few(own.enough) {
        writeln!(out, "- Too early to say: {enough}")?;
    }
    writeln!(out, "- For: {}", eyes_in_words(own.audience))?;
    writeln!(out, "- Why: {}", own.reason)?;
    writeln!(out, "- Source: {}", own.source)
}

/// Returns for whose eyes something is, in words.
pub(crate) const fn eyes_in_words(eyes: Audience) -> &'static str {
    match eyes {
        Audience::All => "everybody the journal is for",
        Audience::Coach => "the coach alone",
    }
}

/// Returns below which count it is too early to say; nothing where any is enough.
pub(crate) fn too_few(enough: Enough) -> Option<String> {
    let number = enough.by_default()?;
    let setting = enough.setting().map(|setting| format!(", or what `{setting}` says")).unwrap_or_default();
    Some(format!("below n {number}{setting}"))
}

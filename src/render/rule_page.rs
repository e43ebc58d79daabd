//! A rule's page of documentation, as Markdown: for `mw check --explain` and for `docs/rules.md`.

use std::io::{self, Write};

use diffy::{Hunk, Line};

use crate::check::rule::{Certain, ExampleFile, Holds, Rule};
use crate::check::rules;
use crate::diagnostic::Level;

/// Writes the page of all rules.
pub(crate) fn rules_page(out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "# What `mw check` can find\n\nThis page is made from the rules themselves. A *problem* is something wrong in a \
         file: `mw check` then exits with 1.\nA *note* is worth a look. `mw check --explain NAME` shows the same of one \
         rule, and each example here is run by a test.\n\n`mw check --fix` mends what can have been meant in one way only, and says so under the rule. It changes \
         values of the front\nmatter, and takes away a key that says the same twice, through edits that leave every other \
         byte alone; it never deletes, renames\nor moves a file, never changes the text below the front matter, and never \
         opens to others what was closed. `--dry-run` shows the\nchanges, `mw undo` takes them back, the last file first.\n"
    )?;
    for rule in rules::all() {
        writeln!(out, "- [{0}](#{0}): {1}", rule.code, rule.summary)?;
    }
    for rule in rules::all() {
        writeln!(out)?;
        rule_page(out, rule)?;
    }
    Ok(())
}

/// Writes what `rule` is about, why it matters, and the files that show it.
pub(crate) fn rule_page(out: &mut dyn Write, rule: &Rule) -> io::Result<()> {
    let level = match rule.level {
        Level::Problem => "Problem",
        Level::Note => "Note",
    };
    writeln!(out, "## {}\n\n{level}: {}.\n\n{}", rule.code, rule.summary, rule.why)?;
    for file in rule.example.wrong {
        example_file(out, file)?;
    }
    writeln!(out, "\nThe mend: {}.", rule.mend)?;
    for file in rule.example.mended {
        example_file(out, file)?;
    }
    rule.certain.iter().try_for_each(|certain| certain_mend(out, certain))
}

/// Writes when `--fix` mends something, and the lines that change in its example.
fn certain_mend(out: &mut dyn Write, certain: &Certain) -> io::Result<()> {
    writeln!(out, "\n`mw check --fix` mends it where {}.\n\n```diff", certain.when)?;
    for (wrong, mended) in certain.example.wrong.iter().zip(certain.example.mended) {
        // Only text can be shown line by line.
        let (Holds::Text(wrong), Holds::Text(mended)) = (&wrong.holds, &mended.holds) else { continue };
        for line in diffy::create_patch(wrong, mended).hunks().iter().flat_map(Hunk::lines) {
            match line {
                Line::Delete(line) => write!(out, "-{line}")?,
                Line::Insert(line) => write!(out, "+{line}")?,
                Line::Context(_) => {}
            }
        }
    }
    writeln!(out, "```")
}

fn example_file(out: &mut dyn Write, file: &ExampleFile) -> io::Result<()> {
    let language = if file.path == "meanwhile.yaml" { "yaml" } else { "markdown" };
    match &file.holds {
        Holds::Text(text) => writeln!(out, "\n`{}`\n\n```{language}\n{text}```", file.path),
        Holds::Bytes(bytes) => {
            // The page is text, so bytes that are none stand there as a reader would see them.
            writeln!(out, "\n`{}`\n\n```{language}\n{}```", file.path, String::from_utf8_lossy(bytes))
        }
        Holds::Repeated(before, line, times, after) => {
            writeln!(out, "\n`{}`\n\n```{language}\n{before}{line}  … {times} such lines\n{after}```", file.path)
        }
        Holds::LinkTo(target) => writeln!(out, "\n`{}` is a link to `{target}`", file.path),
    }
}

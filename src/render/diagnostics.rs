//! Findings as a person reads them: the place, the line with the part underlined, what is wrong, and the mend.

use std::collections::HashMap;
use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level as Title, Origin, Renderer, Snippet};
use anstyle::{AnsiColor, Style};
use textwrap::{WordSeparator, WordSplitter};

use super::clean_line;
use super::excerpt::Excerpt;
use crate::diagnostic::{Diagnostic, Level};
use crate::document::span::Span;

/// The most findings that are shown of one file, named or not: a file with more has one mistake many times, or is
/// something else, and nobody reads on. JSON and the format of GitHub hold all of them.
const MOST_OF_A_FILE: usize = 20;
/// The columns before the words of a help, at most.
const HELP_LEAD: usize = "     = help: ".len();
/// A message is never made narrower than this, in columns.
const NARROWEST: usize = 30;

/// Findings, and what is needed to show them.
pub(crate) struct Findings<'a> {
    /// The findings, in order of their files.
    pub found: &'a [Diagnostic],
    /// The texts of the files that places are shown of, by path.
    pub texts: &'a HashMap<String, String>,
    /// How the path of a file reads from where we stand.
    pub shown_path: &'a dyn Fn(&str) -> String,
    /// The width of the screen, in columns.
    pub width: usize,
}

impl Findings<'_> {
    /// Returns a path as it is shown.
    fn shown(&self, path: &str) -> String {
        clean_line(&(self.shown_path)(path)).into_owned()
    }

    /// Returns a message in lines that fit on the screen beside `lead` columns.
    fn wrapped(&self, message: &str, lead: usize) -> String {
        let width = self.width.saturating_sub(lead).max(NARROWEST);
        // A path or a name that is broken apart cannot be copied.
        let options = textwrap::Options::new(width).break_words(false).word_splitter(WordSplitter::NoHyphenation);
        textwrap::fill(&clean_line(message), options.word_separator(WordSeparator::AsciiSpace))
    }
}

/// Writes the findings for reading, with colours; a writer that is no terminal takes them out.
pub(crate) fn diagnostics(out: &mut dyn Write, findings: &Findings<'_>) -> io::Result<()> {
    let renderer = renderer(findings.width);
    for of_file in findings.found.chunk_by(|one, other| one.path == other.path) {
        // A file that is broken at its head has hundreds of findings with one reason.
        for found in of_file.iter().take(MOST_OF_A_FILE) {
            writeln!(out, "{}\n", renderer.render(&[group(findings, found)]))?;
        }
        let more = of_file.len().saturating_sub(MOST_OF_A_FILE);
        if more > 0 {
            let path = findings.shown(&of_file[0].path);
            // To be pasted as it stands: a name may hold blanks.
            let (more, path) = (grouped(more), shell_words::quote(&path));
            writeln!(out, "… and {more} more of this file: mw check {path} --format json\n")?;
        }
    }
    Ok(())
}

/// Writes the line that ends a check: "2 problems, 1 note in 3 files".
pub(crate) fn tally(out: &mut dyn Write, found: &[Diagnostic]) -> io::Result<()> {
    let problems = found.iter().filter(|found| found.level == Level::Problem).count();
    let mut counts: Vec<String> = Vec::new();
    counts.extend((problems > 0).then(|| number(problems, "problem")));
    counts.extend((problems < found.len()).then(|| number(found.len() - problems, "note")));
    let files = found.chunk_by(|one, other| one.path == other.path).count();
    writeln!(out, "{} in {}. More about one: mw check --explain NAME", counts.join(", "), number(files, "file"))
}

/// Returns a count with its word: "1 problem", "2 problems".
pub(super) fn number(count: usize, what: &str) -> String {
    format!("{} {what}{}", grouped(count), if count == 1 { "" } else { "s" })
}

/// Returns a count with a comma before each three digits: "4,980".
pub(super) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let group =
        |(at, digit): (usize, char)| [(at > 0 && (digits.len() - at).is_multiple_of(3)).then_some(','), Some(digit)];
    digits.char_indices().flat_map(group).flatten().collect()
}

/// Returns a calm renderer: what is wrong is yellow, what is only noted blue, and nothing is red.
fn renderer(width: usize) -> Renderer {
    let bold = |colour: AnsiColor| Style::new().fg_color(Some(colour.into())).bold();
    Renderer::styled()
        // Yellow, not red: something to mend in one's own notes is no alarm.
        .error(bold(AnsiColor::Yellow))
        .note(bold(AnsiColor::Cyan))
        .help(bold(AnsiColor::Green))
        .line_num(Style::new().dimmed())
        .context(Style::new().dimmed())
        .term_width(width)
}

fn group<'a>(findings: &Findings<'_>, found: &'a Diagnostic) -> Group<'a> {
    let level = match found.level {
        Level::Problem => Title::ERROR.with_name("problem"),
        Level::Note => Title::NOTE.with_name("note"),
    };
    let lead = "problem[]: ".len() + found.code.name().len();
    let title = level.primary_title(findings.wrapped(&found.message, lead)).id(found.code.name());
    let mut group = Group::with_title(title);
    group = place(group, findings, &found.path, found.span, (AnnotationKind::Primary, None));
    if let Some(related) = &found.related {
        let label = (AnnotationKind::Context, Some(related.label));
        group = place(group, findings, &related.path, Some(related.span), label);
    }
    match &found.help {
        Some(help) => group.element(Title::HELP.message(findings.wrapped(help, HELP_LEAD))),
        None => group,
    }
}

/// Adds the file to `group`, and where its text is at hand the line with the part underlined.
fn place<'a>(
    group: Group<'a>,
    findings: &Findings<'_>,
    path: &str,
    span: Option<Span>,
    (kind, label): (AnnotationKind, Option<&'static str>),
) -> Group<'a> {
    let shown = findings.shown(path);
    let excerpt = span.and_then(|span| Excerpt::of(findings.texts.get(path)?, span));
    let Some(excerpt) = excerpt else { return group.element(Origin::path(shown)) };
    let line = excerpt.place.line;
    let annotation = kind.span(excerpt.range);
    let annotation = if let Some(label) = label { annotation.label(label) } else { annotation };
    let snippet = Snippet::source(excerpt.source).line_start(line).annotation(annotation);
    // The renderer counts columns in what it is given; of a line that was cut the place is told by us.
    if excerpt.is_cut {
        return group.element(Origin::path(shown).line(line).char_column(excerpt.place.column)).element(snippet);
    }
    group.element(snippet.path(shown))
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use proptest::prelude::*;

    use super::*;

    fn shown(found: &[Diagnostic], text: &str) -> String {
        let texts = found.iter().map(|found| (found.path.clone(), text.to_owned())).collect();
        let findings = Findings { found, texts: &texts, shown_path: &str::to_owned, width: 80 };
        let mut out = anstream::StripStream::new(Vec::new());
        diagnostics(&mut out, &findings).expect("written");
        String::from_utf8(out.into_inner()).expect("text")
    }

    proptest! {
        #[test]
        fn no_text_and_no_place_in_it_can_steer_a_terminal_or_stop_it(
            text in "(?s)(.|\r\n|[\u{1b}\u{202e}\u{7}\t\n: é会🙂\u{301}\u{feff}]){0,80}",
            start in 0_usize..200,
            length in 0_usize..200,
        ) {
            let span = Span::new(start, start + length);
            let found = Diagnostic::in_file(Code::BadYaml, text.clone(), Some(span), text.clone());
            let found = found.with_help(text.clone()).with_related(text.clone(), Some(span), "here");
            let out = shown(&[found], &text);
            let is_unsafe = |character: char| character.is_control() && character != '\n' || character == '\u{202e}';
            prop_assert!(!out.chars().any(is_unsafe), "{out:?}");
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([0, 999, 1000, 4980, 1_234_567].map(grouped), ["0", "999", "1,000", "4,980", "1,234,567"]);
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_named_without_a_line() {
        let found = Diagnostic::in_file(Code::BadYaml, "a.md", Some(Span::new(90, 95)), "odd");
        assert_eq!(shown(&[found], "short"), "problem[bad-yaml]: odd\n--> a.md\n\n");
    }
}

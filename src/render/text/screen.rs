//! A screen: lines that keep to the width of the terminal, and columns.

use std::io::{self, Write};

use textwrap::core::display_width;
use unicode_width::UnicodeWidthChar;

/// The blanks between two columns of a table.
pub(crate) const GUTTER: usize = 2;
/// The narrowest a column is cut to.
const NARROWEST: usize = 16;
/// The longest line of running words, in columns: longer ones are hard to read.
const LONGEST: usize = 90;

/// Where a screen is written, how wide it is, and what can be drawn on it.
pub(crate) struct Screen<'o> {
    out: &'o mut dyn Write,
    /// The width, in columns.
    pub width: usize,
    /// Which marks it is drawn with.
    pub marks: Marks,
    /// Whether shapes are drawn beside the numbers.
    pub charts: Charts,
    /// Whether something stands on the line above.
    is_told: bool,
}

/// Which marks a screen is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marks {
    /// Those of this program: `●○→…`.
    Unicode,
    /// For each of them one that every terminal has, in words of the user too. Letters stay as they are.
    Ascii,
}

/// Whether shapes are drawn beside the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Charts {
    /// In a terminal.
    Drawn,
    /// In a pipe, which gets nothing but text.
    LeftOut,
}

impl<'o> Screen<'o> {
    /// Returns an empty screen of `width` columns.
    pub(crate) fn new(out: &'o mut dyn Write, width: usize) -> Self {
        Self { out, width, marks: Marks::Unicode, charts: Charts::LeftOut, is_told: false }
    }

    /// Writes a line as it is.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        self.is_told = !text.trim().is_empty();
        match self.marks {
            Marks::Unicode => writeln!(self.out, "{}", text.trim_end()),
            Marks::Ascii => writeln!(self.out, "{}", in_ascii(text.trim_end())),
        }
    }

    /// Writes an empty line, unless it would be the first or the second one in a row.
    pub(crate) fn gap(&mut self) -> io::Result<()> {
        if self.is_told { self.line("") } else { Ok(()) }
    }

    /// Writes running words: `lead`, then the words, wrapped so that later lines begin under the first word.
    pub(crate) fn wrapped(&mut self, lead: &str, text: &str) -> io::Result<()> {
        let hanging = " ".repeat(display_width(lead));
        // Wider than a very narrow screen rather than a word in pieces.
        let width = self.width.min(display_width(lead) + LONGEST).max(display_width(lead) + NARROWEST);
        let options = textwrap::Options::new(width)
            .subsequent_indent(&hanging)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        let mut lead = lead;
        for paragraph in text.split('\n') {
            if let Some(lines) = plain_lines(paragraph, width - hanging.len()) {
                for line in lines {
                    self.line(&[lead, line].concat())?;
                    lead = &hanging;
                }
            } else {
                for line in textwrap::wrap(paragraph, options.clone().initial_indent(lead)) {
                    self.line(&line)?;
                }
            }
            lead = &hanging;
        }
        Ok(())
    }

    /// Writes phrases with commas between them and a full stop behind, `indent` blanks from the edge and in a `style`. None is
    /// parted, unless it is too wide for a line of its own.
    pub(crate) fn phrases(&mut self, indent: usize, phrases: &[String], style: fn(&str) -> String) -> io::Result<()> {
        let end = |at| if at + 1 == phrases.len() { '.' } else { ',' };
        let ended = phrases.iter().enumerate().map(|(at, phrase)| format!("{phrase}{}", end(at)));
        self.parted(indent, ended, style)
    }

    /// Writes sentences, which come without their full stops. None is parted, unless it is too wide for a line of its own.
    pub(crate) fn sentences(&mut self, sentences: &[String]) -> io::Result<()> {
        self.parted(0, sentences.iter().map(|sentence| format!("{sentence}.")), str::to_owned)
    }

    /// Writes lines that break between `parts`.
    fn parted(
        &mut self,
        indent: usize,
        parts: impl Iterator<Item = String>,
        style: fn(&str) -> String,
    ) -> io::Result<()> {
        let room = self.width.saturating_sub(indent).min(LONGEST);
        let mut lines: Vec<String> = Vec::new();
        for part in parts {
            match lines.last_mut() {
                Some(line) if width(line) + width(&part) < room => line.extend([" ", &part]),
                _ => lines.push(part),
            }
        }
        lines.iter().try_for_each(|line| self.wrapped(&" ".repeat(indent), &style(line)))
    }

    /// Writes a sentence, `indent` blanks from the edge and in a `style`. What stands between two commas is parted only
    /// where it is too wide for a line of its own.
    pub(crate) fn sentence(&mut self, indent: usize, sentence: &str, style: fn(&str) -> String) -> io::Result<()> {
        let phrases: Vec<_> = sentence.trim_end_matches('.').split(", ").map(str::to_owned).collect();
        self.phrases(indent, &phrases, style)
    }

    /// Returns whether these rows stand in columns, `indent` blanks from the edge.
    pub(crate) fn fits(&self, indent: usize, rows: &[Vec<String>]) -> bool {
        indent + whole_width(&column_widths(rows)) <= self.width
    }

    /// Writes rows in columns under each other, `indent` blanks from the edge. Where they are too wide, each row's first
    /// cell gets a line of its own, and the others stand below it.
    pub(crate) fn rows(&mut self, indent: usize, rows: &[Vec<String>]) -> io::Result<()> {
        if self.fits(indent, rows) {
            self.columns(indent, rows, &column_widths(rows))
        } else {
            self.stacked(indent, rows)
        }
    }

    /// Writes rows in columns under each other, `indent` blanks from the edge. Where they are too wide, the column `elastic` is cut
    /// first, with `…`.
    pub(crate) fn table(&mut self, indent: usize, elastic: usize, rows: &[Vec<String>]) -> io::Result<()> {
        let mut widths = column_widths(rows);
        let too_much = (indent + whole_width(&widths)).saturating_sub(self.width);
        if let Some(width) = widths.get_mut(elastic) {
            // A column that is narrow by itself is not made wider.
            *width = width.saturating_sub(too_much).max(NARROWEST.min(*width));
        }
        if indent + whole_width(&widths) <= self.width {
            self.columns(indent, rows, &widths)
        } else {
            self.stacked(indent, rows)
        }
    }

    fn columns(&mut self, indent: usize, rows: &[Vec<String>], widths: &[usize]) -> io::Result<()> {
        rows.iter().try_for_each(|row| self.line(&format!("{}{}", " ".repeat(indent), columns(row, widths))))
    }

    fn stacked(&mut self, indent: usize, rows: &[Vec<String>]) -> io::Result<()> {
        let margin = " ".repeat(indent);
        for row in rows {
            let Some((first, others)) = row.split_first() else { continue };
            self.wrapped(&margin, first)?;
            let others: Vec<&str> = others.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            if !others.is_empty() {
                self.wrapped(&format!("{margin}    "), &others.join("; "))?;
            }
        }
        Ok(())
    }
}

/// Returns the lines that `textwrap` makes of `paragraph`, up to `room` columns each, for much less; `None` where it holds more than
/// printable ASCII, begins with a blank, or has a word that must be broken.
fn plain_lines(paragraph: &str, room: usize) -> Option<Vec<&str>> {
    if paragraph.starts_with(' ') || !paragraph.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return None;
    }
    let mut lines = Vec::new();
    let mut rest = paragraph.trim_end_matches(' ');
    while rest.len() > room {
        // A blank behind the last column ends a word that just fits.
        let blank = rest[..=room].rfind(' ')?;
        lines.push(rest[..blank].trim_end_matches(' '));
        rest = rest[blank..].trim_start_matches(' ');
    }
    lines.push(rest);
    Some(lines)
}

/// Returns a line with the marks that every terminal has, each as wide as the one it stands for.
fn in_ascii(line: &str) -> String {
    let mark = |character| match character {
        '●' => '*',
        '○' => 'o',
        '·' | '▁' => '.',
        '→' => '>',
        '…' => '~',
        '█' => '#',
        '│' => '|',
        // A spark from low to high.
        '▂' | '▃' => ':',
        '−' | '▄' | '▅' => '-',
        '▆' | '▇' => '=',
        other => other,
    };
    line.chars().map(mark).collect()
}

/// Returns the width of each column.
pub(crate) fn column_widths(rows: &[Vec<String>]) -> Vec<usize> {
    let number = rows.iter().map(Vec::len).max().unwrap_or(0);
    (0..number).map(|at| rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max().unwrap_or(0)).collect()
}

/// Returns the width of columns of these widths with the gutters between them; an empty column takes no room.
fn whole_width(widths: &[usize]) -> usize {
    let columns = widths.iter().filter(|width| **width > 0).count();
    widths.iter().sum::<usize>() + GUTTER * columns.saturating_sub(1)
}

fn columns(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (cell, width) in row.iter().zip(widths).filter(|(_, width)| **width > 0) {
        line.push_str(&padded(&cut(cell, *width), width + GUTTER));
    }
    line
}

/// Returns the columns a text takes on a screen; styles take none.
pub(crate) fn width(text: &str) -> usize {
    display_width(text)
}

/// Returns a text with blanks after it, up to `columns`.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// Returns as much of a text as `columns` hold, with `…` where it was cut. A style that was begun is ended.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let (mut kept, mut used, mut in_style, mut is_styled) = (String::new(), 0, false, false);
    for character in text.chars() {
        // A style takes no room, and ends in `m`: of other escapes none is left in words that were cleaned.
        if in_style || character == '\u{1b}' {
            in_style = character != 'm';
            is_styled = true;
        } else {
            used += character.width().unwrap_or(0);
            if used >= columns {
                break;
            }
        }
        kept.push(character);
    }
    // What was cut before is cut once.
    kept.truncate(kept.trim_end_matches(|end: char| end == '…' || end.is_whitespace()).len());
    kept.push('…');
    if is_styled {
        kept.push_str("\u{1b}[0m");
    }
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(width: usize, write: impl Fn(&mut Screen<'_>) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        assert!(write(&mut Screen::new(&mut out, width)).is_ok());
        String::from_utf8_lossy(&out).into_owned()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_words_stand_as_textwrap_has_them(text in "[a-z -]{0,60}", lead in "[ -]{0,5}", room in 16..40_usize) {
            let width = room + lead.len();
            let hanging = " ".repeat(lead.len());
            let options = textwrap::Options::new(width)
                .initial_indent(&lead)
                .subsequent_indent(&hanging)
                .word_splitter(textwrap::WordSplitter::NoHyphenation);
            let lines: Vec<_> = textwrap::wrap(&text, options).iter().map(|line| format!("{}\n", line.trim_end())).collect();
            prop_assert_eq!(shown(width, |screen| screen.wrapped(&lead, &text)), lines.concat());
        }
    }

    #[test]
    fn what_is_too_wide_is_cut_by_columns_not_by_bytes() {
        let check = |text: &str, columns, expected: &str| assert_eq!(cut(text, columns), expected);
        check("plain", 5, "plain");
        check("plainer", 5, "plai…");
        check("été comme hiver", 4, "été…");
        check("宿題を書く", 5, "宿題…");
        check("\u{1b}[1mplainer\u{1b}[0m", 5, "\u{1b}[1mplai…\u{1b}[0m");
    }

    #[test]
    fn columns_stand_under_each_other_and_only_one_is_cut() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [row(["Say it in the room, the same day", "4 of 5", "k-07"]), row(["宿題", "", "m-12"])];
        let wide = "Say it in the room, the same day  4 of 5  k-07\n宿題                                      m-12\n";
        assert_eq!(shown(80, |screen| screen.table(0, 0, &rows)), wide);
        let narrow = "  Say it in the room…  4 of 5  k-07\n  宿題                         m-12\n";
        assert_eq!(shown(35, |screen| screen.table(2, 0, &rows)), narrow);
    }

    #[test]
    fn words_wrap_under_the_first_one_and_keep_their_paragraphs() {
        let text = "one two three four five six seven\n\neight";
        let expected = "  - one two three four\n    five six seven\n\n    eight\n";
        assert_eq!(shown(24, |screen| screen.wrapped("  - ", text)), expected);
    }

    #[test]
    fn lines_of_plain_words_are_those_that_textwrap_makes() {
        let check = |text: &str, room, expected: Option<&[&str]>| {
            assert_eq!(plain_lines(text, room).as_deref(), expected, "{text:?} {room}");
            if let Some(expected) = expected {
                let options = textwrap::Options::new(room).word_splitter(textwrap::WordSplitter::NoHyphenation);
                assert_eq!(textwrap::wrap(text, options), expected, "{text:?} {room}");
            }
        };
        check("", 4, Some(&[""]));
        check("one", 3, Some(&["one"]));
        check("one two", 3, Some(&["one", "two"]));
        check("one two", 6, Some(&["one", "two"]));
        check("one two", 7, Some(&["one two"]));
        check("one   two  ", 4, Some(&["one", "two"]));
        check("one  two three-four", 10, Some(&["one  two", "three-four"]));
        check("one four", 3, None);
        check(" one", 9, None);
        check("one\ttwo", 9, None);
        check("\u{1b}[1mone\u{1b}[0m", 9, None);
        check("été", 9, None);
    }

    #[test]
    fn a_phrase_is_parted_only_where_it_is_too_wide_for_a_line() {
        let phrases = ["worth 8 (n 3)", "load 2.5 (n 3)", "energy −1 (n 7)"].map(str::to_owned);
        let check = |width, expected: &str| {
            assert_eq!(shown(width, |screen| screen.phrases(2, &phrases, str::to_owned)), expected);
        };
        check(80, "  worth 8 (n 3), load 2.5 (n 3), energy −1 (n 7).\n");
        check(32, "  worth 8 (n 3), load 2.5 (n 3),\n  energy −1 (n 7).\n");
        check(31, "  worth 8 (n 3),\n  load 2.5 (n 3),\n  energy −1 (n 7).\n");
        let sentence = "Of 1 entry: 1 insight, 0 rumination, 0 mindfulness.";
        let parted = shown(44, |screen| screen.sentence(0, sentence, str::to_owned));
        assert_eq!(parted, "Of 1 entry: 1 insight, 0 rumination,\n0 mindfulness.\n");
        let one = ["longest silence in days 14 (n 14)".to_owned()];
        let narrow = shown(20, |screen| screen.phrases(2, &one, str::to_owned));
        assert_eq!(narrow, "  longest silence in\n  days 14 (n 14).\n");
    }
}

//! Finds the sections of a Markdown body, and in them the words that are the writer's own.
//!
//! What is a heading, a comment or code is what `CommonMark` says, with the tables, tasks, footnotes and struck words
//! that GitHub adds. What a heading means is the model's business.

use std::borrow::Cow;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization;

use super::{
    comments::{is_blank, next_comment, without_comments, without_tags},
    span::Span,
};

/// A heading with the text up to the next heading of any level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'text> {
    /// The heading; `None` for the text before the first one.
    pub heading: Option<Heading<'text>>,
    /// From the line after the heading to the line of the next one.
    pub content: Span,
    /// The content holds text of the writer's: more than comments, tags, rules, link definitions, empty list items, marks of
    /// templates, and dots or dashes where something is to be written.
    pub has_text: bool,
}

/// A heading outside code, quotes, lists and comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading<'text> {
    /// 1 to 6.
    pub level: u8,
    /// Its words, without emphasis, links, code marks and repeated blanks.
    pub text: Cow<'text, str>,
    /// From its first mark to its last, an underline included, the line ending not.
    pub span: Span,
}

/// Returns the sections of `body`, a part of `text`. The first is always the text before the first heading, which may
/// be empty; together the headings and contents cover the body.
#[must_use]
pub fn sections(text: &str, body: Span) -> Vec<Section<'_>> {
    let source = body.of(text);
    let mut sections = plain::sections(source).unwrap_or_else(|| parsed(source));
    let moved = |span: Span| Span::new(span.start + body.start, span.end + body.start);
    for section in &mut sections {
        section.content = moved(section.content);
        if let Some(heading) = &mut section.heading {
            heading.span = moved(heading.span);
        }
    }
    sections
}

/// Returns the sections that the Markdown parser sees in `source`, places within it.
fn parsed(source: &str) -> Vec<Section<'_>> {
    let mut reader = Reader::new(source);
    for (event, range) in events(source) {
        reader.take(&event, Span::new(range.start, range.end));
    }
    reader.finish()
}

/// Returns the writer's own text in `span`, for showing: comments are left out, and the lines they leave empty; lines
/// end in `\n`.
#[must_use]
pub fn words(text: &str, span: Span) -> String {
    let source = span.of(text);
    let mut kept = String::with_capacity(source.len());
    let mut offset = 0;
    for comment in comments_in(source) {
        kept.push_str(Span::new(offset, comment.start).of(source));
        offset = offset.max(comment.end);
        offset += close_gap(&mut kept, &source[offset..]);
    }
    kept.push_str(&source[offset..]);
    kept.trim().replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns the writer's own text in `span` line by line, each with where it begins in `text`: comments are left out, and no line
/// for it.
#[must_use]
pub(crate) fn lines(text: &str, span: Span) -> Vec<(usize, String)> {
    let comments = comments_in(span.of(text));
    let mut lines = Vec::new();
    let mut start = 0;
    for line in span.of(text).split_inclusive('\n') {
        let end = start + line.len();
        let mut words = String::new();
        let mut offset = start;
        for comment in comments.iter().filter(|own| own.start < end && own.end > start) {
            words.push_str(span.of(text).get(offset..comment.start).unwrap_or_default());
            offset = comment.end.min(end);
        }
        words.push_str(&span.of(text)[offset..end]);
        lines.push((span.start + start, words.trim_end().to_owned()));
        start = end;
    }
    lines
}

/// Makes one gap of the blanks on both sides of a comment that stood on lines of its own, and returns how many bytes
/// of `rest` belong to it.
fn close_gap(kept: &mut String, rest: &str) -> usize {
    let before = kept.trim_end().len();
    let indentation_start = rest.len() - rest.trim_start().len();
    let after = rest[..indentation_start].rfind('\n').map_or(0, |newline| newline + 1);
    // A comment within a line leaves no empty line behind, so nothing is to be closed there.
    let starts_line = before == 0 || kept[before..].contains('\n');
    if !starts_line || after == 0 {
        return 0;
    }
    let newlines = |blanks: &str| blanks.matches('\n').count();
    let gap = if newlines(&kept[before..]).max(newlines(&rest[..after])) > 1 { "\n\n" } else { "\n" };
    kept.truncate(before);
    kept.push_str(gap);
    after
}

/// Returns a heading's words in the form in which headings are compared: NFC, lower case, single blanks, one kind of
/// apostrophe, and no colon, question mark or full stop at the end.
pub(crate) fn normalise_heading(text: &str) -> String {
    if text.is_ascii() {
        return normalise_ascii(text);
    }
    let lower: String = text.to_lowercase().nfc().map(plain_apostrophe).collect();
    let is_trailing = |c: char| c.is_whitespace() || matches!(c, ':' | '?' | '.' | '：' | '？' | '。');
    collapse(lower.trim_end_matches(is_trailing))
}

/// Returns the form in which a heading in ASCII is compared: its letters are written in one way only.
fn normalise_ascii(text: &str) -> String {
    let is_trailing = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'\x0b' | b':' | b'?' | b'.');
    let length = text.bytes().rev().skip_while(is_trailing).count();
    let mut heading = String::with_capacity(length);
    for byte in text[..length].bytes() {
        match byte {
            b'`' => heading.push('\''),
            b' ' | b'\t'..=b'\r' if heading.is_empty() || heading.ends_with(' ') => {}
            b' ' | b'\t'..=b'\r' => heading.push(' '),
            byte => heading.push(char::from(byte.to_ascii_lowercase())),
        }
    }
    heading
}

/// Returns `'` for every character that is used as an apostrophe.
const fn plain_apostrophe(c: char) -> char {
    match c {
        '’' | 'ʼ' | '‘' | '´' | '`' => '\'',
        other => other,
    }
}

/// Returns `text` with each run of blanks made one space, none at the ends.
fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    collapsed
}

/// Returns what the Markdown parser sees in `source`, with places.
fn events(source: &str) -> impl Iterator<Item = (Event<'_>, std::ops::Range<usize>)> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    Parser::new_ext(source, options).into_offset_iter()
}

/// Gathers sections from the parser's events. Offsets are within the body.
struct Reader<'a> {
    source: &'a str,
    sections: Vec<Section<'a>>,
    /// The heading being read.
    heading: Option<Heading<'a>>,
    /// Open quotes, lists and footnotes: a heading in one of these is none.
    containers: usize,
    /// Text, or raw HTML, since the last edge of a block.
    run: String,
    /// Code within a line, or a picture, stands in the run.
    shows: bool,
    in_html: bool,
    in_code: bool,
    /// The marks of templates and comments: what stands in them is nobody's words.
    marks: Vec<Span>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            sections: Vec::new(),
            heading: None,
            containers: 0,
            run: String::new(),
            shows: false,
            in_html: false,
            in_code: false,
            marks: marks::marks_in(source),
        }
    }

    fn take(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Start(Tag::Heading { level, .. }) if self.containers == 0 && !self.is_marked(span) => {
                self.open_heading(*level, span);
            }
            Event::End(TagEnd::Heading(_)) if self.containers == 0 => self.close_heading(),
            Event::Start(tag) => {
                if is_block(tag.to_end()) {
                    self.end_run();
                }
                self.containers += usize::from(is_container(tag.to_end()));
                self.in_html = matches!(tag, Tag::HtmlBlock);
                self.in_code = matches!(tag, Tag::CodeBlock(_));
                self.shows |= matches!(tag, Tag::Image { .. });
            }
            Event::End(tag) => {
                if is_block(*tag) {
                    self.end_run();
                }
                self.containers = self.containers.saturating_sub(usize::from(is_container(*tag)));
                self.in_html = false;
                self.in_code = false;
            }
            Event::Text(text) => self.push_text(text, span),
            Event::Code(text) => {
                self.shows |= !is_blank(text);
                self.run.push_str(text);
            }
            Event::Html(text) => self.run.push_str(text),
            Event::InlineHtml(html) => self.shows |= is_picture(html),
            // A line says something by itself, or does not.
            Event::SoftBreak | Event::HardBreak => self.run.push('\n'),
            Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    /// Returns whether something begins within a mark.
    fn is_marked(&self, span: Span) -> bool {
        marks::holds(&self.marks, span.start)
    }

    fn push_text(&mut self, text: &str, span: Span) {
        if self.marks.is_empty() || self.in_code {
            self.run.push_str(text);
        } else if span.of(self.source) == text {
            self.run.push_str(&marks::outside(self.source, span, &self.marks));
        } else if !self.is_marked(span) {
            // Written in another way than it reads, as an escape is: it is short, and a mark does not begin in it.
            self.run.push_str(text);
        }
    }

    fn open_heading(&mut self, level: HeadingLevel, span: Span) {
        self.end_run();
        let before = &self.source[..span.start];
        // In Markdown a carriage return alone ends a line too.
        let line_start = before.rfind(['\n', '\r']).map_or(0, |ending| ending + 1);
        self.end_section(line_start);
        let span = Span::new(span.start, span.start + span.of(self.source).trim_end().len());
        self.heading = Some(Heading { level: level as u8, text: Cow::Borrowed(""), span });
    }

    fn close_heading(&mut self) {
        let text = Cow::Owned(collapse(&std::mem::take(&mut self.run)));
        self.shows = false;
        let Some(heading) = self.heading.take() else { return };
        let content_start = after_line(self.source, heading.span.end);
        self.first_section();
        self.sections.push(Section {
            heading: Some(Heading { text, ..heading }),
            content: Span::at(content_start),
            has_text: false,
        });
    }

    /// Ends a run of text: if it says something, the current section has text.
    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        let shows = std::mem::take(&mut self.shows);
        let says_something = if self.in_code {
            !is_blank(&run)
        } else if self.in_html {
            // Tags and comments show nothing of their own, but pictures do; so does what stands between them.
            without_tags(&run).lines().any(marks::says_something) || is_picture(&without_comments(&run))
        } else {
            // `[]`, and a box in a quote, is text to the parser; to its writer it is a box that nobody ticked.
            let is_empty_task = self.containers > 0 && matches!(run.trim(), "[ ]" | "[x]" | "[X]" | "[]");
            run.lines().any(marks::says_something) && !is_empty_task
        };
        if shows || says_something {
            self.first_section().has_text = true;
        }
    }

    fn end_section(&mut self, end: usize) {
        let section = self.first_section();
        section.content.end = end.max(section.content.start);
    }

    /// Returns the section being read, which at first is the text before any heading.
    fn first_section(&mut self) -> &mut Section<'a> {
        if self.sections.is_empty() {
            self.sections.push(Section { heading: None, content: Span::at(0), has_text: false });
        }
        let last = self.sections.len() - 1;
        &mut self.sections[last]
    }

    fn finish(mut self) -> Vec<Section<'a>> {
        self.end_run();
        self.end_section(self.source.len());
        self.sections
    }
}

/// Returns the offset after the line of `offset`; as in Markdown, a carriage return alone ends a line too.
fn after_line(source: &str, offset: usize) -> usize {
    let rest = &source[offset..];
    let Some(ending) = rest.find(['\n', '\r']) else { return source.len() };
    offset + ending + if rest[ending..].starts_with("\r\n") { 2 } else { 1 }
}

const fn is_container(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition)
}

const fn is_block(tag: TagEnd) -> bool {
    !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

/// Returns the places of the comments in `source`.
fn comments_in(source: &str) -> Vec<Span> {
    let mut found = Vec::new();
    // Most texts have none, and to see that takes no parser.
    if !source.contains("<!--") {
        return found;
    }
    for (event, range) in events(source) {
        match event {
            Event::InlineHtml(html) if html.starts_with("<!--") => found.push(Span::new(range.start, range.end)),
            Event::Start(Tag::HtmlBlock) => {
                let mut offset = range.start;
                while let Some(comment) = next_comment(&source[..range.end], offset) {
                    found.push(comment);
                    offset = comment.end;
                }
            }
            _ => {}
        }
    }
    found
}

/// Returns whether `html` holds a picture.
fn is_picture(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    lower
        .match_indices("<img")
        .any(|(at, tag)| !lower[at + tag.len()..].starts_with(|own: char| own.is_ascii_alphanumeric()))
}

mod marks;
mod plain;
#[cfg(test)]
mod tests;

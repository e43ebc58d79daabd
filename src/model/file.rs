//! Reads the text of one file of a journal into what it is about.
//!
//! A file that cannot be read is left out with its reason; a file that can be read comes with the problems inside it.

use crate::diagnostic::{Code, Diagnostic, Mend};
use crate::document::conflict;
use crate::document::fences::{self, Parts};
use crate::document::node::{Kind, Node};
use crate::document::span::Span;
use crate::document::yaml::{self, ProblemKind, Tree};

use super::access::Access;
use super::almost_heading;
use super::client::{self, Client};
use super::evidence::{Evidence, Headings};
use super::fields::{self, Field};
use super::form::{self, FormHead};
use super::misplaced_fence;
use super::normalise;
use super::record::Record;
use super::reflection::{self, Reflection};
use super::session::{self, Session};
use super::settings::{self, Settings};
use super::source::{Extent, Source};
use super::suggestion::nearest;
use super::unseen;
use super::words::FileType;

/// What a file is about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    /// `client.md`
    Client(Box<Client>),
    /// A session.
    Session(Box<Session>),
    /// A reflection.
    Reflection(Box<Reflection>),
}

/// What reading a text gave: a value where it can be used, and what was found either way.
#[derive(Clone, Debug)]
pub struct Reading<T> {
    /// The value; `None` where the file is left out, and then the first finding says why.
    pub value: Option<T>,
    /// The reason a file was left out, or what is wrong inside it.
    pub found: Vec<Diagnostic>,
}

impl<T> Reading<T> {
    fn left_out(reason: Diagnostic) -> Self {
        Self { value: None, found: vec![reason] }
    }
}

/// Returns what the text of the Markdown file at `path` says, in the detail that is asked for. `path` is relative to
/// the journal's root, with `/`.
pub(crate) fn read(path: &str, text: &str, headings: &Headings, detail: Extent) -> Reading<Content> {
    let parts = fences::split(text);
    let (front_matter, tree) = match front_matter(path, text, &parts) {
        Ok(read) => read,
        Err(reason) => return Reading::left_out(reason),
    };
    let mut source = Source { detail, ..Source::new(path, text) };
    if detail == Extent::Findings {
        note_duplicates(&mut source, &tree);
        note_conflict(&mut source);
    }
    match content(&mut source, &tree.root, front_matter, parts.body, headings) {
        Ok(content) => Reading { value: Some(content), found: source.found },
        Err(reason) => Reading::left_out(reason),
    }
}

/// Returns what the text of a settings file says; an empty one is empty settings.
pub(crate) fn read_settings(path: &str, text: &str) -> Reading<Settings> {
    read_yaml_file(path, text, fields::SETTINGS, settings::read)
}

/// The user's own config.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Config {
    /// The journal to use where none is named or near.
    pub journal: Option<String>,
    /// The editor to open.
    pub editor: Option<String>,
    /// `auto`, `always` or `never`.
    pub color: Option<String>,
    /// The journals whose changes git commits.
    pub commit: Vec<String>,
    /// The folders outside a journal that its links may lead to.
    pub links: Vec<String>,
}

/// Returns what the text of the user's config says.
pub(crate) fn read_config(path: &str, text: &str) -> Reading<Config> {
    read_yaml_file(path, text, fields::CONFIG, |_, mut record| Config {
        journal: record.text("journal"),
        editor: record.text("editor"),
        color: record.word("color", |word| Some(word.to_owned())),
        commit: record.texts("commit"),
        links: record.texts("links"),
    })
}

/// Returns what the text of the form `name` says above its headings; a form needs no front matter.
pub(crate) fn read_form(path: &str, name: &str, text: &str) -> Reading<FormHead> {
    let parts = fences::split(text);
    // A form is a template first: a plain list of headings is one.
    if parts.front_matter.is_none() {
        return Reading { value: Some(FormHead::named(name)), found: Vec::new() };
    }
    let tree = match front_matter(path, text, &parts) {
        Ok((_, tree)) => tree,
        Err(reason) => return Reading::left_out(reason),
    };
    let mut source = Source::new(path, text);
    note_duplicates(&mut source, &tree);
    let record = Record::read(&mut source, fields::FORM, &tree.root);
    let value = form::read(&mut source, record, name);
    Reading { value: Some(value), found: source.found }
}

fn read_yaml_file<T>(
    path: &str,
    text: &str,
    table: &'static [Field],
    build: impl FnOnce(&mut Source<'_>, Record) -> T,
) -> Reading<T> {
    // Some editors put a byte-order mark first; to the YAML reader it would be part of the first key.
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let tree = yaml::read(text, Span::new(start, text.len()));
    if let Some(reason) = fatal(path, text, Span::new(start, text.len()), &tree) {
        return Reading::left_out(reason);
    }
    if !matches!(tree.root.kind, Kind::Mapping { .. } | Kind::Null) {
        return Reading::left_out(not_a_map(path, text, tree.root.span));
    }
    let mut source = Source::new(path, text);
    note_duplicates(&mut source, &tree);
    let record = Record::read(&mut source, table, &tree.root);
    let value = build(&mut source, record);
    Reading { value: Some(value), found: source.found }
}

/// Returns the front matter's place and tree, or why there is none.
fn front_matter<'a>(path: &str, text: &'a str, parts: &Parts) -> Result<(Span, Tree<'a>), Diagnostic> {
    let Some(span) = parts.front_matter else {
        // Git puts its marker above the fence, and then there is no front matter: the reason is the conflict.
        if let Some(marker) = conflict::find(text) {
            return Err(conflict(path, text, marker));
        }
        return Err(misplaced_fence::none(path, text));
    };
    if parts.unclosed {
        return Err(misplaced_fence::unclosed(path, text, span));
    }
    let tree = yaml::read(text, span);
    match fatal(path, text, span, &tree) {
        Some(reason) => Err(reason),
        None if matches!(tree.root.kind, Kind::Mapping { .. }) => Ok((span, tree)),
        None => Err(not_a_map(path, text, tree.root.span)),
    }
}

fn not_a_map(path: &str, text: &str, span: Span) -> Diagnostic {
    Diagnostic::at(Code::BadYaml, path, text, span, "the front matter is not keys and values")
        .with_help("write each line as `key: value`")
        .quoting_nothing()
}

fn conflict(path: &str, text: &str, marker: Span) -> Diagnostic {
    Diagnostic::at(Code::ConflictMarker, path, text, marker, "git left a conflict here")
        .with_help("keep the lines you want, delete the three marker lines, then `git add` the file")
        .quoting_nothing()
}

/// Names a conflict that git left in the body. The file is read: its front matter is whole.
fn note_conflict(source: &mut Source<'_>) {
    if let Some(marker) = conflict::find(source.text) {
        source.found.push(conflict(source.path, source.text, marker));
    }
}

fn fatal(path: &str, text: &str, range: Span, tree: &Tree) -> Option<Diagnostic> {
    let problem = tree.problems.iter().find(|problem| problem.is_fatal())?;
    let at =
        |code, message: String, help: &str| Diagnostic::at(code, path, text, problem.span, message).with_help(help);
    Some(match &problem.kind {
        ProblemKind::ConflictMarker => conflict(path, text, problem.span),
        ProblemKind::Syntax(message) => {
            if let Some(cause) = unseen::cause(path, text, range, problem) {
                return Some(cause);
            }
            let found = at(Code::BadYaml, message.clone(), &yaml::way_out(message, problem.span.line_of(text)));
            // What a parser says may hold a piece of the file, and a log in CI is read by others.
            if yaml::quotes_nothing(message) { found.quoting_nothing() } else { found }
        }
        _ => at(
            Code::TooLarge,
            "the front matter is larger or deeper than the format allows".to_owned(),
            "move long text below the second `---`, where it can be of any length",
        )
        .quoting_nothing(),
    })
}

fn note_duplicates(source: &mut Source<'_>, tree: &Tree) {
    for problem in &tree.problems {
        if let ProblemKind::DuplicateKey { key, first, says_the_same } = &problem.kind {
            let shown: String = key.chars().take(40).collect();
            let message = format!("`{shown}` stands here a second time; the first one is used");
            let found = Diagnostic::at(Code::DuplicateKey, source.path, source.text, problem.span, message);
            let found = found.with_related(source.path, Some(*first), "the first one");
            let mend = says_the_same.then(|| Box::new(Mend::TakeAway { key: key.clone() }));
            source.found.push(Diagnostic { mend, ..found.with_help("delete one of the two") });
        }
    }
}

fn content(
    source: &mut Source<'_>,
    root: &Node,
    front_matter: Span,
    body: Span,
    headings: &Headings,
) -> Result<Content, Diagnostic> {
    let (table, file_type) = match file_type(source, root, (front_matter, body))? {
        FileType::Client => (fields::CLIENT, FileType::Client),
        FileType::Session => (fields::SESSION, FileType::Session),
        FileType::Reflection => (fields::REFLECTION, FileType::Reflection),
    };
    let mut record = Record::read(source, table, root);
    if file_type == FileType::Client {
        return Ok(Content::Client(Box::new(client::read(source, record))));
    }
    // An entry without a day has no place in time, so nothing can be worked out of it.
    let Some(date) = record.moment("date") else { return Err(no_date(source, root, front_matter)) };
    if file_type == FileType::Session {
        return Ok(Content::Session(Box::new(session::read(source, record, date, Access::of(root)))));
    }
    let evidence = match record.text_of("form") {
        // Lists of sessions and counts of files never look below the fence.
        _ if source.detail < Extent::Bodies => Evidence::default(),
        Some(form) => Evidence::of_body(source.text, body, &headings.of_form(form)),
        None => Evidence::of_body(source.text, body, headings),
    };
    if source.detail == Extent::Findings {
        let of_form = record.text_of("form").map(|form| headings.of_form(form));
        almost_heading::note(source, body, of_form.as_ref().unwrap_or(headings));
    }
    Ok(Content::Reflection(Box::new(reflection::read(source, root, record, date, evidence))))
}

fn file_type(source: &Source<'_>, root: &Node, (front_matter, body): (Span, Span)) -> Result<FileType, Diagnostic> {
    let at = |span, message: String| Diagnostic::at(Code::MissingType, source.path, source.text, span, message);
    let known = "add `type: client`, `type: session` or `type: reflection`";
    let Some(node) = root.get("type").filter(|node| !node.is_null()) else {
        let of = (source.path, source.text);
        let looks_like = |entry| unseen::in_key(Code::MissingType, of, entry, |key| key == "type");
        let missing = || {
            let missing = at(Span::at(front_matter.start), "the front matter has no `type`".to_owned());
            missing.with_help(known).quoting_nothing()
        };
        let hidden = root.entries().iter().find_map(looks_like);
        let second = || misplaced_fence::second_block(source.path, source.text, front_matter, body);
        return Err(hidden.or_else(second).unwrap_or_else(missing));
    };
    let Kind::Scalar { text, .. } = &node.kind else {
        return Err(at(node.span, "`type` takes one word".to_owned()).with_help(known).quoting_nothing());
    };
    FileType::from_word(text).ok_or_else(|| {
        let help = nearest(text, FileType::WORDS.iter().copied())
            .map_or_else(|| known.to_owned(), |near| format!("did you mean `{near}`?"));
        let shown: String = text.chars().take(40).collect();
        Diagnostic { code: Code::UnknownType, ..at(node.span, format!("`{shown}` is not a type of the format")) }
            .with_help(help)
            .with_mend(text, normalise::word(text, FileType::WORDS))
    })
}

/// Returns why a session or a reflection has no date that can be used: the one it has is wrong, or it has none.
fn no_date(source: &mut Source<'_>, root: &Node, front_matter: Span) -> Diagnostic {
    let of = (source.path, source.text);
    let looks_like = |entry| unseen::in_key(Code::MissingDate, of, entry, |key| key == "date");
    if let Some(hidden) = root.entries().iter().find_map(looks_like) {
        return hidden;
    }
    // A date that is there and wrong is a better reason than `no date`: it says what to change.
    let wrong = source.found.iter().position(|found| found.code == Code::BadDate || found.code == Code::WrongType);
    let own = wrong.map(|at| source.found.swap_remove(at)).filter(|found| {
        let line_start = found.span.map_or(0, |span| source.text[..span.start].rfind('\n').map_or(0, |at| at + 1));
        source.text[line_start..].trim_start().trim_start_matches(['"', '\'']).starts_with("date")
    });
    own.unwrap_or_else(|| {
        let place = Span::at(front_matter.start);
        Diagnostic::at(Code::MissingDate, source.path, source.text, place, "the front matter has no `date`")
            .with_help("add `date: 2026-11-05`, or with a time `date: 2026-11-05T18:30`")
            .quoting_nothing()
    })
}

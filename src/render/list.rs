//! A list in each of the forms a list has.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Serialize;

use super::csv;
use super::text::Screen;
use super::text::screen::cut;
use super::text::style::{bold, dim, line};
use super::wording;
use crate::analysis::names::Name;
use crate::document::span::Span;
use crate::model::moment::Moment;
use crate::model::words::{GoalOrigin, LoopKind, Outcome, Stage};
use crate::report::lists::{ActivityRow, ClientRow, GoalRow, ReflectionRow, SessionRow, WinRow};

/// The columns that a title is cut to, where words follow it.
const TITLE: usize = 20;

/// A thing in a list, and where it stands.
pub(crate) struct Listed<R> {
    /// The thing.
    pub row: R,
    /// The file, relative to the journal's root.
    pub path: String,
    /// Where in the file.
    pub span: Option<Span>,
}

/// Whose rows a screen has.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Covered<'n> {
    /// Several clients': each has a heading, the code with the name that it has here.
    Clients(&'n HashMap<String, String>),
    /// One client's: no heading.
    One,
}

/// A row of a list.
pub(crate) trait Row: Serialize {
    /// What the list is of.
    const OF: &'static str;
    /// What to say, and to type, where there is none.
    const NONE: &'static str;
    /// The columns of CSV. New ones come last.
    const HEADER: &'static [&'static str];
    /// The column of a screen that is cut where it is too narrow.
    const ELASTIC: usize;
    /// Returns the client's code.
    fn client(&self) -> &str;
    /// Returns the cells of CSV, as many as the header has.
    fn values(&self) -> Vec<String>;
    /// Returns the cells of a screen.
    fn cells(&self) -> Vec<String>;
    /// Returns what follows `path:line: `, for a search.
    fn search_line(&self) -> String;
}

/// Writes rows for reading.
pub(crate) fn text<R: Row>(screen: &mut Screen<'_>, rows: &[R], covered: Covered<'_>) -> io::Result<()> {
    if rows.is_empty() {
        return screen.line(R::NONE);
    }
    let table = |screen: &mut Screen<'_>, indent: usize, rows: &[&R]| {
        let cells: Vec<_> = rows.iter().map(|row| row.cells()).collect();
        screen.table(indent, R::ELASTIC, &cells)
    };
    by_client(screen, rows, covered, table)
}

/// Writes wins for reading: words of somebody's own are never cut.
pub(crate) fn wins(screen: &mut Screen<'_>, rows: &[WinRow], covered: Covered<'_>) -> io::Result<()> {
    if rows.is_empty() {
        return screen.line(WinRow::NONE);
    }
    by_client(screen, rows, covered, |screen, indent, rows| {
        rows.iter()
            .try_for_each(|row| screen.wrapped(&format!("{}{}  ", " ".repeat(indent), row.date.day), &line(&row.win)))
    })
}

/// Writes the rows of one client, or those of several, each under a heading, in the order in which they come.
fn by_client<R: Row>(
    screen: &mut Screen<'_>,
    rows: &[R],
    covered: Covered<'_>,
    write: impl Fn(&mut Screen<'_>, usize, &[&R]) -> io::Result<()>,
) -> io::Result<()> {
    let Covered::Clients(names) = covered else { return write(screen, 0, &rows.iter().collect::<Vec<_>>()) };
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut clients: Vec<(&str, Vec<&R>)> = Vec::new();
    for row in rows {
        let place = *places.entry(row.client()).or_insert_with(|| {
            clients.push((row.client(), Vec::new()));
            clients.len() - 1
        });
        clients[place].1.push(row);
    }
    for (client, rows) in clients {
        screen.gap()?;
        let name = names.get(client).map(|name| format!("  {}", dim(&line(name)))).unwrap_or_default();
        screen.line(&format!("{}{name}", bold(&line(client))))?;
        write(screen, 2, &rows)?;
    }
    Ok(())
}

/// Writes rows as comma-separated values.
pub(crate) fn csv<R: Row>(out: &mut dyn Write, rows: &[R]) -> io::Result<()> {
    csv::table(out, &csv::header(R::HEADER), rows.iter().map(Row::values))
}

fn text_of(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn id_of(name: Option<&Name>) -> String {
    text_of(name.and_then(|name| name.id.as_deref()))
}

fn title_of(name: Option<&Name>) -> String {
    // What no file defines has no title: it is shown as the entry calls it.
    name.and_then(|name| name.title.as_deref().or(name.id.as_deref())).map(line).unwrap_or_default()
}

fn moment_of(moment: Moment) -> String {
    // Without seconds and offset: to the minute is as people speak of it.
    let written = moment.to_string();
    written.get(..16).unwrap_or(&written).replace('T', " ")
}

impl Row for ClientRow {
    const OF: &'static str = "clients";
    const NONE: &'static str = "No client here yet. Add one: mw client add NAME";
    const HEADER: &'static [&'static str] =
        &["client", "name", "status", "since", "open", "last_session", "last_entry", "path"];
    const ELASTIC: usize = 1;

    fn client(&self) -> &str {
        &self.client
    }

    fn values(&self) -> Vec<String> {
        vec![
            self.client.clone(),
            text_of(self.name.as_ref()),
            self.status.word().to_owned(),
            text_of(self.since.as_ref()),
            self.open.to_string(),
            text_of(self.last_session.as_ref()),
            text_of(self.last_entry.as_ref()),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let last = self.last_session.as_ref().map(|day| dim(&format!("last session {day}")));
        vec![
            bold(&line(&self.client)),
            self.name.as_deref().map(line).unwrap_or_default(),
            self.status.word().to_owned(),
            format!("{} open", self.open),
            last.unwrap_or_default(),
        ]
    }

    fn search_line(&self) -> String {
        format!("{} {} {}", self.client, self.status.word(), text_of(self.name.as_ref()))
    }
}

impl Row for GoalRow {
    const OF: &'static str = "goals";
    const NONE: &'static str = "No goal here. Add one: mw goal add \"TITLE\"";
    const HEADER: &'static [&'static str] =
        &["client", "id", "title", "status", "origin", "measure", "level", "activities", "path"];
    const ELASTIC: usize = 0;

    fn client(&self) -> &str {
        &self.client
    }

    fn values(&self) -> Vec<String> {
        vec![
            self.client.clone(),
            id_of(Some(&self.goal)),
            text_of(self.goal.title.as_ref()),
            self.status.word().to_owned(),
            text_of(self.origin.map(GoalOrigin::word)),
            text_of(self.measure.as_ref()),
            text_of(self.level),
            self.activities.to_string(),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        vec![
            title_of(Some(&self.goal)),
            self.status.word().replace('_', " "),
            self.level.map(|level| format!("scored {}", wording::signed(level))).unwrap_or_default(),
        ]
    }

    fn search_line(&self) -> String {
        format!("{} {} {}", id_of(Some(&self.goal)), self.status.word(), title_of(Some(&self.goal)))
    }
}

impl Row for SessionRow {
    const OF: &'static str = "sessions";
    const NONE: &'static str = "No session here. Add one: mw session add";
    const HEADER: &'static [&'static str] = &["client", "session", "date", "kind", "status", "minutes", "set", "path"];
    const ELASTIC: usize = 4;

    fn client(&self) -> &str {
        &self.client
    }

    fn values(&self) -> Vec<String> {
        vec![
            self.client.clone(),
            self.session.clone(),
            self.date.to_string(),
            self.kind.word().to_owned(),
            self.status.word().to_owned(),
            text_of(self.minutes),
            self.set.iter().filter_map(|own| own.id.as_deref()).collect::<Vec<_>>().join(" "),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let set: Vec<_> = self.set.iter().map(|own| line(&own.title)).collect();
        vec![
            moment_of(self.date),
            self.kind.word().replace('_', "-"),
            self.status.word().to_owned(),
            self.minutes.map(|minutes| format!("{minutes} min")).unwrap_or_default(),
            dim(&set.join(", ")),
        ]
    }

    fn search_line(&self) -> String {
        format!("{} {} {}", self.session, self.kind.word(), self.status.word())
    }
}

impl Row for ActivityRow {
    const OF: &'static str = "activities";
    const NONE: &'static str = "Nothing here. Something to try: mw activity add \"TITLE\"";
    const HEADER: &'static [&'static str] = &[
        "client", "id", "title", "kind", "set_by", "goal", "set_on", "state", "outcome", "ended_on", "times", "target",
        "path",
    ];
    const ELASTIC: usize = 0;

    fn client(&self) -> &str {
        &self.client
    }

    fn values(&self) -> Vec<String> {
        vec![
            self.client.clone(),
            id_of(Some(&self.activity)),
            text_of(self.activity.title.as_ref()),
            self.kind.word().to_owned(),
            self.set_by.word().to_owned(),
            id_of(self.goal.as_ref()),
            text_of(self.set_on.as_ref()),
            self.state.word().to_owned(),
            text_of(self.outcome.map(Outcome::word)),
            text_of(self.ended_on.as_ref()),
            self.times.to_string(),
            text_of(self.target),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        vec![
            title_of(Some(&self.activity)),
            wording::standing(self.state, self.outcome, self.times, self.target),
            dim(self.set_by.word()),
            dim(&self.set_on.map_or_else(|| "standing".to_owned(), |day| day.to_string())),
        ]
    }

    fn search_line(&self) -> String {
        let title = title_of(Some(&self.activity));
        format!("{} {} {} {title}", id_of(Some(&self.activity)), self.set_by.word(), self.kind.word())
    }
}

impl Row for ReflectionRow {
    const OF: &'static str = "reflections";
    const NONE: &'static str = "Nothing is written here. Something that happened: mw reflect -m \"what happened\"";
    const HEADER: &'static [&'static str] = &[
        "client",
        "reflection",
        "date",
        "by",
        "share",
        "activity",
        "goal",
        "outcome",
        "times",
        "stages",
        "loop_kind",
        "has_text",
        "take_back",
        "path",
        "number",
    ];
    const ELASTIC: usize = 3;

    fn client(&self) -> &str {
        &self.client
    }

    fn values(&self) -> Vec<String> {
        vec![
            self.client.clone(),
            self.reflection.clone(),
            self.date.to_string(),
            self.by.word().to_owned(),
            self.share.word().to_owned(),
            id_of(self.activity.as_ref()),
            id_of(self.goal.as_ref()),
            text_of(self.outcome.map(Outcome::word)),
            self.times.to_string(),
            self.stages.iter().map(Stage::word).collect::<Vec<_>>().join(" "),
            text_of(self.loop_kind.map(LoopKind::word)),
            self.has_text.to_string(),
            self.take_back.to_string(),
            self.path.clone(),
            self.number.to_string(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let said = match (self.outcome, self.has_text) {
            (Some(outcome), _) => wording::outcome(outcome),
            (None, true) => "",
            (None, false) => "tick",
        };
        // What it is about and the words share a cell: either may be long, and one of them may be all there is.
        let words = self.first_words.as_deref().map(line).unwrap_or_default();
        let title = title_of(self.activity.as_ref());
        let about = [if words.is_empty() { title } else { cut(&title, TITLE) }, words];
        let about: Vec<String> = about.into_iter().filter(|own| !own.is_empty()).collect();
        vec![
            dim(&self.number.to_string()),
            moment_of(self.date),
            said.to_owned(),
            about.join(": "),
            dim(if self.take_back { "to bring along" } else { "" }),
        ]
    }

    fn search_line(&self) -> String {
        format!("{} {} {}", self.reflection, self.by.word(), title_of(self.activity.as_ref())).trim_end().to_owned()
    }
}

impl Row for WinRow {
    const OF: &'static str = "wins";
    const NONE: &'static str = "No win is written down here. When there is one: mw reflect --win \"what went well\"";
    const HEADER: &'static [&'static str] = &["client", "date", "win", "activity", "path"];
    const ELASTIC: usize = 1;

    fn client(&self) -> &str {
        &self.client
    }

    fn values(&self) -> Vec<String> {
        vec![
            self.client.clone(),
            self.date.to_string(),
            self.win.clone(),
            id_of(self.activity.as_ref()),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        vec![self.date.day.to_string(), line(&self.win)]
    }

    fn search_line(&self) -> String {
        line(&self.win)
    }
}

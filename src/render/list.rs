//! A list in each of the forms a list has.

use std::io::{self, Write};

use serde::Serialize;

use super::csv;
use super::json::list::{ActivityRow, ClientRow, GoalRow, ReflectionRow, SessionRow, WinRow};
use super::json::parts::NameView;
use super::text::Screen;
use super::text::screen::{padded, width};
use super::text::style::{bold, dim, line};
use super::text::words;
use crate::analysis::ActivityState;
use crate::document::span::Span;
use crate::model::words::Outcome;

/// A thing in a list, and where it stands.
pub(crate) struct Listed<R> {
    /// The thing.
    pub row: R,
    /// The file, relative to the journal's root.
    pub path: String,
    /// Where in the file.
    pub span: Option<Span>,
}

/// Which columns a screen has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Columns {
    /// The client's code first: the list covers several.
    WithClient,
    /// One client's: no code.
    OfOne,
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
pub(crate) fn text<R: Row>(screen: &mut Screen<'_>, rows: &[R], columns: Columns) -> io::Result<()> {
    if rows.is_empty() {
        return screen.line(R::NONE);
    }
    let codes_width = rows.iter().map(|row| width(&line(row.client()))).max().unwrap_or(0);
    let cells = |row: &R| {
        let mut cells = row.cells();
        if let (Columns::WithClient, Some(first)) = (columns, cells.first_mut()) {
            *first = format!("{}  {first}", padded(&bold(&line(row.client())), codes_width));
        }
        cells
    };
    let rows: Vec<_> = rows.iter().map(cells).collect();
    screen.table(0, R::ELASTIC, &rows)
}

/// Writes wins for reading: words of somebody's own are never cut.
pub(crate) fn wins(screen: &mut Screen<'_>, rows: &[WinRow], columns: Columns) -> io::Result<()> {
    if rows.is_empty() {
        return screen.line(WinRow::NONE);
    }
    for row in rows {
        let code =
            if columns == Columns::WithClient { format!("{}  ", bold(&line(&row.client))) } else { String::new() };
        screen.wrapped(&format!("{code}{}  ", row.date.get(..10).unwrap_or(&row.date)), &line(&row.win))?;
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

fn id_of(name: Option<&NameView>) -> String {
    text_of(name.and_then(|name| name.id.as_deref()))
}

fn title_of(name: Option<&NameView>) -> String {
    name.and_then(|name| name.title.as_deref().or(name.id.as_deref())).map(line).unwrap_or_default()
}

fn moment_of(written: &str) -> String {
    written.get(..16).unwrap_or(written).replace('T', " ")
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
            self.status.to_owned(),
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
            self.status.to_owned(),
            format!("{} open", self.open),
            last.unwrap_or_default(),
        ]
    }

    fn search_line(&self) -> String {
        format!("{} {} {}", self.client, self.status, text_of(self.name.as_ref()))
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
            self.status.to_owned(),
            text_of(self.origin),
            text_of(self.measure.as_ref()),
            text_of(self.level),
            self.activities.to_string(),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        vec![
            title_of(Some(&self.goal)),
            self.status.replace('_', " "),
            self.level.map(|level| format!("scored {}", words::signed(level))).unwrap_or_default(),
        ]
    }

    fn search_line(&self) -> String {
        format!("{} {} {}", id_of(Some(&self.goal)), self.status, title_of(Some(&self.goal)))
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
            self.date.clone(),
            self.kind.to_owned(),
            self.status.to_owned(),
            text_of(self.minutes),
            self.set.iter().map(|own| id_of(Some(own))).collect::<Vec<_>>().join(" "),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let set: Vec<_> = self.set.iter().map(|own| title_of(Some(own))).collect();
        vec![
            moment_of(&self.date),
            self.kind.replace('_', "-"),
            self.status.to_owned(),
            self.minutes.map(|minutes| format!("{minutes} min")).unwrap_or_default(),
            dim(&set.join(", ")),
        ]
    }

    fn search_line(&self) -> String {
        format!("{} {} {}", self.session, self.kind, self.status)
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
            self.kind.to_owned(),
            self.set_by.to_owned(),
            id_of(self.goal.as_ref()),
            text_of(self.set_on.as_ref()),
            self.state.to_owned(),
            text_of(self.outcome),
            text_of(self.ended_on.as_ref()),
            self.times.to_string(),
            text_of(self.target),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let outcome = self.outcome.and_then(Outcome::from_word);
        let state = match self.state {
            "open" => ActivityState::Open,
            "offered" => ActivityState::Offered,
            _ => ActivityState::Ended,
        };
        vec![
            title_of(Some(&self.activity)),
            words::standing(state, outcome, self.times, self.target),
            dim(self.set_by),
            dim(self.set_on.as_deref().unwrap_or("standing")),
        ]
    }

    fn search_line(&self) -> String {
        let title = title_of(Some(&self.activity));
        format!("{} {} {} {title}", id_of(Some(&self.activity)), self.set_by, self.kind)
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
    ];
    const ELASTIC: usize = 1;

    fn client(&self) -> &str {
        &self.client
    }

    fn values(&self) -> Vec<String> {
        vec![
            self.client.clone(),
            self.reflection.clone(),
            self.date.clone(),
            self.by.to_owned(),
            self.share.to_owned(),
            id_of(self.activity.as_ref()),
            id_of(self.goal.as_ref()),
            text_of(self.outcome),
            self.times.to_string(),
            self.stages.join(" "),
            text_of(self.loop_kind),
            self.has_text.to_string(),
            self.take_back.to_string(),
            self.path.clone(),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let outcome = self.outcome.and_then(Outcome::from_word);
        let said = match (outcome, self.has_text) {
            (Some(outcome), _) => super::outcome_in_words(outcome),
            (None, true) => "",
            (None, false) => "tick",
        };
        vec![
            moment_of(&self.date),
            title_of(self.activity.as_ref()),
            said.to_owned(),
            dim(if self.take_back { "to bring along" } else { "" }),
        ]
    }

    fn search_line(&self) -> String {
        format!("{} {} {}", self.reflection, self.by, title_of(self.activity.as_ref())).trim_end().to_owned()
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
        vec![self.client.clone(), self.date.clone(), self.win.clone(), id_of(self.activity.as_ref()), self.path.clone()]
    }

    fn cells(&self) -> Vec<String> {
        vec![self.date.get(..10).unwrap_or(&self.date).to_owned(), line(&self.win)]
    }

    fn search_line(&self) -> String {
        line(&self.win)
    }
}

//! The screen of `mw read`.

use std::io;

use super::person::Person;
use super::reflow::reflowed;
use super::screen::{Screen, width};
use super::style::{bold, dim, line};
use crate::analysis::Sentence;
use crate::model::body_section::BodySection;
use crate::model::moment::{Day, Moment};
use crate::model::words::JournalKind;
use crate::render::Page;
use crate::render::wording::{self, Asked, Block};
use crate::report::diary::{ClientDiary, DiaryEntry, Told};

/// What a diary says of itself besides.
pub(crate) struct Around {
    /// The window that was asked for, if one was.
    pub window: (Option<Day>, Option<Day>),
    /// Whether it was asked for as a whole.
    pub asked: Asked,
    /// Where older ones are left out: how many are shown of how many, and what to type for more.
    pub more: Option<More>,
    /// Whether what is dated later was asked for.
    pub later: LaterOnes,
    /// What to type where nothing is written yet.
    pub begin: Option<String>,
}

/// Older ones that are left out.
pub(crate) struct More {
    /// How many are shown.
    pub shown: usize,
    /// How many there are.
    pub of: usize,
    /// What to type to see more.
    pub commands: Vec<String>,
}

/// What becomes of entries dated later than today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LaterOnes {
    /// They are shown, as far as the window reaches.
    Shown,
    /// They are counted.
    Counted,
    /// What was asked for lies before them.
    Unsaid,
}

/// Writes the diaries of these people, one after the other.
pub(crate) fn diary(
    screen: &mut Screen<'_>,
    page: Page,
    people: &[Person<'_, ClientDiary>],
    around: &Around,
) -> io::Result<()> {
    let (silent, told): (Vec<_>, Vec<_>) = people.iter().partition(|person| is_silent(person.summary));
    for person in &told {
        screen.gap()?;
        if page.kind == JournalKind::Practice {
            screen.line(&person.title(page.kind))?;
            screen.gap()?;
        }
        blocks(screen, page, person.summary)?;
    }
    if told.is_empty() {
        nothing(screen, page, around)?;
    } else if !silent.is_empty() && around.more.is_none() {
        screen.gap()?;
        let nothing = wording::nothing_written(page.voice, around.window, around.asked);
        let names: Vec<_> = silent.iter().map(|person| with_name(person)).collect();
        screen.wrapped("", &dim(&format!("{nothing}: {}.", names.join(", "))))?;
    }
    ending(screen, people, around)
}

fn is_silent(diary: &ClientDiary) -> bool {
    diary.entries.is_empty() && diary.sessions.is_empty()
}

/// Returns `k-07 Noor`.
fn with_name(person: &Person<'_, ClientDiary>) -> String {
    let name = person.name.map(|name| format!(" {}", line(name))).unwrap_or_default();
    format!("{}{name}", line(person.code))
}

fn nothing(screen: &mut Screen<'_>, page: Page, around: &Around) -> io::Result<()> {
    let nothing = wording::nothing_written(page.voice, around.window, around.asked);
    screen.wrapped("", &format!("{nothing}."))?;
    around.begin.as_ref().map_or(Ok(()), |begin| screen.wrapped("", &format!("Something to begin with: {begin}")))
}

/// Writes what stands behind the last of them: how many are left out, and how many are dated later.
fn ending(screen: &mut Screen<'_>, people: &[Person<'_, ClientDiary>], around: &Around) -> io::Result<()> {
    let mut said = Vec::new();
    if let Some(More { shown, of, commands }) = &around.more {
        said.push(format!("The latest {shown} of {of}. More: {}", commands.join(", or ")));
    }
    for person in people.iter().filter(|_| around.later != LaterOnes::Unsaid) {
        let Some(later) = person.summary.later else { continue };
        let whose = if people.len() > 1 { format!("{}: ", with_name(person)) } else { String::new() };
        let ending = if around.later == LaterOnes::Counted { ", and not shown" } else { "" };
        said.push(format!("{whose}{}{ending}.", wording::dated_later(later)));
    }
    if !said.is_empty() {
        screen.gap()?;
    }
    said.iter().try_for_each(|sentence| screen.wrapped("", &dim(sentence)))
}

fn blocks(screen: &mut Screen<'_>, page: Page, diary: &ClientDiary) -> io::Result<()> {
    let told = diary.in_order();
    let blocks = wording::blocks(&told);
    let numbers = blocks.iter().map(|block| number(block).len()).max().unwrap_or_default();
    let mut was_long = false;
    for block in &blocks {
        let is_long = is_long(block, page);
        // Lines of one kind stand close; what is read has room around it.
        if is_long || was_long {
            screen.gap()?;
        }
        self::block(screen, page, block, numbers)?;
        was_long = is_long;
    }
    Ok(())
}

/// Returns whether something stands below the first line of a block.
fn is_long(block: &Block<'_>, page: Page) -> bool {
    match block {
        Block::Ticks(_) => false,
        Block::One(told) => sections(*told).next().is_some() || !wording::asides(*told, page.kind).is_empty(),
    }
}

/// Returns the number of a block: of ticks whose numbers follow each other, from the first to the last.
fn number(block: &Block<'_>) -> String {
    match block {
        Block::One(Told::Entry(entry)) => entry.number.to_string(),
        Block::One(Told::Session(_)) => String::new(),
        Block::Ticks(ticks) => match ticks.as_slice() {
            [only] => only.number.to_string(),
            [first, .., last] if first.number - last.number + 1 == ticks.len() => {
                format!("{}-{}", last.number, first.number)
            }
            _ => String::new(),
        },
    }
}

fn block(screen: &mut Screen<'_>, page: Page, block: &Block<'_>, numbers: usize) -> io::Result<()> {
    let lead = format!("{}  ", dim(&format!("{:>numbers$}", number(block))));
    let indent = " ".repeat(numbers + 2);
    match block {
        Block::Ticks(ticks) => {
            let (about, facts) = wording::ticks(ticks);
            head(screen, &format!("{lead}{}", bold(&days(ticks))), &about, facts)
        }
        Block::One(told) => {
            let lead = format!("{lead}{}", bold(&wording::moment(date(*told))));
            head(screen, &lead, &wording::headline(*told, page.kind), wording::facts(*told))?;
            sections(*told).try_for_each(|section| self::section(screen, section, &indent))?;
            wording::asides(*told, page.kind).iter().try_for_each(|(label, words)| {
                screen.wrapped(&indent, &format!("{} {}", dim(&format!("{label}:")), words.told(line)))
            })
        }
    }
}

/// Writes the number and the day, what it is about, and the small facts, which get a line of their own where they do not fit.
fn head(screen: &mut Screen<'_>, lead: &str, about: &Sentence, facts: Vec<Sentence>) -> io::Result<()> {
    let about = about.told(line);
    let facts = Sentence::joined(facts, ", ").told(line);
    let head = if about.is_empty() { lead.to_owned() } else { format!("{lead}  {about}") };
    let whole = if facts.is_empty() { head } else { format!("{head}   {}", dim(&facts)) };
    if width(&whole) <= screen.width {
        return screen.line(&whole);
    }
    if about.is_empty() {
        return screen.wrapped(&format!("{lead}   "), &dim(&facts));
    }
    screen.wrapped(&format!("{lead}  "), &about)?;
    if facts.is_empty() { Ok(()) } else { screen.wrapped(&" ".repeat(width(lead) + 2), &dim(&facts)) }
}

fn section(screen: &mut Screen<'_>, section: &BodySection, indent: &str) -> io::Result<()> {
    let words = reflowed(&section.words);
    match &section.heading {
        None => screen.wrapped(indent, &words),
        Some(heading) => {
            screen.wrapped(indent, &dim(&line(heading)))?;
            screen.wrapped(&format!("{indent}  "), &words)
        }
    }
}

fn sections(told: Told<'_>) -> impl Iterator<Item = &BodySection> {
    let text = match told {
        Told::Entry(entry) => &entry.text,
        Told::Session(session) => &session.text,
    };
    text.iter().flatten()
}

const fn date(told: Told<'_>) -> Moment {
    match told {
        Told::Entry(entry) => entry.date,
        Told::Session(session) => session.line.date,
    }
}

/// Returns the days of some ticks: `2026-11-05`, or `2026-11-05 to 2026-11-09`; of one alone, its time too.
pub(crate) fn days(ticks: &[&DiaryEntry]) -> String {
    match ticks {
        [] => String::new(),
        [only] => wording::moment(only.date),
        [first, .., last] if first.date.day == last.date.day => first.date.day.to_string(),
        [first, .., last] => format!("{} to {}", first.date.day, last.date.day),
    }
}

//! What is said of an entry or a session in a diary, beside the words that were written.

use std::collections::HashMap;

use super::counting::{counted, often};
use super::goal::signed;
use super::learning_loop::Voice;
use super::session::session_facts;
use super::standing::outcome;
use super::window::in_window;
use crate::analysis::Sentence;
use crate::analysis::names::Name;
use crate::model::moment::Day;
use crate::model::words::{Author, JournalKind};
use crate::report::diary::{DiaryEntry, DiarySession, ReviewTold, ScoreTold, Told};
use crate::report::later::Later;

/// A line that a diary has beside the words: what it is, and what it says.
pub(crate) type Aside = (&'static str, Sentence);

/// Something that a diary shows as one thing.
#[derive(Clone, Debug)]
pub(crate) enum Block<'d> {
    /// An entry or a session.
    One(Told<'d>),
    /// Ticks that stand together.
    Ticks(Vec<&'d DiaryEntry>),
}

/// Returns what a diary shows: what stands in order, with ticks that stand together as one.
pub(crate) fn blocks<'d>(told: &[Told<'d>]) -> Vec<Block<'d>> {
    let mut blocks: Vec<Block<'d>> = Vec::new();
    for own in told {
        match (own, blocks.last_mut()) {
            (Told::Entry(entry), Some(Block::Ticks(ticks))) if entry.is_tick() => ticks.push(entry),
            (Told::Entry(entry), _) if entry.is_tick() => blocks.push(Block::Ticks(vec![entry])),
            _ => blocks.push(Block::One(*own)),
        }
    }
    blocks
}

/// Returns what an entry is about, or what a session was; empty for an entry about nothing in particular.
pub(crate) fn headline(told: Told<'_>, kind: JournalKind) -> Sentence {
    match told {
        Told::Entry(entry) => about(entry, kind),
        Told::Session(session) => {
            let facts = session_facts(&session.line).into_iter().map(|fact| Sentence::default().theirs(fact));
            Sentence::joined(std::iter::once(Sentence::new("Session")).chain(facts), ", ")
        }
    }
}

fn about(entry: &DiaryEntry, kind: JournalKind) -> Sentence {
    match (&entry.activity, &entry.goal, &entry.session) {
        (Some(activity), ..) => Sentence::default().theirs(called(activity)),
        (None, Some(goal), _) => Sentence::new("For the goal ").title(called(goal)),
        (None, None, Some(session)) => Sentence::new("About the session of ").theirs(session),
        // A file that only says what there is to try has nothing else to be called by.
        (None, None, None) if only_sets(entry) => Sentence::new(added(kind)).ours(": ").then(titles(&entry.set)),
        (None, None, None) => Sentence::default(),
    }
}

/// Returns what some ticks that stand together say: what they are about, and the small facts. Of one activity, `Walk` and
/// `3 times`; of several, `*Walk* 3 times, *Decline one invite* once` and nothing.
pub(crate) fn ticks(ticks: &[&DiaryEntry]) -> (Sentence, Vec<Sentence>) {
    let mut order: Vec<Option<&Name>> = Vec::new();
    let mut times: HashMap<Option<&str>, u64> = HashMap::new();
    for tick in ticks {
        let name = tick.activity.as_ref();
        let of_name = times.entry(name.and_then(|name| name.id.as_deref())).or_insert_with(|| {
            order.push(name);
            0
        });
        // One that adds nothing was written all the same.
        *of_name += tick.times.max(1);
    }
    let times = |name: Option<&Name>| times.get(&name.and_then(|name| name.id.as_deref())).copied().unwrap_or_default();
    let said = |name: Option<&Name>| match name {
        Some(name) => Sentence::default().title(called(name)).ours(" ").theirs(often(times(name.into()))),
        None => plain_ticks(times(None)),
    };
    match order.as_slice() {
        [Some(only)] => {
            (Sentence::default().theirs(called(only)), vec![Sentence::default().theirs(often(times(Some(only))))])
        }
        _ => (Sentence::joined(order.iter().map(|name| said(*name)), ", "), Vec::new()),
    }
}

/// Returns `1 tick`, `3 ticks`.
fn plain_ticks(count: u64) -> Sentence {
    Sentence::default().theirs(counted(usize::try_from(count).unwrap_or(usize::MAX), "tick"))
}

/// Returns the small facts of an entry, each a phrase: `done`, `was 6`, `felt calm and tired`. A session has its own in its headline.
pub(crate) fn facts(told: Told<'_>) -> Vec<Sentence> {
    let Told::Entry(entry) = told else { return Vec::new() };
    let mut facts: Vec<Sentence> = Vec::new();
    facts.extend(entry.outcome.map(|how| Sentence::new(outcome(how))));
    // Of something that was done, that it was done once goes without saying.
    if entry.times > u64::from(entry.outcome.is_some()) {
        facts.push(Sentence::default().theirs(often(entry.times)));
    }
    let ratings = [
        ("was ", entry.actual),
        ("worth ", entry.worth),
        ("confidence ", entry.confidence),
        ("enjoyed ", entry.enjoyed),
        ("absorbed ", entry.engagement),
    ];
    facts.extend(ratings.into_iter().filter_map(|(word, rating)| Some(Sentence::new(word).value(rating?))));
    facts.extend(entry.energy.map(|energy| Sentence::new("energy ").theirs(signed(energy))));
    facts.extend(entry.flow.filter(|flow| *flow).map(|_| Sentence::new("time flew")));
    facts.extend((!entry.felt.is_empty()).then(|| Sentence::new("felt ").then(words(&entry.felt))));
    facts.extend(entry.take_back.then(|| Sentence::new("to bring to the session")));
    facts.extend(entry.form.as_ref().map(|form| Sentence::new("form ").theirs(form.replace('_', " "))));
    facts.extend((!entry.tags.is_empty()).then(|| Sentence::new("tags ").then(words(&entry.tags))));
    facts.extend((entry.by == Author::Coach).then(|| Sentence::new("by the coach")));
    facts
}

/// Returns the lines that an entry or a session has beside its words.
pub(crate) fn asides(told: Told<'_>, kind: JournalKind) -> Vec<Aside> {
    match told {
        Told::Entry(entry) => of_entry(entry, kind),
        Told::Session(session) => of_session(session),
    }
}

fn of_entry(entry: &DiaryEntry, kind: JournalKind) -> Vec<Aside> {
    let mut asides: Vec<Aside> = Vec::new();
    asides.extend(entry.win.as_ref().map(|win| ("A win", Sentence::default().theirs(win))));
    asides.extend(entry.barrier.as_ref().map(|barrier| ("In the way", Sentence::default().theirs(barrier))));
    let is_told = entry.set.is_empty() || about_nothing(entry) && only_sets(entry);
    // Set in an entry about another one, it is what comes next.
    let label = if entry.activity.is_some() { "Next" } else { added(kind) };
    asides.extend((!is_told).then(|| (label, titles(&entry.set))));
    asides.extend(scores(&entry.goal_scores));
    asides
}

fn of_session(session: &DiarySession) -> Vec<Aside> {
    let mut asides: Vec<Aside> = Vec::new();
    let reviews = session.reviewed.iter().map(review);
    asides.extend((!session.reviewed.is_empty()).then(|| ("Looked back on", Sentence::joined(reviews, "; "))));
    asides.extend(scores(&session.goal_scores));
    asides.extend((!session.set.is_empty()).then(|| ("Agreed", titles(&session.set))));
    let carried = session.carry_forward.as_ref();
    asides.extend(carried.map(|words| ("Taken away", Sentence::new("“").theirs(words).ours("”"))));
    asides.extend((!session.tags.is_empty()).then(|| ("Tags", words(&session.tags))));
    asides
}

/// Returns `*Say it*, done, worth 8, “It rang.”`
fn review(review: &ReviewTold) -> Sentence {
    let mut said = vec![Sentence::default().title(called(&review.activity))];
    said.extend(review.outcome.map(|how| Sentence::new(outcome(how))));
    said.extend(review.worth.map(|worth| Sentence::new("worth ").value(worth)));
    said.extend(review.note.as_ref().map(|note| Sentence::new("“").theirs(note).ours("”")));
    Sentence::joined(said, ", ")
}

fn scores(scores: &[ScoreTold]) -> Option<Aside> {
    let said = |score: &ScoreTold| Sentence::default().title(called(&score.goal)).ours(" ").theirs(signed(score.level));
    (!scores.is_empty()).then(|| ("Goals", Sentence::joined(scores.iter().map(said), ", ")))
}

/// Returns what is said where a diary shows nothing: `Nothing was written in October 2026`.
pub(crate) fn nothing_written(voice: Voice, (from, to): (Option<Day>, Option<Day>), asked: Asked) -> String {
    let done = if voice == Voice::You { "written" } else { "shared" };
    let nothing = if asked == Asked::SomeOfIt { "Nothing like that" } else { "Nothing" };
    match in_window(from, to) {
        Some(window) => format!("{nothing} was {done} {window}"),
        None if asked == Asked::SomeOfIt => format!("{nothing} is {done} here"),
        None => format!("{nothing} is {done} here yet"),
    }
}

/// Whether a diary is asked for as a whole, within its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// All that is in the window.
    Everything,
    /// What is about one thing.
    SomeOfIt,
}

/// Returns how many entries are dated later than today: `2 entries are dated later than today, from 2026-12-01`.
pub(crate) fn dated_later(later: Later) -> String {
    let are = if later.entries == 1 { "is" } else { "are" };
    format!("{} {are} dated later than today, from {}", counted(later.entries as usize, "entry"), later.from)
}

fn added(kind: JournalKind) -> &'static str {
    match kind {
        JournalKind::Personal => "Added",
        JournalKind::Practice => "Agreed",
    }
}

const fn about_nothing(entry: &DiaryEntry) -> bool {
    entry.activity.is_none() && entry.goal.is_none() && entry.session.is_none()
}

fn only_sets(entry: &DiaryEntry) -> bool {
    !entry.has_text && !entry.set.is_empty()
}

/// Returns the words of a name: its title, else its id.
fn called(name: &Name) -> String {
    name.title.clone().or_else(|| name.id.clone()).unwrap_or_default()
}

fn titles(names: &[Name]) -> Sentence {
    Sentence::joined(names.iter().map(|name| Sentence::default().title(called(name))), ", ")
}

fn words(all: &[String]) -> Sentence {
    Sentence::joined(all.iter().map(|word| Sentence::default().theirs(word)), ", ")
}

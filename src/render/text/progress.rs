//! The screen of `mw progress`.

use std::io;

use super::attainment::attainment;
use super::chains::{self, Chain, Layout, chains};
use super::measures::{Manner, measures};
use super::notes::notes;
use super::person::{NOBODY, Person};
use super::screen::Screen;
use super::story::story;
use super::style::{bold, dim, line};
use crate::analysis::measures::GoalProgress;
use crate::analysis::{LoopState, Window};
use crate::model::words::{GoalStatus, JournalKind};
use crate::render::page::window;
use crate::render::wording;
use crate::render::{Detail, Page};
use crate::report::progress::ProgressSummary;

/// Writes the learning loops of these people, in a window that was asked for or in all time.
pub(crate) fn progress(
    screen: &mut Screen<'_>,
    page: Page,
    asked: &Window<'_>,
    people: &[Person<'_, ProgressSummary>],
) -> io::Result<()> {
    if people.is_empty() {
        return screen.line(NOBODY);
    }
    // All time needs no line.
    if let (true, Some(person)) = (asked.from.or(asked.to).is_some(), people.first()) {
        window(screen, person.summary.from, person.summary.to)?;
    }
    for person in people {
        screen.gap()?;
        if page.kind == JournalKind::Practice {
            screen.line(&person.title(page.kind))?;
        }
        client(screen, page, person.summary)?;
    }
    Ok(())
}

fn client(screen: &mut Screen<'_>, page: Page, progress: &ProgressSummary) -> io::Result<()> {
    let all = chains(progress, page.voice);
    let shown: Vec<&Chain> =
        all.iter().filter(|chain| page.detail == Detail::Everything || !chain.is_at_rest).collect();
    if shown.is_empty() {
        nothing(screen, progress, all.len())?;
    }
    let layout = Layout::of(&shown, screen.width);
    for goal in &progress.goals {
        // Only with an id: a goal that has none and a chain that names none do not belong together.
        let own = |chain: &&&Chain| goal_of(progress, chain) == goal.goal.id.as_deref() && goal.goal.id.is_some();
        let of_goal: Vec<_> = shown.iter().filter(own).copied().collect();
        if !of_goal.is_empty() {
            group(screen, Some(&goal_title(goal)), &of_goal, layout)?;
        }
    }
    let known = |chain: &&&Chain| {
        progress.goals.iter().any(|goal| goal.goal.id.is_some() && goal.goal.id.as_deref() == goal_of(progress, chain))
    };
    let others: Vec<_> = shown.iter().filter(|chain| !known(chain)).copied().collect();
    let title = (others.len() < shown.len()).then(|| dim("Without a goal"));
    group(screen, title.as_deref(), &others, layout)?;
    besides(screen, page, progress, all.len() - shown.len())
}

/// Returns the id of the goal that the first activity of a chain serves.
fn goal_of<'p>(progress: &'p ProgressSummary, chain: &Chain) -> Option<&'p str> {
    progress.activities[chain.root].goal.as_ref().and_then(|goal| goal.id.as_deref())
}

/// Says what to type next, where there is nothing to draw.
fn nothing(screen: &mut Screen<'_>, progress: &ProgressSummary, at_rest: usize) -> io::Result<()> {
    if at_rest > 0 {
        return screen.line("Everything here is at rest.");
    }
    if progress.from.is_some() {
        return screen.line("Nothing in this window.");
    }
    screen.line("Nothing here yet. Something to try: mw activity add \"TITLE\"")
}

/// Returns the title of a goal, with how it stands and how it was scored.
fn goal_title(goal: &GoalProgress) -> String {
    let mut beside: Vec<String> = Vec::new();
    if goal.status != GoalStatus::Open {
        beside.push(goal.status.word().replace('_', " "));
    }
    if !goal.scores.is_empty() {
        let levels = goal.scores.iter().map(|score| wording::signed(score.level)).collect::<Vec<_>>().join(" → ");
        beside.push(format!("scored {levels}"));
    }
    format!("{}   {}", bold(&line(&goal.goal.title)), dim(&beside.join(", ")))
}

fn group(screen: &mut Screen<'_>, title: Option<&str>, chains: &[&Chain], layout: Layout) -> io::Result<()> {
    if let (Some(title), false) = (title, chains.is_empty()) {
        screen.gap()?;
        screen.line(title)?;
    }
    chains.iter().try_for_each(|chain| chains::write(screen, chain, layout))
}

/// Writes what stands besides the loops: kinds of questions, measures, notes, and what is not shown.
fn besides(screen: &mut Screen<'_>, page: Page, progress: &ProgressSummary, hidden: usize) -> io::Result<()> {
    let is_told = !progress.activities.is_empty() || !progress.series.days.is_empty();
    if page.detail == Detail::Everything && is_told {
        screen.gap()?;
        if let Some(kinds) = questions(progress) {
            screen.wrapped("", &kinds)?;
        }
        if progress.spiral > 1 {
            let chain = wording::counted(progress.spiral as usize, &progress.calls_it.to_do);
            screen.wrapped("", &format!("The longest chain of loops leads through {}.", line(&chain)))?;
        }
        screen.gap()?;
        let manner = Manner { voice: page.voice, indent: 0 };
        measures(screen, &progress.measures, manner)?;
        attainment(screen, &progress.attainment, progress.measures.gas_t)?;
        story(screen, &progress.series, &progress.measures.energy, progress.to)?;
    }
    if page.detail == Detail::Everything && !progress.notes.is_empty() {
        screen.gap()?;
        notes(screen, 0, &progress.notes)?;
    }
    if hidden > 0 {
        let resting = progress.activities.iter().filter(|own| own.loop_state == LoopState::Resting).count();
        screen.gap()?;
        screen.line(&dim(&format!("{} at rest; --all shows everything", resting.max(hidden))))?;
    }
    Ok(())
}

/// Returns how many entries ask which kind of question; nothing where none is marked.
fn questions(progress: &ProgressSummary) -> Option<String> {
    let kinds = progress.loop_kinds;
    let counted = [
        (kinds.single, "what to do differently"),
        (kinds.double, "what was taken for granted"),
        (kinds.triple, "how one learns"),
    ];
    let marked: Vec<String> =
        counted.iter().filter(|(count, _)| *count > 0).map(|(count, about)| format!("{about} ({count})")).collect();
    (!marked.is_empty()).then(|| format!("Questions asked: {}.", wording::listed(&marked)))
}

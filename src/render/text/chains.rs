//! Learning loops drawn: each activity with its stages, what follows from it beneath it.

use std::collections::{HashMap, HashSet};
use std::io;

use super::screen::{Screen, padded, width};
use super::style::{dim, line};
use crate::analysis::{ActivityName, LoopState};
use crate::model::client::CallsIt;
use crate::model::evidence::Stages;
use crate::model::words::Stage;
use crate::render::wording::{self, Voice};
use crate::report::progress::ActivityProgress;
use crate::report::progress::ProgressSummary;

/// The blanks between titles, standings and stages.
const GUTTER: usize = 3;
/// How deep a chain is indented, in steps; what is deeper stands at the same place.
// A long chain would run off the screen to the right.
const DEEPEST: usize = 8;

/// One activity of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    depth: usize,
    title: String,
    standing: String,
    /// The stages drawn; nothing before the first is shown.
    stages: String,
    /// What came against what was expected, and what it waits for.
    remark: String,
    is_closed: bool,
}

/// An activity with what follows from it, and what follows from that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chain {
    /// The place of the first activity in the summary.
    pub root: usize,
    links: Vec<Link>,
    /// Whether nothing in it is of today: every loop in it rests.
    pub is_at_rest: bool,
}

/// Returns the chains of a summary, in the order of their first activities. Each activity is drawn once.
pub(crate) fn chains(progress: &ProgressSummary, voice: Voice) -> Vec<Chain> {
    let followers: HashSet<&ActivityName> = progress.activities.iter().flat_map(|own| &own.follow_on).collect();
    let is_root = |own: &ActivityProgress| !followers.contains(&own.activity);
    let roots = (0..progress.activities.len()).filter(|at| is_root(&progress.activities[*at]));
    // Backwards, so that of two that are called alike the first is meant.
    let places = progress.activities.iter().enumerate().rev().map(|(at, own)| (&own.activity, at)).collect();
    let mut drawn = HashSet::new();
    roots.map(|root| chain((progress, &places), voice, root, &mut drawn)).collect()
}

/// Returns the chain that begins at `root`; `places` says where each activity stands in the summary.
fn chain(
    (progress, places): (&ProgressSummary, &HashMap<&ActivityName, usize>),
    voice: Voice,
    root: usize,
    drawn: &mut HashSet<usize>,
) -> Chain {
    let mut links = Vec::new();
    let mut is_at_rest = true;
    let mut next = vec![(root, 0)];
    while let Some((at, depth)) = next.pop() {
        // What follows from two is drawn beneath the first.
        if !drawn.insert(at) {
            continue;
        }
        let own = &progress.activities[at];
        is_at_rest &= own.loop_state == LoopState::Resting;
        links.push(Link::of(progress, voice, own, depth));
        let place = |name: &ActivityName| places.get(name).copied();
        // What is laid down last is taken up first.
        next.extend(own.follow_on.iter().rev().filter_map(place).map(|follower| (follower, depth + 1)));
    }
    Chain { root, links, is_at_rest }
}

impl Link {
    fn of(progress: &ProgressSummary, voice: Voice, own: &ActivityProgress, depth: usize) -> Self {
        Self {
            depth,
            title: line(&own.activity.title),
            standing: wording::standing(own.state, own.outcome, own.times, own.target),
            stages: if own.stages == Stages::default() { String::new() } else { drawn_stages(own.stages) },
            remark: remark(own, voice, &progress.calls_it),
            is_closed: matches!(own.loop_state, LoopState::Closed(_)),
        }
    }

    /// Returns the title behind the arrow that leads to it.
    fn led_title(&self) -> String {
        match self.depth.min(DEEPEST) {
            0 => self.title.clone(),
            depth => format!("{}→ {}", "  ".repeat(depth), self.title),
        }
    }
}

/// Returns `happened ● noticed ○ made of it ○ next ○`.
pub(crate) fn drawn_stages(stages: Stages) -> String {
    let drawn = |stage: &Stage| {
        let name = wording::stage_words(*stage);
        if stages.has(*stage) { format!("{name} ●") } else { dim(&format!("{name} ○")) }
    };
    Stage::ALL.iter().map(drawn).collect::<Vec<_>>().join(" ")
}

/// Returns what came against what was expected, and what a loop waits for.
pub(crate) fn remark(own: &ActivityProgress, voice: Voice, calls_it: &CallsIt) -> String {
    let mut remarks = Vec::new();
    if let (Some(expected), Some(actual)) = (own.expected, own.actual) {
        remarks.push(format!("Expected {expected}, was {actual}."));
    }
    match own.loop_state {
        LoopState::Waiting(for_what) => {
            remarks.push(format!("Waits for: {}.", line(&wording::waits_for(for_what, voice, calls_it))));
        }
        LoopState::Resting => remarks.push("At rest.".to_owned()),
        _ => {}
    }
    remarks.join(" ")
}

impl Chain {
    /// Returns what there is to say of the whole chain.
    fn summary(&self) -> Option<String> {
        let closed = self.links.iter().filter(|link| link.is_closed).count();
        (closed > 0).then(|| wording::loops_closed(closed))
    }

    /// Returns the one remark of the chain, if the place beside its last title is free for it.
    fn remark_for_last(&self) -> Option<&str> {
        let remarks: Vec<_> = self.links.iter().filter(|link| !link.remark.is_empty()).collect();
        let last_is_free = self.links.last().is_some_and(|last| last.stages.is_empty());
        match remarks.as_slice() {
            [] => Some(""),
            [only] if last_is_free => Some(&only.remark),
            _ => None,
        }
    }
}

/// How the chains of a screen are laid out: alike, so that the eye finds its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// A line each, remarks beside the stages; the widths of the titles and the standings.
    Wide(usize, usize),
    /// A line each, and the only remark of a chain beside its last title.
    RemarkLast(usize, usize),
    /// The stages and the remark under each title.
    Stacked,
}

impl Layout {
    /// Returns the layout for `chains` on a screen of `screen_width` columns.
    pub(crate) fn of(chains: &[&Chain], screen_width: usize) -> Self {
        let links = || chains.iter().flat_map(|chain| &chain.links);
        let widest = |of: fn(&Link) -> usize| links().map(of).max().unwrap_or(0);
        let (title, standing) = (widest(|link| width(&link.led_title())), widest(|link| width(&link.standing)));
        let beside = title + GUTTER + standing + GUTTER;
        let (wide, long): (Vec<&Link>, Vec<&Link>) =
            links().partition(|link| beside + width(&link.third()) <= screen_width);
        let fits = beside + widest(|link| width(&link.stages)) <= screen_width;
        let remarked = wide.iter().filter(|link| !link.remark.is_empty()).count();
        // A few remarks may go below their stages; where most would, another layout is easier to read.
        if fits && (long.is_empty() || long.len() < remarked) {
            return Self::Wide(title, standing);
        }
        let has_room = |chain: &&Chain| {
            let said =
                chain.remark_for_last().map(|remark| joined(" ", [remark, &chain.summary().unwrap_or_default()]));
            said.is_some_and(|said| beside + width(&said) <= screen_width)
        };
        if fits && chains.iter().all(has_room) { Self::RemarkLast(title, standing) } else { Self::Stacked }
    }
}

impl Link {
    /// Returns the title and the standing, each in its column.
    fn lead(&self, title: usize, standing: usize) -> String {
        format!("{}{}", padded(&self.led_title(), title + GUTTER), padded(&self.standing, standing + GUTTER))
    }

    /// Returns the stages with the remark beside them.
    fn third(&self) -> String {
        joined("   ", [&self.stages, &self.remark])
    }
}

fn joined(between: &str, parts: [&str; 2]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// Writes a chain.
pub(crate) fn write(screen: &mut Screen<'_>, chain: &Chain, layout: Layout) -> io::Result<()> {
    match layout {
        Layout::Wide(title, standing) => wide(screen, chain, title, standing),
        Layout::RemarkLast(title, standing) => remark_last(screen, chain, title, standing),
        Layout::Stacked => stacked(screen, chain),
    }
}

/// Writes each link in a line, the remark beside its stages, or below them where it is too long.
fn wide(screen: &mut Screen<'_>, chain: &Chain, title: usize, standing: usize) -> io::Result<()> {
    let margin = " ".repeat(title + standing + 2 * GUTTER);
    for link in &chain.links {
        let lead = link.lead(title, standing);
        if width(&lead) + width(&link.third()) <= screen.width {
            screen.line(&format!("{lead}{}", link.third()))?;
        } else {
            screen.line(&format!("{lead}{}", link.stages))?;
            screen.wrapped(&margin, &link.remark)?;
        }
    }
    chain.summary().map_or(Ok(()), |summary| screen.line(&format!("{margin}{}", dim(&summary))))
}

/// Writes each link in a line, and what there is to say in the free place beside the last title.
fn remark_last(screen: &mut Screen<'_>, chain: &Chain, title: usize, standing: usize) -> io::Result<()> {
    let said = joined(" ", [chain.remark_for_last().unwrap_or_default(), &chain.summary().unwrap_or_default()]);
    let Some((last, others)) = chain.links.split_last() else { return Ok(()) };
    for link in others {
        screen.line(&format!("{}{}", link.lead(title, standing), link.stages))?;
    }
    let lead = last.lead(title, standing);
    if last.stages.is_empty() {
        return screen.line(&format!("{lead}{}", dim(&said)));
    }
    screen.line(&format!("{lead}{}", last.stages))?;
    let margin = " ".repeat(title + standing + 2 * GUTTER);
    if said.is_empty() { Ok(()) } else { screen.line(&format!("{margin}{}", dim(&said))) }
}

fn stacked(screen: &mut Screen<'_>, chain: &Chain) -> io::Result<()> {
    for link in &chain.links {
        let arrow =
            if link.depth == 0 { String::new() } else { format!("{}→ ", "  ".repeat(link.depth.min(DEEPEST))) };
        screen.wrapped(&arrow, &format!("{}   {}", link.title, dim(&link.standing)))?;
        let margin = " ".repeat(width(&arrow).max(2));
        if width(&margin) + width(&link.third()) <= screen.width {
            below(screen, &margin, &link.third())?;
        } else {
            below(screen, &margin, &link.stages)?;
            below(screen, &margin, &link.remark)?;
        }
    }
    chain.summary().map_or(Ok(()), |summary| below(screen, "  ", &dim(&summary)))
}

fn below(screen: &mut Screen<'_>, margin: &str, text: &str) -> io::Result<()> {
    if text.is_empty() { Ok(()) } else { screen.wrapped(margin, text) }
}

//! The screen of `mw activity show`.

use std::io;

use super::chains::{drawn_stages, remark};
use super::facts::{Fact, facts};
use super::screen::Screen;
use super::style::{bold, dim, line};
use crate::model::activity::Activity;
use crate::model::words::{Every, SetBy, Willing};
use crate::render::wording::{self, Voice};
use crate::report::activity::ActivityReport;

/// Writes an activity as it was agreed, and how it stands.
pub(crate) fn activity_show(screen: &mut Screen<'_>, report: &ActivityReport, voice: Voice) -> io::Result<()> {
    let ActivityReport { activity: progress, calls_it, .. } = report;
    let kind = dim(&line(calls_it.word(progress.kind)));
    screen.line(&format!("{}   {kind}", bold(&line(&progress.activity.title))))?;
    screen.wrapped("  ", &drawn_stages(progress.stages))?;
    let remark = remark(progress, voice, calls_it);
    if !remark.is_empty() {
        screen.wrapped("  ", &remark)?;
    }
    screen.gap()?;
    facts(screen, how_it_stands(report).into_iter().chain(how_it_was_agreed(&report.agreed)))?;
    screen.gap()?;
    screen.line(&dim(&line(&report.path)))
}

fn how_it_stands(report: &ActivityReport) -> [Option<Fact>; 7] {
    let own = &report.activity;
    let goal = own.goal.as_ref();
    let standing = wording::standing(own.state, own.outcome, own.times, own.target);
    let ended = own.ended_on.map(|day| format!(", {day}")).unwrap_or_default();
    let next: Vec<_> = own.follow_on.iter().map(|next| next.title.as_str()).collect();
    [
        Fact::words("Named", own.activity.id.as_deref()),
        Fact::value("Standing", Some(format!("{standing}{ended}"))),
        Fact::words("Goal", goal.and_then(|goal| goal.title.as_deref().or(goal.id.as_deref()))),
        Fact::value("Set on", own.set_on),
        Fact::value("Entries", Some(report.entries)),
        Fact::value("Worth", report.worth.map(|worth| format!("{worth} of 10"))),
        Fact::list("Led to", &next),
    ]
}

fn how_it_was_agreed(own: &Activity) -> [Option<Fact>; 19] {
    let out_of_ten = |label, number: Option<u8>| Fact::value(label, number.map(|number| format!("{number} of 10")));
    let resources: Vec<String> =
        own.resources.iter().filter_map(|link| link.title.clone().or(link.url.clone())).collect();
    [
        Fact::value("Idea of", Some(whose_idea(own.set_by))),
        Fact::words("Works when", own.success.as_deref()),
        Fact::words("Why", own.why.as_deref()),
        Fact::value("Willing", own.willing.map(Willing::word)),
        Fact::value("Every", own.every.map(Every::word)),
        // What comes round has a last day, and is due on none.
        Fact::value("For", own.due.or(own.until)),
        Fact::value("Minutes", own.minutes),
        Fact::words("First step", own.first_step.as_deref()),
        Fact::words("If, then", own.if_then.as_deref()),
        Fact::words("In the way", own.barrier.as_deref()),
        out_of_ten("Expected", own.expected),
        out_of_ten("Confidence", own.confidence),
        out_of_ten("Pull", own.pull),
        out_of_ten("Resistance", own.resistance),
        Fact::words("Permission", own.permission.as_deref()),
        Fact::words("Who asks", own.accountable_to.as_deref()),
        Fact::value("Asks on", own.check_in),
        Fact::words("One more", own.load_reason.as_deref()),
        Fact::list("Helps", &resources),
    ]
}

const fn whose_idea(set_by: SetBy) -> &'static str {
    match set_by {
        SetBy::Client => "the client",
        SetBy::Coach => "the coach",
        SetBy::Together => "both together",
    }
}

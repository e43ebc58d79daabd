//! The notes that a change brings, told from those that were there before it.

use std::collections::HashSet;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measures::Measures;
use crate::analysis::names::ActivityName;
use crate::analysis::thread::{ActivityState, ActivityThread};
use crate::analysis::window::Window;
use crate::model::words::SetBy;

use super::all::{NOTES, found};
use super::coach_led_run;
use super::context::NoteContext;
use super::note::Note;

/// How things stood before a change. It is kept while the records themselves become those after it.
#[derive(Debug)]
pub(crate) struct BeforeChange {
    /// How many activities were open.
    pub open: usize,
    stood: HashSet<(ActivityName, ActivityState)>,
    known: Vec<Note>,
}

impl BeforeChange {
    /// Returns how things stand before a change.
    pub(crate) fn of(timeline: &ClientTimeline<'_>) -> Self {
        let measures = measures(timeline);
        Self {
            open: timeline.threads.iter().filter(|thread| thread.is_open()).count(),
            stood: timeline.threads.iter().map(|thread| (thread.name(), thread.state)).collect(),
            known: found(&everything(timeline, &measures), |rule| !rule.names_activities),
        }
    }
}

/// Returns the notes that a change brings which leads from `before` to `after`, in the order of their names. What was so
/// before is not said again.
pub(crate) fn new_notes(before: &BeforeChange, after: &ClientTimeline<'_>) -> Vec<Note> {
    let measures = measures(after);
    // New, or standing otherwise than it did before: taken up, or ended.
    let fresh = after.threads.iter().filter(|thread| !before.stood.contains(&(thread.name(), thread.state)));
    let fresh: Vec<_> = fresh.collect();
    let led = has_one_of_the_coachs(&fresh);
    let is_news = |note: &Note| {
        // One more idea of the client's own changes the count, and is no reason to ask again.
        let is_coach_led = note.name != coach_led_run::DEFINITION.name || led;
        // Words and all: where one more is open than before, the number is news.
        is_coach_led && !before.known.contains(note)
    };
    let others = found(&everything(after, &measures), |rule| !rule.names_activities).into_iter().filter(is_news);
    let change = NoteContext { threads: fresh, is_of_change: true, ..everything(after, &measures) };
    let mut notes: Vec<_> = found(&change, |rule| rule.names_activities).into_iter().chain(others).collect();
    // Found in two passes, they stand as `status` would list them.
    notes.sort_by_key(|note| NOTES.iter().position(|rule| rule.definition.name == note.name));
    notes
}

fn measures(timeline: &ClientTimeline<'_>) -> Measures {
    // Of all time: what one more thing brings is no matter of a week.
    Measures::of(timeline, Window::default())
}

fn everything<'t, 'a>(timeline: &'t ClientTimeline<'a>, measures: &'t Measures) -> NoteContext<'t, 'a> {
    let threads = timeline.threads.iter().collect();
    NoteContext { timeline, window: Window::default(), measures, threads, is_of_change: false }
}

fn has_one_of_the_coachs(threads: &[&ActivityThread<'_>]) -> bool {
    threads.iter().any(|thread| thread.activity.set_by == SetBy::Coach)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::{asked, journal};

    /// The notes that stand on the day after a change, each as `name: text`.
    #[track_caller]
    fn check(before: &str, change: &str, expected: &[&str]) {
        let (before, after) = (journal(before), journal(&format!("{before}{change}")));
        let of = |records| ClientTimeline::of(records, asked("2026-12-31"));
        let notes = new_notes(&BeforeChange::of(&of(&before)), &of(&after));
        let said: Vec<_> = notes.iter().map(|note| format!("{}: {}", note.name, note.text.whole())).collect();
        assert_eq!(said, expected, "{change}");
    }

    const OLD: &str = "=== sessions/2026-11-01\nactivities: [{title: Old}, {title: Older, confidence: 2}, {title: Left, offered: true}]\n";

    #[test]
    fn what_was_so_before_is_not_said_again() {
        check(OLD, "=== diary/2026-11-02\nactivity: old\n", &[]);
        // what ends changes what the notes name, and brings nothing
        check(OLD, "=== diary/2026-11-02\nactivity: old\noutcome: done\n", &[]);
        check(OLD, "=== diary/2026-11-02\nactivities: [{title: Left too, offered: true}]\n", &[]);
    }

    #[test]
    fn a_note_names_what_is_new_alone() {
        check(
            OLD,
            "=== diary/2026-11-02\nactivities: [{title: New, confidence: 6}]\n",
            &[
                "more-than-one: 3 are open. Which activity matters most now?",
                "no-goal: What larger goal would this activity serve: *New*?",
                "no-success: What would show that this activity worked: *New*?",
                "low-confidence: *New*: make it smaller? What activity would feel surer?",
            ],
        );
        let whole = "{title: New, goal: g, success: It rang}";
        let change = format!("=== diary/2026-11-02\nactivities: [{whole}]\n");
        check(OLD, &change, &["more-than-one: 3 are open. Which activity matters most now?"]);
        // what is taken up is new among the open
        check(
            OLD,
            "=== diary/2026-11-02\nactivity: left\noutcome: open\n",
            &[
                "more-than-one: 3 are open. Which activity matters most now?",
                "no-goal: What larger goal would this activity serve: *Left*?",
                "no-success: What would show that this activity worked: *Left*?",
            ],
        );
    }

    #[test]
    fn a_disliked_word_is_named_each_time() {
        let client = "=== client\navoid_words: [homework]\n=== sessions/2026-11-01\nshare: pair\nactivities: [{title: Homework, offered: true}]\n";
        let change = |title: &str| {
            format!("=== sessions/2026-11-02\nshare: pair\nactivities: [{{title: {title}, offered: true}}]\n")
        };
        let note = "avoided-word: “homework” stands in what they will see. What would they call it?";
        check(client, &change("More homework"), &[note]);
        check(client, &change("More rest"), &[]);
    }

    #[test]
    fn an_idea_of_the_clients_own_does_not_ask_whose_ideas_there_are() {
        let led = |title: &str| format!("{{title: {title}, set_by: coach, why: w, willing: yes, offered: true}}");
        let set = [led("A"), led("B"), led("C")].join(", ");
        let before = format!("=== sessions/2026-11-01\nactivities: [{set}]\n");
        check(&before, "=== sessions/2026-11-02\nactivities: [{title: D, offered: true}]\n", &[]);
        let most = format!("{before}=== sessions/2026-11-02\nactivities: [{{title: D, offered: true}}]\n");
        let change = format!("=== sessions/2026-11-03\nactivities: [{}]\n", led("E"));
        check(&most, &change, &["coach-led-run: 4 of 5 were your idea. What activity would they choose?"]);
    }
}

//! Whether the next form offers a question of another kind (Argyris and Schön, and later writers), and which.
//!
//! An offer, now and then, and never a score: an answer is not counted as better than none. Nothing is stored. The offers
//! that earlier forms made follow from the entries, so the same files and the same day give the same answer.

use crate::model::moment::Day;
use crate::model::words::{Awareness, LoopKind};

use super::client_timeline::ClientTimeline;
use super::entry::Entry;

/// After how many entries without a question of another kind one is offered, and offered again.
const ENTRIES: usize = 5;
/// How many days lie at least between two offers of the question how one learns: a quarter of a year.
const QUARTER: i64 = 91;

/// A question of another kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OtherQuestion {
    /// After rumination: something small and outward (single loop).
    SmallAndOutward,
    /// What was taken for granted (double loop).
    TakenForGranted,
    /// How one learns (triple loop).
    HowILearn,
}

impl OtherQuestion {
    /// Returns the question that a form offers next, if it is time for one.
    pub(crate) fn of(timeline: &ClientTimeline<'_>) -> Option<Self> {
        if !timeline.records.settings.asks_questions() {
            return None;
        }
        let mut so_far = SoFar::default();
        // A tick is no writing: it neither asks anything nor brings the next question nearer.
        for entry in timeline.entries.iter().filter(|entry| entry.has_text()) {
            // What a form offered then is worked out anew each time: nothing is stored, and every machine offers the same.
            so_far.offer(entry.day());
            so_far.write(entry);
        }
        so_far.offer(timeline.day())
    }

    /// Returns the kind of question.
    pub(crate) const fn loop_kind(self) -> LoopKind {
        match self {
            Self::SmallAndOutward => LoopKind::Single,
            Self::TakenForGranted => LoopKind::Double,
            Self::HowILearn => LoopKind::Triple,
        }
    }
}

/// What the entries so far say.
#[derive(Clone, Copy, Debug, Default)]
struct SoFar {
    /// Entries since the last one that asked what was taken for granted, or how one learns.
    without: usize,
    /// Whether the last entry went round in circles.
    ruminated: bool,
    /// Whether what was taken for granted was ever asked.
    asked_assumption: bool,
    /// The last day on which how one learns was asked.
    asked_learning: Option<Day>,
}

impl SoFar {
    /// Returns what a form offers on `day`, and remembers it.
    fn offer(&mut self, day: Day) -> Option<OtherQuestion> {
        let offered = self.due(day);
        match offered {
            // An offer counts as asked, answered or not: it is no debt.
            Some(OtherQuestion::TakenForGranted) => self.asked_assumption = true,
            Some(OtherQuestion::HowILearn) => self.asked_learning = Some(day),
            Some(OtherQuestion::SmallAndOutward) | None => {}
        }
        offered
    }

    fn due(&self, day: Day) -> Option<OtherQuestion> {
        // First of all: a deep question would be one more round of the same circle.
        if self.ruminated {
            return Some(OtherQuestion::SmallAndOutward);
        }
        // At five, at ten: an offer that was left empty is not made again the next day.
        if self.without == 0 || !self.without.is_multiple_of(ENTRIES) {
            return None;
        }
        let is_long_ago = self.asked_learning.is_none_or(|last| (day - last).num_days() >= QUARTER);
        // How one learns comes after what one takes for granted, and seldom: asked each week it is a chore.
        let asks_learning = self.asked_assumption && is_long_ago;
        Some(if asks_learning { OtherQuestion::HowILearn } else { OtherQuestion::TakenForGranted })
    }

    fn write(&mut self, entry: &Entry<'_>) {
        self.ruminated = entry.reflection.awareness.contains(&Awareness::Rumination);
        match entry.loop_kind {
            Some(LoopKind::Double) => (self.without, self.asked_assumption) = (0, true),
            Some(LoopKind::Triple) => (self.without, self.asked_learning) = (0, Some(entry.day())),
            // What one will do differently is about the action, so another kind of question stays due.
            Some(LoopKind::Single) | None => self.without += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OtherQuestion::{HowILearn, SmallAndOutward, TakenForGranted};
    use super::*;
    use crate::analysis::sample::{asked, journal};

    fn on(day: &str, diary: &str) -> Option<OtherQuestion> {
        OtherQuestion::of(&ClientTimeline::of(&journal(diary), asked(day)))
    }

    /// Entries on the days from `first` to `last` of November 2026.
    fn entries(first: u32, last: u32, keys: &str) -> String {
        let entries = (first..=last).map(|day| format!("=== diary/2026-11-{day:02}\n{keys}\n\nWords.\n"));
        entries.collect::<Vec<_>>().concat()
    }

    #[test]
    fn after_five_entries_the_next_form_asks_what_was_taken_for_granted() {
        let check =
            |number: u32, expected| assert_eq!(on("2026-11-20", &entries(1, number, "tags: x")), expected, "{number}");
        check(0, None);
        check(4, None);
        check(5, Some(TakenForGranted));
        // Left open, it is not asked again at once.
        check(6, None);
        check(9, None);
    }

    #[test]
    fn an_entry_that_asked_begins_the_count_again() {
        let check = |keys: &str, expected| {
            let diary = format!("{}{}", entries(1, 4, "tags: x"), entries(5, 5, keys));
            assert_eq!(on("2026-11-20", &diary), expected, "{keys}");
        };
        check("loop: double", None);
        check("loop: triple", None);
        check("loop: single", Some(TakenForGranted));
        let diary = format!("{}{}", entries(1, 1, "loop: triple"), entries(2, 6, "tags: x"));
        assert_eq!(on("2026-11-20", &diary), Some(TakenForGranted));
    }

    #[test]
    fn how_one_learns_is_asked_once_a_quarter_at_most() {
        let ten = entries(1, 10, "tags: x");
        assert_eq!(on("2026-11-10", &ten), Some(HowILearn));
        let fifteen = entries(1, 15, "tags: x");
        assert_eq!(on("2026-11-20", &fifteen), Some(TakenForGranted));
        // Asked on the 11th, before the entry of that day: 91 days later it may come again.
        assert_eq!(on("2027-02-09", &fifteen), Some(TakenForGranted));
        assert_eq!(on("2027-02-10", &fifteen), Some(HowILearn));
    }

    #[test]
    fn after_rumination_the_question_is_small_and_outward() {
        let ruminated = entries(1, 1, "awareness: [rumination]");
        assert_eq!(on("2026-11-20", &ruminated), Some(SmallAndOutward));
        assert_eq!(on("2026-11-20", &format!("{ruminated}{}", entries(2, 2, "tags: x"))), None);
        // It is not yet so on the day before.
        assert_eq!(on("2026-10-31", &ruminated), None);
    }

    #[test]
    fn ticks_do_not_count_and_the_settings_can_turn_it_off() {
        let ticks = entries(1, 5, "activity: a\ntimes: 1").replace("\nWords.\n", "");
        assert_eq!(on("2026-11-20", &ticks), None);
        let off = format!("=== meanwhile.yaml\nquestions: false\n{}", entries(1, 5, "tags: x"));
        assert_eq!(on("2026-11-20", &off), None);
    }
}

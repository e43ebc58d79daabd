use std::collections::BTreeSet;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::{About, Enough};
use crate::analysis::measures::Measures;
use crate::analysis::sample::{asked, journal};
use crate::analysis::window::Window;

use super::*;

/// Measures that are more than one number, and those of the coach's diary.
const BESIDE: [&str; 7] = ["origin", "by_origin", "by_kind", "awareness", "goals", "travel", "moves_used"];

#[test]
fn every_measure_is_explained_once_for_the_eyes_it_is_for() {
    let records = journal("=== client\n");
    let measures = Measures::of(&ClientTimeline::of(&records, asked("2026-11-20")), Window::default());
    let named = measures.named();
    let expected: BTreeSet<_> = named.iter().map(|own| own.name).chain(BESIDE).collect();
    assert_eq!(MEASURES.iter().map(|own| own.name).collect::<BTreeSet<_>>(), expected);
    assert_eq!(MEASURES.len(), expected.len());
    for own in named {
        let explained = super::named(own.name);
        let has = explained.map(|found| (found.audience, found.range.is_some(), found.label.is_some()));
        assert_eq!(has, Some((own.audience, true, true)), "{}", own.name);
    }
}

#[test]
fn every_number_stands_beside_a_measure_that_is_explained() {
    let numbers = Measures::default().numbers();
    for own in &numbers {
        // A part of a measure, such as what was done of the ideas of one, has the eyes of the measure it is of.
        let is_of = |measure: &&Definition| own.name.starts_with(measure.name) || own.name.ends_with(measure.name);
        let eyes = MEASURES.iter().filter(is_of).map(|measure| measure.audience).max();
        assert_eq!(eyes, Some(own.audience), "{}", own.name);
    }
    assert_eq!(numbers.iter().map(|own| own.name).collect::<BTreeSet<_>>().len(), numbers.len());
}

#[test]
fn notes_for_everybody_come_first_and_each_has_a_name_of_its_own() {
    let names: BTreeSet<_> = notes().map(|own| own.name).collect();
    assert_eq!(names.len(), NOTES.len());
    assert!(notes().collect::<Vec<_>>().is_sorted_by_key(|own| own.audience));
}

#[test]
fn every_explanation_says_everything() {
    for own in all() {
        assert!(!own.summary.is_empty() && !own.summary.ends_with('.'), "{}", own.name);
        for sentences in [own.definition, own.reason] {
            assert!(sentences.ends_with(['.', '?']), "{}", own.name);
        }
        assert!(!own.source.is_empty(), "{}", own.name);
    }
}

#[test]
fn the_numbers_that_are_too_few_are_those_of_the_settings() {
    let settings = crate::model::settings::Settings::default();
    assert_eq!(Enough::Sessions.by_default(), Some(settings.enough_sessions()));
    assert_eq!(Enough::Entries.by_default(), Some(settings.enough_entries()));
}

#[test]
fn a_slip_finds_what_was_meant() {
    assert_eq!(named("Follow-Through").map(|own| own.name), Some("follow_through"));
    assert_eq!(named("forgotten-middle").map(|own| own.about), Some(About::Note));
    assert_eq!(named("forgotten_middle").map(|own| own.about), Some(About::Measure));
    assert_eq!(nearest_name("folow_trough"), Some("follow_through"));
    assert_eq!(nearest_name("banana"), None);
}

#[test]
fn what_a_screen_says_can_be_asked_for() {
    let labels: Vec<_> = MEASURES.iter().filter_map(|own| Some((own.name, own.label?))).collect();
    for (name, label) in labels {
        assert_eq!(named(label).map(|own| own.name), Some(name), "{label}");
        assert!(!label.contains('_'), "{label}");
    }
}

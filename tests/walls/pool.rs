//! The few names that all files draw from, so that what one file defines another one uses.

use crate::dice::Dice;

/// Ids of activities.
pub(crate) const ACTIVITIES: &[&str] = &["walk", "say-no", "say-it", "pause", "call-her", "write-it-down"];
/// Ids of goals.
pub(crate) const GOALS: &[&str] = &["calm", "say-more", "rest"];
/// Codes of clients.
pub(crate) const CODES: &[&str] = &["k-07", "kit", "m-12", "p-03"];
/// Names of forms: two that come with the tool, one of the journal's own.
pub(crate) const FORMS: &[&str] = &["grow", "good_things", "own"];
/// How an activity may have ended, or gone on.
pub(crate) const OUTCOMES: &[&str] = &["done", "mostly", "partly", "a_little", "not_done", "let_go", "open"];
/// Who may have agreed, or asked for something.
pub(crate) const ROLES: &[&str] = &["client", "coach", "manager", "hr", "sponsor"];

/// Words to look for: some of them stand in many files.
pub(crate) const WORDS: &[&str] = &["heron", "kettle", "wagon", "calm", "walk", "team", "say"];

const NOUNS: &[&str] = &["heron", "kettle", "ladder", "lantern", "orchard", "pebble", "thistle", "wagon"];

/// Returns a day between 18 September and 12 December 2026, often one of a few; never the day asked, on which new files
/// are made: the next free name is the one thing that may show.
pub(crate) fn day(dice: &mut Dice) -> String {
    let at = if dice.chance(40) { dice.number(0, 8) * 10 } else { dice.number(0, 85) };
    let (month, day) = match at + 18 {
        day @ ..=30 => (9, day),
        day @ 31..=61 => (10, day - 30),
        day @ 62..=91 => (11, day - 61),
        day => (12, day - 91),
    };
    let day = if (month, day) == (11, 20) { 19 } else { day };
    format!("2026-{month:02}-{day:02}")
}

/// Returns a day, mostly with a time, now and then with an offset.
pub(crate) fn moment(dice: &mut Dice) -> String {
    let day = day(dice);
    if dice.chance(25) {
        return day;
    }
    let time = dice.one_of(&["08:30", "09:00", "09:00", "18:30", "23:59"]);
    format!("{day}T{time}{}", if dice.chance(15) { "+01:00" } else { "" })
}

/// Returns a few words that most likely stand nowhere else.
pub(crate) fn words(dice: &mut Dice) -> String {
    format!("{} {} {}", dice.one_of(NOUNS), dice.one_of(NOUNS), dice.number(100, 99_999))
}

/// Returns a title for an activity or a goal: the one its id is made of, or another one.
pub(crate) fn title(dice: &mut Dice, id: &str) -> String {
    let plain = id.replace('-', " ");
    if dice.chance(70) { plain } else { format!("{plain} {}", words(dice)) }
}

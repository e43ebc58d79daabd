//! What a name on the command line means: an exact id wins, then a unique beginning of one, then a unique beginning of a word
//! of a title, each among the open, then the offered, then the ended.

use crate::analysis::{ActivityState, ActivityThread};
use crate::app::error::{Error, Kind};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::goal::Goal;
use crate::model::id;
use crate::model::moment::Day;
use crate::model::suggestion::nearest;
use crate::model::words::GoalStatus;
use crate::render;

/// How many names an error lists at most.
const MOST_LISTED: usize = 8;

/// What is said of a file or folder that the system gives nobody just now.
const UNREADABLE: Code = Code::Unreadable;

/// How something stands that can be named, in the order in which a beginning is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// It is going on: an open activity, an open goal.
    Open,
    /// It waits to be taken up.
    Offered,
    /// It has ended, or is past.
    Ended,
}

/// Something that can be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named<'a> {
    /// Its id, or its file's stem.
    pub id: &'a str,
    /// Its title, where it has one.
    pub title: Option<&'a str>,
    /// How it stands.
    pub standing: Standing,
}

impl<'a> Named<'a> {
    /// Returns a file, which has no title, as it can be named.
    pub(crate) const fn of_stem(stem: &'a str) -> Self {
        Self { id: stem, title: None, standing: Standing::Open }
    }
}

/// What kind of thing is looked for, as messages say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sought {
    /// One of them: `activity`.
    pub one: &'static str,
    /// Several of them: `activities`.
    pub several: &'static str,
    /// What to type where there is none yet.
    pub add: &'static str,
}

/// An activity.
pub(crate) const ACTIVITY: Sought =
    Sought { one: "activity", several: "activities", add: "Something to try: mw activity add \"TITLE\"" };
/// A goal.
pub(crate) const GOAL: Sought = Sought { one: "goal", several: "goals", add: "Add one: mw goal add \"TITLE\"" };
/// A goal or an activity.
pub(crate) const GOAL_OR_ACTIVITY: Sought =
    Sought { one: "goal or activity", several: "goals and activities", add: "Add a goal: mw goal add \"TITLE\"" };
/// A session.
pub(crate) const SESSION: Sought = Sought { one: "session", several: "sessions", add: "Add one: mw session add" };

/// Returns a goal as it can be named.
pub(crate) fn of_goal(goal: &Goal) -> Named<'_> {
    let standing = if goal.status == GoalStatus::Open { Standing::Open } else { Standing::Ended };
    Named { id: &goal.id, title: Some(&goal.title), standing }
}

/// Returns an activity as it can be named; nothing where an earlier file keeps its id.
pub(crate) fn of_activity<'a>(thread: &ActivityThread<'a>) -> Option<Named<'a>> {
    let standing = match thread.state {
        ActivityState::Open => Standing::Open,
        ActivityState::Offered => Standing::Offered,
        ActivityState::Ended => Standing::Ended,
    };
    Some(Named { id: thread.id?, title: Some(&thread.activity.title), standing })
}

/// Returns the id that `typed` names, where several clients may have the same one.
pub(crate) fn one_of(mut named: Vec<Named<'_>>, typed: &str, sought: Sought) -> Result<String, Error> {
    // Of one id in several folders the one that is going on counts.
    named.sort_by_key(|named| (named.id, named.standing));
    named.dedup_by_key(|named| named.id);
    find(&named, typed, sought).map(|at| named[at].id.to_owned())
}

/// Returns the place in `all` of the one that `typed` names.
pub(crate) fn find(all: &[Named<'_>], typed: &str, sought: Sought) -> Result<usize, Error> {
    match matching(all, typed).as_slice() {
        [] => Err(unknown(all, typed, sought)),
        [only] => Ok(*only),
        several => Err(ambiguous(all, several, typed, sought)),
    }
}

/// Returns the places in `all` of those that `typed` may name: one where that is certain.
pub(crate) fn matching(all: &[Named<'_>], typed: &str) -> Vec<usize> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let typed = &*id::in_nfc(typed);
    // The stem of a file is as it lies on the disk; an id is in NFC already.
    if let Some(exact) = all.iter().position(|named| id::in_nfc(named.id) == typed) {
        return vec![exact];
    }
    let begins = |named: &Named<'_>| id::in_nfc(named.id).starts_with(typed);
    let words = typed.trim().to_lowercase();
    let has_word = |named: &Named<'_>| named.title.is_some_and(|title| has_word_with(title, &words));
    let by_standing = |matches: &dyn Fn(&Named<'_>) -> bool| {
        let standings = [Standing::Open, Standing::Offered, Standing::Ended].into_iter();
        let of = |standing| (0..all.len()).filter(|at| all[*at].standing == standing && matches(&all[*at])).collect();
        // Several that go on are not passed over for one that has ended.
        standings.map(of).find(|found: &Vec<usize>| !found.is_empty())
    };
    by_standing(&begins).or_else(|| by_standing(&has_word)).unwrap_or_default()
}

/// Returns whether some word of `title` begins what `typed`, in lower case, says.
pub(crate) fn has_word_with(title: &str, typed: &str) -> bool {
    let title = id::in_nfc(title).to_lowercase();
    let begins_a_word = |at: usize| !title[..at].ends_with(char::is_alphanumeric);
    title.match_indices(typed).any(|(at, _)| begins_a_word(at))
}

/// Returns the shortest beginning, in whole words and at least three characters, of the id of the one at `at` that
/// names it.
pub(crate) fn shortest<'a>(all: &[Named<'a>], at: usize, sought: Sought) -> &'a str {
    let id = all[at].id;
    let ends = id.match_indices('-').map(|(end, _)| &id[..end]);
    let long_enough = |short: &&str| short.chars().count() >= 3;
    ends.filter(long_enough).find(|short| find(all, short, sought).is_ok_and(|found| found == at)).unwrap_or(id)
}

/// A session as it can be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NamedSession<'a> {
    /// The file's stem.
    pub stem: &'a str,
    /// Its day.
    pub day: Day,
}

/// Returns the place in `all`, which is in order, of the session that `typed` names: its date as it stands in the file, else its
/// stem, else the beginning of one of them, or `last` for the latest one up to `today`.
pub(crate) fn find_session(all: &[NamedSession<'_>], typed: &str, today: Day) -> Result<usize, Error> {
    let past = || all.iter().rposition(|session| session.day <= today);
    if typed == "last" {
        return past().ok_or_else(|| Error::not_found("there was no session yet").hint(SESSION.add));
    }
    // A session that was put off keeps its file's name: people know it by its day.
    let of_that_day: Vec<usize> = (0..all.len()).filter(|at| all[*at].day.to_string() == typed).collect();
    if let [only] = of_that_day.as_slice() {
        return Ok(*only);
    }
    let stems: Vec<_> = all.iter().map(|session| Named::of_stem(session.stem)).collect();
    if let Some(exact) = stems.iter().position(|named| named.id == typed) {
        return Ok(exact);
    }
    let begins =
        |session: &NamedSession<'_>| session.day.to_string().starts_with(typed) || session.stem.starts_with(typed);
    let matching: Vec<usize> = (0..all.len()).filter(|at| !typed.is_empty() && begins(&all[*at])).collect();
    match matching.as_slice() {
        [only] => Ok(*only),
        // All alike: a date means its day, whether that is past or to come.
        [] => find(&stems, typed, SESSION),
        several => Err(ambiguous(&stems, several, typed, SESSION)),
    }
}

/// Returns the error for a name that nothing has, or, where files could not be read just then, that it may stand in those: a
/// script that is told "no such name" adds it once more.
pub(crate) fn perhaps_unread(error: Error, left_out: &[Diagnostic]) -> Error {
    let Some(unread) = left_out.iter().find(|found| found.code == UNREADABLE) else { return error };
    if error.kind != Kind::NotFound {
        return error;
    }
    let message = format!("{}, but not everything could be read", error.message);
    Error::new(Kind::Disk, message).hint(format!(
        "{}: {}",
        render::clean_line(&unread.path),
        render::clean_line(&unread.message)
    ))
}

impl Named<'_> {
    /// Returns the title with the id, for a person who chooses.
    fn shown(&self) -> String {
        match self.title {
            Some(title) => format!("{} ({})", render::one_line(title), render::clean_line(self.id)),
            None => render::clean_line(self.id).into_owned(),
        }
    }
}

fn ambiguous(all: &[Named<'_>], matching: &[usize], typed: &str, sought: Sought) -> Error {
    let typed_in = id::in_nfc(typed);
    let by_id = matching.iter().all(|at| id::in_nfc(all[*at].id).starts_with(&*typed_in));
    let how = if by_id { "begin with" } else { "have a word that begins with" };
    Error::not_found(format!("several {} {how} `{typed}`", sought.several))
        .hint(format!("Name one: {}", listed(matching.iter().map(|at| all[*at].id))))
        .meaning(typed, matching.iter().map(|at| (all[*at].id.to_owned(), all[*at].shown())))
}

fn unknown(all: &[Named<'_>], typed: &str, sought: Sought) -> Error {
    let error = Error::not_found(format!("no {} is called `{typed}`", sought.one));
    if all.is_empty() {
        return error.hint(sought.add);
    }
    // Typed as a title, it is nearest to the id that was made of it.
    match nearest(&id::slug(typed), all.iter().map(|named| named.id)) {
        Some(near) => error.hint(format!("Did you mean `{near}`?")),
        None => error.hint(format!("There are: {}", listed(by_standing(all)))),
    }
}

/// Returns the ids, those that are going on first.
fn by_standing<'a>(all: &[Named<'a>]) -> impl Iterator<Item = &'a str> {
    let mut sorted = all.to_vec();
    sorted.sort_by_key(|named| named.standing);
    sorted.into_iter().map(|named| named.id)
}

fn listed<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<&str> = ids.collect();
    let shown = ids.iter().take(MOST_LISTED).copied().collect::<Vec<_>>().join(", ");
    if ids.len() > MOST_LISTED { format!("{shown}, … ({} more)", ids.len() - MOST_LISTED) } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Named<'static>; 5] = [
        Named { id: "say", title: None, standing: Standing::Ended },
        Named { id: "say-it-in-the-room", title: None, standing: Standing::Open },
        Named { id: "shut-the-laptop", title: None, standing: Standing::Open },
        Named { id: "say-one-thing", title: None, standing: Standing::Ended },
        Named { id: "read-the-chapter", title: None, standing: Standing::Offered },
    ];

    fn found(typed: &str) -> Result<&'static str, (String, Vec<String>)> {
        find(&ALL, typed, ACTIVITY).map(|at| ALL[at].id).map_err(|error| (error.message, error.hints))
    }

    #[test]
    fn an_exact_id_wins_then_a_beginning_among_the_open_the_offered_the_ended() {
        let check = |typed: &str, expected: &str| assert_eq!(found(typed), Ok(expected), "{typed}");
        check("say", "say");
        check("say-", "say-it-in-the-room");
        check("sh", "shut-the-laptop");
        check("read", "read-the-chapter");
        check("say-o", "say-one-thing");
    }

    #[test]
    fn a_word_of_a_title_names_what_has_it_where_no_id_begins_so() {
        let named = |id, title, standing| Named { id, title: Some(title), standing };
        let all = [
            named("no-phone-in-bed", "No phone in bed", Standing::Ended),
            named("phone-her", "Phone her", Standing::Ended),
            named("print-one-card", "Print one card a week", Standing::Open),
            named("cards", "Write (thank-you) cards", Standing::Open),
            named("e", "L’été à Köln", Standing::Offered),
        ];
        let check = |typed: &str, expected: Result<&str, &str>| {
            let found = find(&all, typed, ACTIVITY).map(|at| all[at].id).map_err(|error| error.message);
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{typed}");
        };
        check("bed", Ok("no-phone-in-bed"));
        check("Phone", Err("several activities have a word that begins with `Phone`"));
        // The beginning of an id comes first.
        check("phone", Ok("phone-her"));
        check("car", Ok("cards"));
        check("one", Ok("print-one-card"));
        check("one card", Ok("print-one-card"));
        check("Print one card a week", Ok("print-one-card"));
        check("thank", Ok("cards"));
        check("E\u{301}TE\u{301}", Ok("e"));
        check("köl", Ok("e"));
        check("ards", Err("no activity is called `ards`"));
        check("prnt", Err("no activity is called `prnt`"));
        check("  ", Err("no activity is called `  `"));
    }

    #[test]
    fn what_cannot_be_said_is_answered_with_names() {
        let check = |typed: &str, message: &str, hint: &str| {
            assert_eq!(found(typed), Err((message.to_owned(), vec![hint.to_owned()])), "{typed}");
        };
        check("s", "several activities begin with `s`", "Name one: say-it-in-the-room, shut-the-laptop");
        check("say-it-in-teh-room", "no activity is called `say-it-in-teh-room`", "Did you mean `say-it-in-the-room`?");
        check("Shut the laptop", "no activity is called `Shut the laptop`", "Did you mean `shut-the-laptop`?");
        check(
            "qq",
            "no activity is called `qq`",
            "There are: say-it-in-the-room, shut-the-laptop, read-the-chapter, say, say-one-thing",
        );
        check(
            "",
            "no activity is called ``",
            "There are: say-it-in-the-room, shut-the-laptop, read-the-chapter, say, say-one-thing",
        );
        let none = find(&[], "say", GOAL).map_err(|error| error.hints);
        assert_eq!(none, Err(vec!["Add one: mw goal add \"TITLE\"".to_owned()]));
    }

    /// Returns ids of things that are all going on.
    fn open<'a>(ids: &[&'a str]) -> Vec<Named<'a>> {
        ids.iter().map(|&id| Named::of_stem(id)).collect()
    }

    #[test]
    fn awkward_names_are_found_as_they_are_written() {
        let long = "long-".repeat(60);
        let check = |ids: &[&str], typed: &str, expected: Result<&str, &str>| {
            let all = open(ids);
            let found = find(&all, typed, ACTIVITY).map(|at| all[at].id).map_err(|error| error.message);
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{typed}");
        };
        check(&[], "a", Err("no activity is called `a`"));
        check(&["été"], "e\u{301}t", Ok("été"));
        check(&["e\u{301}-2", "e\u{301}"], "é", Ok("e\u{301}"));
        check(&["🙂-walk", "🙂🙂"], "🙂-", Ok("🙂-walk"));
        check(&["🙂-walk", "🙂🙂"], "🙂", Err("several activities begin with `🙂`"));
        check(&["7", "70"], "7", Ok("7"));
        check(&["70"], "7", Ok("70"));
        check(&["07"], "7", Err("no activity is called `7`"));
        check(&["walk"], "Walk", Err("no activity is called `Walk`"));
        check(&["walk"], "alk", Err("no activity is called `alk`"));
        check(&["walk"], "walk-to-work", Err("no activity is called `walk-to-work`"));
        check(&["x"], "../x", Err("no activity is called `../x`"));
        check(&["walk", "walk"], "walk", Ok("walk"));
        check(&["walk", "walk"], "wal", Err("several activities begin with `wal`"));
        check(&[&long], &long[..290], Ok(&long));
    }

    #[test]
    fn many_names_are_cut_off_after_eight() {
        let all = open(&["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b"]);
        let hints = |typed: &str| find(&all, typed, GOAL).map_err(|error| error.hints);
        assert_eq!(hints("a"), Err(vec!["Name one: a1, a2, a3, a4, a5, a6, a7, a8, … (1 more)".to_owned()]));
        assert_eq!(hints("zzz"), Err(vec!["There are: a1, a2, a3, a4, a5, a6, a7, a8, … (2 more)".to_owned()]));
        let eight = find(&all[..8], "a", GOAL).map_err(|error| error.hints);
        assert_eq!(eight, Err(vec!["Name one: a1, a2, a3, a4, a5, a6, a7, a8".to_owned()]));
    }

    #[test]
    fn an_id_that_several_clients_have_is_one_name_and_stands_where_it_is_going_on() {
        let named = |id, standing| Named { id, title: None, standing };
        let all = [
            named("walk", Standing::Ended),
            named("walk", Standing::Open),
            named("walk-home", Standing::Offered),
            named("swim", Standing::Ended),
            named("swim", Standing::Ended),
        ];
        let check = |typed: &str, expected: Result<&str, &str>| {
            let found = one_of(all.to_vec(), typed, GOAL_OR_ACTIVITY).map_err(|error| error.message);
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{typed}");
        };
        check("wal", Ok("walk"));
        check("walk-", Ok("walk-home"));
        check("s", Ok("swim"));
        check("x", Err("no goal or activity is called `x`"));
    }

    #[test]
    fn the_shortest_name_has_whole_words_and_three_characters() {
        let check = |ids: &[&str], expected: &str| assert_eq!(shortest(&open(ids), 0, ACTIVITY), expected, "{ids:?}");
        check(&["walk"], "walk");
        check(&["walk-home-early"], "walk");
        check(&["walk-home-early", "walk-home-late"], "walk-home-early");
        check(&["walk-home-early", "walk-away"], "walk-home");
        check(&["walk-home", "walk-home-late"], "walk-home");
        check(&["go-home-early"], "go-home");
        check(&["ça-va-bien"], "ça-va");
        check(&["été-chaud"], "été");
    }

    #[test]
    fn a_name_that_nothing_has_may_stand_in_what_could_not_be_read() {
        let left_out = |code| [Diagnostic::of_file(code, "diary/\u{1b}a.md", "the file is gone")];
        let none = || find(&[], "walk", ACTIVITY).expect_err("there is none");
        let told = |error: Error| (error.kind, error.message, error.hints);
        let message = "no activity is called `walk`, but not everything could be read".to_owned();
        let hint = "diary/\u{fffd}a.md: the file is gone".to_owned();
        assert_eq!(told(perhaps_unread(none(), &left_out(Code::Unreadable))), (Kind::Disk, message, vec![hint]));
        // One that is there and says something else is no reason to doubt.
        assert_eq!(told(perhaps_unread(none(), &left_out(Code::BadYaml))), told(none()));
        assert_eq!(told(perhaps_unread(none(), &[])), told(none()));
        let other = || Error::usage("another error");
        assert_eq!(told(perhaps_unread(other(), &left_out(Code::Unreadable))), told(other()));
    }

    #[test]
    fn a_session_is_named_by_its_stem_its_date_or_as_the_last_one() {
        let day = |text: &str| crate::model::moment::parse_day(text).unwrap_or(Day::MAX);
        let stems = ["2026-10-20", "2026-11-03", "2026-11-03-2", "2026-12-01"];
        let all: Vec<_> = stems.iter().map(|stem| NamedSession { stem, day: day(&stem[..10]) }).collect();
        let check = |typed: &str, expected: &str| {
            let found = find_session(&all, typed, day("2026-11-20"));
            assert_eq!(found.map(|at| all[at].stem).ok(), Some(expected), "{typed}");
        };
        check("2026-11-03", "2026-11-03");
        check("2026-11-03-", "2026-11-03-2");
        check("2026-12", "2026-12-01");
        check("last", "2026-11-03-2");
        // One that was put off is known by its day, and by its file's name.
        let put_off = [
            NamedSession { stem: "2026-11-17", day: day("2026-11-19") },
            NamedSession { stem: "2026-11-24", day: day("2026-11-24") },
        ];
        let check = |typed: &str, expected: Option<&str>| {
            let found = find_session(&put_off, typed, day("2026-11-20"));
            assert_eq!(found.map(|at| put_off[at].stem).ok(), expected, "{typed}");
        };
        check("2026-11-19", Some("2026-11-17"));
        check("2026-11-17", Some("2026-11-17"));
        check("2026-11-1", Some("2026-11-17"));
        check("2026-11-2", Some("2026-11-24"));
        check("2026-11", None);
        check("", None);
        assert!(find_session(&all, "2026-11", day("2026-11-20")).is_err());
        assert!(find_session(&all, "last", day("2026-10-01")).is_err());
    }
}

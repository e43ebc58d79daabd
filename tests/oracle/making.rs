//! Makes a client out of random bytes: one row of bytes a file, so that fewer and smaller bytes make a simpler client.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::days::{Clock, When};
use crate::journal::{Access, Activity, Client, Goal, Heading, Reflection, Review, Session};

/// The last day a record may have.
pub(crate) const LAST_DAY: i32 = 75;

const OUTCOMES: &[&str] = &["done", "done", "mostly", "partly", "a_little", "not_done", "let_go", "open", "open"];
const STAGES: &[&str] = &["experience", "observation", "conceptualisation", "experimentation"];
const STANCES: &[&str] = &["move", "follow", "oppose", "bystand"];
const AWARENESS: &[&str] = &["self_reflection", "insight", "rumination", "mindfulness"];
const ROLES: &[&str] = &["client", "coach", "manager", "sponsor"];
const GOALS: &[&str] = &["g", "h", "i"];

/// Returns clients, each as the bytes it is made of.
pub(crate) fn clients(most: usize) -> impl Strategy<Value = Vec<Client>> {
    let files = vec(vec(any::<u8>(), 24..56), 1..28);
    vec(files.prop_map(|files| client(&files)), 1..=most)
}

/// Bytes that are read one by one; after the last comes 0, which always means the plainest choice.
struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        self.0.split_off_first().copied().unwrap_or(0)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.next()) % limit
    }

    fn number(&mut self, least: i32, most: i32) -> i32 {
        least + i32::from(self.next()) % (most - least + 1)
    }

    /// True in `chances` of 16.
    fn chance(&mut self, chances: u8) -> bool {
        self.next() % 16 >= 16 - chances
    }

    fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    fn perhaps<T: Copy>(&mut self, chances: u8, values: &[T]) -> Option<T> {
        if self.chance(chances) { Some(self.one_of(values)) } else { None }
    }

    fn rating(&mut self, chances: u8) -> Option<i32> {
        if self.chance(chances) { Some(self.number(0, 10)) } else { None }
    }

    fn some_of<T: Copy>(&mut self, values: &[T]) -> Vec<T> {
        let mask = self.next();
        values.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0).map(|(_, value)| *value).collect()
    }

    fn clock(&mut self) -> Option<Clock> {
        if self.chance(12) {
            let minute = self.one_of(&[480, 510, 510, 540, 540, 600, 1080, 1439]);
            Some(Clock { minute, offset: self.perhaps(5, &[0, 60, -300]) })
        } else {
            None
        }
    }

    fn when(&mut self) -> When {
        let day = self.number(0, LAST_DAY);
        // Many lie on the same few days.
        When { day: if self.chance(8) { day / 12 * 12 } else { day }, clock: self.clock() }
    }

    /// The id of one of the activities, often of the first, now and then of none.
    fn id(&mut self, known: usize) -> String {
        match self.next() % 16 {
            _ if known == 0 => "nobody".to_owned(),
            15 => "nobody".to_owned(),
            10..15 => "t0".to_owned(),
            _ => format!("t{}", self.below(known)),
        }
    }

    fn scores(&mut self, chances: u8) -> Vec<(&'static str, i32)> {
        if !self.chance(chances) {
            return Vec::new();
        }
        self.some_of(GOALS).into_iter().map(|goal| (goal, self.number(-2, 2))).collect()
    }
}

/// What a row of bytes is to become.
#[derive(Clone, Copy)]
struct Plan {
    is_session: bool,
    activities: usize,
}

impl Plan {
    fn of(bytes: &mut Bytes<'_>) -> Self {
        let is_session = bytes.chance(5);
        let activities = match (is_session, bytes.next() % 16) {
            (true, 10..15) | (false, 12..15) => 1,
            (_, 15) => 2,
            _ => 0,
        };
        Self { is_session, activities }
    }
}

/// Hands out titles; knows how many activities there will be.
struct Titles {
    given: usize,
    known: usize,
}

fn client(files: &[Vec<u8>]) -> Client {
    let mut rows: Vec<_> = files.iter().map(|bytes| Bytes(bytes)).collect();
    let mut own = rows.remove(0);
    let standing = own.below(8).saturating_sub(5);
    let plans: Vec<_> = rows.iter_mut().map(Plan::of).collect();
    let known = standing + plans.iter().map(|plan| plan.activities).sum::<usize>();
    let mut titles = Titles { given: 0, known };
    let mut client = Client {
        rest_after: own.perhaps(5, &[3, 7, 14]),
        too_early: own.perhaps(11, &[(1, 1), (1, 2), (2, 3), (5, 8)]),
        parties: if own.chance(6) { own.some_of(ROLES) } else { Vec::new() },
        standing: activities(&mut own, &mut titles, standing),
        ..Client::default()
    };
    client.goals = goals(&mut own);
    for (at, (mut bytes, plan)) in rows.into_iter().zip(plans).enumerate() {
        let activities = activities(&mut bytes, &mut titles, plan.activities);
        if plan.is_session {
            client.sessions.push(session(&mut bytes, at, known, activities));
        } else {
            client.diary.push(reflection(&mut bytes, at, known, activities));
        }
    }
    client
}

fn goals(bytes: &mut Bytes<'_>) -> Vec<Goal> {
    let goal = |id: &&'static str| Goal {
        id,
        status: bytes.perhaps(4, &["open", "reached", "changed", "let_go"]),
        agreed_by: if bytes.chance(8) { bytes.some_of(ROLES) } else { vec!["client", "coach"] },
        importance: bytes.perhaps(6, &[0, 1, 2, 3]),
        difficulty: bytes.perhaps(6, &[0, 1, 2, 3]),
    };
    GOALS[..2].iter().map(goal).collect()
}

fn activities(bytes: &mut Bytes<'_>, titles: &mut Titles, number: usize) -> Vec<Activity> {
    let mut activity = || {
        let title = format!("T{}", titles.given);
        titles.given += 1;
        let id = if bytes.chance(2) { bytes.id(titles.known) } else { title.to_lowercase() };
        Activity {
            title,
            id,
            kind: bytes.perhaps(6, &["reflect", "do"]),
            set_by: bytes.perhaps(8, &["coach", "together", "client"]),
            goal: bytes.perhaps(8, GOALS),
            offered: bytes.chance(2),
            willing: bytes.perhaps(3, &["no", "maybe", "yes"]),
            times: bytes.perhaps(7, &[1, 2, 3]),
            due: if bytes.chance(3) { Some(bytes.number(0, LAST_DAY)) } else { None },
            expected: bytes.rating(6),
            confidence: bytes.rating(6),
            after: if bytes.chance(5) { Some(bytes.id(titles.known)) } else { None },
        }
    };
    (0..number).map(|_| activity()).collect()
}

/// Names do not follow the order of days; some are the beginning of others, and some lie in a folder.
fn path(bytes: &mut Bytes<'_>, folder: &str, at: usize) -> String {
    let within = bytes.one_of(&["", "", "2025/"]);
    let stem = format!("{}{}", bytes.one_of(&["n", "m", "o"]), at / 2);
    format!("{folder}/{within}{stem}{}", if at.is_multiple_of(2) { "" } else { "-2" })
}

fn session(bytes: &mut Bytes<'_>, at: usize, known: usize, activities: Vec<Activity>) -> Session {
    let reviews = bytes.below(4);
    let review = |bytes: &mut Bytes<'_>| Review {
        activity: bytes.id(known),
        outcome: bytes.perhaps(5, OUTCOMES),
        worth: bytes.rating(4),
    };
    Session {
        path: path(bytes, "sessions", at),
        date: bytes.when(),
        status: bytes.perhaps(8, &["held", "held", "held", "planned", "cancelled", "missed"]),
        minutes: bytes.perhaps(4, &[45, 60]),
        reviewed: (0..reviews).map(|_| review(bytes)).collect(),
        goal_scores: bytes.scores(6),
        activities,
        access: bytes.one_of(&Access::ALL),
    }
}

fn reflection(bytes: &mut Bytes<'_>, at: usize, known: usize, activities: Vec<Activity>) -> Reflection {
    let date = bytes.when();
    let activity = if bytes.chance(13) { Some(bytes.id(known)) } else { None };
    let outcome = bytes.perhaps(6, OUTCOMES);
    let sections = if bytes.chance(9) { bytes.some_of(&Heading::ALL) } else { Vec::new() };
    let sections = sections.into_iter().map(|heading| (heading, !bytes.chance(3))).collect();
    Reflection {
        path: path(bytes, "diary", at),
        date,
        logged_at: if bytes.chance(2) {
            Some(When { day: date.day + bytes.number(0, 2), clock: bytes.clock() })
        } else {
            None
        },
        activity,
        outcome,
        sections,
        times: bytes.perhaps(7, &[0, 1, 2]),
        stages: if bytes.chance(3) { Some(bytes.some_of(STAGES)) } else { None },
        awareness: if bytes.chance(7) { bytes.some_of(AWARENESS) } else { Vec::new() },
        opens_with_words: bytes.chance(6),
        loop_kind: bytes.perhaps(2, &["single", "double", "triple"]),
        goal_scores: bytes.scores(5),
        actual: bytes.rating(5),
        worth: bytes.rating(4),
        confidence: bytes.rating(5),
        energy: if bytes.chance(4) { Some(bytes.number(-5, 5)) } else { None },
        engagement: bytes.rating(3),
        flow: bytes.perhaps(3, &[true, false]),
        stance: bytes.perhaps(4, STANCES),
        usual_stance: bytes.perhaps(4, STANCES),
        activities,
        access: bytes.one_of(&Access::ALL),
    }
}

//! Which records there are on the day asked, in order, and which activities they define.

use crate::days::When;
use crate::journal::{Activity, Client, Reflection, Session};

/// The day asked, with the minutes since midnight where the clock shows them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) day: i32,
    pub(crate) minute: Option<i32>,
}

impl Asked {
    /// The same for a window that ends on `day`.
    pub(crate) fn by(self, day: i32) -> Self {
        if day < self.day { Self { day, minute: None } } else { self }
    }
}

/// A client as seen on a day, over a window that begins on `from`.
#[derive(Clone, Debug)]
pub(super) struct Seen<'a> {
    pub(super) client: &'a Client,
    pub(super) asked: Asked,
    pub(super) from: Option<i32>,
    /// The reflections up to the day asked, in order.
    pub(super) reflections: Vec<&'a Reflection>,
    /// The sessions up to the day asked, in order, whatever became of them.
    pub(super) sessions: Vec<&'a Session>,
    /// The activities set up to the day asked: standing ones, then file by file in order.
    pub(super) defined: Vec<Defined<'a>>,
}

/// An activity, and where it was set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Defined<'a> {
    pub(super) activity: &'a Activity,
    pub(super) place: Place<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    Standing,
    Session(&'a Session),
    Reflection(&'a Reflection),
}

impl Defined<'_> {
    /// The day it was set; `None` for a standing one.
    pub(super) const fn set_on(&self) -> Option<i32> {
        match self.place {
            Place::Standing => None,
            Place::Session(own) => Some(own.date.day),
            Place::Reflection(own) => Some(own.date.day),
        }
    }
}

/// By day as written, then those without a time, then by time as written, then by path, bytewise.
pub(super) fn order(date: When, path: &str) -> (i32, Option<i32>, &str) {
    (date.day, date.clock.map(|clock| clock.minute), path)
}

impl<'a> Seen<'a> {
    pub(super) fn of(client: &'a Client, asked: Asked, from: Option<i32>) -> Self {
        let mut reflections: Vec<_> = client.diary.iter().filter(|own| own.date.day <= asked.day).collect();
        reflections.sort_by_key(|own| order(own.date, &own.path));
        let mut sessions: Vec<_> = client.sessions.iter().filter(|own| own.date.day <= asked.day).collect();
        sessions.sort_by_key(|own| order(own.date, &own.path));
        let mut seen = Self { client, asked, from, reflections, sessions, defined: vec![] };
        seen.defined = seen.activities();
        seen
    }

    pub(super) fn in_window(&self, day: i32) -> bool {
        day <= self.asked.day && self.from.is_none_or(|from| day >= from)
    }

    /// Reflections, except those without words that hold activities or scores of goals and nothing else.
    pub(super) fn entries(&self) -> Vec<&'a Reflection> {
        self.reflections.iter().copied().filter(|own| own.has_text() || !own.only_sets_or_scores()).collect()
    }

    pub(super) fn entries_of_window(&self) -> Vec<&'a Reflection> {
        self.entries().into_iter().filter(|own| self.in_window(own.date.day)).collect()
    }

    pub(super) fn held(&self) -> Vec<&'a Session> {
        let is_held = |own: &&Session| matches!(self.status(own), "held" | "unconfirmed");
        self.sessions.iter().copied().filter(is_held).collect()
    }

    /// Without `status`: planned while its day (or, with a time, its start) is to come; afterwards unconfirmed. A clock
    /// without a time sees today's sessions as begun.
    pub(super) fn status(&self, session: &Session) -> &'static str {
        let start = session.date.clock.map(|clock| clock.minute);
        let starts_later_today = session.date.day == self.asked.day
            && start.zip(self.asked.minute).is_some_and(|(start, clock)| start > clock);
        let is_to_come = session.date.day > self.asked.day || starts_later_today;
        session.status.unwrap_or(if is_to_come { "planned" } else { "unconfirmed" })
    }

    fn activities(&self) -> Vec<Defined<'a>> {
        let sessions = self.sessions.iter().copied().map(|own| (order(own.date, &own.path), Place::Session(own)));
        let diary = self.reflections.iter().copied().map(|own| (order(own.date, &own.path), Place::Reflection(own)));
        let mut files: Vec<_> = sessions.chain(diary).collect();
        files.sort_by_key(|(order, _)| *order);
        let places = std::iter::once(Place::Standing).chain(files.into_iter().map(|(_, place)| place));
        let of_place = |place| {
            let activities = match place {
                Place::Standing => &self.client.standing,
                Place::Session(own) => &own.activities,
                Place::Reflection(own) => &own.activities,
            };
            activities.iter().map(move |activity| Defined { activity, place })
        };
        places.flat_map(of_place).collect()
    }

    /// The id it keeps: none where an earlier one has the same.
    pub(super) fn id(&self, own: &Defined<'a>) -> Option<&'a str> {
        let first = self.named(&own.activity.id)?;
        std::ptr::eq(first.activity, own.activity).then_some(own.activity.id.as_str())
    }

    pub(super) fn named(&self, id: &str) -> Option<Defined<'a>> {
        self.defined.iter().copied().find(|own| own.activity.id == id)
    }

    /// The activities set in the window; standing ones count when the window has no beginning.
    pub(super) fn set_in_window(&self) -> Vec<Defined<'a>> {
        let is_in = |own: &Defined<'_>| own.set_on().map_or(self.from.is_none(), |day| self.in_window(day));
        self.defined.iter().copied().filter(is_in).collect()
    }
}

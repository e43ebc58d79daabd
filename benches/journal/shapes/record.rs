//! A session or an entry of one large client, and the file that comes of it.

use chrono::{Days, NaiveDate};

use crate::recipe::choices::Choices;
use crate::recipe::days::{BEGIN, SPAN};
use crate::recipe::file::{as_it_was_saved, put};
use crate::recipe::prose::Hand;
use crate::recipe::values::add_values;
use crate::recipe::words::{LANGUAGES, TAKEN_AWAY};

/// How many seconds of a day are written in, from seven in the morning.
const SECONDS_OF_A_DAY: usize = 15 * 3600;

/// The only client's number, where what is shared with other journals asks for one.
pub(super) const CLIENT: usize = 1;

/// How the only client writes.
const HAND: Hand = Hand { sentences: LANGUAGES[0], wraps: true };

/// One of a client's sessions and entries: its place among all of them.
#[derive(Clone, Copy)]
pub(super) struct Record {
    pub(super) number: usize,
    pub(super) of: usize,
}

/// A file before it is written.
pub(super) struct RecordFile {
    /// Its path from the journal's root.
    pub(super) name: String,
    pub(super) text: String,
}

/// How much of the cycle of learning the words of an entry show.
#[derive(Clone, Copy)]
pub(super) enum Stages {
    /// Some of it, or none.
    Some,
    /// All four.
    All,
}

impl Record {
    /// Returns the choices to make about this record.
    pub(super) fn choices(self) -> Choices {
        Choices::of(CLIENT, self.number)
    }

    /// Returns the day. Records lie at equal distances.
    pub(super) fn day(self) -> NaiveDate {
        BEGIN + Days::new((self.seconds() / SECONDS_OF_A_DAY) as u64)
    }

    /// Returns a session with `keys` in its front matter.
    pub(super) fn session(self, keys: &str) -> RecordFile {
        let mut choices = self.choices();
        let (day, time) = (self.day(), self.time());
        let mut text =
            format!("---\ntype: session\ndate: {day}T{time}\nstatus: held\nminutes: 30\nshare: pair\n{keys}");
        put(&mut text, &format!("carry_forward: \"{}\"\n---\n", choices.one_of(&TAKEN_AWAY)));
        text.push_str(&HAND.section(&mut choices, 2));
        let text = as_it_was_saved(&mut choices, text);
        RecordFile { name: format!("sessions/{day}-{}.md", self.number), text }
    }

    /// Returns an entry about `activity` with `keys` in its front matter.
    pub(super) fn entry(self, activity: &str, keys: &str, stages: Stages) -> RecordFile {
        let mut choices = self.choices();
        let (day, time) = (self.day(), self.time());
        let mut text = format!("---\ntype: reflection\ndate: {day}T{time}\nactivity: {activity}\nshare: me\n{keys}");
        add_values(&mut choices, &mut text);
        put(&mut text, "---\n");
        text.push_str(&match stages {
            Stages::Some => HAND.entry(&mut choices),
            Stages::All => HAND.whole_cycle(&mut choices),
        });
        let text = as_it_was_saved(&mut choices, text);
        RecordFile { name: format!("diary/{day}-{}-{activity}.md", time.replace(':', "")), text }
    }

    fn time(self) -> String {
        let seconds = self.seconds() % SECONDS_OF_A_DAY;
        format!("{:02}:{:02}:{:02}", 7 + seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    fn seconds(self) -> usize {
        self.number * SPAN * SECONDS_OF_A_DAY / self.of.max(1)
    }
}

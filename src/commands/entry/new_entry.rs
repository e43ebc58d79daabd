//! Makes a new diary entry: its front matter, its name, its body.

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::entry::source::from_stdin;
use crate::document::body;
use crate::document::span::Span;
use crate::document::value::Value;
use crate::model::evidence::Headings;
use crate::model::fields::REFLECTION;
use crate::model::heading_meaning::HeadingMeaning;
use crate::model::moment::Moment;
use crate::model::words::{LoopKind, Outcome, Share, Stage};

use clap::Args;

/// A diary entry that is to be made.
#[derive(Clone, Debug)]
pub(crate) struct NewEntry {
    /// The day, or the day and time it is about.
    pub date: Moment,
    /// The id of the activity it is about.
    pub activity: Option<String>,
    /// Who may see it.
    pub share: Share,
    /// Its other keys.
    pub keys: Vec<(String, Value)>,
    /// What stands below the front matter.
    pub body: String,
}

impl NewEntry {
    /// Returns the front matter: type, date, activity and share, then the other keys in the order of the format.
    pub(crate) fn front_matter(&self) -> Vec<(String, Value)> {
        let mut entries = vec![
            ("type".to_owned(), Value::Word("reflection".to_owned())),
            ("date".to_owned(), Value::Word(self.date.to_string())),
        ];
        entries.extend(self.activity.as_ref().map(|activity| ("activity".to_owned(), Value::text(activity))));
        entries.push(("share".to_owned(), Value::Word(self.share.word().to_owned())));
        let mut others: Vec<&(String, Value)> =
            self.keys.iter().filter(|(key, _)| entries.iter().all(|(own, _)| own != key)).collect();
        // In the order of the format, so that files of one kind look alike in a diff.
        others.sort_by_key(|(key, _)| REFLECTION.iter().position(|field| field.key == key));
        entries.extend(others.into_iter().cloned());
        entries
    }

    /// Returns whether `key` has a value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|(own, _)| own == key)
    }

    /// Returns the value of `key`.
    pub(crate) fn value(&self, key: &str) -> Option<&Value> {
        self.keys.iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// Gives `key` the value `value`.
    pub(crate) fn set(&mut self, key: &str, value: Value) {
        self.keys.retain(|(own, _)| own != key);
        self.keys.push((key.to_owned(), value));
    }

    /// Returns whether it lets its activity go.
    pub(crate) fn lets_go(&self) -> bool {
        let let_go = Value::Word(Outcome::LetGo.word().to_owned());
        self.keys.iter().any(|(key, value)| key == "outcome" && *value == let_go)
    }

    /// Returns the file's name without `.md`: the day, the time to the second where there is one, the activity's id, or
    /// that of the goal it scores: a coach's score and a client's entry of one second are two files. `now` gives the seconds where the entry's minute is the present one.
    pub(crate) fn stem(&self, now: Moment) -> String {
        let minute = |moment: Moment| moment.time.map(|time| time.format("%H%M").to_string());
        // Written now, the name has seconds: two ticks in one minute are two files.
        let is_now = self.date.day == now.day && minute(self.date) == minute(now);
        let time = if is_now { now.time } else { self.date.time };
        let mut stem = self.date.day.to_string();
        if let Some(time) = time {
            stem.push_str(&time.format("-%H%M%S").to_string());
        }
        if let Some(id) = self.activity.as_deref().or(self.only_goal()) {
            stem.push('-');
            stem.push_str(id);
        }
        stem
    }

    /// Returns the id of the goal that it scores, where that is one.
    fn only_goal(&self) -> Option<&str> {
        match self.value("goal_scores") {
            Some(Value::Map(scores)) => scores.first().filter(|_| scores.len() == 1).map(|(goal, _)| goal.as_str()),
            _ => None,
        }
    }
}

/// What is written under the headings of an entry.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "What you write")]
pub(crate) struct SectionFlags {
    /// What happened
    #[arg(long, value_name = "TEXT")]
    pub happened: Option<String>,
    /// What you noticed
    #[arg(long, value_name = "TEXT")]
    pub noticed: Option<String>,
    /// What you make of it
    #[arg(long, value_name = "TEXT")]
    pub learned: Option<String>,
    /// What you'll try next
    #[arg(long, value_name = "TEXT")]
    pub next: Option<String>,
    /// What you'll do differently
    #[arg(long, value_name = "TEXT")]
    pub differently: Option<String>,
    /// What you took for granted
    #[arg(long, value_name = "TEXT")]
    pub assumed: Option<String>,
    /// How you learn
    #[arg(long, value_name = "TEXT")]
    pub how_i_learn: Option<String>,
}

impl SectionFlags {
    /// Returns the heading's mark and the text of each section that was given, in the order they are written.
    fn given(&self) -> impl Iterator<Item = (HeadingMeaning, &str)> {
        // In the order of the cycle: the deeper questions go with what is made of it, the first with what comes next.
        let sections = [
            (HeadingMeaning::Stage(Stage::Experience), &self.happened),
            (HeadingMeaning::Stage(Stage::Observation), &self.noticed),
            (HeadingMeaning::Stage(Stage::Conceptualisation), &self.learned),
            (HeadingMeaning::Loop(LoopKind::Double), &self.assumed),
            (HeadingMeaning::Loop(LoopKind::Triple), &self.how_i_learn),
            (HeadingMeaning::Loop(LoopKind::Single), &self.differently),
            (HeadingMeaning::Stage(Stage::Experimentation), &self.next),
        ];
        sections.into_iter().filter_map(|(mark, text)| Some((mark, text.as_deref()?)))
    }

    /// Returns whether none was given.
    pub(crate) fn is_empty(&self) -> bool {
        self.given().next().is_none()
    }
}

/// Returns the body of an entry: the text, then a section for each that was given. Its lines end in `\n`.
pub(crate) fn body(text: Option<&str>, sections: &SectionFlags, headings: &Headings) -> String {
    let own = text.map(|text| text.trim_end().to_owned()).filter(|text| !text.trim().is_empty());
    let given = sections.given().filter(|(_, text)| !text.trim().is_empty());
    let sections = given.map(|(mark, text)| section(headings.heading(mark), text));
    let paragraphs: Vec<String> = own.into_iter().chain(sections).collect();
    // Line ends as ours: text pasted from another system would make a file of both kinds.
    if paragraphs.is_empty() { String::new() } else { paragraphs.join("\n\n").replace("\r\n", "\n") + "\n" }
}

/// Returns whether a body holds words of the writer's, and not headings, comments and marks alone.
pub(crate) fn holds_words(body: &str) -> bool {
    body::sections(body, Span::new(0, body.len())).iter().any(|section| section.has_text)
}

/// Returns the text that `-m` gives; `-` reads it from stdin.
pub(crate) fn message(context: &Context<'_>, message: Option<&str>) -> Result<Option<String>, Error> {
    match message {
        Some("-") => from_stdin(context).map(Some),
        message => Ok(message.map(str::to_owned)),
    }
}

/// Returns a section of a body, without a line end.
pub(crate) fn section(heading: &str, text: &str) -> String {
    format!("## {heading}\n\n{}", text.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(date: &str, activity: Option<&str>) -> NewEntry {
        NewEntry {
            date: Moment::parse(date).expect(date),
            activity: activity.map(str::to_owned),
            share: Share::Me,
            keys: vec![("actual".to_owned(), Value::Whole(8)), ("outcome".to_owned(), Value::text("done"))],
            body: String::new(),
        }
    }

    #[test]
    fn a_name_is_the_day_the_time_and_the_activity() {
        let now = Moment::parse("2026-11-05T18:30:12").expect("a moment");
        assert_eq!(entry("2026-11-05T18:30", Some("tell")).stem(now), "2026-11-05-183012-tell");
        assert_eq!(entry("2026-11-05T09:00", None).stem(now), "2026-11-05-090000");
        assert_eq!(entry("2026-11-04", Some("tell")).stem(now), "2026-11-04-tell");
    }

    #[test]
    fn the_first_four_keys_are_type_date_activity_share() {
        let entry = entry("2026-11-05", Some("tell"));
        let keys: Vec<String> = entry.front_matter().into_iter().map(|(key, _)| key).collect();
        assert_eq!(keys, ["type", "date", "activity", "share", "outcome", "actual"]);
    }

    #[test]
    fn sections_stand_under_the_headings_of_the_journal() {
        let flags = SectionFlags { noticed: Some("Calm.".to_owned()), ..SectionFlags::default() };
        assert_eq!(body(Some("Told her."), &flags, &Headings::default()), "Told her.\n\n## What I noticed\n\nCalm.\n");
        assert_eq!(body(None, &SectionFlags::default(), &Headings::default()), "");
    }
}

//! The questions of `mw activity add --ask`: open ones, one at a time, and each may be left open.
//!
//! They follow the client: what they take with them comes before what they could do, and the idea is theirs.

use crate::analysis::AsOf;
use crate::app::error::Error;
use crate::app::prompts::{Asks, until_read};
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::entry::form_values;
use crate::commands::lookup::session;
use crate::document::value::Value;

/// What is asked for each key, before the follow-up questions.
const WHY_AFTER_SESSION: &str = "What do you take with you from the session?";
const WHY_ALONE: &str = "What matters to you just now?";
const TITLE: &str = "What would you like to try?";
const SUCCESS: &str = "How will you know that it went well?";
const BARRIER: &str = "What might get in the way?";
const IF_THEN: &str = "If that happens, what will you do?";
const CONFIDENCE: &str = "How confident are you that you will do it? (0 to 10)";
const FIRST_STEP: &str = "What would be a smaller step to begin with?";
const ACCOUNTABLE_TO: &str = "Who will ask you how it went?";

/// Below this confidence, a smaller step is asked for: what the note `low-confidence` says, before anything is saved.
const CONFIDENT: i64 = 7;

/// What was answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Answered {
    /// What to try; `None` where it was left open.
    pub title: Option<String>,
    /// The keys of the activity and their values.
    pub keys: Vec<(String, Value)>,
}

/// Asks for what `given` does not say yet, and returns all of it.
pub(super) fn ask(context: &Context<'_>, folder: &ClientFolder, given: Answered) -> Result<Answered, Error> {
    if !context.may_ask() {
        return Err(Error::usage("--ask needs a terminal").hint("Without one: mw activity add \"TITLE\""));
    }
    let latest = session::latest(&folder.records, AsOf::at(context.environment.now));
    // A session that cannot be read took place all the same.
    let why = if matches!(latest, Ok(None)) { WHY_ALONE } else { WHY_AFTER_SESSION };
    asking::ask(context, folder, |asks| given.completed(why, asks))
}

impl Answered {
    fn completed(mut self, why: &str, asks: &mut dyn Asks) -> Result<Self, Error> {
        self.text("why", why, asks)?;
        if self.title.is_none() {
            self.title = asks.line(TITLE)?;
        }
        if self.title.is_none() {
            return Ok(self);
        }
        self.text("success", SUCCESS, asks)?;
        self.text("barrier", BARRIER, asks)?;
        if self.has("barrier") {
            self.text("if_then", IF_THEN, asks)?;
        }
        if self.confidence(asks)?.is_some_and(|confidence| confidence < CONFIDENT) {
            self.text("first_step", FIRST_STEP, asks)?;
        }
        self.text("accountable_to", ACCOUNTABLE_TO, asks)?;
        Ok(self)
    }

    fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|(own, _)| own == key)
    }

    fn text(&mut self, key: &str, question: &str, asks: &mut dyn Asks) -> Result<(), Error> {
        if !self.has(key) {
            let answer = asks.line(question)?;
            self.keys.extend(answer.map(|answer| (key.to_owned(), Value::text(answer))));
        }
        Ok(())
    }

    /// Returns how confident the client is, where that is known by now.
    fn confidence(&mut self, asks: &mut dyn Asks) -> Result<Option<i64>, Error> {
        if !self.has("confidence") {
            let answer = until_read(asks, CONFIDENCE, form_values::rating)?;
            self.keys.extend(answer.map(|value| ("confidence".to_owned(), value)));
        }
        Ok(self.keys.iter().find_map(|(key, value)| match value {
            Value::Whole(number) if key == "confidence" => Some(*number),
            _ => None,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::prompts::Answers;

    fn asked(given: Answered, answers: &[&'static str]) -> (Option<String>, Vec<(String, Value)>, usize) {
        let mut answers = Answers(answers.iter().copied().collect());
        let answered = given.completed(WHY_ALONE, &mut answers).expect("answered");
        (answered.title, answered.keys, answers.0.len())
    }

    fn key(key: &str, value: &str) -> (String, Value) {
        (key.to_owned(), Value::text(value))
    }

    #[test]
    fn the_answers_become_the_keys_of_the_activity() {
        let answers = ["Rest", "Home at six", "I see the children", "A late call", "I call back", "8", "Ben"];
        let keys = vec![
            key("why", "Rest"),
            key("success", "I see the children"),
            key("barrier", "A late call"),
            key("if_then", "I call back"),
            ("confidence".to_owned(), Value::Whole(8)),
            key("accountable_to", "Ben"),
        ];
        assert_eq!(asked(Answered::default(), &answers), (Some("Home at six".to_owned()), keys, 0));
    }

    #[test]
    fn each_question_may_be_left_open() {
        let title = Some("Home at six".to_owned());
        assert_eq!(asked(Answered::default(), &["", "Home at six"]), (title, Vec::new(), 0));
        // Without something to try there is nothing to ask about.
        assert_eq!(asked(Answered::default(), &["", "", "unasked"]), (None, Vec::new(), 1));
    }

    #[test]
    fn below_seven_a_smaller_step_is_asked_for() {
        let given = || Answered { title: Some("Home at six".to_owned()), keys: Vec::new() };
        let answers = ["", "", "", "eleven", "6", "Home at seven", ""];
        let keys = vec![("confidence".to_owned(), Value::Whole(6)), key("first_step", "Home at seven")];
        assert_eq!(asked(given(), &answers), (given().title, keys, 0));
    }

    #[test]
    fn what_the_flags_say_is_not_asked() {
        let keys = vec![
            key("why", "Rest"),
            key("barrier", "Calls"),
            key("if_then", "Later"),
            ("confidence".to_owned(), Value::Whole(3)),
            key("first_step", "Once"),
        ];
        let given = Answered { title: Some("Home at six".to_owned()), keys: keys.clone() };
        let with = |mut keys: Vec<_>| {
            keys.extend([key("success", "Soup"), key("accountable_to", "Ben")]);
            keys
        };
        assert_eq!(asked(given, &["Soup", "Ben"]), (Some("Home at six".to_owned()), with(keys), 0));
    }
}

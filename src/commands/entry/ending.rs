//! The entry that ends an activity: for `done` and `let-go`.

use clap::builder::{PossibleValue, PossibleValuesParser};

use crate::app::error::Error;
use crate::app::prompts::Asks;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::entry::doubts;
use crate::commands::entry::new_entry::{self, NewEntry, SectionFlags};
use crate::commands::entry::write_down;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::document::value::Value;
use crate::model::evidence::Headings;
use crate::model::fields::{Field, REFLECTION};
use crate::model::when::Tense;
use crate::model::words::{FileType, Outcome};

/// The flags of the keys of an entry that ends an activity.
#[derive(Clone, Debug, Default)]
pub(crate) struct EndingKeys;

impl FieldTable for EndingKeys {
    const FIELDS: &'static [Field] = REFLECTION;
    const LEFT_OUT: &'static [&'static str] = &["type", "activity", "activities", "client", "outcome", "form"];
    const HEADING: &'static str = "About the entry";
    const TENSE: Tense = Tense::Told;
}

/// What is known of how an activity ended.
pub(crate) struct Ending<'a> {
    /// The activity's id.
    pub activity: String,
    /// How it ended.
    pub outcome: Outcome,
    /// A few words.
    pub message: Option<&'a str>,
    /// What is written under headings.
    pub sections: &'a SectionFlags,
    /// The other keys.
    pub keys: &'a FieldFlags<EndingKeys>,
    /// Whether to ask what is hardly meant.
    pub anyway: Anyway,
    /// Whether to write.
    pub write: WriteOptions,
}

/// Returns the outcomes that end an activity, as a flag takes them.
pub(crate) fn outcomes() -> PossibleValuesParser {
    let ending = Outcome::ALL.iter().filter(|outcome| **outcome != Outcome::Open);
    let values = ending.map(|outcome| PossibleValue::new(outcome.word()).alias(outcome.word().replace('_', "-")));
    PossibleValuesParser::new(values)
}

/// Writes the entry, after asking for the words where a person is there and none were given.
pub(crate) fn write(context: &mut Context<'_>, folder: ClientFolder, ending: &Ending<'_>) -> Result<u8, Error> {
    let mut entry = write_down::entry_of_flags(context, ending.keys, folder.share_of(FileType::Reflection))?;
    write_down::whole_names(&folder.records, context.today(), &mut entry)?;
    let about = (ending.activity.as_str(), entry.date.day, Some(ending.outcome));
    if !doubts::are_settled(context, &folder, about, ending.anyway)? {
        return Ok(folder.exit_code);
    }
    entry.activity = Some(ending.activity.clone());
    entry.keys.push(("outcome".to_owned(), Value::Word(ending.outcome.word().to_owned())));
    let headings = folder.records.settings.headings();
    entry.body = new_entry::body(ending.message, ending.sections, headings);
    if entry.body.is_empty() && !ending.keys.say_something() && context.may_ask() {
        asking::ask(context, &folder, |asks| ask(&mut entry, ending.outcome, headings, asks))?;
    }
    let mut folder = folder.read_again(context)?;
    let change = write_down::plan(context, &folder, &entry)?;
    folder.take_in(&change);
    let after = folder.timeline(context);
    write_down::keep(context, &folder, &change, Some((&ending.activity, &after)), ending.write)?;
    Ok(folder.exit_code)
}

/// Asks the three questions that go with the outcome, and adds the answers to the entry.
fn ask(entry: &mut NewEntry, outcome: Outcome, headings: &Headings, asks: &mut dyn Asks) -> Result<(), Error> {
    let is_done = outcome.is_some_done();
    if is_done {
        if let Some(felt) = asks.line("How did it feel? (a word or two)")? {
            // Commas part them: a blank may belong to one.
            let words = felt.split(',').map(str::trim).filter(|word| !word.is_empty()).map(Value::text).collect();
            entry.keys.push(("felt".to_owned(), Value::List(words)));
        }
    // Letting go is no failure: it is asked what was in the way and what would fit, and not why not.
    } else if let Some(barrier) = asks.line("What got in the way?")? {
        entry.keys.push(("barrier".to_owned(), Value::text(barrier)));
    }
    let mut sections = SectionFlags { learned: asks.line("What do you make of it?")?, ..SectionFlags::default() };
    sections.next = asks.line(if is_done { "What next?" } else { "What would fit better, if anything?" })?;
    entry.body = new_entry::body(None, &sections, headings);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::prompts::Answers;
    use crate::model::heading_meaning::HeadingMeaning;
    use crate::model::moment::Moment;
    use crate::model::words::{Share, Stage};

    fn asked(outcome: Outcome, answers: &[&'static str]) -> NewEntry {
        let date = Moment::parse("2026-11-05").expect("a day");
        let mut entry = NewEntry { date, activity: None, share: Share::Me, keys: Vec::new(), body: String::new() };
        let mut answers = Answers(answers.iter().copied().collect());
        ask(&mut entry, outcome, &Headings::default(), &mut answers).expect("answered");
        entry
    }

    #[test]
    fn each_question_may_be_left_open() {
        let entry = asked(Outcome::Done, &["", "", ""]);
        assert_eq!((entry.keys, entry.body.as_str()), (Vec::new(), ""));
    }

    #[test]
    fn answers_become_keys_and_sections() {
        let entry = asked(Outcome::LetGo, &["No time", "Too big.", ""]);
        assert_eq!(entry.keys, [("barrier".to_owned(), Value::text("No time"))]);
        let heading = Headings::default().heading(HeadingMeaning::Stage(Stage::Conceptualisation)).to_owned();
        assert_eq!(entry.body, format!("## {heading}\n\nToo big.\n"));
    }
}

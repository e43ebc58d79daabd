//! Defines a new activity, and says what is worth a thought before it is saved.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::notes::{BeforeChange, new_notes};
use crate::app::error::{Error, Kind};
use crate::app::prompts::until_read;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::flags::options::Anyway;
use crate::commands::lookup::in_client;
use crate::document::value::Value;
use crate::document::yaml::write;
use crate::model::activity::id_of_title;
use crate::model::fields::ACTIVITY;
use crate::model::id::LONGEST;
use crate::model::records::ClientRecords;
use crate::model::words::{SetBy, Willing};
use crate::render;
use crate::visibility::Purpose;

/// A new activity, ready to be written.
#[derive(Clone, Debug)]
pub(crate) struct Definition {
    /// Its id, unique within the client.
    pub id: String,
    keys: Vec<(String, Value)>,
}

impl Definition {
    /// Returns the activity `title` with `keys`. The names of a goal and of an earlier activity may be cut short.
    pub(crate) fn new(
        folder: &ClientFolder,
        timeline: &ClientTimeline<'_>,
        title: &str,
        keys: Vec<(String, Value)>,
    ) -> Result<Self, Error> {
        let title = title.trim();
        if title.is_empty() {
            return Err(
                Error::usage("an activity needs a title").hint("A few words: mw activity add \"Say it in the room\"")
            );
        }
        // An id of one's own is refused where it is taken; one that we make gets a number.
        let wished = keys.iter().find_map(|(key, value)| text_of(value).filter(|_| key == "id")).map(str::to_owned);
        let id = unique_id(folder, wished.as_deref(), title)?;
        let mut definition = Self { id: id.clone(), keys };
        definition.set("title", Value::text(title));
        definition.set("id", Value::text(id));
        // Always written, though it is the default: whose idea it was is what is asked of it years later.
        if !definition.has("set_by") {
            definition.set("set_by", Value::Word(SetBy::Client.word().to_owned()));
        }
        definition
            .whole_name("goal", |name| in_client::goal(timeline.records, name).map(|(_, goal)| goal.id.clone()))?;
        definition.whole_name("after", |name| in_client::activity_id(timeline, name))?;
        Ok(definition)
    }

    /// Gives `key` the value `value`.
    pub(crate) fn set(&mut self, key: &str, value: Value) {
        self.keys.retain(|(own, _)| own != key);
        self.keys.push((key.to_owned(), value));
    }

    /// Returns whether it is to have the focus.
    pub(crate) fn has_focus(&self) -> bool {
        self.keys.iter().any(|(key, value)| key == "focus" && *value == Value::Bool(true))
    }

    /// Returns whether `key` has a value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|(own, _)| own == key)
    }

    /// Returns the activity as an item of a list, its keys in the order of the format.
    pub(crate) fn value(&self) -> Value {
        let mut keys = self.keys.clone();
        keys.sort_by_key(|(key, _)| ACTIVITY.iter().position(|field| field.key == key));
        Value::Map(keys)
    }

    /// Returns the activity as text, to keep where it cannot be written.
    pub(crate) fn text(&self) -> String {
        write::block(&[("activities".to_owned(), Value::List(vec![self.value()]))], 0, "\n")
    }

    fn whole_name(&mut self, key: &str, find: impl FnOnce(&str) -> Result<String, Error>) -> Result<(), Error> {
        let name = self.keys.iter().find_map(|(own, value)| text_of(value).filter(|_| own == key)).map(str::to_owned);
        if let Some(name) = name {
            self.set(key, Value::text(find(&name)?));
        }
        Ok(())
    }
}

fn text_of(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) | Value::Word(text) => Some(text),
        _ => None,
    }
}

/// Returns the id wished for, which must be free, or the one the title gives, with a number where it is taken.
fn unique_id(folder: &ClientFolder, wished: Option<&str>, title: &str) -> Result<String, Error> {
    let ids = folder.activity_ids();
    let taken = |id: &str| ids.contains(id);
    if let Some(wished) = wished {
        if !crate::model::id::is_id(wished) {
            return Err(Error::usage(format!("`{wished}` is not an id"))
                .hint(format!("Lower-case letters, digits and `-`: --id {}", id_of_title(wished, "activity"))));
        }
        if taken(wished) {
            return Err(Error::new(Kind::Conflict, format!("there is an activity `{wished}` already"))
                .hint("Leave --id out, or choose another"));
        }
        return Ok(wished.to_owned());
    }
    let made = id_of_title(title, "activity");
    if !taken(&made) {
        return Ok(made);
    }
    let numbered = (2_u32..).map(|number| {
        let end = format!("-{number}");
        // Cut so that the number still fits into the longest id.
        let stem: String = made.chars().take(LONGEST - end.len()).collect();
        format!("{}{end}", stem.trim_end_matches('-'))
    });
    Ok(numbered.into_iter().find(|id| !taken(id)).unwrap_or(made))
}

/// How far a change came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// It was saved or shown, or it was not wanted.
    Ended,
    /// A person was asked, and said yes. What was read is old: it is to be planned once more.
    Confirmed,
}

/// What to do where there are more open activities than the most.
#[derive(Clone, Copy, Debug)]
pub(crate) enum OverMost<'a> {
    /// Ask, in a terminal; else refuse and say the way through.
    Ask,
    /// It was asked, and the answer was yes.
    Confirmed,
    /// Save it anyway.
    Anyway,
    /// Save it anyway, for this reason.
    Because(&'a str),
}

impl<'a> OverMost<'a> {
    /// Returns what `--anyway` says.
    pub(crate) fn of_flag(anyway: Option<&'a str>) -> Self {
        match anyway {
            None => Self::Ask,
            Some(reason) if reason.trim().is_empty() => Self::Anyway,
            Some(reason) => Self::Because(reason),
        }
    }

    /// Returns whether something else that would be asked goes without asking, too.
    pub(crate) const fn anyway(self) -> Anyway {
        Anyway { anyway: !matches!(self, Self::Ask) }
    }

    /// Returns how things stand before a change that is weighed; nothing after a yes, where it was weighed already.
    pub(crate) fn weighed(self, before: &ClientTimeline<'_>) -> Option<BeforeChange> {
        // The notes were said before the question; after the answer they would stand there twice.
        (!matches!(self, Self::Confirmed)).then(|| BeforeChange::of(before))
    }
}

/// Says what leads from `before` to `after` brings that is worth a thought, and returns whether to save it.
pub(crate) fn confirm_load(
    context: &mut Context<'_>,
    folder: &ClientFolder,
    (before, after): (Option<&BeforeChange>, &ClientTimeline<'_>),
    over_most: OverMost<'_>,
) -> Result<bool, Error> {
    let Some(before) = before else { return Ok(true) };
    if !context.global.quiet {
        // By where it is said: the answer may go to a file while a person reads stderr.
        let sight = context.sight(&folder.journal, Purpose::of(context.said_answer()));
        render::notes(context.err, &new_notes(before, after), sight)?;
    }
    let open = after.threads.iter().filter(|thread| thread.is_open()).count();
    let records = after.records;
    // Who was over the most before is not asked again for what changes nothing about it.
    if open <= most(records) || open <= before.open || !matches!(over_most, OverMost::Ask) {
        return Ok(true);
    }
    if context.may_ask() {
        let question =
            format!("That would be {open} open, and {} is the most here. Save it all the same?", most(records));
        return asking::ask(context, folder, |asks| asks.yes(&question));
    }
    let word = records.calls_it().to_do;
    Err(Error::usage(format!("that would be {open} open, and {} is the most here", most(records)))
        .hint(format!("Let one go first: {}", context.again("mw let-go NAME")))
        .hint(format!("Or keep this {word}, with a reason: --anyway=\"REASON\"")))
}

fn most(records: &ClientRecords) -> usize {
    usize::try_from(records.settings.most()).unwrap_or(usize::MAX)
}

/// Asks for what a coach's own idea needs and `keys` do not say: a reason, and whether the client wants to.
pub(crate) fn ask_about_coach_led(
    context: &Context<'_>,
    folder: &ClientFolder,
    keys: &mut Vec<(String, Value)>,
) -> Result<(), Error> {
    let led = keys.iter().any(|(key, value)| key == "set_by" && text_of(value) == Some(SetBy::Coach.word()));
    // Without a person the note on coach-led activities says the same afterwards.
    if !led || !context.may_ask() {
        return Ok(());
    }
    let has = |keys: &[(String, Value)], name: &str| keys.iter().any(|(key, _)| key == name);
    if has(keys, "why") && has(keys, "willing") {
        return Ok(());
    }
    asking::ask(context, folder, |asks| {
        if !has(keys, "why")
            && let Some(why) = asks.line("It is your idea. What is it for?")?
        {
            keys.push(("why".to_owned(), Value::text(why)));
        }
        if !has(keys, "willing")
            && let Some(willing) = until_read(asks, "Does the client want to? (yes, maybe, no)", willing)?
        {
            keys.push(("willing".to_owned(), Value::Word(willing.word().to_owned())));
        }
        Ok(())
    })
}

fn willing(answer: &str) -> Option<Willing> {
    Willing::from_word(&answer.to_lowercase())
}

//! Where the words of an entry come from: stdin, questions, or an editor that opens on a form.

use crate::app::editor;
use crate::app::error::{Error, Kind};
use crate::app::prompts::{Asks, Person};
use crate::commands::change::change::Change;
use crate::commands::change::client_folder::{ClientFolder, new_text};
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::entry::draft::{Draft, Edited};
use crate::commands::entry::form_values;
use crate::commands::entry::new_entry::{self, NewEntry};
use crate::document::fences;
use crate::forms::Form;
use crate::journal::{load, locate};
use crate::model::file::{self, Content};
use crate::model::source::Extent;
use crate::render;

/// What composing an entry gave.
pub(crate) enum Composed {
    /// Nothing was written.
    Nothing,
    /// The entry has its body.
    Body,
    /// An editor gave back the text of the whole file. The draft goes once the file is on the disk.
    File(String, Draft),
}

/// Asks the questions of `form` one at a time, and adds the answers to the entry's body.
pub(crate) fn ask(
    context: &Context<'_>,
    folder: &ClientFolder,
    form: &Form,
    entry: &mut NewEntry,
) -> Result<Composed, Error> {
    if !context.may_ask() {
        return Err(Error::usage("--ask needs a terminal").hint("Give the text: -m \"TEXT\", or `-` for stdin"));
    }
    asking::ask(context, folder, |asks| ask_one_by_one(form, entry, asks))
}

fn ask_one_by_one(form: &Form, entry: &mut NewEntry, asks: &mut dyn Asks) -> Result<Composed, Error> {
    let mut paragraphs: Vec<String> =
        // What was given by flags stands first, and is not asked for again.
        Some(entry.body.trim_end().to_owned()).filter(|body| !body.is_empty()).into_iter().collect();
    let questions = form.questions();
    for question in &questions {
        if let Some(answer) = asks.line(&question.prompt)? {
            paragraphs.push(new_entry::section(&question.heading, &answer));
        }
    }
    if questions.is_empty() {
        paragraphs.extend(asks.line("What would you like to write down?")?);
    }
    let has_values = form_values::ask(form, entry, asks)?;
    if paragraphs.is_empty() && !has_values {
        return Ok(Composed::Nothing);
    }
    if !paragraphs.is_empty() {
        entry.body = paragraphs.join("\n\n") + "\n";
    }
    Ok(Composed::Body)
}

/// Opens the editor on the entry with the form below it. A form that comes back unchanged saves nothing; what was
/// typed is kept where it cannot be read as an entry.
pub(crate) fn edit(
    context: &mut Context<'_>,
    folder: &ClientFolder,
    form: &Form,
    entry: &mut NewEntry,
) -> Result<Composed, Error> {
    if !context.may_ask() {
        return Err(Error::usage("there is nothing to write down")
            .hint("Give the text: mw reflect \"What happened\", or `-` for stdin")
            .hint("In a terminal, mw reflect opens the editor"));
    }
    let editor = editor_of(context)?;
    let stem = entry.stem(context.environment.now);
    let (draft, taken_up) = match taken_up(context, folder)? {
        Some(draft) => (draft, true),
        None => (Draft::new(context, folder, &stem, &opened(form, entry))?, false),
    };
    let mut line = first_heading(draft.before());
    loop {
        let Edited { text: after, at_once } = folder.while_waiting(|| draft.edit(&editor, line))?;
        match given_back(&after, (draft.before(), taken_up), at_once) {
            GivenBack::Text => {}
            // Closing the editor without a change is how people say no.
            GivenBack::Nothing => {
                draft.discard();
                return Ok(Composed::Nothing);
            }
            // A program that hands the file on and returns: what is written in it later would come to nobody.
            GivenBack::PerhapsLater => {
                let err = &mut context.err;
                writeln!(
                    err,
                    "The editor came back at once. Where it is still open, it has to be waited for: export EDITOR=\"code --wait\""
                )?;
                writeln!(err, "What you write there the next mw reflect offers: {}", draft.path())?;
                return Ok(Composed::Nothing);
            }
        }
        let text = tidied(form, &after);
        let reading = file::read(&format!("{stem}.md"), &text, folder.records.settings.headings(), Extent::Bodies);
        if let Some(Content::Reflection(own)) = &reading.value {
            // What it is about and its day are the writer's: the name follows them.
            (entry.activity, entry.date) = (own.activity.clone(), own.date);
        }
        if reading.value.is_some() {
            return Ok(Composed::File(text, draft));
        }
        // A slip in the lines at the top: they are not the part that a person came to write.
        render::error(context.err, &load::invalid(&reading.found))?;
        if !Person.agrees("Open it again?").map_err(|error| error.hint(draft.place()))? {
            return Ok(Composed::File(text, draft));
        }
        line = reading.found.first().map(|found| found.place.line);
    }
}

/// What an editor gave back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GivenBack {
    /// A text to save.
    Text,
    /// What it was given, or nothing.
    Nothing,
    /// What it was given, sooner than a person can have looked at it: it may be open still.
    PerhapsLater,
}

/// Returns what an editor gave back. A draft that was `taken_up` is the writer's own, changed or not.
fn given_back(after: &str, (before, taken_up): (&str, bool), at_once: bool) -> GivenBack {
    match (after == before && !taken_up, at_once) {
        (true, true) => GivenBack::PerhapsLater,
        (true, false) => GivenBack::Nothing,
        (false, _) if after.trim().is_empty() => GivenBack::Nothing,
        (false, _) => GivenBack::Text,
    }
}

/// Returns a draft that was left over and is to be gone on with. One that is not wanted is put where nobody is asked again.
fn taken_up(context: &mut Context<'_>, folder: &ClientFolder) -> Result<Option<Draft>, Error> {
    for draft in Draft::left_over(context, folder) {
        writeln!(context.err, "A draft was not saved: {}", draft.first_words())?;
        if folder.while_waiting(|| Person.agrees("Go on with it?"))? {
            return Ok(Some(draft));
        }
        writeln!(context.err, "{}", draft.put_aside())?;
    }
    Ok(None)
}

/// Names the latest draft that was left over, where nobody is asked about it.
pub(crate) fn name_left_over(context: &mut Context<'_>, folder: &ClientFolder) -> Result<(), Error> {
    if let Some(draft) = Draft::left_over(context, folder).first() {
        let words = draft.first_words();
        writeln!(context.err, "A draft was not saved: {words}. In a terminal, mw reflect goes on with it")?;
    }
    Ok(())
}

/// Returns the line, counted from 1, of the first heading below the front matter of `text`.
fn first_heading(text: &str) -> Option<usize> {
    let body = fences::split(text).body;
    let above = text[..body.start].lines().count();
    body.of(text).lines().position(|line| line.starts_with('#')).map(|at| above + at + 1)
}

/// Returns the plan of the file that an editor gave back.
pub(crate) fn plan_edited(
    context: &Context<'_>,
    folder: &ClientFolder,
    entry: &NewEntry,
    text: String,
    draft: &Draft,
) -> Result<Change, Error> {
    // Named now and not when the editor opened: the name may be another entry's by then.
    let path = folder.free_path("diary", &entry.stem(context.environment.now));
    folder.plan(&path, None, text).and_then(|change| unless_taken(folder, change)).map_err(|error| {
        // Whatever was wrong with it, it is the text in the draft that has to change.
        let error = Error { kind: Kind::Invalid, ..error };
        error.hint(draft.place()).hint(format!("Mend it there, then move it to {path}"))
    })
}

/// Fails where an activity of the planned entry has an id that another was given while the editor was open.
fn unless_taken(folder: &ClientFolder, change: Change) -> Result<Change, Error> {
    let Content::Reflection(reflection) = &change.content else { return Ok(change) };
    // The editor was open for an hour, and somebody may have set one of that name.
    let ids = folder.activity_ids();
    match reflection.activities.iter().find(|own| ids.contains(&*own.id)) {
        None => Ok(change),
        Some(taken) => Err(Error::new(Kind::Conflict, format!("there is an activity `{}` by now", taken.id))
            .hint("Give the one in the draft another `id`")),
    }
}

/// Returns the editor's command line: `MW_EDITOR`, then the user's config, then the system's. A journal names none: somebody
/// else may have filled it, and would choose a program that the user runs.
pub(crate) fn editor_of(context: &Context<'_>) -> Result<String, Error> {
    let config = locate::config(context.environment)?;
    editor::command_line(context.environment, config.editor.as_deref())
}

/// Returns the text that an editor opens on: the entry, what the form asks for in its front matter, and the form below.
pub(crate) fn opened(form: &Form, entry: &NewEntry) -> String {
    let blanks = form.blanks(|key| entry.has(key));
    let text = new_text(&entry.front_matter(), &format!("{}{}", entry.body, form.body));
    match fences::split(&text).front_matter {
        Some(front_matter) => format!("{}{blanks}{}", &text[..front_matter.end], &text[front_matter.end..]),
        None => text,
    }
}

/// Returns `text` tidied of what the form put there, and with what can be worked out of it.
fn tidied(form: &Form, text: &str) -> String {
    let body = fences::split(text).body;
    let (front_matter, filled) = text.split_at(body.start);
    let front_matter = form.tidy_front_matter(front_matter);
    let tidied = form.tidy(filled);
    let gap = if tidied.is_empty() { "" } else { "\n" };
    form_values::with_worked_out(form, format!("{front_matter}{gap}{tidied}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_that_returns_at_once_may_be_open_still() {
        let check = |after: &str, taken_up: bool, at_once: bool, expected: GivenBack| {
            assert_eq!(given_back(after, ("## Form\n", taken_up), at_once), expected, "{after:?} {taken_up} {at_once}");
        };
        check("## Form\n", false, true, GivenBack::PerhapsLater);
        check("## Form\n", false, false, GivenBack::Nothing);
        check("## Form\n", true, true, GivenBack::Text);
        check("## Form\n", true, false, GivenBack::Text);
        check("## Form\nWords.\n", false, true, GivenBack::Text);
        check("## Form\nWords.\n", false, false, GivenBack::Text);
        check(" \n", false, true, GivenBack::Nothing);
        check("", true, false, GivenBack::Nothing);
    }
}

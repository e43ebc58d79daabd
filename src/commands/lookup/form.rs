//! Finds a form by its name.

use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::forms::{Form, built_in_text};
use crate::journal::load::Journal;
use crate::model::form::FormHead;
use crate::model::suggestion::nearest;

/// Returns the form `name`, with the headings of the client it is for: from `templates/` of the journal, else the one
/// that comes with the tool.
pub(crate) fn form(folder: &ClientFolder, name: &str) -> Result<Form, Error> {
    let text = text(&folder.journal, name)?;
    Ok(Form::read(name, &text, folder.records.settings.headings()))
}

/// Returns the text of the form `name`.
pub(crate) fn text(journal: &Journal, name: &str) -> Result<String, Error> {
    check_name(name)?;
    if let Some(own) = journal.overlay.read_if_there(&path(name))? {
        return Ok(own);
    }
    built_in_text(name).map(str::to_owned).ok_or_else(|| unknown(&journal.forms(), name))
}

/// Returns where the journal's own form `name` lies, relative to the root.
pub(crate) fn path(name: &str) -> String {
    format!("templates/{name}.md")
}

/// Fails where `name` cannot be the name of a form.
pub(crate) fn check_name(name: &str) -> Result<(), Error> {
    // It becomes part of a path, and none may lead out of `templates`.
    if name.is_empty() || name.contains(['/', '\\', '\0']) || name.starts_with('.') {
        return Err(Error::usage(format!("`{name}` is not the name of a form")).hint("Use a name without `/`"));
    }
    Ok(())
}

fn unknown(forms: &[FormHead], name: &str) -> Error {
    let names: Vec<&str> = forms.iter().map(|form| form.name.as_str()).collect();
    let error = Error::not_found(format!("there is no form `{name}`"));
    match nearest(name, names.iter().copied()) {
        Some(near) => error.hint(format!("Did you mean {near}?")),
        None => error.hint("All of them: mw form list").hint(format!("Your own go to {}", path(name))),
    }
}

/// Looks the form up that a flag names, so that a slip shows today and not on the evening when the form opens.
pub(crate) fn named_by_flag(folder: &ClientFolder, typed: Option<&str>) -> Result<(), Error> {
    // An empty name takes the form out.
    match typed.filter(|name| !name.trim().is_empty()) {
        Some(name) => form(folder, name).map(|_| ()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::file_overlay::FileOverlay;
    use crate::journal::load;
    use crate::journal::sample::folder;

    #[test]
    fn the_journal_s_own_form_comes_before_the_one_of_that_name_that_comes_with_the_tool() {
        let root = folder(&[("diary/", ""), ("templates/kolb.md", "## Mine\n"), ("templates/été.md", "## Été\n")]);
        let journal = load::open(FileOverlay::of(root.path(), Vec::new())).expect("a journal");
        let first = |name: &str| {
            let text = text(&journal, name).map_err(|error| (error.message, error.hints.join(" ")))?;
            Ok(text.lines().last().unwrap_or_default().to_owned())
        };
        assert_eq!(first("kolb"), Ok("## Mine".to_owned()));
        assert_eq!(first("été"), Ok("## Été".to_owned()));
        assert!(first("gibbs").is_ok());
        let check = |name: &str, message: &str, hints: &str| {
            assert_eq!(first(name), Err((message.to_owned(), hints.to_owned())), "{name}");
        };
        check("gibs", "there is no form `gibs`", "Did you mean gibbs?");
        check(
            "nothing-like-it",
            "there is no form `nothing-like-it`",
            "All of them: mw form list Your own go to templates/nothing-like-it.md",
        );
        for name in ["", "../x", "a/b", ".hidden", "a\\b", "a\0b"] {
            check(name, &format!("`{name}` is not the name of a form"), "Use a name without `/`");
        }
    }
}

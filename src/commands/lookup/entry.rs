//! The entry of a diary that a name means: its number, `last`, its file's stem or the only one that begins so, or its path.

use crate::app::error::Error;
use crate::commands::lookup::name::{self, Named, Sought};
use crate::model::id;
use crate::model::records::ClientRecords;
use crate::model::reflection::Reflection;

/// An entry, as messages say it.
pub(crate) const ENTRY: Sought =
    Sought { one: "entry", several: "entries", add: "Something to begin with: mw reflect \"What happened\"" };

/// Returns the entry that `typed` names, among all that the folder's diary holds.
pub(crate) fn named<'a>(records: &'a ClientRecords, typed: &str) -> Result<&'a Reflection, Error> {
    let all = &records.reflections;
    let exact = all.iter().find(|own| id::in_nfc(own.stem()) == id::in_nfc(typed));
    if let Some(found) = exact.or_else(|| by_number(records, typed)).or_else(|| by_path(records, typed)) {
        return Ok(found);
    }
    let stems: Vec<_> = all.iter().map(|own| Named::of_stem(own.stem())).collect();
    let found = name::find(&stems, typed, ENTRY).map(|at| &all[at]);
    found.map_err(|error| name::perhaps_unread(error, &records.left_out))
}

/// Returns the entry that `typed` names in one of the diaries of `clients`, and whose it is.
pub(crate) fn among<'a>(
    clients: &[&'a ClientRecords],
    typed: &str,
) -> Result<(&'a ClientRecords, &'a Reflection), Error> {
    if let [only] = clients {
        return named(only, typed).map(|found| (*only, found));
    }
    let found: Vec<_> = clients.iter().filter_map(|own| Some((*own, named(own, typed).ok()?))).collect();
    match found.as_slice() {
        [only] => Ok(*only),
        [] => Err(Error::not_found(format!("no entry is called `{typed}`")).hint(whose(clients.iter().copied()))),
        several => Err(Error::not_found(format!("several diaries have an entry `{typed}`"))
            .hint(whose(several.iter().map(|(own, _)| *own)))),
    }
}

fn whose<'a>(clients: impl Iterator<Item = &'a ClientRecords>) -> String {
    let codes: Vec<String> = clients.map(|own| format!("-c {}", own.code)).collect();
    format!("Say whose: {}", codes.join(", "))
}

/// Returns the entry of this number, counted from the newest, which is 1 and `last`.
pub(crate) fn by_number<'a>(records: &'a ClientRecords, typed: &str) -> Option<&'a Reflection> {
    let number = if typed == "last" { 1 } else { typed.parse().ok()? };
    let at = records.reflections.len().checked_sub(number)?;
    records.reflections.get(at)
}

/// Returns the entry whose file lies at the path `typed`, from the journal's root or from the client's folder.
pub(crate) fn by_path<'a>(records: &'a ClientRecords, typed: &str) -> Option<&'a Reflection> {
    let typed = typed.strip_prefix("./").unwrap_or(typed);
    let in_folder =
        |path: &str| path.strip_prefix(&records.folder).is_some_and(|rest| rest.trim_start_matches('/') == typed);
    records.reflections.iter().find(|own| own.path == typed || in_folder(&own.path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::journal;

    #[test]
    fn an_entry_is_named_by_its_number_as_the_last_one_by_its_stem_or_by_its_path() {
        let records = journal(
            "=== diary/2026-11-03\n\nOne.\n=== diary/2026-11-05-183012-say-it\n\nTwo.\n=== diary/2026-11-05-2\n\nThree.\n",
        );
        let check = |typed: &str, expected: Result<&str, &str>| {
            let found = named(&records, typed).map(|own| own.stem().to_owned()).map_err(|error| error.message);
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{typed}");
        };
        let newest = records.reflections.last().map(|own| own.stem().to_owned()).unwrap_or_default();
        check("last", Ok(&newest));
        check("1", Ok(&newest));
        check("3", Ok("2026-11-03"));
        check("0", Err("no entry is called `0`"));
        check("4", Err("no entry is called `4`"));
        check("2026-11-03", Ok("2026-11-03"));
        check("2026-11-05-18", Ok("2026-11-05-183012-say-it"));
        check("2026-11-05", Err("several entries begin with `2026-11-05`"));
        check("diary/2026-11-03.md", Ok("2026-11-03"));
        check("./diary/2026-11-03.md", Ok("2026-11-03"));
        check("../diary/2026-11-03.md", Err("no entry is called `../diary/2026-11-03.md`"));
        check("", Err("no entry is called ``"));
    }
}

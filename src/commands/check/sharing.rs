//! `mw check --fix --share pair`: what a coach wrote into clients' folders without `share` becomes the pair's.

use std::collections::BTreeMap;

use super::fix;
use super::looking::Looking;
use crate::app::error::Error;
use crate::app::prompts::{Asks, Person};
use crate::commands::change::save::folder_of;
use crate::commands::context::Context;
use crate::diagnostic::{Diagnostic, Mend};
use crate::model::file_name;
use crate::render;

/// Shows which files are to be shared, and asks whether they shall be; without a terminal the flag is the answer.
pub(super) fn is_agreed(context: &mut Context<'_>, looking: &Looking<'_>, dry_run: bool) -> Result<bool, Error> {
    let (journal, found) = looking.look();
    let is_to_share = |found: &Diagnostic| matches!(found.mend.as_deref(), Some(Mend::Add { .. }));
    // By the plans: a file that cannot be edited will not be shared, and is not counted.
    let to_share: Vec<_> = fix::plans(&journal, &found).flat_map(|(_, made)| made).filter(is_to_share).collect();
    let mut days: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for found in &to_share {
        let day = file_name::day_of_name(&found.path).map(|day| day.to_string());
        days.entry(folder_of(&found.path)).or_default().push(day.unwrap_or_else(|| found.path.clone()));
    }
    let count = match days.values().map(Vec::len).sum::<usize>() {
        // There is nothing to agree to, and `--fix` goes on with the rest.
        0 => return Ok(true),
        1 => "1 file".to_owned(),
        many => format!("{many} files"),
    };
    writeln!(context.err, "{count} in clients' folders without `share`, which only you see so far:")?;
    for (folder, days) in days {
        writeln!(context.err, "  {}: {}", render::clean_line(folder), render::clean_line(&days.join(", ")))?;
    }
    if dry_run || !context.may_ask() {
        return Ok(true);
    }
    Person.yes("Let your clients see them too, with `share: pair`?")
}

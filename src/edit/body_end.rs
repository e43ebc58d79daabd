//! Where lines that are added to a body go.

use super::{lines, refusal::Refusal, source::Source, splice::Splice};

/// Returns the splice that adds `added` below the body, or `None` where there is nothing to add.
pub(super) fn append(source: &Source<'_>, added: &str) -> Result<Option<Splice>, Refusal> {
    let text = source.text;
    if source.body.is_none() {
        return Err(Refusal::NoBody);
    }
    if added.is_empty() {
        return Ok(None);
    }
    let ending = lines::ending_at(text, text.len());
    let lines = in_lines(added, ending);
    let is_whole = text.trim_start_matches('\u{feff}').is_empty() || text.ends_with('\n');
    let with = if is_whole { format!("{lines}{ending}") } else { format!("{ending}{lines}") };
    Ok(Some(Splice::insert(text.len(), with)))
}

/// Returns `added` with `ending` between its lines and none at its end.
pub(super) fn in_lines(added: &str, ending: &str) -> String {
    let lines = added.replace("\r\n", "\n");
    lines.strip_suffix('\n').unwrap_or(&lines).replace('\n', ending)
}

//! The name somebody probably meant.

/// Returns the one of `names` that is nearest to `written`, if it is near enough to be meant.
pub(crate) fn nearest<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let folded = written.to_lowercase().replace(['_', ' '], "-");
    names
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&folded, &name.to_lowercase().replace('_', "-")), name))
        .filter(|(nearness, _)| *nearness >= 0.83)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_none() {
        let check = |written, expected| {
            assert_eq!(nearest(written, ["done", "mostly", "not_done", "let_go"]), expected, "{written}");
        };
        check("don", Some("done"));
        check("Not-Done", Some("not_done"));
        check("letgo", Some("let_go"));
        check("banana", None);
        check("", None);
    }
}

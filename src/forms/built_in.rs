//! The forms that come with the tool, by name.

use std::sync::LazyLock;

use crate::model::evidence::{BuiltInForms, FormMeanings, meanings_of};
use crate::model::file;
use crate::model::form::FormHead;

/// Their names and texts.
const BUILT_IN: &[(&str, &str)] = &[
    ("kolb", include_str!("kolb.md")),
    ("free", include_str!("free.md")),
    ("let_go", include_str!("let_go.md")),
    ("session", include_str!("session.md")),
    ("experiment", include_str!("experiment.md")),
    ("gibbs", include_str!("gibbs.md")),
    ("grow", include_str!("grow.md")),
    ("decisional_balance", include_str!("decisional_balance.md")),
    ("values", include_str!("values.md")),
    ("mood_board", include_str!("mood_board.md")),
    ("conversation", include_str!("conversation.md")),
    ("reflective_writing", include_str!("reflective_writing.md")),
    ("good_things", include_str!("good_things.md")),
    ("good_time", include_str!("good_time.md")),
    ("four_player", include_str!("four_player.md")),
];

/// Returns what each of them says, in this order.
pub(crate) fn built_in_heads() -> Vec<FormHead> {
    let heads = BUILT_IN.iter().map(|(name, text)| file::read_form(name, name, text).value);
    heads.zip(BUILT_IN).map(|(head, (name, _))| head.unwrap_or_else(|| FormHead::named(name))).collect()
}

/// What the headings of each of them stand for.
pub(crate) const BUILT_IN_FORMS: BuiltInForms = BuiltInForms(&MEANINGS);

static MEANINGS: LazyLock<FormMeanings> = LazyLock::new(|| meanings_of(&built_in_heads()));

/// Returns the text of the form `name`.
pub(crate) fn built_in_text(name: &str) -> Option<&'static str> {
    BUILT_IN.iter().find(|(own, _)| *own == name).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::body::normalise_heading;
    use crate::forms::Form;
    use crate::model::evidence::Headings;
    use crate::model::words::FormUse;

    #[test]
    fn each_form_is_whole_and_says_where_it_comes_from() {
        for (name, text) in BUILT_IN {
            let reading = file::read_form(name, name, text);
            assert_eq!(reading.found, [], "{name}");
            let head = reading.value.expect("readable");
            assert!(head.title.is_some() && head.source.is_some(), "{name}");
            assert!(text.starts_with(&format!("---\nname: {name}\n")), "{name}");
        }
    }

    /// A heading whose words nobody knows would count as what happened, whatever stands under it.
    #[test]
    fn each_heading_of_a_form_to_reflect_with_has_a_stage() {
        let headings = Headings::default().with_forms(&[], BUILT_IN_FORMS);
        for (name, text) in BUILT_IN {
            let form = Form::read(name, text, &headings);
            if form.head.used_for == FormUse::Session {
                continue;
            }
            let of_form = headings.of_form(name);
            for question in form.questions() {
                assert!(of_form.mark(&question.heading).is_some(), "{name}: {}", question.heading);
            }
            let written: Vec<String> =
                form.questions().iter().map(|question| normalise_heading(&question.heading)).collect();
            for heading in form.head.stages.iter().flat_map(|(_, headings)| headings) {
                assert!(written.contains(&normalise_heading(heading)), "{name}: {heading}");
            }
        }
    }
}

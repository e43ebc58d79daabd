//! Adds to a form the question of another kind that is offered now and then.

use crate::analysis::{ClientTimeline, OtherQuestion};
use crate::forms::Form;
use crate::model::evidence::Headings;
use crate::model::heading_meaning::HeadingMeaning;

/// Returns `form`, with one more question where it is time for one and the form does not ask it already. A page without
/// headings stays empty.
pub(crate) fn offered(form: Form, timeline: &ClientTimeline<'_>, headings: &Headings) -> Form {
    let Some(question) = OtherQuestion::of(timeline) else { return form };
    let mark = HeadingMeaning::Loop(question.loop_kind());
    let of_form = headings.of_form(&form.head.name);
    let questions = form.questions();
    let asks_it = questions.iter().any(|question| of_form.mark(&question.heading) == Some(mark));
    // A form that asks it anyway needs no second one, and one without questions is no place to begin.
    if questions.is_empty() || asks_it {
        return form;
    }
    form.with_question(headings.heading(mark), prompt(question))
}

const fn prompt(question: OtherQuestion) -> &'static str {
    // Each begins as an offer: whoever leaves it empty has missed nothing.
    match question {
        OtherQuestion::SmallAndOutward => "If you like: what is one small thing around you that you could do tomorrow?",
        OtherQuestion::TakenForGranted => "If you like: what were you taking for granted?",
        OtherQuestion::HowILearn => "If you like: what do your last entries say about how you learn?",
    }
}

//! Where the files of a client name activities, goals and forms.

use crate::document::span::Span;
use crate::model::activity::Activity;
use crate::model::records::ClientRecords;
use crate::model::reflection::Reflection;
use crate::model::session::GoalScore;

/// A name that a file gives, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention<'a> {
    /// The file.
    pub path: &'a str,
    /// The name, as written.
    pub name: &'a str,
    /// Where it stands.
    pub span: Option<Span>,
}

/// Returns every activity that these files define, with its file.
pub(crate) fn activities(records: &ClientRecords) -> impl Iterator<Item = (&str, &Activity)> {
    let standing = records.client.iter().flat_map(|client| of_file(&client.path, &client.activities));
    let agreed = records.sessions.iter().flat_map(|session| of_file(&session.path, &session.activities));
    let born = records.reflections.iter().flat_map(|own| of_file(&own.path, &own.activities));
    standing.chain(agreed).chain(born)
}

fn of_file<'a>(path: &'a str, activities: &'a [Activity]) -> impl Iterator<Item = (&'a str, &'a Activity)> {
    activities.iter().map(move |activity| (path, activity))
}

/// Returns every goal that the files of a client name.
pub(crate) fn goals(records: &ClientRecords) -> impl Iterator<Item = Mention<'_>> {
    let of_activities = activities(records).filter_map(|(path, activity)| {
        let name = activity.goal.as_deref()?;
        Some(Mention { path, name, span: activity.spans.get("goal") })
    });
    let of_sessions = records.sessions.iter().flat_map(|session| {
        let goals = session.goals.iter();
        let named = goals.map(|goal| Mention { path: &session.path, name: &goal.text, span: Some(goal.span) });
        named.chain(scored(&session.path, &session.goal_scores))
    });
    let of_reflections = records.reflections.iter().flat_map(goals_of_reflection);
    of_activities.chain(of_sessions).chain(of_reflections)
}

/// Returns every goal that a reflection itself names; its activities name others.
pub(crate) fn goals_of_reflection(reflection: &Reflection) -> impl Iterator<Item = Mention<'_>> {
    let path = reflection.path.as_str();
    let named = reflection.goal.as_deref();
    let named = named.map(|name| Mention { path, name, span: reflection.spans.get("goal") });
    named.into_iter().chain(scored(path, &reflection.goal_scores))
}

fn scored<'a>(path: &'a str, scores: &'a [GoalScore]) -> impl Iterator<Item = Mention<'a>> {
    scores.iter().map(move |score| Mention { path, name: &score.goal.text, span: Some(score.goal.span) })
}

/// Returns every form that the files of a client name.
pub(crate) fn forms(records: &ClientRecords) -> impl Iterator<Item = Mention<'_>> {
    let of_activities = activities(records).filter_map(|(path, activity)| {
        let name = activity.form.as_deref()?;
        Some(Mention { path, name, span: activity.spans.get("form") })
    });
    of_activities.chain(records.reflections.iter().filter_map(form_of_reflection))
}

/// Returns the form that a reflection names.
pub(crate) fn form_of_reflection(reflection: &Reflection) -> Option<Mention<'_>> {
    let name = reflection.form.as_deref()?;
    Some(Mention { path: &reflection.path, name, span: reflection.spans.get("form") })
}

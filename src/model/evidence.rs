//! What the headings of a reflection show: stages of Kolb's cycle, and the kind of question asked.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::document::body::{self, Section, normalise_heading};
use crate::document::span::Span;

use super::form::FormHead;
use super::heading_meaning::HeadingMeaning;
use super::source::Spanned;
use super::words::{LoopKind, Stage};

/// The default headings, the first of each mark being the one `mw` writes.
pub(crate) const DEFAULT_HEADINGS: &[(HeadingMeaning, &[&str])] = &[
    (HeadingMeaning::Stage(Stage::Experience), &["What happened", "Experience", "Event", "Description"]),
    (
        HeadingMeaning::Stage(Stage::Observation),
        &["What I noticed", "Reflection", "Felt", "Feelings", "Thoughts", "Evaluation"],
    ),
    (
        HeadingMeaning::Stage(Stage::Conceptualisation),
        &["What I make of it", "Learned", "Insight", "Concept", "Analysis", "Conclusion"],
    ),
    (HeadingMeaning::Stage(Stage::Experimentation), &["What I'll try next", "Next", "Experiment", "Action plan"]),
    (HeadingMeaning::Loop(LoopKind::Single), &["What I'll do differently", "What I'd change"]),
    (HeadingMeaning::Loop(LoopKind::Double), &["What I took for granted", "Assumption", "Whose rule is it"]),
    (HeadingMeaning::Loop(LoopKind::Triple), &["How I learn", "Learning to learn"]),
];

static DEFAULT_MARKS: LazyLock<HashMap<String, HeadingMeaning>> = LazyLock::new(|| {
    let marks = DEFAULT_HEADINGS.iter();
    marks.flat_map(|(mark, headings)| headings.iter().map(|heading| (normalise_heading(heading), *mark))).collect()
});

/// What headings stand for, compared as [`normalise_heading`] gives them.
pub(crate) type HeadingMeanings = HashMap<String, HeadingMeaning>;

/// What the headings of each form stand for, by its name.
pub(crate) type FormMeanings = HashMap<String, Arc<HeadingMeanings>>;

/// What the forms that come with the tool say of headings. They are read when the first entry names one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BuiltInForms(pub &'static LazyLock<FormMeanings>);

/// There is one such table.
impl PartialEq for BuiltInForms {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// Returns what the headings of these forms stand for.
pub(crate) fn meanings_of(forms: &[FormHead]) -> FormMeanings {
    forms.iter().map(|form| (form.name.clone(), Arc::new(marks_of(form)))).collect()
}

/// The headings of a journal: the defaults, those of the form that an entry names, which win over them, and the aliases
/// of the settings, which win over both.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Headings {
    aliases: Arc<HeadingMeanings>,
    first: Arc<Vec<(HeadingMeaning, String)>>,
    own_forms: Arc<FormMeanings>,
    built_in_forms: Option<BuiltInForms>,
    form: Arc<HeadingMeanings>,
}

impl Headings {
    /// Returns the headings with `aliases`, which the settings give by key.
    pub(super) fn with_aliases(aliases: &[(Spanned, Vec<Spanned>)]) -> Self {
        let mut by_heading = HashMap::new();
        let mut first = Vec::new();
        for (key, headings) in aliases {
            let Some(mark) = HeadingMeaning::from_key(&key.text) else { continue };
            for heading in headings {
                by_heading.insert(normalise_heading(&heading.text), mark);
            }
            first.extend(headings.first().map(|heading| (mark, heading.text.clone())));
        }
        Self { aliases: Arc::new(by_heading), first: Arc::new(first), ..Self::default() }
    }

    /// Returns these headings, which know those of the journal's `own` forms too, and of those that come with the tool.
    pub(crate) fn with_forms(self, own: &[FormHead], built_in: BuiltInForms) -> Self {
        Self { own_forms: Arc::new(meanings_of(own)), built_in_forms: Some(built_in), ..self }
    }

    /// Returns these headings, which know the forms that `other` knows.
    pub(crate) fn with_forms_of(self, other: &Self) -> Self {
        Self { own_forms: Arc::clone(&other.own_forms), built_in_forms: other.built_in_forms, ..self }
    }

    /// Returns the headings of an entry that was written with the form `name`.
    pub(crate) fn of_form(&self, name: &str) -> Self {
        // One's own wins over the one of that name that comes with the tool, also where it says nothing of headings.
        let own = self.own_forms.get(name);
        let form = own.or_else(|| self.built_in_forms?.0.get(name)).map(Arc::clone).unwrap_or_default();
        Self { form, ..self.clone() }
    }

    /// Returns what the heading `text` stands for; `None` for a heading that is nobody's.
    pub(crate) fn mark(&self, text: &str) -> Option<HeadingMeaning> {
        // Most headings are as `mw` writes them, and nothing wins over those.
        if self.aliases.is_empty()
            && self.form.is_empty()
            && let Some((mark, _)) = DEFAULT_HEADINGS.iter().find(|(_, headings)| headings[0] == text)
        {
            return Some(*mark);
        }
        let heading = normalise_heading(text);
        // The user's own word comes first, then that of the form, then ours: the nearest to the writer wins.
        let known = self.aliases.get(&heading).or_else(|| self.form.get(&heading));
        known.or_else(|| DEFAULT_MARKS.get(&heading)).copied()
    }

    /// Returns the heading to write for `mark`: the settings' first, else the default.
    pub(crate) fn heading(&self, mark: HeadingMeaning) -> &str {
        let own = self.first.iter().find(|(own, _)| *own == mark).map(|(_, heading)| heading.as_str());
        let default =
            || DEFAULT_HEADINGS.iter().find(|(own, _)| *own == mark).and_then(|(_, headings)| headings.first());
        own.or_else(|| default().copied()).unwrap_or_default()
    }
}

fn marks_of(form: &FormHead) -> HeadingMeanings {
    let stages = form.stages.iter();
    stages.flat_map(|(mark, headings)| headings.iter().map(|heading| (normalise_heading(heading), *mark))).collect()
}

/// Which stages something shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Stages(u8);

/// In an answer, the words of the stages shown, in the order of the cycle.
impl Serialize for Stages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl JsonSchema for Stages {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Stages")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<Stage>::json_schema(generator)
    }
}

impl Stages {
    /// Returns the set with `stage` added.
    pub(crate) const fn with(self, stage: Stage) -> Self {
        Self(self.0 | 1 << stage as u8)
    }

    /// Returns whether `stage` is shown.
    pub(crate) const fn has(self, stage: Stage) -> bool {
        self.0 & 1 << stage as u8 != 0
    }

    /// Returns whether all four are shown.
    pub(crate) const fn is_whole(self) -> bool {
        self.0 == 0b1111
    }

    /// Returns the stages shown, in the order of the cycle.
    pub(crate) fn iter(self) -> impl Iterator<Item = Stage> {
        Stage::ALL.iter().copied().filter(move |stage| self.has(*stage))
    }

    /// Returns the first stage not shown, in the order of the cycle.
    pub(crate) fn first_missing(self) -> Option<Stage> {
        Stage::ALL.iter().copied().find(|stage| !self.has(*stage))
    }
}

impl FromIterator<Stage> for Stages {
    fn from_iter<I: IntoIterator<Item = Stage>>(stages: I) -> Self {
        stages.into_iter().fold(Self::default(), Self::with)
    }
}

/// What the body of a reflection shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// The stages whose sections hold text of the writer's.
    pub stages: Stages,
    /// The kind of question its sections ask: of several, triple before double before single.
    pub loop_kind: Option<LoopKind>,
    /// Whether there is any text of the writer's.
    pub has_text: bool,
}

impl Evidence {
    /// Returns what the sections of the body at `body` of `text` show.
    pub(crate) fn of_body(text: &str, body: Span, headings: &Headings) -> Self {
        let mut evidence = Self::default();
        for (section, mark) in marked_sections(text, body, headings) {
            // A heading with nothing under it is a form that was left empty.
            if section.has_text {
                evidence.add(mark);
            }
        }
        evidence
    }

    fn add(&mut self, mark: Option<HeadingMeaning>) {
        self.has_text = true;
        // Words under no heading of ours tell what happened, which is where most entries begin.
        self.stages = self.stages.with(mark.map_or(Stage::Experience, HeadingMeaning::stage));
        if let Some(HeadingMeaning::Loop(kind)) = mark {
            // One entry counts once, by the deepest question it asks.
            self.loop_kind = self.loop_kind.max(Some(kind));
        }
    }
}

/// Returns the sections of a body, each with the mark of the heading it stands under. A section runs to the next
/// heading of the same or a higher level, or to the next marked heading of any level; other subheadings belong to it.
pub(crate) fn marked_sections<'a>(
    text: &'a str,
    body: Span,
    headings: &Headings,
) -> impl Iterator<Item = (Section<'a>, Option<HeadingMeaning>)> {
    let mut current: Option<(u8, HeadingMeaning)> = None;
    body::sections(text, body).into_iter().map(move |section| {
        if let Some(heading) = &section.heading {
            match headings.mark(&heading.text) {
                Some(mark) => current = Some((heading.level, mark)),
                None if current.is_some_and(|(level, _)| heading.level <= level) => current = None,
                None => {}
            }
        }
        (section, current.map(|(_, mark)| mark))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Stage::{Conceptualisation, Experience, Experimentation, Observation};

    fn evidence(body: &str) -> Evidence {
        Evidence::of_body(body, Span::new(0, body.len()), &Headings::default())
    }

    #[test]
    fn headings_are_the_evidence_of_the_cycle() {
        let check = |body: &str, expected: &[Stage]| {
            assert_eq!(evidence(body).stages.iter().collect::<Vec<_>>(), expected, "{body:?}");
        };
        check("", &[]);
        check("Just words.", &[Experience]);
        check("## What happened\n\nIt.\n\n## What I noticed:\n\nThat.\n", &[Experience, Observation]);
        check("## What I noticed\n\n<!-- felt? -->\n\n- [ ]\n", &[]);
        check("# WHAT I’LL TRY NEXT?\n\nAsk.\n", &[Experimentation]);
        check("What I make of it\n---\nThis.\n", &[Conceptualisation]);
        check("## What I'll do differently\nSlow down.\n", &[Experimentation]);
        check("## Assumption\nThat I must.\n", &[Conceptualisation]);
        check("## What I noticed\n### More\nYes.\n", &[Observation]);
        check("## What I noticed\n## More\nYes.\n", &[Experience]);
        check("# What happened\n### Learned\nYes.\n", &[Conceptualisation]);
        check("> ## What I noticed\n> yes\n", &[Experience]);
    }

    #[test]
    fn aliases_win_over_defaults() {
        let spanned = |text: &str| Spanned { text: text.to_owned(), span: Span::at(0) };
        let headings = Headings::with_aliases(&[
            (spanned("experience"), vec![spanned("Ce qui s'est passé")]),
            (spanned("observation"), vec![spanned("Next")]),
        ]);
        assert_eq!(headings.mark("CE QUI S’EST PASSE\u{301} :"), Some(HeadingMeaning::Stage(Experience)));
        assert_eq!(headings.mark("Next"), Some(HeadingMeaning::Stage(Observation)));
        assert_eq!(headings.heading(HeadingMeaning::Stage(Experience)), "Ce qui s'est passé");
        assert_eq!(headings.heading(HeadingMeaning::Stage(Conceptualisation)), "What I make of it");
    }

    #[test]
    fn the_headings_of_a_form_count_where_an_entry_names_it() {
        static NONE: LazyLock<FormMeanings> = LazyLock::new(FormMeanings::new);
        let spanned = |text: &str| Spanned { text: text.to_owned(), span: Span::at(0) };
        let form = FormHead {
            stages: vec![(
                HeadingMeaning::Stage(Experience),
                vec!["Reality".to_owned(), "Next".to_owned(), "Goal".to_owned()],
            )],
            ..FormHead::named("grow")
        };
        let settings = [(spanned("observation"), vec![spanned("Goal")])];
        let headings = Headings::with_aliases(&settings).with_forms(&[form], BuiltInForms(&NONE));
        let check = |heading: &str, alone: Option<Stage>, in_form: Option<Stage>| {
            assert_eq!(headings.mark(heading), alone.map(HeadingMeaning::Stage), "{heading}");
            assert_eq!(headings.of_form("grow").mark(heading), in_form.map(HeadingMeaning::Stage), "{heading}");
        };
        check("Reality:", None, Some(Experience));
        check("Next", Some(Experimentation), Some(Experience));
        check("Goal", Some(Observation), Some(Observation));
        check("Options", None, None);
        assert_eq!(headings.of_form("gibbs").mark("Reality"), None);
    }
}

//! The answers of `mw progress` and `mw week`, in the shape that scripts hold on to.

use serde_json::{Value, json};

use crate::days::day_text;
use crate::journal::{Client, Reflection};

use super::learning_loop::State;
use super::measures::{kind_of, set_by};
use super::records::{Asked, Defined, Seen};
use super::thread::STAGES;

/// What `mw progress` says of a client over a window.
pub(crate) fn progress(client: &Client, code: &str, asked: Asked, from: Option<i32>) -> Value {
    let seen = Seen::of(client, asked, from);
    json!({
        "client": code,
        "calls_it": {"do": "activity", "reflect": "activity"},
        "spiral": seen.spiral(),
        "goals": client.goals.iter().map(|own| seen.goal(own.id)).collect::<Vec<_>>(),
        "activities": seen.defined.iter().map(|own| seen.activity(own)).collect::<Vec<_>>(),
        "loops": seen.loops(),
        "loop_kinds": loop_kinds(&seen.entries_of_window()),
        "measures": seen.measures(),
    })
}

/// What `mw week` says of a client in the week that begins on `monday`.
pub(crate) fn week(client: &Client, code: &str, asked: Asked, monday: i32) -> Value {
    let seen = Seen::of(client, asked.by(monday + 6), Some(monday));
    let until_now = Seen { from: None, ..seen.clone() };
    let entries = seen.entries_of_window();
    let in_state =
        |state: &str| -> Vec<_> { seen.defined.iter().copied().filter(|own| seen.state(own) == state).collect() };
    let ticks = entries.iter().filter(|own| !own.has_text()).count();
    let mut days: Vec<_> = entries.iter().map(|own| own.date.day).collect();
    days.dedup();
    let stages: Vec<_> = entries.iter().flat_map(|own| seen.stages_of(own)).collect();
    let count = |stage: &str| stages.iter().filter(|own| **own == stage).count();
    json!({
        "client": code,
        "sessions": seen.sessions_of_week(monday),
        "set": seen.set_in_window().iter().map(|own| seen.name(own)).collect::<Vec<_>>(),
        "ended": seen.ended_in_window().iter().map(|own| seen.ended(own)).collect::<Vec<_>>(),
        "open": in_state("open").iter().map(|own| seen.open(own)).collect::<Vec<_>>(),
        "offered": in_state("offered").iter().map(|own| seen.name(own)).collect::<Vec<_>>(),
        "times": entries.iter().map(|own| seen.times_of(own)).sum::<u32>(),
        "reflections": entries.len() - ticks,
        "ticks": ticks,
        "days_with_entries": days.len(),
        "stages": {
            STAGES[0]: count(STAGES[0]), STAGES[1]: count(STAGES[1]),
            STAGES[2]: count(STAGES[2]), STAGES[3]: count(STAGES[3]),
        },
        "loops": seen.loops(),
        "loop_kinds": loop_kinds(&entries),
        "measures": until_now.measures(),
    })
}

fn loop_kinds(entries: &[&Reflection]) -> Value {
    let count = |kind: &str| entries.iter().filter(|own| own.loop_kind() == kind).count();
    json!({
        "single": count("single"), "double": count("double"),
        "triple": count("triple"), "unmarked": count("unmarked"),
    })
}

impl<'a> Seen<'a> {
    fn name(&self, own: &Defined<'a>) -> Value {
        json!({"id": self.id(own), "title": own.activity.title})
    }

    fn ended(&self, own: &Defined<'a>) -> Value {
        let mut name = self.name(own);
        name["outcome"] = json!(self.ending(own).map(|ending| ending.outcome));
        name["on"] = json!(self.ended_on(own).map(day_text));
        name
    }

    fn open(&self, own: &Defined<'a>) -> Value {
        let mut name = self.name(own);
        name["times"] = json!(self.times(own));
        name["target"] = json!(own.activity.times);
        name
    }

    fn goal(&self, id: &str) -> Value {
        let scores = self.scores(id).into_iter().filter(|(day, _)| self.in_window(*day));
        let scores = scores.map(|(day, level)| json!({"on": day_text(day), "level": level}));
        json!({"id": id, "title": format!("Goal {id}"), "scores": scores.collect::<Vec<_>>()})
    }

    fn activity(&self, own: &Defined<'a>) -> Value {
        let state = self.loop_state(own);
        let (word, waits_for, closed_on) = match state {
            State::Closed(day) => ("closed", None, Some(day)),
            State::SetDown => ("set_down", None, None),
            State::Resting => ("resting", None, None),
            State::Waiting(missing) => ("waiting", Some(missing), None),
            State::NotBegun => ("not_begun", None, None),
        };
        json!({
            "id": self.id(own),
            "title": own.activity.title,
            "kind": kind_of(own),
            "set_by": set_by(own),
            "goal": own.activity.goal.map(|goal| json!({"id": goal})),
            "set_on": own.set_on().map(day_text),
            "state": self.state(own),
            "outcome": self.ending(own).map(|ending| ending.outcome),
            "ended_on": self.ended_on(own).map(day_text),
            "times": self.times(own),
            "target": own.activity.times,
            "stages": self.stages(own),
            "loop": {"state": word, "waits_for": waits_for, "closed_on": closed_on.map(day_text)},
            "loop_kinds": loop_kinds(&self.entries_of(own)),
            "follow_on": self.follow_ons(own).iter().map(|next| self.name(next)).collect::<Vec<_>>(),
        })
    }

    /// Closed and set down in the window, waiting and resting at its end.
    fn loops(&self) -> Value {
        let (mut closed, mut waiting, mut resting, mut set_down) = (vec![], vec![], vec![], vec![]);
        for own in &self.defined {
            let mut name = self.name(own);
            match self.loop_state(own) {
                State::Closed(day) if self.in_window(day) => closed.push(name),
                State::SetDown if self.ended_on(own).is_some_and(|day| self.in_window(day)) => set_down.push(name),
                State::Resting => resting.push(name),
                State::Waiting(stage) => {
                    name["waits_for"] = json!(stage);
                    waiting.push(name);
                }
                State::Closed(_) | State::SetDown | State::NotBegun => {}
            }
        }
        json!({"closed": closed, "waiting": waiting, "resting": resting, "set_down": set_down})
    }

    /// Those of the week up to the day asked, and planned ones of a later day of it.
    fn sessions_of_week(&self, monday: i32) -> Vec<Value> {
        let mut sessions: Vec<_> = self.client.sessions.iter().collect();
        sessions.sort_by_key(|own| super::records::order(own.date, &own.path));
        let is_listed = |day: i32, status: &str| day <= self.asked.day || status == "planned";
        let of_week = sessions.into_iter().filter(|own| (monday..monday + 7).contains(&own.date.day));
        let listed = of_week.filter(|own| is_listed(own.date.day, self.status(own)));
        let line = |own: &crate::journal::Session| {
            let stem = own.path.rsplit('/').next();
            json!({
                "session": stem, "date": own.date.text(), "kind": "coaching",
                "status": self.status(own), "minutes": own.minutes,
            })
        };
        listed.map(line).collect()
    }
}

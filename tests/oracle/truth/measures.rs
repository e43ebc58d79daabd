//! The measures, each as its row of the table says.

use serde_json::{Value, json};

use crate::days::When;
use crate::journal::{Reflection, Session};

use super::records::{Defined, Place, Seen};
use super::thread::{Told, is_some_done};

const TOO_EARLY: &str = "too early to say";

/// A number over `n` things, given only from `enough` on.
fn measure(value: Option<f64>, n: usize, enough: u32) -> Value {
    let value = value.filter(|_| n > 0 && n >= enough as usize);
    json!({"value": value, "n": n, "note": if value.is_none() { Some(TOO_EARLY) } else { None }})
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / amount(values.len()))
}

fn amount(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn share(part: usize, whole: usize, enough: u32) -> Value {
    measure((whole > 0).then(|| amount(part) / amount(whole)), whole, enough)
}

fn mean_of(values: &[f64], enough: u32) -> Value {
    measure(mean(values), values.len(), enough)
}

fn median_of(mut values: Vec<i32>) -> Value {
    values.sort_unstable();
    let middle = |at: usize| f64::from(values[at]);
    let half = values.len() / 2;
    let median = match values.len() {
        0 => None,
        even if even % 2 == 0 => Some(middle(half - 1).midpoint(middle(half))),
        _ => Some(middle(half)),
    };
    measure(median, values.len(), 0)
}

impl<'a> Seen<'a> {
    fn enough_sessions(&self) -> u32 {
        self.client.too_early.map_or(3, |(sessions, _)| sessions)
    }

    fn enough_entries(&self) -> u32 {
        self.client.too_early.map_or(5, |(_, entries)| entries)
    }

    pub(super) fn measures(&self) -> Value {
        let set = self.set_in_window();
        let ended = self.ended_in_window();
        let led_by = |who: &str| set.iter().filter(|own| set_by(own) == who).count();
        let of = |group: Vec<Defined<'a>>| json!({"follow_through": self.follow_through(&group), "worth": self.worth(&group), "n": group.len()});
        let by_origin = |who: &str| of(ended.iter().copied().filter(|own| set_by(own) == who).collect());
        let by_kind = |kind: &str| of(ended.iter().copied().filter(|own| kind_of(own) == kind).collect());
        let linked = set.iter().filter(|own| own.activity.goal.is_some()).count();
        json!({
            "follow_through": self.follow_through(&ended),
            "worth": self.worth(&ended),
            "origin": {"client": led_by("client"), "coach": led_by("coach"), "together": led_by("together")},
            "directive": share(led_by("coach"), set.len(), self.enough_sessions()),
            "by_origin": {"client": by_origin("client"), "coach": by_origin("coach"), "together": by_origin("together")},
            "by_kind": {"do": by_kind("do"), "reflect": by_kind("reflect")},
            "load": self.load(),
            "linked": share(linked, set.len(), self.enough_sessions()),
            "review_rate": self.review_rate(),
            "last_minute": self.last_minute(),
            "forgotten_middle": self.forgotten_middle(),
            "longest_silence": self.longest_silence(),
            "surprise": self.difference(|own| own.activity.expected, |own| own.actual),
            "confidence_gain": self.difference(|own| own.activity.confidence, |own| own.confidence),
            "awareness": self.awareness(),
            "insight_yield": self.insight_yield(),
            "rumination_share": self.rumination_share(),
            "energy": self.energy(),
            "stance": self.stance(),
            "gas_t": self.gas_t(),
            "alignment": self.alignment(),
            "loop_time": self.loop_time(),
        })
    }

    fn follow_through(&self, ended: &[Defined<'a>]) -> Value {
        let quarters = |own: &Defined<'a>| match self.ending(own)?.outcome {
            "done" => Some(4.0),
            "mostly" => Some(3.0),
            "partly" => Some(2.0),
            "a_little" => Some(1.0),
            "not_done" => Some(0.0),
            _ => None,
        };
        let values: Vec<_> = ended.iter().filter_map(quarters).map(|quarters| quarters / 4.0).collect();
        mean_of(&values, self.enough_sessions())
    }

    fn worth(&self, ended: &[Defined<'a>]) -> Value {
        median_of(ended.iter().filter_map(|own| self.told(own).into_iter().rev().find_map(Told::worth)).collect())
    }

    fn load(&self) -> Value {
        let open: Vec<_> = self.defined.iter().copied().filter(|own| self.state(own) == "open").collect();
        let load: f64 = open.iter().map(|own| if kind_of(own) == "do" { 1.0 } else { 0.5 }).sum();
        json!({"value": load, "n": open.len(), "note": null})
    }

    fn review_rate(&self) -> Value {
        let mut fell = Vec::new();
        for own in self.defined.iter().copied() {
            // No session can name one whose id an earlier activity keeps.
            if self.id(&own).is_none() {
                continue;
            }
            let days = [self.ended_on(&own), own.activity.due.filter(|_| self.state(&own) != "offered")];
            let Some(day) = days.into_iter().flatten().min() else { continue };
            let is_its_session = |session: &&Session| session.date.day >= day && !sets(session, &own);
            let session = self.held().into_iter().find(is_its_session);
            if let Some(session) = session.filter(|session| self.in_window(session.date.day)) {
                let id = self.id(&own);
                fell.push(session.reviewed.iter().any(|review| Some(review.activity.as_str()) == id));
            }
        }
        share(fell.iter().filter(|was| **was).count(), fell.len(), self.enough_sessions())
    }

    fn last_minute(&self) -> Value {
        let mut last_minute = Vec::new();
        for own in self.ended_in_window() {
            let Some(ending) = self.ending(&own).filter(|ending| is_some_done(ending.outcome)) else { continue };
            let Told::Reflection(entry) = ending.by else { continue };
            let moment = entry.logged_at.unwrap_or(entry.date);
            let held = self.held();
            let follows = |session: &&Session| {
                moment.minutes_to(session.date).is_some_and(|gap| gap >= 0) && !sets(session, &own)
            };
            let Some(at) = held.iter().position(follows) else { continue };
            let before = at.checked_sub(1).and_then(|before| held[before].date.minutes_to(held[at].date));
            // The gap in minutes, its twentieth part by whole numbers: 20 · distance ≤ gap.
            let distance = moment.minutes_to(held[at].date).unwrap_or(i32::MAX / 20);
            last_minute.push(distance <= 30 || before.is_some_and(|gap| 20 * distance <= gap));
        }
        share(last_minute.iter().filter(|was| **was).count(), last_minute.len(), self.enough_sessions())
    }

    fn forgotten_middle(&self) -> Value {
        let days: Vec<_> = self.held().iter().map(|own| own.date.day).collect();
        let (mut middle, mut all) = (0, 0);
        for gap in days.windows(2).filter(|gap| gap[1] - gap[0] >= 10) {
            if !self.in_window(gap[1]) {
                continue;
            }
            let entries = self.entries().into_iter().map(|own| own.date.day);
            let entries: Vec<_> = entries.filter(|day| gap[0] < *day && *day <= gap[1]).collect();
            if entries.len() >= 2 {
                all += entries.len();
                let is_middle = |day: &&i32| {
                    let (since, length) = (4 * (**day - gap[0]), gap[1] - gap[0]);
                    length <= since && since < 3 * length
                };
                middle += entries.iter().filter(is_middle).count();
            }
        }
        share(middle, all, self.enough_entries())
    }

    fn longest_silence(&self) -> Value {
        let mut days: Vec<_> = self.entries_of_window().iter().map(|own| own.date.day).collect();
        let n = days.len();
        days.push(self.asked.day);
        let longest = days.windows(2).map(|pair| f64::from(pair[1] - pair[0])).reduce(f64::max);
        measure(longest, n, 0)
    }

    fn difference(&self, before: fn(&Defined<'_>) -> Option<i32>, after: fn(&Reflection) -> Option<i32>) -> Value {
        let of = |own: &Defined<'a>| {
            let mut told = self.entries_of(own).into_iter().filter(|entry| self.in_window(entry.date.day)).rev();
            Some(f64::from(told.find_map(after)? - before(own)?))
        };
        mean_of(&self.defined.iter().filter_map(of).collect::<Vec<_>>(), 0)
    }

    fn awareness(&self) -> Value {
        let entries = self.entries_of_window();
        let count = |kind: &str| entries.iter().filter(|own| own.awareness.contains(&kind)).count();
        json!({
            "self_reflection": count("self_reflection"), "insight": count("insight"),
            "rumination": count("rumination"), "mindfulness": count("mindfulness"),
        })
    }

    fn insight_yield(&self) -> Value {
        let any: Vec<_> = self.entries_of_window().into_iter().filter(|own| !own.awareness.is_empty()).collect();
        let insight = any.iter().filter(|own| own.awareness.contains(&"insight")).count();
        share(insight, any.len(), self.enough_entries())
    }

    fn rumination_share(&self) -> Value {
        let looks = |own: &&Reflection| own.awareness.iter().any(|kind| *kind != "mindfulness");
        let inward: Vec<_> = self.entries().into_iter().filter(looks).collect();
        let last = &inward[inward.len().saturating_sub(6)..];
        let ruminating = last.iter().filter(|own| own.awareness.contains(&"rumination")).count();
        share(ruminating, last.len(), 4)
    }

    fn energy(&self) -> Value {
        let entries = self.entries_of_window();
        let numbers = |of: fn(&Reflection) -> Option<i32>| {
            entries.iter().filter_map(|own| of(own)).map(f64::from).collect::<Vec<_>>()
        };
        let flow: Vec<_> = entries.iter().filter_map(|own| own.flow).collect();
        let mut energy = mean_of(&numbers(|own| own.energy), 0);
        energy["engagement"] = mean_of(&numbers(|own| own.engagement), 0);
        energy["flow"] = share(flow.iter().filter(|own| **own).count(), flow.len(), 0);
        energy
    }

    fn stance(&self) -> Value {
        let entries = self.entries_of_window();
        let given: Vec<_> = entries.iter().filter_map(|own| own.stance).collect();
        let kinds = ["move", "follow", "oppose", "bystand"].iter().filter(|own| given.contains(own)).count();
        let both: Vec<_> = entries.iter().filter_map(|own| own.stance.zip(own.usual_stance)).collect();
        let mut stance = measure(Some(amount(kinds) / 4.0), given.len(), 0);
        stance["unusual"] = share(both.iter().filter(|(own, usual)| own != usual).count(), both.len(), 0);
        stance
    }

    /// The scores of a goal: day and level, on one day those of sessions last.
    pub(super) fn scores(&self, goal: &str) -> Vec<(i32, i32)> {
        let own = |day: i32, scores: &[(&str, i32)]| {
            scores.iter().filter(|(id, _)| *id == goal).map(|(_, level)| (day, *level)).collect::<Vec<_>>()
        };
        let on = |day: i32| {
            let reflections = self.reflections.iter().copied().filter(move |own| own.date.day == day);
            let sessions = self.held().into_iter().filter(move |own| own.date.day == day);
            let scores: Vec<_> =
                reflections.map(|own| &own.goal_scores).chain(sessions.map(|own| &own.goal_scores)).collect();
            scores.into_iter().flat_map(|scores| own(day, scores)).collect::<Vec<_>>()
        };
        (0..=self.asked.day).flat_map(on).collect()
    }

    fn gas_t(&self) -> Value {
        let weight = |own: &crate::journal::Goal| own.importance.unwrap_or(1) * own.difficulty.unwrap_or(1);
        let goals = self.client.goals.iter().filter(|own| weight(own) > 0);
        let scored = goals.filter_map(|own| Some((f64::from(weight(own)), f64::from(self.scores(own.id).last()?.1))));
        let scored: Vec<_> = scored.collect();
        let (mut wx, mut ww, mut w) = (0.0, 0.0, 0.0);
        for (weight, level) in &scored {
            wx += weight * level;
            ww += weight * weight;
            w += weight;
        }
        measure(Some(50.0 + 10.0 * wx / f64::sqrt(0.7 * ww + 0.3 * w * w)), scored.len(), 0)
    }

    fn alignment(&self) -> Value {
        let third: Vec<_> =
            self.client.parties.iter().filter(|role| ["manager", "hr", "sponsor"].contains(role)).collect();
        if third.is_empty() {
            return measure(None, 0, 0);
        }
        let kept: Vec<_> = self.client.goals.iter().filter(|own| own.status != Some("let_go")).collect();
        let everyone: Vec<_> = ["client", "coach"].iter().chain(third).collect();
        let agreed = kept.iter().filter(|goal| everyone.iter().all(|role| goal.agreed_by.contains(role))).count();
        share(agreed, kept.len(), 0)
    }

    fn loop_time(&self) -> Value {
        let closed =
            self.defined.iter().copied().filter(|own| self.closed_on(own).is_some_and(|day| self.in_window(day)));
        median_of(closed.filter_map(|own| self.days_to_close(&own)).collect())
    }
}

pub(super) fn set_by(own: &Defined<'_>) -> &'static str {
    own.activity.set_by.unwrap_or("client")
}

pub(super) fn kind_of(own: &Defined<'_>) -> &'static str {
    own.activity.kind.unwrap_or("do")
}

fn sets(session: &Session, own: &Defined<'_>) -> bool {
    matches!(own.place, Place::Session(place) if std::ptr::eq(place, session))
}

#[test]
fn a_moment_without_a_time_is_no_number_of_minutes_away() {
    let day = When { day: 3, clock: None };
    assert_eq!(day.minutes_to(day), None);
}

//! Makes up what the files of a journal hold: sessions, reflections, clients, activities, with every key there is.

use crate::dice::Dice;
use crate::made::Made;
use crate::pool::{ACTIVITIES, CODES, FORMS, GOALS, OUTCOMES, ROLES, day, moment, title, words};

/// Makes a session, in any state and of any kind.
pub(crate) fn session(dice: &mut Dice) -> Made {
    let mut made = Made::of("session");
    made.key("date", moment(dice));
    made.perhaps(dice, 55, "status", |dice| dice.one_of(&["held", "held", "planned", "cancelled", "missed"]));
    made.perhaps(dice, 30, "kind", |dice| {
        dice.one_of(&["coaching", "chemistry", "contracting", "three_way", "review", "closing"])
    });
    made.perhaps(dice, 50, "minutes", |dice| dice.number(30, 90));
    made.perhaps(dice, 20, "mode", |dice| dice.one_of(&["in_person", "online", "phone"]));
    made.perhaps(dice, 10, "paid", |dice| dice.chance(50));
    made.perhaps(dice, 20, "goals", |dice| format!("[{}]", dice.one_of(GOALS)));
    made.perhaps(dice, 40, "carry_forward", words);
    made.perhaps(dice, 30, "minutes_left", |dice| dice.number(0, 20));
    made.perhaps(dice, 15, "tags", |dice| format!("[{}]", dice.one_of(&["team", "home"])));
    made.perhaps(dice, 35, "goal_scores", scores);
    made.perhaps(dice, 10, "goal_starts", scores);
    let reviews: Vec<_> = (0..dice.below(4)).map(|_| review(dice)).collect();
    made.list("reviewed", &reviews);
    add_activities(&mut made, dice, &[0, 1, 1, 2, 3]);
    made.mark(dice);
    made.write(dice);
    made
}

/// Makes an entry of a client's diary.
pub(crate) fn reflection(dice: &mut Dice) -> Made {
    let mut made = Made::of("reflection");
    made.key("date", moment(dice));
    made.perhaps(dice, 70, "activity", |dice| dice.one_of(ACTIVITIES));
    made.perhaps(dice, 35, "outcome", |dice| dice.one_of(OUTCOMES));
    made.perhaps(dice, 35, "times", |dice| dice.number(0, 3));
    made.perhaps(dice, 20, "session", day);
    made.perhaps(dice, 25, "goal", |dice| dice.one_of(GOALS));
    made.perhaps(dice, 10, "logged_at", |dice| format!("{}T21:00", day(dice)));
    for key in ["actual", "worth", "confidence", "enjoyed", "engagement"] {
        made.perhaps(dice, 20, key, |dice| dice.number(0, 10));
    }
    made.perhaps(dice, 25, "energy", |dice| dice.number(-5, 5));
    made.perhaps(dice, 10, "flow", |dice| dice.chance(50));
    made.perhaps(dice, 15, "felt", |dice| format!("[calm, {}]", words(dice)));
    made.perhaps(dice, 25, "barrier", words);
    made.perhaps(dice, 35, "win", words);
    made.perhaps(dice, 35, "take_back", |dice| dice.chance(80));
    made.perhaps(dice, 15, "tags", |dice| format!("[{}]", dice.one_of(&["team", "home"])));
    let awareness = ["self_reflection", "insight", "rumination", "mindfulness"];
    made.perhaps(dice, 35, "awareness", |dice| format!("[{}]", dice.some_of(&awareness).join(", ")));
    let stages = ["experience", "observation", "conceptualisation", "experimentation"];
    made.perhaps(dice, 20, "stages", |dice| format!("[{}]", dice.some_of(&stages).join(", ")));
    made.perhaps(dice, 15, "loop", |dice| dice.one_of(&["single", "double", "triple"]));
    for key in ["stance", "usual_stance"] {
        made.perhaps(dice, 15, key, |dice| dice.one_of(&["move", "follow", "oppose", "bystand"]));
    }
    made.perhaps(dice, 20, "form", |dice| dice.one_of(FORMS));
    made.perhaps(dice, 15, "fields", |dice| format!("{{pull: {}, push: {}}}", dice.number(0, 9), dice.number(0, 9)));
    made.perhaps(dice, 20, "goal_scores", scores);
    add_activities(&mut made, dice, &[0, 0, 0, 1, 2]);
    made.mark(dice);
    made.write(dice);
    made
}

/// Makes an entry of the coach's own diary.
pub(crate) fn entry_of_coach(dice: &mut Dice) -> Made {
    let mut made = reflection(dice);
    made.perhaps(dice, 60, "client", |dice| dice.one_of(CODES));
    made.perhaps(dice, 30, "strain", |dice| dice.number(0, 10));
    made.perhaps(dice, 20, "for_supervision", |dice| dice.chance(70));
    made.perhaps(dice, 10, "critical", |dice| dice.chance(70));
    made.perhaps(dice, 20, "role", |dice| dice.one_of(&["facilitator", "adviser", "mediator", "expert", "seller"]));
    made.perhaps(dice, 20, "layers", |dice| format!("[{}]", dice.one_of(&["micro", "meso", "macro"])));
    made.perhaps(dice, 15, "tension", |_| "[micro, macro]");
    made.perhaps(dice, 15, "decision", |dice| format!("{{chose: {}, look_again: {}}}", words(dice), day(dice)));
    made.perhaps(dice, 15, "contact", |dice| dice.one_of(&["supervision", "peer", "feedback"]));
    made
}

/// Makes a `client.md`; `name` is that of the client.
pub(crate) fn client(dice: &mut Dice, name: &str) -> Made {
    let mut made = Made::of("client");
    made.key("name", name);
    made.perhaps(dice, 15, "status", |dice| dice.one_of(&["active", "paused", "prospective", "closed"]));
    made.perhaps(dice, 40, "since", |_| "2026-09-01");
    made.perhaps(dice, 40, "calls_it", |dice| {
        dice.one_of(&["experiment", "{do: step, reflect: musing}", "{do: practice}"])
    });
    made.perhaps(dice, 20, "avoid_words", |_| "[homework, walk]");
    made.perhaps(dice, 30, "change_wanted", words);
    made.perhaps(dice, 30, "values", |_| "[courage, care]");
    made.perhaps(dice, 20, "retain_until", |_| "2026-11-01");
    made.perhaps(dice, 15, "nudge", |_| "{after: 1 day, quiet: 1 hour}");
    made.perhaps(dice, 10, "notes_off", |_| "[silence]");
    let goals: Vec<_> = GOALS.iter().filter(|_| dice.chance(75)).copied().collect();
    let goals: Vec<_> = goals.into_iter().map(|id| goal(dice, id)).collect();
    made.list("goals", &goals);
    let parties: Vec<_> =
        dice.some_of(&ROLES[2..]).iter().map(|role| format!("{{role: {role}, name: N {role}}}")).collect();
    made.list("parties", &parties);
    made.perhaps(dice, 40, "agreement", |dice| {
        format!("{{sessions: {}, every: 2 weeks, minutes: 60, shares: {{sponsor: [dates, goals]}}}}", dice.number(2, 9))
    });
    add_activities(&mut made, dice, &[0, 0, 1, 2]);
    made.write(dice);
    made
}

/// Makes the coach's page about themselves.
pub(crate) fn coach(dice: &mut Dice) -> Made {
    let mut made = Made::of("coach");
    made.key("name", "Marit Osei-Lund");
    made.perhaps(dice, 50, "means_to_be", words);
    made.perhaps(dice, 30, "aliases", |dice| format!("{{k-07: A {}}}", words(dice)));
    made.perhaps(dice, 40, "review_every", |_| "6 months");
    let goals = vec![goal(dice, GOALS[0])];
    made.list("goals", &goals);
    add_activities(&mut made, dice, &[0, 1, 2]);
    made.write(dice);
    made
}

fn goal(dice: &mut Dice, id: &str) -> String {
    let mut keys = vec![format!("title: {}", title(dice, id)), format!("id: {id}")];
    perhaps(&mut keys, dice, 30, |dice| format!("measure: {}", words(dice)));
    perhaps(&mut keys, dice, 30, |dice| format!("origin: {}", dice.one_of(ROLES)));
    perhaps(&mut keys, dice, 40, |dice| format!("agreed_by: [{}]", dice.some_of(ROLES).join(", ")));
    perhaps(&mut keys, dice, 20, |dice| format!("status: {}", dice.one_of(&["open", "reached", "let_go"])));
    perhaps(&mut keys, dice, 30, |dice| format!("importance: {}, difficulty: {}", dice.below(4), dice.below(4)));
    perhaps(&mut keys, dice, 30, |_| "scale: {-2: never, 0: weekly, 2: daily}".to_owned());
    format!("{{{}}}", keys.join(", "))
}

fn add_activities(made: &mut Made, dice: &mut Dice, numbers: &[usize]) {
    let number = dice.one_of(numbers);
    let activities: Vec<_> = (0..number).map(|_| activity(dice)).collect();
    made.list("activities", &activities);
}

fn activity(dice: &mut Dice) -> String {
    let id = dice.one_of(ACTIVITIES);
    let mut keys = vec![format!("title: {}", title(dice, id))];
    if dice.chance(85) {
        keys.push(format!("id: {id}"));
    }
    perhaps(&mut keys, dice, 30, |dice| format!("kind: {}", dice.one_of(&["do", "reflect"])));
    perhaps(&mut keys, dice, 60, |dice| format!("set_by: {}", dice.one_of(&["client", "coach", "together"])));
    perhaps(&mut keys, dice, 60, |dice| format!("goal: {}", dice.one_of(GOALS)));
    for key in ["success", "why", "first_step", "if_then", "barrier", "permission", "load_reason"] {
        perhaps(&mut keys, dice, 12, |dice| format!("{key}: {}", words(dice)));
    }
    perhaps(&mut keys, dice, 20, |dice| format!("willing: {}", dice.one_of(&["yes", "maybe", "no"])));
    perhaps(&mut keys, dice, 15, |_| "offered: true".to_owned());
    perhaps(&mut keys, dice, 15, |_| "focus: true".to_owned());
    perhaps(&mut keys, dice, 30, |dice| format!("times: {}", dice.number(1, 5)));
    perhaps(&mut keys, dice, 12, |dice| format!("every: {}", dice.one_of(&["day", "week"])));
    perhaps(&mut keys, dice, 20, |dice| format!("due: {}", day(dice)));
    perhaps(&mut keys, dice, 25, |dice| format!("check_in: {}", day(dice)));
    perhaps(&mut keys, dice, 20, |dice| format!("accountable_to: {}", dice.one_of(&["coach", "sponsor", "a friend"])));
    perhaps(&mut keys, dice, 30, |dice| format!("after: {}", dice.one_of(ACTIVITIES)));
    for key in ["expected", "confidence", "pull", "resistance"] {
        perhaps(&mut keys, dice, 20, |dice| format!("{key}: {}", dice.number(0, 10)));
    }
    perhaps(&mut keys, dice, 15, |dice| format!("form: {}", dice.one_of(FORMS)));
    perhaps(&mut keys, dice, 10, |dice| format!("resources: [{{title: A {}}}]", words(dice)));
    format!("{{{}}}", keys.join(", "))
}

fn review(dice: &mut Dice) -> String {
    let id = dice.one_of(ACTIVITIES);
    if dice.chance(30) {
        return id.to_owned();
    }
    let mut keys = vec![format!("activity: {id}")];
    perhaps(&mut keys, dice, 60, |dice| format!("outcome: {}", dice.one_of(OUTCOMES)));
    perhaps(&mut keys, dice, 30, |dice| format!("worth: {}", dice.number(0, 10)));
    perhaps(&mut keys, dice, 40, |dice| format!("note: {}", words(dice)));
    format!("{{{}}}", keys.join(", "))
}

fn scores(dice: &mut Dice) -> String {
    let scores: Vec<_> =
        dice.some_of(GOALS).into_iter().map(|goal| format!("{goal}: {}", dice.number(-2, 2))).collect();
    format!("{{{}}}", scores.join(", "))
}

fn perhaps(keys: &mut Vec<String>, dice: &mut Dice, percent: usize, key: impl FnOnce(&mut Dice) -> String) {
    if dice.chance(percent) {
        keys.push(key(dice));
    }
}

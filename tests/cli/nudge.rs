//! `mw nudge`, `mw calendar` and `mw session mail`.

use crate::sandbox::{Run, Sandbox};

#[test]
fn a_reminder_quotes_what_the_client_said() {
    let sandbox = Sandbox::example("practice").on("2026-11-08");
    sandbox.mw("nudge").shows("nudge_k-07.txt");
    sandbox.mw("nudge --format json").shows("nudge_k-07.json");
    sandbox.mw("nudge --format ics").shows("nudge_k-07.ics");
    sandbox.mw("nudge --format ics --with-words").shows("nudge_k-07_words.ics");
    sandbox.mw("nudge --format eml --to noor@example.org").shows("nudge_k-07.eml");
}

#[test]
fn who_asks_is_told_what_it_is_about() {
    let sandbox = Sandbox::example("personal").on("2026-11-24");
    sandbox.mw("nudge").exits(0).prints(
        "\
Bea Nakagawa-Holm   check-in, for Teo Lindgren-Abara
  Today is the day to ask Bea Nakagawa-Holm about this:

      “Say the price before they ask”

  One question is enough: what came of it?
",
    );
    sandbox
        .mw("nudge --on tomorrow")
        .exits(0)
        .says("--on: 2026-11-25, Wednesday\n")
        .prints("No reminder is due on 2026-11-25.\n");
}

#[test]
fn asking_again_gives_the_same_answer_and_writes_nothing() {
    let sandbox = Sandbox::example("practice").on("2026-11-08T07:00");
    let before = sandbox.tree();
    let first = sandbox.mw("nudge --format json").exits(0).stdout;
    assert_eq!(sandbox.mw("nudge --format json").stdout, first);
    let sandbox = sandbox.on("2026-11-08T23:30");
    assert_eq!(sandbox.mw("nudge --format json").stdout, first);
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn where_none_is_due_the_next_day_is_named() {
    let sandbox = Sandbox::example("practice");
    sandbox
        .mw("nudge -c k-07 --on 2026-11-06")
        .exits(0)
        .prints("No reminder is due on 2026-11-06. The next one: 2026-11-08.\n");
    let eml = sandbox.mw("nudge -c k-07 --format eml --on 2026-11-06").exits(0).prints("");
    eml.says("No reminder is due on 2026-11-06.\n");
}

#[test]
fn a_mail_is_one_at_a_time() {
    let session = "---\ntype: session\ndate: 2026-11-17\nshare: pair\ncarry_forward: Slow down\n---\n";
    let client = "---\ntype: client\n---\n";
    let files = [
        ("clients/a/client.md", client),
        ("clients/a/sessions/2026-11-17.md", session),
        ("clients/b/client.md", client),
        ("clients/b/sessions/2026-11-17.md", session),
    ];
    let sandbox = Sandbox::practice(&files);
    let refused = sandbox.mw("nudge --format eml").exits(2).prints("");
    assert!(refused.stderr.contains("2 reminders are due on 2026-11-20, and a mail is one"), "{}", refused.stderr);
    let ids = sandbox.mw("nudge --format json").json();
    let id = ids["nudges"][1]["id"].as_str().expect("an id").to_owned();
    let own = sandbox.mw(&format!("nudge {} --format eml", &id[..8])).exits(0);
    assert!(own.stdout.contains(&format!("Message-ID: <{id}@meanwhile.invalid>\r\n")), "{}", own.stdout);
    sandbox.mw("nudge zz").exits(3).mentions("no reminder due on 2026-11-20 has the id `zz`");
    sandbox.mw("nudge -c a --format eml --to 'Noor <n@example.org>'").exits(2).mentions("is not an address");
}

#[test]
fn a_calendar_and_a_subject_hold_no_words_names_or_codes() {
    let (mut events, mut with_words) = (0, 0);
    for day in ["2026-11-06", "2026-11-08", "2026-11-14", "2026-11-20", "2026-11-24"] {
        for example in ["practice", "personal"] {
            let sandbox = Sandbox::example(example).on(day);
            for command in ["nudge --format ics", "calendar", "calendar --from 2026-09-01"] {
                let run = sandbox.mw(command).exits(0);
                is_a_calendar(&run);
                events += run.stdout.matches("BEGIN:VEVENT").count();
                let hidden =
                    ["k-07", "m-12", "p-03", "r-15", "t-18", "Noor", "Bea", "Teo", "desk", "price", "DESCRIPTION"];
                for word in hidden {
                    assert!(!run.stdout.contains(word), "{command} on {day}: {word}\n{}", run.stdout);
                }
            }
            let run = sandbox.mw("calendar --with-words");
            is_a_calendar(&run);
            with_words += run.stdout.matches("DESCRIPTION").count();
        }
    }
    assert!(events > 50 && with_words > 5, "{events} events, {with_words} with words");
}

#[test]
fn the_mail_after_a_session_has_their_words_and_the_one_focus() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("session mail -c k-07").shows("session_mail_k-07.txt");
    sandbox.mw("session mail 2026-11-17 -c m-12 --format markdown").shows("session_mail_m-12.md");
    let eml = sandbox.mw("session mail -c r-15 --format eml").exits(0);
    assert!(eml.stdout.contains("Subject: After our session\r\n"), "{}", eml.stdout);
    assert!(eml.stdout.is_ascii() && eml.stdout.split("\r\n").all(|line| line.len() <= 78 && !line.contains('\n')));
    sandbox.mw("session mail").exits(3).mentions("Name one with -c");
}

/// Expects a calendar that RFC 5545 allows: its ends of lines, their length, its parts, and what each part must have.
#[track_caller]
fn is_a_calendar(run: &Run) {
    let text = &run.stdout;
    assert!(
        text.ends_with("\r\n") && text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])),
        "{text}"
    );
    let unfolded = text.replace("\r\n ", "");
    let mut within: Vec<&str> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for line in unfolded.trim_end().split("\r\n") {
        let (name, value) = line.split_once(':').expect("a name and a value");
        match name.split(';').next().expect("a name") {
            "BEGIN" => {
                within.push(value);
                seen.clear();
            }
            "END" => {
                if value == "VEVENT" {
                    let needed = ["UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "SUMMARY"];
                    assert!(needed.iter().all(|name| seen.iter().filter(|own| *own == name).count() == 1), "{seen:?}");
                }
                assert_eq!(within.pop(), Some(value), "{text}");
            }
            name => seen.push(name),
        }
    }
    assert!(within.is_empty() && text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"), "{text}");
}

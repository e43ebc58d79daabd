//! `mw read`.

use crate::sandbox::Sandbox;

/// A month of somebody who tries two things.
fn a_month() -> Sandbox {
    let client = "---\ntype: client\nname: Mina\nactivities:\n  - title: Decline one invite\n  - title: Walk\n---\n";
    let tick = |activity: &str, day: &str| {
        format!("---\ntype: reflection\ndate: {day}\nactivity: {activity}\ntimes: 1\n---\n")
    };
    let sandbox = Sandbox::personal(&[("client.md", client)]);
    for (day, activity) in [
        ("2026-10-02", "decline-one-invite"),
        ("2026-10-05", "decline-one-invite"),
        ("2026-10-06", "walk"),
        ("2026-10-12", "walk"),
    ] {
        sandbox.write(&format!("diary/{day}.md"), &tick(activity, day));
    }
    sandbox.write(
        "diary/2026-10-07.md",
        "---\r\ntype: reflection\r\ndate: 2026-10-07T18:30\r\nactivity: walk\r\noutcome: done\r\nactual: 7\r\nworth: 8\r\n\
         enjoyed: 9\r\nfelt: [calm, tired]\r\ntags: [outside]\r\nwin: I went.\r\nbarrier: The rain.\r\ntake_back: true\r\n---\r\n\
         ## What happened\r\n\r\nIt rained,\r\nand I went.\r\n\r\nTwice.\r\n\r\n## What I noticed\r\n\r\n- wet shoes\r\n- no cold\r\n",
    );
    sandbox
}

#[test]
fn the_diary_is_read_in_the_order_of_time() {
    Sandbox::example("personal").mw("read").shows("read.txt");
    Sandbox::example("personal").with("COLUMNS", "60").mw("read -n 6").shows("read_60.txt");
    Sandbox::example("personal").with("COLUMNS", "120").mw("read 2026-11").shows("read_120.txt");
    let practice = Sandbox::example("practice");
    practice.mw("read -c k-07 2026-10").shows("read_practice.txt");
    practice.mw("read --from 2026-11-16").shows("read_clients.txt");
}

#[test]
fn ticks_stand_together_and_facts_are_quiet() {
    a_month().mw("read 2026-10").exits(0).says("").prints(
        "\
3-5  2026-10-02 to 2026-10-06  *Decline one invite* 2 times, *Walk* once

  2  2026-10-07 18:30  Walk
                       done, was 7, worth 8, enjoyed 9, felt calm, tired, to
                       bring to the session, tags outside
     What happened
       It rained, and I went.

       Twice.
     What I noticed
       - wet shoes
       - no cold
     A win: I went.
     In the way: The rain.

  1  2026-10-12  Walk   once
",
    );
}

#[test]
fn a_page_in_markdown_is_worth_keeping() {
    a_month().mw("read --in 2026-10 --format markdown").exits(0).says("").prints(
        "\
# Mina

October 2026

## 2026-10-02 to 2026-10-06 · *Decline one invite* 2 times, *Walk* once

## 2026-10-07 18:30 · Walk

*done, was 7, worth 8, enjoyed 9, felt calm, tired, to bring to the session, tags outside*

### What happened

It rained, and I went.

Twice.

### What I noticed

- wet shoes
- no cold

- A win: I went.
- In the way: The rain.

## 2026-10-12 · Walk

*once*
",
    );
    let practice = Sandbox::example("practice");
    practice.mw("read -c k-07 2026-10 --format markdown").shows("read_practice.md");
    practice.mw("read --format markdown").exits(2).prints("").says(
        "\
mw: a page in Markdown is for the client, and this would hold all of them
    One client's page: mw read -c CODE --format markdown
    All of them, for the coach: --for coach
",
    );
    practice.mw("read --format markdown --for coach").exits(0).mentions_out("# Tomasz Okafor-Bell\n");
}

#[test]
fn json_holds_sentences_only_when_asked() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("read 2026-10-13 -c k-07 --format json").shows("read.json");
    sandbox.mw("read --in 2026-W42 -c k-07 --format json --with-text").shows("read_with_text.json");
    // A script gets everything, whatever fits on a screen.
    let all = Sandbox::example("personal").mw("read --format json").json();
    assert_eq!(all["clients"][0]["entries"].as_array().map(Vec::len), Some(27));
}

#[test]
fn an_entry_is_named_by_its_number_its_stem_or_its_path() {
    let sandbox = a_month();
    let second = "2  2026-10-07 18:30  Walk\n";
    for name in ["2", "2026-10-07.md", "diary/2026-10-07.md"] {
        let run = sandbox.mw(&format!("read {name}")).exits(if name.ends_with("7.md") && !name.starts_with('d') {
            3
        } else {
            0
        });
        assert!(run.code == 3 || run.stdout.starts_with(second), "{name}\n{}", run.stdout);
    }
    sandbox.mw("read last").exits(0).prints("1  2026-10-12  Walk   once\n");
    sandbox.mw("read 9").exits(3).prints("").mentions("mw: no entry is called `9`\n").mentions("A time: Write 2026-10");
    sandbox.mw("read 03/04").exits(2).mentions("`03/04` can be read as two days");
    sandbox.mw("read 2026-W60").exits(2).mentions("there is no week `2026-W60`");
    sandbox.mw("read october --from 2026-10-01").exits(2);
    let practice = Sandbox::example("practice");
    practice
        .mw("read 3")
        .exits(3)
        .mentions("several diaries have an entry `3`")
        .mentions("Say whose: -c k-07, -c m-12");
    // The number is the same in a list, and to every command that takes one.
    let listed = practice.mw("list reflections -c k-07 --format json").json();
    let third = listed["rows"].as_array().and_then(|rows| rows.iter().find(|row| row["number"] == 3)).cloned();
    let path = third.and_then(|row| row["path"].as_str().map(str::to_owned)).unwrap_or_default();
    let read = practice.mw("read 3 -c k-07 --format json").json();
    assert_eq!(read["clients"][0]["entries"][0]["path"], path);
    assert!(practice.mw("path 3 -c k-07").stdout.trim_end().ends_with(&path));
}

#[test]
fn it_is_read_by_activity_goal_and_tag() {
    let sandbox = a_month();
    sandbox
        .mw("read --activity decline")
        .exits(0)
        .prints("4-5  2026-10-02 to 2026-10-05  Decline one invite   2 times\n");
    sandbox.mw("read --tag outside -n 1").exits(0).mentions_out("2  2026-10-07 18:30  Walk\n");
    sandbox.mw("read -n 0").exits(2).says("mw: -n counts from 1\n    The newest five: mw read -n 5\n");
    sandbox.mw("read --tag nothing").exits(0).prints("Nothing like that is written here.\n");
    sandbox
        .mw("read -n 1")
        .exits(0)
        .prints("1  2026-10-12  Walk   once\n\nThe latest 1 of 5. More: mw read -n 2, or mw read 2026-10\n");
    let practice = Sandbox::example("practice");
    let run = practice.mw("read -c k-07 --goal home --format json").json();
    let of_goal = run["clients"][0]["entries"].as_array().cloned().unwrap_or_default();
    assert!(
        of_goal.len() > 2 && of_goal.iter().all(|own| own["goal"]["id"] == "home-before-seven-twice-a-week"),
        "{of_goal:?}"
    );
}

#[test]
fn where_nothing_is_written_it_says_so_in_plain_words() {
    let empty = Sandbox::personal(&[]);
    empty
        .mw("read")
        .exits(0)
        .says("")
        .prints("Nothing is written here yet.\nSomething to begin with: mw reflect \"What happened\"\n");
    empty.mw("read 2026-10").exits(0).prints("Nothing was written in October 2026.\n");
    empty
        .mw("read october")
        .exits(0)
        .prints("Nothing was written in October 2026.\n")
        .says("From 2026-10-01 to 2026-10-31\n");
    empty.mw("read 2026-10-03").exits(0).prints("Nothing was written on 2026-10-03.\n");
    empty.mw("read --from 2026-10-03").exits(0).prints("Nothing was written from 2026-10-03 to 2026-11-20.\n");
    empty.mw("read --format markdown").exits(0).prints("# me\n\nNothing is written here yet.\n");
    empty.mw("read last").exits(3).mentions("no entry is called `last`");
    // Of what is not shared a coach is not told that it is not written.
    let practice = Sandbox::practice(&[("clients/a-1/client.md", "---\ntype: client\nname: Al\n---\n")]);
    practice.mw("read 2026-10").exits(0).prints("Nothing was shared in October 2026.\n");
}

#[test]
fn what_is_dated_later_is_counted_and_shown_where_the_window_reaches_it() {
    let entry = |day: &str| format!("---\ntype: reflection\ndate: {day}\n---\nOn {day}.\n");
    let sandbox = Sandbox::personal(&[
        ("diary/a.md", &entry("2026-11-19")),
        ("diary/b.md", &entry("2026-12-01")),
        ("diary/c.md", &entry("2027-11-20")),
    ]);
    let today = "3  2026-11-19\n   On 2026-11-19.\n";
    let counted = "2 entries are dated later than today, from 2026-12-01, and not shown.\n";
    sandbox.mw("read").exits(0).prints(&format!("{today}\n{counted}"));
    sandbox.mw("read --from 2026-11-01").exits(0).prints(&format!("{today}\n{counted}"));
    sandbox.mw("read --to 2026-11-19").exits(0).prints(today);
    sandbox
        .mw("read 2026-12")
        .exits(0)
        .prints("2  2026-12-01\n   On 2026-12-01.\n\n2 entries are dated later than today, from 2026-12-01.\n");
    sandbox.mw("read --from 2026-12-02").exits(0).mentions_out("1  2027-11-20\n   On 2027-11-20.\n");
    sandbox.mw("read last").exits(0).prints("1  2027-11-20\n   On 2027-11-20.\n");
    let json = sandbox.mw("read --format json").json();
    assert_eq!(json["clients"][0]["later"], serde_json::json!({"entries": 2, "from": "2026-12-01"}));
    assert_eq!((&json["from"], &json["to"]), (&serde_json::Value::Null, &serde_json::json!("2026-11-20")));
}

#[test]
fn a_broken_file_hides_none_of_the_others() {
    let sandbox = a_month();
    sandbox.write("diary/2026-10-09.md", "---\ntype: reflection\ndate: 2026-10-09\nfelt: [\n---\nLost?\n");
    let run = sandbox.mw("read 2026-10 --strict").exits(1).mentions("left out: diary/2026-10-09.md");
    assert!(run.stdout.contains("2 times, *Walk* once") && !run.stdout.contains("Lost?"), "{}", run.stdout);
    let json = sandbox.mw("read --format json").json();
    assert_eq!(json["problems"][0]["path"], "diary/2026-10-09.md");
}

#[test]
fn words_of_every_script_are_wrapped_where_the_screen_ends() {
    let long = "ordinary words ".repeat(40);
    let sandbox = Sandbox::personal(&[
        ("diary/2026-10-01.md", "---\ntype: reflection\ndate: 2026-10-01\n---\n宿題を書いてから散歩に行きました。雨が降っていて、靴がぬれましたが、気分はよかったです。\n"),
        ("diary/2026-10-02.md", "---\ntype: reflection\ndate: 2026-10-02\n---\nהלכתי בגשם והיה לי טוב.\n"),
        ("diary/2026-10-03.md", &format!("---\ntype: reflection\ndate: 2026-10-03\n---\n{long}\n")),
        ("diary/2026-10-04.md", "---\ntype: reflection\ndate: 2026-10-04\ntags: [x]\n---\n"),
    ])
    .with("COLUMNS", "60");
    let run = sandbox.mw("read").exits(0);
    assert!(run.stdout.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 60), "{}", run.stdout);
    assert!(run.stdout.contains("הלכתי בגשם"), "{}", run.stdout);
    assert!(run.stdout.contains("1  2026-10-04   tags x\n"), "{}", run.stdout);
}

#[test]
fn a_coach_reads_what_is_shared_and_a_page_for_both_holds_what_both_may_see() {
    let entry = |keys: &str| format!("---\ntype: reflection\ndate: 2026-11-03\n{keys}\n---\nHere: {keys}.\n");
    let sandbox = Sandbox::practice(&[("clients/a-1/client.md", "---\ntype: client\nname: Al\n---\n")]);
    for (name, keys) in [("1", "share: me"), ("2", "share: pair"), ("3", "share: me\nby: coach")] {
        sandbox.write(&format!("clients/a-1/diary/{name}.md"), &entry(keys));
    }
    sandbox.write(
        "clients/a-1/sessions/2026-11-04.md",
        "---\ntype: session\ndate: 2026-11-04\nshare: me\nstatus: held\n---\nA note of mine.\n",
    );
    let coach = sandbox.mw("read").exits(0).stdout;
    assert!(
        !coach.contains("Here: share: me.") && coach.contains("by the coach") && coach.contains("A note of mine."),
        "{coach}"
    );
    assert!(coach.contains("2  2026-11-03\n   Here: share: pair.\n"), "{coach}");
    let pair = sandbox.mw("read --for client").exits(0).stdout;
    assert_eq!(pair, "a-1  Al\n\n1  2026-11-03\n   Here: share: pair.\n");
    sandbox.mw("read --format markdown").exits(0).prints("# Al\n\n## 2026-11-03\n\nHere: share: pair.\n");
}

#[test]
fn ten_thousand_entries_are_read_as_fast_as_ten() {
    let sandbox = Sandbox::personal(&[]);
    for number in 0..2000 {
        let (month, day) = (number / 28 % 12 + 1, number % 28 + 1);
        let date = format!("{}-{month:02}-{day:02}", 2016 + number / 336);
        sandbox
            .write(&format!("diary/{date}.md"), &format!("---\ntype: reflection\ndate: {date}\n---\nDay {number}.\n"));
    }
    // A file of which the words are not shown is not opened again: it may be gone.
    let started = std::time::Instant::now();
    let run = sandbox.mw("read").exits(0);
    assert!(run.stdout.ends_with("The latest 10 of 2000. More: mw read -n 20, or mw read 2021-12\n"), "{}", run.stdout);
    assert!(started.elapsed().as_secs() < 20);
}

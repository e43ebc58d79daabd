//! The verbs that mend: `change`, `move`, `remove`, each lossless, and each taken back by one undo.

use crate::sandbox::Sandbox;

const ENTRY: &str = "---\r\ntype: reflection\r\ndate: 2026-11-10  # a Tuesday\r\nmood: grey\r\nactivities:\r\n  # hers\r\n  - title: Tell her   # soon\r\n    due: 2026-11-30\r\n  - {title: Walk, id: walk}\r\n---\r\n\r\nWords.\r\n";
const SESSION: &str = "---\ntype: session\ndate: 2026-11-24T10:00+01:00\nend: 2026-11-24T11:30+01:00\nstatus: planned\nshare: pair\nactivities:\n  - {title: Rest, id: rest}\n---\n\nNotes.\n";
const CLIENT: &str =
    "---\ntype: client\nname: Kim Aldous  # as she spells it\ncalls_it: step\nconsent: {research: no}\n---\n";

fn personal() -> Sandbox {
    Sandbox::personal(&[("diary/2026-11-10.md", ENTRY)])
}

fn practice() -> Sandbox {
    Sandbox::practice(&[
        ("clients/k-07/client.md", CLIENT),
        ("clients/k-07/sessions/2026-11-24.md", SESSION),
        ("clients/k-07/diary/2026-11-12.md", "---\ntype: reflection\ndate: 2026-11-12\nshare: pair\n---\n\nHers.\n"),
    ])
}

/// Runs `line`, expects `before` to have become `after` in the file at `path` and all else to be as it was, and takes it back.
#[track_caller]
fn mends(sandbox: &Sandbox, line: &str, path: &str, (before, after): (&str, &str)) {
    let all = sandbox.tree();
    let text = sandbox.read(path);
    assert!(text.contains(before), "{text}");
    sandbox.mw(&format!("{line} --dry-run")).exits(0);
    assert_eq!(sandbox.tree(), all, "{line} --dry-run");
    sandbox.mw(line).exits(0);
    assert_eq!(sandbox.read(path), text.replacen(before, after, 1), "{line}");
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), all, "{line}, taken back");
}

#[test]
fn an_activity_changes_where_it_stands_and_keeps_its_id_and_every_other_byte() {
    let check = |line: &str, before: &str, after: &str| {
        mends(&personal(), &format!("activity change {line}"), "diary/2026-11-10.md", (before, after));
    };
    check(
        "tell --title 'Tell her now'",
        "title: Tell her   # soon\r\n    due: 2026-11-30\r\n",
        "title: Tell her now   # soon\r\n    due: 2026-11-30\r\n    id: tell-her\r\n",
    );
    check("walk --title 'Walk: early'", "{title: Walk, id: walk}", "{title: 'Walk: early', id: walk}");
    check("tell --without due", "    due: 2026-11-30\r\n", "");
    check("tell --success ''  --due 2026-12-01", "due: 2026-11-30", "due: 2026-12-01");
    check("her --times 3 --without due,why", "    due: 2026-11-30\r\n", "    times: 3\r\n");
}

#[test]
fn what_an_activity_cannot_become_is_refused() {
    let check = |line: &str, code: i32, said: &str| {
        let sandbox = personal();
        let before = sandbox.tree();
        sandbox.mw(&format!("activity change {line}")).exits(code).prints("").says(said);
        assert_eq!(sandbox.tree(), before);
    };
    check(
        "tell",
        2,
        "mw: there is nothing to change\n    For example: mw activity change tell-her --title \"TITLE\"\n",
    );
    check(
        "tell --without title",
        2,
        "mw: --without: `title` is no key that can go\n    Name a flag of this command: --without tags\n",
    );
    check("tell --without why", 2, "mw: that is not there, so there is nothing to take out\n    Nothing was written\n");
    check("tell --after tell", 4, "mw: an activity cannot follow from itself\n    Name another: --after ACTIVITY\n");
    check("tell --goal peace", 3, "mw: no goal is called `peace`\n    Add one: mw goal add \"TITLE\"\n");
    check("walk --title '  '", 2, "mw: --title needs a few words\n    Nothing was written\n");
    check(
        "walk --form nosuch",
        3,
        "mw: there is no form `nosuch`\n    All of them: mw form list\n    Your own go to templates/nosuch.md\n",
    );
    check("nobody --times 2", 3, "mw: no activity is called `nobody`\n    There are: tell-her, walk\n");
}

#[test]
fn a_session_is_moved_with_its_end_and_found_by_its_new_day() {
    let path = "clients/k-07/sessions/2026-11-24.md";
    let check = |to: &str, date: &str, end: &str| {
        let before = "date: 2026-11-24T10:00+01:00\nend: 2026-11-24T11:30+01:00\n";
        mends(
            &practice(),
            &format!("session move 2026-11-24 '{to}'"),
            path,
            (before, &format!("date: {date}\nend: {end}\n")),
        );
    };
    check("2026-11-26", "2026-11-26T10:00+01:00", "2026-11-26T11:30+01:00");
    check("thu 23:00", "2026-11-26T23:00+01:00", "2026-11-27T00:30+01:00");
    check("9:15", "2026-11-24T09:15+01:00", "2026-11-24T10:45+01:00");
    let sandbox = practice();
    let before = sandbox.tree();
    sandbox.mw("session move 2026-11-24 10:00").exits(5).prints("").says(
        "mw: the session is at 2026-11-24T10:00+01:00 already\n    Another day: mw session move 2026-11-24 DATE\n    Nothing was written\n",
    );
    sandbox
        .mw("session move 2026-11-24 03/04")
        .exits(2)
        .prints("")
        .says("mw: `03/04` can be read as two days\n    Write 2027-04-03 or 2027-03-04: year, month, day\n");
    assert_eq!(sandbox.tree(), before);
    sandbox
        .mw("session move 2026-11-24 2026-11-26")
        .exits(0)
        .prints("Moved from 2026-11-24T10:00+01:00 to 2026-11-26T10:00+01:00\n");
    sandbox.mw("session cancel 2026-11-26").exits(0);
    sandbox
        .mw("session move 2026-11-26 2026-11-27")
        .exits(0)
        .mentions("It still says cancelled. If it will take place: mw session change 2026-11-27 --status planned\n");
    sandbox.mw("session change 2026-11-27 --status planned --without end").exits(0);
    assert!(sandbox.read(path).contains("date: 2026-11-27T10:00+01:00\nstatus: planned\n"), "{}", sandbox.read(path));
}

#[test]
fn the_latest_session_changes_where_none_is_named_and_its_end_is_of_its_own_day() {
    let held = SESSION.replace("2026-11-24", "2026-11-17").replace("status: planned", "status: held   # at last");
    let sandbox = practice();
    sandbox.write("clients/k-07/sessions/2026-11-17.md", &held);
    let path = "clients/k-07/sessions/2026-11-17.md";
    mends(&sandbox, "session change --end 11:15", path, ("end: 2026-11-17T11:30+01:00", "end: 2026-11-17T11:15+01:00"));
    sandbox.mw("session change --minutes 75").exits(0).prints("Changed: the session of 2026-11-17\n");
    practice()
        .mw("session change --minutes 75")
        .exits(3)
        .says("mw: no session has begun yet\n    Add it first: mw session add\n");
}

#[test]
fn what_changes_nothing_is_no_change_to_take_back() {
    let sandbox = personal();
    let before = sandbox.tree();
    sandbox.mw("activity change tell --times 3").exits(0);
    let changed = sandbox.tree();
    let said = "It says that already. Nothing was written.\n";
    for line in [
        "activity change tell --times 3",
        "reflection change last --date 2026-11-10",
        "activity change walk --title Walk",
    ] {
        sandbox.mw(line).exits(0).prints("").says(said);
        sandbox.mw(&format!("{line} --dry-run")).exits(0).prints("").says(said);
        assert_eq!(sandbox.tree(), changed, "{line}");
    }
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn a_day_that_is_hardly_meant_is_refused_without_a_terminal() {
    let far = |line: &str, said: &str| {
        let sandbox = practice();
        let before = sandbox.tree();
        sandbox.mw(line).exits(2).mentions(said);
        assert_eq!(sandbox.tree(), before, "{line}");
        sandbox.mw(&format!("{line} --anyway")).exits(0);
    };
    far(
        "session move 2026-11-24 2027-12-24",
        "mw: 2027-12-24 is in 399 days, more than a year away\n    If that is the day: --anyway\n",
    );
    far("session add --date 2062-11-24", "more than a year away");
    far("reflect -m x --date 2027-11-12", "mw: 2027-11-12 is in 357 days, and this tells of what has been\n");
    let sandbox = practice();
    sandbox.mw("activity add Swim --standing").exits(0);
    sandbox.mw("tick swim --date 2026-11-30").exits(2).mentions("and this tells of what has been");
    sandbox.mw("tick swim --date 2026-11-30 --anyway").exits(0);
    practice().mw("reflect -m x --date tomorrow").exits(0);
    practice().mw("activity add Swim --due 2029-01-01").exits(2).mentions("more than a year away");
    personal().mw("activity change walk --due 2029-01-01").exits(2).mentions("more than a year away");
    personal().mw("activity change walk --due 2029-01-01 --anyway").exits(0);
}

#[test]
fn an_entry_is_moved_to_another_activity_and_another_day() {
    let check = |line: &str, before: &str, after: &str| {
        let sandbox = personal();
        sandbox.write(
            "diary/2026-11-15.md",
            "---\ntype: reflection\ndate: 2026-11-15\nactivity: walk  # or not\n---\n\nFar.\n",
        );
        mends(&sandbox, &format!("reflection change {line}"), "diary/2026-11-15.md", (before, after));
    };
    check("last --activity tell", "activity: walk  # or not", "activity: tell-her  # or not");
    check("1 --date 2026-11-14", "date: 2026-11-15", "date: 2026-11-14");
    check("diary/2026-11-15.md --outcome partly --worth 7", "# or not\n", "# or not\noutcome: partly\nworth: 7\n");
    check("2026-11-15 --without activity", "activity: walk  # or not\n", "");
}

#[test]
fn an_entry_of_the_client_s_is_changed_or_removed_only_anyway_and_it_is_said_whose_it_is() {
    let sandbox = practice();
    let before = sandbox.tree();
    let said = "mw: this stands in an entry by k-07 Kim Aldous\n    With their word for it, or where it is yours all the same: --anyway\n";
    sandbox.mw("reflection change last --worth 3").exits(2).prints("").says(said);
    sandbox.mw("remove last").exits(2).prints("").says(said);
    sandbox.mw("reflection change last --share me --anyway").exits(2).mentions("both of you can open");
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("reflection change last --worth 3 --anyway").exits(0).says("It is an entry by k-07 Kim Aldous.\n");
    sandbox.mw("remove last --anyway").exits(0).prints("Removed: clients/k-07/diary/2026-11-12.md: \"Hers.\"\n");
    sandbox.mw("undo").exits(0);
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn what_a_client_s_file_says_changes_key_by_key() {
    let check = |line: &str, before: &str, after: &str| {
        mends(&practice(), &format!("client change {line}"), "clients/k-07/client.md", (before, after));
    };
    check("--name 'Kim A.'", "name: Kim Aldous  # as", "name: Kim A.  # as");
    check("--consent hours=code", "{research: no}", "{research: no, hours: code}");
    check("--consent on=yesterday", "{research: no}", "{research: no, 'on': 2026-11-19}");
    check(
        "--nudge middle=false --nudge 'after=2 days'",
        "research: no}\n",
        "research: no}\nnudge:\n  middle: false\n  after: 2 days\n",
    );
    check(
        "-c kim --status paused --without calls-it",
        "calls_it: step\nconsent: {research: no}\n",
        "consent: {research: no}\nstatus: paused\n",
    );
}

#[test]
fn a_part_of_a_map_takes_what_the_format_takes() {
    let check = |line: &str, code: i32, said: &str| {
        let sandbox = practice();
        let before = sandbox.tree();
        sandbox.mw(&format!("client change {line}")).exits(code).prints("").says(said);
        assert_eq!(sandbox.tree(), before);
    };
    check(
        "--consent hours=maybe",
        2,
        "mw: --consent hours: `maybe` is not one of its words\n    One of: yes, code, no\n",
    );
    check("--nudge middle=soon", 2, "mw: --nudge middle: `soon` is not one of its words\n    One of: true, false\n");
    check("--consent who=noor", 2, "mw: --consent has no `who`\n    One of: hours, on\n");
    check(
        "--calls-it do=try",
        4,
        "mw: clients/k-07/client.md:4:11: `calls_it` is not a map of keys and values\n    Write it as keys and values in an editor, one `key: value` a line, or remove it first\n    Nothing was written\n",
    );
    let sandbox = Sandbox::practice(&[(
        "clients/k-07/client.md",
        "---\ntype: client\ncalls_it: {do: try, reflect: note}  # hers\n---\n",
    )]);
    mends(&sandbox, "client change --calls-it do=step", "clients/k-07/client.md", ("do: try", "do: step"));
}

#[test]
fn what_is_removed_is_told_with_what_hangs_on_it() {
    let sandbox = personal();
    sandbox.mw("reflect walk 'It was far.'").exits(0);
    let before = sandbox.tree();
    let refused = "The activity *Walk*.\nNamed by: 1 entry.\nmw: this would be removed\n    To remove it: --anyway. To look first: --dry-run\n";
    sandbox.mw("remove walk").exits(2).prints("").says(refused);
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("remove walk --anyway").exits(0).prints("Removed from diary/2026-11-10.md\n");
    assert_eq!(sandbox.read("diary/2026-11-10.md"), ENTRY.replace("  - {title: Walk, id: walk}\r\n", ""));
    sandbox.mw("remove tell --anyway").exits(0);
    assert!(!sandbox.read("diary/2026-11-10.md").contains("activities"), "no key without an item");
    sandbox.mw("undo").exits(0);
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn a_file_that_held_nothing_but_the_activity_goes_with_it() {
    let sandbox = personal();
    let before = sandbox.tree();
    sandbox.mw("activity add Swim").exits(0);
    sandbox.mw("remove swim --anyway").exits(0);
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn a_second_focus_takes_it_from_the_first_in_one_change() {
    let sandbox = Sandbox::personal(&[]);
    sandbox.mw("-q activity add Walk --focus").exits(0);
    sandbox.mw("-q activity add Swim").exits(0);
    let before = sandbox.tree();
    let refused =
        "mw: *Walk* has the focus\n    To give it to this one: --anyway. To leave it there: without --focus\n";
    sandbox.mw("-q activity add Rest --focus").exits(2).mentions(refused);
    sandbox.mw("-q activity change swim --focus").exits(2).mentions(refused);
    assert_eq!(sandbox.tree(), before);
    sandbox
        .mw("-q activity add Rest --focus --anyway")
        .exits(0)
        .mentions("*Walk* gives up the focus: 2 files change.\n");
    let focused = |sandbox: &Sandbox| {
        let all = sandbox.tree().into_values().filter(|text| String::from_utf8_lossy(text).contains("focus: true"));
        all.map(|text| String::from_utf8_lossy(&text).into_owned()).collect::<Vec<_>>()
    };
    assert!(matches!(focused(&sandbox).as_slice(), [only] if only.contains("Rest")), "{:?}", focused(&sandbox));
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("-q activity change swim --focus --anyway").exits(0);
    assert!(matches!(focused(&sandbox).as_slice(), [only] if only.contains("Swim")), "{:?}", focused(&sandbox));
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn what_is_taken_up_with_the_focus_takes_it_too() {
    let offered = "---\ntype: reflection\ndate: 2026-11-10\nactivities:\n  - {title: Walk, id: walk, focus: true}\n  - {title: Swim, id: swim, focus: true, offered: true}\n---\n";
    let sandbox = Sandbox::personal(&[("diary/2026-11-10.md", offered)]);
    let before = sandbox.tree();
    for (line, without) in [
        ("activity take swim", "mw activity change swim --without focus"),
        ("activity change swim --offered=false", "--without focus"),
        ("activity change swim --without offered", "--without focus"),
    ] {
        let refused =
            format!("mw: *Walk* has the focus\n    To give it to this one: --anyway. To leave it there: {without}\n");
        sandbox.mw(&format!("-q {line}")).exits(2).prints("").says(&refused);
        assert_eq!(sandbox.tree(), before, "{line}");
        sandbox.mw(&format!("-q {line} --anyway")).exits(0);
        assert!(sandbox.read("diary/2026-11-10.md").contains("{title: Walk, id: walk}"), "{line}");
        sandbox.mw("undo").exits(0);
        assert_eq!(sandbox.tree(), before, "{line}, taken back");
    }
    sandbox.mw("-q activity change swim --offered=false --without focus").exits(0);
    sandbox.mw("undo").exits(0);
    sandbox.mw("-q activity change swim --title 'Swim early'").exits(0);
}

#[test]
fn the_focus_that_stands_in_a_client_s_entry_is_given_up_and_it_is_said_whose_it_was() {
    let hers = "---\ntype: reflection\ndate: 2026-11-10\nshare: pair\nactivities:\n  - {title: Walk, id: walk, focus: true}\n---\n";
    let sandbox = practice();
    sandbox.write("clients/k-07/diary/2026-11-10.md", hers);
    sandbox
        .mw("-q activity add Swim --standing --focus --anyway")
        .exits(0)
        .mentions("It stands in an entry by k-07 Kim Aldous.\n*Walk* gives up the focus: 2 files change.\n");
    assert!(!sandbox.read("clients/k-07/diary/2026-11-10.md").contains("focus"));
}

#[test]
fn in_one_file_the_focus_moves_too() {
    let both = "---\ntype: reflection\ndate: 2026-11-10\nactivities:\n  - {title: Walk, id: walk, focus: true}\n  - title: Swim\n    id: swim\n---\n";
    let sandbox = Sandbox::personal(&[("diary/2026-11-10.md", both)]);
    sandbox.mw("-q activity change swim --focus --anyway").exits(0);
    let expected = both.replace(", focus: true", "").replace("    id: swim\n", "    id: swim\n    focus: true\n");
    assert_eq!(sandbox.read("diary/2026-11-10.md"), expected);
}

#[test]
fn the_work_with_a_client_ends_in_one_change_and_what_is_open_is_asked_about() {
    let sandbox = practice();
    sandbox.mw("-q activity add Swim --standing --anyway").exits(0);
    let before = sandbox.tree();
    let refused = "mw: still open: *Swim*\n    To let go of it: --let-go. To leave it open: --keep. One by one: mw done, mw let-go\n";
    sandbox.mw("client close").exits(2).prints("").says(refused);
    assert_eq!(sandbox.tree(), before);
    sandbox
        .mw("client close -c kim --let-go")
        .exits(0)
        .prints("Closed on 2026-11-20: k-07 Kim Aldous\n")
        .says("This is a change of 2 files.\nStill planned: 2026-11-24. To call it off: mw session cancel 2026-11-24 -c kim\n");
    assert!(sandbox.read("clients/k-07/client.md").contains("status: closed\nuntil: 2026-11-20\n"));
    let entry = sandbox.read("clients/k-07/diary/2026-11-20-swim.md");
    assert!(
        entry.contains("activity: swim\n") && entry.contains("outcome: let_go\n") && entry.contains("by: coach\n"),
        "{entry}"
    );
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("client close --keep --until 2026-11-18").exits(0).prints("Closed on 2026-11-18: k-07 Kim Aldous\n");
    let closed = sandbox.tree();
    sandbox.mw("client close -c kim --keep").exits(5).prints("").says(
        "mw: the work with k-07 Kim Aldous ended on 2026-11-18 already\n    Another last day: mw client change --until DAY -c kim\n    To go on with the work: mw client change --status active --without until -c kim\n",
    );
    assert_eq!(sandbox.tree(), closed);
    sandbox.mw("client change -c kim --status active --without until").exits(0);
    assert!(!sandbox.read("clients/k-07/client.md").contains("until"));
}

#[test]
fn a_past_week_keeps_whoever_had_a_part_in_it() {
    let sandbox = Sandbox::practice(&[
        ("clients/k-07/client.md", "---\ntype: client\nname: Kim\nstatus: closed\n---\n"),
        ("clients/k-07/diary/2026-11-12.md", "---\ntype: reflection\ndate: 2026-11-12\nshare: pair\n---\n\nHers.\n"),
        ("clients/m-12/client.md", "---\ntype: client\nname: Mo\n---\n"),
    ]);
    let week = sandbox.mw("week 2026-W46").exits(0).stdout;
    assert!(week.contains("k-07  Kim") && week.contains("Quiet that week: m-12 Mo."), "{week}");
    let now = sandbox.mw("week").exits(0).stdout;
    assert!(!now.contains("k-07"), "{now}");
    sandbox.mw("client list").exits(0).prints("m-12  Mo  active  0 open\n");
    let all = sandbox.mw("client list --all").exits(0).stdout;
    assert!(all.contains("k-07  Kim  closed"), "{all}");
}

#[test]
fn a_client_gets_another_code_with_all_that_lies_in_the_folder_and_all_that_names_it() {
    let sandbox = practice();
    sandbox.write("clients/k-07/media/card.png", "not for us");
    let about = "---\ntype: reflection\ndate: 2026-11-12\nclient: k-07   # Kim\nshare: me\n---\n\nMine.\n";
    sandbox.write("coach/diary/2026-11-12.md", about);
    sandbox.write("coach/diary/2026-11-13.md", &about.replace("k-07", "m-12"));
    let before = sandbox.tree();
    sandbox.mw("client rename kim a-01 --dry-run").exits(0);
    assert_eq!(sandbox.tree(), before);
    sandbox
        .mw("client rename kim a-01")
        .exits(0)
        .prints("Renamed: k-07 is a-01 now\n")
        .says("This is a change of the folder and of 1 file.\nTo take it back: mw undo. In git: mw git add -A\n");
    assert_eq!(sandbox.read("clients/a-01/media/card.png"), "not for us");
    assert_eq!(sandbox.read("coach/diary/2026-11-12.md"), about.replace("k-07", "a-01"));
    assert_eq!(sandbox.read("coach/diary/2026-11-13.md"), about.replace("k-07", "m-12"));
    sandbox.mw("-q reflect -c a-01 'And on.' --anyway").exits(0);
    sandbox.mw("undo").exits(0);
    sandbox.mw("undo").exits(0).mentions("To have it again: mw redo\n");
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("redo").exits(0);
    assert_eq!(sandbox.read("coach/diary/2026-11-12.md"), about.replace("k-07", "a-01"));
}

#[test]
fn a_code_that_cannot_be_is_given_to_nobody() {
    let sandbox = practice();
    sandbox.write("clients/m-12/client.md", CLIENT);
    let before = sandbox.tree();
    let check = |line: &str, code: i32, said: &str| {
        sandbox.mw(&format!("client rename {line}")).exits(code).prints("").says(said);
        assert_eq!(sandbox.tree(), before, "{line}");
    };
    check("k-07 m-12", 5, "mw: there is a client `m-12` already\n    Choose another code\n");
    check(
        "k-07 ../up",
        2,
        "mw: `../up` cannot be a code: a code is lower-case letters, digits and `-`\n    Write: up\n",
    );
    check(
        "k-07 'K 7'",
        2,
        "mw: `K 7` cannot be a code: a code is lower-case letters, digits and `-`\n    Write: k-7\n",
    );
    check("k-07 con", 2, "mw: `con` cannot be a code: Windows keeps this name for a device\n    Choose another code\n");
    check("k-07 🙂", 2, "mw: `🙂` cannot be a code: a code is lower-case letters, digits and `-`\n");
    check("nobody n-1", 3, "mw: no client is called `nobody`\n    There are: k-07 Kim Aldous, m-12 Kim Aldous\n");
    std::fs::create_dir(sandbox.path("clients/N-01")).expect("a folder that is no client's");
    sandbox
        .mw("client rename k-07 n-01")
        .exits(5)
        .prints("")
        .says("mw: there is a folder clients/N-01 already\n    Choose another code\n");
    sandbox.write("clients/k-07/.git", "gitdir: ../../.git/modules/k\n");
    sandbox.mw("client rename k-07 n-1").exits(2).says(
        "mw: clients/k-07 is a git submodule or a work tree\n    Let git rename it: git mv clients/k-07 clients/n-1\n",
    );
    let personal = personal();
    personal.mw("client rename mina m").exits(2).mentions("in a personal journal nobody has a code");
}

#[test]
fn an_entry_of_the_coach_s_own_diary_is_mended_and_removed_too() {
    let mine = "---\ntype: reflection\ndate: 2026-11-18\nshare: me\nclient: k-07  # hers\nstrain: 7\n---\n\nMine.\n";
    let sandbox = practice();
    sandbox.write("coach/diary/2026-11-18.md", mine);
    sandbox.write("clients/k-07/sessions/2026-11-03.md", &SESSION.replace("2026-11-24", "2026-11-03"));
    let path = "coach/diary/2026-11-18.md";
    mends(&sandbox, "reflection change last --coach --strain 3", path, ("strain: 7", "strain: 3"));
    mends(&sandbox, &format!("reflection change {path} --without strain"), path, ("strain: 7\n", ""));
    mends(
        &sandbox,
        "reflection change 1 --coach --activity rest",
        path,
        ("strain: 7\n", "strain: 7\nactivity: rest\n"),
    );
    let before = sandbox.tree();
    sandbox.mw(&format!("remove {path} --anyway")).exits(0).prints(&format!("Removed: {path}: \"Mine.\"\n"));
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("remove last --coach").exits(2).prints("").says(
        "The entry of 2026-11-18.\n\"Mine.\"\nmw: this would be removed\n    To remove it: --anyway. To look first: --dry-run\n",
    );
    personal().mw("remove last --coach").exits(2).mentions("only a practice journal has a coach's diary");
}

#[test]
fn an_entry_stands_alone_again() {
    let sandbox = personal();
    let text = "---\ntype: reflection\ndate: 2026-11-15\nactivity: walk  # or not\n---\n\nFar.\n";
    sandbox.write("diary/2026-11-15.md", text);
    mends(&sandbox, "reflection change last --alone", "diary/2026-11-15.md", ("activity: walk  # or not\n", ""));
}

#[test]
fn a_path_says_whose_it_is_and_a_place_in_a_list_does_not() {
    let sandbox = practice();
    sandbox.write("clients/m-12/client.md", "---\ntype: client\nname: Mo\n---\n");
    sandbox.write(
        "clients/m-12/sessions/2026-11-03.md",
        "---\ntype: session\ndate: 2026-11-03\nshare: pair\nactivities:\n  - {title: Last call, id: last-call}\n---\n",
    );
    let which = "mw: which client is this about?\n    Name one with -c: k-07 Kim Aldous, m-12 Mo\n";
    sandbox.mw("remove last --anyway").exits(3).says(which);
    sandbox.mw("remove 1 --anyway").exits(3).says(which);
    sandbox.mw("remove last-call --dry-run").exits(0).mentions("For m-12 Mo\n");
    sandbox
        .mw("remove clients/m-12/sessions/2026-11-03.md --dry-run")
        .exits(0)
        .says("The session of 2026-11-03.\nWith it goes: 1 activity.\n");
    sandbox
        .mw("reflection change clients/k-07/diary/2026-11-12.md --worth 3 --anyway")
        .exits(0)
        .says("It is an entry by k-07 Kim Aldous.\n");
    let refused = "mw: a client is not removed by this\n    To end the work with them: mw client close -c k-07\n";
    for name in ["k-07", "clients/k-07", "clients/k-07/client.md", "client -c kim"] {
        sandbox.mw(&format!("remove {name} --anyway")).exits(2).prints("").says(refused);
    }
    let sandbox = personal();
    sandbox.write("client.md", "---\ntype: client\nname: Mina\n---\n");
    sandbox
        .mw("remove client.md")
        .exits(2)
        .says("mw: a client is not removed by this\n    What client.md says is changed with: mw client change\n");
}

#[test]
fn what_names_a_session_or_a_goal_is_told_before_it_goes() {
    let goals =
        CLIENT.replace("---\n---\n", "").replacen("consent:", "goals: [{title: Say it, id: say-it}]\nconsent:", 1);
    let sandbox = practice();
    sandbox.write("clients/k-07/client.md", &goals);
    sandbox.write(
        "clients/k-07/sessions/2026-11-17.md",
        "---\ntype: session\ndate: 2026-11-17\nshare: pair\ngoals: [say-it]\ngoal_scores: {say-it: 1}\nactivities:\n  - {title: Walk, id: walk, goal: say-it}\n---\n",
    );
    for (day, key) in [("2026-11-18", "session: 2026-11-17"), ("2026-11-19", "activity: walk")] {
        let text = format!("---\ntype: reflection\ndate: {day}\nshare: pair\n{key}\n---\n\nWords.\n");
        sandbox.write(&format!("clients/k-07/diary/{day}.md"), &text);
    }
    sandbox
        .mw("remove 2026-11-17 --dry-run")
        .exits(0)
        .says("The session of 2026-11-17.\nWith it goes: 1 activity, 1 score.\nNamed by: 2 entries.\n");
    sandbox.mw("remove say-it --dry-run").exits(0).says("The goal *Say it*.\nNamed by: 1 activity, 1 session.\n");
}

#[test]
fn a_file_that_says_more_than_its_one_activity_stays() {
    let check = |text: &str, expected: &str| {
        let sandbox = Sandbox::personal(&[("diary/2026-11-10.md", text)]);
        sandbox.mw("-q remove walk --anyway").exits(0);
        assert_eq!(sandbox.read("diary/2026-11-10.md"), expected);
        sandbox.mw("undo").exits(0);
        assert_eq!(sandbox.read("diary/2026-11-10.md"), text);
    };
    let head = "---\ntype: reflection\ndate: 2026-11-10\n";
    check(&format!("{head}mood: grey\nactivities: [{{title: Walk}}]\n---\n"), &format!("{head}mood: grey\n---\n"));
    check(
        &format!("{head}activities:\n  - Not read\n  - title: Walk\n---\n"),
        &format!("{head}activities:\n  - Not read\n---\n"),
    );
    check(
        &format!("{head}activities:\n  - title: Walk\n---\n<!-- to think about -->\n"),
        &format!("{head}---\n<!-- to think about -->\n"),
    );
    let only = format!("{head}activities:\n  - title: Walk\n---\n");
    let sandbox = Sandbox::personal(&[("diary/2026-11-10.md", &only)]);
    sandbox.mw("-q remove walk --anyway").exits(0).prints("Removed: diary/2026-11-10.md\n");
}

#[test]
fn a_goal_is_removed_and_not_an_activity_that_has_the_same_id() {
    let client =
        "---\ntype: client\ngoals:\n  - {title: Peace, id: rest}\nactivities:\n  - {title: Lie down, id: rest}\n---\n";
    let sandbox = Sandbox::personal(&[("client.md", client)]);
    sandbox.mw("remove peace --anyway").exits(0).mentions("The goal *Peace*.\n");
    assert_eq!(sandbox.read("client.md"), client.replace("goals:\n  - {title: Peace, id: rest}\n", ""));
}

#[test]
fn an_entry_that_becomes_older_than_its_activity_is_told_of() {
    let sandbox = Sandbox::personal(&[]).on("2026-11-20");
    sandbox.mw("-q activity add Walk").exits(0);
    sandbox.mw("-q reflect walk -m Went.").exits(0);
    sandbox
        .mw("reflection change last --date 2026-11-10")
        .exits(0)
        .mentions("2026-11-10 is before it was added, on 2026-11-20.");
    sandbox.mw("reflection change last --date 2026-11-20 --worth 8").exits(0).says("");
}

#[test]
fn work_does_not_end_before_it_begins() {
    let sandbox =
        Sandbox::practice(&[("clients/k-07/client.md", "---\ntype: client\nname: Noor\nsince: 2026-11-10\n---\n")])
            .on("2026-11-20");
    let before = sandbox.tree();
    sandbox
        .mw("client close -c k-07 --until 2026-11-09")
        .exits(2)
        .mentions("2026-11-09 is before the work began, on 2026-11-10");
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("client close -c k-07 --until 2026-11-10").exits(0);
}

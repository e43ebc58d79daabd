//! `mw client add`, and which client a command is about.

use crate::sandbox::Sandbox;

fn practice() -> Sandbox {
    Sandbox::practice(&[
        ("clients/k-07/client.md", "---\ntype: client\nname: Kim\n---\n"),
        ("clients/k-11/client.md", "---\ntype: client\nname: Kai\n---\n"),
    ])
}

#[test]
fn a_code_holds_no_name_and_is_free() {
    let sandbox = practice();
    sandbox.mw("client add 'Noor Haddad'").exits(0).prints("Added n-12. Then: mw session add -c n-12\n");
    assert_eq!(
        sandbox.read("clients/n-12/client.md"),
        "---\ntype: client\nname: Noor Haddad\nsince: 2026-11-20\n---\n"
    );
}

#[test]
fn any_code_may_be_given_if_it_is_one() {
    let sandbox = practice();
    let check =
        |code: &str, exit: i32, said: &str| sandbox.mw(&format!("client add X --code '{code}'")).exits(exit).says(said);
    check("k-07", 5, "mw: there is a client `k-07` already\n    Choose another code\n");
    check(
        "../up",
        2,
        "mw: `../up` cannot be a code: a code is lower-case letters, digits and `-`\n    Write: --code up\n",
    );
    check("..", 2, "mw: `..` cannot be a code: a code is lower-case letters, digits and `-`\n");
    check(
        "Noor H",
        2,
        "mw: `Noor H` cannot be a code: a code is lower-case letters, digits and `-`\n    Write: --code noor-h\n",
    );
    check("böll", 0, "Kept in clients/böll/client.md\n");
    sandbox
        .mw("client add ' '")
        .exits(2)
        .says("mw: a client needs a name\n    Type it: mw client add \"Noor Haddad\"\n");
}

#[test]
fn a_personal_journal_is_about_one_person() {
    Sandbox::personal(&[]).mw("client add X").exits(2).prints("").says(
        "\
mw: this is a personal journal: it is about one person
    A journal of many clients: mw init DIR --practice
",
    );
}

#[test]
fn a_command_that_writes_needs_to_know_the_client() {
    let sandbox = practice();
    let before = sandbox.tree();
    let check = |line: &str, said: &str| sandbox.mw(line).exits(3).prints("").says(said);
    check("reflect -m x", "mw: which client is this about?\n    Name one with -c: k-07 Kim, k-11 Kai\n");
    check("reflect -m x -c k", "mw: several clients begin with `k`\n    Name one: k-07 Kim, k-11 Kai\n");
    check("reflect -m x -c k-70", "mw: no client is called `k-70`\n    Did you mean k-07 Kim? -c k-07\n");
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("reflect -m x -c k-1").exits(0).prints("Kept in clients/k-11/diary/2026-11-20.md\n");
    let inside = sandbox.standing_in("clients/k-07");
    inside.mw("reflect -m x").exits(0).prints("Kept in clients/k-07/diary/2026-11-20.md\n");
}

#[test]
fn without_a_journal_it_says_how_to_start() {
    Sandbox::new().mw("reflect -m x").exits(3).prints("").says(
        "\
mw: there is no journal here
    Make one: mw init DIR --personal NAME, or for a coach: mw init DIR --practice
    Or name one: mw --journal DIR …, or set MEANWHILE_JOURNAL
",
    );
}

#[test]
fn a_name_is_the_same_however_its_accents_are_written() {
    let (composed, apart) = ("zo\u{e9}", "zoe\u{301}");
    let client = "---\ntype: client\nactivities: [{title: Caf\u{e9}, id: caf\u{e9}}]\ngoals: [{title: Tea, id: the\u{301}}]\n---\n";
    let entry = "---\ntype: reflection\ndate: 2026-11-18\nshare: pair\nactivity: cafe\u{301}\ngoal: th\u{e9}\nworth: 5\n---\nHi\n";
    let session = "---\ntype: session\ndate: 2026-11-19\nshare: pair\nreviewed: [cafe\u{301}]\ngoal_scores: {the\u{301}: 1}\n---\n";
    let about = "---\ntype: reflection\ndate: 2026-11-19\nclient: zo\u{e9}\n---\nHi\n";
    let sandbox = Sandbox::practice(&[
        (&format!("clients/{apart}/client.md"), client),
        (&format!("clients/{apart}/diary/2026-11-18.md"), entry),
        (&format!("clients/{apart}/sessions/2026-11-19.md"), session),
        ("coach/diary/2026-11-19.md", about),
    ])
    .on("2026-11-20");
    sandbox.mw("check").exits(0).prints("");
    for (typed, at) in [(composed, 1), (apart, 2)] {
        let run = sandbox.mw(&format!("status -c {typed} --format json")).exits(0);
        assert_eq!(run.json()["clients"][0]["client"], composed);
        sandbox.mw(&format!("goal score th\u{e9} {at} -c {typed}")).exits(0);
        sandbox.mw(&format!("reflect cafe\u{301} -m more -c {typed}")).exits(0);
        let rows = sandbox.mw(&format!("list reflections -c {typed} --format jsonl")).exits(0);
        assert_eq!(rows.stdout.matches("\"id\":\"caf\u{e9}\"").count(), 1 + at, "{}", rows.stdout);
    }
    let folders: Vec<String> = sandbox.files("clients").into_iter().filter(|path| !path.starts_with(apart)).collect();
    assert_eq!(folders, Vec::<String>::new(), "all of it lies in the one folder");
}

#[test]
fn an_undone_client_leaves_no_folder_behind_and_can_be_had_again() {
    let sandbox = Sandbox::new().with("MW_TODAY", "2026-11-20");
    sandbox.mw("init . --practice").exits(0);
    sandbox.mw("client add Noor --code n-01").exits(0);
    sandbox.mw("client add Nils --code n-02").exits(0);
    sandbox.mw("undo").exits(0).prints("Undone: removed clients/n-02/client.md\n").says("To have it again: mw redo\n");
    sandbox.mw("client list").exits(0).prints("n-01  Noor  active  0 open\n");
    sandbox.mw("status -c n").exits(0);
    sandbox.mw("redo").exits(0).prints("Done again: clients/n-02/client.md is there again\n");
    sandbox.mw("redo").exits(3).says("mw: nothing was taken back here\n    To take the last change back: mw undo\n");
    sandbox.mw("client list").exits(0).prints("n-01  Noor  active  0 open\nn-02  Nils  active  0 open\n");
}

#[test]
fn words_that_an_undo_takes_away_are_told_and_kept() {
    let sandbox = Sandbox::new().with("MW_TODAY", "2026-11-20");
    sandbox.mw("init . --personal Mina").exits(0);
    sandbox.mw("reflect 'Told her. She thanked me.'").exits(0);
    let path = "diary/2026-11-20.md";
    let before = sandbox.read(path);
    sandbox.mw("undo").exits(0).prints(&format!("Undone: removed {path}: \"Told her. She thanked me.\"\n"));
    assert!(sandbox.mw("redo --dry-run").exits(0).stdout.contains("+Told her. She thanked me."));
    sandbox.mw("redo").exits(0).prints(&format!("Done again: {path} is there again: \"Told her. She thanked me.\"\n"));
    assert_eq!(sandbox.read(path), before);
}

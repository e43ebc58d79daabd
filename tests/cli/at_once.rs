//! Many writers at once, writers that are killed, and those who write while another stands at a question.

use std::process::{Child, Stdio};
use std::time::Instant;

use crate::sandbox::Sandbox;

const CLIENT: (&str, &str) = ("clients/k-07/client.md", "---\ntype: client\n---\n");
const SESSION: (&str, &str) = ("clients/k-07/sessions/2026-11-17.md", "---\ntype: session\ndate: 2026-11-17\n---\n");

/// How often two writers are started and killed.
const ROUNDS: u32 = 40;

fn start(sandbox: &Sandbox, words: &[&str]) -> Child {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let mut command = sandbox.command(&words);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("mw runs")
}

fn all_end_well(children: Vec<Child>) {
    for mut child in children {
        assert_eq!(child.wait().expect("mw ends").code(), Some(0));
    }
}

#[test]
fn fifty_activities_added_at_once_are_all_there() {
    let sandbox = Sandbox::practice(&[CLIENT, SESSION]);
    let titles: Vec<String> = (0..50).map(|number| format!("Thing {number:02}")).collect();
    let children = titles.iter().map(|title| start(&sandbox, &["activity", "add", title, "--anyway"]));
    all_end_well(children.collect());
    let text = sandbox.read(SESSION.0);
    let mut added: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  - title: ")).collect();
    added.sort_unstable();
    assert_eq!(added, titles);
    assert_eq!(sandbox.files("clients"), ["k-07/client.md", "k-07/sessions/2026-11-17.md"]);
}

#[test]
fn fifty_entries_written_in_one_second_are_all_there() {
    let sandbox = Sandbox::practice(&[CLIENT]).on("2026-11-20T09:00:00");
    let texts: Vec<String> = (0..50).map(|number| format!("Entry {number:02}")).collect();
    let children = texts.iter().map(|text| start(&sandbox, &["reflect", "-m", text]));
    all_end_well(children.collect());
    let files = sandbox.files("clients/k-07/diary");
    assert_eq!(files.len(), 50);
    let text_of = |file: &String| sandbox.read(&format!("clients/k-07/diary/{file}"));
    let mut written: Vec<String> =
        files.iter().map(|file| text_of(file).lines().last().unwrap_or_default().to_owned()).collect();
    written.sort();
    assert_eq!(written, texts);
}

#[test]
fn clients_added_at_once_have_codes_of_their_own() {
    let sandbox = Sandbox::practice(&[]);
    all_end_well((0..10).map(|_| start(&sandbox, &["client", "add", "Kim"])).collect());
    let expected: Vec<String> = (1..=10).map(|number| format!("k-{number:02}/client.md")).collect();
    assert_eq!(sandbox.files("clients"), expected);
}

#[test]
fn a_writer_that_is_killed_leaves_whole_files() {
    let sandbox = Sandbox::practice(&[CLIENT, SESSION]);
    let began = Instant::now();
    sandbox.mw("-q activity add First --anyway").exits(0);
    let whole_run = began.elapsed();
    for round in 0..ROUNDS {
        let began = Instant::now();
        let mut one = start(&sandbox, &["activity", "add", &format!("Thing {round}"), "--anyway"]);
        let mut other = start(&sandbox, &["reflect", "--alone", "-m", "Whole."]);
        // Each round lets them go a little further, so that they are killed at every point of their way.
        while began.elapsed() < whole_run * round / ROUNDS * 2 {
            std::hint::spin_loop();
        }
        for child in [&mut one, &mut other] {
            drop(child.kill());
            child.wait().expect("it ended");
        }
    }
    sandbox.mw("-q activity add Last --anyway").exits(0);
    sandbox.mw("-q reflect --alone -m Whole.").exits(0);
    let session = sandbox.read(SESSION.0);
    assert!(session.starts_with("---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: "), "{session}");
    assert!(session.ends_with("  - title: Last\n    id: last\n    set_by: client\n---\n"), "{session}");
    assert_eq!(session.matches("  - title: ").count(), session.matches("    set_by: client\n").count());
    for file in sandbox.files("clients/k-07/diary") {
        let text = sandbox.read(&format!("clients/k-07/diary/{file}"));
        assert_eq!(text, "---\ntype: reflection\ndate: 2026-11-20\nshare: pair\n---\n\nWhole.\n", "{file}");
        assert_eq!(file.rsplit('.').next(), Some("md"), "{file}");
    }
}

/// Two writers of whom one stands at a question, in a real pseudo-terminal: what it asked is read there before the other starts.
#[cfg(unix)]
mod at_a_question {
    use std::collections::BTreeMap;
    use std::fs;

    use super::{CLIENT, SESSION};
    use crate::sandbox::Sandbox;
    use crate::terminal::Terminal;

    const THREE_OPEN: &str =
        "---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: One\n  - title: Two\n  - title: Three\n---\n";

    /// A client who has agreed on three things.
    fn practice() -> Sandbox {
        Sandbox::practice(&[CLIENT, (SESSION.0, THREE_OPEN)])
    }

    fn personal() -> Sandbox {
        Sandbox::personal(&[])
    }

    /// What is asked, and what is answered.
    type Answers<'a> = &'a [(&'a str, &'a str)];

    /// Starts `first`, lets `second` write from its beginning to its end while the first question is open, gives the answers, and
    /// expects `written` besides the files that were there.
    fn check(sandbox: &Sandbox, first: &str, answers: Answers<'_>, second: &str, written: &[(&str, &str)]) {
        let before = sandbox.tree();
        let ((question, answer), rest) = answers.split_first().expect("a question");
        let asking = Terminal::mw(sandbox, &format!("-q {first}")).shows(question);
        // In a terminal, too: where the first kept its turn, the wait for the second would come to an end.
        Terminal::mw(sandbox, &format!("-q --no-input {second}")).ends_with(0);
        assert_ne!(sandbox.tree(), before, "{second} wrote nothing while {first} stood at a question");
        let asking = asking.types(answer);
        rest.iter().fold(asking, |asking, (question, answer)| asking.shows(question).types(answer)).ends_with(0);
        assert_eq!(changed(sandbox, &before), owned(written), "{first}, and meanwhile {second}");
    }

    fn changed(sandbox: &Sandbox, before: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
        let after = sandbox.tree().into_iter().filter(|(path, bytes)| before.get(path) != Some(bytes));
        after.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("text"))).collect()
    }

    fn owned(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    const OVER_MOST: &str = "Save it all the same?";

    #[test]
    fn of_two_activities_of_one_name_each_gets_an_id_of_its_own() {
        let both = "---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: One\n  - title: Two\n  - title: Three\n  \
                    - title: Four\n    id: four\n    set_by: client\n    why: Second\n  \
                    - title: Four\n    id: four-2\n    set_by: client\n    why: First\n---\n";
        let second = "activity add Four --why Second --anyway";
        check(&practice(), "activity add Four --why First", &[(OVER_MOST, "y")], second, &[(SESSION.0, both)]);
        let left_open = ["went well? ", "in the way? ", "(0 to 10) ", "how it went? "].map(|question| (question, ""));
        let answers = [&[("from the session? ", "First")], &left_open[..]].concat();
        check(&practice(), "activity add Four --anyway --ask", &answers, second, &[(SESSION.0, both)]);
    }

    #[test]
    fn of_two_activities_with_files_of_their_own_each_gets_an_id_and_a_file() {
        let file = |id: &str, why: &str| {
            format!(
                "---\ntype: reflection\ndate: 2026-11-20\nshare: me\nactivities:\n  - title: Walk\n    id: {id}\n    \
                 set_by: client\n    why: {why}\n---\n"
            )
        };
        let left_open = ["went well? ", "in the way? ", "(0 to 10) ", "how it went? "].map(|question| (question, ""));
        let answers = [&[("just now? ", "First")], &left_open[..]].concat();
        let written =
            [("diary/2026-11-20.md", &*file("walk", "Second")), ("diary/2026-11-20-2.md", &*file("walk-2", "First"))];
        check(&personal(), "activity add Walk --ask", &answers, "activity add Walk --why Second", &written);
    }

    #[test]
    fn of_two_entries_of_one_moment_neither_takes_the_place_of_the_other() {
        let entry =
            |keys: &str, words: &str| format!("---\ntype: reflection\ndate: 2026-11-20\n{keys}---\n\n{words}\n");
        let written = [
            ("diary/2026-11-20.md", &*entry("share: me\n", "Second.")),
            ("diary/2026-11-20-2.md", &*entry("share: me\nform: free\n", "First.")),
        ];
        check(&personal(), "reflect --ask --form free", &[("? ", "First.")], "reflect -m Second.", &written);
        let about = "activity: one\nshare: pair\n";
        let done = "activity: one\nshare: pair\noutcome: done\nfelt: [glad]\n";
        let written = [
            ("clients/k-07/diary/2026-11-20-one.md", &*entry(about, "Second.")),
            (
                "clients/k-07/diary/2026-11-20-one-2.md",
                &*format!("---\ntype: reflection\ndate: 2026-11-20\n{done}---\n"),
            ),
        ];
        let answers = [("feel? ", "glad"), ("make of it? ", ""), ("next? ", "")];
        check(&practice(), "done one", &answers, "reflect one -m Second.", &written);
    }

    #[test]
    fn a_session_that_is_closed_keeps_what_was_agreed_meanwhile() {
        let text = "---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: One\n  - title: Two\n  - title: Three\n  \
                    - title: Four\n    id: four\n    set_by: client\nstatus: held\nminutes: 60\nminutes_left: 5\n\
                    carry_forward: No is a sentence\n---\n";
        let answers = [("in minutes? ", "60"), ("in their words? ", "No is a sentence")];
        let second = "activity add Four --anyway";
        check(&practice(), "session close --left 5", &answers, second, &[(SESSION.0, text)]);
    }

    #[test]
    fn the_session_that_was_asked_about_is_the_one_that_is_closed() {
        let closed = "---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: One\n  - title: Two\n  - title: Three\n\
                      status: held\nminutes: 60\nminutes_left: 5\ncarry_forward: No is a sentence\n---\n";
        let later = (
            "clients/k-07/sessions/2026-11-20.md",
            "---\ntype: session\ndate: 2026-11-20\nshare: pair\n---\n\nNotes.\n",
        );
        let answers = [("in minutes? ", "60"), ("in their words? ", "No is a sentence")];
        check(
            &practice(),
            "session close --left 5",
            &answers,
            "session add --date 2026-11-20 -m Notes.",
            &[(SESSION.0, closed), later],
        );
    }

    #[test]
    fn where_the_session_that_was_asked_about_is_gone_the_answers_are_kept() {
        let sandbox = practice();
        let asking = Terminal::mw(&sandbox, "session close --left 5")
            .shows("in minutes? ")
            .types("60")
            .shows("in their words? ");
        fs::remove_file(sandbox.path(SESSION.0)).expect("it goes");
        let shown = asking.types("No is a sentence").ends_with(5);
        let expected = format!(
            "mw: {} changed while this was being done\n    Nothing was written. Look at it, then type the command again\n    What you wrote is kept in ",
            SESSION.0
        );
        assert!(shown.contains(&expected), "{shown}");
        assert_eq!(sandbox.kept().len(), 1);
        assert!(sandbox.kept()[0].contains("No is a sentence"), "{:?}", sandbox.kept());
        assert_eq!(sandbox.files("clients"), ["k-07/client.md"]);
    }

    #[test]
    fn of_two_at_a_question_the_one_who_answers_first_writes_first() {
        let sandbox = personal();
        let ask =
            |words: &str| Terminal::mw(&sandbox, &format!("-q reflect --ask --form free --win {words}")).shows("? ");
        let (early, late) = (ask("early"), ask("late"));
        late.types("Answered first.").ends_with(0);
        early.types("Answered second.").ends_with(0);
        let entry = |win: &str, words: &str| {
            format!("---\ntype: reflection\ndate: 2026-11-20\nshare: me\nwin: {win}\nform: free\n---\n\n{words}\n")
        };
        let files = ["diary/2026-11-20.md", "diary/2026-11-20-2.md"].map(|path| sandbox.read(path));
        assert_eq!(files, [entry("late", "Answered first."), entry("early", "Answered second.")]);
    }
}

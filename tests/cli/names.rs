//! Names, folders and words as people type them: what cannot be is said in our words, and what a check would call a problem is not made.

use crate::sandbox::Sandbox;

#[test]
fn no_command_makes_a_name_that_another_system_cannot_hold() {
    let sandbox = Sandbox::practice(&[("clients/k-07/client.md", "---\ntype: client\n---\n")]);
    let before = sandbox.tree();
    for name in ["con", "aux", "nul", "prn", "com1", "lpt9"] {
        for line in ["client add X --code", "client rename k-07", "form new"] {
            sandbox.mw(&format!("{line} {name}")).exits(2).prints("").mentions("Windows keeps this name for a device");
        }
    }
    for name in ["'a?b'", "CON", "Nul", "'a:b'"] {
        sandbox.mw(&format!("form new {name}")).exits(2).mentions("cannot be the name of a form");
    }
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("client add X --code console").exits(0);
    sandbox.mw("form new com").exits(0);
    sandbox.mw("check").exits(0);
}

#[test]
fn the_home_folder_is_known_where_a_shell_was_kept_from_it() {
    let sandbox = Sandbox::new();
    sandbox.mw("init '~/j' --personal Mina").exits(0).mentions("Go there: cd /");
    assert!(sandbox.home("j/meanwhile.yaml").is_file());
    sandbox.mw("--journal='~/j' status").exits(0);
    sandbox.with("MEANWHILE_JOURNAL", "~/j").mw("status").exits(0);
}

#[test]
fn a_title_without_a_letter_has_an_id_of_its_own() {
    let sandbox = Sandbox::personal(&[]);
    for (title, id) in [("🙂", "goal"), ("'~'", "goal-2"), ("'!!'", "goal-3"), ("'…'", "goal-4")] {
        sandbox.mw(&format!("goal add {title}")).exits(0).mentions_out(&format!("Goal: {id}."));
    }
    for (title, id) in [("🙂", "activity"), ("'~'", "activity-2")] {
        sandbox.mw(&format!("-q activity add {title}")).exits(0);
        sandbox.mw(&format!("path {id}")).exits(0);
    }
    // Words say which goal it is: a second one of them is asked about.
    sandbox.mw("goal add 'Calmer meetings'").exits(0);
    sandbox.mw("goal add 'Calmer meetings!'").exits(5);
}

#[test]
fn a_text_that_begins_with_a_dash_has_a_way_that_works() {
    let sandbox = Sandbox::personal(&[]);
    let check = |words: &[&str], hint: &str| {
        let run = sandbox.mw_with_words(words).exits(2);
        assert!(run.stderr.contains(hint), "{words:?}: {}", run.stderr);
        let tip = hint.split_once("mw ").expect("a line to type").1;
        sandbox.mw(tip).exits(0);
    };
    check(&["reflect", "--alone", "- bought milk"], "goes with -m: mw reflect --alone -m '- bought milk'");
    check(&["goal", "add", "---"], "goes behind `--`: mw goal add -- ---");
    check(&["goal", "add", "-5 kg", "--importance", "2"], "goes behind `--`: mw goal add --importance 2 -- '-5 kg'");
    check(&["activity", "add", "-- and breathe", "-q"], "goes behind `--`: mw activity add -q -- '-- and breathe'");
    check(&["reflect", "--alone", "-1 today"], "goes with -m: mw reflect --alone -m '-1 today'");
}

#[test]
fn what_is_wrong_with_a_command_line_is_said_in_our_words() {
    let sandbox = Sandbox::personal(&[]);
    sandbox.mw("-q activity add Walk").exits(0);
    let check = |line: &str, said: &str| {
        let run = sandbox.mw(line).exits(2).prints("");
        assert!(run.stderr.starts_with(&format!("mw: {said}")), "{line}: {}", run.stderr);
    };
    check("reflect walk -m x --actual 8,5", "`--actual` takes a whole number from 0 to 10; this is `8,5`\n");
    check("reflect walk -m x --actual=11", "`--actual` takes a whole number from 0 to 10; this is `11`\n");
    check("reflect walk -m x --energy 6", "`--energy` takes a whole number from -5 to 5; this is `6`\n");
    check("reflect walk -m x --worth ''", "`--worth` takes a whole number from 0 to 10; this is ``\n");
    check("session add --minutes 1.5", "`--minutes` takes a whole number from 0 on; this is `1.5`\n");
    check("tick walk -n abc", "`--number` takes a whole number from 1 on; this is `abc`\n");
    check("tick walk -n -1", "`-n` takes no number below 0; this is `-1`\n");
    check("goal score x 7", "`LEVEL` takes a whole number from -2 to 2; this is `7`\n");
    check(
        "stats --by goall",
        "`--by` takes one of set_by, kind, goal, form, month; this is `goall`\n    Did you mean `goal`?\n",
    );
    check("wek", "there is no command `wek`\n    Did you mean `week`?\n");
    check("list reflections --gaol x", "`mw list reflections` has no flag `--gaol`\n    Did you mean `--goal`?\n");
    check("goal add", "`mw goal add` needs TITLE\n");
    check("week a b", "`mw week` takes no more words here; this is `b`\n");
    check("read --in 2026 --from 2026", "`--in` and `--from` do not go together\n");
    // As they look.
    sandbox.mw("reflect walk -m x --energy −3 --actual ８").exits(0);
}

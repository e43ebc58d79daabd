//! `mw init`.

use crate::sandbox::Sandbox;

#[test]
fn a_personal_journal_is_made_in_the_folder_named() {
    let sandbox = Sandbox::new();
    sandbox.mw("init mine --personal Mina").exits(0).says(
        "\
Made mine/meanwhile.yaml
Made mine/client.md
Go there: cd mine
Then, when something happens:   mw reflect -m \"what happened\"
Or something to try:   mw activity add \"TITLE\"
",
    );
    assert_eq!(sandbox.files("."), ["mine/client.md", "mine/meanwhile.yaml"]);
    assert_eq!(sandbox.read("mine/client.md"), "---\ntype: client\nname: Mina\nsince: 2026-11-20\n---\n");
}

#[test]
fn a_journal_is_never_made_twice() {
    let sandbox = Sandbox::new();
    sandbox.mw("init --practice").exits(0);
    sandbox.mw("init").exits(5).prints("").says("mw: . is a journal already\n    Look at it: mw status\n");
}

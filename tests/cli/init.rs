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

#[test]
fn a_folder_with_clients_in_it_becomes_a_practice() {
    let sandbox = Sandbox::new();
    sandbox.write("my practice/clients/k-07/client.md", "---\ntype: client\n---\n");
    sandbox.mw("init 'my practice'").exits(0).prints("").says(
        "\
Made my practice/meanwhile.yaml
Go there: cd 'my practice'
Then a client:   mw client add NAME
",
    );
    assert_eq!(sandbox.read("my practice/meanwhile.yaml"), "version: 1\nkind: practice\n");
}

#[test]
fn what_lies_in_the_folder_stays_as_it_is() {
    let sandbox = Sandbox::new();
    sandbox.write("client.md", "---\ntype: client\nname: Mina\n---\n");
    sandbox.mw("init --personal '  '").exits(0).mentions("Made meanwhile.yaml\n");
    assert_eq!(sandbox.read("client.md"), "---\ntype: client\nname: Mina\n---\n");
    assert_eq!(sandbox.read("meanwhile.yaml"), "version: 1\nkind: personal\n");
}

#[test]
fn it_can_be_a_git_repository_too() {
    let sandbox = Sandbox::new();
    sandbox.mw("init mine --personal Mina --git").exits(0);
    assert!(sandbox.path("mine/.git").is_dir());
}

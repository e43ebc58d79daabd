//! `mw prep`.

use crate::sandbox::Sandbox;

#[test]
fn a_page_before_a_session_keeps_the_minutes_for_what_comes_next() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("prep -c k-07 --for coach").shows("prep_k-07.txt");
    sandbox.mw("prep -c k-07 --format markdown").shows("prep_k-07.md");
    sandbox.mw("prep -c k-07 --format json").shows("prep_k-07.json");
    sandbox.mw("prep -c m-12 --for coach").shows("prep_m-12.txt");
    Sandbox::example("personal").mw("prep").shows("prep_personal.txt");
}

#[test]
fn what_is_for_the_coach_alone_is_not_for_the_client() {
    const WORDS: [&str; 3] = ["for you alone", "\"coach\"", "your idea"];
    let sandbox = Sandbox::example("practice");
    let mut for_coach = String::new();
    for client in ["k-07", "m-12", "p-03", "r-15", "s-21", "t-18"] {
        for format in ["text", "markdown", "json"] {
            let run = sandbox.mw(&format!("prep -c {client} --for client --format {format}")).exits(0);
            for word in WORDS {
                assert!(!run.stdout.contains(word), "{client} {format}: {word}\n{}", run.stdout);
            }
            for_coach += &sandbox.mw(&format!("prep -c {client} --for coach --format {format}")).exits(0).stdout;
        }
    }
    assert_eq!(WORDS.map(|word| for_coach.contains(word)), [true; 3], "else they are looked for in vain");
    let entry = |share: &str, by: &str| {
        format!(
            "---\ntype: reflection\ndate: 2026-11-19\nshare: {share}\nby: {by}\ntake_back: true\n---\nWords by {by}.\n"
        )
    };
    let files = [
        ("clients/a/client.md", "---\ntype: client\n---\n".to_owned()),
        ("clients/a/diary/1.md", entry("me", "coach")),
        ("clients/a/diary/2.md", entry("me", "client")),
    ];
    let sandbox = Sandbox::practice(&files.each_ref().map(|(path, text)| (*path, text.as_str())));
    let pair = sandbox.mw("prep --for client").exits(0).stdout;
    assert!(!pair.contains("Words by client.") && !pair.contains("Words by coach."), "{pair}");
    let coach = sandbox.mw("prep").exits(0).stdout;
    assert!(coach.contains("Words by coach.") && !coach.contains("Words by client."), "{coach}");
}

#[test]
fn it_is_about_one_client_and_never_for_a_sponsor() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("prep").exits(3).prints("").mentions("Name one with -c: k-07 Noor Brandvik, m-12 Tomasz");
    sandbox.mw("prep -c m-12 --for sponsor").exits(2).prints("");
}

//! What a shell offers while a line is written.

use crate::sandbox::Sandbox;

/// What bash would offer at the end of `line`, in the example practice.
fn offered(line: &str) -> Vec<String> {
    offered_in("", line)
}

/// Does the same in a folder of it.
fn offered_in(folder: &str, line: &str) -> Vec<String> {
    let words: Vec<&str> = line.split(' ').collect();
    let last = (words.len() - 1).to_string();
    let sandbox = Sandbox::example("practice")
        .standing_in(folder)
        .with("COMPLETE", "bash")
        .with("_CLAP_COMPLETE_INDEX", &last)
        .with("_CLAP_COMPLETE_COMP_TYPE", "9")
        .with("_CLAP_COMPLETE_SPACE", "true")
        .with("_CLAP_IFS", "\n");
    let run = sandbox.mw_with_words(&[&["--"], words.as_slice()].concat());
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn clients_are_offered_by_their_codes() {
    assert_eq!(offered("mw status -c k"), ["k-07"]);
}

#[test]
fn the_names_of_the_client_that_the_line_is_about_are_offered() {
    let check = |line: &str, expected: &[&str]| assert_eq!(offered(line), expected, "{line}");
    check("mw tick -c k-07 shut", &["shut-the-laptop-at-five"]);
    check("mw -ck-07 tick shut", &["shut-the-laptop-at-five"]);
    check("mw --client=k-07 tick shut", &["shut-the-laptop-at-five"]);
    check("mw tick -c m-12 shut", &[]);
}

#[test]
fn the_folder_says_which_client_it_is() {
    assert_eq!(offered_in("clients/k-07/diary", "mw tick shut"), ["shut-the-laptop-at-five"]);
}

#[test]
fn of_several_clients_no_names_are_offered_since_all_of_them_would_have_to_be_read() {
    assert_eq!(offered("mw tick shut"), Vec::<String>::new());
}

#[test]
fn forms_and_commands_are_offered_everywhere() {
    assert_eq!(offered("mw form show gr"), ["grow"]);
    assert!(offered("mw pro").contains(&"progress".to_owned()));
}

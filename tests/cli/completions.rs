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

/// Real bash, with the function that `mw completions bash` prints: what it would put in place of the last word of `line`.
#[cfg(unix)]
fn put_by_bash(sandbox: &Sandbox, line: &str) -> String {
    let script = r#"
        PATH="${mw%/*}:$PATH"
        source <("$mw" completions bash)
        read -ra COMP_WORDS <<<"$line"
        [[ "$line" == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_TYPE=9 COMP_LINE="$line" COMP_POINT=${#line}
        _clap_complete_mw mw "${COMP_WORDS[COMP_CWORD]}" "" 2>/dev/null
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    sandbox.bash(script, line).exits(0).stdout
}

#[test]
#[cfg(unix)]
fn no_name_that_a_shell_would_run_is_put_on_the_line() {
    if std::process::Command::new("bash").arg("-c").arg(":").status().is_err() {
        return;
    }
    let evil = "$(touch evil)";
    let client = "---\ntype: client\n---\n";
    let sandbox = Sandbox::practice(&[("clients/k-07/client.md", client)]);
    let goal = format!("---\ntype: client\ngoals: [{{title: Home, id: '{evil}'}}, {{title: Early, id: early}}]\n---\n");
    sandbox.write("clients/k-07/client.md", &goal);
    for name in [evil, "`touch evil`", "k 8", "k;touch evil", "*"] {
        sandbox.write(&format!("clients/{name}/client.md"), client);
        sandbox.write(&format!("templates/{name}.md"), "## What happened\n");
        let session = "---\ntype: session\ndate: 2026-11-03\nshare: pair\n---\n";
        sandbox.write(&format!("clients/k-07/sessions/2026-11-03-{name}.md"), session);
    }
    sandbox.write("clients/k-07/sessions/2026-11-04.md", "---\ntype: session\ndate: 2026-11-04\nshare: pair\n---\n");
    let check = |line: &str, expected: &str| assert_eq!(put_by_bash(&sandbox, line), expected, "{line}");
    check("mw status -c ", "k-07\n");
    check("mw goal score -c k-07 e", "early\n");
    check("mw session mail -c k-07 2026", "2026-11-04\n");
    check("mw form show $", "\n");
    check("mw form show k", "kolb\n");
    check("mw --journal clients/", "clients/k-07/\n");
    check("mw check clients/", "clients/k-07/\n");
    assert!(!sandbox.path("evil").exists());
}

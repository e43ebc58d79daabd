//! Links of a journal lead no further than the folder they lie in, unless the user's own config lists where: each place that is
//! read or written, with commands that look and commands that write. And what is no folder of a client's is written into by none.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use crate::sandbox::Sandbox;

const CLIENT: &str = "---\ntype: client\nname: Kim\ngoals: [{title: Calm}]\nactivities: [{title: Walk}]\n---\n";
const CONFIG: &str = "../home/config/meanwhile/config.yaml";

/// A word that stands in nothing but what the links lead to.
const SECRET: &str = "Quillons";

fn secret(file_type: &str) -> String {
    format!(
        "---\ntype: {file_type}\ndate: 2026-11-18\nshare: pair\ncarry_forward: {SECRET}\nwin: {SECRET}\nactivities: [{{title: {SECRET}}}]\n---\n{SECRET}.\n"
    )
}

/// A practice beside which, and in the other folders of which, something is kept that is nobody's business.
fn practice() -> Sandbox {
    let sandbox = Sandbox::practice(&[("clients/k-07/client.md", CLIENT), ("clients/m-12/client.md", CLIENT)]);
    for folder in ["../elsewhere", "clients/m-12", "coach"] {
        sandbox.write(&format!("{folder}/diary/2026-11-18.md"), &secret("reflection"));
        sandbox.write(&format!("{folder}/sessions/2026-11-18.md"), &secret("session"));
        sandbox.write(&format!("{folder}/client.md"), &CLIENT.replace("Kim", SECRET));
        sandbox.write(&format!("{folder}/meanwhile.yaml"), &format!("me: {SECRET}\nmost: 1\n"));
        sandbox.write(&format!("{folder}/form.md"), &format!("---\ntitle: {SECRET}\n---\n## {SECRET}\n"));
    }
    sandbox
}

/// Each link, with what it leads to; what is there before is taken away.
const LINKS: &[(&str, &str)] = &[
    ("clients/k-07/sessions", "../m-12/sessions"),
    ("clients/k-07/diary", "../../coach/diary"),
    ("clients/k-07/diary", "../../../elsewhere/diary"),
    ("clients/k-07/diary/2026", "../../m-12/diary"),
    ("clients/k-07/diary/one.md", "../../../coach/diary/2026-11-18.md"),
    ("clients/k-07/sessions/one.md", "../../m-12/sessions/2026-11-18.md"),
    ("clients/k-07/client.md", "../../../elsewhere/client.md"),
    ("clients/k-07/meanwhile.yaml", "../../../elsewhere/meanwhile.yaml"),
    ("clients/n-03", "../../elsewhere"),
    ("clients/n-03", "../coach"),
    ("coach/diary/mine.md", "../../clients/m-12/diary/2026-11-18.md"),
    ("templates", "../elsewhere"),
    ("templates/evening.md", "../../elsewhere/form.md"),
    ("templates/evening.md", "../coach/form.md"),
];

/// What is asked of the client who has the link, and of all.
const LOOKS: &[&str] = &[
    "status -c k-07",
    "week 2026-W47 --format json",
    "week 2026-W47 -c k-07 --format markdown",
    "progress --all -c k-07",
    "stats -c k-07",
    "prep -c k-07",
    "session mail -c k-07",
    "nudge --on 2026-11-21 -c k-07",
    "list reflections -c k-07",
    "list wins -c k-07",
    "list sessions -c k-07",
    "list activities --all -c k-07",
    "list clients",
    "client show k-07",
    "form list",
    "form show evening",
    "check",
    "check --format json",
];

const WRITES: &[&str] = &[
    "reflect -c k-07 -m Walked.",
    "session add -c k-07",
    "session close -c k-07 --minutes 60",
    "activity add 'One more' -c k-07 --anyway",
    "goal add 'Early home' -c k-07",
    "tick walk -c k-07",
    "reflect -c n-03 -m Walked.",
    "reflect --coach -m Mine.",
    "form new evening",
    "client add Noor --code n-03",
    "check --fix",
    "undo",
];

fn plant(sandbox: &Sandbox, link: &str, target: &str) {
    let link = sandbox.path(link);
    drop(fs::remove_dir_all(&link));
    drop(fs::remove_file(&link));
    fs::create_dir_all(link.parent().expect("a folder")).expect("made");
    symlink(target, link).expect("linked");
}

/// What lies where the links lead: every file, with its text.
fn kept_elsewhere(sandbox: &Sandbox) -> Vec<(String, String)> {
    let folders = ["../elsewhere", "clients/m-12", "coach"];
    let of = |folder: &&str| {
        let files = sandbox.files(folder).into_iter().map(|path| format!("{folder}/{path}")).collect::<Vec<_>>();
        files.into_iter().map(|path| (path.clone(), fs::read_to_string(sandbox.path(&path)).unwrap_or_default()))
    };
    folders.iter().flat_map(of).collect()
}

#[test]
fn a_link_that_leads_out_is_not_read_and_is_named() {
    for (link, target) in LINKS {
        let sandbox = practice();
        plant(&sandbox, link, target);
        for line in LOOKS {
            let answer = sandbox.mw(line);
            // What they show of the other client is theirs to show.
            let of_others = line.starts_with("check") || ["list clients", "week 2026-W47 --format json"].contains(line);
            assert!(of_others || !answer.stdout.contains(SECRET), "{link} -> {target}: mw {line}\n{}", answer.stdout);
        }
        let check = sandbox.mw("check").exits(1);
        assert!(check.stdout.contains("problem[link-leads-out]"), "{link} -> {target}\n{}", check.stdout);
    }
}

#[test]
fn nothing_is_written_through_a_link_that_leads_out() {
    for (link, target) in LINKS {
        let sandbox = practice();
        plant(&sandbox, link, target);
        let before = kept_elsewhere(&sandbox);
        for line in WRITES {
            let code = sandbox.mw(line).code;
            assert_ne!(code, 101, "{link} -> {target}: mw {line}");
            let mut after = kept_elsewhere(&sandbox);
            after.retain(|(path, _)| !path.starts_with("coach/diary/2026-11-20"));
            assert!(after == before, "{link} -> {target}: mw {line} wrote there");
        }
    }
}

#[test]
fn what_the_users_own_config_lists_is_followed() {
    let sandbox = practice();
    plant(&sandbox, "clients/n-03", "../../elsewhere");
    sandbox.mw("status -c n-03").exits(3);
    sandbox.mw("list clients").mentions("links: [");
    sandbox.write(CONFIG, &format!("links: [{}]\n", sandbox.path("../elsewhere").display()));
    sandbox.mw("trail quillons -c n-03").exits(0).mentions_out(SECRET);
    sandbox.mw("-q reflect -c n-03 -m Walked.").exits(0);
    assert_eq!(sandbox.files("../elsewhere/diary").len(), 2);
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.files("../elsewhere/diary").len(), 1);
}

#[test]
fn links_within_the_folder_they_lie_in_go_on_working() {
    let sandbox = practice();
    sandbox.write("clients/k-07/old/2026-11-18.md", &secret("reflection"));
    plant(&sandbox, "clients/k-07/diary/old", "../old");
    sandbox.mw("list reflections -c k-07").exits(0).mentions_out("2026-11-18");
    sandbox.mw("check clients/k-07").exits(0);
}

#[cfg(target_os = "linux")]
#[test]
fn no_file_elsewhere_is_opened() {
    if Command::new("strace").arg("-V").output().is_err() {
        return;
    }
    let sandbox = practice();
    for (link, target) in LINKS.iter().filter(|(_, target)| target.contains("elsewhere")) {
        plant(&sandbox, link, target);
    }
    for line in LOOKS.iter().chain(WRITES) {
        sandbox.shell(&format!("strace -f -qq -e trace=open,openat,openat2 -o ../trace \"$mw\" {line}"));
        let trace = sandbox.read("../trace");
        assert!(trace.contains("meanwhile.yaml"), "mw {line} opened something\n{trace}");
        let opened = trace.lines().find(|call| call.contains("elsewhere") && !call.contains(" = -1 "));
        assert_eq!(opened, None, "mw {line}");
    }
}

#[test]
fn a_fan_of_linked_folders_is_listed_once() {
    let sandbox = practice();
    for level in 0..8 {
        let folder = sandbox.path(&format!("clients/k-07/x/l{level}"));
        fs::create_dir_all(&folder).expect("made");
        for link in 0..12 {
            symlink(format!("../l{}", level + 1), folder.join(format!("d{link:02}"))).expect("linked");
        }
    }
    sandbox.write("clients/k-07/x/l8/2026-11-18.md", &secret("reflection"));
    plant(&sandbox, "clients/k-07/diary", "x/l0");
    // Twelve ways at each of eight levels: one by one, they would be 430 million.
    let listed = sandbox.mw("list reflections -c k-07 --format jsonl").exits(0);
    assert_eq!(listed.stdout.lines().count(), 1);
}

#[test]
fn a_pipe_or_a_socket_is_left_out_at_once() {
    let sandbox = practice();
    sandbox
        .shell("mkfifo clients/k-07/diary.md && mkdir -p clients/k-07/diary && mkfifo clients/k-07/diary/p.md")
        .exits(0);
    let _socket = std::os::unix::net::UnixListener::bind(sandbox.path("clients/k-07/diary/s.md")).expect("a socket");
    sandbox.shell("rm -f clients/m-12/meanwhile.yaml && mkfifo clients/m-12/meanwhile.yaml").exits(0);
    for line in ["status", "check", "reflect -c k-07 -m Walked.", "week -c m-12"] {
        sandbox.mw(line);
    }
    assert_eq!(sandbox.files("clients/k-07/diary").iter().filter(|name| name.starts_with("2026")).count(), 1);
}

#[test]
fn a_folder_without_client_md_is_named_and_is_no_client() {
    let sandbox = practice();
    sandbox.write("clients/old/diary/2026-11-18.md", &secret("reflection"));
    let list = sandbox.mw("client list --format lines").exits(0);
    assert_eq!(list.stdout.lines().count(), 2, "{}", list.stdout);
    list.mentions("clients/old:1:1: this folder has no client.md");
    let week = sandbox.mw("week --format json").exits(0).json();
    assert_eq!(week["clients"].as_array().map(Vec::len), Some(2));
    assert_eq!(week["problems"][0]["code"], "no-client-file");
    sandbox.mw("reflect -c old -m Walked.").exits(3).mentions("no client is called `old`");
    assert_eq!(sandbox.files("clients/old"), ["diary/2026-11-18.md"]);
    sandbox.mw("check").exits(1).mentions_out("mw client add NAME --code old");
    sandbox.mw("client add Olga --code old").exits(0);
    sandbox.mw("list reflections -c old").exits(0).mentions_out("2026-11-18");
}

#[test]
fn a_submodule_that_is_not_checked_out_is_refused_with_the_line_that_does_it() {
    let sandbox = practice();
    sandbox.write(".gitmodules", "[submodule \"k\"]\n\tpath = clients/t-09\n\turl = ../theirs\n");
    fs::create_dir(sandbox.path("clients/t-09")).expect("made");
    sandbox.mw("reflect -c t-09 -m Walked.").exits(4).mentions("git submodule update --init clients/t-09");
    assert_eq!(sandbox.files("clients/t-09"), [""; 0]);
}

#[test]
fn a_client_s_folder_that_is_named_as_the_journal_means_the_practice_and_the_client() {
    let sandbox = practice();
    sandbox.write("clients/k-07/meanwhile.yaml", "kind: personal\n");
    sandbox.write(
        "clients/k-07/diary/mine.md",
        "---\ntype: reflection\ndate: 2026-11-19\nshare: me\nwin: Quillons\n---\n",
    );
    let named = sandbox.path("clients/k-07").display().to_string();
    let alone = practice();
    for line in ["list wins", "status", "list reflections"] {
        let expected = sandbox.mw(&format!("{line} -c k-07")).exits(0).stdout;
        assert!(!expected.contains(SECRET), "{expected}");
        assert_eq!(sandbox.mw(&format!("--journal {named} {line}")).exits(0).stdout, expected, "--journal, {line}");
        assert_eq!(sandbox.mw(&format!("--journal clients/k-07/ {line}")).exits(0).stdout, expected, "a slash, {line}");
        assert_eq!(sandbox.mw(&format!("--journal ./clients/../clients/k-07 {line}")).exits(0).stdout, expected);
        let shell = format!("MEANWHILE_JOURNAL={named} \"$mw\" {line}");
        assert_eq!(sandbox.shell(&shell).exits(0).stdout, expected, "the variable, {line}");
        let standing = format!("cd clients/k-07 && \"$mw\" {line}");
        assert_eq!(sandbox.shell(&standing).exits(0).stdout, expected, "standing there, {line}");
    }
    // A personal journal in a folder called `clients` is one all the same.
    alone.write("../clients/mine/meanwhile.yaml", "kind: personal\n");
    alone.write("../clients/mine/client.md", CLIENT);
    alone.mw("--journal ../clients/mine status").exits(0).mentions_out("Kim");
}

#[test]
fn what_a_killed_writer_left_is_cleared_wherever_something_is_written() {
    let sandbox = practice();
    let left = [
        "templates/.mw-x.tmp",
        "clients/k-07/.mw-x.tmp",
        "clients/k-07/diary/2026/.mw-x.tmp",
        "coach/diary/.mw-x.tmp",
        ".mw-x.tmp",
    ];
    for path in left {
        sandbox.write(path, "half");
    }
    sandbox.mw("form new evening").exits(0);
    sandbox.mw("-q reflect -c k-07 -m Walked.").exits(0);
    sandbox.mw("-q reflect --coach -m Listened.").exits(0);
    for path in left {
        assert!(sandbox.path(path).symlink_metadata().is_err(), "{path}");
    }
}

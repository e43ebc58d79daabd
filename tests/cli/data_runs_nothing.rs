//! No file of a journal starts a program, and none has a file outside opened, whoever filled the folder: each way in which one
//! could, with commands that look and commands that write, by the marks that they would leave and by a trace of the calls. What
//! the user's own config lists is theirs: there, git and the hooks of that repository run.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;

use crate::sandbox::Sandbox;

const CLIENT: &str = "---\ntype: client\nname: Kim\ngoals: [{title: Calm}]\nactivities: [{title: Walk}]\n---\n";
const SESSION: &str = "---\ntype: session\ndate: 2026-11-18\nshare: pair\nactivities: [{title: Say no, id: No}]\n---\n";

/// Commands that look, and commands that write; among them those that would ask git, an editor or the hooks.
const LINES: &[&str] = &[
    "status",
    "week --format markdown -c k-07",
    "progress --format json",
    "stats practice",
    "prep -c k-07",
    "trail walk -c k-07",
    "list reflections",
    "check",
    "nudge",
    "calendar",
    "form list",
    "completions bash",
    "path walk -c k-07",
    "activity add 'One more' -c k-07 --anyway",
    "reflect -c k-07 -m Walked.",
    "tick walk -c k-07",
    "reflect --coach -m Mine.",
    "goal add 'Early home' -c k-07",
    "session add -c k-07",
    "session close --minutes 60 -c k-07",
    "client add Noor",
    "form new evening",
    "check --fix",
    "undo",
    "git setup --dry-run",
    "git status --porcelain",
];

/// What a repository's config can name to be run. `RUN` is the program.
const CONFIG: &str = "\
[core]
	repositoryformatversion = 0
	bare = false
	fsmonitor = RUN
	hooksPath = HOOKS
	pager = RUN
	editor = RUN
	sshCommand = RUN
[commit]
	gpgSign = true
[gpg]
	program = RUN
[filter \"f\"]
	clean = RUN
	smudge = RUN
	process = RUN
[diff \"d\"]
	textconv = RUN
	command = RUN
[alias]
	status = !RUN
	commit = !RUN
[credential]
	helper = !RUN
";

/// A practice in which `plant` has hidden the program `RUN`, which leaves a mark.
fn planted(plant: Plant) -> Sandbox {
    let folder = Path::new(env!("CARGO_BIN_EXE_mw")).parent().expect("a folder").display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let sandbox =
        Sandbox::practice(&[("clients/k-07/client.md", CLIENT), ("clients/k-07/sessions/2026-11-18.md", SESSION)]);
    let names = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"];
    let sandbox = names.iter().fold(sandbox.with("PATH", &path), |sandbox, name| sandbox.with(name, "bea@example.org"));
    sandbox.write("../ran.sh", &format!("#!/bin/sh\ntouch '{}'\nexit 1\n", sandbox.path("../RAN").display()));
    sandbox.shell("chmod +x ../ran.sh").exits(0);
    let run = sandbox.path("../ran.sh").display().to_string();
    plant(&sandbox, &run);
    sandbox
}

/// Makes `folder` look like a repository, in `inside` of it, whose config and hooks run the program.
fn hostile_repository(sandbox: &Sandbox, inside: &str, run: &str) {
    for name in ["objects/.k", "refs/heads/.k"] {
        sandbox.write(&format!("{inside}/{name}"), "");
    }
    sandbox.write(&format!("{inside}/HEAD"), "ref: refs/heads/main\n");
    for hook in
        ["pre-commit", "post-commit", "prepare-commit-msg", "commit-msg", "post-index-change", "fsmonitor-watchman"]
    {
        sandbox.write(&format!("{inside}/hooks/{hook}"), &format!("#!/bin/sh\nexec {run}\n"));
    }
    let hooks = sandbox.path(&format!("{inside}/hooks")).display().to_string();
    sandbox.write(&format!("{inside}/config"), &CONFIG.replace("RUN", run).replace("HOOKS", &hooks));
    sandbox.shell(&format!("chmod +x {inside}/hooks/*")).exits(0);
}

const ATTRIBUTES: &str = "* filter=f diff=d\n";

/// Plants the program that is named in a journal.
type Plant = fn(&Sandbox, &str);

fn plant_links(sandbox: &Sandbox, run: &str) {
    sandbox.write("../elsewhere/diary/2026-11-18.md", "---\ntype: reflection\nwin: Elsewhere\n---\n");
    sandbox.write("../elsewhere/meanwhile.yaml", &format!("commit: true\neditor: {run}\n"));
    let links = [
        ("clients/k-07/diary", "../../../elsewhere/diary"),
        ("clients/k-07/meanwhile.yaml", "../../../elsewhere/meanwhile.yaml"),
        ("clients/k-07/sessions/2026-11-19.md", "../../../../elsewhere/diary/2026-11-18.md"),
        ("clients/n-03", "../../elsewhere"),
        ("coach/diary/2025", "../../../elsewhere/diary"),
        ("templates", "../../elsewhere/diary"),
    ];
    for (link, target) in links {
        let link = sandbox.path(link);
        std::fs::create_dir_all(link.parent().expect("a folder")).expect("made");
        std::os::unix::fs::symlink(target, link).expect("linked");
    }
}

/// The ways, each with a name.
const WAYS: &[(&str, Plant)] = &[
    ("settings", |sandbox, run| {
        let settings = format!("commit: true\neditor: {run}\n");
        sandbox.write("meanwhile.yaml", &format!("kind: practice\n{settings}"));
        sandbox.write("clients/k-07/meanwhile.yaml", &settings);
    }),
    ("a folder that looks like a bare repository", |sandbox, run| {
        hostile_repository(sandbox, "clients/k-07/sessions", run);
        sandbox.write("clients/k-07/sessions/.gitattributes", ATTRIBUTES);
        sandbox.write("clients/k-07/meanwhile.yaml", "commit: true\n");
    }),
    ("a client's folder that looks like a bare repository", |sandbox, run| {
        hostile_repository(sandbox, "clients/k-07", run);
        sandbox.write("clients/k-07/meanwhile.yaml", "commit: true\n");
    }),
    ("a client's folder with a repository", |sandbox, run| {
        hostile_repository(sandbox, "clients/k-07/.git", run);
        sandbox.write("clients/k-07/.gitattributes", ATTRIBUTES);
        sandbox.write("clients/k-07/meanwhile.yaml", "commit: true\n");
    }),
    ("a diary with a repository", |sandbox, run| {
        hostile_repository(sandbox, "clients/k-07/diary/.git", run);
        sandbox.write("clients/k-07/diary/.gitattributes", ATTRIBUTES);
    }),
    ("a journal that is a repository, with a config that names the program", |sandbox, run| {
        hostile_repository(sandbox, ".git", run);
        sandbox.write(".gitattributes", ATTRIBUTES);
        sandbox.write("meanwhile.yaml", "kind: practice\ncommit: true\n");
    }),
    ("a repository among the coach's notes", |sandbox, run| {
        hostile_repository(sandbox, "coach/.git", run);
        sandbox.write("coach/.gitattributes", ATTRIBUTES);
        sandbox.write("coach/meanwhile.yaml", &format!("commit: true\neditor: {run}\n"));
    }),
    ("a repository elsewhere, which a file names", |sandbox, run| {
        hostile_repository(sandbox, "../elsewhere/repository", run);
        sandbox.write("clients/k-07/.git", "gitdir: ../../../elsewhere/repository\n");
        sandbox.write("clients/k-07/diary/.git", "gitdir: ../../../../elsewhere/repository\n");
        sandbox.write("clients/k-07/.gitattributes", ATTRIBUTES);
        sandbox.write("clients/k-07/meanwhile.yaml", "commit: true\n");
    }),
    ("links to folders and files elsewhere", plant_links),
    ("words that name files and programs", |sandbox, run| {
        let named = sandbox.path("../elsewhere/secret.md").display().to_string();
        sandbox.write("../elsewhere/secret.md", "---\ntype: reflection\n---\n");
        let client = format!(
            "---\ntype: client\nname: \"$({run})\"\nextends: {named}\nforms: [{named}]\npeople: {{boss: {named}}}\n\
             goals: [{{title: \"`{run}`\", source: {named}}}]\nactivities: [{{title: \"; {run}\", id: ../../../elsewhere/x}}]\n---\n"
        );
        sandbox.write("clients/k-07/client.md", &client);
        let entry = format!(
            "---\ntype: reflection\ndate: 2026-11-18\nshare: pair\nactivity: {named}\nsession: {named}\nform: {named}\n\
             follows: {named}\n---\n## ![]({named})\n{{{{include {named}}}}}\n[[{named}]]\n"
        );
        sandbox.write("clients/k-07/diary/2026-11-18.md", &entry);
        sandbox.write("clients/k-07/meanwhile.yaml", &format!("templates: {named}\nstate: {named}\npager: {run}\n"));
    }),
    ("programs among the forms", |sandbox, run| {
        sandbox.write("templates/evening.md", &format!("---\ntitle: Evening\neditor: {run}\n---\n## What happened\n"));
        sandbox.write("templates/.git/hooks/pre-commit", &format!("#!/bin/sh\nexec {run}\n"));
    }),
];

/// Whether the journal itself is the repository: once a user lists it, it is theirs, with the programs that its config names.
fn is_repository(sandbox: &Sandbox) -> bool {
    sandbox.path(".git").symlink_metadata().is_ok()
}

fn ran(sandbox: &Sandbox) -> bool {
    sandbox.path("../RAN").symlink_metadata().is_ok()
}

#[test]
fn the_program_that_is_planted_would_leave_its_mark() {
    let sandbox = planted(|sandbox, run| hostile_repository(sandbox, "clients/k-07/.git", run));
    sandbox.shell("cd clients/k-07 && git status; true").exits(0);
    assert!(ran(&sandbox), "else nothing here shows anything");
}

#[test]
fn nothing_that_lies_in_a_journal_starts_a_program() {
    for (name, plant) in WAYS {
        let sandbox = planted(*plant);
        for line in LINES {
            let code = sandbox.mw(line).code;
            assert!(!ran(&sandbox), "{name}: mw {line} ran the program");
            assert!(![6, 101].contains(&code), "{name}: mw {line} ended with {code}");
        }
    }
}

/// Whether this system lets one program trace another.
#[cfg(target_os = "linux")]
fn can_trace() -> bool {
    let traced = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).output();
    traced.is_ok_and(|output| output.status.success())
}

/// Returns the calls of `line` that start a program other than `mw`, or than git where `git` may run, and those that open a file
/// that is neither the journal's nor in the user's own folders nor the system's.
#[cfg(target_os = "linux")]
fn unexpected_calls(sandbox: &Sandbox, line: &str, git: bool) -> Vec<String> {
    let calls = "execve,execveat,open,openat,openat2,creat";
    sandbox.shell(&format!("strace -f -qq -y -s 4096 -e trace={calls} -o ../trace \"$mw\" {line}"));
    let trace = sandbox.read("../trace");
    assert!(trace.contains("config.yaml"), "mw {line} opened something\n{trace}");
    let beside = sandbox.path("..").canonicalize().expect("the folder").display().to_string();
    let own = ["/work/", "/work>", "/home/", "/home>"].map(|place| format!("{beside}{place}"));
    let is_unexpected = |call: &&str| {
        if call.contains(" execve(") || call.contains(" execveat(") {
            let program = call.split('"').nth(1).unwrap_or_default();
            let is_git = program.rsplit('/').next().is_some_and(|name| name.starts_with("git"));
            return program != env!("CARGO_BIN_EXE_mw") && !(git && is_git);
        }
        // The path of what was opened, as the system knows it, is behind the handle: `= 3</tmp/x>`.
        let (_, opened) = call.rsplit_once("= ").unwrap_or_default();
        let (_, opened) = opened.split_once('<').unwrap_or_default();
        opened.starts_with(&beside) && !own.iter().any(|own| opened.starts_with(own))
    };
    trace.lines().filter(|call| !call.contains(" = -1 ")).filter(is_unexpected).map(str::to_owned).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn a_call_that_opens_a_file_elsewhere_would_be_seen() {
    if can_trace() {
        let sandbox = planted(plant_links);
        sandbox.write(
            "../home/config/meanwhile/config.yaml",
            &format!("links: [{}]\n", sandbox.path("../elsewhere").display()),
        );
        assert_ne!(unexpected_calls(&sandbox, "list reflections -c k-07", false), [""; 0]);
        assert_ne!(unexpected_calls(&sandbox, "git status", false), [""; 0]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn no_call_starts_a_program_or_opens_a_file_elsewhere() {
    if !can_trace() {
        return; // .ci/run says that strace is missing.
    }
    for (name, plant) in WAYS {
        let sandbox = planted(*plant);
        for line in LINES {
            assert_eq!(unexpected_calls(&sandbox, line, line.starts_with("git ")), [""; 0], "{name}: mw {line}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn in_a_repository_that_is_listed_git_alone_is_started() {
    if !can_trace() {
        return; // .ci/run says that strace is missing.
    }
    for (name, plant) in WAYS {
        let sandbox = planted(*plant);
        if is_repository(&sandbox) {
            continue;
        }
        sandbox.shell("git init -q -b main && git add meanwhile.yaml && git commit -qm start").exits(0);
        sandbox.mw("git setup --commit").exits(0);
        for line in LINES.iter().filter(|line| !line.starts_with("git ")) {
            assert_eq!(unexpected_calls(&sandbox, line, true), [""; 0], "{name}: mw {line}");
        }
    }
}

/// A client's folder is often a volume of its own: an encrypted one, a synced one. It is read and written like any other.
#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_is_a_folder_like_any_other() {
    let sandbox = planted(|_, _| {});
    let alone = |inside: &str| {
        format!("unshare --user --map-root-user --mount sh -ec 'mount -t tmpfs none clients/k-07/diary; {inside}'")
    };
    sandbox.shell("mkdir -p clients/k-07/diary").exits(0);
    if sandbox.shell(&alone("true")).code != 0 {
        return; // This system lets no user mount.
    }
    let inside = "\"$mw\" -q reflect -c k-07 -m Walked. >/dev/null && \
                  \"$mw\" list reflections -c k-07 --format jsonl | wc -l && \"$mw\" -q undo >/dev/null && \
                  \"$mw\" list reflections -c k-07 --format jsonl | wc -l";
    let run = sandbox.shell(&alone(inside)).exits(0);
    assert_eq!(run.stdout.split_whitespace().collect::<Vec<_>>(), ["1", "0"], "{}", run.stderr);
}

#[test]
fn a_repository_that_is_listed_lends_no_trust_to_one_within_it() {
    for (name, plant) in WAYS {
        let sandbox = planted(*plant);
        if is_repository(&sandbox) {
            continue;
        }
        sandbox.shell("git init -q -b main && git add meanwhile.yaml && git commit -qm start").exits(0);
        sandbox.mw("git setup --commit").exits(0);
        for line in LINES {
            sandbox.mw(line);
            assert!(!ran(&sandbox), "{name}: mw {line} ran the program");
        }
        sandbox.mw("-q reflect --coach -m 'Once more.'").exits(0);
        let log = sandbox.shell("git log --format=%s").exits(0).stdout;
        assert!(log.contains("mw: a reflection"), "{name}: git commits what is listed\n{log}");
    }
}

#[test]
fn a_submodule_with_a_config_of_its_own_starts_nothing() {
    let sandbox = planted(|_, _| {});
    let run = sandbox.path("../ran.sh").display().to_string();
    let join = "git init -q -b main && git add -A && git commit -qm start && git init -q -b main ../theirs && cd ../theirs \
                && printf -- '---\\ntype: client\\n---\\n' > client.md && git add -A && git commit -qm theirs && cd ../work \
                && git -c protocol.file.allow=always submodule --quiet add ../theirs clients/t-09 && git commit -qm joined";
    sandbox.shell(join).exits(0);
    let hooks = sandbox.path("hooks").display().to_string();
    sandbox.write("../config", &CONFIG.replace("RUN", &run).replace("HOOKS", &hooks));
    sandbox.shell("cat ../config >> .git/modules/clients/t-09/config").exits(0);
    sandbox.write("clients/t-09/.gitattributes", ATTRIBUTES);
    sandbox.mw("git setup --commit").exits(0);
    for line in LINES.iter().copied().chain(["reflect -c t-09 -m Walked.", "goal add Rest -c t-09", "undo"]) {
        sandbox.mw(line);
        assert!(!ran(&sandbox), "mw {line} ran the program");
    }
}

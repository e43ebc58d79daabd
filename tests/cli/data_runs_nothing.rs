//! No file of a journal starts a program, whoever filled the folder: each way in which one could, with commands that look and
//! commands that write. What the user's own config lists is theirs: there, git and the hooks of that repository run.
#![cfg(unix)]

use std::path::Path;

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
    ("programs among the forms", |sandbox, run| {
        sandbox.write("templates/evening.md", &format!("---\ntitle: Evening\neditor: {run}\n---\n## What happened\n"));
        sandbox.write("templates/.git/hooks/pre-commit", &format!("#!/bin/sh\nexec {run}\n"));
    }),
];

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

#[test]
fn a_repository_that_is_listed_lends_no_trust_to_one_within_it() {
    for (name, plant) in WAYS {
        let sandbox = planted(*plant);
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

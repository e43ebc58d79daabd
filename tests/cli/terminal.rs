//! The editor and the questions, in a real pseudo-terminal.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use expectrl::process::unix::WaitStatus;
use expectrl::session::OsSession;
use expectrl::{ControlCode, Eof, Expect as _, Session};

use crate::sandbox::Sandbox;

/// How long a terminal may be silent before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);
const OPEN: &str = "\
---
type: reflection
date: 2026-11-10
share: me
activities:
  - title: Tell her
    expected: 3
---
";

/// `mw` in a terminal.
pub(crate) struct Terminal(OsSession);

impl Terminal {
    pub(crate) fn mw(sandbox: &Sandbox, line: &str) -> Self {
        let words = shell_words::split(line).expect("a line that a shell can split");
        let mut session = Session::spawn(sandbox.command(&words)).expect("a terminal");
        session.set_expect_timeout(Some(PATIENCE));
        Self(session)
    }

    /// Waits until `text` is on the screen.
    pub(crate) fn shows(mut self, text: &str) -> Self {
        self.0.expect(text).unwrap_or_else(|error| panic!("waiting for {text:?}: {error}"));
        self
    }

    /// Types a line and Enter.
    pub(crate) fn types(mut self, line: &str) -> Self {
        self.0.send(format!("{line}\r")).expect("typed");
        self
    }

    /// Presses Ctrl-C until `text` is on the screen: between two keys the terminal may take one to itself.
    fn interrupts_until(mut self, text: &str) -> Self {
        self.0.set_expect_timeout(Some(Duration::from_secs(2)));
        for _ in 0..10 {
            self.0.send(ControlCode::EndOfText).expect("pressed");
            if self.0.expect(text).is_ok() {
                self.0.set_expect_timeout(Some(PATIENCE));
                return self;
            }
        }
        panic!("Ctrl-C does not lead to {text:?}");
    }

    /// Waits for the end, expects this exit code, and returns what was shown last.
    pub(crate) fn ends_with(self, code: i32) -> String {
        self.ends_with_one_of(&[code])
    }

    /// Waits for the end, expects one of these exit codes, and returns what was shown last.
    fn ends_with_one_of(mut self, codes: &[i32]) -> String {
        let rest = self.0.expect(Eof).expect("the end");
        let shown = String::from_utf8_lossy(rest.as_bytes()).replace('\r', "");
        let status = self.0.get_process().wait().expect("an end");
        assert!(matches!(status, WaitStatus::Exited(_, own) if codes.contains(&own)), "{status:?}\n{shown}");
        shown
    }
}

/// A journal with one open activity, and an editor that runs `script` with the draft as `$1`.
fn with_editor(script: &str) -> Sandbox {
    let sandbox = Sandbox::personal(&[("diary/2026-11-10.md", OPEN)]);
    let editor = sandbox.home("editor");
    fs::write(&editor, format!("#!/bin/sh\n{script}\n")).expect("an editor");
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).expect("an editor that runs");
    let path = editor.to_string_lossy().into_owned();
    sandbox.with("MW_EDITOR", &path).with("mw", env!("CARGO_BIN_EXE_mw"))
}

fn personal() -> Sandbox {
    Sandbox::personal(&[("diary/2026-11-10.md", OPEN)])
}

const FORM: &str = "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
---

## What happened

<!-- What did you do, and what came of it? -->

## What I noticed

<!-- What did you notice, in yourself and in others? -->

## What I make of it

<!-- So what? What do you make of it? -->

## What I'll try next

<!-- What next? One small thing is enough. -->
";

#[test]
fn reflect_opens_the_editor_on_a_form_and_keeps_what_was_filled_in() {
    let sandbox = with_editor(
        "cp \"$1\" seen; sed -i 's/^<!-- What did you notice.*/Calm, and then not./; s/^share: me/&\\nactual: 8   # wow/' \"$1\"",
    );
    let shown = Terminal::mw(&sandbox, "reflect tell").ends_with(0);
    assert_eq!(shown, "Kept in diary/2026-11-20-tell-her.md\n*Tell her*: open. Expected 3, was 8.\n");
    assert_eq!(sandbox.read("seen"), FORM);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
actual: 8   # wow
---

## What I noticed

Calm, and then not.
"
    );
    assert!(sandbox.drafts().is_empty());
}

#[test]
fn an_unchanged_form_saves_nothing() {
    // An editor that returns sooner than a person can look is perhaps open still: its file stays.
    let sandbox = with_editor("true");
    let before = sandbox.tree();
    let shown = Terminal::mw(&sandbox, "reflect tell").ends_with(0);
    assert!(shown.starts_with("The editor came back at once."), "{shown}");
    assert!(
        shown.contains("EDITOR=\"code --wait\"") && shown.ends_with("Nothing was written, so nothing is saved.\n"),
        "{shown}"
    );
    assert_eq!(sandbox.tree(), before);
    assert_eq!(sandbox.drafts(), [FORM]);
    // Nothing was written in it since, so nothing is offered.
    let sandbox = sandbox.with("MW_EDITOR", "");
    sandbox.mw("reflect tell -m 'Something else.'").exits(0).says("");
}

/// Writes into the one draft that an editor left, as one does that was open still.
fn write_later(sandbox: &Sandbox, words: &str) {
    let draft = sandbox
        .shell("find home/state/meanwhile/drafts ../home/state/meanwhile/drafts -name '*.md' 2>/dev/null")
        .stdout;
    let draft = draft.lines().next().expect("a draft").to_owned();
    sandbox.shell(&format!("echo '{words}' >> '{draft}'")).exits(0);
}

#[test]
fn a_draft_that_was_left_over_is_offered_by_the_next_reflect() {
    let sandbox = with_editor("true");
    Terminal::mw(&sandbox, "reflect tell").ends_with(0);
    write_later(&sandbox, "My words.");
    sandbox.mw("reflect --alone -m 'Something else.'").exits(0).mentions("A draft was not saved: My words.");
    let terminal = Terminal::mw(&sandbox, "reflect --alone").shows("A draft was not saved: My words.");
    terminal.shows("Go on with it?").types("y").ends_with(0);
    assert!(sandbox.read("diary/2026-11-20-tell-her.md").ends_with("\nMy words.\n"));
    assert!(sandbox.drafts().is_empty());
}

#[test]
fn a_draft_that_is_not_wanted_is_kept_and_not_offered_again() {
    let sandbox = with_editor("echo 'Other words.' >> \"$1\"");
    let quick = sandbox.home("quick");
    fs::write(&quick, "#!/bin/sh\ntrue\n").expect("an editor");
    fs::set_permissions(&quick, fs::Permissions::from_mode(0o700)).expect("an editor that runs");
    let own = sandbox.home("editor").to_string_lossy().into_owned();
    let sandbox = sandbox.with("MW_EDITOR", &quick.to_string_lossy());
    Terminal::mw(&sandbox, "reflect tell").ends_with(0);
    write_later(&sandbox, "My words.");
    let sandbox = sandbox.with("MW_EDITOR", &own);
    let shown = Terminal::mw(&sandbox, "reflect --alone").shows("Go on with it?").types("n").ends_with(0);
    assert!(shown.contains("It is kept for 90 days in "), "{shown}");
    assert_eq!(sandbox.kept(), [format!("{FORM}My words.\n")]);
    assert!(sandbox.read("diary/2026-11-20.md").ends_with("Other words.\n"));
    sandbox.mw("reflect --alone -m 'More.'").exits(0).says("");
}

#[test]
fn an_editor_that_takes_its_file_away_is_told_of_once() {
    let sandbox = with_editor("rm \"$1\"");
    let before = sandbox.tree();
    let shown = Terminal::mw(&sandbox, "reflect tell").ends_with(4);
    assert!(shown.starts_with("mw: the editor took its file away, so nothing was saved\n"), "{shown}");
    assert!(!shown.contains("draft"), "{shown}");
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn the_form_that_is_named_is_the_one_that_opens() {
    let sandbox = with_editor("cp \"$1\" seen; echo 'Only words.' >> \"$1\"");
    Terminal::mw(&sandbox, "reflect tell --form free").ends_with(0);
    let entry =
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: tell-her\nshare: me\nform: free\n---\n\nOnly words.\n";
    assert_eq!(sandbox.read("diary/2026-11-20-tell-her.md"), entry);
    Terminal::mw(&sandbox, "reflect tell --alone --date 2026-11-18").ends_with(0);
    assert!(sandbox.read("seen").starts_with("---\ntype: reflection\ndate: 2026-11-18\n"));
}

#[test]
fn the_form_of_the_activity_opens_where_none_is_named() {
    let sandbox = with_editor("cp \"$1\" seen");
    sandbox.write("templates/weather.md", "---\nname: weather\n---\n## Weather\n\n<!-- Sun or rain? -->\n");
    sandbox.mw("-q activity add 'Look out' --form weather").exits(0);
    Terminal::mw(&sandbox, "reflect look").ends_with(0);
    assert_eq!(
        sandbox.read("seen"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: look-out\nshare: me\nform: weather\n---\n\n## Weather\n\n<!-- Sun or rain? -->\n"
    );
}

#[test]
fn a_text_that_cannot_be_read_as_an_entry_stays_in_the_draft() {
    let sandbox = with_editor("printf -- '---\\ntype: reflection\\ndate: [\\n---\\n\\nThree pages.\\n' > \"$1\"");
    let before = sandbox.tree();
    let shown = Terminal::mw(&sandbox, "reflect tell").shows("Open it again?").types("n").ends_with(4);
    assert!(shown.contains("What you wrote is kept in "), "{shown}");
    assert!(shown.contains("Mend it there, then move it to diary/2026-11-20-tell-her.md\n"), "{shown}");
    assert_eq!(sandbox.tree(), before);
    assert_eq!(sandbox.drafts(), ["---\ntype: reflection\ndate: [\n---\n\nThree pages.\n"]);
}

#[test]
fn a_text_that_cannot_be_read_can_be_opened_again_at_once() {
    // The first time it makes a slip, the second time it mends it.
    let sandbox = with_editor(
        "grep -q '^type\\[' \"$1\" && sed -i 's/^type\\[/type:/; s/Tell/Told/' \"$1\" || sed -i 's/^type:/type[/' \"$1\"; echo Three pages. >> \"$1\"",
    );
    let shown = Terminal::mw(&sandbox, "reflect tell").shows("Open it again?").types("y").ends_with(0);
    assert!(shown.contains("Kept in diary/2026-11-20-tell-her.md\n"), "{shown}");
    assert!(sandbox.drafts().is_empty());
}

#[test]
fn edit_opens_a_broken_file_by_its_name_its_file_s_name_or_its_path_and_offers_to_open_it_again() {
    let broken = "---\ntype[ reflection\ndate: 2026-11-09\n---\n\nCalled.\n";
    let open = |name: &str, answer: &str| {
        let sandbox = with_editor("sed -i 's/^type\\[ /type: /' \"$1\"");
        sandbox.write("diary/2026-11-09-call.md", broken);
        Terminal::mw(&sandbox, &format!("edit {name}")).ends_with(0);
        assert_eq!(sandbox.read("diary/2026-11-09-call.md"), broken.replace("type[ ", "type: "), "{name} {answer}");
    };
    open("2026-11-09-call", "");
    open("diary/2026-11-09-call.md", "");
    open("./diary/2026-11-09-call.md", "");
    let sandbox = with_editor("sed -i s/date:/date[/ \"$1\"");
    let shown = Terminal::mw(&sandbox, "edit tell").shows("Open it again?").types("n").ends_with(4);
    assert!(shown.contains("It is left out until then: mw edit diary/2026-11-10.md\n"), "{shown}");
    // It has no other name now than its file's.
    sandbox.mw("edit 2026-11-10").exits(2).mentions("The file is ");
}

#[test]
fn settings_that_cannot_be_read_can_be_opened_and_mended() {
    let sandbox = with_editor("echo 'kind: personal' > \"$1\"");
    sandbox.write("meanwhile.yaml", "kind: [\n");
    Terminal::mw(&sandbox, "edit meanwhile.yaml").ends_with(0);
    sandbox.mw("status").exits(0);
}

#[test]
fn what_is_hardly_meant_is_asked_and_no_is_the_answer_of_enter() {
    let check = |line: &str, question: &str, answer: &str, saved: bool| {
        let sandbox = personal();
        sandbox.mw("-q done tell --date 2026-11-15").exits(0);
        let before = sandbox.tree();
        let code = if question.ends_with("Save it?") && !saved { &[0, 2][..] } else { &[0][..] };
        Terminal::mw(&sandbox, line).shows(question).types(answer).ends_with_one_of(code);
        assert_eq!(sandbox.tree() != before, saved, "{line} {answer}");
    };
    check("done tell -m x", "It was done on 2026-11-15. Once more?", "", false);
    check("done tell -m x", "It was done on 2026-11-15. Once more?", "y", true);
    check("done tell --outcome partly -m x", "It was done on 2026-11-15. Change that to partly done?", "n", false);
    check("tick tell --date 2026-11-02", "2026-11-02 is before it was added, on 2026-11-10. Save it?", "", false);
    check("reflect tell -m x --date 2027-11-12", "2027-11-12 is in 357 days. Save it?", "", false);
    check("reflect tell -m x --date 2027-11-12", "2027-11-12 is in 357 days. Save it?", "y", true);
}

#[test]
fn a_second_focus_is_asked_about_and_enter_leaves_it_where_it_is() {
    let check = |line: &str, answer: &str, has_it: &str| {
        let sandbox = Sandbox::personal(&[("diary/2026-11-10.md", &OPEN.replace("expected: 3", "focus: true"))]);
        sandbox.mw("-q activity add Read --offered --focus --anyway").exits(0);
        sandbox.mw("-q activity change tell --focus --anyway").exits(0);
        let before = sandbox.tree();
        Terminal::mw(&sandbox, line).shows("*Tell her* has the focus. Give it to this one?").types(answer).ends_with(0);
        let focused = |text: &Vec<u8>| String::from_utf8_lossy(text).contains("focus: true");
        let tell = focused(&sandbox.tree()["diary/2026-11-10.md"]);
        assert_eq!(tell, has_it == "tell", "{line} {answer}");
        if tell {
            assert_eq!(sandbox.tree(), before);
        }
        sandbox.mw("undo").exits(0);
    };
    for line in ["-q activity add Swim --focus", "-q activity take read"] {
        check(line, "y", "the other");
        check(line, "", "tell");
    }
}

#[test]
fn the_work_with_a_client_ends_as_it_is_answered() {
    let sandbox = Sandbox::practice(&[(
        "clients/k-07/client.md",
        "---\ntype: client\nname: Kim\nactivities: [{title: Walk, id: walk}]\n---\n",
    )]);
    let before = sandbox.tree();
    Terminal::mw(&sandbox, "client close").shows("*Walk*: what becomes of it?").types("\u{1b}[B\u{1b}[B").ends_with(0);
    let entry = sandbox.read("clients/k-07/diary/2026-11-20-walk.md");
    assert!(entry.contains("outcome: let_go"), "{entry}");
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn what_was_shown_is_removed_and_not_what_came_meanwhile() {
    let sandbox = personal();
    sandbox.mw("-q reflect --alone 'The first.' --date 2026-11-19").exits(0);
    let waiting = Terminal::mw(&sandbox, "remove last").shows("\"The first.\"").shows("Remove it?");
    sandbox.mw("-q reflect --alone 'The second.'").exits(0);
    waiting.types("y").ends_with(0);
    let words: Vec<_> = sandbox.tree().into_values().map(|text| String::from_utf8_lossy(&text).into_owned()).collect();
    assert!(
        words.iter().any(|text| text.contains("The second.")) && !words.iter().any(|text| text.contains("The first."))
    );
}

#[test]
fn a_new_client_s_own_word_is_asked_for() {
    let check = |answer: &str, written: &str| {
        let sandbox = Sandbox::practice(&[]);
        Terminal::mw(&sandbox, "client add 'Noor Haddad' --code n-12")
            .shows("What does Noor call what they take away? (Enter: activity)")
            .types(answer)
            .ends_with(0);
        let expected = format!("---\ntype: client\nname: Noor Haddad\nsince: 2026-11-20\n{written}---\n");
        assert_eq!(sandbox.read("clients/n-12/client.md"), expected);
    };
    check("experiment", "calls_it: experiment\n");
    check("", "");
}

#[test]
fn where_a_name_may_mean_several_things_a_person_chooses() {
    let sandbox = with_editor("echo 'More.' >> \"$1\"");
    for (at, title) in ["Say no", "Say yes"].iter().enumerate() {
        let id = title.to_lowercase().replace(' ', "-");
        let text = format!(
            "---\ntype: reflection\ndate: 2026-11-1{at}\nshare: me\nactivities:\n  - title: {title}\n    id: {id}\n---\n"
        );
        sandbox.write(&format!("diary/{id}.md"), &text);
    }
    // A script is told, and nothing is guessed.
    sandbox.mw("edit say").exits(3).mentions("Name one: say-no, say-yes");
    let second = "\u{1b}[B";
    Terminal::mw(&sandbox, "edit say").shows("Which one is `say`?").types(second).ends_with(0);
    assert!(
        sandbox.read("diary/say-yes.md").ends_with("More.\n") && !sandbox.read("diary/say-no.md").contains("More.")
    );
    let shown = Terminal::mw(&sandbox, "path say").shows("Say no (say-no)").types(second).ends_with(0);
    assert!(shown.contains("diary/say-yes.md"), "{shown}");
    Terminal::mw(&sandbox, "activity show say").shows("Which one is `say`?").types("").ends_with(0);
}

#[test]
fn where_several_are_meant_a_person_chooses() {
    let sandbox = Sandbox::personal(&[("diary/2026-11-10.md", OPEN)]);
    sandbox.mw("activity add 'Tell him' --anyway").exits(0);
    Terminal::mw(&sandbox, "tick tell").shows("Which one is this about?").types("\u{1b}[B").ends_with(0);
    let counted: Vec<_> =
        sandbox.tree().into_values().filter(|text| text.windows(8).any(|part| part == b"times: 1")).collect();
    assert!(counted.len() == 1 && String::from_utf8_lossy(&counted[0]).contains("activity: tell-him\n"), "{counted:?}");
}

#[test]
fn an_editor_that_fails_leaves_the_text_in_the_draft() {
    let sandbox = with_editor("echo 'Three pages.' >> \"$1\"; exit 3");
    let before = sandbox.tree();
    let shown = Terminal::mw(&sandbox, "reflect tell").ends_with(4);
    assert!(shown.contains("ended with an error; nothing was saved\n    What you wrote is kept in "), "{shown}");
    assert_eq!(sandbox.tree(), before);
    assert_eq!(sandbox.drafts(), [format!("{FORM}Three pages.\n")]);
}

#[test]
fn an_editor_that_cannot_be_started_leaves_nothing() {
    let sandbox = personal().with("MW_EDITOR", "no-such-editor --wait");
    let shown = Terminal::mw(&sandbox, "reflect tell").ends_with(2);
    let expected = "mw: the editor `no-such-editor` cannot be started: no such file or directory\n    Name another: export EDITOR=nano\n";
    assert_eq!(shown, expected);
    assert!(sandbox.drafts().is_empty());
}

#[test]
fn ctrl_c_in_the_editor_leaves_the_text_in_the_draft_and_says_where() {
    let sandbox = with_editor("echo 'Half a page.' >> \"$1\"; kill -INT 0");
    let before = sandbox.tree();
    let shown = Terminal::mw(&sandbox, "reflect tell").ends_with(4);
    assert!(shown.contains("    What you wrote is kept in "), "{shown}");
    assert_eq!(sandbox.tree(), before);
    assert_eq!(sandbox.drafts(), [format!("{FORM}Half a page.\n")]);
}

#[test]
fn others_may_write_while_the_editor_is_open() {
    let sandbox = with_editor("\"$mw\" --no-input -q reflect tell -m 'Meanwhile.'; echo 'After.' >> \"$1\"");
    Terminal::mw(&sandbox, "reflect tell").ends_with(0);
    let names = ["2026-11-10.md", "2026-11-20-tell-her-2.md", "2026-11-20-tell-her.md"];
    assert_eq!(sandbox.files("diary"), names);
    assert!(sandbox.read("diary/2026-11-20-tell-her.md").ends_with("\n\nMeanwhile.\n"));
    assert!(sandbox.read("diary/2026-11-20-tell-her-2.md").ends_with("\n\nAfter.\n"));
}

#[test]
fn the_editor_is_the_users_and_never_a_journals() {
    let script = "cp \"$1\" \"$0.seen\"";
    let sandbox = with_editor(script).with("MW_EDITOR", "");
    let install = |name: &str| {
        let path = sandbox.home(name);
        fs::copy(sandbox.home("editor"), &path).expect("an editor");
        path.to_string_lossy().into_owned()
    };
    let (own, journals, clients) = (install("own"), install("journals"), install("clients"));
    sandbox.write("meanwhile.yaml", &format!("kind: practice\neditor: {journals}\n"));
    sandbox.write("clients/k-07/client.md", "---\ntype: client\n---\n");
    sandbox.write("clients/k-07/meanwhile.yaml", &format!("editor: {clients}\n"));
    let seen = |name: &str| sandbox.home(&format!("{name}.seen")).exists();
    Terminal::mw(&sandbox, "reflect").ends_with(2);
    Terminal::mw(&sandbox, "edit k-07").ends_with(2);
    assert_eq!((seen("own"), seen("journals"), seen("clients")), (false, false, false));
    fs::create_dir_all(sandbox.home("config/meanwhile")).expect("a folder");
    fs::write(sandbox.home("config/meanwhile/config.yaml"), format!("editor: {own}\n")).expect("a config");
    Terminal::mw(&sandbox, "reflect").ends_with(0);
    assert_eq!((seen("own"), seen("journals"), seen("clients")), (true, false, false));
}

#[test]
fn ask_asks_the_questions_of_the_form_one_at_a_time() {
    let sandbox = personal();
    let shown = Terminal::mw(&sandbox, "reflect tell --ask")
        .shows("What did you do, and what came of it? ")
        .types("Told her.")
        .shows("What did you notice, in yourself and in others? ")
        .types("")
        .shows("So what? What do you make of it? ")
        .types("Écouter d'abord 🙂")
        .shows("What next? One small thing is enough. ")
        .types("")
        .ends_with(0);
    assert!(shown.ends_with("Kept in diary/2026-11-20-tell-her.md\n*Tell her*: open.\n"), "{shown}");
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
---

## What happened

Told her.

## What I make of it

Écouter d'abord 🙂
"
    );
}

#[test]
fn with_no_answer_nothing_is_saved_but_what_was_said_by_flags() {
    let sandbox = personal();
    let before = sandbox.tree();
    let skip = |line: &str, questions: usize| {
        let mut terminal = Terminal::mw(&sandbox, line);
        for _ in 0..questions {
            terminal = terminal.shows("? ").types("");
        }
        terminal.ends_with(0)
    };
    assert!(skip("reflect tell --ask --form free", 1).ends_with("Nothing was written, so nothing is saved.\n"));
    assert_eq!(sandbox.tree(), before);
    skip("reflect tell --ask --form free --win 'I asked'", 1);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: tell-her\nshare: me\nwin: I asked\nform: free\n---\n"
    );
}

#[test]
fn done_asks_three_things_and_each_may_be_left_open() {
    let sandbox = personal();
    let shown = Terminal::mw(&sandbox, "done")
        .shows("For *Tell her*")
        .shows("How did it feel? (a word or two) ")
        .types("glad, a bit sad")
        .shows("What do you make of it? ")
        .types("")
        .shows("What next? ")
        .types("Say it sooner.")
        .ends_with(0);
    assert!(shown.contains("*Tell her*: done.\n"), "{shown}");
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
outcome: done
felt: [glad, a bit sad]
---

## What I'll try next

Say it sooner.
"
    );
}

#[test]
fn letting_go_asks_what_got_in_the_way() {
    let sandbox = personal();
    Terminal::mw(&sandbox, "let-go tell")
        .shows("What got in the way? ")
        .types("No evening free")
        .shows("What do you make of it? ")
        .types("")
        .shows("What would fit better, if anything? ")
        .types("")
        .ends_with(0);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: tell-her\nshare: me\noutcome: let_go\nbarrier: No evening free\n---\n"
    );
}

#[test]
fn ctrl_c_at_a_question_saves_nothing_and_keeps_the_answers() {
    let sandbox = personal();
    let before = sandbox.tree();
    let shown = Terminal::mw(&sandbox, "done tell")
        .shows("How did it feel? (a word or two) ")
        .types("glad")
        .shows("What do you make of it? ")
        .interrupts_until("mw: stopped at a question")
        .ends_with(2);
    assert!(
        shown.contains("    Nothing was saved. Without questions: --no-input\n    What you wrote is kept in "),
        "{shown}"
    );
    assert_eq!(sandbox.tree(), before);
    assert_eq!(sandbox.kept(), ["How did it feel? (a word or two)\nglad\n"]);
}

#[test]
fn with_no_input_and_with_words_nothing_is_asked() {
    for line in ["done tell --no-input", "done tell -m 'Told her.'", "done tell --actual 8"] {
        let sandbox = personal();
        let shown = Terminal::mw(&sandbox, &format!("-q {line}")).ends_with(0);
        assert!(shown.starts_with("Kept in diary/"), "{line}: {shown}");
    }
}

#[test]
fn closing_a_session_asks_for_what_is_missing_until_it_is_a_number() {
    let file = "sessions/2026-11-17.md";
    let sandbox = Sandbox::personal(&[(file, "---\ntype: session\ndate: 2026-11-17\nminutes_left: 5\n---\n")]);
    let shown = Terminal::mw(&sandbox, "session close")
        .shows("How long was it, in minutes? ")
        .types("about an hour")
        .shows("How long was it, in minutes? ")
        .types("60")
        .shows("What does the client take away, in their words? ")
        .types("No is a sentence")
        .ends_with(0);
    assert!(shown.ends_with("Held: 2026-11-17. Kept in sessions/2026-11-17.md\n"), "{shown}");
    assert_eq!(
        sandbox.read(file),
        "---\ntype: session\ndate: 2026-11-17\nminutes_left: 5\nstatus: held\nminutes: 60\ncarry_forward: No is a sentence\n---\n"
    );
}

#[test]
fn a_session_that_changes_while_a_question_is_open_keeps_both_changes() {
    let file = "sessions/2026-11-17.md";
    let sandbox =
        Sandbox::personal(&[(file, "---\ntype: session\ndate: 2026-11-17\nminutes: 60\nminutes_left: 5\n---\n")]);
    let terminal = Terminal::mw(&sandbox, "session close").shows("What does the client take away, in their words? ");
    sandbox.write(file, "---\ntype: session\ndate: 2026-11-17\nminutes: 55\nminutes_left: 5\n---\n\nBy hand.\n");
    terminal.types("No").ends_with(0);
    assert_eq!(
        sandbox.read(file),
        "---\ntype: session\ndate: 2026-11-17\nminutes: 55\nminutes_left: 5\nstatus: held\ncarry_forward: 'No'\n---\n\nBy hand.\n"
    );
}

const SESSION: &str = "clients/k-07/sessions/2026-11-17.md";

fn with_three_open() -> Sandbox {
    let session =
        "---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: One\n  - title: Two\n  - title: Three\n---\n";
    Sandbox::practice(&[("clients/k-07/client.md", "---\ntype: client\n---\n"), (SESSION, session)])
}

const OVER_MOST: &str = "That would be 4 open, and 3 is the most here. Save it all the same?";

#[test]
fn one_more_than_the_most_is_asked_about() {
    let sandbox = with_three_open();
    let before = sandbox.tree();
    let shown = Terminal::mw(&sandbox, "activity add Four").shows(OVER_MOST).types("n").ends_with(0);
    assert!(shown.ends_with("Nothing was saved.\n"), "{shown}");
    assert_eq!(sandbox.tree(), before);
    Terminal::mw(&sandbox, "activity add Four").shows(OVER_MOST).types("y").shows("Open: four.").ends_with(0);
    assert!(sandbox.read(SESSION).ends_with("  - title: Four\n    id: four\n    set_by: client\n---\n"));
}

#[test]
fn a_file_that_changed_while_the_question_was_open_keeps_both_changes() {
    let sandbox = with_three_open();
    let terminal = Terminal::mw(&sandbox, "activity add Four --why 'A long reason'").shows(OVER_MOST);
    sandbox.write(SESSION, &format!("{}\nBy hand.\n", sandbox.read(SESSION)));
    terminal.types("y").ends_with(0);
    let session = sandbox.read(SESSION);
    assert!(session.contains("    why: A long reason\n") && session.ends_with("\nBy hand.\n"), "{session}");
}

#[test]
fn a_coachs_own_idea_is_asked_what_it_is_for() {
    let sandbox = Sandbox::practice(&[
        ("clients/k-07/client.md", "---\ntype: client\n---\n"),
        (SESSION, "---\ntype: session\ndate: 2026-11-17\n---\n"),
    ]);
    Terminal::mw(&sandbox, "-q activity add 'Keep a diary' --set-by coach")
        .shows("It is your idea. What is it for? ")
        .types("To see the evenings")
        .shows("Does the client want to? (yes, maybe, no) ")
        .types("perhaps")
        .shows("Does the client want to? (yes, maybe, no) ")
        .types("Maybe")
        .shows("Open: keep-a-diary.")
        .ends_with(0);
    assert_eq!(
        sandbox.read(SESSION),
        "\
---
type: session
date: 2026-11-17
activities:
  - title: Keep a diary
    id: keep-a-diary
    set_by: coach
    why: To see the evenings
    willing: maybe
---
"
    );
}

#[test]
fn nothing_of_a_title_steers_the_terminal() {
    let sandbox = Sandbox::personal(&[(
        "diary/2026-11-10.md",
        "---\ntype: reflection\ndate: 2026-11-10\nactivities:\n  - title: \"red \\e[31m alert\\a\"\n---\n",
    )]);
    let shown = Terminal::mw(&sandbox, "-q tick").ends_with(0);
    assert!(shown.contains("*red \u{fffd}[31m alert\u{fffd}*: open, once so far.\n"), "{shown:?}");
    assert!(!shown.contains('\u{1b}') && !shown.contains('\u{7}'), "{shown:?}");
}

#[test]
fn a_form_asks_for_its_own_values_one_at_a_time() {
    let sandbox = personal();
    Terminal::mw(&sandbox, "reflect tell --ask --form good_time")
        .shows("What were you doing, where, and with whom? ")
        .types("Planning, alone.")
        .shows("What about it gave you energy, or took it? ")
        .types("")
        .shows("How absorbed were you? (0 to 10) ")
        .types("twelve")
        .shows("How absorbed were you? (0 to 10) ")
        .types("8")
        .shows("What did it take or give? (-5 to 5) ")
        .types("-2")
        .shows("Did time go by unnoticed? (true or false) ")
        .types("")
        .ends_with(0);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
engagement: 8
energy: -2
form: good_time
---

## What I was doing

Planning, alone.
"
    );
}

#[test]
fn the_editor_opens_on_a_forms_own_values_and_keeps_those_that_were_filled_in() {
    let fill = "s/^  for_changing:/& 8/; s/^  against_changing:/& 6/; s/^  for_staying:/& 4/; s/^  against_staying:/& 7/; \
                s/^<!-- Look at all.*/Enough./";
    let sandbox = with_editor(&format!("cp \"$1\" seen; sed -i '{fill}' \"$1\""));
    Terminal::mw(&sandbox, "reflect tell --form decisional_balance").ends_with(0);
    let seen = sandbox.read("seen");
    assert!(seen.contains("share: me\nform: decisional_balance\nfields:\n  # How much does "), "{seen}");
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
form: decisional_balance
fields:
  for_changing: 8
  against_changing: 6
  for_staying: 4
  against_staying: 7
  balance: 5
---

## What I make of it

Enough.
"
    );
    let sandbox = with_editor("echo 'Only words.' >> \"$1\"");
    Terminal::mw(&sandbox, "reflect tell --form good_time").ends_with(0);
    let entry = "---\ntype: reflection\ndate: 2026-11-20\nactivity: tell-her\nshare: me\nform: good_time\n---\n\n\
                 ## What I noticed about it\n\nOnly words.\n";
    assert_eq!(sandbox.read("diary/2026-11-20-tell-her.md"), entry);
}

#[test]
fn an_activity_is_found_by_a_few_questions() {
    let sandbox = personal();
    let shown = Terminal::mw(&sandbox, "activity add --ask")
        .shows("What matters to you just now? ")
        .types("Evenings at home")
        .shows("What would you like to try? ")
        .types("Leave at six")
        .shows("How will you know that it went well? ")
        .types("We eat together")
        .shows("What might get in the way? ")
        .types("")
        .shows("How confident are you that you will do it? (0 to 10) ")
        .types("5")
        .shows("What would be a smaller step to begin with? ")
        .types("Once this week")
        .shows("Who will ask you how it went? ")
        .types("Ben")
        .ends_with(0);
    assert!(
        shown.ends_with("Open: leave-at-six. When something happens: mw reflect leave\nKept in diary/2026-11-20.md\n"),
        "{shown}"
    );
    assert_eq!(
        sandbox.read("diary/2026-11-20.md"),
        "\
---
type: reflection
date: 2026-11-20
share: me
activities:
  - title: Leave at six
    id: leave-at-six
    set_by: client
    success: We eat together
    why: Evenings at home
    first_step: Once this week
    confidence: 5
    accountable_to: Ben
---
"
    );
}

#[test]
fn with_nothing_to_try_no_activity_is_set() {
    let sandbox = personal();
    let before = sandbox.tree();
    let shown =
        Terminal::mw(&sandbox, "activity add --ask").shows("now? ").types("").shows("try? ").types("").ends_with(0);
    assert!(shown.ends_with("Nothing was written, so nothing is saved.\n"), "{shown}");
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn answers_that_make_no_activity_are_kept() {
    let sandbox = personal();
    let mut terminal = Terminal::mw(&sandbox, "activity add 'Leave at six' --goal none --ask");
    for answer in ["Evenings at home", "", "", "", ""] {
        terminal = terminal.shows("? ").types(answer);
    }
    let shown = terminal.ends_with(3);
    assert!(shown.contains("What you wrote is kept in "), "{shown}");
    assert_eq!(sandbox.kept(), ["title: Leave at six\ngoal: none\nwhy: Evenings at home\n"]);
}

/// Five days of entries that ask nothing of another kind.
fn with_five_entries(script: &str) -> Sandbox {
    let sandbox = with_editor(script);
    for day in 11..=15 {
        let entry = format!("---\ntype: reflection\ndate: 2026-11-{day}\nshare: me\n---\n\nWords.\n");
        sandbox.write(&format!("diary/2026-11-{day}.md"), &entry);
    }
    sandbox
}

#[test]
fn after_five_entries_a_form_offers_a_question_of_another_kind() {
    let offer = "\n## What I took for granted\n\n<!-- If you like: what were you taking for granted? -->\n";
    let sandbox = with_five_entries("cp \"$1\" seen; sed -i 's/^<!-- What did you notice.*/Calm./' \"$1\"");
    Terminal::mw(&sandbox, "reflect tell").ends_with(0);
    assert_eq!(sandbox.read("seen"), format!("{FORM}{offer}"));
    let kept = sandbox.read("diary/2026-11-20-tell-her.md");
    assert!(kept.ends_with("share: me\n---\n\n## What I noticed\n\nCalm.\n"), "{kept}");
    Terminal::mw(&sandbox, "reflect tell").ends_with(0);
    assert_eq!(sandbox.read("seen"), FORM);
}

#[test]
fn the_question_of_another_kind_is_asked_last_and_can_be_turned_off() {
    let sandbox = with_five_entries("cp \"$1\" seen");
    let mut terminal = Terminal::mw(&sandbox, "reflect tell --ask");
    for question in ["came of it? ", "in others? ", "make of it? ", "is enough. "] {
        terminal = terminal.shows(question).types("");
    }
    terminal.shows("If you like: what were you taking for granted? ").types("That she knew.").ends_with(0);
    let kept = sandbox.read("diary/2026-11-20-tell-her.md");
    assert!(kept.ends_with("\n\n## What I took for granted\n\nThat she knew.\n"), "{kept}");
    let sandbox = with_five_entries("cp \"$1\" seen");
    sandbox.write("meanwhile.yaml", "kind: personal\nquestions: false\n");
    Terminal::mw(&sandbox, "reflect tell").ends_with(0);
    assert_eq!(sandbox.read("seen"), FORM);
}

#[test]
fn the_command_alone_shows_where_things_stand_and_the_commands_of_every_day() {
    let sandbox = Sandbox::example("personal").with("COLUMNS", "60");
    let shown = Terminal::mw(&sandbox, "").ends_with(0);
    assert!(shown.contains("4 tries open, the focus first."), "{shown}");
    for command in ["mw status ", "mw reflect ", "mw tick ", "mw done ", "mw activity add ", "mw week ", "mw --help"] {
        assert!(shown.contains(command), "{command}\n{shown}");
    }
    let nowhere = Terminal::mw(&Sandbox::new(), "").ends_with(0);
    assert!(nowhere.contains("Start one:") && nowhere.contains("mw init DIR --personal NAME"), "{nowhere}");
    let missing = Terminal::mw(&Sandbox::new(), "--journal gone").ends_with(3);
    assert!(missing.contains("--journal names") && !missing.contains("Start one"), "{missing}");
    // A pipe is told that a command is missing, as ever.
    let run = Sandbox::example("personal").mw("").exits(2).prints("");
    assert!(run.stderr.contains("Usage: mw [OPTIONS] <COMMAND>"), "{}", run.stderr);
    Sandbox::example("personal").mw("--ascii").exits(2).prints("").mentions("requires a subcommand");
}

/// The coach's screen shows the coach's notes; the same screen made for the client does not.
#[test]
fn a_screen_for_the_client_holds_no_note_for_the_coach() {
    let sandbox = Sandbox::example("practice");
    let shown = |line: &str| Terminal::mw(&sandbox, line).ends_with(0);
    for line in ["status", "week", "progress --all", "prep"] {
        let line = format!("{line} -c m-12");
        assert!(shown(&line).contains("4 of 6 were your idea."), "{line}");
        let for_client = shown(&format!("{line} --for client"));
        assert!(!for_client.contains("your idea") && !for_client.contains("for you alone"), "{line}\n{for_client}");
        assert!(for_client.contains("what would make this goal different?"), "{line}\n{for_client}");
    }
    for line in ["stats", "client show m-12", "trail walk-the-site", "activity show walk-the-site"] {
        let for_client = shown(&format!("{line} -c m-12 --for client"));
        assert!(!for_client.contains("your idea") && !for_client.contains("follow-through"), "{line}\n{for_client}");
    }
}

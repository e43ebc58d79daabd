//! `mw reflect`.

use crate::sandbox::Sandbox;

const OPEN: &str = "\
---
type: reflection
date: 2026-11-10
share: me
activities:
  - title: Tell her
    id: tell-her
    expected: 3
---
";
const TWO_OPEN: &str = "\
---
type: reflection
date: 2026-11-10
share: me
activities:
  - title: Tell her
    id: tell-her
  - title: Tell him
    id: tell-him
---
";

fn with_one_open() -> Sandbox {
    Sandbox::personal(&[("diary/2026-11-10.md", OPEN)])
}

fn with_two_open() -> Sandbox {
    Sandbox::personal(&[("diary/2026-11-10.md", TWO_OPEN)])
}

#[test]
fn a_text_is_an_entry_about_the_only_open_activity() {
    let sandbox = with_one_open();
    sandbox
        .mw("reflect 'I told her.'")
        .exits(0)
        .prints("Kept in diary/2026-11-20-tell-her.md\n*Tell her*: open.\n")
        .says("For *Tell her*. On its own: --alone\n");
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: tell-her\nshare: me\n---\n\nI told her.\n"
    );
}

#[test]
fn a_text_may_stand_alone() {
    let sandbox = with_one_open();
    sandbox.mw("reflect --alone -m Fine").exits(0).prints("Kept in diary/2026-11-20.md\n").says("");
    assert_eq!(
        sandbox.read("diary/2026-11-20.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nshare: me\n---\n\nFine\n"
    );
}

#[test]
fn a_dash_reads_the_text_from_stdin_with_the_line_ends_of_the_journal() {
    let sandbox = with_one_open();
    sandbox.mw_with_stdin("reflect tell -", "\u{feff}Dear diary,\r\n\r\nI told her.\r\n").exits(0);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: tell-her\nshare: me\n---\n\nDear diary,\n\nI told her.\n"
    );
    sandbox.mw_with_stdin("reflect tell - -m -", "x").exits(2).mentions(
        "mw: that is two texts\n    Give one: as an argument, by -m, or by `-`\n    What you wrote is kept in ",
    );
    assert_eq!(sandbox.kept(), ["x"]);
}

#[test]
fn an_entry_of_yesterday_has_no_time_and_says_when_it_was_written() {
    let sandbox = with_one_open().on("2026-11-20T09:05:30");
    sandbox
        .mw("reflect tell -m 'It went.' --date yesterday")
        .exits(0)
        .prints("Kept in diary/2026-11-19-tell-her.md\n*Tell her*: open.\n")
        .says("For 2026-11-19, Thursday\n");
    assert_eq!(
        sandbox.read("diary/2026-11-19-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-19
activity: tell-her
share: me
logged_at: 2026-11-20T09:05
---

It went.
"
    );
}

#[test]
fn a_day_in_iso_is_not_echoed_and_one_in_words_is() {
    let check = |typed: &str, said: &str| {
        with_one_open().mw(&format!("reflect tell -m x --dry-run --date '{typed}'")).exits(0).says(said);
    };
    check("2026-11-19", "");
    check("2026-11-19T10:00", "");
    check("last fri", "For 2026-11-13, Friday\n");
    check("yesterday 18:30", "For 2026-11-19T18:30, Thursday\n");
    check("2 weeks ago", "For 2026-11-06, Friday\n2026-11-06 is before it was added, on 2026-11-10.\n");
    // What is told has been.
    check("monday", "For 2026-11-16, Monday\n");
}

#[test]
fn a_day_that_can_be_read_as_two_is_refused() {
    let check = |typed: &str, said: &str| {
        let sandbox = with_one_open();
        let before = sandbox.tree();
        sandbox.mw(&format!("reflect tell -m x --date '{typed}'")).exits(2).prints("").says(said);
        assert_eq!(sandbox.tree(), before);
    };
    let hint = "Write 2026-04-03 or 2026-03-04: year, month, day";
    check("03/04", &format!("mw: --date: `03/04` can be read as two days\n    {hint}\n"));
    check("2026-02-30", "mw: --date: there is no day `2026-02-30`\n    The last day of that month is 2026-02-28\n");
}

#[test]
fn a_name_that_nothing_has_is_answered_with_the_nearest() {
    let sandbox = with_two_open();
    let check = |line: &str, code: i32, said: &str| sandbox.mw(line).exits(code).prints("").says(said);
    check(
        "reflect tell",
        3,
        "mw: several activities begin with `tell`\n    Name one: tell-her, tell-him\n    \
         A text of one word goes with -m: mw reflect -m \"Fine\"\n",
    );
    check(
        "reflect tell-hre",
        3,
        "mw: no activity is called `tell-hre`\n    Did you mean `tell-her`?\n    \
         A text of one word goes with -m: mw reflect -m \"Fine\"\n",
    );
    check("reflect tel 'It went.'", 3, "mw: several activities begin with `tel`\n    Name one: tell-her, tell-him\n");
    check("reflect phone 'It went.'", 3, "mw: no activity is called `phone`\n    There are: tell-her, tell-him\n");
    check(
        "reflect tell-her it went",
        2,
        "mw: the text is in several words\n    It stands in quotes: mw reflect tell-her \"it went\"\n",
    );
    check(
        "reflect It went.",
        2,
        "mw: the text is in several words\n    It stands in quotes: mw reflect \"It went.\"\n",
    );
    check("reflect ''", 2, "mw: there is no text\n    Give one: mw reflect \"What happened\"\n");
    let alone = "On its own; 2 are open. About one of them: mw reflect NAME \"…\"\n";
    check("reflect -m ''", 2, &format!("{alone}mw: there is no text\n    Give one: mw reflect \"What happened\"\n"));
}

#[test]
fn without_a_terminal_nothing_is_asked_and_nothing_written() {
    let sandbox = with_one_open();
    let before = sandbox.tree();
    let nothing = "\
For *Tell her*. On its own: --alone
mw: there is nothing to write down
    Give the text: mw reflect \"What happened\", or `-` for stdin
    In a terminal, mw reflect opens the editor
";
    sandbox.mw("reflect").exits(2).prints("").says(nothing);
    sandbox.mw("reflect --form free").exits(2).prints("").says(nothing);
    sandbox.mw("reflect --date 2026-11-19 --share pair").exits(2).prints("").says(nothing);
    sandbox
        .mw("reflect tell --ask")
        .exits(2)
        .says("mw: --ask needs a terminal\n    Give the text: -m \"TEXT\", or `-` for stdin\n");
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn every_key_of_the_format_is_a_flag() {
    let sandbox = with_one_open();
    sandbox
        .mw("reflect tell --outcome a-little --times 2 --logged-at 2026-11-20T10:00 --actual 8 --worth 7 --confidence 6 \
             --enjoyed 5 --engagement 4 --energy=-3 --flow --felt calm --felt 'a bit proud' --barrier 'No room' \
             --win 'I began' --take-back --tag work --awareness insight,self-reflection --stages experience \
             --loop double --stance oppose --usual-stance follow --form free --field mood=grey --share pair --by client")
        .exits(0);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: pair
by: client
outcome: a_little
times: 2
logged_at: 2026-11-20T10:00
actual: 8
worth: 7
confidence: 6
enjoyed: 5
engagement: 4
energy: -3
flow: true
felt: [calm, a bit proud]
barrier: No room
win: I began
take_back: true
tags: [work]
awareness: [insight, self_reflection]
stages: [experience]
loop: double
stance: oppose
usual_stance: follow
form: free
fields:
  mood: grey
---
"
    );
}

#[test]
fn sections_stand_under_the_headings_of_the_journal() {
    let sandbox = with_one_open();
    sandbox.write("meanwhile.yaml", "kind: personal\nheadings:\n  experience: [\"Ce qui s'est passé\"]\n");
    sandbox
        .mw("reflect tell -m 'First.' --happened 'Told her.' --noticed Calm --learned 'It is less.' --next 'Again.' \
             --differently 'Sooner.' --assumed 'That she minds.' --how-i-learn 'By doing.'")
        .exits(0);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
---

First.

## Ce qui s'est passé

Told her.

## What I noticed

Calm

## What I make of it

It is less.

## What I took for granted

That she minds.

## How I learn

By doing.

## What I'll do differently

Sooner.

## What I'll try next

Again.
"
    );
}

#[test]
fn a_form_is_named_from_the_templates_or_the_built_in_ones() {
    let sandbox = with_one_open();
    sandbox.write("templates/mood.md", "## Weather\n");
    sandbox.mw("reflect tell -m Grey --form mood").exits(0);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: tell-her\nshare: me\nform: mood\n---\n\nGrey\n"
    );
    sandbox.mw("reflect tell -m Grey --form fre").exits(3).says("mw: there is no form `fre`\n    Did you mean free?\n");
    sandbox
        .mw("reflect tell -m Grey --form ../../secret")
        .exits(2)
        .says("mw: `../../secret` is not the name of a form\n    Use a name without `/`\n");
}

#[test]
fn a_goal_and_a_session_are_named_by_their_beginning_and_written_out() {
    let sandbox = with_one_open();
    sandbox.write("client.md", "---\ntype: client\ngoals:\n  - title: Calmer meetings\n---\n");
    sandbox.write("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03\nshare: pair\n---\n");
    sandbox.mw("reflect -m x --goal calm --session last").exits(0).says("");
    assert_eq!(
        sandbox.read("diary/2026-11-20.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nshare: me\nsession: '2026-11-03'\ngoal: calmer-meetings\n---\n\nx\n"
    );
}

#[test]
fn the_coachs_own_diary_lies_outside_the_clients_folder() {
    let sandbox = Sandbox::practice(&[("clients/k-07/client.md", "---\ntype: client\n---\n")]);
    sandbox
        .mw("reflect --coach -c k -m 'I talked too much.' --layers micro --role adviser --for-supervision")
        .exits(0)
        .prints("Kept in coach/diary/2026-11-20.md\n");
    assert_eq!(
        sandbox.read("coach/diary/2026-11-20.md"),
        "\
---
type: reflection
date: 2026-11-20
share: me
client: k-07
layers: [micro]
role: adviser
for_supervision: true
---

I talked too much.
"
    );
    let personal = with_one_open();
    personal.mw("reflect --coach -m x").exits(2).says(
        "mw: only a practice journal has a coach's diary\n    In a personal journal every entry is yours: mw reflect\n",
    );
}

#[test]
fn text_from_stdin_is_kept_where_one_more_would_be_too_many() {
    let sandbox = with_two_open();
    sandbox.write("meanwhile.yaml", "kind: personal\nmost: 2\n");
    let before = sandbox.tree();
    let run = sandbox.mw_with_stdin("-q reflect tell-her - --next-activity 'Say it in the room'", "A long letter.\n");
    run.exits(2)
        .prints("")
        .mentions("mw: that would be 3 open, and 2 is the most here\n")
        .mentions("What you wrote is kept in ");
    assert_eq!(sandbox.tree(), before);
    let kept = sandbox.kept();
    assert_eq!(kept.len(), 1);
    assert!(kept[0].ends_with("\n---\n\nA long letter.\n"), "{kept:?}");
}

#[test]
fn words_that_look_like_yaml_stay_words() {
    let sandbox = with_one_open();
    sandbox.mw("reflect tell --message='---' --win 'yes' --felt '#1' --felt 'a: b' --barrier '2026-11-05'").exits(0);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
felt:
  - '#1'
  - 'a: b'
barrier: '2026-11-05'
win: 'yes'
---

---
"
    );
}

#[test]
fn a_name_typed_twice_is_written_once() {
    let sandbox = Sandbox::practice(&[("clients/k-07/client.md", "---\ntype: client\n---\n")]);
    sandbox
        .mw("reflect --coach -m x --field a=1 --field a=2 --decision chose=wait --decision options=wait \
             --decision 'options=ask her' --decision 'wrong_if=she leaves'")
        .exits(0);
    assert_eq!(
        sandbox.read("coach/diary/2026-11-20.md"),
        "\
---
type: reflection
date: 2026-11-20
share: me
fields:
  a: '2'
decision:
  chose: wait
  options: [wait, ask her]
  wrong_if: she leaves
---

x
"
    );
    sandbox
        .mw("reflect --coach -m x --decision choose=wait")
        .exits(2)
        .says("mw: --decision has no `choose`\n    One of: options, chose, why, wrong_if\n");
    sandbox
        .mw("reflect --coach -m x --decision wait")
        .exits(2)
        .says("mw: --decision takes a name, `=` and a value; this is `wait`\n    For example: --decision name=text\n");
}

#[test]
fn the_goals_of_any_entry_are_written_out_in_full() {
    let sandbox = with_one_open();
    sandbox.write("client.md", "---\ntype: client\ngoals:\n  - title: Calmer meetings\n---\n");
    sandbox.mw("-q tick --goal calm").exits(0);
    sandbox.mw("-q done --goal-score calm=1 -m x").exits(0);
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: tell-her\nshare: me\ngoal: calmer-meetings\ntimes: 1\n---\n"
    );
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her-2.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
outcome: done
goal_scores:
  calmer-meetings: 1
---

x
"
    );
    sandbox.mw("reflect --alone -m x --goal-score clam=1").exits(3).prints("");
    sandbox.mw("reflect --alone -m x --goal-score calm=3").exits(2).says(
        "\
mw: --goal-scores takes a name, `=` and a value; this is `calm=3`
    For example: --goal-scores calmer-meetings=1
",
    );
}

#[test]
fn a_mail_pasted_in_becomes_the_clients_entry_without_what_it_answers() {
    let mail = "I told the desk. It was quiet until six.\n\nOn Sun, 8 Nov 2026 at 08:00, Marit wrote:\n> Your experiment\n> Next session\n\n-- \nNoor Brandvik\n";
    let sandbox = Sandbox::example("practice").on("2026-11-20T09:00");
    let run = sandbox.mw_with_stdin("reflect tell -c k-07 --by client -", mail).exits(0);
    run.mentions(
        "\
Left out, as quoted or a signature:
  On Sun, 8 Nov 2026 at 08:00, Marit wrote:
  > Your experiment
  > Next session
  -- 
  Noor Brandvik
",
    );
    assert_eq!(sandbox.kept(), [mail], "all of it is kept");
    assert_eq!(
        sandbox.read("clients/k-07/diary/2026-11-20-090000-tell-the-pharmacy-desk-when-i-leave.md"),
        "---\ntype: reflection\ndate: 2026-11-20T09:00\nactivity: tell-the-pharmacy-desk-when-i-leave\nshare: pair\nby: client\n---\n\nI told the desk. It was quiet until six.\n"
    );
    // without --by client, a text is what it is
    sandbox.mw_with_stdin("reflect tell -c k-07 --date 2026-11-19 -", "> quoted\nand mine\n").exits(0).says("");
    sandbox.mw_with_stdin("reflect tell -c k-07 --by client -", "> quoted\n").exits(2).mentions("there is no text");
    // where most of it would go and nobody can be sure, nothing is left out
    let fear = format!("I told them.\n\nFrom: fear\nTo: courage\nSubject: me\n\n{}", "my words\n".repeat(20));
    let whole = sandbox.mw_with_stdin("reflect tell -c k-07 --date 2026-11-18 --by client -", &fear).exits(0);
    whole.mentions("so its text is kept whole");
    let kept = sandbox.read("clients/k-07/diary/2026-11-18-tell-the-pharmacy-desk-when-i-leave.md");
    assert!(kept.ends_with(&format!("---\n\n{fear}")), "{kept}");
}

#[test]
fn headings_without_words_are_no_entry() {
    let sandbox = Sandbox::personal(&[]);
    for text in [
        "## What happened\n\n## What I noticed\n",
        "<!-- prompt -->\n",
        "%% prompt %%\n",
        "## What happened\n\n{{prompt}}\n",
        "- [ ]\n",
        "|  |\n|---|\n|  |\n",
        "...\n",
        "***\n",
    ] {
        let before = sandbox.tree();
        sandbox.mw_with_stdin("reflect --alone -", text).exits(2).mentions("no words stand there yet");
        assert_eq!(sandbox.tree(), before, "{text:?}");
    }
    // A rating says something by itself.
    sandbox.mw_with_stdin("reflect --alone --worth 8 -", "## What happened\n").exits(0);
    sandbox.mw_with_stdin("reflect --alone -", "## What happened\n\nI said it.\n").exits(0);
}

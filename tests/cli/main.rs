//! The command line from outside: whole outputs of `mw`, each test in a folder of its own, on a fixed day.
#![expect(clippy::expect_used, reason = "a test that cannot run stops")]
#![expect(clippy::disallowed_methods, reason = "a test makes and reads its own files")]

mod activity;
mod at_once;
mod by_hand;
mod calendar;
mod check;
mod check_fix;
mod check_hostile;
mod client;
mod completions;
mod copies;
mod data_runs_nothing;
mod disk;
mod done;
mod edited_files;
mod explain;
mod find;
mod form;
mod git;
mod goal;
mod hostile_words;
mod init;
mod journals;
mod later;
mod links;
mod list;
mod nudge;
mod prep;
mod progress;
mod read;
mod reflect;
mod repairs;
mod sandbox;
mod session;
mod stats;
mod status;
mod story;
mod streams;
mod terminal;
mod tick;
mod trail;
mod unread_session;
mod unseen;
mod walls;
mod week;

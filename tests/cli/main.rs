//! The command line from outside: whole outputs of `mw`, each test in a folder of its own, on a fixed day.

mod activity;
mod at_once;
mod check;
mod check_hostile;
mod client;
mod disk;
mod done;
mod edited_files;
mod goal;
mod init;
mod journals;
mod list;
mod progress;
mod reflect;
mod sandbox;
mod session;
mod status;
mod story;
mod terminal;
mod tick;
mod trail;
mod week;

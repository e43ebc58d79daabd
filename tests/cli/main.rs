//! The command line from outside: whole outputs of `mw`, each test in a folder of its own, on a fixed day.

mod check;
mod check_hostile;
mod init;
mod journals;
mod sandbox;

//! The `mw` command: hands the arguments to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    meanwhile::run(std::env::args_os())
}

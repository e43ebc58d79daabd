//! The `mw` command: hands the arguments to the library.

use std::process::ExitCode;

/// Reading asks for memory twenty times a file, on every core at once.
#[cfg(unix)]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    meanwhile::run(std::env::args_os())
}

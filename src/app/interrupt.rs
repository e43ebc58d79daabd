//! Ctrl-C while a person is asked or writes in an editor. It ends the question or the editor and not this process, which
//! has still to say where the text is.

/// Lets Ctrl-C end the question or the editor alone, from now on.
pub(crate) fn hold() {
    // It is held already from an earlier question, or the system has no such signal: then it ends the process as ever.
    drop(ctrlc::set_handler(|| {}));
}

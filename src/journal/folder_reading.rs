//! What was read of a folder so far.

use crate::diagnostic::Diagnostic;
use crate::model::access::Access;
use crate::model::records::{LeftOut, UnprojectedRecords};

/// What was read of a folder so far.
#[derive(Debug, Default)]
pub(super) struct FolderReading {
    /// What its files hold.
    pub folder: UnprojectedRecords,
    /// What is wrong inside them.
    pub found: Vec<Diagnostic>,
    /// Temporary files that lie in it.
    pub leftovers: Vec<String>,
}

impl FolderReading {
    /// Names what is left out of a file that says `access`, or of a folder.
    pub(super) fn leave_out(&mut self, reason: Diagnostic, access: Option<Access>) {
        self.folder.left_out.push(LeftOut { reason, access });
    }

    /// Names why a file that says `access` is left out, or an item of it.
    pub(super) fn leave_out_each(&mut self, reasons: Vec<Diagnostic>, access: Option<Access>) {
        self.folder.left_out.extend(reasons.into_iter().map(|reason| LeftOut { reason, access }));
    }

    /// Takes out what was read of a file, which is left out for this reason after all.
    pub(super) fn take_out(&mut self, reason: Diagnostic) {
        let path = reason.path.as_str();
        let records = &mut self.folder.all;
        let sessions = records.sessions.extract_if(.., |own| own.path == path).map(|own| own.access);
        let access: Vec<Access> =
            sessions.chain(records.reflections.extract_if(.., |own| own.path == path).map(|own| own.access)).collect();
        // A file that was left out as it is has its reason already.
        let Some(access) = access.first().copied() else { return };
        self.folder.left_out.retain(|own| own.reason.path != path);
        self.found.retain(|own| own.path != path);
        self.leave_out(reason, Some(access));
    }

    /// Returns it in the order of the format.
    pub(super) fn in_order(mut self) -> Self {
        self.folder.all.sort();
        self.folder.left_out.sort_by(|one, other| one.reason.order().cmp(&other.reason.order()));
        self.found.sort_by(|one, other| one.order().cmp(&other.order()));
        self
    }
}

//! Where the links of a journal may lead: not out of it, and not from one client's folder, or the coach's, into another.
//!
//! A folder that somebody else fills can hold a link to anything. What a link leads to is read or written only where it stays
//! within the folder the link lies in, or where the user's own config lists it (`links`).
//!
//! A link that is planted between the look and the reading of a listed file is refused by the system (`O_NOFOLLOW`). One that takes the
//! place of a folder in between is not seen; whoever can do that at that moment can write in the journal anyway.

use std::path::{Path, PathBuf};

/// Where the links of one journal may lead.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bounds {
    root: PathBuf,
    listed: Vec<PathBuf>,
}

/// A link that leads to where it may not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this link leads out of the folder it lies in, to {}, and is not followed", target.display())]
pub(crate) struct LeadsOut {
    /// The link, relative to the journal's root.
    pub link: String,
    /// What it leads to.
    pub target: PathBuf,
}

impl Bounds {
    /// Returns the bounds of the journal at `root`; `listed` are the real places of the folders that the user lists.
    pub(crate) fn of(root: &Path, listed: Vec<PathBuf>) -> Self {
        Self { root: root.canonicalize().unwrap_or_else(|_| root.to_path_buf()), listed }
    }

    /// Fails where a part of `path`, relative to the root, is a link that leads out. What is not there leads nowhere.
    pub(crate) fn check(&self, path: &str) -> Result<(), LeadsOut> {
        // Each folder on the way may be a link, not only what the path names.
        let ends = path.match_indices('/').map(|(end, _)| end).chain([path.len()]);
        for end in ends {
            let part = &path[..end];
            match self.root.join(part).symlink_metadata() {
                Ok(metadata) if metadata.is_symlink() => self.check_link(part)?,
                Ok(_) => {}
                Err(_) => break,
            }
        }
        Ok(())
    }

    /// Fails where the link at `link`, relative to the root, leads out. One that leads nowhere does no harm.
    pub(crate) fn check_link(&self, link: &str) -> Result<(), LeadsOut> {
        match self.root.join(link).canonicalize() {
            Ok(target) if !self.holds(link, &target) => Err(LeadsOut { link: link.to_owned(), target }),
            Ok(_) => Ok(()),
            // A link to a name that is not there yet would be filled by writing through it.
            Err(_) => self.check_dangling(link),
        }
    }

    fn check_dangling(&self, link: &str) -> Result<(), LeadsOut> {
        let place = self.root.join(link);
        let Ok(named) = place.read_link() else { return Ok(()) };
        let target = place.parent().unwrap_or(&self.root).join(named);
        // What is made at the end of the link is made in the nearest folder that is there.
        let holder = target.ancestors().skip(1).find_map(|holder| holder.canonicalize().ok());
        match holder {
            Some(holder) if !self.holds(link, &holder) => Err(LeadsOut { link: link.to_owned(), target }),
            _ => Ok(()),
        }
    }

    /// Returns whether what is at `target` may be reached by `link`.
    fn holds(&self, link: &str, target: &Path) -> bool {
        if self.listed.iter().any(|listed| target.starts_with(listed)) {
            return true;
        }
        // The folder of a client may be a link itself: what counts is where it really lies.
        let real = |folder: &str| self.root.join(folder).canonicalize().unwrap_or_else(|_| self.root.join(folder));
        // Who may see a file follows from the folder it is in: a link to another's folder would show it to others.
        match link.split('/').collect::<Vec<_>>().as_slice() {
            ["clients", code, _, ..] => target.starts_with(real(&format!("clients/{code}"))),
            ["coach", _, ..] => target.starts_with(real("coach")),
            // A client's folder, and what lies at the root, may lie elsewhere in the journal, but in nobody else's folder.
            ["clients" | "coach"] => target.starts_with(&self.root),
            _ => {
                let is_somebodys = ["clients", "coach"].iter().any(|folder| target.starts_with(self.root.join(folder)));
                target.starts_with(&self.root) && !is_somebodys
            }
        }
    }
}

impl LeadsOut {
    /// Returns what to type to have it followed.
    pub(crate) fn way_out(&self) -> String {
        let folder = if self.target.is_dir() { Some(self.target.as_path()) } else { self.target.parent() };
        let folder = folder.unwrap_or(&self.target).display();
        format!("to have it followed, write into your own config.yaml: links: [{folder}]")
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_may_lead_as_far_as_the_folder_it_lies_in() {
        let place = tempfile::tempdir().expect("a folder");
        let root = place.path().join("journal");
        for folder in ["clients/a/diary/2026", "clients/b/diary", "coach/diary", "people/c", "templates"] {
            fs::create_dir_all(root.join(folder)).expect("made");
        }
        fs::create_dir_all(place.path().join("elsewhere/d")).expect("made");
        let check = |link: &str, target: &str, expected: bool| {
            symlink(target, root.join(link)).expect("linked");
            let listed = vec![place.path().join("elsewhere/d").canonicalize().expect("there")];
            let bounds = Bounds::of(&root, listed);
            assert_eq!(bounds.check_link(link).is_ok(), expected, "{link} -> {target}");
            assert_eq!(bounds.check(&format!("{link}/x.md")).is_ok(), expected, "{link} -> {target}");
            fs::remove_file(root.join(link)).expect("removed");
        };
        check("clients/a/sessions", "diary", true);
        check("clients/a/sessions", "../b/diary", false);
        check("clients/a/sessions", "../../coach/diary", false);
        check("clients/a/sessions", "../..", false);
        check("clients/a/sessions", "/etc", false);
        check("clients/a/diary/x.md", "/etc/passwd", false);
        check("clients/a/diary/x.md", "/etc/nothing-there-yet", false);
        check("clients/a/diary/x.md", "2026/not-there-yet", true);
        check("clients/a/diary/e", "../../../../elsewhere/d", true);
        check("clients/c", "../people/c", true);
        check("clients/c", "a", false);
        check("clients/c", "../coach", false);
        check("clients/c", "../../elsewhere", false);
        check("clients/d", "../../elsewhere/d", true);
        check("meanwhile.yaml", "../elsewhere/m.yaml", false);
        check("templates/t.md", "../people/c/t.md", true);
        check("templates/t.md", "../coach/diary/t.md", false);
    }
}

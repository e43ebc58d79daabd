//! Finds the journal: the one that is named, the one we stand in, or the one of the config.

use std::path::{Path, PathBuf};

use super::disk::{self, ReadError};
use super::not_read::not_read;
use crate::app::environment::Environment;
use crate::app::error::{Error, Kind};
use crate::diagnostic::Diagnostic;
use crate::model::file::{self, Config};
use crate::model::words::JournalKind;

/// The name of the settings file, which marks the root of a journal.
pub(crate) const SETTINGS_FILE: &str = "meanwhile.yaml";

/// What is said where no journal is named and none is near.
pub(crate) const NO_JOURNAL: &str = "there is no journal here";

/// Returns the root of the journal: `named` (`--journal`), else `MEANWHILE_JOURNAL`, else the nearest parent with a
/// settings file, else the config's default.
pub(crate) fn root(environment: &Environment, named: Option<&Path>) -> Result<PathBuf, Error> {
    if let Some(named) = named {
        return given(&environment.place(named), "--journal");
    }
    if let Some(named) = &environment.journal {
        return given(&environment.place(Path::new(named)), "MEANWHILE_JOURNAL");
    }
    if let Some(near) = nearest(&environment.directory) {
        return Ok(near);
    }
    if let Some(journal) = config(environment)?.journal {
        return given(&environment.place(Path::new(&journal)), "the config");
    }
    Err(Error::not_found(NO_JOURNAL)
        .hint("Make one: mw init DIR --personal NAME, or for a coach: mw init DIR --practice")
        .hint("Or name one: mw --journal DIR …, or set MEANWHILE_JOURNAL"))
}

/// Returns the user's own config; an absent one is empty.
pub(crate) fn config(environment: &Environment) -> Result<Config, Error> {
    let Some(path) = config_file(environment) else { return Ok(Config::default()) };
    let Some(text) = disk::read_if_there(&path)? else { return Ok(Config::default()) };
    let reading = file::read_config(&path.to_string_lossy(), &text);
    reading.value.ok_or_else(|| {
        let reason =
            reading.found.first().map(|found| format!("{}:{}: {}", found.path, found.place.line, found.message));
        Error::new(Kind::Invalid, reason.unwrap_or_default()).hint("Mend or remove that file")
    })
}

/// Returns the file of the user's own config, whether it is there or not.
pub(crate) fn config_file(environment: &Environment) -> Option<PathBuf> {
    environment.config_folder.as_ref().map(|folder| folder.join("config.yaml"))
}

/// Returns the real places of the folders that the user's own config lists; one that is not there is none.
pub(crate) fn listed(environment: &Environment, folders: &[String]) -> Vec<PathBuf> {
    folders.iter().filter_map(|folder| environment.place(Path::new(folder)).canonicalize().ok()).collect()
}

/// Returns the real places of the folders that links of a journal may lead to. A config that cannot be read lists none.
pub(crate) fn links(environment: &Environment) -> Vec<PathBuf> {
    listed(environment, &config(environment).unwrap_or_default().links)
}

/// Returns what is wrong in the user's own config. Its path is absolute.
pub(crate) fn found_in_config(environment: &Environment) -> Vec<Diagnostic> {
    let Some(path) = config_file(environment) else { return Vec::new() };
    match disk::read(&path) {
        Ok(text) => file::read_config(&path.to_string_lossy(), &text).found,
        Err(ReadError::System(cause)) if cause.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(reason) => vec![not_read(&path.to_string_lossy(), &reason)],
    }
}

/// Returns what the user's own config says about colour. A config that cannot be read says nothing here: the commands
/// that need it say what is wrong with it.
pub(crate) fn colour_of_config(environment: &Environment) -> Option<String> {
    config(environment).ok()?.color
}

/// Returns whether the folder is the root of a journal.
pub(crate) fn is_root(folder: &Path) -> bool {
    folder.join(SETTINGS_FILE).is_file()
}

/// Returns `folder` if it is a journal: it has a settings file, or the files of one.
fn given(folder: &Path, by: &str) -> Result<PathBuf, Error> {
    if !folder.is_dir() {
        return Err(Error::not_found(format!("{by} names {}, which is not a folder", folder.display()))
            .hint(format!("Make a journal there: mw init {}", folder.display())));
    }
    let looks_like_one =
        is_root(folder) || ["client.md", "clients", "diary", "sessions"].iter().any(|name| folder.join(name).exists());
    if let Some(practice) = practice_of(&plain(folder)) {
        return Ok(practice);
    }
    if looks_like_one {
        Ok(folder.to_path_buf())
    } else {
        Err(Error::not_found(format!("{} is not a journal: it has no {SETTINGS_FILE}", folder.display()))
            .hint(format!("Make it one: mw init {} --personal NAME", folder.display())))
    }
}

/// Returns the nearest folder upwards with a settings file. A client's folder inside a practice may have a settings
/// file of its own: the practice is the journal then.
fn nearest(directory: &Path) -> Option<PathBuf> {
    let near = directory.ancestors().find(|folder| is_root(folder))?;
    Some(practice_of(near).unwrap_or_else(|| near.to_path_buf()))
}

/// Returns the practice in which `folder` is a client's, by the names of the folders above it: `PRACTICE/clients/CODE`. There the
/// practice is the journal, whichever way it is named: whoever wants the client's own eyes opens the client's own copy.
fn practice_of(folder: &Path) -> Option<PathBuf> {
    let real = folder.canonicalize().ok()?;
    let of = |folder: &Path| {
        let clients = folder.parent().filter(|parent| parent.ends_with("clients"))?;
        clients.parent().filter(|practice| is_practice(practice, folder)).map(Path::to_path_buf)
    };
    // By its name first: a link in `clients` to a folder elsewhere is a client's, too.
    of(folder).or_else(|| of(&real))
}

/// Returns whether `folder`, which holds `clients`, is a coach's practice: by its settings, which may be missing. Without them it
/// is none where `client` is all there is and says that it is a personal journal: somebody keeps theirs in a folder of that name.
fn is_practice(folder: &Path, client: &Path) -> bool {
    if let Some(kind) = kind_of(folder) {
        return kind == JournalKind::Practice;
    }
    let others = std::fs::read_dir(folder.join("clients")).into_iter().flatten().flatten();
    let is_other = |other: std::fs::DirEntry| other.path() != client && other.path().join("client.md").is_file();
    is_root(folder)
        || folder.join("coach").is_dir()
        || kind_of(client) != Some(JournalKind::Personal)
        || others.into_iter().any(is_other)
}

/// Returns what the settings in `folder` say it is.
fn kind_of(folder: &Path) -> Option<JournalKind> {
    let text = disk::read(&folder.join(SETTINGS_FILE)).ok()?;
    file::read_settings(SETTINGS_FILE, &text).value?.kind
}

/// Returns the code of the client whose folder inside a practice was named as the journal, by `--journal` or
/// `MEANWHILE_JOURNAL`, or in the config: it is that client who is meant.
pub(crate) fn named_client(environment: &Environment, named: Option<&Path>) -> Option<String> {
    let by_config = || config(environment).ok()?.journal.map(PathBuf::from);
    let named = named.map(Path::to_path_buf).or_else(|| environment.journal.as_ref().map(PathBuf::from));
    let named = named.or_else(|| nearest(&environment.directory).is_none().then(by_config).flatten())?;
    let folder = plain(&environment.place(&named));
    practice_of(&folder)?;
    let own = folder.file_name().filter(|_| folder.parent().is_some_and(|parent| parent.ends_with("clients")));
    let own = own.map(std::ffi::OsStr::to_owned).or_else(|| folder.canonicalize().ok()?.file_name().map(Into::into));
    own.and_then(|name| name.into_string().ok())
}

/// Returns `path` without `.` and a slash at its end.
fn plain(path: &Path) -> PathBuf {
    path.components().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::sample;

    const PERSONAL: &str = "kind: personal\n";
    const PRACTICE: &str = "kind: practice\n";

    /// A home with journals of every kind, and a config that names one.
    fn home() -> tempfile::TempDir {
        sample::folder(&[
            ("config/config.yaml", "journal: ~/mine\n"),
            ("mine/meanwhile.yaml", PERSONAL),
            ("mine/diary/2026/2026-11-05.md", ""),
            ("practice/meanwhile.yaml", PRACTICE),
            ("practice/clients/k-07/client.md", ""),
            ("practice/clients/k-07/meanwhile.yaml", PERSONAL),
            ("practice/clients/k-07/diary/", ""),
            ("without-settings/diary/", ""),
            ("empty/", ""),
            ("clients/meanwhile.yaml", PERSONAL),
            ("é journal/meanwhile.yaml", ""),
        ])
    }

    /// Returns the root that is found from `standing`, relative to the home, or what is said.
    fn found(standing: &str, flag: Option<&str>, variable: Option<&str>, has_config: bool) -> Result<String, String> {
        let home = home();
        let environment = Environment {
            journal: variable.map(Into::into),
            home: Some(home.path().to_path_buf()),
            config_folder: has_config.then(|| home.path().join("config")),
            ..Environment::standing_in(home.path().join(standing))
        };
        let shown = |text: String| text.replace(&format!("{}/", home.path().display()), "~/");
        let found = root(&environment, flag.map(Path::new));
        found.map(|root| shown(root.display().to_string())).map_err(|error| shown(error.message))
    }

    #[test]
    fn the_flag_comes_before_the_variable_before_the_place_before_the_config() {
        let check = |standing, flag, variable, has_config, expected: &str| {
            assert_eq!(found(standing, flag, variable, has_config), Ok(expected.to_owned()), "{standing} {flag:?}");
        };
        check("practice", Some("~/mine"), Some("~/without-settings"), true, "~/mine");
        check("practice", None, Some("~/without-settings"), true, "~/without-settings");
        check("practice", None, None, true, "~/practice");
        check("empty", None, None, true, "~/mine");
        check("mine/diary/2026", None, None, false, "~/mine");
        check("empty", Some("../é journal"), None, false, "~/empty/../é journal");
        check("empty", Some("~/without-settings/"), None, false, "~/without-settings");
    }

    #[test]
    fn a_client_s_folder_is_no_journal_of_its_own_while_it_lies_in_a_practice() {
        let check = |standing, flag, expected: &str| {
            assert_eq!(found(standing, flag, None, false), Ok(expected.to_owned()), "{standing} {flag:?}");
        };
        check("practice/clients/k-07/diary", None, "~/practice");
        check("empty", Some("~/practice/clients/k-07"), "~/practice");
        check("empty", Some("~/practice/clients/k-07/."), "~/practice");
        // Somebody's own journal may lie in a folder of that name.
        check("clients", None, "~/clients");
    }

    #[test]
    fn what_is_named_and_is_no_journal_is_never_passed_over_for_another() {
        let check = |standing, flag, variable, expected: &str| {
            assert_eq!(found(standing, flag, variable, true), Err(expected.to_owned()), "{standing} {flag:?}");
        };
        check("mine", Some("~/nowhere"), None, "--journal names ~/nowhere, which is not a folder");
        check(
            "mine",
            Some("~/mine/meanwhile.yaml"),
            None,
            "--journal names ~/mine/meanwhile.yaml, which is not a folder",
        );
        check("mine", Some("~/empty"), None, "~/empty is not a journal: it has no meanwhile.yaml");
        check("mine", None, Some("~/nowhere"), "MEANWHILE_JOURNAL names ~/nowhere, which is not a folder");
        assert_eq!(found("empty", None, None, false), Err("there is no journal here".to_owned()));
    }

    /// Returns what is found from `here` of a home with these files, where `flag` is named.
    fn found_among(files: &[(&str, &str)], flag: Option<&str>) -> Result<String, String> {
        let home = sample::folder(files);
        let environment = Environment {
            home: Some(home.path().to_path_buf()),
            config_folder: Some(home.path().join("config")),
            ..Environment::standing_in(home.path().join("here"))
        };
        let shown = |text: String| text.replace(&format!("{}/", home.path().display()), "~/");
        let found = root(&environment, flag.map(Path::new));
        found.map(|root| shown(root.display().to_string())).map_err(|error| shown(error.message))
    }

    #[test]
    fn a_folder_is_a_journal_by_its_settings_or_its_places() {
        let check = |file: &str, is_one: bool| {
            let named = "~/folder";
            let none = format!("{named} is not a journal: it has no meanwhile.yaml");
            let expected = if is_one { Ok(named.to_owned()) } else { Err(none) };
            assert_eq!(found_among(&[(&format!("folder/{file}"), "")], Some(named)), expected, "{file}");
        };
        check("meanwhile.yaml", true);
        check("client.md", true);
        check("clients/", true);
        check("diary/", true);
        check("sessions/", true);
        check("meanwhile.yaml/", false);
        check("meanwhile.yml", false);
        check("templates/", false);
        check("coach/", false);
        check(".hidden/meanwhile.yaml", false);
    }

    #[test]
    fn a_practice_is_known_without_settings_by_what_lies_in_it() {
        let check = |files: &[(&str, &str)], expected: &str| {
            let found = found_among(files, Some("~/p/clients/k-07"));
            assert_eq!(found.as_deref(), Ok(expected), "{files:?}");
        };
        let (client, own) = (("p/clients/k-07/client.md", ""), ("p/clients/k-07/meanwhile.yaml", PERSONAL));
        check(&[client], "~/p");
        check(&[client, own], "~/p/clients/k-07");
        check(&[client, own, ("p/meanwhile.yaml", "most: 3\n")], "~/p");
        check(&[client, own, ("p/meanwhile.yaml", PRACTICE)], "~/p");
        check(&[client, ("p/meanwhile.yaml", PERSONAL)], "~/p/clients/k-07");
        check(&[client, own, ("p/coach/diary/", "")], "~/p");
        check(&[client, own, ("p/clients/m-12/client.md", "")], "~/p");
        check(&[client, own, ("p/clients/notes/a.md", "")], "~/p/clients/k-07");
        check(&[client, ("p/clients/k-07/meanwhile.yaml", "kind: [\n")], "~/p");
    }

    #[test]
    #[cfg(unix)]
    fn a_client_s_folder_that_is_a_link_is_that_client_s_by_either_name() {
        let home = home();
        let link = |target: &str, path: &str| {
            std::os::unix::fs::symlink(home.path().join(target), home.path().join(path)).expect("a link");
        };
        sample::put(home.path(), "elsewhere/client.md", "");
        link("elsewhere", "practice/clients/l-01");
        link("practice/clients/k-07", "shortcut");
        link("nowhere", "gone");
        let environment = Environment {
            home: Some(home.path().to_path_buf()),
            ..Environment::standing_in(home.path().join("empty"))
        };
        let check = |named: &str, expected: Option<&str>, code: Option<&str>| {
            let found = root(&environment, Some(Path::new(named))).ok();
            let expected = expected.map(|path| home.path().join(path));
            let real = |path: PathBuf| path.canonicalize().expect("a folder that is there");
            assert_eq!(found.map(real), expected.map(real), "{named}");
            assert_eq!(named_client(&environment, Some(Path::new(named))).as_deref(), code, "{named}");
        };
        check("~/practice/clients/l-01", Some("practice"), Some("l-01"));
        check("~/shortcut", Some("practice"), Some("k-07"));
        check("~/elsewhere", Some("elsewhere"), None);
        check("~/gone", None, None);
    }

    #[test]
    fn what_the_config_names_is_looked_at_like_any_other() {
        let check = |config: &str, expected: Result<&str, &str>| {
            let found = found_among(
                &[("config/config.yaml", config), ("p/meanwhile.yaml", PRACTICE), ("here/é 🙂/diary/", "")],
                None,
            );
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{config}");
        };
        check("journal: ~/p\n", Ok("~/p"));
        check("journal: ../p\n", Ok("~/here/../p"));
        check("journal: é 🙂\n", Ok("~/here/é 🙂"));
        check("journal: ~/nowhere\n", Err("the config names ~/nowhere, which is not a folder"));
        check("", Err("there is no journal here"));
        check("journal:\n", Err("there is no journal here"));
    }

    #[test]
    fn listed_folders_are_those_that_are_there() {
        let home = sample::folder(&[("notes/", ""), ("here/kept/", ""), ("here/file", "")]);
        let environment =
            Environment { home: Some(home.path().to_path_buf()), ..Environment::standing_in(home.path().join("here")) };
        let folders = ["~/notes", "kept", "~/nowhere", "../notes/."].map(str::to_owned);
        let real = |path: &str| home.path().join(path).canonicalize().expect("a folder that is there");
        assert_eq!(listed(&environment, &folders), [real("notes"), real("here/kept"), real("notes")]);
    }

    #[test]
    fn without_a_home_a_tilde_is_a_name() {
        let here = sample::folder(&[("~/diary/", "")]);
        let environment = Environment::standing_in(here.path());
        assert_eq!(root(&environment, Some(Path::new("~"))).ok(), Some(here.path().join("~")));
    }

    #[test]
    fn the_client_is_known_by_the_folder_that_was_named() {
        let home = home();
        let check = |standing: &str, flag: Option<&str>, expected: Option<&str>| {
            let environment = Environment {
                home: Some(home.path().to_path_buf()),
                ..Environment::standing_in(home.path().join(standing))
            };
            assert_eq!(named_client(&environment, flag.map(Path::new)).as_deref(), expected, "{standing} {flag:?}");
        };
        check("empty", Some("~/practice/clients/k-07"), Some("k-07"));
        check("practice/clients", Some("k-07/"), Some("k-07"));
        check("empty", Some("~/practice"), None);
        check("practice/clients/k-07", None, None);
    }

    #[test]
    fn the_client_is_known_by_the_variable_and_by_the_config_where_nothing_else_is_named() {
        let home = home();
        sample::put(home.path(), "config/config.yaml", "journal: ~/practice/clients/k-07\n");
        let check = |standing: &str, flag: Option<&str>, variable: Option<&str>, expected: Option<&str>| {
            let environment = Environment {
                home: Some(home.path().to_path_buf()),
                config_folder: Some(home.path().join("config")),
                journal: variable.map(Into::into),
                ..Environment::standing_in(home.path().join(standing))
            };
            let client = named_client(&environment, flag.map(Path::new));
            assert_eq!(client.as_deref(), expected, "{standing} {flag:?} {variable:?}");
        };
        check("empty", None, None, Some("k-07"));
        check("empty", None, Some("~/practice/clients/k-07/."), Some("k-07"));
        check("empty", None, Some("~/mine"), None);
        check("empty", Some("~/practice"), Some("~/practice/clients/k-07"), None);
        // Who stands in a journal means that one, whatever the config says.
        check("mine", None, None, None);
    }

    #[test]
    fn a_config_that_cannot_be_read_says_so_where_it_is_needed() {
        let home = sample::folder(&[("config/config.yaml", "journal: [\n"), ("here/", "")]);
        let environment = Environment {
            config_folder: Some(home.path().join("config")),
            ..Environment::standing_in(home.path().join("here"))
        };
        let error = root(&environment, None).expect_err("no journal can be named");
        assert_eq!(error.kind, Kind::Invalid, "{error}");
        assert_eq!(found_in_config(&environment).len(), 1);
        assert_eq!((colour_of_config(&environment), links(&environment)), (None, Vec::new()));
    }
}

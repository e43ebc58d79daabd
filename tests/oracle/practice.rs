//! A practice journal on disk, and `mw` run in it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::days::When;
use crate::journal::Client;
use crate::truth::Asked;

/// A practice journal in a folder of its own.
pub(crate) struct Practice {
    folder: TempDir,
}

/// Returns the code of the client at a place in the list.
pub(crate) fn code(at: usize) -> String {
    format!("c-{at:03}")
}

impl Practice {
    pub(crate) fn of(clients: &[Client]) -> Self {
        Self::of_files(&files(clients))
    }

    /// The same, with the files made the other way round.
    pub(crate) fn of_last_file_first(clients: &[Client]) -> Self {
        let mut files = files(clients);
        files.reverse();
        Self::of_files(&files)
    }

    fn of_files(files: &[(String, String)]) -> Self {
        let practice = Self { folder: TempDir::new().expect("a temporary folder") };
        for (path, text) in files {
            practice.write(path, text);
        }
        practice
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("the file's folder");
        fs::write(path, text).expect("the file");
    }

    /// Returns the JSON that `mw` answers on a day; nothing may be left out.
    pub(crate) fn mw(&self, asked: Asked, words: &[&str]) -> Value {
        let text = self.mw_text(asked, words);
        let answer: Value = serde_json::from_str(&text).expect("an answer in JSON");
        assert_eq!(answer["problems"], Value::Array(vec![]), "mw {}", words.join(" "));
        answer
    }

    pub(crate) fn mw_text(&self, asked: Asked, words: &[&str]) -> String {
        let clock = asked.minute.map(|minute| crate::days::Clock { minute, offset: None });
        let now = When { day: asked.day, clock }.text();
        let mut command = Command::new(env!("CARGO_BIN_EXE_mw"));
        command.args(words).args(["--format", "json"]).current_dir(self.folder.path()).env_clear();
        command.env("HOME", self.folder.path()).env("MW_TODAY", now).env("LC_ALL", "C.UTF-8");
        let output = command.output().expect("mw runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "mw {}\n{said}", words.join(" "));
        String::from_utf8(output.stdout).expect("an answer in UTF-8")
    }
}

fn files(clients: &[Client]) -> Vec<(String, String)> {
    let mut files = vec![("meanwhile.yaml".to_owned(), "kind: practice\n".to_owned())];
    for (at, client) in clients.iter().enumerate() {
        let own = client.files().into_iter();
        files.extend(own.map(|(path, text)| (format!("clients/{}/{path}", code(at)), text)));
    }
    files
}

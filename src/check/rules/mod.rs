//! Every rule: a file each for those that look for something once everything is read; of those that a file's own reader finds,
//! tables by subject.

mod after_itself;
mod after_ring;
mod after_unknown;
mod bad_code;
mod coach_key_in_shared_folder;
mod conflict_copy;
mod duplicate_id;
mod duplicate_session;
mod ends_before_it_begins;
mod far_date;
mod files;
mod front_matter;
mod name_collision;
mod private_in_shared_folder;
mod reserved_name;
mod settings;
mod tension_needs_two;
mod unknown_activity;
mod unknown_client;
mod unknown_field;
mod unknown_form;
mod unknown_goal;
mod unknown_session;
mod values;

pub(crate) use name_collision::folded;
pub(crate) use reserved_name::reason as why_windows_cannot_hold;

use super::rule::Rule;
use crate::diagnostic::Code;
use crate::model::suggestion::nearest;

/// Returns the rule that says what `code` means.
pub(crate) const fn of(code: Code) -> &'static Rule {
    // No `_` at the end: a new code does not compile before it has a page.
    match code {
        Code::AfterItself => &after_itself::RULE,
        Code::AfterRing => &after_ring::RULE,
        Code::AfterUnknown => &after_unknown::RULE,
        Code::AlmostHeading => &values::ALMOST_HEADING,
        Code::BadCode => &bad_code::RULE,
        Code::BadDate => &values::BAD_DATE,
        Code::BadForm => &settings::BAD_FORM,
        Code::BadId => &values::BAD_ID,
        Code::BadLength => &values::BAD_LENGTH,
        Code::BadName => &files::BAD_NAME,
        Code::BadYaml => &front_matter::BAD_YAML,
        Code::CoachKeyInSharedFolder => &coach_key_in_shared_folder::RULE,
        Code::ConflictCopy => &conflict_copy::RULE,
        Code::ConflictMarker => &files::CONFLICT_MARKER,
        Code::DuplicateId => &duplicate_id::RULE,
        Code::DuplicateKey => &front_matter::DUPLICATE_KEY,
        Code::DuplicateSession => &duplicate_session::RULE,
        Code::EndsBeforeItBegins => &ends_before_it_begins::RULE,
        Code::FarDate => &far_date::RULE,
        Code::FolderLoop => &files::FOLDER_LOOP,
        Code::LinkLeadsOut => &files::LINK_LEADS_OUT,
        Code::MisplacedFile => &files::MISPLACED_FILE,
        Code::MissingActivity => &front_matter::MISSING_ACTIVITY,
        Code::MissingDate => &front_matter::MISSING_DATE,
        Code::MissingTitle => &front_matter::MISSING_TITLE,
        Code::MissingType => &front_matter::MISSING_TYPE,
        Code::NameCollision => &name_collision::RULE,
        Code::NoClientFile => &files::NO_CLIENT_FILE,
        Code::NoFrontMatter => &front_matter::NO_FRONT_MATTER,
        Code::NotUtf8 => &files::NOT_UTF_8,
        Code::OutOfRange => &values::OUT_OF_RANGE,
        Code::PlaceNotRead => &files::PLACE_NOT_READ,
        Code::PrivateInSharedFolder => &private_in_shared_folder::RULE,
        Code::ReadOtherwise => &values::READ_OTHERWISE,
        Code::ReservedName => &reserved_name::RULE,
        Code::SettingDoesNotCount => &settings::SETTING_DOES_NOT_COUNT,
        Code::TensionNeedsTwo => &tension_needs_two::RULE,
        Code::TooLarge => &files::TOO_LARGE,
        Code::UnclosedFrontMatter => &front_matter::UNCLOSED_FRONT_MATTER,
        Code::UnknownActivity => &unknown_activity::RULE,
        Code::UnknownClient => &unknown_client::RULE,
        Code::UnknownField => &unknown_field::RULE,
        Code::UnknownForm => &unknown_form::RULE,
        Code::UnknownGoal => &unknown_goal::RULE,
        Code::UnknownKey => &front_matter::UNKNOWN_KEY,
        Code::UnknownNote => &settings::UNKNOWN_NOTE,
        Code::UnknownSession => &unknown_session::RULE,
        Code::UnknownType => &front_matter::UNKNOWN_TYPE,
        Code::UnknownValue => &values::UNKNOWN_VALUE,
        Code::Unreadable => &files::UNREADABLE,
        Code::WrongType => &values::WRONG_TYPE,
    }
}

/// Returns every rule, in the order of their names.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    Code::ALL.iter().copied().map(of)
}

/// Returns the rule called `name`.
pub(crate) fn named(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.name() == name)
}

/// Returns the name of a rule that somebody may have meant by `written`.
pub(crate) fn nearest_name(written: &str) -> Option<&'static str> {
    nearest(written, all().map(|rule| rule.code.name()))
}

//! Every rule: a file each for those that look for something once everything is read; of those that a file's own reader finds,
//! tables by subject.

mod after_itself;
mod after_ring;
mod after_unknown;
mod bad_code;
mod coach_key_in_shared_folder;
mod duplicate_id;
mod duplicate_session;
mod ends_before_it_begins;
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

use super::rule::Rule;

/// Every rule, in the order of their names.
pub(crate) static ALL: &[Rule] = &[
    after_itself::RULE,
    after_ring::RULE,
    after_unknown::RULE,
    bad_code::RULE,
    values::BAD_DATE,
    settings::BAD_FORM,
    values::BAD_ID,
    values::BAD_LENGTH,
    files::BAD_NAME,
    front_matter::BAD_YAML,
    coach_key_in_shared_folder::RULE,
    files::CONFLICT_COPY,
    files::CONFLICT_MARKER,
    duplicate_id::RULE,
    front_matter::DUPLICATE_KEY,
    duplicate_session::RULE,
    ends_before_it_begins::RULE,
    files::FOLDER_LOOP,
    files::LINK_LEADS_OUT,
    files::MISPLACED_FILE,
    front_matter::MISSING_ACTIVITY,
    front_matter::MISSING_DATE,
    front_matter::MISSING_TITLE,
    front_matter::MISSING_TYPE,
    name_collision::RULE,
    files::NO_CLIENT_FILE,
    front_matter::NO_FRONT_MATTER,
    files::NOT_UTF_8,
    values::OUT_OF_RANGE,
    files::PLACE_NOT_READ,
    private_in_shared_folder::RULE,
    reserved_name::RULE,
    settings::SETTING_DOES_NOT_COUNT,
    tension_needs_two::RULE,
    files::TOO_LARGE,
    front_matter::UNCLOSED_FRONT_MATTER,
    unknown_activity::RULE,
    unknown_client::RULE,
    unknown_field::RULE,
    unknown_form::RULE,
    unknown_goal::RULE,
    front_matter::UNKNOWN_KEY,
    settings::UNKNOWN_NOTE,
    unknown_session::RULE,
    front_matter::UNKNOWN_TYPE,
    values::UNKNOWN_VALUE,
    files::UNREADABLE,
    values::WRONG_TYPE,
];

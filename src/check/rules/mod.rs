//! Every rule, one file each.

mod after_itself;
mod after_ring;
mod after_unknown;
mod bad_code;
mod bad_date;
mod bad_form;
mod bad_id;
mod bad_length;
mod bad_name;
mod bad_yaml;
mod coach_key_in_shared_folder;
mod conflict_copy;
mod conflict_marker;
mod duplicate_id;
mod duplicate_key;
mod duplicate_session;
mod ends_before_it_begins;
mod folder_loop;
mod link_leads_out;
mod misplaced_file;
mod missing_activity;
mod missing_date;
mod missing_title;
mod missing_type;
mod name_collision;
mod no_client_file;
mod no_front_matter;
mod not_utf_8;
mod out_of_range;
mod place_not_read;
mod private_in_shared_folder;
mod reserved_name;
mod setting_does_not_count;
mod tension_needs_two;
mod too_large;
mod unclosed_front_matter;
mod unknown_activity;
mod unknown_client;
mod unknown_field;
mod unknown_form;
mod unknown_goal;
mod unknown_key;
mod unknown_note;
mod unknown_session;
mod unknown_type;
mod unknown_value;
mod unreadable;
mod wrong_type;

use super::rule::Rule;

/// Every rule, in the order of their names.
pub(crate) static ALL: &[Rule] = &[
    after_itself::RULE,
    after_ring::RULE,
    after_unknown::RULE,
    bad_code::RULE,
    bad_date::RULE,
    bad_form::RULE,
    bad_id::RULE,
    bad_length::RULE,
    bad_name::RULE,
    bad_yaml::RULE,
    coach_key_in_shared_folder::RULE,
    conflict_copy::RULE,
    conflict_marker::RULE,
    duplicate_id::RULE,
    duplicate_key::RULE,
    duplicate_session::RULE,
    ends_before_it_begins::RULE,
    folder_loop::RULE,
    link_leads_out::RULE,
    misplaced_file::RULE,
    missing_activity::RULE,
    missing_date::RULE,
    missing_title::RULE,
    missing_type::RULE,
    name_collision::RULE,
    no_client_file::RULE,
    no_front_matter::RULE,
    not_utf_8::RULE,
    out_of_range::RULE,
    place_not_read::RULE,
    private_in_shared_folder::RULE,
    reserved_name::RULE,
    setting_does_not_count::RULE,
    tension_needs_two::RULE,
    too_large::RULE,
    unclosed_front_matter::RULE,
    unknown_activity::RULE,
    unknown_client::RULE,
    unknown_field::RULE,
    unknown_form::RULE,
    unknown_goal::RULE,
    unknown_key::RULE,
    unknown_note::RULE,
    unknown_session::RULE,
    unknown_type::RULE,
    unknown_value::RULE,
    unreadable::RULE,
    wrong_type::RULE,
];

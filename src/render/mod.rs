//! What people and scripts see. Decides nothing.

mod clean;
pub(crate) mod csv;
mod depth;
mod diagnostics;
mod diff;
pub(crate) mod eml;
mod error;
mod excerpt;
mod explanation_page;
mod files_read;
mod github;
pub(crate) mod ics;
pub(crate) mod json;
pub(crate) mod letter;
pub(crate) mod list;
pub(crate) mod markdown;
mod mended;
mod not_committed;
mod not_shared;
pub(crate) mod prep;
mod public_words;
mod rule_page;
mod said;
mod session_mail;
mod since_last_time;
pub(crate) mod text;
pub(crate) mod trail;
mod unseen;
mod what_was_agreed;

pub(crate) use clean::{clean, clean_line, one_line};
pub(crate) use depth::Depth;
pub(crate) use diagnostics::{Findings, diagnostics, tally};
pub(crate) use diff::diff;
pub(crate) use error::error;
pub(crate) use explanation_page::{explanation, explanations_page};
pub(crate) use files_read::files_read;
pub(crate) use github::github;
pub(crate) use mended::{Mending, mended, mended_tally};
pub(crate) use not_committed::not_committed;
pub(crate) use not_shared::not_shared;
pub(crate) use rule_page::{rule_page, rules_page};
pub(crate) use said::{
    FOR_YOU_ALONE, attainment_in_words, level_in_words, note_in_words, notes, outcome_in_words, standing,
};
pub(crate) use session_mail::session_mail;
pub(crate) use since_last_time::since_last_time;
pub(crate) use what_was_agreed::what_was_agreed;

//! Journals written as text, for tests.

//! Tests of the reader over many texts: its trees, places and problems, and the library's opinion of them.

mod differential;
mod generated;
mod pen;
mod places;
mod problems;
mod suite;
mod table;
mod written;

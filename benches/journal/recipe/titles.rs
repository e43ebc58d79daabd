//! What the activities of a made journal are called.

use super::words::TITLES;

/// Returns the title of the activity that is set in session `number`.
pub(crate) fn title_of(client: usize, number: usize) -> &'static str {
    TITLES[(client + number) % TITLES.len()]
}

/// Returns its id, which no other activity of the client has.
pub(crate) fn id_of(client: usize, number: usize) -> String {
    let title = title_of(client, number).to_lowercase().replace(' ', "-").replace(',', "");
    format!("{title}-{number}")
}

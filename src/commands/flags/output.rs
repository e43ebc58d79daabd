//! How an answer is written and for whose eyes: the flags of every command that tells something.

use clap::{Args, ValueEnum};

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::visibility::{Answer, AskedFor, Purpose};

/// A set of formats that some answer has.
pub(crate) trait OutputFormat: ValueEnum + Default + Copy + Send + Sync + 'static {
    /// Returns what an answer in this format is, where text is `text`.
    fn answer(self, text: Answer) -> Answer;
}

/// How an answer is written, and for whose eyes.
#[derive(Args, Clone, Copy, Debug, Default)]
pub(crate) struct Output<F: OutputFormat> {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: F,
    /// Whose eyes the answer is for
    #[arg(long = "for", value_name = "WHOM", value_enum)]
    whom: Option<Whom>,
}

/// Whose eyes an answer is for, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Whom {
    /// The client
    Client,
    /// The coach
    Coach,
    /// The organisation that pays
    Sponsor,
}

impl<F: OutputFormat> Output<F> {
    /// Returns what the answer is for. A sponsor is refused: what one may see is a matter of the agreement, and no summary
    /// knows it.
    pub(crate) fn purpose(&self, context: &Context<'_>) -> Result<Purpose, Error> {
        let asked_for = match self.whom {
            None => None,
            Some(Whom::Client) => Some(AskedFor::Client),
            Some(Whom::Coach) => Some(AskedFor::Coach),
            Some(Whom::Sponsor) => {
                return Err(Error::usage("nothing is shown here for a sponsor")
                    .hint("A sponsor sees what was agreed and nothing more, and no page of this kind is made for one")
                    .hint("For the coach or the client: --for coach, --for client"));
            }
        };
        Ok(Purpose { asked_for, answer: self.format.answer(context.text_answer()) })
    }
}

/// How an answer is written that people and scripts read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
}

impl OutputFormat for Format {
    fn answer(self, text: Answer) -> Answer {
        match self {
            Self::Text => text,
            // A file travels, though it is shown on a terminal just now.
            Self::Json => Answer::File,
        }
    }
}

/// How an answer is written that a spreadsheet can take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
    /// Comma-separated, with a header
    Csv,
}

impl OutputFormat for TableFormat {
    fn answer(self, text: Answer) -> Answer {
        match self {
            Self::Text => text,
            Self::Json | Self::Csv => Answer::File,
        }
    }
}

/// How an answer is written that can be sent, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum PageFormat {
    /// For reading
    #[default]
    Text,
    /// Markdown, to send
    Markdown,
    /// One JSON object
    Json,
}

impl OutputFormat for PageFormat {
    fn answer(self, text: Answer) -> Answer {
        match self {
            Self::Text => text,
            Self::Markdown => Answer::Page,
            Self::Json => Answer::File,
        }
    }
}

/// How a summary is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum SummaryFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
    /// Comma-separated, with a header
    Csv,
    /// Markdown, to send
    Markdown,
}

impl OutputFormat for SummaryFormat {
    fn answer(self, text: Answer) -> Answer {
        match self {
            Self::Text => text,
            Self::Markdown => Answer::Page,
            Self::Json | Self::Csv => Answer::File,
        }
    }
}

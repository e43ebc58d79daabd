//! How values stand in an answer for scripts: as the word or the text that a file would have.

/// Has values of these types stand in an answer as their `word()`.
macro_rules! as_word {
    ($($name:ty),+ $(,)?) => { $(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
        $crate::model::told::text_in_schemas!($name);
    )+ };
}

/// Has values of these types stand in an answer as they are displayed.
macro_rules! as_text {
    ($($name:ty),+ $(,)?) => { $(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        $crate::model::told::text_in_schemas!($name);
    )+ };
}

/// Says in schemas that a value of this type is a text.
macro_rules! text_in_schemas {
    ($name:ty) => {
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                std::borrow::Cow::Borrowed(stringify!($name))
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <String as schemars::JsonSchema>::json_schema(generator)
            }
        }
    };
}

pub(crate) use {as_text, as_word, text_in_schemas};

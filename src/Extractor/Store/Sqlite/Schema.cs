namespace Extractor.Store.Sqlite;

/// <summary>
/// The tables. Facts are only ever added (content, edition, sentence, occurrence; an edition gets its time of
/// retirement); version and evidence are what the merge makes of them and can be rebuilt from them at any time.
/// Times are ISO 8601 in UTC, days ISO 8601, enumerations their numbers.
/// </summary>
internal static class Schema
{
    /// <summary>“Extr”: tells a store from other programs' databases.</summary>
    public const int ApplicationId = 0x45787472;

    public const string Ledger = """
        CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;

        -- Names, metrics, units and whatever else repeats, stored once and referred to by number.
        CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, fold TEXT NOT NULL) STRICT;
        CREATE INDEX term_by_fold ON term (fold);
        CREATE TABLE term_word (word TEXT NOT NULL, term INTEGER NOT NULL REFERENCES term, PRIMARY KEY (word, term)) STRICT, WITHOUT ROWID;
        -- Which metric key the lexicon gave to a metric's words.
        CREATE TABLE metric_key (metric INTEGER NOT NULL REFERENCES term, key INTEGER NOT NULL REFERENCES term, PRIMARY KEY (metric, key)) STRICT, WITHOUT ROWID;
        CREATE INDEX metric_by_key ON metric_key (key);

        CREATE TABLE run (
            id INTEGER PRIMARY KEY, extractor TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT,
            added INTEGER, edited INTEGER, reextracted INTEGER, unchanged INTEGER, missing INTEGER, retired INTEGER,
            failed INTEGER, occurrences INTEGER, unclaimed INTEGER) STRICT;

        CREATE TABLE content (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT;
        CREATE TABLE article (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, missing_since TEXT) STRICT;
        -- An article's text as one version of the extractor read it; the one with the highest id is the last.
        CREATE TABLE edition (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, content INTEGER NOT NULL REFERENCES content,
            extractor TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run,
            title TEXT, published TEXT, published_source TEXT, published_evidence TEXT, published_trust REAL, published_why TEXT,
            publisher INTEGER REFERENCES term, author TEXT, url TEXT,
            first_occurrence INTEGER NOT NULL, occurrences INTEGER NOT NULL,
            stored_at TEXT NOT NULL, retired_at TEXT, retired_reason TEXT) STRICT;
        CREATE INDEX edition_by_article ON edition (article);
        CREATE INDEX edition_by_publisher ON edition (publisher);
        CREATE TABLE removed_block (edition INTEGER NOT NULL REFERENCES edition, ordinal INTEGER NOT NULL, reason TEXT NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (edition, ordinal)) STRICT, WITHOUT ROWID;
        CREATE TABLE unclaimed (edition INTEGER NOT NULL REFERENCES edition, ordinal INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
            reason INTEGER NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (edition, ordinal)) STRICT, WITHOUT ROWID;

        -- copy is equal for sentences of the same words.
        CREATE TABLE sentence (id INTEGER PRIMARY KEY, content INTEGER NOT NULL REFERENCES content, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
            copy INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
        CREATE INDEX sentence_by_content ON sentence (content);

        -- A claim's key. "key" is 63 bits of its hash, by which the public id is made; key_check the next 64.
        CREATE TABLE claim (
            id INTEGER PRIMARY KEY, "key" INTEGER NOT NULL UNIQUE, key_check INTEGER NOT NULL,
            subject INTEGER REFERENCES term, metric INTEGER NOT NULL REFERENCES term, scope INTEGER REFERENCES term, unit INTEGER REFERENCES term,
            kind INTEGER NOT NULL, basis INTEGER, modality INTEGER NOT NULL, from_day TEXT, to_day TEXT) STRICT;

        -- exact holds value, high and step as text where a REAL cannot hold all digits of one of them.
        CREATE TABLE occurrence (
            id INTEGER PRIMARY KEY, claim INTEGER NOT NULL REFERENCES claim, edition INTEGER NOT NULL REFERENCES edition,
            sentence INTEGER NOT NULL REFERENCES sentence, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
            value REAL NOT NULL, high REAL, step REAL NOT NULL, exact TEXT, bound INTEGER NOT NULL, direction INTEGER,
            subject INTEGER REFERENCES term, subject_kind INTEGER NOT NULL, metric INTEGER NOT NULL REFERENCES term, metric_key INTEGER NOT NULL REFERENCES term,
            scope INTEGER REFERENCES term, said_by INTEGER REFERENCES term, rule INTEGER NOT NULL REFERENCES term, confidence REAL NOT NULL,
            spans TEXT NOT NULL, why TEXT NOT NULL) STRICT;
        CREATE INDEX occurrence_by_sentence ON occurrence (sentence);
        CREATE INDEX occurrence_by_speaker ON occurrence (said_by) WHERE said_by IS NOT NULL;

        -- Which version of its claim an occurrence speaks for; 0 for retired ones.
        CREATE TABLE evidence (claim INTEGER NOT NULL, occurrence INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (claim, occurrence)) STRICT, WITHOUT ROWID;

        -- Columns of the claim and of the shown occurrence are repeated here, so that a filter reads one table.
        CREATE TABLE version (
            claim INTEGER NOT NULL, ordinal INTEGER NOT NULL, "key" INTEGER NOT NULL, status INTEGER NOT NULL,
            subject INTEGER, subject_kind INTEGER NOT NULL, metric INTEGER NOT NULL, unit INTEGER, kind INTEGER NOT NULL, modality INTEGER NOT NULL, year INTEGER,
            value REAL NOT NULL, high REAL, bound INTEGER NOT NULL, direction INTEGER, published TEXT, since TEXT, confidence REAL NOT NULL,
            occurrence INTEGER NOT NULL, evidence INTEGER NOT NULL, sources INTEGER NOT NULL, PRIMARY KEY (claim, ordinal)) STRICT, WITHOUT ROWID;
        CREATE INDEX version_by_subject ON version (subject, metric, year);
        CREATE INDEX version_by_metric ON version (metric, year, modality, value);
        CREATE INDEX version_by_value ON version (value);
        CREATE INDEX version_by_high ON version (high) WHERE high IS NOT NULL;
        CREATE INDEX version_by_published ON version (published);
        CREATE INDEX version_for_review ON version (status, published) WHERE status > 1;
        """;

    public const string FullText = """
        CREATE VIRTUAL TABLE sentence_text USING fts5 (text, content = 'sentence', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
        -- The last sentence that the index holds: it is filled in batches, behind the writer.
        CREATE TABLE full_text (id INTEGER PRIMARY KEY CHECK (id = 1), through INTEGER NOT NULL) STRICT;
        INSERT INTO full_text VALUES (1, 0);
        """;

    /// <summary>The file that an article came from.</summary>
    public const string SourceFiles = "ALTER TABLE article ADD COLUMN source TEXT;";

    /// <summary>
    /// Claims with more than one version, for those who ask for them. And no triggers on versions: with one, SQLite keeps a copy of
    /// every page that a statement changes, which cost a fifth of the time of an insert. Who writes versions notes disputes himself.
    /// </summary>
    public const string ChangedClaims = """
        -- Not ordinal = 2: SQLite takes a statement that is given a 2 for one that this index serves, and keeps to it for other numbers.
        DROP TRIGGER review_of_new_dispute;
        DROP TRIGGER review_of_changed_dispute;
        DROP TRIGGER review_of_ended_dispute;
        CREATE INDEX version_by_change ON version (claim) WHERE ordinal > 1;
        """;

    /// <summary>The ways from sentences and speakers to claims, without a look at each occurrence.</summary>
    public const string WaysToClaims = """
        DROP INDEX occurrence_by_sentence;
        DROP INDEX occurrence_by_speaker;
        CREATE INDEX occurrence_by_sentence ON occurrence (sentence, claim);
        CREATE INDEX occurrence_by_speaker ON occurrence (said_by, claim) WHERE said_by IS NOT NULL;
        """;

    /// <summary>Versions of this many consecutive occurrences are one segment of the indexes.</summary>
    public const int SegmentBits = 16;

    /// <summary>
    /// Every index over all versions begins with the segment: what is added goes to the end of each index, into pages that are
    /// in memory, however large the store is. A query looks into each segment. The indexes repeat what filters ask for most,
    /// so that testing a row does not fetch it.
    /// </summary>
    public const string Segments = """
        DROP INDEX version_by_subject;
        DROP INDEX version_by_metric;
        DROP INDEX version_by_value;
        DROP INDEX version_by_high;
        DROP INDEX version_by_published;
        DROP INDEX version_for_review;
        -- Not generated: SQLite would fetch the row to compute it although the index holds it.
        ALTER TABLE version ADD COLUMN segment INTEGER NOT NULL DEFAULT 0;
        UPDATE version SET segment = occurrence >> 16;
        CREATE INDEX version_by_subject ON version (segment, subject, metric, year, modality, kind, unit, value, high, published, "key");
        CREATE INDEX version_by_metric ON version (segment, metric, year, published DESC, "key", ordinal, modality, kind, unit, value, high, subject);
        CREATE INDEX version_by_value ON version (segment, value, "key", ordinal, subject, metric, year, modality, kind, unit, high, published);
        CREATE INDEX version_by_high ON version (segment, high) WHERE high IS NOT NULL;
        CREATE INDEX version_by_published ON version (segment, published DESC, "key", ordinal, subject, metric, year, modality, kind, unit, value, high);
        CREATE INDEX version_for_review ON version (status, published, "key", ordinal, subject, metric, year, modality, kind, unit, value, high) WHERE status > 1;
        """;

    /// <summary>
    /// What merging needs to know of an occurrence, beside the other occurrences of its claim: to collect it from occurrence, edition, article
    /// and sentence is four places of the file for each. Null where a claim has one occurrence, as most have: it is copied when another one comes.
    /// So it is with the evidence of an older store.
    /// </summary>
    public const string CopiesInEvidence = """
        ALTER TABLE evidence ADD COLUMN subject_kind INTEGER;
        ALTER TABLE evidence ADD COLUMN metric INTEGER;
        ALTER TABLE evidence ADD COLUMN confidence REAL;
        ALTER TABLE evidence ADD COLUMN published TEXT;
        ALTER TABLE evidence ADD COLUMN article TEXT;
        ALTER TABLE evidence ADD COLUMN "start" INTEGER;
        ALTER TABLE evidence ADD COLUMN "end" INTEGER;
        ALTER TABLE evidence ADD COLUMN value REAL;
        ALTER TABLE evidence ADD COLUMN high REAL;
        ALTER TABLE evidence ADD COLUMN step REAL;
        ALTER TABLE evidence ADD COLUMN exact TEXT;
        ALTER TABLE evidence ADD COLUMN bound INTEGER;
        ALTER TABLE evidence ADD COLUMN direction INTEGER;
        ALTER TABLE evidence ADD COLUMN copy INTEGER;
        ALTER TABLE evidence ADD COLUMN source INTEGER;
        ALTER TABLE evidence ADD COLUMN by_subject INTEGER;
        """;

    /// <summary>Keys in tables of their own, the latest ones apart: see <see cref="ClaimKeyTable"/>.</summary>
    public const string KeysApart = """
        CREATE TABLE claim_key ("key" INTEGER PRIMARY KEY, claim INTEGER NOT NULL) STRICT;
        CREATE TABLE new_claim_key ("key" INTEGER PRIMARY KEY, claim INTEGER NOT NULL) STRICT;
        INSERT INTO claim_key SELECT "key", id FROM claim ORDER BY "key";
        -- Views that name the table would hinder it from getting its name; they are made anew after the last step.
        DROP VIEW IF EXISTS claims;
        DROP VIEW IF EXISTS occurrences;
        CREATE TABLE keyless_claim (
            id INTEGER PRIMARY KEY, "key" INTEGER NOT NULL, key_check INTEGER NOT NULL,
            subject INTEGER REFERENCES term, metric INTEGER NOT NULL REFERENCES term, scope INTEGER REFERENCES term, unit INTEGER REFERENCES term,
            kind INTEGER NOT NULL, basis INTEGER, modality INTEGER NOT NULL, from_day TEXT, to_day TEXT) STRICT;
        INSERT INTO keyless_claim SELECT id, "key", key_check, subject, metric, scope, unit, kind, basis, modality, from_day, to_day FROM claim ORDER BY id;
        DROP TABLE claim;
        ALTER TABLE keyless_claim RENAME TO claim;
        """;
}

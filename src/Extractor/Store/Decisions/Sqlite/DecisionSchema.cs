namespace Extractor.Store.Decisions.Sqlite;

/// <summary>
/// The tables of decisions. The log (decision_group, decision) is only ever added to; the other tables are what it comes to.
/// </summary>
internal static class DecisionSchema
{
    public const string Tables = """
        CREATE TABLE decision_group (
            id INTEGER PRIMARY KEY, reviewer TEXT NOT NULL, "at" TEXT NOT NULL, label TEXT NOT NULL, decisions INTEGER NOT NULL,
            undoes INTEGER REFERENCES decision_group, token TEXT UNIQUE) STRICT;
        CREATE INDEX decision_group_by_undone ON decision_group (undoes) WHERE undoes IS NOT NULL;
        -- A place in a text, by hash, with the text around it; readings as JSON. thread is the first decision about the same occurrence.
        CREATE TABLE decision (
            id INTEGER PRIMARY KEY, "group" INTEGER NOT NULL REFERENCES decision_group, thread INTEGER NOT NULL, kind INTEGER NOT NULL,
            article TEXT NOT NULL, content TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, number TEXT NOT NULL,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, sentence TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
            reading_before TEXT, reading_after TEXT, comment TEXT) STRICT;
        CREATE INDEX decision_by_article ON decision (article);
        CREATE INDEX decision_by_group ON decision ("group");
        CREATE TRIGGER decision_group_is_kept BEFORE UPDATE ON decision_group BEGIN SELECT raise(ABORT, 'the log of decisions is only added to'); END;
        CREATE TRIGGER decision_group_is_not_deleted BEFORE DELETE ON decision_group BEGIN SELECT raise(ABORT, 'the log of decisions is only added to'); END;
        CREATE TRIGGER decision_is_kept BEFORE UPDATE ON decision BEGIN SELECT raise(ABORT, 'the log of decisions is only added to'); END;
        CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision BEGIN SELECT raise(ABORT, 'the log of decisions is only added to'); END;
        CREATE TABLE undone_group (id INTEGER PRIMARY KEY) STRICT;

        -- Occurrences with a reviewer's fields: of an edition, but not among those that its range of ids holds.
        CREATE TABLE made (
            occurrence INTEGER PRIMARY KEY, edition INTEGER NOT NULL, decision INTEGER NOT NULL, stored_at TEXT NOT NULL) STRICT;
        CREATE INDEX made_by_edition ON made (edition);
        -- Times in which an occurrence was no evidence, by a reviewer's word; without an end while it is none.
        CREATE TABLE set_aside (
            occurrence INTEGER NOT NULL, "at" TEXT NOT NULL, until TEXT, reason TEXT NOT NULL, PRIMARY KEY (occurrence, "at")) STRICT, WITHOUT ROWID;

        -- What was decided about an occurrence; the open ones are not here.
        CREATE TABLE review_state (occurrence INTEGER PRIMARY KEY, state INTEGER NOT NULL, decision INTEGER NOT NULL) STRICT;

        -- The queue: occurrences of the editions that count, except those in whose place a reviewer's reading stands. reasons is a set of bits.
        CREATE TABLE review_item (occurrence INTEGER PRIMARY KEY, state INTEGER NOT NULL, risk REAL NOT NULL, reasons INTEGER NOT NULL) STRICT;
        CREATE INDEX review_item_by_risk ON review_item (state, risk DESC, occurrence);
        -- Decisions that cannot be followed; occurrence is null where their sentence is gone.
        CREATE TABLE review_conflict (
            decision INTEGER PRIMARY KEY, article TEXT NOT NULL, occurrence INTEGER, reason TEXT NOT NULL, candidate_start INTEGER, candidate_end INTEGER) STRICT;
        CREATE INDEX review_conflict_by_article ON review_conflict (article);
        CREATE INDEX review_conflict_by_occurrence ON review_conflict (occurrence) WHERE occurrence IS NOT NULL;
        -- The queue follows the writer in batches: the last edition that it holds, and articles of older ones to be looked at again.
        CREATE TABLE review_index (id INTEGER PRIMARY KEY CHECK (id = 1), through INTEGER NOT NULL) STRICT;
        INSERT INTO review_index VALUES (1, 0);
        CREATE TABLE review_stale (article INTEGER PRIMARY KEY) STRICT;
        -- Claims of which a value became disputed, or is no longer.
        CREATE TABLE review_stale_claim (claim INTEGER PRIMARY KEY) STRICT;
        CREATE TRIGGER review_of_new_dispute AFTER INSERT ON version WHEN new.status = 2 BEGIN
            INSERT OR IGNORE INTO review_stale_claim VALUES (new.claim); END;
        CREATE TRIGGER review_of_changed_dispute AFTER UPDATE OF status ON version WHEN (new.status = 2) <> (old.status = 2) BEGIN
            INSERT OR IGNORE INTO review_stale_claim VALUES (new.claim); END;
        CREATE TRIGGER review_of_ended_dispute AFTER DELETE ON version WHEN old.status = 2 BEGIN
            INSERT OR IGNORE INTO review_stale_claim VALUES (old.claim); END;
        """;
}

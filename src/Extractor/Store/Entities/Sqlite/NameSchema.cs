namespace Extractor.Store.Entities.Sqlite;

/// <summary>The tables of names. The log is only ever added to; name_member and name_shown are what it, and the learned names, come to.</summary>
internal static class NameSchema
{
    public const string Tables = """
        CREATE TABLE name_entry (
            id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, operation INTEGER NOT NULL, name TEXT NOT NULL, target TEXT, undoes INTEGER REFERENCES name_entry,
            reviewer TEXT NOT NULL, "at" TEXT NOT NULL) STRICT;
        CREATE TRIGGER name_entry_is_kept BEFORE UPDATE ON name_entry BEGIN SELECT raise(ABORT, 'the log of names is only added to'); END;
        CREATE TRIGGER name_entry_is_not_deleted BEFORE DELETE ON name_entry BEGIN SELECT raise(ABORT, 'the log of names is only added to'); END;
        -- Short forms by which an edition speaks of its subjects, folded.
        CREATE TABLE learned_form (edition INTEGER NOT NULL, form TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (edition, form, name)) STRICT, WITHOUT ROWID;
        -- The last edition that forms were learned from; revision changes with name_member.
        CREATE TABLE name_index (id INTEGER PRIMARY KEY CHECK (id = 1), through INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
        INSERT INTO name_index VALUES (1, 0, 0);
        CREATE TABLE name_member (kind INTEGER NOT NULL, name TEXT NOT NULL, entity TEXT NOT NULL, learned INTEGER NOT NULL, PRIMARY KEY (kind, name)) STRICT, WITHOUT ROWID;
        CREATE INDEX name_member_by_entity ON name_member (kind, entity);
        CREATE TABLE name_shown (kind INTEGER NOT NULL, entity TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (kind, entity)) STRICT, WITHOUT ROWID;
        -- Claims that were merged into others by their names: the old id still finds them.
        CREATE TABLE moved_claim ("key" INTEGER PRIMARY KEY, "to" INTEGER NOT NULL) STRICT;
        """;
}

using Extractor.Store.Sqlite;

namespace Extractor.Store.Entities.Sqlite;

/// <inheritdoc cref="IEntityStore"/>
internal sealed class SqliteEntityStore(SqliteClaimStore store, TimeProvider time) : IEntityStore
{
    public IReadOnlyList<Entity> List(NameKind kind, string? words, int limit) => store.Read(session => EntityReader.List(session, kind, words, limit));

    public Entity? Find(NameKind kind, string name) => store.Read(session => EntityReader.Find(session, kind, name));

    public NameEntry Merge(string reviewer, NameKind kind, string name, string into) => Change(reviewer, session =>
    {
        var (first, second) = (Known(session, kind, name), Known(session, kind, into));
        return first.Key == second.Key
            ? throw new NameRefusal($"“{name}” and “{into}” stand for one {Word(kind)} already: {first.Name}.")
            : new(0, kind, NameOperation.Merge, name, into, null, reviewer, time.GetUtcNow());
    });

    public NameEntry Split(string reviewer, NameKind kind, string name) => Change(reviewer, session =>
    {
        var entity = Known(session, kind, name);
        return entity.Names.Count == 0
            ? throw new NameRefusal($"“{name}” is the only name of its {Word(kind)}: there is nothing to split it from.")
            : new(0, kind, NameOperation.Split, name, null, null, reviewer, time.GetUtcNow());
    });

    public NameEntry Rename(string reviewer, NameKind kind, string name, string to) => Change(reviewer, session =>
    {
        var entity = Known(session, kind, name);
        if (NameFold.Of(kind, to).Length == 0)
            throw new NameRefusal($"“{to}” is no name: write words.");
        return EntityReader.Find(session.Reading, kind, to) is { } other && other.Key != entity.Key
            ? throw new NameRefusal($"“{to}” is the name of another {Word(kind)}: merge the two instead.")
            : new(0, kind, NameOperation.Rename, name, to, null, reviewer, time.GetUtcNow());
    });

    public NameEntry Undo(string reviewer, long? entry = null) => Change(reviewer, session =>
    {
        var entries = NameTable.Entries(session.Reading);
        var standing = NameEntry.Standing(entries);
        var target = entry is { } id ? standing.FirstOrDefault(one => one.Id == id) : standing.LastOrDefault(one => one.Operation != NameOperation.Undo);
        return target is null
            ? throw NothingToUndo(entry, entries)
            : new(0, target.Kind, NameOperation.Undo, "", null, target.Id, reviewer, time.GetUtcNow());
    });

    public IReadOnlyList<NameEntry> Log() => store.Read(NameTable.Entries);

    /// <summary>Learns from the articles that were stored since.</summary>
    public void Advance()
    {
        while (!store.IsReadOnly && store.Read(NameLearner.IsBehind))
            store.Write(NameLearner.Advance);
    }

    private NameEntry Change(string reviewer, Func<WriteSession, NameEntry> draft)
    {
        if (string.IsNullOrWhiteSpace(reviewer))
            throw new NameRefusal("A change of names needs the reviewer's name.");
        return store.Write(session =>
        {
            var entry = draft(session);
            var id = NameTable.Add(session.Reading, entry);
            session.Rename();
            return entry with { Id = id };
        });
    }

    private static NameRefusal NothingToUndo(long? entry, IEnumerable<NameEntry> entries)
    {
        if (entry is null)
            return new("No change of names is left to take back.", stale: true);
        return entries.Any(one => one.Id == entry)
            ? new($"Change of names {entry} is taken back already.", stale: true)
            : new($"There is no change of names {entry}; “extractor entity log” lists them.");
    }

    private static Entity Known(WriteSession session, NameKind kind, string name)
        => EntityReader.Find(session.Reading, kind, name)
            ?? throw new NameRefusal($"No claim is about a {Word(kind)} of the name “{name}”; “extractor entity list{(kind == NameKind.Metric ? " --metric" : "")}” shows the names.");

    private static string Word(NameKind kind) => kind == NameKind.Company ? "company" : "metric";
}

namespace Extractor.Store.Entities;

/// <summary>
/// Which names stand for one company or one metric: what articles teach, and what reviewers say, which outranks it. Claims follow:
/// those of two names that become one are merged, and parted again when that is taken back.
/// </summary>
public interface IEntityStore
{
    /// <summary>Entities with a name that contains the words, those with the most claims first.</summary>
    /// <param name="words">Null for all.</param>
    IReadOnlyList<Entity> List(NameKind kind, string? words, int limit);

    /// <returns>Null when no claim and no change of names knows the name.</returns>
    Entity? Find(NameKind kind, string name);

    /// <exception cref="NameRefusal">A name is unknown, or both are one already.</exception>
    NameEntry Merge(string reviewer, NameKind kind, string name, string into);

    /// <exception cref="NameRefusal">The name is unknown, or the only one of its entity.</exception>
    NameEntry Split(string reviewer, NameKind kind, string name);

    /// <exception cref="NameRefusal">The name is unknown, or the new one belongs to another entity.</exception>
    NameEntry Rename(string reviewer, NameKind kind, string name, string to);

    /// <param name="entry">Null for the last entry that stands and is no undo.</param>
    /// <exception cref="NameRefusal">There is no such entry, or it is taken back already.</exception>
    NameEntry Undo(string reviewer, long? entry = null);

    /// <summary>All changes of names, the oldest first.</summary>
    IReadOnlyList<NameEntry> Log();
}

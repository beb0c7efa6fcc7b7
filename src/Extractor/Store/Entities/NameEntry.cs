namespace Extractor.Store.Entities;

/// <summary>An entry of the log of names. Entries are never changed.</summary>
/// <param name="Name">As it was written; empty for an undo.</param>
/// <param name="Target">The name that was merged into, or the new name; null for others.</param>
/// <param name="Undoes">The entry that is taken back; null when it is no undo.</param>
public sealed record NameEntry(long Id, NameKind Kind, NameOperation Operation, string Name, string? Target, long? Undoes, string Reviewer, DateTimeOffset At)
{
    /// <summary>In words: “merged “Acme” into “Acme Motor””.</summary>
    public string Label => Operation switch
    {
        NameOperation.Merge => $"merged “{Name}” into “{Target}”",
        NameOperation.Split => $"split “{Name}” off",
        NameOperation.Rename => $"renamed “{Name}” to “{Target}”",
        _ => $"took entry {Undoes} back",
    };

    /// <summary>The entries that stand: those that no standing entry takes back.</summary>
    public static IReadOnlyList<NameEntry> Standing(IReadOnlyList<NameEntry> entries)
    {
        var undone = new HashSet<long>();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (entries[i].Undoes is { } target && !undone.Contains(entries[i].Id))
                undone.Add(target);
        }
        return [.. entries.Where(entry => !undone.Contains(entry.Id))];
    }
}

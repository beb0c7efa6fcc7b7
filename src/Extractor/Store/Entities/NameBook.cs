using System.Collections.Frozen;

namespace Extractor.Store.Entities;

/// <summary>
/// Which entity each name stands for: learned names first, then what reviewers said, in order. A name that is not in the book stands
/// for itself. The key of an entity is always one of its names.
/// </summary>
internal sealed class NameBook
{
    private readonly FrozenDictionary<(NameKind Kind, string Name), string> _keys;

    private NameBook(FrozenDictionary<(NameKind, string), string> keys, IReadOnlyDictionary<(NameKind, string), string> shown) => (_keys, Shown) = (keys, shown);

    public static NameBook Empty { get; } = new(FrozenDictionary<(NameKind, string), string>.Empty, new Dictionary<(NameKind, string), string>());

    /// <summary>The key of each name in the book, keys included.</summary>
    public IReadOnlyDictionary<(NameKind Kind, string Name), string> Keys => _keys;

    /// <summary>How entities are shown, by their keys; those that no reviewer touched are not here.</summary>
    public IReadOnlyDictionary<(NameKind Kind, string Key), string> Shown { get; }

    /// <param name="learned">Folded names and the folded name that each is short for.</param>
    /// <param name="entries">Those that stand, in order.</param>
    public static NameBook Of(IEnumerable<(string Name, string Entity)> learned, IEnumerable<NameEntry> entries)
    {
        var writer = new Writer();
        foreach (var (name, entity) in learned)
            writer.Learn(name, entity);
        foreach (var entry in entries)
            writer.Follow(entry);
        return new(writer.Keys.ToFrozenDictionary(), writer.Shown);
    }

    /// <summary>A book that was written down; how entities are shown is left out.</summary>
    public static NameBook OfKeys(IEnumerable<KeyValuePair<(NameKind Kind, string Name), string>> keys)
        => new(keys.ToFrozenDictionary(), new Dictionary<(NameKind, string), string>());

    /// <param name="name">Folded.</param>
    public string Resolve(NameKind kind, string name) => _keys.Count > 0 && _keys.TryGetValue((kind, name), out var key) ? key : name;

    public IEnumerable<string> NamesOf(NameKind kind, string key) => _keys.Where(pair => pair.Key.Kind == kind && pair.Value == key).Select(pair => pair.Key.Name).Order(StringComparer.Ordinal);

    /// <summary>The names that stand for something else in another book.</summary>
    public IEnumerable<(NameKind Kind, string Name)> Differences(NameBook other)
        => _keys.Keys.Union(other._keys.Keys).Where(name => Resolve(name.Kind, name.Name) != other.Resolve(name.Kind, name.Name));

    private sealed class Writer
    {
        public Dictionary<(NameKind Kind, string Name), string> Keys { get; } = [];

        public Dictionary<(NameKind Kind, string Key), string> Shown { get; } = [];

        public void Learn(string name, string entity)
        {
            // A short form of a short form stands for the longest.
            var key = Key(NameKind.Company, entity);
            Join(NameKind.Company, Key(NameKind.Company, name), key);
        }

        public void Follow(NameEntry entry)
        {
            var name = NameFold.Of(entry.Kind, entry.Name);
            switch (entry.Operation)
            {
                case NameOperation.Merge:
                    var into = Key(entry.Kind, NameFold.Of(entry.Kind, entry.Target!));
                    Join(entry.Kind, Key(entry.Kind, name), into);
                    Shown.TryAdd((entry.Kind, into), entry.Target!);
                    break;
                case NameOperation.Split:
                    Part(entry.Kind, name, entry.Name);
                    break;
                case NameOperation.Rename:
                    var key = Key(entry.Kind, name);
                    Join(entry.Kind, Key(entry.Kind, NameFold.Of(entry.Kind, entry.Target!)), key);
                    Shown[(entry.Kind, key)] = entry.Target!;
                    break;
                default:
                    break;
            }
        }

        private string Key(NameKind kind, string name)
        {
            if (Keys.TryGetValue((kind, name), out var key))
                return key;
            Keys.Add((kind, name), name);
            return name;
        }

        private void Join(NameKind kind, string from, string into)
        {
            if (from == into)
                return;
            foreach (var name in Members(kind, from))
                Keys[(kind, name)] = into;
            Shown.Remove((kind, from));
        }

        private void Part(NameKind kind, string name, string text)
        {
            var key = Key(kind, name);
            var others = Members(kind, key).Where(member => member != name).Order(StringComparer.Ordinal).ToList();
            if (key == name && others.Count > 0)
            {
                foreach (var other in others)
                    Keys[(kind, other)] = others[0];
                if (Shown.Remove((kind, key), out var shown) && NameFold.Of(kind, shown) != name)
                    Shown[(kind, others[0])] = shown;
            }
            Keys[(kind, name)] = name;
            Shown[(kind, name)] = text;
        }

        private List<string> Members(NameKind kind, string key) => [.. Keys.Where(pair => pair.Key.Kind == kind && pair.Value == key).Select(pair => pair.Key.Name)];
    }
}

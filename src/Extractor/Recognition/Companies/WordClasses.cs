using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Reads the classes of words of entity-words.tsv and the given names.</summary>
internal sealed class WordClasses
{
    private readonly VocabularyBuilder _words;
    private readonly Dictionary<string, List<int>> _classes = new(StringComparer.Ordinal);

    public WordClasses(VocabularyBuilder words)
    {
        _words = words;
        var reader = TsvReader.Embedded("entity-words.tsv");
        var (name, cell) = (reader.Column("class"), reader.Column("words"));
        while (reader.Read())
        {
            if (!_classes.TryGetValue(reader[name], out var ids))
                _classes.Add(reader[name], ids = []);
            AddWords(reader[cell], ids);
        }
        var given = TsvReader.Embedded("given-names.tsv");
        List<int> names = [];
        while (given.Read())
            AddWords(given[0], names);
        Given = new WordSet(names);
    }

    public WordSet Given { get; }

    /// <exception cref="InvalidDataException">The file has no such class.</exception>
    public WordSet this[string name] => _classes.TryGetValue(name, out var ids) ? new WordSet(ids) : throw new InvalidDataException($"entity-words.tsv: the class “{name}” is missing.");

    public WordSet Set(string words) => _words.Set(words);

    private void AddWords(string cell, List<int> ids)
    {
        foreach (var word in cell.AsSpan().Split(' '))
        {
            if (!cell.AsSpan()[word].IsEmpty)
                ids.Add(_words.WordOf(cell.AsSpan()[word]));
        }
    }
}

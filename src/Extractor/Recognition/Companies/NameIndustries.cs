using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>What the words of an unknown company's name tell of its industry: “Zelkova Savings Bank” is a bank.</summary>
internal sealed class NameIndustries
{
    private readonly WordMap<string> _industries = new();

    public NameIndustries(VocabularyBuilder words)
    {
        var reader = TsvReader.Embedded("name-industries.tsv");
        var (word, industry) = (reader.Column("word"), reader.Column("industry"));
        while (reader.Read())
        {
            if (!_industries.TryAdd(words.Word(reader[word]), reader[industry]))
                throw reader.Error($"“{reader[word]}” is there already");
        }
    }

    /// <summary>The industry that the last telling word gives; null when none tells.</summary>
    public string? Of(in TokenReader reader, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (_industries[reader.Tokens[i].Word] is { } industry)
                return industry;
        }
        return null;
    }
}

using Extractor.Text;

namespace Extractor.Ingestion.Cleaning;

/// <summary>Recognises lines of page furniture by the phrases of <c>furniture.tsv</c>.</summary>
internal sealed class FurnitureRules
{
    /// <summary>A longer line is text, whatever it begins with.</summary>
    private const int LongestLine = 220;

    private const int LongestStart = 140;

    private readonly Lexicon<List<Entry>> _phrases;
    private readonly Vocabulary _vocabulary;

    public FurnitureRules()
    {
        VocabularyBuilder vocabulary = new();
        _phrases = new Lexicon<List<Entry>>(vocabulary);
        foreach (var row in TsvTable.Embedded("furniture.tsv", "phrase", "place", "reason", "opens"))
        {
            Entry entry = new(Enum.Parse<Place>(row[1], ignoreCase: true), Enum.Parse<RemovalReason>(row[2]), row[3] == "section");
            if (_phrases.TryGet(row[0], out var entries))
                entries!.Add(entry);
            else
                _phrases.Add(row[0], [entry]);
        }
        _vocabulary = vocabulary.Build();
    }

    private enum Place
    {
        Whole,
        Start,
        Label,
    }

    /// <summary>Why the line is furniture, and whether it opens a section of it; null when it is none.</summary>
    public (RemovalReason Reason, bool OpensSection)? Match(string line)
    {
        if (line.Length > LongestLine)
            return null;
        List<Token> tokens = [];
        Tokenizer.Cut(line, _vocabulary, tokens);
        var first = 0;
        while (first < tokens.Count && tokens[first].Kind is not (TokenKind.Word or TokenKind.Address))
            first++;
        if (first == tokens.Count || !_phrases.Match(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens), first, out var length, out var entries))
            return null;
        var leadingNumber = tokens.FindIndex(0, first, token => token.Kind == TokenKind.Number) >= 0;
        foreach (var entry in entries)
        {
            if (Fits(entry.Place, line, tokens, first + length, leadingNumber))
                return (entry.Reason, entry.OpensSection);
        }
        return null;
    }

    private static bool Fits(Place place, string line, List<Token> tokens, int next, bool leadingNumber) => place switch
    {
        Place.Whole => OnlyMarks(tokens, next),
        Place.Start => line.Length <= LongestStart,
        _ => !leadingNumber && (next == tokens.Count || line[tokens[next].Start] is ':' or '：' || (OnlyMarks(tokens, next) && tokens[^1].Kind != TokenKind.Number)),
    };

    private static bool OnlyMarks(List<Token> tokens, int from)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Address)
                return false;
        }
        return true;
    }

    private sealed record Entry(Place Place, RemovalReason Reason, bool OpensSection);
}

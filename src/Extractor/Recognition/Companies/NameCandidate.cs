namespace Extractor.Recognition.Companies;

/// <summary>A run of tokens that may name something, with what speaks for each kind; lives while one text is read.</summary>
internal sealed class NameCandidate
{
    public required int First { get; init; }

    /// <summary>Behind the name without its legal form.</summary>
    public required int CoreEnd { get; init; }

    /// <summary>Behind the name with its legal form.</summary>
    public required int End { get; set; }

    public required int Sentence { get; init; }

    /// <summary>The name in lower case, words separated by single blanks.</summary>
    public required string Key { get; init; }

    /// <summary>The lexicon's form that matches the whole name; null when it knows none.</summary>
    public NameForm? Form { get; init; }

    /// <summary>A lexicon name that begins it (“General Motors” of “General Motors Europe”).</summary>
    public NameForm? Head { get; init; }

    public bool Legal { get; init; }

    /// <summary>A company's name with a place behind it: “General Motors Europe”.</summary>
    public bool Division { get; set; }

    public bool InHeadline { get; init; }

    /// <summary>A single ordinary word that starts its sentence, so that its capital says nothing.</summary>
    public bool PlainOpener { get; set; }

    public bool Possessive { get; set; }

    /// <summary>Kind that its last word gives (“… Association”, “… Index”); null for none.</summary>
    public EntityKind? FormKind { get; init; }

    public int CompanyScore { get; set; }

    /// <summary>Whether something speaks for a company that is not said of persons and teams as well.</summary>
    public bool Telling { get; set; }

    public int PersonScore { get; set; }

    /// <summary>Noun or industry that an apposition gives.</summary>
    public string? Industry { get; set; }

    public string? Country { get; set; }

    /// <summary>The number right behind it (737 of “Boeing 737”), as a token index; -1 for none.</summary>
    public int NumberAfter { get; set; } = -1;

    public string Rule { get; set; } = "";

    public ArticleEntity? Entity { get; set; }

    /// <summary>The evidence of all places of this name; there once the names are linked.</summary>
    public NameSum Sum { get; set; } = null!;

    public int Words => WordCount(Key);

    public static int WordCount(string key)
    {
        var words = 1;
        foreach (var c in key)
        {
            if (c == ' ')
                words++;
        }
        return words;
    }
}

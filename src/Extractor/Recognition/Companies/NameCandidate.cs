namespace Extractor.Recognition.Companies;

/// <summary>A run of tokens that may name something, with what speaks for each kind; lives while one text is read.</summary>
internal sealed class NameCandidate : IReusable
{
    public int First { get; set; }

    /// <summary>Behind the name without its legal form.</summary>
    public int CoreEnd { get; set; }

    /// <summary>Behind the name with its legal form.</summary>
    public int End { get; set; }

    public int Sentence { get; set; }

    /// <summary>The name in lower case, words separated by single blanks.</summary>
    public NameKey Key { get; set; } = null!;

    /// <summary>The lexicon's form that matches the whole name; null when it knows none.</summary>
    public NameForm? Form { get; set; }

    /// <summary>A lexicon name that begins it (“General Motors” of “General Motors Europe”).</summary>
    public NameForm? Head { get; set; }

    public bool Legal { get; set; }

    /// <summary>A company's name with a place behind it: “General Motors Europe”.</summary>
    public bool Division { get; set; }

    public bool InHeadline { get; set; }

    /// <summary>A single ordinary word that starts its sentence, so that its capital says nothing.</summary>
    public bool PlainOpener { get; set; }

    /// <summary>A form that is also a word, with further capitals behind it: “Palm Beach”.</summary>
    public bool Continued { get; set; }

    public bool Possessive { get; set; }

    /// <summary>Kind that its last word gives (“… Association”, “… Index”); null for none.</summary>
    public EntityKind? FormKind { get; set; }

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

    public void Reset()
    {
        (First, CoreEnd, End, Sentence, Key) = (0, 0, 0, 0, null!);
        (Form, Head, FormKind, Industry, Country, Entity) = (null, null, null, null, null, null);
        (Legal, Division, InHeadline, PlainOpener, Continued, Possessive, Telling) = (false, false, false, false, false, false, false);
        (CompanyScore, PersonScore, NumberAfter, Rule) = (0, 0, -1, "");
    }
}

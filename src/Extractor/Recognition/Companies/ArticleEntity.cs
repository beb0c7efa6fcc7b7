namespace Extractor.Recognition.Companies;

/// <summary>Somebody or something that one article speaks of; lives while the article is read.</summary>
internal sealed class ArticleEntity : IReusable
{
    public int Number { get; set; }

    public EntityKind Kind { get; set; }

    public LexiconEntity? Lexicon { get; set; }

    /// <summary>The fullest name that the article gives.</summary>
    public string Name { get; set; } = "";

    /// <summary>The fullest name in lower case.</summary>
    public NameKey Key { get; set; } = null!;

    public string? Parent { get; set; }

    /// <summary>Noun by which the article calls it, or the lexicon's industry.</summary>
    public string? Industry { get; set; }

    public string? Country { get; set; }

    /// <summary>“USX steel division”: made from its owner's name and a description.</summary>
    public bool Described { get; set; }

    public bool Uncertain { get; set; }

    public int Mentions { get; set; }

    public bool InHeadline { get; set; }

    public bool NamedInBody { get; set; }

    /// <summary>Sentence of the latest mention so far, while antecedents are sought.</summary>
    public int LastSentence { get; set; } = -1;

    public int LastSubjectSentence { get; set; } = -1;

    public int LastToken { get; set; } = -1;

    public int LastSubjectToken { get; set; } = -1;

    public void Reset()
    {
        (Number, Kind, Name, Key) = (0, default, "", null!);
        (Lexicon, Parent, Industry, Country) = (null, null, null, null);
        (Described, Uncertain, InHeadline, NamedInBody, Mentions) = (false, false, false, false, 0);
        (LastSentence, LastSubjectSentence, LastToken, LastSubjectToken) = (-1, -1, -1, -1);
    }
}

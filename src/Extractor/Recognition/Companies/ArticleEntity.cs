using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Somebody or something that one article speaks of; lives while the article is read.</summary>
internal sealed class ArticleEntity
{
    public required int Number { get; init; }

    public required EntityKind Kind { get; init; }

    public LexiconEntity? Lexicon { get; set; }

    /// <summary>The fullest name that the article gives.</summary>
    public required string Name { get; set; }

    /// <summary>The fullest name in lower case.</summary>
    public required string Key { get; set; }

    public string? Parent { get; set; }

    /// <summary>Noun by which the article calls it, or the lexicon's industry.</summary>
    public string? Industry { get; set; }

    public string? Country { get; set; }

    /// <summary>“USX steel division”: made from its owner's name and a description.</summary>
    public bool Described { get; init; }

    public bool Uncertain { get; set; }

    public int Mentions { get; set; }

    public bool InHeadline { get; set; }

    public bool NamedInBody { get; set; }

    /// <summary>Sentence of the latest mention so far, while antecedents are sought.</summary>
    public int LastSentence { get; set; } = -1;

    public int LastSubjectSentence { get; set; } = -1;

    public int LastToken { get; set; } = -1;

    public int LastSubjectToken { get; set; } = -1;

    /// <summary>The reason told for its latest named mention; null before one is told.</summary>
    public (TextSpan Surface, EntityResolution Resolution, string Rule, string Why)? Latest { get; set; }
}

using Extractor.Text;

namespace Extractor.Recognition.Companies;

internal enum AnaphorForm : byte
{
    None,

    /// <summary>“the company”, “the German-US carmaker”.</summary>
    Definite,
    It,
    Its,

    /// <summary>“they” and “their”, which stand for groups.</summary>
    They,
}

/// <summary>A name, group or anaphor on its way to a mention.</summary>
internal sealed class FoundEntity
{
    public required int First { get; init; }

    public required int End { get; init; }

    public required int Sentence { get; init; }

    public required string Rule { get; set; }

    /// <summary>Null until an anaphor is resolved.</summary>
    public ArticleEntity? Entity { get; set; }

    public EntityResolution Resolution { get; init; }

    public bool Possessive { get; init; }

    public bool Uncertain { get; set; }

    /// <summary>Only names the source of news or an addressee, so that “it” does not mean it: “(Reuters)”, “told Reuters”.</summary>
    public bool Aside { get; init; }

    public AnaphorForm Anaphor { get; init; }

    /// <summary>“the US division”: a part of the antecedent.</summary>
    public bool Division => Anaphor == AnaphorForm.Definite && Noun is null;

    /// <summary>The noun of a definite anaphor; null for “the US division”.</summary>
    public IndustryNoun? Noun { get; init; }

    /// <summary>Countries that a definite anaphor names; empty for none.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public bool Subject { get; set; }

    public string? Because { get; set; }

    public static int InTextOrder(FoundEntity a, FoundEntity b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End);
}

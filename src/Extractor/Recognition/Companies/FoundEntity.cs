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
internal sealed class FoundEntity : IReusable
{
    public int First { get; set; }

    public int End { get; set; }

    public int Sentence { get; set; }

    public string Rule { get; set; } = "";

    /// <summary>Null until an anaphor is resolved.</summary>
    public ArticleEntity? Entity { get; set; }

    public EntityResolution Resolution { get; set; }

    public bool Possessive { get; set; }

    public bool Uncertain { get; set; }

    /// <summary>Only names the source of news or an addressee, so that “it” does not mean it: “(Reuters)”, “told Reuters”.</summary>
    public bool Aside { get; set; }

    public AnaphorForm Anaphor { get; set; }

    /// <summary>“the US division”: a part of the antecedent.</summary>
    public bool Division => Anaphor == AnaphorForm.Definite && Noun is null;

    /// <summary>The noun of a definite anaphor; null for “the US division”.</summary>
    public IndustryNoun? Noun { get; set; }

    /// <summary>Countries that a definite anaphor names; empty for none.</summary>
    public IReadOnlyList<string> Countries { get; set; } = [];

    public bool Subject { get; set; }

    public string? Because { get; set; }

    public void Reset()
    {
        (First, End, Sentence, Rule) = (0, 0, 0, "");
        (Entity, Noun, Because, Countries) = (null, null, null, []);
        (Resolution, Anaphor) = (default, default);
        (Possessive, Uncertain, Aside, Subject) = (false, false, false, false);
    }

    public static int InTextOrder(FoundEntity a, FoundEntity b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End);
}

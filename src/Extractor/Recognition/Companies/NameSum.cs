namespace Extractor.Recognition.Companies;

/// <summary>What all places of one name in the article say together; kept with its key.</summary>
internal sealed class NameSum
{
    /// <summary>Points for a company.</summary>
    public int Company { get; private set; }

    /// <summary>Points for a person.</summary>
    public int Person { get; private set; }

    /// <summary>Places where the capital of the first word proves a name.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a point for a company is one that persons and teams do not get.</summary>
    public bool Telling { get; private set; }

    /// <summary>Whether longer names without a company's form end with it, as persons' names end with a surname.</summary>
    public bool Surname { get; set; }

    /// <summary>Whether the article gives it in brackets behind another name: “Department of Financial Services (DFS)”.</summary>
    public bool Abbreviates { get; set; }

    /// <summary>The entity that the registry knows by this name already; null for none.</summary>
    public ArticleEntity? Named { get; set; }

    /// <summary>Whether its short forms are registered already.</summary>
    public bool Shortened { get; set; }

    public void Reset() => (Company, Person, Count, Telling, Surname, Abbreviates, Named, Shortened) = (0, 0, 0, false, false, false, null, false);

    public void Add(NameCandidate candidate)
    {
        Company += candidate.CompanyScore;
        Person += candidate.PersonScore;
        Count += candidate.PlainOpener || candidate.InHeadline ? 0 : 1;
        Telling |= candidate.Telling;
    }
}

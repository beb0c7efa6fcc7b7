using Extractor.Recognition.Companies;
using Extractor.Recognition.Units;

namespace Extractor.Claims;

/// <summary>“Telora holds 25 percent, Solvik 20 percent and Quarnet, a maker of pumps, 10 percent”: a list that says its verb only once.</summary>
internal static class GappedSubject
{
    private const int LongestAside = 8;
    private const int LongestName = 5;

    public static EntityMention? Of(SentenceLayout layout, Reading reading)
    {
        if (reading.Base is not { } before || before.Clause != reading.Clause || reading.Clause.Verb < 0 || before.Quantity.Dimension != reading.Quantity.Dimension || reading.Role != before.Role || reading.Quantity.Dimension is Dimension.Count or Dimension.None || reading.Left != reading.Quantity.First - 1)
            return null;
        var last = reading.Left;
        if (layout.Char(last) == ',')
            last = BeforeAside(layout, last, before.Quantity.End);
        return last >= before.Quantity.End ? Name(layout, last, before.Quantity.End) : null;
    }

    /// <summary>“3.3 percent, followed by 2.8 percent for Solvik and 2.6 percent for Telora”: the name behind each number.</summary>
    public static EntityMention? Behind(SentenceLayout layout, Reading reading) =>
        reading is { Rule: "continued", Base.Clause: var clause } && clause == reading.Clause && reading.Base.Quantity.Dimension == reading.Quantity.Dimension && reading.Role == reading.Base.Role
        && layout.Is(reading.Quantity.End, layout.Words.For) && layout.Entity(layout.Is(reading.Quantity.End + 1, layout.Words.Definites) ? reading.Quantity.End + 2 : reading.Quantity.End + 1) is { Kind: EntityKind.Company or EntityKind.Market, Possessive: false } entity ? entity : null;

    /// <summary>“Telora's shares rose 2%, and Solvik added 3%”: a measure that goes on, but of another company.</summary>
    public static bool IsOthers(SentenceLayout layout, Reading reading, EntityMention owner) =>
        reading.Metric is { } metric && reading.Clause is { Kind: ClauseKind.Coordinate, Verb: >= 0 } clause && metric.End <= clause.First
        && (UnknownNames.SubjectOf(layout, clause) is not null || clause is { Inherited: false, Subject: { Kind: EntityKind.Company, Resolution: not EntityResolution.Anaphor } own } && own.Entity != owner.Entity);

    /// <summary>“Quarnet, a maker of pumps,”: the token that ends the name.</summary>
    private static int BeforeAside(SentenceLayout layout, int comma, int limit)
    {
        for (var i = comma - 1; i > Math.Max(limit, comma - LongestAside); i--)
        {
            if (layout.Char(i) == ',' && layout.Is(i + 1, layout.Words.Articles))
                return i - 1;
            if (layout.IsVerb(i) || layout.Quantity(i) is not null)
                return -1;
        }
        return -1;
    }

    /// <summary>The name that ends here and stands behind a comma or “and” alone.</summary>
    private static EntityMention? Name(SentenceLayout layout, int last, int limit)
    {
        if (layout.Entity(last) is { } known)
            return known is { Kind: EntityKind.Company or EntityKind.Market or EntityKind.Organisation, Possessive: false } && IsListed(layout, known.First) ? known : null;
        var first = last;
        while (first > limit && last - first < LongestName && UnknownNames.IsPart(layout, first - 1))
            first--;
        return UnknownNames.IsPart(layout, last) && IsListed(layout, first) ? UnknownNames.Named(layout, first, last + 1) : null;
    }

    private static bool IsListed(SentenceLayout layout, int first) => layout.Is(first - 1, layout.Words.And) || layout.Char(first - 1) is ',' or ';';
}

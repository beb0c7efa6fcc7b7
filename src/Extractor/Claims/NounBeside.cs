using Extractor.Recognition.Companies;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>The measure that stands beside a number: “$8 million yearly loss”, “a fifth of its revenue”.</summary>
internal sealed class NounBeside(MetricLexicon lexicon, MetricFinder finder)
{
    /// <summary>“$8 million yearly loss”, “12% margins”, “a 30 pct stake”.</summary>
    public bool Find(SentenceLayout layout, Reading reading)
    {
        if (reading.Role == Role.Share && layout.Is(reading.Quantity.End, layout.Words.Of) && !IsStake(layout, reading))
            return PartOfCompany(layout, reading) || PartOf(layout, reading);
        var start = BehindConversion(layout, reading);
        if (reading.Quantity.Dimension is Dimension.Volume or Dimension.Mass or Dimension.Energy or Dimension.Power or Dimension.Rate && layout.Is(start, layout.Words.Of))
            start++;
        else if (reading.Quantity.Dimension is Dimension.Money or Dimension.MoneyRate && (layout.Is(start, layout.Words.InOnly) || layout.Is(start, layout.Words.Of) && layout.Metric(start + 1) is { Owner: null }) && reading.Role != Role.Change)
            start++;
        for (var i = start; i < Math.Min(start + 5, reading.Clause.End); i++)
        {
            if (layout.Is(i, layout.Words.Worth) && layout.Is(i + 1, layout.Words.Of))
                return NounAt(layout, reading, i + 2, "quantity-worth-of-noun");
            if (layout.Metric(i) is { } metric)
                return MetricWriter.Fits(reading, metric.Entry) && MetricWriter.Set(reading, metric, "quantity-noun");
            if (!layout.IsWord(i) && layout.Char(i) != '-' || layout.Is(i, layout.Words.Prepositions) || layout.Is(i, layout.Words.Determiners) || layout.Quantity(i) is not null || layout.IsVerb(i) && !(layout.Is(i, layout.Words.LostOnly) && layout.Metric(i + 1) is not null))
                break;
        }
        if (start > reading.Quantity.End && layout.Cue(start).Is(CueKinds.ChangeNoun) && layout.Is(start - 1, layout.Words.InOnly) && reading.Role == Role.Level)
        {
            reading.Name(null, layout.Source.Slice(layout.Source.SpanOf(start, start + 1)).ToLowerInvariant(), "quantity-in-noun");
            return true;
        }
        if (NamedAs(layout, reading) is { } named)
            return MetricWriter.Set(reading, named, "quantity-as-noun");
        return reading.Role == Role.Level && reading.Quantity.Dimension == Dimension.Money && (layout.Sentence.Role == SentenceRole.Headline || layout.Is(reading.Quantity.First - 1, layout.Words.Determiners) || layout.Is(reading.Quantity.First - 1, layout.Words.Possessives) || layout.Is(reading.Quantity.First - 2, layout.Words.Determiners) && layout.IsOpen(reading.Quantity.First - 1))
            && !layout.Is(reading.Quantity.End, layout.Words.Achieved) && finder.UnknownAt(layout, reading.Quantity.End, reading.Clause.End) is { } unknown && MetricWriter.Set(reading, unknown, "quantity-unknown-noun");
    }

    /// <summary>“$5 million of purchases”.</summary>
    public bool OfNoun(SentenceLayout layout, Reading reading)
    {
        var of = BehindConversion(layout, reading);
        return reading.Quantity.Dimension == Dimension.Money && layout.Is(of, layout.Words.Of) && layout.IsOpen(of + 1) && !layout.Is(of + 1, layout.Words.Determiners) && finder.UnknownAt(layout, of + 1, reading.Clause.End) is { } unknown && MetricWriter.Set(reading, unknown, "quantity-of-noun");
    }

    /// <summary>“two dlrs a share to owners as an extra dividend”.</summary>
    private static MetricMention? NamedAs(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension is not (Dimension.Money or Dimension.MoneyRate))
            return null;
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 5, reading.Clause.End) && layout.Quantity(i) is null && layout.Char(i) != ','; i++)
        {
            if (layout.Is(i, layout.Words.AsOnly) && layout.Is(i + 1, layout.Words.Articles))
                return layout.Metric(i + 2) ?? layout.Metric(i + 3);
        }
        return null;
    }

    /// <summary>“$9 million (€8 million) of debt”: past the same sum in another currency.</summary>
    private static int BehindConversion(SentenceLayout layout, Reading reading)
    {
        var end = reading.Quantity.End;
        if (layout.Char(end) != '(')
            return end;
        var next = end + 1;
        while (layout.Quantity(next) is { } other && other.Dimension == reading.Quantity.Dimension)
            next = layout.Char(other.End) is ';' or ',' or '/' ? other.End + 1 : other.End;
        return next > end + 1 && layout.Char(next) == ')' ? next + 1 : end;
    }

    private bool IsStake(SentenceLayout layout, Reading reading) =>
        layout.IsOpen(reading.Left) && lexicon.Verb(layout.Tokens[..layout.End], reading.Left, out _, out var entry) && entry.Share;

    /// <summary>“bought 12% of Telora”: a stake in it.</summary>
    private bool PartOfCompany(SentenceLayout layout, Reading reading)
    {
        if (!IsCompany(layout, reading.Quantity.End + 1))
            return false;
        for (var i = reading.Left; i >= Math.Max(reading.Clause.First, reading.Left - 4); i--)
        {
            if (!layout.Is(i, layout.Words.Buy) && !layout.Is(i, layout.Words.Sell))
                continue;
            reading.Name(lexicon["stake"], "stake", "part-of-company");
            return true;
        }
        return false;
    }

    /// <summary>“12% of Telora”, “of Telora's US affiliate Solvik”, unlike “of Telora's revenue” and “of Telora shareholders”.</summary>
    private static bool IsCompany(SentenceLayout layout, int start)
    {
        for (var i = start; i < Math.Min(start + 7, layout.End) && layout.Metric(i) is null && layout.Quantity(i) is null; i++)
        {
            if (layout.Entity(i) is { Kind: EntityKind.Company, Possessive: false, Resolution: not EntityResolution.Anaphor } company)
                return layout.Metric(company.End) is null;
            if (layout.Entity(i) is null && !layout.Is(i, layout.Words.Possessives) && !layout.Is(i, layout.Words.Divisions) && (i == start || !layout.IsWord(i)))
                return false;
        }
        return false;
    }

    /// <summary>“a fifth of its revenue”: a share of what follows.</summary>
    private bool PartOf(SentenceLayout layout, Reading reading)
    {
        if (!NounAt(layout, reading, reading.Quantity.End + 1, "share-of-noun"))
            return false;
        reading.MetricName = $"share of {reading.MetricName}";
        return true;
    }

    public bool NounAt(SentenceLayout layout, Reading reading, int start, string rule)
    {
        for (var i = start; i < Math.Min(start + 6, layout.End); i++)
        {
            if (layout.Metric(i) is { } metric)
                return MetricWriter.Set(reading, metric, rule);
            if (layout.Quantity(i) is { NounSpan: { } counted })
            {
                reading.Name(null, layout.Source.Slice(counted), rule);
                return true;
            }
            if (layout.Is(i, layout.Words.PlainNouns) || layout.Is(i, layout.Words.Determiners) || layout.Is(i, layout.Words.Of) || layout.Period(i) is not null)
                continue;
            if (layout.Entity(i) is { Possessive: true } || layout.Is(i, layout.Words.Possessives))
                continue;
            return finder.UnknownAt(layout, i, layout.End) is { } unknown && MetricWriter.Set(reading, unknown, rule);
        }
        return false;
    }
}

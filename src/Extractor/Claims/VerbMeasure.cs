using Extractor.Recognition.Companies;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>The measure that a verb or the counted thing names: “sold 20,000”, “80 ships have been built”, “40 stores”.</summary>
internal sealed class VerbMeasure(MetricLexicon lexicon)
{
    /// <summary>“sold 20,000”, “earned $3.7bn”, “employs 5,000 people”.</summary>
    public bool Governing(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension == Dimension.Count && layout.Is(reading.Left, layout.Words.InOnly))
            return false;
        for (var i = reading.Left; i >= Math.Max(reading.Clause.First, reading.Left - 3); i--)
        {
            if (layout.Metric(i) is not null || layout.Quantity(i) is not null)
                return false;
            if (layout.IsOpen(i) && lexicon.Verb(layout.Tokens[..layout.End], i, out var length, out var entry) && layout.IsVerb(i) && i + length - 1 <= reading.Left)
                return MetricWriter.Fits(reading, entry) && (IsThingWorth(layout, reading, i) || SetVerb(layout, reading, entry, "verb-quantity"));
            if (i < reading.Left && layout.IsVerb(i))
                return false;
        }
        return false;
    }

    /// <summary>“a contract worth $3 million” is no company's market value; “Telora, worth $3 million” and “Telora is worth” are.</summary>
    private static bool IsThingWorth(SentenceLayout layout, Reading reading, int worth)
    {
        var thing = worth - 1;
        if (!layout.Is(worth, layout.Words.Worth) || !layout.IsOpen(thing) || !layout.IsWord(thing) || layout.Tokens[thing].Capitalised || layout.Is(thing, layout.Words.Copulas) || layout.Is(thing, layout.Words.Adverbs) || layout.Is(thing, layout.Words.Auxiliaries) || layout.Is(thing, layout.Words.Pronouns) || layout.IsVerb(thing))
            return false;
        reading.Name(null, $"{layout.Source.Slice(layout.Source.SpanOf(thing, worth))} value", "thing-worth");
        return true;
    }

    /// <summary>“the $5 million it lost”, “the 40 ships that Telora built”.</summary>
    public bool Relative(SentenceLayout layout, Reading reading)
    {
        if (Actor(layout, reading) is not { } actor)
            return false;
        var behind = layout.Behind(actor);
        var verb = layout.Is(behind, layout.Words.Auxiliaries) ? behind + 1 : behind;
        return lexicon.Verb(layout.Tokens[..layout.End], verb, out _, out var entry) && layout.IsVerb(verb) && MetricWriter.Fits(reading, entry) && layout.Quantity(verb + 1) is null && SetVerb(layout, reading, entry, "quantity-relative");
    }

    /// <summary>“it”, “Telora” in “the $5 million it lost”, “the 40 ships that Telora built”; null where nobody stands right behind the number.</summary>
    public static EntityMention? Actor(SentenceLayout layout, Reading reading)
    {
        var first = layout.Cue(reading.Quantity.End).Is(CueKinds.Relative) ? reading.Quantity.End + 1 : reading.Quantity.End;
        return layout.Entity(first) is { Possessive: false, Kind: EntityKind.Company or EntityKind.Group or EntityKind.Market } actor && actor.First == first ? actor : null;
    }

    /// <summary>“80 ships have been built”.</summary>
    public bool Passive(SentenceLayout layout, Reading reading)
    {
        var direct = reading.Clause.Verb >= 0 && reading.Clause.Verb < reading.Quantity.First;
        if (direct && (reading.Quantity.Unit is not null || !layout.Is(reading.Left, layout.Words.With)))
            return false;
        for (var i = reading.Quantity.End; i < (direct ? reading.Quantity.End + 1 : reading.Clause.End); i++)
        {
            if (layout.IsOpen(i) && lexicon.Verb(layout.Tokens[..layout.End], i, out _, out var entry) && MetricWriter.Fits(reading, entry))
                return SetVerb(layout, reading, entry, "quantity-passive-verb");
        }
        return false;
    }

    public bool Counted(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.NounSpan is not { } span)
            return false;
        var first = layout.Source.TokenAt(span.Start);
        if (first == reading.Cue && layout.Holds(first + 1) && layout.Tokens[first + 1].Start < span.End)
            span = new TextSpan(layout.Tokens[++first].Start, span.End);
        var end = layout.Source.TokenAt(span.End - 1) + 1;
        MetricEntry? entry = null;
        for (var i = first; i < end; i++)
        {
            if (lexicon.Noun(layout.Tokens[..end], i, out var length, out var known) && i + length == end)
                entry ??= known;
        }
        if (entry is null && Passive(layout, reading))
            return true;
        reading.Name(entry, layout.Source.Slice(span), "counted-noun");
        reading.Metric = null;
        return true;
    }

    /// <summary>Things that say nothing of what is measured: cars are sold, made or exported.</summary>
    public bool IsGenericCount(SentenceLayout layout, Reading reading) =>
        reading.Quantity.NounSpan is null || !IsNamed(layout, reading) && reading.Clause.SubjectMetric is { Entry: not null } subject && subject.End <= reading.Quantity.First && MetricWriter.Fits(reading, subject.Entry);

    /// <summary>The counted noun is a measure by itself: stores, employees.</summary>
    public bool IsNamed(SentenceLayout layout, Reading reading) =>
        reading.Quantity is { NounSpan: { } span, Dimension: Dimension.Count } && layout.Source.TokenAt(span.End - 1) is var head && lexicon.Noun(layout.Tokens[..(head + 1)], head, out _, out _);

    /// <summary>“sold 20,000 cars” is car sales; “earned $1bn” is profit.</summary>
    private bool SetVerb(SentenceLayout layout, Reading reading, MetricEntry entry, string rule)
    {
        var noun = reading.Quantity is { NounSpan: { } span, Dimension: Dimension.Count } && !entry.People ? layout.Source.Slice(span) : null;
        if (entry.Name == "settlement" && reading.Quantity.Dimension == Dimension.MoneyRate)
            entry = lexicon["price"];
        var name = noun is null || reading.Quantity.Unit is "unit" || reading.Quantity.Unit is { } counted && entry.Name.Contains(counted, StringComparison.OrdinalIgnoreCase) ? entry.Name : $"{reading.Quantity.Unit} {entry.Name}";
        reading.Name(entry, IsAbroad(layout, reading) ? $"overseas {name}" : name, rule);
        return true;
    }

    /// <summary>“sell 5,000 cars abroad”, “in overseas markets”.</summary>
    private static bool IsAbroad(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 3, reading.Clause.End); i++)
        {
            if (layout.Is(i, layout.Words.Abroad))
                return true;
        }
        return false;
    }
}

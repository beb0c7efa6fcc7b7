using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>Whom a number is about when the name stands right beside it.</summary>
internal static class BesideSubject
{
    public static EntityMention? Of(SentenceLayout layout, Reading reading)
    {
        if (Holder(layout, reading) is { } holder)
            return holder;
        if (reading.Rule == "quantity-relative")
            return VerbMeasure.Actor(layout, reading);
        if (layout.Entity(layout.BeforeStop(reading.Left)) is { Kind: EntityKind.Company or EntityKind.Group or EntityKind.Market, Possessive: false } bearer && layout.Behind(bearer) == reading.Left + 1 && layout.Is(bearer.First - 1, layout.Words.Bears))
            return bearer;
        if (Happened(layout, reading) is { } struck)
            return struck;
        if (GappedSubject.Of(layout, reading) is { } gapped)
            return gapped;
        if (GappedSubject.Behind(layout, reading) is { } behind)
            return behind;
        if (reading.Quantity.NounSpan is not null && layout.Is(reading.Quantity.First - 1, layout.Words.Possessives) && layout.Is(reading.Quantity.First - 2, layout.Words.With) && layout.Entity(reading.Quantity.First - 3) is { Kind: EntityKind.Company } equipped)
            return equipped;
        if (reading.Quantity.NounSpan is null && layout.Metric(reading.Quantity.End) is null && layout.Is(reading.Quantity.First - 1, layout.Words.Possessives) && layout.Entity(reading.Quantity.First - 2) is { Kind: EntityKind.Company } rival)
            return rival;
        if (layout.Char(reading.Quantity.First - 1) == '(' && (reading.Role == Role.Change || reading.IsChangeUnit) && layout.Entity(layout.BeforeStop(reading.Quantity.First - 2)) is { Kind: EntityKind.Company } bracketed)
            return bracketed;
        return Mover(layout, reading) ?? Companion(layout, reading);
    }

    /// <summary>“with Telora up 3%”, “Solvik rose, and Telora down 3%”.</summary>
    private static EntityMention? Mover(SentenceLayout layout, Reading reading)
    {
        var left = reading.Left;
        return reading.Role == Role.Change && layout.Is(left, layout.Words.UpDown) && layout.Entity(left - 1) is { Kind: EntityKind.Company or EntityKind.Market, Possessive: false } mover && mover.End == left && (layout.Is(mover.First - 1, layout.Words.With) || layout.Is(mover.First - 1, layout.Words.And) || layout.Char(mover.First - 1) == ',') ? mover : null;
    }

    /// <summary>“followed by Solvik at $2 million”.</summary>
    private static EntityMention? Companion(SentenceLayout layout, Reading reading)
    {
        var left = reading.Left;
        if (!layout.Is(left, layout.Words.At) && !layout.Is(left, layout.Words.With))
            return null;
        left--;
        if (layout.Char(left) == '>')
        {
            while (layout.Holds(left) && layout.Char(left) != '<')
                left--;
            left--;
        }
        while (layout.Char(left) is '>' or '<' or ')' || layout.Holds(left) && !layout.IsWord(left) && layout.Entity(left) is null && layout.Char(left) is not (',' or ';'))
            left--;
        return layout.Entity(left) is { Kind: EntityKind.Company or EntityKind.Market } entity && reading.Base is not null && reading.Base.Subject?.Entity != entity.Entity ? entity : null;
    }

    /// <summary>“Brazil's 700,000 bank workers”.</summary>
    private static EntityMention? Holder(SentenceLayout layout, Reading reading)
    {
        var before = reading.Quantity.First - 1;
        return reading.Quantity.NounSpan is not null && layout.Is(before, layout.Words.Possessives) && layout.Entity(before - 1) is { Kind: EntityKind.Company or EntityKind.Market or EntityKind.Group } entity && entity.End == before ? entity : null;
    }

    /// <summary>“the $2 million collapse of Telora”: what happens to a company, told with the sum.</summary>
    private static EntityMention? Happened(SentenceLayout layout, Reading reading)
    {
        var noun = reading.Quantity.End;
        if (!layout.Is(noun, layout.Words.OwnEvents) || !layout.Is(noun + 1, layout.Words.Of))
            return null;
        var first = layout.Is(noun + 2, layout.Words.Definites) ? noun + 3 : noun + 2;
        if (layout.Entity(first) is { } known)
            return known.Kind == EntityKind.Company ? known : null;
        var end = first;
        while (UnknownNames.IsPart(layout, end))
            end++;
        return end > first ? UnknownNames.Named(layout, first, end) : null;
    }
}

using Extractor.Recognition.Companies;
using Extractor.Recognition.Units;

namespace Extractor.Claims;

/// <summary>A share that is told of what is owned, and that is its owner's stake.</summary>
internal static class Ownership
{
    /// <summary>“is 25% owned by Telora”, “50 percent of it is held by Larsen”: whoever owns it; null where nobody is named.</summary>
    public static EntityMention? Owner(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension != Dimension.Percent)
            return null;
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 9, layout.End - 2) && layout.Quantity(i) is null && layout.Char(i) != ','; i++)
        {
            if (layout.Is(i, layout.Words.Owned) && layout.Is(i + 1, layout.Words.By))
                return layout.Entity(layout.Is(i + 2, layout.Words.Determiners) ? i + 3 : i + 2);
        }
        return null;
    }
}

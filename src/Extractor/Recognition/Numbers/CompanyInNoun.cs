using Extractor.Recognition.Companies;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>“62 Tesco outlets” counts outlets: a company's name at the start of the noun phrase is no part of the noun.</summary>
internal static class CompanyInNoun
{
    /// <param name="window">The text.</param>
    /// <param name="entities">Its names, in order.</param>
    /// <param name="quantities">Its quantities, in order.</param>
    /// <param name="first">The first quantity of this text.</param>
    public static void Cut(in TokenWindow window, IReadOnlyList<EntityMention> entities, List<QuantityMention> quantities, int first)
    {
        var entity = 0;
        for (var i = first; i < quantities.Count && entities.Count > 0; i++)
        {
            if (quantities[i].NounSpan is not { } noun)
                continue;
            while (entity < entities.Count && entities[entity].Span.Start < noun.Start)
                entity++;
            if (entity == entities.Count || entities[entity] is not { Kind: EntityKind.Company or EntityKind.Organisation } name || name.Span.Start != noun.Start || name.Span.End >= noun.End || !window[name.End].SpaceBefore)
                continue;
            TextSpan rest = new(window[name.End].Start, noun.End);
            quantities[i] = quantities[i] with { NounSpan = rest, UnitSpan = quantities[i].UnitSpan == noun ? rest : quantities[i].UnitSpan };
        }
    }
}

using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Periods;
using Extractor.Text;

namespace Extractor.Recognition;

/// <summary>Everything recognised in one text, each list in the order of the text and free of overlaps within itself.</summary>
public sealed record Mentions(
    SourceText Source,
    DateOnly? Published,
    IReadOnlyList<QuantityMention> Quantities,
    IReadOnlyList<NonQuantityMention> NonQuantities,
    IReadOnlyList<PeriodMention> Periods,
    IReadOnlyList<EntityMention> Entities);

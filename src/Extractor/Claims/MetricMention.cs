using Extractor.Recognition.Companies;
using Extractor.Recognition.Periods;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>A noun phrase that names what is measured.</summary>
/// <param name="Layout">The sentence that it stands in.</param>
/// <param name="First">First token of the phrase, modifiers included.</param>
/// <param name="Head">First token of the head, the part that the lexicon knows.</param>
/// <param name="End">Behind the head.</param>
/// <param name="Entry">The lexicon's measure; null when the phrase stands for itself.</param>
/// <param name="Owner">Whose it is, where the phrase says so: “SAIC's …”, “… of Intel”.</param>
/// <param name="OwnPeriod">“fourth-quarter” inside the phrase.</param>
/// <param name="Scope">Markets and products that narrow it: “U.S. sales”, “exports to Europe”.</param>
/// <param name="Foreseen">Token of “forecast”, “estimates”, “target” right behind the head (“earnings estimates”); -1 for none.</param>
internal sealed record MetricMention(SentenceLayout Layout, int First, int Head, int End, MetricEntry? Entry, EntityMention? Owner, PeriodMention? OwnPeriod, IReadOnlyList<EntityMention> Scope, int Foreseen = -1)
{
    private string? _name;

    /// <summary>The phrase in the text's words, without periods, owners and numbers: “overseas retail sales”. To be asked for while its sentence is read.</summary>
    public string Name => _name ??= MetricFinder.Name(Layout, First, End);

    public TextSpan SpanIn(SourceText source) => source.SpanOf(First, End);
}

using Extractor.Text;

namespace Extractor.Pipeline.Output.Html;

/// <summary>A number in the running text as a link to what became of it.</summary>
public sealed record NumberLink(TextSpan Number, string OpeningTag);

using Extractor.Text;

namespace Extractor.Pipeline.Output.Html;

/// <summary>A stretch of text that carries a class; stretches may overlap in any way.</summary>
public readonly record struct TextMark(TextSpan Span, string Class);

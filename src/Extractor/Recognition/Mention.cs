using Extractor.Text;

namespace Extractor.Recognition;

/// <summary>What recognisers find: a run of tokens with a meaning, and the rule that read it.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index behind the last token.</param>
/// <param name="Span">The characters of those tokens.</param>
/// <param name="Rule">Name of the rule that made it, as the rule list registers it.</param>
public abstract record Mention(int First, int End, TextSpan Span, string Rule);

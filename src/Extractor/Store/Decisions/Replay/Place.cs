using Extractor.Text;

namespace Extractor.Store.Decisions.Replay;

/// <summary>Where a decision's sentence stands in the text of now.</summary>
internal readonly record struct Place(TextSpan Sentence, TextSpan Number);

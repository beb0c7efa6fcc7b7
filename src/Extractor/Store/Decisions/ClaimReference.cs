using Extractor.Text;

namespace Extractor.Store.Decisions;

/// <summary>An occurrence as a reviewer sees it. It holds until the article, or the occurrence itself, changes.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Number">The number's characters in its text.</param>
/// <param name="ClaimId">The claim that the occurrence belongs to; null where the number carries one occurrence only.</param>
public sealed record ClaimReference(string Article, TextSpan Number, string? ClaimId = null);

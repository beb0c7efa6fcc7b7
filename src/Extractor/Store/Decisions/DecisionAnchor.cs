using Extractor.Text;

namespace Extractor.Store.Decisions;

/// <summary>Where in a text a decision was made, with enough of the text to find the place again in another edition.</summary>
/// <param name="ContentHash">Of the edition that <paramref name="Number"/> and <paramref name="Sentence"/> point into.</param>
/// <param name="SentenceText">Verbatim.</param>
/// <param name="Before">Up to <see cref="Context"/> characters in front of the sentence.</param>
/// <param name="After">Up to as many behind it.</param>
public sealed record DecisionAnchor(
    string Article, string ContentHash, TextSpan Number, string NumberText, TextSpan Sentence, string SentenceText, string Before, string After)
{
    public const int Context = 60;

    public static DecisionAnchor Of(string article, string contentHash, string text, TextSpan number, TextSpan sentence) => new(
        article, contentHash, number, number.Of(text), sentence, sentence.Of(text),
        text[Math.Max(0, sentence.Start - Context)..sentence.Start], text[sentence.End..Math.Min(text.Length, sentence.End + Context)]);
}

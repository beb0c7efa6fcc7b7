using Extractor.Claims;
using Extractor.Text;

namespace Extractor.Pipeline.Output;

/// <summary>A number of an article with what became of it.</summary>
/// <param name="Sentence">The sentence that it stands in.</param>
/// <param name="Claims">The claims that it carries; empty when <paramref name="Unclaimed"/> tells why there is none.</param>
public sealed record AccountedNumber(TextSpan Number, string Text, TextSpan Sentence, string SentenceText, IReadOnlyList<ClaimOccurrence> Claims, UnclaimedNumber? Unclaimed)
{
    /// <summary>All numbers in the order of the text.</summary>
    public static IReadOnlyList<AccountedNumber> Of(Extraction extraction)
    {
        var source = extraction.Mentions.Source;
        var claimed = extraction.Claims.GroupBy(claim => claim.Number)
            .Select(claims => Make(source, claims.Key, [.. claims], null));
        var others = extraction.Unclaimed.Select(number => Make(source, number.Number, [], number));
        return [.. claimed.Concat(others).OrderBy(number => number.Number)];
    }

    /// <summary>“35 numbers: 29 carry 31 claims, 6 carry none (4 year, 2 date)”, the commonest reason first.</summary>
    public static string Tally(IReadOnlyList<AccountedNumber> numbers)
    {
        var claimed = numbers.Count(number => number.Unclaimed is null);
        var reasons = numbers.Where(number => number.Unclaimed is not null).CountBy(number => number.Unclaimed!.Reason)
            .OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key)
            .Select(reason => $"{reason.Value} {FieldName.Of(reason.Key)}");
        var list = string.Join(", ", reasons);
        return $"{Count(numbers.Count, "number")}: {claimed} carry {Count(numbers.Sum(number => number.Claims.Count), "claim")}, {numbers.Count - claimed} carry none"
            + (list.Length > 0 ? $" ({list})" : "");
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static AccountedNumber Make(SourceText source, TextSpan number, IReadOnlyList<ClaimOccurrence> claims, UnclaimedNumber? unclaimed)
    {
        var sentence = source.Sentences[source.SentenceAt(source.TokenAt(number.Start))].Span;
        return new AccountedNumber(number, source.Slice(number), sentence, source.Slice(sentence), claims, unclaimed);
    }
}

using System.Globalization;
using System.Text;
using Extractor.Claims;
using Extractor.Store.Entities;

namespace Extractor.Store.Merging;

/// <summary>
/// What makes two occurrences one claim: subject, metric, scope, kind, basis, unit, period and modality. The value is no
/// part of it.
/// </summary>
/// <param name="Subject">Folded; empty when nobody is named.</param>
/// <param name="Metric">The metric's key, folded.</param>
/// <param name="Scope">Folded, sorted, without repetition, joined by <c>|</c>.</param>
/// <param name="Number">A hash of all parts, by which stores find the claim.</param>
/// <param name="Check">Another 64 bits of the hash, which tell apart what the number does not.</param>
public readonly record struct ClaimKey(string Subject, string Metric, string Scope, long Number, long Check)
{
    private const int OnStack = 512;

    [ThreadStatic]
    private static StringBuilder? t_text;

    private const char Separator = '\u001f';

    public string Id => ClaimId.Format(Number);

    /// <summary>The key by the occurrence's own words.</summary>
    public static ClaimKey Of(ClaimOccurrence occurrence) => Of(occurrence, NameBook.Empty);

    /// <summary>The key by what its names stand for.</summary>
    internal static ClaimKey Of(ClaimOccurrence occurrence, NameBook names)
    {
        var subject = occurrence.Subject is { } name ? names.Resolve(NameKind.Company, SubjectFold.Of(name)) : "";
        var metric = names.Resolve(NameKind.Metric, WordFold.Of(occurrence.MetricKey));
        var scope = ScopeText(occurrence.Scope);
        // The builder of the thread: a key is made for every occurrence.
        var text = (t_text ??= new StringBuilder(256)).Clear();
        text.Append(subject).Append(Separator).Append(metric).Append(Separator).Append(scope).Append(Separator);
        text.Append((int)occurrence.Kind).Append(Separator);
        text.Append(occurrence.Basis is { } basis ? (int)basis : -1).Append(Separator);
        text.Append(occurrence.Unit).Append(Separator);
        AppendDay(text, occurrence.From).Append(Separator);
        AppendDay(text, occurrence.To).Append(Separator);
        text.Append((int)occurrence.Modality);
        var folded = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        text.CopyTo(0, folded, text.Length);
        var (number, check) = StableHash.Both(folded[..text.Length]);
        return new(subject, metric, scope, number, check);
    }

    private static string ScopeText(IReadOnlyList<string> scope) => scope.Count switch
    {
        0 => "",
        1 => WordFold.Of(scope[0]),
        _ => string.Join('|', scope.Select(WordFold.Of).Distinct().Order(StringComparer.Ordinal)),
    };

    private static StringBuilder AppendDay(StringBuilder text, DateOnly? day)
        => day is { } known ? text.Append(CultureInfo.InvariantCulture, $"{known:yyyyMMdd}") : text;
}

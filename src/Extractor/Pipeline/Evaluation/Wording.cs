using System.Globalization;
using System.Text;

namespace Extractor.Pipeline.Evaluation;

/// <summary>
/// Cuts names and quotes into the words that scoring compares. Apart from the tokenizer on purpose: gold and claims are
/// compared by the published yardstick's own cutting, whatever becomes of the tokenizer.
/// </summary>
internal static class Wording
{
    private static readonly HashSet<string> LegalForms =
    [
        "inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "ag", "sa", "nv", "se", "llc", "group", "holdings", "holding",
        "the", "spa", "gmbh", "ab", "asa", "oyj", "kk", "pte", "bhd",
    ];

    private static readonly (string End, string Singular)[] Plurals = [("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x")];

    /// <summary>Lower-case runs of letters and digits, with decimal parts (<c>1.5</c>) and an ending behind an apostrophe.</summary>
    public static List<string> Words(string? text)
    {
        List<string> words = [];
        text = (text ?? "").ToLowerInvariant();
        var at = 0;
        while (at < text.Length)
        {
            var end = AlphanumericEnd(text, at);
            if (end == at)
            {
                at += RuneLength(text, at);
                continue;
            }
            while (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]))
                end = DigitsEnd(text, end + 1);
            if (end < text.Length && text[end] is '\'' or '’' && AlphanumericEnd(text, end + 1) is var suffix && suffix > end + 1)
                end = suffix;
            words.Add(text[at..end]);
            at = end;
        }
        return words;
    }

    /// <summary>The words of a name without possessive endings and legal forms; all its words when nothing else is left.</summary>
    public static List<string> Names(string? text)
    {
        var words = Words(text);
        var kept = words.Select(WithoutPossessive).Where(word => !LegalForms.Contains(word)).ToList();
        return kept.Count > 0 ? kept : words;
    }

    /// <summary>The numbers (without grouping commas) and words that a number's text is made of.</summary>
    public static List<string> NumberWords(string? text)
    {
        List<string> words = [];
        text = (text ?? "").ToLowerInvariant();
        var at = 0;
        while (at < text.Length)
        {
            var end = char.IsAsciiDigit(text[at]) ? NumberEnd(text, at) : LettersEnd(text, at);
            if (end > at)
                words.Add(text[at..end].Replace(",", "", StringComparison.Ordinal));
            at = end > at ? end : at + RuneLength(text, at);
        }
        return words;
    }

    public static bool StartsWithDigit(string word) => CharUnicodeInfo.GetDigitValue(word, 0) >= 0;

    public static string Stem(string word)
    {
        word = WithoutPossessive(word.ToLowerInvariant().Trim('\'', '’', '"'));
        foreach (var (end, singular) in Plurals)
        {
            if (word.EndsWith(end, StringComparison.Ordinal) && word.Length > end.Length + 1)
                return word[..^end.Length] + singular;
        }
        var plural = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        return plural ? word[..^1] : word;
    }

    /// <summary>The stems of the words between blanks, joined again: how units are compared.</summary>
    public static string StemmedUnit(string? unit) =>
        string.Join(' ', (unit ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stem));

    private static string WithoutPossessive(string word) =>
        word.Length >= 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word;

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == ','))
            at++;
        return at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]) ? DigitsEnd(text, at + 1) : at;
    }

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static int AlphanumericEnd(string text, int at) => RunEnd(text, at, static rune => Rune.IsLetter(rune) || Rune.IsNumber(rune));

    private static int LettersEnd(string text, int at) =>
        RunEnd(text, at, static rune => Rune.IsLetter(rune) || (Rune.IsNumber(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.DecimalDigitNumber));

    private static int RunEnd(string text, int at, Func<Rune, bool> belongs)
    {
        while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && belongs(rune))
            at += rune.Utf16SequenceLength;
        return at;
    }

    private static int RuneLength(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
}

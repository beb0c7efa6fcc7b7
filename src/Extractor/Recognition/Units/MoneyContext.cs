using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>Which currency an article means by “$”, “cents” and “pounds”, told from the money that it names in full.</summary>
internal readonly record struct MoneyContext(string Dollar, string Cent, bool PoundIsMoney, string? Note, string?[]? Shared)
{
    /// <param name="window">The article.</param>
    /// <param name="units">Finds the money in it.</param>
    /// <param name="year">When the article was published; null when unknown.</param>
    public static MoneyContext Of(in TokenWindow window, UnitLexicon units, int? year)
    {
        var shared = false;
        var us = false;
        var plain = false;
        var euro = false;
        var sterling = false;
        string? named = null;
        string? signed = null;
        bool? american = null;
        for (var i = units.MoneyStarts.Next(window.Source, 0); i < window.Count; i = units.MoneyStarts.Next(window.Source, i + 1))
        {
            var match = units.After(window, i);
            if (match.Form is not { IsMoney: true } form)
                continue;
            i = match.End - 1;
            shared |= form.Family is not null;
            if (form.Sense == SharedMoneyWord.Dollar)
                plain = true;
            else if (form.Unit == "USD")
                us |= form.Sense == SharedMoneyWord.None;
            else if (form.Unit == "EUR")
                euro = true;
            else if (form.Unit == "GBP")
                sterling |= form.Sense != SharedMoneyWord.Pound || (i > 0 && window.IsWord(i - 1) && window.Tight(i - 1));
            else if (IsDollar(form) && form.Kind == UnitFormKind.Sign)
                signed ??= form.Unit;
            else if (IsDollar(form) && (window.Chars(match.End - 1) is [.., 's'] ? match.First > 0 && window.Chars(match.First - 1) is "in" : !(american ??= NamesAmerica(window, units))) && !(window.IsNumber(match.First - 1) || IsScale(window, match.First - 1)))
                named ??= form.Unit;
        }
        return Resolve(us, plain, euro, sterling, named, signed) with { Shared = shared ? units.Families.Resolve(window, units, year) : null };
    }

    /// <summary>Puts a shared money word's currency in place; pounds may be a mass.</summary>
    public (string Unit, Dimension Dimension, string? Note) Resolve(UnitForm form, bool large) => form.Sense switch
    {
        SharedMoneyWord.Dollar when Dollar == "USD" && form.Family is not null && Common(form.Family) is { } own => (own, Dimension.Money, "the currency of the country that the article names"),
        SharedMoneyWord.Dollar => (Dollar, Dimension.Money, Note),
        SharedMoneyWord.Cent => (Cent, Dimension.Money, Note),
        SharedMoneyWord.Pound when !PoundIsMoney && Common(form.Family) is { } other => (other, Dimension.Money, $"the article names {other}"),
        SharedMoneyWord.Pound when !PoundIsMoney && !large => ("lb", Dimension.Mass, "no sterling in the article: pounds are a mass"),
        _ when Common(form.Family) is { } code && code != form.Unit => (code, Dimension.Money, $"the article speaks of {code}"),
        _ => (form.Unit, form.Dimension, null),
    };

    private string? Common(CurrencyFamily? family) => family is null ? null : Shared?[family.Number];

    private static MoneyContext Resolve(bool us, bool plain, bool euro, bool sterling, string? named, string? signed)
    {
        var dollar = named is not null && !us && signed is null ? named : "USD";
        var other = plain || us ? dollar : named ?? signed ?? (euro ? "EUR" : "USD");
        var note = dollar != "USD" ? $"the article names {dollar}, no other dollar" : null;
        return new MoneyContext(dollar, other, sterling, note, null);
    }

    private static bool NamesAmerica(in TokenWindow window, UnitLexicon units)
    {
        for (var i = 0; i < window.Count; i++)
        {
            if (units.America.Contains(window.Tokens[i]) && window.Chars(i) is "U.S" or "US" or "U.S." or "America" or "American" or "Washington")
                return true;
        }
        return false;
    }

    /// <summary>A counted “5 mln Hong Kong dollars” tells that dollar from the plain one; “figures in Canadian dollars” says what all are; “the Canadian dollar” is spoken of as a currency where the United States are named too.</summary>
    private static bool IsScale(in TokenWindow window, int at) => window.Chars(at) is "million" or "billion" or "trillion" or "mln" or "mn" or "bn" or "bln" or "m" or "b" or "k" or "thousand";

    private static bool IsDollar(UnitForm form) => form.Written.Contains("dollar", StringComparison.Ordinal) || form.Written.Contains("dlr", StringComparison.Ordinal) || form.Written.Contains('$') || form.Unit is "CAD" or "AUD" or "HKD" or "NZD" or "SGD" or "TWD";
}

namespace Extractor.Recognition.Companies;

/// <summary>Reads the brackets that news put behind or around a name: tickers, parties, names without a ticker.</summary>
internal sealed class BracketReader(EntityWords words)
{
    /// <summary>“XYZ, +0.8%”: a ticker with the day's change, as some quotation services put it behind names.</summary>
    public static bool IsQuotedTicker(in TokenReader reader, int i) => reader.AllCaps(i) && reader.Mark(i + 1) == ',' && reader.Mark(i + 2) is '+' or '-' or '−' or '–' && reader.IsNumber(i + 3);

    /// <summary>Behind “(NYSE: XYZ)”, “(RYA.L)” or “&lt;F&gt;” that opens right before <paramref name="i"/>; <paramref name="i"/> when none does.</summary>
    public int TickerEnd(in TokenReader reader, int i)
    {
        var open = reader.Mark(i - 1);
        if (open is not ('(' or '<' or '['))
            return i;
        if (IsPartyAndState(reader, i))
            return i;
        var close = open == '(' ? ')' : open == '<' ? '>' : ']';
        bool colon = false, dot = false;
        for (var k = i; k < i + 8; k++)
        {
            var mark = reader.Mark(k);
            if (mark == close)
                return open == '<' || colon || dot ? k : i;
            colon |= mark == ':';
            dot |= mark == '.';
            if (mark == '\0' && !reader.AllCaps(k) && !reader.IsNumber(k) && !(reader.IsWord(k) && reader.Tokens[k].Length <= (k > i ? 6 : 4) && reader.Capital(k)) && !(dot && reader.IsWord(k) && reader.Tokens[k].Length <= 2))
                return i;
        }
        return i;
    }

    /// <summary>“(D., Calif.)”, “(R-Nebr.)”: what stands behind the name of a politician.</summary>
    public bool IsPartyAndState(in TokenReader reader, int i) => reader.Is(i, words.PartyLetters) && reader.Capital(i) && reader.Mark(i + 1) is '-' or '.' or ',' or '–' && (reader.Capital(i + 2) || reader.Capital(i + 3));

    /// <summary>Behind a name that stands in angle brackets, as news wires mark companies without a ticker; <paramref name="i"/> when none does.</summary>
    public int BracketedEnd(in TokenReader reader, int i, int limit)
    {
        if (reader.Mark(i - 1) != '<')
            return i;
        var lower = false;
        for (var k = i; k < Math.Min(limit, i + NameRuns.LongestRun); k++)
        {
            if (reader.Mark(k) == '>')
                return lower ? k : i;
            lower |= reader.IsWord(k) && !reader.AllCaps(k);
            if (!reader.Capital(k) && reader.Mark(k) is not ('.' or '&' or '-' or '(' or ')' or ',' or '\'' or '’' or '/') && !reader.Is(k, words.Joiners) && !reader.Is(k, words.And) && !reader.Is(k, words.LegalForms) && !reader.Is(k, words.Possessive))
                return i;
        }
        return i;
    }
}

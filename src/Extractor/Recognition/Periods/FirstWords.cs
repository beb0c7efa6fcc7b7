using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>
/// Which readers a token can open a period for. Most words that open a period do so for one or two readers, so that one
/// look at the word spares a call of all others.
/// </summary>
internal sealed class FirstWords
{
    private ushort[] _readersOf = [];
    private ushort _ofNumbers;
    private ushort _ofLongNumbers;
    private ushort _ofShortYears;

    /// <param name="reader">0 to 15, in the order in which readers are tried.</param>
    /// <param name="words">Every word that can be the first of what it reads.</param>
    /// <param name="numbers">Whether it reads what starts with a number of one to four digits.</param>
    /// <param name="longNumbers">Whether it reads what starts with a longer number, as dates with full stops do.</param>
    /// <param name="shortYears">Whether it reads FY21 and the like.</param>
    public void Add(int reader, IEnumerable<int> words, bool numbers = false, bool longNumbers = false, bool shortYears = false)
    {
        var bit = (ushort)(1 << reader);
        foreach (var word in words)
        {
            if (word >= _readersOf.Length)
                Array.Resize(ref _readersOf, word + 1);
            _readersOf[word] |= bit;
        }
        _ofNumbers |= numbers ? bit : (ushort)0;
        _ofLongNumbers |= longNumbers ? bit : (ushort)0;
        _ofShortYears |= shortYears ? bit : (ushort)0;
    }

    /// <summary>One bit for each reader that the token may start something for.</summary>
    public uint Readers(SourceText source, in Token token)
    {
        if (token.Kind == TokenKind.Number)
            return token.Length <= 4 ? _ofNumbers : _ofLongNumbers;
        uint readers = token.Word > 0 && token.Word < _readersOf.Length ? _readersOf[token.Word] : 0u;
        return token is { HasDigits: true, Length: 4 or 6 } && source.Text[token.Start] is 'F' or 'f' ? readers | _ofShortYears : readers;
    }
}

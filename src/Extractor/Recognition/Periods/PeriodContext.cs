using System.Buffers;
using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>One text while its periods are read: its tokens sentence by sentence, and what was read so far.</summary>
internal sealed class PeriodContext
{
    private const int Blocked = -1;
    private readonly Token[] _tokens;

    /// <summary>The word id of every token, -1 inside names; from the pool.</summary>
    private readonly int[] _ids;
    private readonly DateOnly? _published;
    private DateOnly? _assumed;
    private bool? _assumedForward;

    public PeriodContext(SourceText source, DateOnly? published, IReadOnlyList<EntityMention> entities, PeriodWords words)
    {
        (Source, _published, Words) = (source, published, words);
        _tokens = source.TokenArray;
        var count = source.Tokens.Length;
        _ids = ArrayPool<int>.Shared.Rent(count);
        for (var i = 0; i < count; i++)
            _ids[i] = _tokens[i].Word;
        foreach (var entity in entities)
        {
            if (entity.Resolution != EntityResolution.Anaphor)
                _ids.AsSpan(entity.First, entity.End - entity.First).Fill(Blocked);
        }
    }

    public SourceText Source { get; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>The publication date, or the day from which a part of a range is read.</summary>
    public DateOnly? Published => _assumed ?? _published;

    public PeriodWords Words { get; }

    public FiscalCalendar Fiscal { get; set; } = FiscalCalendar.Default;

    /// <summary>Whether 03/04/2024 is the fourth of March here; null when nothing shows it.</summary>
    public bool? MonthFirst { get; set; }

    public bool MonthFirstKnown { get; set; }

    /// <summary>A part of a range or deadline is read as from another day.</summary>
    public bool Assumes => _assumed is not null;

    public List<PeriodMention> Mentions { get; } = [];

    /// <summary>First token of the sentence that is read.</summary>
    public int SentenceFirst { get; private set; }

    public int SentenceEnd { get; private set; }

    /// <summary>Number of mentions before the sentence.</summary>
    public int SentenceMentions { get; private set; }

    public void Enter(Sentence sentence) => (SentenceFirst, SentenceEnd, SentenceMentions) = (sentence.First, sentence.End, Mentions.Count);

    /// <summary>Gives the memory back; nothing more is read.</summary>
    public void Release() => ArrayPool<int>.Shared.Return(_ids);

    public bool Has(int i) => IsInside(i) && _ids[i] != Blocked;

    /// <summary>The token is part of a name.</summary>
    public bool IsNamed(int i) => IsInside(i) && _ids[i] == Blocked;

    /// <summary>The token's word id; 0 outside the sentence, inside names and for unknown words.</summary>
    public int Word(int i) => IsInside(i) ? Math.Max(_ids[i], 0) : 0;

    public bool Is(int i, char c) => IsInside(i) && _tokens[i].Length == 1 && Source.Text[_tokens[i].Start] == c;

    public bool IsDash(int i) => IsInside(i) && _tokens[i].Length == 1 && Source.Text[_tokens[i].Start] is '-' or '–' or '—' or '‑';

    public int SkipDash(int i) => IsDash(i) ? i + 1 : i;

    public bool Capitalised(int i) => IsInside(i) && _tokens[i].Capitalised;

    /// <summary>No blank stands before the token.</summary>
    public bool Attached(int i) => i > SentenceFirst && IsInside(i) && !_tokens[i].SpaceBefore;

    public bool IsShouted(int i) => IsInside(i) && _tokens[i].AllCaps;

    public bool IsNumber(int i) => Has(i) && _tokens[i].Kind == TokenKind.Number;

    /// <summary>A number of one or two digits in front of another, as in a table: neither day nor count, and opens no period.</summary>
    public bool IsInRow(int i) => IsInside(i + 1) && _tokens[i] is { Kind: TokenKind.Number, Length: <= 2 } && _tokens[i + 1] is { Kind: TokenKind.Number, SpaceBefore: true };

    /// <summary>Letters that lead two or four digits, as in FY21 and FY2021.</summary>
    public bool MayBeShortYear(int i) => _tokens[i] is { HasDigits: true, Length: 4 or 6 } token && Source.Text[token.Start] is 'F' or 'f';

    /// <summary>A token of one to four plain digits.</summary>
    public bool TryInteger(int i, out int value, out int digits)
    {
        (value, digits) = (0, 0);
        if (!IsNumber(i) || _tokens[i].Length > 4)
            return false;
        foreach (var c in Source.Text.AsSpan(_tokens[i].Start, _tokens[i].Length))
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
            digits++;
        }
        return true;
    }

    /// <summary>A count in digits or words: 18, three; “a” is one only where <paramref name="article"/> allows.</summary>
    public bool TryCount(int i, out int count, bool article = false)
    {
        if (TryInteger(i, out count, out var digits))
            return digits < 3 && count > 0;
        if (Words.Counts.TryGetValue(Word(i), out count))
            return true;
        count = 1;
        return article && Words.One.Contains(Word(i));
    }

    public bool TryUnit(int i, out CalendarUnit unit)
    {
        var found = Words.Units.TryGetValue(Word(i), out var value);
        unit = (CalendarUnit)value;
        return found;
    }

    /// <summary>A verb of saying in the past stands just before: the period is when it was said.</summary>
    public bool IsTold(int first) => Words.Told.Contains(Word(first - 1)) || Words.Told.Contains(Word(first - 2));

    /// <summary>“In January, Telora pledged …”: a verb in the past tense follows.</summary>
    public bool IsPast(int first, int end)
    {
        if (first == SentenceFirst || !Source.Chars(first - 1).Equals("in", StringComparison.OrdinalIgnoreCase))
            return false;
        for (var i = end; i < Math.Min(SentenceEnd, end + 6); i++)
        {
            if (!Capitalised(i) && Source.Chars(i).EndsWith("ed", StringComparison.Ordinal) && Source.Chars(i).Length > 4)
                return true;
        }
        return false;
    }

    /// <summary>Whether the words around tokens [first, end) speak of what is to come.</summary>
    public bool LooksForward(int first, int end)
    {
        if (_assumedForward is { } assumed)
            return assumed;
        if (IsTold(first))
            return false;
        for (var i = Math.Max(SentenceFirst, first - 8); i < Math.Min(SentenceEnd, end + 6); i++)
        {
            if ((i < first || i >= end) && Words.Forward.Contains(Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Reads as if the text had been written on another day and looked ahead, or back.</summary>
    public Reading? Assuming(DateOnly day, bool forward, int i, Func<PeriodContext, int, Reading?> read)
    {
        (_assumed, _assumedForward) = (day, forward);
        var reading = read(this, i);
        (_assumed, _assumedForward) = (null, null);
        return reading;
    }

    private bool IsInside(int i) => i >= SentenceFirst && i < SentenceEnd;

    public void Add(int first, in Reading reading)
    {
        PeriodReason reason = new(Source.Text, Published, reading.Note);
        Mentions.Add(new PeriodMention(first, reading.End, Source.SpanOf(first, reading.End), reading.Rule, reading.Kind, reading.From, reading.To, reading.Anchor, reading.Shift, reading.Comparison, reason));
    }
}

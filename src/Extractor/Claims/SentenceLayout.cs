using Extractor.Recognition;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Periods;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>
/// One sentence with every mention and cue at its tokens. Token indices are those of the whole text. One layout serves all
/// sentences of an article in turn.
/// </summary>
internal sealed class SentenceLayout
{
    private const byte Unknown = 0;
    private const byte Yes = 1;
    private const byte No = 2;

    private readonly Mentions _mentions;
    private readonly CueLexicon _lexicon;
    private readonly FunctionWords _words;
    private MentionCursor _cursor;
    private byte[] _verbs = [];
    private Cue[] _cues = [];
    private int[] _quantity = [];
    private int[] _period = [];
    private int[] _entity = [];
    private int[] _metric = [];
    private string? _text;

    public SentenceLayout(Mentions mentions, CueLexicon cues, FunctionWords words) => (_mentions, _lexicon, _words) = (mentions, cues, words);

    /// <summary>Goes on to a sentence behind those before.</summary>
    public void Enter(Sentence sentence)
    {
        (Sentence, _text) = (sentence, null);
        var length = sentence.End - sentence.First;
        if (length > _verbs.Length)
            Grow(Math.Max(length, 2 * _verbs.Length));
        _verbs.AsSpan(0, length).Clear();
        _metric.AsSpan(0, length).Fill(-1);
        Metrics.Clear();
        _cursor.Quantities(_mentions, sentence, _quantity, Quantities);
        _cursor.Periods(_mentions, sentence, _period, Periods);
        _cursor.Entities(_mentions, sentence, _entity, Entities);
        var tokens = _mentions.Source.Tokens[..sentence.End];
        for (var i = 0; i < length; i++)
            _cues[i] = _lexicon.At(tokens, sentence.First + i);
    }

    /// <summary>Where a stretch ends that should end at a token: behind it when a number reaches over it.</summary>
    public int EndBehindNumber(int end) => _cursor.EndBehindNumber(_mentions, end);

    private void Grow(int length)
    {
        _verbs = new byte[length];
        _cues = new Cue[length];
        _quantity = new int[length];
        _period = new int[length];
        _entity = new int[length];
        _metric = new int[length];
    }

    public Sentence Sentence { get; private set; }

    /// <summary>The sentence's characters.</summary>
    public string Text => _text ??= Source.Slice(Sentence.Span);

    public int First => Sentence.First;

    public int End => Sentence.End;

    public SourceText Source => _mentions.Source;

    public FunctionWords Words => _words;

    public ReadOnlySpan<Token> Tokens => _mentions.Source.Tokens;

    /// <summary>The sentence's mentions, in order.</summary>
    public List<QuantityMention> Quantities { get; } = [];

    public List<PeriodMention> Periods { get; } = [];

    public List<EntityMention> Entities { get; } = [];

    public List<MetricMention> Metrics { get; } = [];

    public bool Holds(int token) => token >= First && token < End;

    public Cue Cue(int token) => Holds(token) ? _cues[token - First] : default;

    public QuantityMention? Quantity(int token) => At(_quantity, token) is var i and >= 0 ? Quantities[i] : null;

    public PeriodMention? Period(int token) => At(_period, token) is var i and >= 0 ? Periods[i] : null;

    /// <summary>The token, or the one before it when it is the stop of “Inc.”, which belongs to no name.</summary>
    public int BeforeStop(int token) => Char(token) == '.' ? token - 1 : token;

    /// <summary>Behind a name and the stop of its legal form: “Telora Inc. earned”.</summary>
    public int Behind(EntityMention entity) => Char(entity.End) == '.' ? entity.End + 1 : entity.End;

    public EntityMention? Entity(int token) => At(_entity, token) is var i and >= 0 ? Entities[i] : null;

    public MetricMention? Metric(int token) => At(_metric, token) is var i and >= 0 ? Metrics[i] : null;

    public bool IsOpen(int token) => Holds(token) && Quantity(token) is null && Period(token) is null && Entity(token) is null;

    public void Add(MetricMention metric)
    {
        for (var i = metric.First; i < metric.End; i++)
            _metric[i - First] = Metrics.Count;
        Metrics.Add(metric);
    }

    public char Char(int token) => Holds(token) ? Source.Text[Tokens[token].Start] : '\0';

    public bool Is(int token, WordSet words) => Holds(token) && words.Contains(Tokens[token].Word);

    public bool IsWord(int token) => Holds(token) && Tokens[token].Kind == TokenKind.Word;

    /// <summary>
    /// Whether a cue that can be verb or noun is a verb at this place: not behind an article, possessive, adjective of
    /// amount or percentage, and not in front of “in” with such a word before it.
    /// </summary>
    public bool IsVerb(int token)
    {
        if (!Holds(token))
            return false;
        ref var known = ref _verbs[token - First];
        if (known == Unknown)
            known = ReadVerb(token) ? Yes : No;
        return known == Yes;
    }

    private bool ReadVerb(int token)
    {
        var cue = Cue(token);
        if (!cue.Is(CueKinds.AnyVerb) || !IsOpen(token))
            return false;
        var before = token - 1;
        if (!Holds(before))
            return true;
        if (Is(before, _words.To) || Is(before, _words.Auxiliaries))
            return true;
        if (Quantity(before) is { } amount && Is(amount.First - 1, _words.Determiners))
            return false;
        if (EndsInIng(token) && Is(before, _words.Prepositions))
            return true;
        if (Is(before, _words.Determiners) || Is(before, _words.Possessives) || Is(before, _words.Of))
            return false;
        if (cue.Is(CueKinds.ChangeNoun) && Quantity(before) is not null || cue.Is(CueKinds.Expectation) && Is(token + cue.Length, _words.Of))
            return false;
        if (cue.Is(CueKinds.ChangeNoun) && Is(token + cue.Length, _words.NounFollowers) && Is(before, _words.Adjectives))
            return false;
        return !(Is(before, _words.Adjectives) && (cue.Is(CueKinds.ChangeNoun) || Period(before) is not null));
    }

    /// <summary>A verb, or a number word that is one: “doubled”, “halved”.</summary>
    public bool IsPredicate(int token) => IsVerb(token) || Quantity(token) is { Change: not QuantityChange.None } own && own.First == token && IsWord(token);

    public bool EndsInIng(int token) => IsWord(token) && Tokens[token].Length > 4 && Source.Chars(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    /// <summary>A verb that carries its clause: no infinitive, participle or word behind a modal.</summary>
    public bool IsFiniteVerb(int token) => IsVerb(token) && Metric(token) is null && !EndsInIng(token) && !Is(BeforeAdverbs(token), _words.To) && !Is(BeforeAdverbs(token), _words.Auxiliaries);

    private int BeforeAdverbs(int token)
    {
        var before = token - 1;
        while (Holds(before) && IsWord(before) && (Source.Chars(before).EndsWith("ly", StringComparison.OrdinalIgnoreCase) || Is(before, _words.Adverbs)))
            before--;
        return before;
    }

    /// <summary>A verb at this place, or a word of intention or comparison that is never part of a noun phrase.</summary>
    public bool IsVerbOrModal(int token) => Cue(token).Is(CueKinds.AnyVerb) ? IsVerb(token) : Cue(token).Is(CueKinds.ChangeAdverb | CueKinds.Target | CueKinds.Future);

    private int At(int[] map, int token) => Holds(token) ? map[token - First] : -1;
}

/// <summary>Walks the article's mention lists once, sentence by sentence.</summary>
internal struct MentionCursor
{
    private int _quantity;
    private int _period;
    private int _entity;

    public void Quantities(Mentions mentions, Sentence sentence, int[] map, List<QuantityMention> mine) => Take(mentions.Quantities, sentence, map, mine, ref _quantity);

    public void Periods(Mentions mentions, Sentence sentence, int[] map, List<PeriodMention> mine) => Take(mentions.Periods, sentence, map, mine, ref _period);

    public void Entities(Mentions mentions, Sentence sentence, int[] map, List<EntityMention> mine) => Take(mentions.Entities, sentence, map, mine, ref _entity);

    public readonly int EndBehindNumber(Mentions mentions, int end)
    {
        for (var i = _quantity; i < mentions.Quantities.Count && mentions.Quantities[i].First < end; i++)
        {
            if (mentions.Quantities[i].End > end)
                return mentions.Quantities[i].End;
        }
        return end;
    }

    private static void Take<T>(IReadOnlyList<T> all, Sentence sentence, int[] map, List<T> mine, ref int next)
        where T : Mention
    {
        mine.Clear();
        map.AsSpan(0, sentence.End - sentence.First).Fill(-1);
        while (next < all.Count && all[next].First < sentence.End)
        {
            var mention = all[next++];
            if (mention.End <= sentence.First)
                continue;
            for (var i = Math.Max(mention.First, sentence.First); i < Math.Min(mention.End, sentence.End); i++)
                map[i - sentence.First] = mine.Count;
            mine.Add(mention);
        }
    }
}

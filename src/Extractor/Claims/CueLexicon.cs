using Extractor.Text;

namespace Extractor.Claims;

/// <summary>What a word can do in a clause; many words can do several things, and the place decides.</summary>
[Flags]
internal enum CueKinds
{
    None = 0,
    ChangeVerb = 1,
    ChangeAdverb = 1 << 1,
    ChangeNoun = 1 << 2,
    LevelVerb = 1 << 3,
    ShareVerb = 1 << 4,
    Target = 1 << 5,
    Forecast = 1 << 6,
    Possible = 1 << 7,
    Future = 1 << 8,
    Negation = 1 << 9,
    Speech = 1 << 10,
    Prior = 1 << 11,
    Expectation = 1 << 12,
    Miss = 1 << 13,
    Beat = 1 << 14,
    Subordinator = 1 << 15,
    Coordinator = 1 << 16,
    Relative = 1 << 17,

    /// <summary>The metric lexicon has the word as a verb: “sold”, “earned”.</summary>
    MetricVerb = 1 << 18,

    /// <summary>Any other verb that carries a clause and says nothing of a measure: “unveiled”, “gets”.</summary>
    OtherVerb = 1 << 19,

    AnyVerb = ChangeVerb | LevelVerb | ShareVerb | Speech | MetricVerb | OtherVerb,
}

/// <summary>A cue at a place in a sentence.</summary>
/// <param name="Kinds">Everything the phrase can do.</param>
/// <param name="Direction">For words of change; null when they name no direction (“changed”).</param>
/// <param name="Length">Tokens of the phrase; 0 where no cue starts.</param>
internal readonly record struct Cue(CueKinds Kinds, Direction? Direction, int Length)
{
    public bool Is(CueKinds kinds) => (Kinds & kinds) != 0;
}

/// <summary>The words that steer reading: verbs and nouns of change, of modality, of speech, of comparison.</summary>
internal sealed class CueLexicon
{
    private static readonly Dictionary<string, CueKinds> KindNames = new()
    {
        ["change-verb"] = CueKinds.ChangeVerb,
        ["change-adverb"] = CueKinds.ChangeAdverb,
        ["change-noun"] = CueKinds.ChangeNoun,
        ["level-verb"] = CueKinds.LevelVerb,
        ["share-verb"] = CueKinds.ShareVerb,
        ["target"] = CueKinds.Target,
        ["forecast"] = CueKinds.Forecast,
        ["possible"] = CueKinds.Possible,
        ["future"] = CueKinds.Future,
        ["negation"] = CueKinds.Negation,
        ["speech"] = CueKinds.Speech,
        ["prior"] = CueKinds.Prior,
        ["expectation"] = CueKinds.Expectation,
        ["miss"] = CueKinds.Miss,
        ["beat"] = CueKinds.Beat,
        ["subordinator"] = CueKinds.Subordinator,
        ["coordinator"] = CueKinds.Coordinator,
        ["relative"] = CueKinds.Relative,
        ["verb"] = CueKinds.OtherVerb,
    };

    private readonly Lexicon<Cue> _cues;

    /// <summary>Words that open no cue, which most do not, are passed over with one look.</summary>
    private readonly WordSet _first;

    public CueLexicon(VocabularyBuilder words, MetricLexicon metrics)
    {
        _cues = new Lexicon<Cue>(words);
        List<int> first = [];
        foreach (var (line, cells) in EmbeddedTable.Rows("cues.tsv"))
        {
            if (!KindNames.TryGetValue(cells[0], out var kind))
                throw new FormatException($"cues.tsv, line {line}: “{cells[0]}” is no kind of cue.");
            Direction? direction = cells[1] switch { "up" => Direction.Up, "down" => Direction.Down, _ => null };
            foreach (var form in EmbeddedTable.Forms(cells[2]))
                first.Add(Add(words, form, kind, direction));
        }
        foreach (var verb in metrics.Verbs)
            first.Add(Add(words, verb, CueKinds.MetricVerb, null));
        _first = new WordSet(first);
    }

    public Cue At(ReadOnlySpan<Token> tokens, int token) =>
        _first.Contains(tokens[token].Word) && _cues.Match(tokens, token, out var length, out var cue) ? cue with { Length = length } : default;

    /// <returns>The form's first word.</returns>
    private int Add(VocabularyBuilder words, string form, CueKinds kind, Direction? direction)
    {
        _cues.TryGet(form, out var known);
        _cues.Set(form, new Cue(known.Kinds | kind, known.Direction ?? direction, 0));
        return words.Phrase(form)[0];
    }
}

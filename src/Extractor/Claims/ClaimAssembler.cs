using Extractor.Recognition;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>What assembly makes of an article: every number is in exactly one of the lists.</summary>
/// <param name="Claims">In the order of the text; one number can carry several.</param>
/// <param name="Unclaimed">In the order of the text.</param>
public sealed record Assembly(IReadOnlyList<ClaimOccurrence> Claims, IReadOnlyList<UnclaimedNumber> Unclaimed);

/// <summary>Ties mentions to claims: for each number its role, metric, subject, modality, period and unit, in this order.</summary>
public sealed class ClaimAssembler
{
    /// <summary>How many sentences before one with numbers are read for their subject.</summary>
    private const int TopicReach = 2;

    /// <summary>
    /// Tokens of one statement: what is longer is no sentence but a list or noise, and is read piece by piece, so that its
    /// numbers cost no more than others.
    /// </summary>
    private const int LongestStatement = 400;

    private static readonly UnclaimedReason[] Reasons = [.. Enum.GetNames<NonQuantityReason>().Select(Enum.Parse<UnclaimedReason>)];

    private readonly CueLexicon _cues;
    private readonly FunctionWords _words;
    private readonly MetricFinder _metrics;
    private readonly ClauseSplitter _clauses;
    private readonly RoleReader _roles = new();
    private readonly MetricChooser _metric;
    private readonly SubjectChooser _subject = new();
    private readonly ModalityReader _modality;
    private readonly SpeakerReader _speaker = new();
    private readonly UnitChooser _unit = new();
    private readonly ConfidenceModel _confidence = new();
    private readonly RespectivelyReader _respectively = new();

    public ClaimAssembler(VocabularyBuilder words, MetricLexicon metrics)
    {
        _cues = new CueLexicon(words, metrics);
        _words = new FunctionWords(words);
        _metrics = new MetricFinder(metrics);
        _clauses = new ClauseSplitter(words);
        _metric = new MetricChooser(metrics, _metrics);
        _modality = new ModalityReader(words);
    }

    public Assembly Assemble(string article, Mentions mentions)
    {
        List<ClaimOccurrence> claims = [];
        List<UnclaimedNumber> unclaimed = [];
        Discourse discourse = new(mentions, _cues, _words);
        SentenceLayout layout = new(mentions, _cues, _words);
        var sentences = mentions.Source.Sentences;
        var (next, read) = (0, -1);
        for (var i = 0; i < sentences.Count; i++)
        {
            while (next < mentions.Quantities.Count && mentions.Quantities[next].End <= sentences[i].First)
                next++;
            if (next == mentions.Quantities.Count)
                break;
            if (mentions.Quantities[next].First >= sentences[i].End)
                continue;
            // A sentence without numbers matters only for what the next one goes on about.
            for (var j = Math.Max(read + 1, i - TopicReach); j <= i; j++)
                ReadPieces(layout, sentences[j], discourse, article, claims, unclaimed);
            read = i;
        }
        HeadlineRepeats.Complete(mentions, claims, unclaimed);
        foreach (var number in mentions.NonQuantities)
            unclaimed.Add(new UnclaimedNumber(number.Span, mentions.Source.Slice(number.Span), Reasons[(int)number.Reason], number.Detail));
        unclaimed.Sort((a, b) => a.Number.CompareTo(b.Number));
        return new Assembly(claims, unclaimed);
    }

    private void ReadPieces(SentenceLayout layout, Sentence sentence, Discourse discourse, string article, List<ClaimOccurrence> claims, List<UnclaimedNumber> unclaimed)
    {
        var first = sentence.First;
        while (first < sentence.End)
        {
            var end = sentence.End - first <= LongestStatement ? sentence.End : Math.Min(layout.EndBehindNumber(first + LongestStatement), sentence.End);
            var whole = first == sentence.First && end == sentence.End;
            layout.Enter(whole ? sentence : sentence with { First = first, End = end, Span = layout.Source.SpanOf(first, end) });
            ReadSentence(layout, discourse, article, claims, unclaimed);
            first = end;
        }
    }

    private void ReadSentence(SentenceLayout layout, Discourse discourse, string article, List<ClaimOccurrence> claims, List<UnclaimedNumber> unclaimed)
    {
        _metrics.Find(layout);
        var clauses = _clauses.Split(layout);
        List<Reading> readings = [];
        foreach (var quantity in layout.Quantities)
        {
            if (LeftAside(layout, quantity) is { } reason)
            {
                unclaimed.Add(new UnclaimedNumber(quantity.NumberSpan, layout.Source.Slice(quantity.NumberSpan), reason, reason == UnclaimedReason.Duration ? "a length of time, not an amount of business" : "“one” picks out a thing and counts nothing"));
                continue;
            }
            readings.Add(Read(layout, clauses, quantity, readings, discourse));
        }
        _respectively.Pair(layout, readings);
        foreach (var reading in readings)
            _confidence.Rate(reading);
        foreach (var reading in readings)
            Finish(layout, reading, discourse, article, claims, unclaimed);
        if (readings.Count == 0)
            ReadHeading(layout, discourse);
        else if (!ResultTable.IsRow(layout))
            discourse.Heading = null;
        discourse.Paragraph = layout.Sentence.Paragraph;
        if (Topic(layout, clauses, readings, discourse) is { } topic && (topic.Kind != EntityKind.Market || discourse.Main is not { Kind: EntityKind.Company }))
            discourse.Topic = topic;
    }

    /// <summary>“Year”, “Nine mths” alone on a line of a result table, “Operating profit by region:”.</summary>
    private static void ReadHeading(SentenceLayout layout, Discourse discourse)
    {
        discourse.Heading = ResultTable.Heading(layout);
        if (layout.End - layout.First > 3 || discourse.PeriodOf(null) is not { To: { } told })
            return;
        if (layout.Periods is [{ Comparison: false, From: not null, To: not null } period])
            discourse.Head(period.From, period.To);
        else if (layout.Is(layout.First, layout.Words.Year))
            discourse.Head(new DateOnly(told.Year, 1, 1), new DateOnly(told.Year, 12, 31));
    }

    private Reading Read(SentenceLayout layout, List<Clause> clauses, QuantityMention quantity, List<Reading> before, Discourse discourse)
    {
        Reading reading = new(quantity, ClauseOf(clauses, quantity.First));
        _roles.Read(layout, reading, before);
        _metric.Choose(layout, reading, discourse);
        _subject.Choose(layout, reading, discourse);
        var speaker = _speaker.Find(layout, clauses, reading.Clause);
        _modality.Read(layout, reading, speaker);
        PeriodChooser.Choose(layout, reading, before, discourse);
        _unit.Choose(layout, reading, discourse);
        if (speaker is not null)
            (reading.SaidBy, reading.Speaker) = (speaker.Name, speaker.Span);
        return reading;
    }

    private static Clause ClauseOf(List<Clause> clauses, int token)
    {
        foreach (var clause in clauses)
        {
            if (clause.Holds(token))
                return clause;
        }
        return clauses[0];
    }

    /// <summary>Lengths of time tell how long, not how much.</summary>
    private static UnclaimedReason? LeftAside(SentenceLayout layout, QuantityMention quantity) =>
        quantity.Dimension == Dimension.Duration ? UnclaimedReason.Duration
        : IsAnaphor(layout, quantity) || IsOneOfMany(layout, quantity) ? UnclaimedReason.Pronoun
        : quantity is { Value: 1, High: null, Dimension: Dimension.Count or Dimension.None } && layout.IsWord(quantity.First) ? UnclaimedReason.Pronoun : null;

    /// <summary>“The two retailers cut …”: those that were just spoken of, and no count.</summary>
    private static bool IsAnaphor(SentenceLayout layout, QuantityMention quantity) =>
        quantity is { Value: <= 4, High: null, Bound: Bound.Exact, Dimension: Dimension.Count, NounSpan: not null } && layout.IsWord(quantity.First) && layout.Is(quantity.First - 1, layout.Words.Demonstratives) && (quantity.First - 1 == layout.First || layout.Char(quantity.First - 2) == ',')
        && (layout.IsVerb(quantity.End) || layout.Cue(quantity.End).Is(CueKinds.ChangeVerb) || layout.Is(quantity.End, layout.Words.Auxiliaries));

    /// <summary>“one of the ten largest brewers”: how large the circle is, and no count of anything.</summary>
    private static bool IsOneOfMany(SentenceLayout layout, QuantityMention quantity) =>
        quantity.Dimension == Dimension.Count && layout.Is(quantity.First - 1, layout.Words.Demonstratives) && layout.Is(quantity.First - 2, layout.Words.Of) && layout.Is(quantity.First - 3, layout.Words.OneOnly)
        && layout.IsWord(quantity.First + 1) && (layout.Source.Chars(quantity.First + 1).EndsWith("est", StringComparison.OrdinalIgnoreCase) || layout.Is(quantity.First + 1, layout.Words.Superlatives));

    private static EntityMention? Topic(SentenceLayout layout, List<Clause> clauses, List<Reading> readings, Discourse discourse)
    {
        foreach (var clause in clauses)
        {
            if (clause.Subject is { Kind: EntityKind.Company or EntityKind.Group or EntityKind.Market } subject && clause.Kind != ClauseKind.Attribution && !(clause is { Kind: ClauseKind.Relative, Inherited: true } && subject.Kind == EntityKind.Group) && !discourse.Observers.Contains(subject))
                return subject;
        }
        if (readings.Count == 0 && UnknownNames.SubjectOf(layout, clauses[0]) is { } unknown)
            return unknown;
        return readings.Count > 0 ? readings[0].Subject is { } about && discourse.Observers.Contains(about) ? null : readings[0].Subject : OnlyCompany(layout, discourse);
    }

    private static EntityMention? OnlyCompany(SentenceLayout layout, Discourse discourse)
    {
        EntityMention? only = null;
        foreach (var entity in layout.Entities)
        {
            if (entity.Kind != EntityKind.Company || discourse.Observers.Contains(entity) || layout.Is(entity.First - 1, layout.Words.Prepositions) || layout.Char(entity.First - 1) == '(')
                continue;
            if (only is not null && only.Entity != entity.Entity)
                return null;
            only = entity;
        }
        return only;
    }

    private static void Finish(SentenceLayout layout, Reading reading, Discourse discourse, string article, List<ClaimOccurrence> claims, List<UnclaimedNumber> unclaimed)
    {
        var number = reading.Quantity.NumberSpan;
        if (reading.MetricName.Length == 0 || reading.Unit is null && reading.Entry is null && reading.Quantity.Dimension == Dimension.None && reading.Rule != "anaphor")
            unclaimed.Add(new UnclaimedNumber(number, layout.Source.Slice(number), UnclaimedReason.NoMetric, "nothing says what is measured"));
        else if (reading.Subject is null)
            unclaimed.Add(new UnclaimedNumber(number, layout.Source.Slice(number), UnclaimedReason.NoSubject, "nothing says whom it is about"));
        else
        {
            foreach (var subject in Subjects(layout, reading))
                claims.Add(ClaimWriter.Write(layout, reading, subject, article));
            discourse.Remember(reading);
        }
    }

    /// <summary>“Ford and GM each sold 20,000”: one claim for each.</summary>
    private static IEnumerable<EntityMention> Subjects(SentenceLayout layout, Reading reading)
    {
        var all = reading.Clause.Subjects;
        return reading.Rule != "respectively" && all.Count > 1 && reading.Metric?.Owner is null && (reading.IsChangeUnit || HasEach(layout, reading.Clause)) && Holds(all, reading.Subject!.Entity)
            ? all.DistinctBy(s => s.Entity) : [reading.Subject!];
    }

    private static bool Holds(List<EntityMention> mentions, int entity)
    {
        foreach (var mention in mentions)
        {
            if (mention.Entity == entity)
                return true;
        }
        return false;
    }

    private static bool HasEach(SentenceLayout layout, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (layout.Is(i, layout.Words.Each))
                return true;
        }
        return false;
    }
}

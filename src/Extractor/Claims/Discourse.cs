using Extractor.Recognition;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Periods;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>What an article has been about up to the sentence being read.</summary>
internal sealed class Discourse
{
    /// <summary>Characters behind the headline that count as the opening.</summary>
    private const int OpeningLength = 600;

    /// <summary>Characters behind the headline in which a name counts for more.</summary>
    private const int LeadLength = 300;

    /// <summary>Days of the longest period that later sentences go on with: a year of 53 weeks, and some.</summary>
    private const int LongestReport = 400;

    private const int LeastMentions = 3;

    /// <summary>Mentions of a company that an article keeps speaking of.</summary>
    private const int LeastOfMain = 4;

    private const double LeastShare = 0.2;

    private readonly Dictionary<int, (DateOnly? From, DateOnly? To)> _periods = [];
    private readonly Dictionary<int, (DateOnly? From, DateOnly? To)> _expected = [];
    private readonly Dictionary<int, int> _counts;

    public Discourse(Mentions mentions, CueLexicon cues, FunctionWords words)
    {
        Published = mentions.Published;
        _counts = mentions.Entities.CountBy(static entity => entity.Entity).ToDictionary();
        Main = MainEntity(mentions, cues, words);
        Country = mentions.Entities.Where(static entity => entity is { Kind: EntityKind.Market, Traded: false }).GroupBy(static entity => entity.Entity).MaxBy(static group => group.Count())?.First();
        Observers = new Observers(mentions, words, Main, entity => Standing(mentions, entity, cues, words) < 1 || Speaks(mentions, entity, cues));
        Reported = ReportedPeriod(mentions);
        Currency = mentions.Quantities.FirstOrDefault(q => q is { Dimension: Recognition.Units.Dimension.Money, Unit: not null })?.Unit;
    }

    public DateOnly? Published { get; }

    /// <summary>The company, group or market that the article is about; null when it names none.</summary>
    public EntityMention? Main { get; }

    /// <summary>The place that the article names most often; null when it names none.</summary>
    public EntityMention? Country { get; }

    /// <summary>Who is quoted on it.</summary>
    public Observers Observers { get; }

    /// <summary>The period that the article reports on: the first past quarter, half or year that it names, or month of its opening; null when none is named.</summary>
    public (DateOnly? From, DateOnly? To)? Reported { get; }

    /// <summary>The first currency of the text, for tables that leave it out; null when it has none.</summary>
    public string? Currency { get; }

    /// <summary>A line that heads a part of a table (“Year”, “Nine mths”): its period holds for the lines below.</summary>
    public void Head(DateOnly? from, DateOnly? to)
    {
        _periods.Clear();
        _periods[-1] = (from, to);
    }

    /// <summary>What the rows of a table break down, as the line above them says; null for none.</summary>
    public MetricMention? Heading { get; set; }

    /// <summary>Subject of the sentence before.</summary>
    public EntityMention? Topic { get; set; }

    /// <summary>The last reading that became a claim.</summary>
    public Reading? Last { get; set; }

    /// <summary>The last reading of goods that were counted by name; null for none.</summary>
    public Reading? Goods { get; private set; }

    /// <summary>Paragraph of <see cref="Last"/>.</summary>
    public int Paragraph { get; set; } = -1;

    /// <summary>The period last told of a subject; of anyone when that one has none.</summary>
    public (DateOnly? From, DateOnly? To)? PeriodOf(EntityMention? subject) =>
        subject is not null && _periods.TryGetValue(subject.Entity, out var own) ? own : _periods.TryGetValue(-1, out var any) ? any : Reported;

    /// <summary>Named in passing: once, or twice in an article that keeps speaking of a company. Later sentences are about what the article is about.</summary>
    public bool IsPassing(EntityMention topic) =>
        Main is { } main && topic.Entity >= 0 && main.Entity != topic.Entity && _counts.GetValueOrDefault(topic.Entity) <= (main.Kind == EntityKind.Company && _counts[main.Entity] >= LeastOfMain ? 2 : 1);

    /// <summary>The period last told of what a subject plans or is expected to do; null when there is none.</summary>
    public (DateOnly? From, DateOnly? To)? ExpectedOf(EntityMention? subject) => subject is not null && _expected.TryGetValue(subject.Entity, out var told) ? told : null;

    private static (DateOnly? From, DateOnly? To)? ReportedPeriod(Mentions mentions)
    {
        foreach (var period in mentions.Periods)
        {
            var opening = period.Span.Start <= mentions.Source.HeadlineEnd + OpeningLength;
            if (period is { Comparison: false, From: not null, To: { } to, Kind: PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Year or PeriodKind.Month or PeriodKind.Range } && (opening || period.Kind is not (PeriodKind.Month or PeriodKind.Range)) && (mentions.Published is { } published ? to <= published && to > published.AddMonths(-15) : opening && period.Anchor == PeriodAnchor.Absolute && period.Kind != PeriodKind.Range))
                return (period.From, period.To);
        }
        return null;
    }

    public void Remember(Reading reading)
    {
        Last = reading;
        if (reading is { Quantity.Dimension: Recognition.Units.Dimension.Count, Unit: not null, Entry: { } goods } && UnitChooser.VehicleMetrics.Contains(goods.Name))
            Goods = reading;
        if (reading is { Modality: Modality.Target or Modality.Forecast, To: not null, Subject: { } planner, Entry: not { Time: MetricTime.Day } })
            _expected[planner.Entity] = (reading.From, reading.To);
        if (reading.Modality != Modality.Reported || reading.Role == Role.PriorLevel || reading.IsEarlier || reading.From is null || reading.From == reading.To || reading.From is { } first && reading.To is { } last && last.DayNumber - first.DayNumber > LongestReport || reading.Entry is { Time: MetricTime.Day })
            return;
        if (Reported is { From: { } start } && reading.To < start)
        {
            if (reading.Subject is { } older)
                _periods[older.Entity] = (reading.From, reading.To);
            return;
        }
        if (_periods.TryGetValue(-1, out var told) && told.To > reading.To && reading.Period is { Anchor: PeriodAnchor.Publication or PeriodAnchor.Clause })
            return;
        _periods[-1] = (reading.From, reading.To);
        if (reading.Subject is { } subject)
            _periods[subject.Entity] = (reading.From, reading.To);
    }

    /// <summary>What a mention says for its being the article's subject: nothing for a source (“according to X”, “(X) --”), little for a speaker (“X said”).</summary>
    private static double Standing(Mentions mentions, EntityMention entity, CueLexicon cues, FunctionWords words)
    {
        var tokens = mentions.Source.Tokens;
        if (entity.First > 0 && mentions.Source.Text[tokens[entity.First - 1].Start] == '(')
            return 0;
        if (entity.Traded && entity.End < tokens.Length && tokens[entity.End].Kind == TokenKind.Number)
            return 0;
        for (var i = entity.First - 1; i >= Math.Max(0, entity.First - 5); i--)
        {
            if (words.According.Contains(tokens[i]))
                return 0;
        }
        return entity.End < tokens.Length && cues.At(tokens, entity.End).Is(CueKinds.Speech) ? 0.3 : 1;
    }

    /// <summary>“the Labour Bureau (LB) said”, “the bureau expects”, “the bureau's forecast”.</summary>
    private static bool Speaks(Mentions mentions, EntityMention entity, CueLexicon cues)
    {
        var tokens = mentions.Source.Tokens;
        var next = entity.End;
        if (entity.Possessive)
            return cues.At(tokens, next + 1).Is(CueKinds.Forecast | CueKinds.Expectation);
        if (next + 2 < tokens.Length && mentions.Source.Text[tokens[next].Start] == '(' && mentions.Source.Text[tokens[next + 2].Start] == ')')
            next += 3;
        return next < tokens.Length && cues.At(tokens, next).Is(entity.Kind == EntityKind.Organisation ? CueKinds.Speech | CueKinds.Forecast : CueKinds.Speech);
    }

    /// <summary>
    /// Who is named most, names in the headline and the opening counting for more; a company that is named in passing is
    /// not what the article is about.
    /// </summary>
    private static EntityMention? MainEntity(Mentions mentions, CueLexicon cues, FunctionWords words)
    {
        Dictionary<int, (double Score, int Count, int Named, bool Leads, EntityMention First)> scores = [];
        var companies = 0;
        foreach (var entity in mentions.Entities)
        {
            var weight = entity.Kind switch { EntityKind.Company => 3.0, EntityKind.Group => 2.0, EntityKind.Market when entity.Traded => 2.0, EntityKind.Market or EntityKind.Product => 1.0, _ => 0 };
            companies += entity.Kind == EntityKind.Company ? 1 : 0;
            weight *= Standing(mentions, entity, cues, words);
            if (weight == 0)
                continue;
            var opening = entity.Span.Start < mentions.Source.HeadlineEnd + LeadLength;
            if (entity.Span.Start < mentions.Source.HeadlineEnd)
                weight *= 6;
            else if (opening)
                weight *= 3;
            var (score, count, named, leads, first) = scores.GetValueOrDefault(entity.Entity, (0, 0, 0, false, entity));
            scores[entity.Entity] = (score + weight, count + 1, named + (entity.Resolution == EntityResolution.Anaphor ? 0 : 1), leads || entity.Span.Start < mentions.Source.HeadlineEnd, first);
        }
        EntityMention? best = null;
        var bestScore = 0.0;
        foreach (var (score, count, named, leads, first) in scores.Values)
        {
            if (score > bestScore && (first.Kind != EntityKind.Company || leads || count >= LeastMentions && named > 1 && count >= companies * LeastShare))
                (best, bestScore) = (first, score);
        }
        return best;
    }
}

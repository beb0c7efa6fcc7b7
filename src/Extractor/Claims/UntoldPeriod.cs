using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>The period of a number beside which the text names none.</summary>
internal static class UntoldPeriod
{
    public static void Infer(SentenceLayout layout, Reading reading, Reading? frame, Discourse discourse)
    {
        if (reading.Modality is Modality.Target or Modality.Forecast && discourse.Published is { } start && Horizon(layout, reading) is { } months)
        {
            (reading.From, reading.To) = (start, start.AddMonths(months).AddDays(-1));
            reading.Doubt("period-told", "the years that it is spread over begin with the publication");
            return;
        }
        if (reading.Modality == Modality.Forecast && frame is { From: not null, Entry: not { Time: MetricTime.Day } })
        {
            PeriodWriter.Copy(reading, frame);
            return;
        }
        if ((reading.Modality == Modality.Forecast || reading.Modality == Modality.Target && discourse.Last is { Modality: not Modality.Reported }) && discourse.Last is { From: not null, Entry: not { Time: MetricTime.Day } } before && discourse.Paragraph == layout.Sentence.Paragraph)
        {
            PeriodWriter.Copy(reading, before);
            reading.Evidence.Add("period-sentence-before");
        }
        if (reading is { Role: Role.NewLevel, From: null, To: null } && reading.Modality is Modality.Target or Modality.Forecast && discourse.ExpectedOf(reading.Subject) is { } expected)
        {
            (reading.From, reading.To) = expected;
            reading.Doubt("period-told", "no period is named: the one that was last told of what is expected");
        }
        if (reading.Modality != Modality.Reported)
            return;
        var told = discourse.PeriodOf(reading.Subject);
        if (told is { } reported && ResultTable.IsRow(layout))
        {
            (reading.From, reading.To) = reported;
            reading.Doubt("period-told", "no period is named: the one that the table tells of");
            return;
        }
        if (IsLongAgo(layout, reading))
        {
            reading.Why.Add("it was before, and the text does not tell when");
            reading.Evidence.Add("period-open");
            return;
        }
        if (reading.Entry is { Event: true } or { Time: MetricTime.Flow } && IsUnderWay(layout, reading) && reading.Quantity.Dimension == Recognition.Units.Dimension.Money)
        {
            reading.Why.Add("it is under way, and the text does not tell until when");
            reading.Evidence.Add("period-open");
            return;
        }
        if (reading.Entry is { Event: true } && reading.Quantity.Dimension == Recognition.Units.Dimension.Money && reading.Role is Role.Level && (told is null || discourse.Last?.Entry != reading.Entry) && !IsWhole(layout, reading) && !(IsPerfect(layout, reading) && IsInAll(layout, reading)))
        {
            reading.Why.Add("no period is named, and the text does not tell when it happened");
            reading.Evidence.Add("period-open");
            return;
        }
        if (IsWhole(layout, reading) || IsPerfect(layout, reading) || IsPresent(layout, reading) || (reading.Entry is { Time: MetricTime.State } or null) && reading.Role is Role.Level or Role.Share && !(IsPast(layout, reading) && told is not null && discourse.Paragraph == layout.Sentence.Paragraph))
            PeriodWriter.At(reading, discourse.Published, "no period is named: the state on the day of publication");
        else if (told is { } last)
        {
            (reading.From, reading.To) = last;
            reading.Doubt("period-told", "no period is named: the one last told");
        }
        else
        {
            PeriodWriter.At(reading, discourse.Published, "no period is named: the day of publication");
            reading.Evidence.Add("period-publication");
        }
    }

    /// <summary>“will invest $40 million over three years”: how many months; null where nothing is spread.</summary>
    private static int? Horizon(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 6, reading.Clause.End); i++)
        {
            if (layout.Is(i, layout.Words.Over) && layout.Quantity(i + 1) is { Dimension: Recognition.Units.Dimension.Duration, High: null, Value: > 0 and < 100 } span && decimal.IsInteger(span.Value))
                return span.Unit switch { "year" => 12 * (int)span.Value, "month" => (int)span.Value, _ => null };
        }
        return null;
    }

    /// <summary>“previously rejected”, “had once offered”.</summary>
    private static bool IsLongAgo(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Clause.First; i < reading.Quantity.First; i++)
        {
            if (layout.Is(i, layout.Words.LongAgo) && layout.IsOpen(i) && (layout.Cue(i + 1).Is(CueKinds.AnyVerb) || layout.Is(i - 1, layout.Words.Auxiliaries)))
                return true;
        }
        return false;
    }

    /// <summary>“is spending $3 billion on”.</summary>
    private static bool IsUnderWay(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Left; i > Math.Max(reading.Clause.First, reading.Left - 3); i--)
        {
            if (layout.EndsInIng(i) && layout.IsVerb(i))
                return layout.Is(i - 1, layout.Words.Copulas) || layout.Is(i - 1, layout.Words.Adverbs) && layout.Is(i - 2, layout.Words.Copulas);
        }
        return false;
    }

    /// <summary>“has raised $7 million in total”.</summary>
    private static bool IsInAll(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 6, layout.End); i++)
        {
            if (layout.Is(i, layout.Words.InOnly) && layout.Is(i + 1, layout.Words.Totals) || layout.Is(i, layout.Words.Altogether))
                return true;
        }
        return layout.Is(layout.First, layout.Words.Altogether) || layout.Is(reading.Quantity.First - 1, layout.Words.Totals);
    }

    /// <summary>“has shipped”, “have been repaired”: up to now.</summary>
    private static bool IsPerfect(SentenceLayout layout, Reading reading) => layout.Is(reading.Clause.Verb, layout.Words.Perfects) && reading.Role != Role.Change;

    /// <summary>“120 of its 610 branches”: the whole is what there is now.</summary>
    internal static bool IsWhole(SentenceLayout layout, Reading reading) =>
        layout.Is(reading.Quantity.First - 2, layout.Words.Of) && layout.Is(reading.Quantity.First - 1, layout.Words.Determiners) && layout.Quantity(reading.Quantity.First - 3) is not null;

    /// <summary>“enjoys 25% margins”, “employs 500”.</summary>
    private static bool IsPresent(SentenceLayout layout, Reading reading) =>
        reading.Clause.Verb >= 0 && reading.Role is Role.Level or Role.Share && layout.IsVerb(reading.Clause.Verb)
        && (layout.Is(reading.Clause.Verb, layout.Words.Present) || IsPlainPresent(layout, reading.Clause.Verb) || layout.Source.Chars(reading.Clause.Verb) is [.., not 's', 's'] && !layout.Is(reading.Clause.Verb, layout.Words.Past) && !layout.Is(reading.Clause.Verb, layout.Words.Copulas));

    /// <summary>“its loans total $4 million”: a bare verb behind a subject in the plural.</summary>
    private static bool IsPlainPresent(SentenceLayout layout, int verb) =>
        layout.Is(verb, layout.Words.PlainVerbs) && !layout.Is(verb - 1, layout.Words.Auxiliaries) && layout.IsVerb(verb);

    /// <summary>A verb in the past tense carries the clause.</summary>
    private static bool IsPast(SentenceLayout layout, Reading reading)
    {
        var verb = reading.Clause.Verb;
        return verb >= 0 && !layout.Is(verb, layout.Words.Present) && (layout.Is(verb, layout.Words.Past) || layout.Source.Chars(verb).EndsWith("ed", StringComparison.OrdinalIgnoreCase));
    }
}

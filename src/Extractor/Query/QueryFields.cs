using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Query;

/// <summary>All fields that narrow a query. Sorting, limit and the two times are <see cref="QuerySettings"/>.</summary>
internal static class QueryFields
{
    public static IReadOnlyList<QueryField> All { get; } =
    [
        Words(TextField.Subject, "company", "the subject's name begins with the words", "company:\"SAIC Motor\""),
        Words(TextField.Subject, "subject", "the same as company", "subject:Germany"),
        Words(TextField.Metric, "metric", "the metric or its key contains the words", "metric:sales"),
        Words(TextField.Scope, "scope", "what narrows the metric contains the words", "scope:Europe"),
        new("product", "the scope, the metric or the unit names these goods", "product:electric", Product),
        Words(TextField.Unit, "unit", "the unit is the word", "unit:vehicle"),
        Words(TextField.SaidBy, "said", "the evidence credits somebody of this name", "said:\"Yu De\""),
        Words(TextField.Source, "source", "the evidence credits, or was published by, somebody of this name", "source:CAAM"),
        Words(TextField.Article, "article", "the evidence stands in the article with this id", "article:saic-overseas-target"),
        Words(TextField.Sentence, "text", "a sentence of the evidence contains the words", "text:overseas"),
        Words(TextField.Rule, "rule", "the evidence was read by the rule", "rule:counted-noun"),
        Words(TextField.Claim, "claim", "the claim's id begins so", "claim:0k3w"),
        Choice<ClaimStatus>(ChoiceField.Status, "status", "how the value stands", "status:disputed"),
        Choice<Modality>(ChoiceField.Modality, "modality", "fact, plan or expectation", "modality:target"),
        Choice<ClaimKind>(ChoiceField.Kind, "kind", "amount, change, share or rank", "kind:change"),
        Choice<Basis>(ChoiceField.Basis, "basis", "what a change is measured against", "basis:year"),
        Choice<Direction>(ChoiceField.Direction, "direction", "where a change goes", "direction:up"),
        Choice<Bound>(ChoiceField.Bound, "bound", "how the number bounds the value", "bound:over"),
        Choice<ReviewState>(ChoiceField.Review, "review", "what reviewers made of the evidence", "review:open"),
        new("has", $"what the claim has: {string.Join(", ", Features)} (a check is one that fails)", "has:check", Has),
        Choice<EntityKind>(ChoiceField.SubjectKind, "subject-kind", "what the subject is", "subject-kind:market"),
        Number(NumberField.Value, "value", "the value, of ranges any part", "value:>500000"),
        Number(NumberField.Year, "year", "the last year of the period", "year:2020..2024"),
        Number(NumberField.Confidence, "confidence", "0 to 1", "confidence:<0.5"),
        Number(NumberField.Evidence, "evidence", "how often it was said", "evidence:>=3"),
        new("from", "the period begins on or after this day", "from:2021-01-01", text => PeriodEnd(text, DateField.PeriodFrom)),
        new("to", "the period ends on or before this day", "to:2021-12-31", text => PeriodEnd(text, DateField.PeriodTo)),
        new("published", "when the article was published", "published:2021-07..2021-09", Published),
    ];

    private static IEnumerable<string> Features => Enum.GetNames<ClaimFeature>().Select(name => name.ToLowerInvariant());

    public static QueryField? Find(string name) => All.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static QueryField Words(TextField field, string name, string help, string example)
        => new(name, help, example, text => FieldReading.Of(new ClaimFilter.Words(field, text)));

    private static QueryField Choice<T>(ChoiceField field, string name, string help, string example)
        where T : struct, Enum
        => new(name, help, example, text =>
        {
            var index = Array.FindIndex(Enum.GetNames<T>(), one => one.Equals(text, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
                return FieldReading.Of(new ClaimFilter.Choice(field, Convert.ToInt32(Enum.GetValues<T>()[index])));
            var names = Enum.GetNames<T>().Select(one => one.ToLowerInvariant()).ToList();
            return FieldReading.Wrong($"“{text}” is no {name}.", $"It is one of {string.Join(", ", names)}.");
        });

    private static QueryField Number(NumberField field, string name, string help, string example)
        => new(name, help, example, text => NumberRangeText.Read(text) is { } range
            ? FieldReading.Of(new ClaimFilter.NumberRange(field, range.Low, range.LowIncluded, range.High, range.HighIncluded))
            : FieldReading.Wrong($"“{text}” is neither a number nor a range.", $"Write {name}:5, {name}:>5, {name}:<=5 or {name}:5..10; k, m and bn stand for thousand, million and billion."));

    // Claims have no field for what is sold: the words that name it stand in the metric (“van sales”), narrow it, or are what is counted.
    private static FieldReading Product(string text)
        => FieldReading.Of(new ClaimFilter.AnyOf([new ClaimFilter.Words(TextField.Scope, text), new ClaimFilter.Words(TextField.Metric, text), new ClaimFilter.Words(TextField.Unit, text)]));

    private static FieldReading Has(string text)
    {
        var index = Features.ToList().FindIndex(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? FieldReading.Of(new ClaimFilter.Choice(ChoiceField.Has, index))
            : FieldReading.Wrong($"“{text}” is nothing that can be asked for.", $"It is one of {string.Join(", ", Features)}.");
    }

    private static FieldReading PeriodEnd(string text, DateField field)
    {
        if (DateRangeText.Day(text) is not { } span)
            return WrongDate(text);
        return FieldReading.Of(field == DateField.PeriodFrom
            ? new ClaimFilter.DateRange(field, span.First, null)
            : new ClaimFilter.DateRange(field, null, span.Last));
    }

    private static FieldReading Published(string text)
        => DateRangeText.Read(text) is { } range ? FieldReading.Of(new ClaimFilter.DateRange(DateField.Published, range.First, range.Last)) : WrongDate(text);

    private static FieldReading WrongDate(string text)
        => FieldReading.Wrong($"“{text}” is no date.", "Write a day (2021-07-13), a month (2021-07) or a year (2021).");
}

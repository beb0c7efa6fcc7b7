using Extractor.Store.Decisions;
using Extractor.Text;
using Extractor.Web.Html;

namespace Extractor.Web.Review;

/// <summary>The fields of a claim, each in its colour; as words, and as inputs once they are edited.</summary>
internal sealed class FieldForm(HtmlPage page, ClaimReading reading, ClaimReading? rules, string? text)
{
    /// <summary>Prefix of a field's name in the form.</summary>
    public const string Prefix = "field.";

    private static readonly (string Name, string Colour, string Key, string? Span, string[] Fields)[] Groups =
    [
        ("Subject", "subject", "1", "subject", ["subject", "subject_kind"]),
        ("Metric", "metric", "2", "metric", ["metric", "scope", "kind", "direction", "basis"]),
        ("Value", "value", "3", null, ["value", "high", "bound"]),
        ("Unit", "unit", "4", "unit", ["unit"]),
        ("Period", "period", "5", "period", ["from", "to"]),
        ("Certainty", "modality", "6", null, ["modality"]),
        ("Said by", "speaker", "7", "speaker", ["said_by"]),
    ];

    public void Write()
    {
        page.Add($"<div class=\"fields\" id=\"fields\">\n");
        foreach (var (name, colour, key, span, fields) in Groups)
        {
            page.Add($"<div class=\"field {colour}\" data-field=\"{colour}\" data-key=\"{key}\"><div class=\"label\"><span class=\"chip {colour}\">{name}</span> <kbd>{key}</kbd></div><div class=\"content\"><div class=\"shown\">");
            WriteShown(fields);
            page.Add($"</div><div class=\"inputs\">");
            foreach (var field in fields)
                WriteInput(ReadingField.Find(field)!);
            page.Add($"</div>");
            if (span is not null)
                WriteSpan(span);
            page.Add($"</div></div>\n");
        }
        page.Add($"</div>\n");
    }

    /// <summary>Inputs for a claim that nobody read yet.</summary>
    public static void WriteEmpty(HtmlPage page)
    {
        foreach (var (name, colour, _, _, fields) in Groups)
        {
            page.Add($"<fieldset class=\"field\"><legend><span class=\"chip {colour}\">{name}</span></legend><div class=\"inputs\">");
            foreach (var field in fields)
                WriteInput(page, ReadingField.Find(field)!, null, "new-");
            page.Add($"</div></fieldset>\n");
        }
    }

    private void WriteShown(string[] fields)
    {
        var first = true;
        foreach (var name in fields)
        {
            var field = ReadingField.Find(name)!;
            var value = field.Write(reading);
            if (!first && (value is null || IsUsual(name, value)))
                continue;
            var main = first ? "main" : "more";
            page.Add($"<span class=\"{main}\">{(first ? "" : Label(name))}{(value is null ? new Markup("<i class=\"none\">none</i>") : Markup.Of($"{Readable(name, value)}"))}</span> ");
            if (rules is not null && field.Write(rules) is var was && was != value)
                page.Add($"<del title=\"what the rules read\">{(was is null ? "none" : Readable(name, was))}</del> ");
            first = false;
        }
    }

    private void WriteInput(ReadingField field) => WriteInput(page, field, field.Write(reading), "");

    private static void WriteInput(HtmlPage page, ReadingField field, string? value, string idPrefix)
    {
        var id = idPrefix + field.Name;
        page.Add($"<label for=\"{id}\">{Words(field.Name)}</label>");
        if (field.Values.Count == 0)
        {
            page.Add($"<input id=\"{id}\" name=\"{Prefix}{field.Name}\" value=\"{value}\" title=\"{field.Help}\" autocomplete=\"off\" dir=\"auto\">");
            return;
        }
        page.Add($"<select id=\"{id}\" name=\"{Prefix}{field.Name}\">");
        if (value is null || field.Name is "direction" or "basis")
            page.Add($"<option value=\"\">–</option>");
        foreach (var one in field.Values)
            page.Add($"<option{(one == value ? new Markup(" selected") : Markup.Nothing)}>{one}</option>");
        page.Add($"</select>");
    }

    private void WriteSpan(string name)
    {
        var field = ReadingField.Find("spans." + name)!;
        var written = field.Write(reading);
        page.Add($"<input type=\"hidden\" name=\"{Prefix}spans.{name}\" value=\"{written}\" data-span=\"{name}\"><span class=\"words\" data-words=\"{name}\">");
        if (written is not null && ReviewPlace.Span(written) is { } span && text is not null && span.End <= text.Length)
            page.Add($"“{Short(span.Of(text))}”");
        page.Add($"</span>");
    }

    // What goes without saying is not said.
    private static bool IsUsual(string field, string value) => (field, value) is ("bound", "exact") or ("kind", "level");

    private static string Label(string field) => field switch
    {
        "subject_kind" or "kind" or "direction" or "bound" => "",
        "basis" => "against ",
        "scope" => "narrowed to ",
        "high" => "to ",
        _ => $"{Words(field)} ",
    };

    private static string Short(string words) => Pipeline.Output.PlainText.Short(words, 60);

    private static string Words(string field) => field.Replace('_', ' ');

    private static string Readable(string field, string value) => field is "value" or "high" && decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Pipeline.Output.PlainText.Decimal(number) : value;
}

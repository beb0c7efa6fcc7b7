using Extractor.Pipeline.Output;
using Extractor.Store.Decisions;
using Spectre.Console;

namespace Extractor.Cli.Review;

/// <summary>Edits the fields of a reading one below the other; what was typed stays until it is kept or left.</summary>
internal sealed class FieldEditor(IAnsiConsole console, IKeySource keys, ClaimReading reading)
{
    private const string Usage = "Enter keeps it, Tab goes to the next field, Esc leaves all as it was.";

    private readonly Dictionary<string, string?> _changes = new(StringComparer.Ordinal);

    /// <summary>The fields that were changed, by <see cref="ReadingField.Name"/>.</summary>
    public IReadOnlyDictionary<string, string?> Changes => _changes;

    /// <param name="first">The field to begin with.</param>
    /// <param name="cancellation">Ends it without a correction.</param>
    /// <returns>Whether the changes shall be kept; false when they were left.</returns>
    public bool Edit(string first, CancellationToken cancellation)
    {
        var fields = FieldGroup.Editable;
        var at = Math.Max(0, fields.ToList().FindIndex(field => field.Name == first));
        console.Write(new Markup($"[dim]{Usage}[/]\n"));
        while (true)
        {
            var end = Line(fields[at], cancellation);
            if (end is LineEnd.Enter or LineEnd.Leave)
                return end == LineEnd.Enter;
            at = (at + (end == LineEnd.Next ? 1 : fields.Count - 1)) % fields.Count;
        }
    }

    private LineEnd Line(ReadingField field, CancellationToken cancellation)
    {
        var was = field.Write(reading) ?? "";
        console.Write(new Markup($"[dim]{Markup.Escape(field.Values.Count > 0 ? $"{field.Help} (↑ ↓)" : field.Help)}[/]\n"));
        LineEditor line = new(console, keys, $"{field.Name.Replace('_', ' ')}: ", _changes.GetValueOrDefault(field.Name) ?? (_changes.ContainsKey(field.Name) ? "" : was), field.Values);
        var end = line.Edit(cancellation);
        var text = line.Text.Trim();
        if (end != LineEnd.Leave)
            console.Write(new Markup(Markup.Escape(PlainText.Visible($"{field.Name.Replace('_', ' ')}: {text}\n"))));
        if (text == was)
            _changes.Remove(field.Name);
        else
            _changes[field.Name] = text.Length == 0 ? null : text;
        return end;
    }
}

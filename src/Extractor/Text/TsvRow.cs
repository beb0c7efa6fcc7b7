using System.Globalization;

namespace Extractor.Text;

/// <summary>A row of a lexicon file, with the place that its error messages name.</summary>
internal sealed record TsvRow(string File, int Line, string[] Cells)
{
    public string this[int column] => Cells[column];

    /// <summary>The forms of a cell, separated by |; none for “-”.</summary>
    public string[] Forms(int column) => Cells[column] is "-" or "" ? [] : Cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

    public decimal Number(int column) => decimal.TryParse(Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Error($"“{Cells[column]}” is no number");

    // By type and not by type argument: what the generic methods do would be compiled anew for each type while a program starts.
    public T Name<T>(int column) where T : struct, Enum => Enum.TryParse(typeof(T), Cells[column], ignoreCase: true, out var value) && Enum.IsDefined(typeof(T), value)
        ? (T)value
        : throw Error($"“{Cells[column]}” is none of: {string.Join(", ", Enum.GetNames<T>())}");

    public InvalidDataException Error(string message) => new($"{File}, line {Line}: {message}.");
}

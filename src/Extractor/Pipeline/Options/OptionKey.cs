using System.Globalization;

namespace Extractor.Pipeline.Options;

internal enum OptionType
{
    Text,
    Texts,
    Integer,
    Number,
}

/// <summary>A key of pipeline.json.</summary>
/// <param name="Section">The object that holds it.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Default">A string, a string array, or a double for integers and numbers.</param>
/// <param name="IsFile">The value names files that must exist.</param>
/// <param name="Set">Puts a checked value into the options; the string is the folder that relative paths start from.</param>
internal sealed record OptionKey(
    string Section, string Name, OptionType Type, object Default, Func<PipelineOptions, object, string, PipelineOptions> Set,
    double Minimum = double.NegativeInfinity, double Maximum = double.PositiveInfinity, bool IsFile = false)
{
    /// <summary>What is wrong with a text of the value, as a sentence; null where any text will do.</summary>
    public Func<string, string?> Fault { get; init; } = static _ => null;

    public string Path => $"{Section}.{Name}";

    public string Expected => Type switch
    {
        OptionType.Text => "a text",
        OptionType.Texts => "a list of texts",
        OptionType.Integer => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"a number from {Minimum} to {Maximum}"),
    };
}

namespace Extractor.Recognition.Units;

/// <summary>Currencies whose names end with one word: Danish, Swedish and Czech crowns.</summary>
/// <param name="name">The word without its plural's s, in lower case.</param>
internal sealed class CurrencyFamily(string name)
{
    public string Name => name;

    /// <summary>ISO codes, in the order of the table.</summary>
    public List<string> Codes { get; } = [];

    /// <summary>The numbers of the same currencies.</summary>
    public List<int> Currencies { get; } = [];

    /// <summary>Its place in what <see cref="CurrencyFamilies.Resolve"/> gives; -1 for a word that only one currency has.</summary>
    public int Number { get; set; } = -1;
}

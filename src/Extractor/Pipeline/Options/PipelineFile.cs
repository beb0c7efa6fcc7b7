using System.Text.Json;

namespace Extractor.Pipeline.Options;

/// <summary>Reads pipeline.json. Every error names the file, the line and the key, and what would be right.</summary>
public sealed class PipelineFile
{
    public const string Name = "pipeline.json";

    private readonly string _path;
    private readonly string _folder;

    private PipelineFile(string path)
    {
        _path = path;
        _folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
    }

    /// <summary>The configuration of a folder: its pipeline.json, or that of the nearest folder above; null when there is none.</summary>
    public static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, Name);
            if (File.Exists(path))
                return path;
        }
        return null;
    }

    /// <exception cref="InputException">The file cannot be read or says something that cannot be done.</exception>
    public static PipelineOptions Load(string path)
    {
        try
        {
            return Read(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(error is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : $"The configuration cannot be read: {error.Message}", path, "Give the path of a pipeline.json.", error);
        }
    }

    /// <param name="text">The content of the file.</param>
    /// <param name="path">Its path: relative paths inside start from its folder.</param>
    /// <exception cref="InputException">The text says something that cannot be done.</exception>
    public static PipelineOptions Read(string text, string path) => new PipelineFile(path).Options(text);

    private PipelineOptions Options(string text)
    {
        JsonNode root;
        try
        {
            root = JsonNodes.Parse(text);
        }
        catch (JsonException error)
        {
            throw new InputException($"This is not valid JSON: {JsonReason.Of(error)}", $"{_path}:{error.LineNumber + 1 ?? 1}", "Mend the punctuation there.", error);
        }
        if (root.Kind != JsonValueKind.Object)
            throw new InputException("An object in braces is expected.", $"{_path}:{root.Line}", "Write { … } around the sections.");
        var options = PipelineOptions.Default(_folder);
        var sections = OptionKeys.All.Select(key => key.Section).Distinct().ToList();
        foreach (var (name, line, section) in Distinct(root, ""))
        {
            if (name == OptionKeys.Schema)
                continue;
            if (!sections.Contains(name))
                throw Unknown(name, name, line, sections);
            options = Section(options, name, section);
        }
        return options;
    }

    private PipelineOptions Section(PipelineOptions options, string section, JsonNode node)
    {
        if (node.Kind != JsonValueKind.Object)
            throw Error(section, node.Line, "An object in braces is expected.", $"Write \"{section}\": {{ … }}.");
        var keys = OptionKeys.All.Where(key => key.Section == section).ToDictionary(key => key.Name);
        foreach (var (name, line, value) in Distinct(node, section + "."))
        {
            if (!keys.TryGetValue(name, out var key))
                throw Unknown($"{section}.{name}", name, line, [.. keys.Keys]);
            options = key.Set(options, Value(key, value), _folder);
        }
        return options;
    }

    private object Value(OptionKey key, JsonNode node)
    {
        var value = key.Type switch
        {
            OptionType.Text => node.Value as string,
            OptionType.Texts => node.Kind == JsonValueKind.Array && node.Items.All(item => item.Kind == JsonValueKind.String) ? node.Items.Select(item => (string)item.Value!).ToArray() : null,
            OptionType.Integer => node.Value is double number && number == Math.Floor(number) ? number : (object?)null,
            _ => node.Value as double?,
        };
        if (value is null || value is double measured && (measured < key.Minimum || measured > key.Maximum))
            throw Error(key.Path, node.Line, $"{Shown(node)} is not {key.Expected}.", $"Correct it, or leave the key out for the default.");
        if (value is "" || value is string[] { Length: > 0 } texts && texts.Contains(""))
            throw Error(key.Path, node.Line, "An empty text names nothing.", "Leave the key out for the default.");
        if (key.IsFile)
            CheckFiles(key, node);
        foreach (var text in value as string[] ?? (value is string only ? [only] : []))
        {
            if (key.Fault(text) is { } fault)
                throw Error(key.Path, node.Line, fault, "Correct it, or take it out.");
        }
        return value;
    }

    private void CheckFiles(OptionKey key, JsonNode node)
    {
        foreach (var item in node.Items)
        {
            var file = Path.GetFullPath((string)item.Value!, _folder);
            if (!File.Exists(file))
                throw Error(key.Path, item.Line, $"The lexicon file “{file}” does not exist.", "Put it there or take it out of the list.");
        }
    }

    private IEnumerable<(string Name, int Line, JsonNode Value)> Distinct(JsonNode node, string prefix)
    {
        HashSet<string> seen = [];
        foreach (var member in node.Members)
        {
            if (!seen.Add(member.Name))
                throw Error(prefix + member.Name, member.Line, "The key is there twice.", "Keep one of the two.");
            yield return member;
        }
    }

    private InputException Unknown(string path, string name, int line, IReadOnlyList<string> known)
    {
        var nearest = known.MinBy(candidate => EditDistance.Of(name, candidate))!;
        var remedy = EditDistance.Of(name, nearest) <= Math.Max(2, name.Length / 3) ? $"Is “{nearest}” meant?" : $"Known here: {string.Join(", ", known)}.";
        return Error(path, line, "There is no such key.", remedy);
    }

    private InputException Error(string key, int line, string what, string remedy) => new($"{key}: {what}", $"{_path}:{line}", remedy);

    private static string Shown(JsonNode node) => node.Kind switch
    {
        JsonValueKind.Array => "A list",
        JsonValueKind.Object => "An object",
        JsonValueKind.String => $"“{node.Value}”",
        JsonValueKind.Null => "null",
        _ => FormattableString.Invariant($"{node.Value}").ToLowerInvariant(),
    };
}

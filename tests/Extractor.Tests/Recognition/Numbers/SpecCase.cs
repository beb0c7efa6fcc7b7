using System.Text.Json.Nodes;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>A test case of Microsoft Recognizers-Text: an input and all that is to be found in it.</summary>
internal sealed record SpecCase(string Input, IReadOnlyList<SpecResult> Expected)
{
    public static IEnumerable<SpecCase> Load(string path)
    {
        foreach (var node in JsonNode.Parse(File.ReadAllText(path))!.AsArray())
        {
            List<SpecResult> expected = [];
            foreach (var result in node!["expected"]!.AsArray())
            {
                var resolution = result!["resolution"];
                expected.Add(new SpecResult((int)result["start"]!, (int)result["end"]! + 1, (string)result["type"]!, (string?)resolution?["value"], (string?)resolution?["unit"]));
            }
            yield return new SpecCase((string)node["input"]!, expected);
        }
    }
}

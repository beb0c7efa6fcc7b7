using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Benchmarks.Quantities;

/// <summary><c>quantities IN.json OUT.json</c>: reads sentences, writes their quantities in the terms of the annotation.</summary>
public static class QuantitiesCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <returns>0, or 2 where the arguments are not two files.</returns>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: quantities IN.json OUT.json");
            return 2;
        }
        VocabularyBuilder words = new();
        UnitLexicon units = new(words);
        QuantityRecogniser recogniser = new(words, units);
        AnnotationTerms terms = new(words, units.Nouns, new WordSets(words)["stop"]);
        var vocabulary = words.Build();
        JsonArray rows = [];
        foreach (var row in JsonNode.Parse(File.ReadAllText(args[0]))!.AsArray())
        {
            var text = (string)row!["text"]!;
            rows.Add(new JsonObject { ["text"] = text, ["quantities"] = Read(text, vocabulary, recogniser, terms) });
        }
        File.WriteAllText(args[1], rows.ToJsonString(Plain));
        return 0;
    }

    /// <summary>The sentences lost their pound signs to a wrong encoding, which printed them as PS.</summary>
    private static string Repair(string text)
    {
        for (var at = text.IndexOf("PS", StringComparison.Ordinal); at >= 0; at = text.IndexOf("PS", at + 1, StringComparison.Ordinal))
        {
            if (at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
                text = string.Concat(text.AsSpan(0, at), "£", text.AsSpan(at + 2));
        }
        return text;
    }

    private static JsonArray Read(string text, Vocabulary vocabulary, QuantityRecogniser recogniser, AnnotationTerms terms)
    {
        var source = SourceText.Analyse(Repair(text), vocabulary);
        List<QuantityMention> quantities = [];
        List<NonQuantityMention> others = [];
        recogniser.Recognise(source, [], [], quantities, others);
        JsonArray found = [];
        foreach (var period in others.Where(other => other.Rule == "counted-period").ToList())
            recogniser.Recognise(SourceText.Analyse(source.Slice(period.Span), vocabulary), [], [], quantities, []);
        foreach (var term in terms.Translate(source, quantities, others))
            found.Add(new JsonObject { ["value"] = term.Value, ["normalized_unit"] = term.Unit, ["change"] = term.Change });
        return found;
    }
}

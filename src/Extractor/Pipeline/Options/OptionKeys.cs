using Extractor.Ingestion;
using Extractor.Ingestion.Formats.Json;

namespace Extractor.Pipeline.Options;

/// <summary>The keys of pipeline.json: reading, defaults and the schema's test all go by this list.</summary>
internal static class OptionKeys
{
    public const string Schema = "$schema";

    public static readonly IReadOnlyList<OptionKey> All =
    [
        new("corpus", "folder", OptionType.Text, "corpus", (o, value, folder) => o with { Corpus = o.Corpus with { Folder = Full(folder, value) } }),
        new(
            "corpus", "extensions", OptionType.Texts, new[] { ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".eml", ".mht", ".mhtml", ".xml", ".rss", ".atom", ".warc", ".zip", ".gz" },
            (o, value, _) => Reading(o, reading => reading with { Extensions = [.. ((string[])value).Select(Extension)] })),
        new(
            "corpus", "maxFileMegabytes", OptionType.Integer, 20.0,
            (o, value, _) => Reading(o, reading => reading with { MaxFileBytes = (long)(double)value << 20 }), 1, 1024),
        Field("id", (fields, names) => fields with { Id = names }),
        Field("title", (fields, names) => fields with { Title = names }),
        Field("text", (fields, names) => fields with { Text = names }),
        Field("published", (fields, names) => fields with { Published = names }),
        Field("publisher", (fields, names) => fields with { Publisher = names }),
        Field("author", (fields, names) => fields with { Author = names }),
        Field("url", (fields, names) => fields with { Url = names }),
        Lexicon("companies", (lexicons, files) => lexicons with { Companies = files }),
        Lexicon("metrics", (lexicons, files) => lexicons with { Metrics = files }),
        Lexicon("units", (lexicons, files) => lexicons with { Units = files }),
        Lexicon("nouns", (lexicons, files) => lexicons with { Nouns = files }),
        new("claims", "minimumConfidence", OptionType.Number, 0.0, (o, value, _) => o with { Claims = new ClaimOptions((double)value) }, 0, 1),
        new("store", "path", OptionType.Text, ".extractor/claims.db", (o, value, folder) => o with { Store = o.Store with { Path = Full(folder, value) } }),
        new(
            "store", "lockTimeoutSeconds", OptionType.Integer, 30.0,
            (o, value, _) => o with { Store = o.Store with { LockTimeout = TimeSpan.FromSeconds((double)value) } }, 0, 3600),
        new("store", "cacheMegabytes", OptionType.Integer, 64.0, (o, value, _) => o with { Store = o.Store with { CacheMegabytes = (int)(double)value } }, 1, 4096),
        new("run", "workers", OptionType.Integer, 0.0, (o, value, _) => o with { Run = o.Run with { Workers = (int)(double)value } }, 0, 256),
        new("run", "batchArticles", OptionType.Integer, 64.0, (o, value, _) => o with { Run = o.Run with { BatchArticles = (int)(double)value } }, 1, 10_000),
        new("watch", "pollSeconds", OptionType.Number, 2.0, (o, value, _) => o with { Watch = o.Watch with { Poll = TimeSpan.FromSeconds((double)value) } }, 0.1, 3600),
    ];

    private static OptionKey Field(string name, Func<RecordFields, IReadOnlyList<string>, RecordFields> set) =>
        new("fields", name, OptionType.Texts, Array.Empty<string>(), (o, value, _) => Reading(o, reading => reading with { Fields = set(reading.Fields, (string[])value) }));

    private static OptionKey Lexicon(string name, Func<LexiconOptions, IReadOnlyList<string>, LexiconOptions> set) =>
        new(
            "lexicons", name, OptionType.Texts, Array.Empty<string>(),
            (o, value, folder) => o with { Lexicons = set(o.Lexicons, [.. ((string[])value).Select(file => Full(folder, file))]) },
            IsFile: true);

    private static PipelineOptions Reading(PipelineOptions options, Func<IngestionOptions, IngestionOptions> set) =>
        options with { Corpus = options.Corpus with { Reading = set(options.Corpus.Reading) } };

    private static string Full(string folder, object path) => Path.GetFullPath((string)path, folder);

    private static string Extension(string text) => (text.StartsWith('.') ? text : "." + text).ToLowerInvariant();
}

using Extractor.Ingestion;
using Extractor.Ingestion.Formats.Json;
using Extractor.Ingestion.Web;

namespace Extractor.Pipeline.Options;

/// <summary>The keys of pipeline.json: reading, defaults and the schema's test all go by this list.</summary>
internal static class OptionKeys
{
    public const string Schema = "$schema";

    public static readonly IReadOnlyList<OptionKey> All =
    [
        new("corpus", "folder", OptionType.Text, "corpus", (o, value, folder) => o with { Corpus = o.Corpus with { Folder = Full(folder, value) } }),
        new(
            "corpus", "extensions", OptionType.Texts, new[] { ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".eml", ".mbox", ".mht", ".mhtml", ".xml", ".rss", ".atom", ".warc", ".zip", ".gz" },
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
        Fetch("urls", OptionType.Texts, Array.Empty<string>(), (fetch, value) => fetch with { Urls = (string[])value }) with { Fault = FetchOptions.AddressFault },
        Fetch("feeds", OptionType.Texts, Array.Empty<string>(), (fetch, value) => fetch with { Feeds = (string[])value }) with { Fault = FetchOptions.AddressFault },
        Fetch("sitemaps", OptionType.Texts, Array.Empty<string>(), (fetch, value) => fetch with { Sitemaps = (string[])value }) with { Fault = FetchOptions.AddressFault },
        Fetch("everyMinutes", OptionType.Number, 30.0, (fetch, value) => fetch with { Every = TimeSpan.FromMinutes((double)value) }, 0, 44_640),
        Fetch("userAgent", OptionType.Text, FetchOptions.ProductToken, (fetch, value) => fetch with { UserAgent = (string)value }) with { Fault = FetchOptions.UserAgentFault },
        Fetch("allowPrivate", OptionType.Texts, Array.Empty<string>(), (fetch, value) => fetch with { AllowPrivate = (string[])value }) with { Fault = FetchOptions.AllowanceFault },
        Fetch("requestsPerSecond", OptionType.Number, 2.0, (fetch, value) => fetch with { RequestsPerSecond = (double)value }, 0.01, 1_000),
        Fetch("attemptTimeoutSeconds", OptionType.Number, 30.0, (fetch, value) => fetch with { AttemptTimeout = TimeSpan.FromSeconds((double)value) }, 0.1, 3600),
        Fetch("totalTimeoutSeconds", OptionType.Number, 180.0, (fetch, value) => fetch with { TotalTimeout = TimeSpan.FromSeconds((double)value) }, 0.1, 86_400),
        Fetch("retries", OptionType.Integer, 3.0, (fetch, value) => fetch with { Retries = (int)(double)value }, 0, 20),
        Fetch("retryDelaySeconds", OptionType.Number, 1.0, (fetch, value) => fetch with { RetryDelay = TimeSpan.FromSeconds((double)value) }, 0, 600),
        Fetch("maxRetryAfterSeconds", OptionType.Number, 60.0, (fetch, value) => fetch with { MaxRetryAfter = TimeSpan.FromSeconds((double)value) }, 1, 3600),
        Fetch("maxPageMegabytes", OptionType.Integer, 10.0, (fetch, value) => fetch with { MaxBytes = (long)(double)value << 20 }, 1, 1024),
        Fetch("maxRedirects", OptionType.Integer, 8.0, (fetch, value) => fetch with { MaxRedirects = (int)(double)value }, 0, 50),
        Fetch("maxPages", OptionType.Integer, 1000.0, (fetch, value) => fetch with { MaxPages = (int)(double)value }, 1, 1_000_000),
    ];

    private static OptionKey Field(string name, Func<RecordFields, IReadOnlyList<string>, RecordFields> set) =>
        new("fields", name, OptionType.Texts, Array.Empty<string>(), (o, value, _) => Reading(o, reading => reading with { Fields = set(reading.Fields, (string[])value) }));

    private static OptionKey Fetch(
        string name, OptionType type, object preset, Func<FetchOptions, object, FetchOptions> set, double minimum = double.NegativeInfinity, double maximum = double.PositiveInfinity) =>
        new("fetch", name, type, preset, (o, value, _) => o with { Fetch = set(o.Fetch, value) }, minimum, maximum);

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

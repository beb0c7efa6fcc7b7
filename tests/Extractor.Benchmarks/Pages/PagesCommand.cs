using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Ingestion;

namespace Extractor.Benchmarks.Pages;

/// <summary><c>pages DIR OUT.json</c>: reads a folder of ID.html or ID.html.gz, writes what the reader takes for their articles, and tells how fast it is.</summary>
internal static class PagesCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>0 when all pages were read, 1 when some were not, 2 for wrong arguments.</returns>
    public static int Run(string[] args)
    {
        var isAccuracyOnly = args.Contains("--no-speed");
        args = [.. args.Where(arg => arg != "--no-speed")];
        if (args.Length != 2 || !Directory.Exists(args[0]))
        {
            Console.Error.WriteLine("usage: pages DIR OUT.json [--no-speed]   (DIR: a folder with ID.html or ID.html.gz in it or below)");
            return 2;
        }
        ArticleReader reader = new(new IngestionOptions(), TimeProvider.System);
        SortedDictionary<string, object> output = new(StringComparer.Ordinal);
        var failures = 0;
        List<(string Id, byte[] Bytes)> pages = [.. Directory.EnumerateFiles(args[0], "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path).Split('.')[0], Bytes(path)))];
        foreach (var (id, bytes) in pages)
        {
            var result = reader.Read(id, bytes, id + ".html");
            if (result.Failure is { } failure)
            {
                Console.Error.WriteLine(failure.Message);
                failures++;
            }
            output[id] = Describe(result.Article);
        }
        File.WriteAllText(args[1], JsonSerializer.Serialize(output, Json), new UTF8Encoding(false));
        Console.WriteLine($"{output.Count} pages, {failures} without an article");
        if (!isAccuracyOnly)
            PageSpeed.Print(reader, pages);
        return failures == 0 ? 0 : 1;
    }

    private static byte[] Bytes(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return File.ReadAllBytes(path);
        using GZipStream unpacked = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static object Describe(Article? article) => new
    {
        articleBody = article?.Text[article.HeadlineEnd..].Trim() ?? "",
        title = article?.Title,
        authors = article?.Author is { } author ? author.Split(", ") : [],
        published = article?.Published?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        publisher = article?.Publisher,
    };
}

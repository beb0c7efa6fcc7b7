using System.Globalization;
using System.IO.Compression;
using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Archives;

public sealed class WarcTests
{
    private const string Sentence = "Wingtip Yards built 700 ships in 2021, the company said in a statement on Tuesday.";

    [Fact]
    public void Pages_are_articles_and_all_else_is_skipped()
    {
        byte[] file =
        [
            .. Warc.Record("warcinfo", null, "software: x\r\n"u8.ToArray(), "application/warc-fields"),
            .. Warc.Record("request", "https://example.com/2021/03/04/ships", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. Warc.Response("<https://example.com/2021/03/04/ships>", Warc.Page(Sentence)),
            .. Warc.Response("https://example.com/logo.png", [0x89, 1, 2], "Content-Type: image/png"),
            .. Warc.Response("https://example.com/gone", Warc.Page("Gone, all 404 of them."), status: 404),
            .. Warc.Response("https://example.com/robots.txt", "User-agent: *"u8.ToArray(), "Content-Type: text/plain"),
            .. Warc.Record("conversion", "https://example.com/text", Encoding.UTF8.GetBytes(Sentence), "text/plain"),
        ];
        var articles = Opened.Articles(file, "crawl.warc");
        Assert.Equal(["crawl/https://example.com/2021/03/04/ships", "crawl/https://example.com/text"], articles.Select(article => article.Id));
        Assert.Equal($"Ships of the year\n\n{Sentence}", articles[0].Text);
        Assert.Equal(("https://example.com/2021/03/04/ships", new DateOnly(2021, 3, 4)), (articles[0].Url, articles[0].Published!.Date));
        Assert.Equal(Sentence, articles[1].Text);
    }

    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "Content-Type: text/html\r\nTransfer-Encoding: chunked", Warc.Chunked(Warc.Page(Sentence), 50) },
        { "Content-Type: text/html\r\nTransfer-Encoding: chunked", Warc.Page(Sentence) },
        { "Content-Type: text/html\r\nContent-Encoding: gzip", Opened.Gzip(Warc.Page(Sentence)) },
        { "Content-Type: text/html\r\nContent-Encoding: gzip", Warc.Page(Sentence) },
        { "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", Warc.Chunked(Opened.Gzip(Warc.Page(Sentence)), 30) },
        { "Content-Type: text/html\r\nContent-Encoding: br", Packed(stream => new BrotliStream(stream, CompressionLevel.Optimal)) },
        { "Content-Type: text/html\r\nContent-Encoding: deflate", Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal)) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Encodings_of_the_body_are_taken_off_and_believed_only_where_they_are(string headers, byte[] body) =>
        Assert.Equal($"Ships of the year\n\n{Sentence}", Assert.Single(Opened.Articles(Warc.Response("https://example.com/1", body, headers), "x.warc")).Text);

    [Fact]
    public void Charset_of_the_headers_is_heeded() =>
        Assert.Contains("“Завод” sold 5 cars", Assert.Single(Opened.Articles(
            Warc.Response(
                "https://example.com/1", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<html><body><article><p>“Завод” sold 5 cars for its owners, the company said on Monday.</p></article></body></html>"),
                "Content-Type: text/html; charset=windows-1251"), "x.warc")).Text, StringComparison.Ordinal);

    [Fact]
    public void Compressed_records_one_behind_the_other_are_one_file()
    {
        byte[] file = [.. Enumerable.Range(1, 20).SelectMany(i => Opened.Gzip(Warc.Response($"https://example.com/{i}", Warc.Page(Sentence))))];
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"crawl/https://example.com/{i}"), Opened.Articles(file, "crawl.warc.gz").Select(article => article.Id));
    }

    [Fact]
    public void Damaged_header_costs_one_record()
    {
        byte[] file =
        [
            .. Warc.Response("https://example.com/1", Warc.Page(Sentence)),
            .. "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nsome block\r\n\r\n"u8,
            .. Warc.Response("https://example.com/3", Warc.Page(Sentence)),
        ];
        var results = Opened.All(file, "x.warc");
        Assert.Equal([true, false, true], results.Select(result => result.IsArticle));
        Assert.Equal("x.warc, record 2 has a damaged header (no readable Content-Length) and is skipped; get the file anew if the page matters.", results[1].Failure!.Message);
    }

    [Theory]
    [InlineData("x.warc")]
    [InlineData("x.warc.gz")]
    public void File_that_is_cut_off_says_so_after_what_could_be_read(string name)
    {
        var packs = name.EndsWith(".gz", StringComparison.Ordinal);
        var record = Warc.Response("https://example.com/1", Warc.Page(Sentence));
        byte[] file = packs ? [.. Opened.Gzip(record), .. Opened.Gzip(record)[..^20]] : [.. record, .. record[..^20]];
        var results = Opened.All(file, name);
        Assert.Equal([true, false], results.Select(result => result.IsArticle));
        Assert.Equal(ReadFailureKind.Malformed, results[1].Failure!.Kind);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public void Damaged_member_costs_its_record_and_those_behind_it_are_read(double at)
    {
        var members = Enumerable.Range(1, 5).Select(i => Opened.Gzip(Warc.Response($"https://example.com/{i}", Warc.Page(Sentence)))).ToArray();
        // A block type that does not exist, so that the damage shows where it is.
        members[2].AsSpan((int)(members[2].Length * at), 30).Fill(0xFF);
        var from = members.Take(3).Sum(member => member.Length);

        var results = Opened.All([.. members.SelectMany(member => member)], "x.warc.gz");

        Assert.Equal([true, true, false, true, true], results.Select(result => result.IsArticle));
        Assert.Equal(["x/https://example.com/4", "x/https://example.com/5"], results.Skip(3).Select(result => result.Article!.Id));
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"x.warc.gz, record 3 is lost, since the packed bytes there are damaged, and with it all that stands before byte {from} of the file; from there on it is read. Get the file anew if the pages matter."),
            results[2].Failure!.Message);
    }

    [Theory]
    [InlineData("gzip", 20)]
    [InlineData("deflate", 20)]
    [InlineData("br", 0)]
    [InlineData("br", 30)]
    public void Damaged_body_costs_one_record(string encoding, int at)
    {
        var broken = encoding switch
        {
            "gzip" => Opened.Gzip(Warc.Page(Sentence)),
            "br" => Packed(stream => new BrotliStream(stream, CompressionLevel.Optimal)),
            _ => Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal)),
        };
        broken[at] ^= 0xFF;
        broken = broken[..^10];
        byte[] file = [.. Warc.Response("https://example.com/1", broken, $"Content-Type: text/html\r\nContent-Encoding: {encoding}"), .. Warc.Response("https://example.com/2", Warc.Page(Sentence))];
        var results = Opened.All(file, "x.warc");
        Assert.Equal([false, true], results.Select(result => result.IsArticle));
        Assert.StartsWith("x.warc, record 1 (https://example.com/1) holds damaged compressed data", results[0].Failure!.Message, StringComparison.Ordinal);
    }

    /// <summary>A short form by default; with EXTRACTOR_LARGE_TESTS set, and run alone, a file of 600 MB of pages and the memory of the process.</summary>
    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        using TemporaryFolder folder = new();
        var path = folder.At("large.warc.gz");
        var isLarge = Environment.GetEnvironmentVariable("EXTRACTOR_LARGE_TESTS") is not null;
        var records = isLarge ? 6_000 : 300;
        var padding = string.Concat(Enumerable.Range(0, 2_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<!-- {i * 7919L % 10007} filler of the template -->")));
        using (var file = File.Create(path))
        {
            for (var i = 0; i < records; i++)
                file.Write(Opened.Gzip(Warc.Response($"https://example.com/{i}", [.. Warc.Page(Sentence), .. Encoding.UTF8.GetBytes(padding)])));
        }
        long peak = 0;
        List<WeakReference> held = [];
        foreach (var found in Reading.Reader().Open(path))
        {
            held.Add(new WeakReference(found));
            if (held.Count % 50 == 0)
                Assert.True(found.Read().IsArticle);
            if (isLarge && held.Count % 100 == 0)
                peak = Math.Max(peak, Environment.WorkingSet);
        }
        GC.Collect();
        Assert.Equal(records, held.Count);
        Assert.True(held.Count(article => article.IsAlive) < 5);
        Assert.True(peak < 400L << 20, $"{peak >> 20} MB");
    }

    private static byte[] Packed(Func<Stream, Stream> pack)
    {
        using MemoryStream packed = new();
        using (var stream = pack(packed))
            stream.Write(Warc.Page(Sentence));
        return packed.ToArray();
    }
}

using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class HostileInputTests
{
    private const string Sentence = "Zoë’s yard sold 5 ships for €3m – a record in Málaga.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
        { "UTF-8 with BOM", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)] },
        { "UTF-16 LE with BOM", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)] },
        { "UTF-16 BE with BOM", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Sentence) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Sentence) },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Sentence) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding_gives_the_same_text(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Sentence, Reading.Article(bytes).Text);
    }

    [Fact]
    public void Charset_of_a_page_is_heeded()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("<html><head><meta charset=\"windows-1251\"></head><body><article><p>Завод продал 500 машин за первый квартал этого года.</p></article></body></html>");
        Assert.Equal("Завод продал 500 машин за первый квартал этого года.", Reading.Article(bytes, "page.html").Text);
    }

    public static TheoryData<byte[], ReadFailureKind, string> Unreadable => new()
    {
        { [], ReadFailureKind.Empty, "sample.txt is empty; put the article's text into it, or remove it." },
        { " \r\n\t\n"u8.ToArray(), ReadFailureKind.Empty, "sample.txt is empty; put the article's text into it, or remove it." },
        { [1, 2, 0, 3, 0, 0, 7, 9, 200], ReadFailureKind.Binary, "sample.txt is a binary file, not text; save the article as .txt, .md or .html." },
        { "%PDF-1.7\n…"u8.ToArray(), ReadFailureKind.UnsupportedFormat, "sample.txt is a PDF, which is not read; save its text as .txt (pdftotext FILE.pdf FILE.txt), or the page as .html." },
        { "PK\u0003\u0004word/document.xml"u8.ToArray(), ReadFailureKind.Malformed, "sample.txt is a damaged ZIP archive: End of Central Directory record could not be found; get it anew, or unpack it with a program that repairs." },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1], ReadFailureKind.UnsupportedFormat, "sample.txt is an old Office document; save the article as .txt or .html." },
        { [0x89, .. "PNG\r\n"u8], ReadFailureKind.Binary, "sample.txt is an image; save the article's text as .txt or .html." },
        { "BZh91AY&SY"u8.ToArray(), ReadFailureKind.UnsupportedFormat, "sample.txt is a bzip2 archive, which is not read here; unpack it, or pack the articles as .zip." },
        { "{\\rtf1 text}"u8.ToArray(), ReadFailureKind.UnsupportedFormat, "sample.txt is a rich text (RTF) document; save it as .txt or .html." },
        { [.. "Sold 5 "u8, 0xE2, 0x82, .. " and "u8, 0xE2, 0x82, 0xAC, 0xE2, 0x82, 0xAC], ReadFailureKind.InvalidEncoding, "sample.txt is not valid UTF-8 (first at byte 7) and does not read as windows-1252 either; save it as UTF-8 (iconv -f ENCODING -t UTF-8)." },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Unreadable_bytes_give_a_sentence_with_a_remedy(byte[] bytes, ReadFailureKind kind, string message)
    {
        var failure = Reading.Failure(bytes);
        Assert.Equal((kind, message), (failure.Kind, failure.Message));
    }

    [Fact]
    public void Too_large_a_file_is_refused_without_being_loaded()
    {
        using TemporaryFolder folder = new();
        var path = folder.At("huge.txt");
        using (var stream = File.Create(path))
            stream.SetLength(200L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var failure = Reading.Reader().Read(path).Failure!;
        Assert.Equal((ReadFailureKind.TooLarge, $"{path} has 200 MB, the limit is 64 MB; split it into one file an article, or raise the limit (corpus.maxFileMegabytes)."), (failure.Kind, failure.Message));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Input_over_the_limit_is_refused() =>
        Assert.Equal(ReadFailureKind.TooLarge, Reading.Failure(new byte[11], options: new IngestionOptions { MaxFileBytes = 10 }).Kind);

    [Fact]
    public void Missing_files_folders_and_loops_are_failures()
    {
        using TemporaryFolder folder = new();
        File.CreateSymbolicLink(folder.At("loop.txt"), folder.At("pool.txt"));
        File.CreateSymbolicLink(folder.At("pool.txt"), folder.At("loop.txt"));
        var reader = Reading.Reader();
        Assert.Equal(ReadFailureKind.Directory, reader.Read(folder.Path).Failure!.Kind);
        Assert.Equal(ReadFailureKind.NotFound, reader.Read(folder.At("none.txt")).Failure!.Kind);
        Assert.Equal(ReadFailureKind.NotFound, reader.Read(folder.At("no/such/none.txt")).Failure!.Kind);
        Assert.Equal(ReadFailureKind.LinkLoop, reader.Read(folder.At("loop.txt")).Failure!.Kind);
        Assert.Equal(ReadFailureKind.NotFound, reader.Read("").Failure!.Kind);
    }

    [Fact]
    public void Id_is_the_name_without_extension()
    {
        using TemporaryFolder folder = new();
        Assert.Equal("2024.05 ferries", Reading.Reader().Read(folder.File("2024.05 ferries.txt", "Yards built 30 ferries.")).Article!.Id);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        Random random = new(7);
        var reader = Reading.Reader();
        foreach (var name in (string[])["x.txt", "x.md", "x.html", "-"])
        {
            for (var i = 0; i < 200; i++)
            {
                var bytes = new byte[random.Next(1, 400)];
                random.NextBytes(bytes);
                var result = reader.Read("x", bytes, name);
                Assert.True(result.IsArticle != result.Failure is not null);
            }
        }
    }

    [Fact]
    public void Random_markup_never_throws_and_keeps_its_way_back()
    {
        Random random = new(11);
        string[] pieces = ["<p>", "</p>", "<div class=x>", "</div>", "<table><tr><td>", "</b>", "<b>", "&amp;", "&nope;", "&#8364;", "<!-- c -->", "<script>if(a<b){}</script>", "Sold 5 ships. ", "\r\n", "---\ntitle: x\n---\n", "# ", "**", "](", "[", "![", "`", "> ", "| a | b |\n|---|---|\n", "<", "\u00a0", "ﬁ", "😀", "<article>", "<h1>", "</h1>", "Leave a Reply\n", "12.03.2024 um 10:11\n"];
        foreach (var name in (string[])["x.txt", "x.md", "x.html"])
        {
            for (var i = 0; i < 300; i++)
            {
                var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)])));
                if (Reading.Reader().Read("x", bytes, name).Article is { } article)
                    Reading.AssertOrigin(article, bytes);
            }
        }
    }

    [Theory]
    [InlineData(0, ".txt", "MaxFileBytes is 0; it must lie between 1 and 2147483647.")]
    [InlineData(1, "txt", "Extensions holds “txt”; write it in lower case with its dot, such as “.txt”.")]
    [InlineData(1, ".TXT", "Extensions holds “.TXT”; write it in lower case with its dot, such as “.txt”.")]
    public void Options_that_cannot_work_stop_the_start(long bytes, string extension, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Reading.Reader(new IngestionOptions { MaxFileBytes = bytes, Extensions = [extension] })).Message);

    [Fact]
    public void Megabyte_attribute_and_paragraph_of_50_000_words_are_read_in_seconds()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var page = $"<html><body><article><p data-x=\"{new string('a', 1 << 20)}\">Yards sold 5 ships in 2021, the company said on Monday.</p><img src='data:{new string('b', 1 << 20)}'></article></body></html>";
        Assert.Equal("Yards sold 5 ships in 2021, the company said on Monday.", Reading.Article(page, "page.html").Text);
        var words = string.Join(' ', Enumerable.Range(0, 50_000).Select(i => i % 12 == 0 ? $"ships {i}." : "Yards"));
        Assert.Equal(words, Reading.Article(words).Text);
        Assert.Equal(words, Reading.Article($"<html><body><article><p>{words}</p></article></body></html>", "page.html").Text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public void A_million_stray_characters_are_taken_out_in_seconds()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Repeat("5\u202e ", 300_000));
        Assert.DoesNotContain('\u202e', Reading.Article(text).Text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public void Halves_of_surrogate_pairs_become_the_replacement_character() =>
        Assert.Equal("Sold 5 \uFFFD ships \uFFFD.", Reading.Reader().Read("x", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Sold 5 "), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes(" ships "), 0x00, 0xDC, .. Encoding.Unicode.GetBytes(".")], "x.txt").Article!.Text);

    [Fact]
    public void Stray_null_is_taken_out_and_many_make_a_binary_file()
    {
        var words = string.Concat(Enumerable.Repeat("Yards sold 5 ships. ", 20));
        Assert.Equal((words + "Sold 1,000 more.").Trim(), Reading.Reader().Read("x", Encoding.UTF8.GetBytes(words + "Sold 1,\0000 more."), "x.txt").Article!.Text);
        Assert.Equal("sample.txt is a binary file, not text; save the article as .txt, .md or .html.", Reading.Failure("Sold 5 \0 ships."u8.ToArray()).Message);
    }
}

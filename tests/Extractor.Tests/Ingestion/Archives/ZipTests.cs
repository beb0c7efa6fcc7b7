using System.IO.Compression;
using System.Text;
using Extractor.Ingestion;
using Extractor.Ingestion.Archives;

namespace Extractor.Tests.Ingestion.Archives;

public sealed class ZipTests
{
    private static readonly byte[] Article = Encoding.UTF8.GetBytes("Litware sold 70 lamps in 2020.");

    [Fact]
    public void Archive_is_a_folder_of_articles()
    {
        var file = Opened.Zip(
            ("b/two.md", Article), ("one.txt", Article), ("logo.png", [1]), ("__MACOSX/one.txt", [1]), (".hidden/x.txt", [1]), ("page.html", Warc.Page("Litware sold 70 lamps in 2020, it said.")),
            ("page_files/frame.html", Article), ("in/list.jsonl", "{\"text\": \"Litware sold 80 lamps.\"}"u8.ToArray()), ("packed.txt.gz", Opened.Gzip(Article)), ("inner.zip", Opened.Zip(("deep.txt", Article))));
        Assert.Equal(["pack/b/two", "pack/in/list/1", "pack/inner/deep", "pack/one", "pack/packed", "pack/page"], Opened.Articles(file, "pack.zip").Select(article => article.Id));
    }

    [Theory]
    [InlineData("../evil.txt", "has a name that leads out of the archive (“..”)")]
    [InlineData("a/../../evil.txt", "has a name that leads out of the archive (“..”)")]
    [InlineData("..\\evil.txt", "has a name that leads out of the archive (“..”)")]
    [InlineData("/etc/cron.d/evil.txt", "has an absolute path as its name")]
    [InlineData("C:\\evil.txt", "has an absolute path as its name")]
    public void Names_that_lead_astray_are_refused_each_with_a_line(string name, string why)
    {
        var results = Opened.All(Opened.Zip((name, Article), ("fine.txt", Article)), "pack.zip");
        Assert.Equal($"pack.zip: {name} {why} and is not read; pack the archive anew with plain files and relative names.", Assert.Single(results, result => !result.IsArticle).Failure!.Message);
        Assert.Single(results, result => result.IsArticle);
    }

    [Fact]
    public void Link_is_refused_with_a_line()
    {
        using MemoryStream packed = new();
        using (ZipArchive archive = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = archive.CreateEntry("link.txt");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = link.Open();
            stream.Write("/etc/passwd"u8);
        }
        Assert.Equal((ReadFailureKind.UnsafeEntry, "pack.zip: link.txt is a symbolic link and is not read; pack the archive anew with plain files and relative names."), Told(Opened.Failure(packed.ToArray(), "pack.zip")));
    }

    [Fact]
    public void Bombs_end_after_a_bounded_expansion()
    {
        var blanks = Opened.Gzip(new byte[64 << 20]);
        var told = " unpacks to more than 200 times its size, as archives made to fill a disk do, and is not read further; if you trust it, unpack it yourself.";
        Assert.Equal((ReadFailureKind.ArchiveLimit, "bomb.txt.gz" + told), Told(Opened.Failure(blanks, "bomb.txt.gz")));
        Assert.Equal((ReadFailureKind.ArchiveLimit, "bomb.zip: a.txt" + told), Told(Opened.Failure(Opened.Zip(("a.txt", new byte[64 << 20]), ("b.txt", new byte[64 << 20])), "bomb.zip")));
        // A megabyte of gzip in gzip.
        Assert.Equal(ReadFailureKind.ArchiveLimit, Opened.Failure(Opened.Gzip(blanks), "bomb.gz").Kind);
    }

    [Fact]
    public void Archives_in_archives_end_at_a_depth()
    {
        var file = Opened.Zip(("a.txt", Article));
        for (var i = 0; i < 4; i++)
            file = Opened.Zip(("a.zip", file));
        Assert.Equal((ReadFailureKind.ArchiveLimit, "x.zip: a.zip: a.zip: a.zip lies in more than 3 archives, one inside the other, and is not read; unpack the outer ones."), Told(Opened.Failure(file, "x.zip")));
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        Assert.Equal(
            "x.zip holds 11 files, the limit is 10; unpack it, or split it.",
            Opened.Failure(Opened.Zip([.. Enumerable.Range(0, 11).Select(i => ($"{i}.txt", Article))]), "x.zip", new IngestionOptions { Archives = new ArchiveLimits { MaxEntries = 10 } }).Message);

    [Theory]
    [InlineData("word/document.xml", "x.docx is a Word document, which is not read; save the article as .txt or .html.")]
    [InlineData("[Content_Types].xml", "x.docx is an Office document, which is not read; save the article as .txt or .html.")]
    public void Office_documents_are_told_by_their_content(string entry, string message) =>
        Assert.Equal((ReadFailureKind.UnsupportedFormat, message), Told(Opened.Failure(Opened.Zip((entry, Article)), "x.docx")));

    [Fact]
    public void Archive_without_articles_is_told() =>
        Assert.Equal(ReadFailureKind.NoText, Opened.Failure(Opened.Zip(("a.png", [1])), "x.zip").Kind);

    [Fact]
    public void Entry_that_is_damaged_does_not_stop_the_others()
    {
        var file = Opened.Zip(("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"Litware sold {i} lamps. ")))), ("b.txt", Article));
        file[100] ^= 0x5A;
        var results = Opened.All(file, "x.zip");
        Assert.Equal([false, true], results.Select(result => result.IsArticle));
        Assert.StartsWith("x.zip: a.txt is damaged", results[0].Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_gzip_is_told_and_never_read_as_if_it_ended_there() =>
        Assert.Equal(ReadFailureKind.Malformed, Opened.Failure(Opened.Gzip(string.Concat(Enumerable.Range(0, 500).Select(i => $"Litware sold {i} lamps. ")))[..^30], "x.txt.gz").Kind);

    [Fact]
    public void Compressed_article_has_the_files_name() =>
        Assert.Equal("lamps", Assert.Single(Opened.Articles(Opened.Gzip(Article), "lamps.txt.gz")).Id);

    [Fact]
    public void Damaged_archives_never_throw()
    {
        Random random = new(3);
        var file = Opened.Zip(("a.txt", Article), ("b/c.jsonl", "{\"text\": \"Litware sold 80 lamps.\"}"u8.ToArray()), ("d.zip", Opened.Zip(("e.txt", Article))));
        for (var i = 0; i < 500; i++)
        {
            var broken = file[..random.Next(30, file.Length + 1)];
            for (var k = 0; k < 3; k++)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            Assert.NotEmpty(Opened.All(broken, "x.zip"));
        }
    }

    private static (ReadFailureKind, string) Told(ReadFailure failure) => (failure.Kind, failure.Message);
}

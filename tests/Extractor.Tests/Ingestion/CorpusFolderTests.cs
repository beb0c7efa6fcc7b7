using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class CorpusFolderTests
{
    private static CorpusListing List(TemporaryFolder folder) => new CorpusFolder(folder.Path, new IngestionOptions()).List();

    [Fact]
    public void Articles_come_sorted_and_hidden_or_temporary_files_not_at_all()
    {
        using TemporaryFolder folder = new();
        foreach (var name in (string[])["b.md", "a.txt", "sub/c.HTML", "d.png", "e.pdf", ".e.txt", ".~lock.txt", "f.txt.part", "g.tmp", "~$h.txt", "i.txt~", ".git/j.txt"])
            folder.File(name, "x");
        Assert.Equal(["a", "b", "e", "c"], List(folder).Files.Select(file => file.Id));
        Assert.Empty(List(folder).Failures);
    }

    [Fact]
    public void Second_file_with_an_id_is_a_failure()
    {
        using TemporaryFolder folder = new();
        folder.File("a.txt", "x");
        folder.File("a.md", "x");
        var failure = Assert.Single(List(folder).Failures);
        Assert.Equal((ReadFailureKind.DuplicateId, $"{folder.At("a.txt")} has the same id, “a”, as {folder.At("a.md")} and is not read; rename one of the two."), (failure.Kind, failure.Message));
    }

    [LinuxFact]
    public void Named_pipe_is_told_and_not_opened()
    {
        using TemporaryFolder folder = new();
        folder.File("a.txt", "x");
        NamedPipe.Make(folder.At("pipe.txt"));
        File.CreateSymbolicLink(folder.At("linked.txt"), folder.At("pipe.txt"));
        var listing = List(folder);
        Assert.Equal(["a"], listing.Files.Select(file => file.Id));
        Assert.Equal(
            [(ReadFailureKind.Unreadable, $"{folder.At("linked.txt")} is a named pipe, not a file, and is not read; remove it, or write its content into a file."), (ReadFailureKind.Unreadable, $"{folder.At("pipe.txt")} is a named pipe, not a file, and is not read; remove it, or write its content into a file.")],
            listing.Failures.OrderBy(failure => failure.Place, StringComparer.Ordinal).Select(failure => (failure.Kind, failure.Message)));
    }

    [Fact]
    public void Links_out_of_the_folder_and_loops_are_told_and_not_followed()
    {
        using TemporaryFolder folder = new(), elsewhere = new();
        elsewhere.File("secret.txt", "x");
        folder.File("real.txt", "x");
        File.CreateSymbolicLink(folder.At("out.txt"), elsewhere.At("secret.txt"));
        Directory.CreateSymbolicLink(folder.At("out"), elsewhere.Path);
        Directory.CreateSymbolicLink(folder.At("back"), folder.Path);
        File.CreateSymbolicLink(folder.At("loop.txt"), folder.At("loop.txt"));
        File.CreateSymbolicLink(folder.At("gone.txt"), folder.At("nothing.txt"));
        File.CreateSymbolicLink(folder.At("alias.txt"), folder.At("real.txt"));
        var listing = List(folder);
        Assert.Equal(["alias", "real"], listing.Files.Select(file => file.Id));
        Assert.Equal(
            [("back", ReadFailureKind.LinkLoop), ("gone.txt", ReadFailureKind.NotFound), ("loop.txt", ReadFailureKind.LinkLoop), ("out", ReadFailureKind.LinkOutside), ("out.txt", ReadFailureKind.LinkOutside)],
            listing.Failures.Select(failure => (Path.GetFileName(failure.Place), failure.Kind)).Order());
    }

    [Fact]
    public void Missing_folder_is_a_failure() =>
        Assert.Equal(ReadFailureKind.NotFound, Assert.Single(new CorpusFolder("/no/such/corpus", new IngestionOptions()).List().Failures).Kind);

    [Fact]
    public void What_belongs_to_a_saved_page_is_no_article()
    {
        using TemporaryFolder folder = new();
        foreach (var name in (string[])["Ferries.html", "Ferries_files/frame.html", "Ferries_files/deep/note.txt", "other_files/kept.txt"])
            folder.File(name, "x");
        Assert.Equal(["Ferries", "kept"], List(folder).Files.Select(file => file.Id));
    }

    [Theory]
    [InlineData("news.txt", "news")]
    [InlineData("news.warc.gz", "news")]
    [InlineData("news.jsonl.GZ", "news")]
    [InlineData("2024.05 ferries.txt", "2024.05 ferries")]
    [InlineData("2024.05.gz", "2024.05")]
    public void Id_of_a_file_is_its_name_without_the_endings_of_its_format(string name, string id) =>
        Assert.Equal(id, ArticleId.OfFile(Path.Combine("corpus", name)));

    [Fact]
    public void Folder_of_100_000_files_is_listed_in_seconds()
    {
        using TemporaryFolder folder = new();
        var files = Environment.GetEnvironmentVariable("EXTRACTOR_LARGE_TESTS") is null ? 5_000 : 100_000;
        for (var i = 0; i < files; i++)
        {
            if (i % 1_000 == 0)
                Directory.CreateDirectory(folder.At($"{i / 1_000}"));
            using var file = File.Create(folder.At($"{i / 1_000}/article-{i}.txt"));
        }
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var listing = List(folder);
        Assert.Equal(files, listing.Files.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{files} files took {clock.Elapsed.TotalSeconds:0.0} s");
    }
}

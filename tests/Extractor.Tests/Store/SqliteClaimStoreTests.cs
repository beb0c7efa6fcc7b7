using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Sqlite;
using Extractor.Text;

namespace Extractor.Tests.Store;

public sealed class SqliteClaimStoreTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Occurrence_comes_back_as_it_was_put()
    {
        var sample = new Sample
        {
            Number = "three to 4.25 million", Value = 3_000_000m, High = 4_250_000m, Bound = Extractor.Recognition.Numbers.Bound.Between, Step = 10_000,
            Direction = Direction.Up, Basis = Basis.Quarter, Kind = ClaimKind.Change, SaidBy = "Yu Li", Scope = ["Europe", "own brand"], From = null,
        };
        _scene.Put(sample);
        _scene.Reopen();

        var read = Assert.Single(_scene.Store.Export());

        Assert.Equal(sample.Occurrence with { Scope = [], Why = [] }, read.Occurrence with { Scope = [], Why = [] });
        Assert.Equal(sample.Scope, read.Occurrence.Scope);
        Assert.Equal(["first step", "second step"], read.Occurrence.Why);
        Assert.Equal((1, ClaimStatus.Current), (read.Version, read.Status));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1234567890.12345678901234")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("0.1")]
    public void Decimals_keep_every_digit(string value)
    {
        _scene.Put(new Sample { Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(value, Assert.Single(_scene.Rows()).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Article_comes_back_as_it_was_put()
    {
        var article = new Sample().Stored;
        var unclaimed = new UnclaimedNumber(new TextSpan(2, 10), "headline", UnclaimedReason.PartOfName, "a name");
        _scene.Put(article, [], [unclaimed]);

        var read = _scene.Store.Article("a1")!;

        Assert.Equal(article with { Removed = [] }, read with { Removed = [] });
        Assert.Equal(article.Removed, read.Removed);
        Assert.Equal([unclaimed], _scene.Store.Unclaimed("a1"));
        Assert.Null(_scene.Store.Article("a2"));
    }

    [Fact]
    public void Find_tells_new_changed_and_unchanged_apart()
    {
        Assert.Null(_scene.Store.Find("a1"));
        var first = new Sample();
        Assert.Equal(PutOutcome.Added, _scene.Put(first));
        Assert.Equal(PutOutcome.Unchanged, _scene.Put(first));
        Assert.Equal(new("a1", first.Stored.ContentHash, "1.0", InCorpus: true, Retired: false), _scene.Store.Find("a1"));
        Assert.Equal(PutOutcome.Edited, _scene.Put(first with { Number = "600,000", Value = 600_000 }));
        _scene.Run = _scene.Store.BeginRun("1.1");
        Assert.Equal(PutOutcome.Reextracted, _scene.Put(first with { Number = "600,000", Value = 600_000 }));
        Assert.Equal("1.1", _scene.Store.Find("a1")!.ExtractorVersion);
    }

    [Fact]
    public void Edited_article_shows_both_in_the_history()
    {
        _scene.Put(new Sample());
        _scene.Put(new Sample { Number = "600,000", Value = 600_000 });

        var row = Assert.Single(_scene.Rows());
        var history = _scene.Store.Show(row.ClaimId)!;

        Assert.Equal((600_000m, ClaimStatus.Current, 1), (row.Value, row.Status, row.Evidence));
        Assert.Equal(600_000m, Assert.Single(Assert.Single(history.Versions).Evidence).Occurrence.Value);
        var retired = Assert.Single(history.Retired);
        Assert.Equal((550_000m, "the article was edited"), (retired.Occurrence.Value, retired.RetiredReason));
        Assert.Equal(_scene.Time.Now, retired.RetiredAt);
    }

    [Fact]
    public void Claim_is_retracted_with_the_reason_when_its_evidence_is_gone()
    {
        _scene.Put(new Sample());
        _scene.Retire("a1", "the file was deleted and the corpus pruned");

        var row = Assert.Single(_scene.Rows());
        var history = _scene.Store.Show(row.ClaimId)!;

        Assert.Equal((ClaimStatus.Retracted, 550_000m), (row.Status, row.Value));
        Assert.Equal(ClaimStatus.Retracted, history.Status);
        Assert.Equal("the file was deleted and the corpus pruned", Assert.Single(history.Retired).RetiredReason);
        Assert.Empty(_scene.Store.Export());
        Assert.True(_scene.Store.Find("a1")!.Retired);
    }

    [Fact]
    public void Retired_article_that_comes_back_counts_again()
    {
        _scene.Put(new Sample());
        _scene.Retire("a1");

        Assert.Equal(PutOutcome.Added, _scene.Put(new Sample()));

        var row = Assert.Single(_scene.Rows());
        Assert.Equal((ClaimStatus.Current, 1), (row.Status, row.Evidence));
        Assert.Single(_scene.Store.Show(row.ClaimId)!.Retired);
    }

    [Fact]
    public void Missing_article_keeps_its_claims_until_it_is_pruned()
    {
        _scene.Put(new Sample());

        Assert.True(_scene.Write(writer => writer.MarkMissing("a1")));
        Assert.False(_scene.Write(writer => writer.MarkMissing("a1")));
        Assert.False(_scene.Write(writer => writer.MarkMissing("unknown")));
        Assert.False(_scene.Store.Find("a1")!.InCorpus);
        Assert.Equal(ClaimStatus.Current, Assert.Single(_scene.Rows()).Status);

        Assert.Equal(PutOutcome.Unchanged, _scene.Put(new Sample()));
        Assert.True(_scene.Store.Find("a1")!.InCorpus);
    }

    [Fact]
    public void Target_raised_later_is_a_new_version()
    {
        _scene.Put(new Sample { Article = "later", Published = "2025-03-01", Number = "600,000", Value = 600_000 });
        _scene.Put(new Sample { Article = "earlier" });

        var history = _scene.Store.Show(_scene.Rows()[0].ClaimId)!;

        Assert.Equal(
            [(1, 550_000m, ClaimStatus.Superseded), (2, 600_000m, ClaimStatus.Current)],
            history.Versions.Select(version => (version.Row.Version, version.Row.Value, version.Row.Status)));
        Assert.Equal(["earlier", "later"], history.Versions.Select(version => Assert.Single(version.Evidence).Occurrence.Article));
    }

    [Fact]
    public void Sentence_is_stored_once_for_all_its_claims()
    {
        var sample = new Sample();
        _scene.Put(sample, sample with { Metric = "overseas sales", MetricKey = "shipments" });
        _scene.Run = _scene.Store.BeginRun("1.1");
        _scene.Put(sample, sample with { Metric = "overseas sales", MetricKey = "shipments" });

        using var count = new Extractor.Store.Sqlite.Statement(_scene.Store.Writer, "SELECT count(*), (SELECT count(*) FROM occurrence) FROM sentence");
        Assert.True(count.Begin().Step());
        Assert.Equal((1, 4), (count.Int(0), count.Int(1)));
    }

    [Fact]
    public void Writer_that_is_not_committed_leaves_nothing()
    {
        using (var writer = _scene.Store.BeginWrite())
        {
            writer.Put(new Sample().Stored, [new Sample().Occurrence], [], _scene.Run);
        }

        Assert.Null(_scene.Store.Find("a1"));
        Assert.Empty(_scene.Rows());
        Assert.Equal(PutOutcome.Added, _scene.Put(new Sample()));
    }

    [Fact]
    public void Process_that_is_killed_leaves_whole_articles_only()
    {
        _scene.Put(new Sample { Article = "before" });
        using var writer = _scene.Store.BeginWrite();
        writer.Put(new Sample().Stored, [new Sample().Occurrence], [], _scene.Run);
        using (var killed = CopyOfFiles("during"))
        {
            killed.Verify();
            Assert.NotNull(killed.Find("before"));
            Assert.Null(killed.Find("a1"));
            Assert.Equal("before", Assert.Single(killed.Export()).Occurrence.Article);
        }
        writer.Commit();
        using var after = CopyOfFiles("after");
        Assert.Equal(["a1", "before"], after.Export().Select(one => one.Occurrence.Article));
        Assert.Equal(2, Assert.Single(after.Query(ClaimQuery.All).Rows).Evidence);
    }

    [Fact]
    public void Reader_sees_articles_only_when_they_are_committed()
    {
        using var reader = _scene.Open(readOnly: true);
        using (var writer = _scene.Store.BeginWrite())
        {
            writer.Put(new Sample().Stored, [new Sample().Occurrence], [], _scene.Run);
            Assert.Empty(reader.Query(ClaimQuery.All).Rows);
            writer.Commit();
        }

        Assert.Single(reader.Query(ClaimQuery.All).Rows);
    }

    [Fact]
    public void Show_takes_a_beginning_that_fits_one_claim()
    {
        _scene.Put(new Sample());
        var id = Assert.Single(_scene.Rows()).ClaimId;

        Assert.Equal(id, _scene.Store.Show(id)!.ClaimId);
        Assert.Equal(id, _scene.Store.Show(id[..6])!.ClaimId);
        Assert.Equal(id, _scene.Store.Show(id.ToUpperInvariant())!.ClaimId);
        Assert.Null(_scene.Store.Show(id + "0"));
        Assert.Null(_scene.Store.Show("not an id"));
        Assert.Null(_scene.Store.Show(""));
    }

    [Fact]
    public void Export_is_ordered_by_article_and_place()
    {
        _scene.Put(new Sample { Article = "b" });
        _scene.Put(new Sample { Article = "a" }, new Sample { Article = "a", MetricKey = "shipments" });
        _scene.Put(new Sample { Article = "c" });
        _scene.Retire("c");

        Assert.Equal(["a", "a", "b"], _scene.Store.Export().Select(one => one.Occurrence.Article));
    }

    [Fact]
    public void Status_counts_what_stands_and_what_does_not()
    {
        _scene.Put(new Sample { Article = "a" });
        _scene.Put(new Sample { Article = "b", Number = "600,000", Value = 600_000 });
        _scene.Put(new Sample { Article = "c", MetricKey = "shipments" });
        _scene.Retire("c");
        _scene.Write(writer => writer.MarkMissing("a"));

        var status = _scene.Store.Status();

        Assert.Equal(
            (2, 1, 1, 2, 1, 1, 1, 1, 2, 0, Migration.Latest),
            (status.Articles, status.MissingArticles, status.RetiredArticles, status.Occurrences, status.RetiredOccurrences,
             status.Claims, status.Disputed, status.Retracted, status.Versions, status.Unclaimed, status.SchemaVersion));
        Assert.True(status.Bytes > 0);
    }

    [Fact]
    public void Runs_are_kept_with_their_counts()
    {
        var counts = new RunCounts(1, 2, 3, 4, 5, 6, 7, 8, 9);
        _scene.Store.EndRun(_scene.Run, counts);
        var open = _scene.Store.BeginRun("1.1");

        var runs = _scene.Store.Runs(10);

        Assert.Equal([(open, "1.1", null), (_scene.Run, "1.0", counts)], runs.Select(run => (run.Id, run.ExtractorVersion, run.Counts)));
        Assert.Null(runs[0].Ended);
    }

    // What a file system holds when the process ends without a word.
    private Extractor.Store.Sqlite.SqliteClaimStore CopyOfFiles(string name)
    {
        var copy = Path.Combine(_scene.Folder, name + ".db");
        File.Copy(_scene.Path, copy);
        File.Copy(_scene.Path + "-wal", copy + "-wal");
        return Extractor.Store.Sqlite.SqliteClaimStore.Open(new() { Path = copy }, _scene.Time);
    }
}

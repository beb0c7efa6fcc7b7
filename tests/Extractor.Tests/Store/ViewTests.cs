using System.Diagnostics;
using Extractor.Claims;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

/// <summary>The views that other programs read: their names and columns are a promise.</summary>
public sealed class ViewTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public ViewTests()
    {
        _scene.Put(new Sample { Article = "plan" });
        _scene.Put(new Sample { Article = "raise", Published = "2025-03-01", Number = "600,000", Value = 600_000, SaidBy = "Yu Li" });
        var sample = new Sample { Article = "none" };
        var number = sample.Occurrence.Number;
        _scene.Put(sample.Stored, [], [new(number, "550,000", UnclaimedReason.PartOfName, "a model")]);
        _scene.Put(new Sample { Article = "gone", Subject = "Cargo Line" });
        _scene.Retire("gone");
    }

    public void Dispose() => _scene.Dispose();

    [SqliteShellFact]
    public void Claims_are_read_with_the_sqlite3_command()
    {
        var id = _scene.Rows()[0].ClaimId;

        Assert.Equal(
            [$"{id}|1|superseded|Acme Motor|company|target|2025-01-01|550000.0|vehicle|1|plan", $"{id}|2|current|Acme Motor|company|target|2025-01-01|600000.0|vehicle|1|raise"],
            Shell("SELECT claim, version, status, subject, subject_kind, modality, period_from, value, unit, occurrences, article FROM claims WHERE status <> 'retracted' ORDER BY version"));
    }

    [SqliteShellFact]
    public void Occurrences_articles_and_other_numbers_are_read_with_the_sqlite3_command()
    {
        Assert.Equal(
            ["gone|550,000|0|the article was pruned", "plan|550,000|1|", "raise|600,000|1|"],
            Shell("SELECT article, number, counts, retired_reason FROM occurrences ORDER BY article"));
        Assert.Equal(["none|550,000|part_of_name|a model"], Shell("SELECT article, number, reason, detail FROM unclaimed_numbers"));
        Assert.Equal(["gone|Daily Wheel|1", "none|Daily Wheel|0", "plan|Daily Wheel|1", "raise|Daily Wheel|1"], Shell("SELECT article, publisher, occurrences FROM articles ORDER BY article"));
    }

    [Theory]
    [InlineData("claims", "claim version status subject subject_kind metric scope kind direction basis modality period_from period_to bound value high unit said_by occurrences sources since confidence article published publisher sentence")]
    [InlineData("occurrences", "claim version counts article sentence start end number value high bound unit subject metric modality period_from period_to said_by rule why confidence published publisher stored_at retired_at retired_reason")]
    [InlineData("articles", "article title published published_why publisher author url occurrences extractor stored_at retired_at missing_since text")]
    [InlineData("unclaimed_numbers", "article start end number reason detail")]
    public void View_keeps_its_columns(string view, string columns)
    {
        using var select = new Statement(_scene.Store.Writer, $"SELECT group_concat(name, ' ') FROM pragma_table_info('{view}')");

        Assert.True(select.Begin().Step());
        Assert.Equal(columns, select.Text(0));
    }

    [Fact]
    public void View_that_another_version_made_is_made_anew()
    {
        StoreFile.Execute(_scene.Store.Writer, "DROP VIEW claims");
        StoreFile.Execute(_scene.Store.Writer, "CREATE VIEW claims AS SELECT 1 AS one");

        _scene.Reopen();

        using var count = new Statement(_scene.Store.Writer, "SELECT count(*) FROM claims WHERE status = 'superseded'");
        Assert.True(count.Begin().Step());
        Assert.Equal(1, count.Int(0));
    }

    private List<string> Shell(string sql)
    {
        using var process = Process.Start(new ProcessStartInfo("sqlite3", ["-readonly", _scene.Path, sql]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        return lines;
    }
}

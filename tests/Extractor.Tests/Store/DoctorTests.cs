using Extractor.Store.Care;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Store;

public sealed class DoctorTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public DoctorTests()
    {
        _scene.Put(new Sample { Article = "a" });
        _scene.Put(new Sample { Article = "b", Published = "2025-03-01", Number = "600,000", Value = 600_000 });
        _scene.Put(new Sample { Article = "c", Published = "2025-03-01", Number = "600,000", Value = 600_000 });
        _scene.Put(new Sample { Article = "d", Subject = "Cargo Line" });
        _scene.Retire("d");
    }

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Sound_store_has_no_findings()
    {
        var report = Examine();

        Assert.Empty(report.Findings);
        Assert.Equal((true, 0, 2, 4), (report.IsHealthy, report.Left, report.Claims, report.Occurrences));
    }

    [Theory]
    [InlineData("UPDATE occurrence SET \"start\" = \"start\" + 1 WHERE id = 1", StoreCheck.Spans, "Edition 1: article “a”: the span ")]
    [InlineData("UPDATE occurrence SET \"start\" = 1 WHERE id = 1", StoreCheck.Spans, "Edition 1 cannot be read, because a span, a day or a number of it is none: ")]
    [InlineData("UPDATE content SET text = 'X' || text WHERE id = 1", StoreCheck.Spans, "Edition 1: article “a”: the sentence at ")]
    [InlineData("UPDATE occurrence SET subject = (SELECT id FROM term WHERE text = 'Cargo Line') WHERE id = 1", StoreCheck.Keys, "Occurrence 1 in article “a” has the key ")]
    [InlineData("UPDATE claim SET key_check = 1 WHERE id = 1", StoreCheck.Keys, "and is kept under claim ")]
    [InlineData("DELETE FROM evidence WHERE occurrence = 2", StoreCheck.Evidence, "Occurrence 2 in article “b” is evidence of no claim.")]
    [InlineData("UPDATE evidence SET version = 0 WHERE occurrence = 1", StoreCheck.Evidence, "Occurrence 1 in article “a” does not count although its edition does.")]
    [InlineData("UPDATE evidence SET version = 1 WHERE occurrence = 4", StoreCheck.Evidence, "Occurrence 4 in article “d” counts although its edition is retired or a reviewer set it aside.")]
    [InlineData("UPDATE evidence SET value = 7 WHERE occurrence = 2", StoreCheck.Evidence, "Occurrence 2 is repeated in the evidence of claim ")]
    [InlineData("DELETE FROM new_claim_key WHERE claim = 2", StoreCheck.Keys, "There are 2 claims and 1 keys, of which 1 lead to the claim that has it.")]
    [InlineData("UPDATE new_claim_key SET claim = 1 WHERE claim = 2", StoreCheck.Keys, "There are 2 claims and 2 keys, of which 1 lead to the claim that has it.")]
    [InlineData("UPDATE version SET evidence = 7 WHERE claim = 1 AND ordinal = 2", StoreCheck.Evidence, "counts 7 occurrences from 1 sources, and merging gives 2 from 1.")]
    [InlineData("UPDATE version SET status = 0 WHERE claim = 1 AND ordinal = 1", StoreCheck.Merge, "says “550000, Current")]
    [InlineData("UPDATE version SET value = 551000 WHERE claim = 1 AND ordinal = 1", StoreCheck.Merge, "says “551000")]
    [InlineData("DELETE FROM version WHERE claim = 1 AND ordinal = 2", StoreCheck.Merge, "has 1 versions, and merging its evidence gives 2.")]
    [InlineData("UPDATE evidence SET version = 1 WHERE occurrence = 2", StoreCheck.Merge, "Occurrence 2 is noted for version 1 of claim ")]
    [InlineData("UPDATE occurrence SET rule = 9999 WHERE id = 1", StoreCheck.References, "of table occurrence refers to a row of table term that is not there.")]
    [InlineData("UPDATE full_text SET through = 99", StoreCheck.Text, "The full-text index goes to sentence 99, and the last one is ")]
    public void Broken_promise_is_found(string damage, StoreCheck check, string message)
    {
        Edit(damage);

        var report = Examine();

        Assert.False(report.IsHealthy);
        Assert.Contains(report.Findings, finding => finding.Check == check && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Writer_past_the_lock_is_found()
    {
        using var other = new SqliteConnection($"Data Source={_scene.Path};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();

        var finding = Assert.Single(Examine().Findings);

        Assert.Equal((StoreCheck.Writer, "Another program writes to the store past the writer's lock. End it: two writers at once can damage the file."), (finding.Check, finding.Message));
    }

    [Fact]
    public void Run_that_is_writing_is_as_it_should_be()
    {
        using var writer = _scene.Store.BeginWrite();

        Assert.Empty(Examine().Findings);
    }

    [Fact]
    public void Many_findings_of_one_kind_are_counted()
    {
        for (var i = 0; i < 20; i++)
            _scene.Put(new Sample { Article = $"m{i}", Subject = $"Company {i}" });
        Edit("UPDATE claim SET key_check = 1");

        var report = Examine();

        Assert.Equal((10, 14), (report.Findings.Count, report.Left));
    }

    private DoctorReport Examine() => StoreDoctor.Examine(new() { Path = _scene.Path }, _scene.Time);

    private void Edit(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_scene.Path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

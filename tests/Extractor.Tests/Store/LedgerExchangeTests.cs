using Extractor.Pipeline;
using Extractor.Pipeline.Ledger;
using Extractor.Query;
using Extractor.Store;
using Extractor.Store.Care;
using Extractor.Store.Decisions;
using Extractor.Store.Entities;
using Extractor.Store.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Store;

/// <summary>
/// A store made from a full export is equal to the one that was exported: it exports the same lines, holds the same state,
/// and answers the same at every time.
/// </summary>
public sealed class LedgerExchangeTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Import_restores_an_equal_store()
    {
        var histories = Gen.NonEmptyListOf(Histories.Steps).Select(steps => steps.Take(10).ToArray());
        Prop.ForAll(histories.ToArbitrary(), steps =>
        {
            using var scene = new StoreScene();
            Histories.Play(scene, steps);
            scene.Write(writer => writer.MarkMissing(steps[0].Article));
            scene.Store.EndRun(scene.Run, new(1, 2, 3, 4, 5, 6, 7, 8, 9));
            var middle = scene.Time.Now - TimeSpan.FromMinutes(2);
            using var other = Imported(scene, Export(scene.Store));
            return Export(scene.Store) == Export(other)
                && Histories.Dump(scene.Store, history: true) == Histories.Dump(other, history: true)
                && Answers(scene.Store, null) == Answers(other, null)
                && Answers(scene.Store, middle) == Answers(other, middle)
                && scene.Store.Runs(10).SequenceEqual(other.Runs(10))
                && scene.Store.Status() with { Bytes = 0 } == other.Status() with { Bytes = 0 };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Full_export_is_of_one_moment_while_others_write()
    {
        _scene.Put(new Sample { Article = "a" });
        _scene.Put(new Sample { Article = "b", Subject = "Bolt Corp" });
        _scene.Store.CatchUp();
        var before = Export(_scene.Store);
        var writes = 0;
        WritingMeanwhile text = new(() =>
        {
            _scene.Put(new Sample { Article = $"c{writes++}", Subject = "Cargo Line" });
            _scene.Store.Review.Decide("Ada", [new DecisionRequest.Reject(Claim("a"))]);
            _scene.Store.Entities.Merge("Ada", NameKind.Company, "Bolt Corp", "Acme Motor");
            _scene.Store.Entities.Undo("Ada");
            _scene.Store.CatchUp();
            _scene.Store.EndRun(_scene.Store.BeginRun("1.1"), new(1, 2, 3, 4, 5, 6, 7, 8, 9));
        });

        LedgerExport.Read(_scene.Store, ledger => LedgerFile.Write(text, ledger));

        Assert.Equal(before, text.ToString());
        Assert.True(writes > 3);
        Assert.NotEqual(before, Export(_scene.Store));
        using var other = Imported(_scene, text.ToString());
        Assert.Equal(before, Export(other));
    }

    [Fact]
    public void Export_of_occurrences_is_of_one_moment_while_others_write()
    {
        _scene.Put(new Sample { Article = "a" });
        _scene.Put(new Sample { Article = "c" });

        List<string> articles = [];
        foreach (var row in _scene.Store.Export())
        {
            articles.Add(row.Occurrence.Article);
            _scene.Put(new Sample { Article = "b" });
            _scene.Retire("c");
        }

        Assert.Equal(["a", "c"], articles);
        Assert.Equal(["a", "b"], _scene.Store.Export().Select(row => row.Occurrence.Article));
    }

    [Fact]
    public void Import_keeps_what_no_claim_came_of()
    {
        var sample = new Sample();
        var number = sample.Occurrence.Number;
        _scene.Put(sample.Stored, [], [new(number, number.Of(sample.Text).ToString(), Extractor.Claims.UnclaimedReason.Ordinal, "says which, not how many")]);

        using var other = Imported(_scene, Export(_scene.Store));

        Assert.Equal(_scene.Store.Unclaimed("a1"), other.Unclaimed("a1"));
        Assert.Equivalent(_scene.Store.Article("a1"), other.Article("a1"), strict: true);
    }

    [Fact]
    public void Values_of_many_digits_come_back_exactly()
    {
        _scene.Put(new Sample { Value = 12345678901234567890.123m, Step = 0.001m, Confidence = 0.123456789012345678 });

        using var other = Imported(_scene, Export(_scene.Store));

        Assert.Equal(_scene.Store.Export().Single().Occurrence.Value, other.Export().Single().Occurrence.Value);
        Assert.Equal(_scene.Store.Export().Single().Occurrence.Confidence, other.Export().Single().Occurrence.Confidence);
    }

    [Fact]
    public void Store_that_holds_articles_is_not_imported_into()
    {
        _scene.Put(new Sample());
        var path = System.IO.Path.Combine(_scene.Folder, "claims.db");

        var error = Assert.Throws<StoreException>(() => new LedgerImport(new() { Path = path }, _scene.Time).Dispose());

        Assert.Equal($"The store {path} already holds articles (1), and an import makes a store anew. Name another file as store.path in pipeline.json, or move this one away.", error.Message);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("not json", "This line is no record of a ledger: ")]
    [InlineData("""{"claim":"abc","version":1}""", "it is a claim without its article, as a plain export prints it")]
    [InlineData("""{"record":"ledger","form":99}""", "the ledger has form 99, and this version reads form 2")]
    [InlineData("{\"record\":\"ledger\",\"form\":1}\n{\"record\":\"recipe\"}", "ledger.jsonl:2: This line is no record of a ledger: “record” is “recipe”, which this version does not know.")]
    [InlineData("{\"record\":\"ledger\",\"form\":1}\n\n{\"record\":\"missing\",\"article\":\"a\",\"since\":\"yesterday\"}", "ledger.jsonl:3: This line is no record of a ledger: “yesterday” is not a time as")]
    [InlineData("{\"record\":\"ledger\",\"form\":1}\n{\"record\":\"missing\",\"article\":\"a\",\"since\":\"2025-01-01T00:00:00.000Z\"}", "Article “a” is missing from the corpus and has no edition.")]
    [InlineData("{\"record\":\"ledger\",\"form\":1}\n{\"record\":\"edition\",\"article\":\"a\"}", "the field “removed” is missing.")]
    public void Line_that_cannot_be_read_is_named_and_nothing_is_stored(string text, string message)
    {
        var path = System.IO.Path.Combine(_scene.Folder, "other.db");

        var error = Assert.Throws<InputException>(() =>
        {
            using var import = new LedgerImport(new() { Path = path }, _scene.Time);
            LedgerFile.Read(text.Split('\n'), "ledger.jsonl", import);
            import.Finish();
        });

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal([], Directory.GetFiles(_scene.Folder, "other.db*"));
    }

    [Fact]
    public void File_that_was_cut_off_between_two_lines_is_refused_and_nothing_is_stored()
    {
        _scene.Put(new Sample());
        _scene.Put(new Sample { Article = "a2", Subject = "Bolt Corp" });
        var lines = Export(_scene.Store).TrimEnd('\n').Split('\n');

        var cut = Assert.Throws<InputException>(() => Imported(_scene, string.Join('\n', lines[..^1])));
        var lacking = Assert.Throws<InputException>(() => Imported(_scene, string.Join('\n', lines[..^2].Append(lines[^1]))));

        Assert.StartsWith($"ledger.jsonl:{lines.Length - 1}: The file is cut off: the record “end” is missing behind its last line. Nothing was stored.", cut.Message, StringComparison.Ordinal);
        Assert.Contains($"the file had {lines.Length - 1} lines before it and has {lines.Length - 2}.", lacking.Message, StringComparison.Ordinal);
        Assert.Equal([], Directory.GetFiles(_scene.Folder, "other.db*"));
    }

    [Fact]
    public void File_of_the_form_before_is_read_to_its_last_line()
    {
        _scene.Put(new Sample());
        var ledger = Export(_scene.Store);
        var before = string.Join('\n', ledger.TrimEnd('\n').Split('\n')[..^1]).Replace("\"form\":2", "\"form\":1", StringComparison.Ordinal);

        using var other = Imported(_scene, before);

        Assert.Equal(ledger, Export(other));
    }

    [Fact]
    public void Span_that_does_not_hold_is_refused_and_nothing_is_stored()
    {
        _scene.Put(new Sample());
        var damaged = Export(_scene.Store).Replace("\"text\":\"A headline", "\"text\":\"Headline", StringComparison.Ordinal);

        var error = Assert.Throws<InputException>(() => Imported(_scene, damaged));

        Assert.StartsWith("ledger.jsonl:4: This line is no record of a ledger: ", error.Message, StringComparison.Ordinal);
        Assert.Equal([], Directory.GetFiles(_scene.Folder, "other.db*"));
    }

    [Fact]
    public void Decisions_and_names_are_carried_with_their_times()
    {
        _scene.Put(new Sample { Article = "a" });
        _scene.Put(new Sample { Article = "b", Subject = "Bolt Corp", Number = "600,000", Value = 600_000 });
        _scene.Put(new Sample { Article = "c", Subject = "Cargo Line" });
        _scene.Store.CatchUp();
        _scene.Store.Review.Decide("Ada", [new DecisionRequest.Correct(Claim("a"), new Dictionary<string, string?> { ["unit"] = "car" }) { Comment = "it says so" }]);
        _scene.Time.Now += TimeSpan.FromMinutes(1);
        _scene.Store.Review.Decide("Ada", [new DecisionRequest.Reject(Claim("c"))]);
        _scene.Time.Now += TimeSpan.FromMinutes(1);
        _scene.Store.Entities.Merge("Ada", NameKind.Company, "Bolt Corp", "Acme Motor");
        _scene.Store.CatchUp();

        using var other = Imported(_scene, Export(_scene.Store));

        Assert.Equal(Export(_scene.Store), Export(other));
        Assert.Equal(Histories.Dump(_scene.Store, history: true), Histories.Dump(other, history: true));
        Assert.Equal(_scene.Store.Status() with { Bytes = 0 }, other.Status() with { Bytes = 0 });
        for (var minutes = 0; minutes < 8; minutes++)
            Assert.Equal(Answers(_scene.Store, _scene.Time.Now - TimeSpan.FromMinutes(minutes)), Answers(other, _scene.Time.Now - TimeSpan.FromMinutes(minutes)));
        Assert.Empty(StoreDoctor.Examine(new() { Path = _scene.Path }, _scene.Time).Findings);
        Assert.Empty(StoreDoctor.Examine(new() { Path = System.IO.Path.Combine(_scene.Folder, "other.db") }, _scene.Time).Findings);
    }

    [Fact]
    public void Every_table_is_carried_or_made_anew()
    {
        using var select = new Statement(_scene.Store.Writer, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'sentence_text_%' ORDER BY name");
        var tables = new List<string>();
        select.Begin();
        while (select.Step())
            tables.Add(select.Text(0));

        Assert.Equal([.. RowTables.Names.Concat(RowTables.Decisions).Concat(RowTables.Derived).Concat(RowTables.Recorded).Order(StringComparer.Ordinal)], tables);
    }

    private ClaimReference Claim(string article)
        => _scene.Store.Review.OfArticle(article)[0].Claim;

    private static string Export(SqliteClaimStore store)
    {
        var text = new StringWriter { NewLine = "\n" };
        LedgerExport.Read(store, ledger => LedgerFile.Write(text, ledger));
        return text.ToString();
    }

    private static SqliteClaimStore Imported(StoreScene scene, string ledger)
    {
        var path = System.IO.Path.Combine(scene.Folder, "other.db");
        using (var import = new LedgerImport(new() { Path = path }, scene.Time))
        {
            LedgerFile.Read(ledger.Split('\n'), "ledger.jsonl", import);
            import.Finish();
        }
        return SqliteClaimStore.Open(new() { Path = path }, scene.Time);
    }

    private static string Answers(SqliteClaimStore store, DateTimeOffset? knownAt)
    {
        var rows = store.Query(ClaimQuery.All with { KnownAt = knownAt }).Rows;
        return string.Join('\n', rows.Select(row => row with { Scope = [] }))
            + string.Join('\n', store.Query(QueryParser.Parse("speaks").Query with { KnownAt = knownAt }).Rows.Select(row => row.ClaimId));
    }

    /// <summary>Keeps what is written, and does something else after each line.</summary>
    private sealed class WritingMeanwhile(Action write) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            GetStringBuilder().Append(value).Append('\n');
            write();
        }
    }
}

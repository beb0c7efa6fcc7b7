using System.Text.Json;
using Extractor.Cli.Review;

namespace Extractor.Tests.Cli;

public sealed class ReviewTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public ReviewTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        _folder.File("corpus/early.md", "---\ntitle: \"Northwind plans\"\npublished: 2022-02-14\n---\n\nNorthwind Motors aims to sell 120,000 vehicles abroad in 2023, chief executive Ana Lind said.\n");
        _folder.File("corpus/late.md", "---\ntitle: \"Northwind reports\"\npublished: 2024-02-14\n---\n\nNorthwind Motors sold 95,000 vehicles in 2023. Revenue of Northwind Motors rose to $4.2 billion in 2023.\n");
        _folder.File("corpus/other.md", "---\ntitle: \"Eastlake reports\"\npublished: 2024-03-01\n---\n\nEastlake Steel produced 3.1 million tonnes of steel in 2023.\n");
    }

    public async Task InitializeAsync() => Assert.Equal(0, (await Run("run")).ExitCode);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Every_decision_is_kept_and_a_later_review_takes_all_of_them_back()
    {
        var places = await Places();
        Assert.Equal(4, places.Count);
        var decided = await Review("arar");
        Assert.Contains("Rejected 1 claim. That was the last one that waits here.", decided.Out, StringComparison.Ordinal);
        Assert.Equal("Every decision is in the store. 0 claims wait.", decided.MessageLines.Single());
        Assert.Equal((2, 2), (await Count("review:accepted"), await Count("review:rejected")));

        var undone = await Review("uuuuu");
        Assert.Contains("Nothing waits here.", undone.Out, StringComparison.Ordinal);
        Assert.Contains("There is nothing left to take back.", undone.Out, StringComparison.Ordinal);
        Assert.Equal(places, await Places());
        Assert.Equal("Every decision is in the store. 4 claims wait; “extractor review” goes on here.", undone.MessageLines.Single());
    }

    [Fact]
    public async Task Decision_that_was_taken_back_is_shown_and_made_anew()
    {
        var places = await Places();
        await Review("aur");

        var rejected = await Places("review:rejected");
        Assert.Equal([places[0]], rejected);
        Assert.Equal(0, await Count("review:accepted"));
    }

    [Fact]
    public async Task Review_goes_on_where_one_stopped()
    {
        var places = await Places();
        await Review("ss");

        Assert.Equal(places[2], FirstShown(await Review("q")));
        Assert.Contains("Going on where you stopped.", (await Review("")).Out, StringComparison.Ordinal);
        Assert.Equal(places[0], FirstShown(await Review("q", "--from-start")));
        await Review("ss");
        Assert.Equal(places[0], FirstShown(await CommandRun.WithKeys(new TypedKeys("q"), default, "review", "--reviewer", "Ben", "--config", _config)));
    }

    [Fact]
    public async Task What_to_type_to_go_on_names_the_filter_as_a_shell_reads_it()
    {
        var run = await Review("q", "confidence:>0 -company:\"Nobody's Motor\"");
        Assert.Contains("“extractor review 'confidence:>0 -company:\"Nobody'\\''s Motor\"'” goes on here", run.MessageLines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_that_was_decided_meanwhile_leads_on_to_the_next()
    {
        var places = await Places();
        await Review("sq");
        var item = (await Items())[1];
        Assert.Equal(0, (await Run("decide", "accept", item.GetProperty("claim").GetString()!, "--reviewer", "Ben")).ExitCode);

        Assert.Equal(places[2], FirstShown(await Review("q")));
    }

    [Fact]
    public async Task What_another_reviewer_decided_meanwhile_is_shown_and_not_overruled()
    {
        var claim = (await Items("article:early")).Single().GetProperty("claim").GetString()!;
        TypedKeys keys = new("rq", meanwhile: () => Run("decide", "correct", claim, "--set", "modality=forecast", "--reviewer", "Ben").GetAwaiter().GetResult());
        var run = await CommandRun.WithKeys(keys, default, "review", "article:early", "--reviewer", "Ann", "--config", _config);

        Assert.Contains("This claim has changed since it was shown", run.Out, StringComparison.Ordinal);
        Assert.Equal((1, 0), (await Count("review:corrected"), await Count("review:rejected")));
    }

    [Fact]
    public async Task Field_is_corrected_by_its_digit()
    {
        var run = await Review("4\u0015car\rq", "article:early");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Corrected 1 claim.", run.Out, StringComparison.Ordinal);
        var query = JsonDocument.Parse((await Run("query", "review:corrected", "--format", "jsonl")).OutLines.Single()).RootElement;
        Assert.Equal("car", query.GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Refused_correction_says_why_and_keeps_what_was_typed()
    {
        var run = await Review("5\u00152023-99-01\r\u00152023-02-01\t\u00152023-02-28\rq", "article:early");

        Assert.Contains("“2023-99-01” is no day; write it as 2021-07-13.", run.Out, StringComparison.Ordinal);
        var query = JsonDocument.Parse((await Run("query", "review:corrected", "--format", "jsonl")).OutLines.Single()).RootElement;
        Assert.Equal(("2023-02-01", "2023-02-28"), (query.GetProperty("from").GetString(), query.GetProperty("to").GetString()));
    }

    [Fact]
    public async Task Edit_that_is_left_changes_nothing()
    {
        var run = await Review("e\u0015Somebody\u001b1\rn\u001bq", "article:early");

        Assert.Contains("Left as it was.", run.Out, StringComparison.Ordinal);
        Assert.Contains("No field was changed.", run.Out, StringComparison.Ordinal);
        Assert.Contains("No note was kept.", run.Out, StringComparison.Ordinal);
        Assert.Equal("", (await Run("decide", "log")).Out);
    }

    [Fact]
    public async Task Note_is_kept_and_shown_and_the_claim_still_waits()
    {
        var run = await Review("nask the newsrooms\b\rq", "article:early");

        Assert.Contains("ask the newsroom (group 1)", run.Out.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(4, (await Places()).Count);
    }

    [Fact]
    public async Task Interrupt_amid_typing_loses_no_decision_and_no_place()
    {
        var places = await Places();
        using CancellationTokenSource interrupt = new();
        var run = await CommandRun.WithKeys(new TypedKeys("an unfinished note", interrupt), interrupt.Token, "review", "--reviewer", "Ann", "--config", _config);

        Assert.Equal((0, true), (run.ExitCode, run.Messages.StartsWith("Every decision is in the store.", StringComparison.Ordinal)));
        Assert.Equal([places[0]], await Places("review:accepted"));
        Assert.Equal(places[1], FirstShown(await Review("q")));
    }

    [Fact]
    public async Task Keys_lead_through_the_queue_both_ways_and_by_article()
    {
        var places = await Places();
        Assert.Equal([places[0], places[1], places[0], places[0]], Shown(await Review("jkkq")));
        var articles = places.Select(place => place.Split(':')[0]).Distinct().ToList();
        Assert.Equal([articles[0], articles[1], articles[0], articles[^1]], Shown(await Review("][[q", "--from-start")).Select(place => place.Split(':')[0]));
        Assert.Contains("here it begins again", (await Review("ssss", "--from-start")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screen_has_sentence_fields_and_why_in_80_columns()
    {
        var run = await Review("t?xq", "article:early");

        Assert.All(run.Out.Split('\n', '\r'), line => Assert.True(line.Length <= 80, line));
        foreach (var part in (string[])["1 waiting of article:early, decided by Ann", "Northwind plans", "‹120,000›", "1 Subject", "Northwind Motors (company)", "4 Unit", "vehicle", "2023", "target", "Ana Lind", "Why", "confidence 0.", "a accept"])
            Assert.Contains(part, run.Out, StringComparison.Ordinal);
        Assert.All(ReviewKey.All, key => Assert.Contains(key.Help.Split(';', ':')[0], run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_terminal_it_says_what_to_do()
    {
        var run = await Run("review");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("ssh -t", run.Messages, StringComparison.Ordinal);
        Assert.Contains("extractor decide", run.Messages, StringComparison.Ordinal);
        Assert.Equal(2, (await Review("q", "compny:Northwind")).ExitCode);
    }

    [Fact]
    public async Task Place_that_cannot_be_read_is_told_and_costs_no_decision()
    {
        var places = await Places();
        await Review("as");
        var file = Directory.GetFiles(_folder.Path, "*.review", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "{ not json");

        var run = await Review("q");
        Assert.Contains("cannot be read", run.Out.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(places[1], FirstShown(run));
    }

    private static string FirstShown(CommandRun run) => Shown(run)[0];

    /// <summary>The places of the items in the order in which they were shown.</summary>
    private static List<string> Shown(CommandRun run)
        => [.. run.OutLines.Where(line => line.Contains(".md", StringComparison.Ordinal) || line.Split(' ')[^1].Contains(':', StringComparison.Ordinal) && line.TrimEnd()[^1] is >= '0' and <= '9')
            .Select(line => line.TrimEnd().Split(' ')[^1])];

    private async Task<int> Count(string query) => (await Places(query)).Count;

    private async Task<List<string>> Places(string query = "")
        => [.. (await Items(query)).Select(item => $"{item.GetProperty("article").GetString()}:{item.GetProperty("span")[0].GetInt32()}-{item.GetProperty("span")[1].GetInt32()}")];

    private async Task<List<JsonElement>> Items(string query = "")
        => [.. (await Run(["decide", "queue", "--json", .. query.Length == 0 ? [] : new[] { query }])).OutLines.Select(line => JsonDocument.Parse(line).RootElement)];

    private Task<CommandRun> Review(string keys, params string[] args) => CommandRun.WithKeys(new TypedKeys(keys), default, ["review", .. args, "--reviewer", "Ann", "--config", _config]);

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}

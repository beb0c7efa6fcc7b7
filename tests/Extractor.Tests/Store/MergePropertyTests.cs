using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Merging;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Store;

/// <summary>Whatever the order and however often articles come in, the ledger ends in the same state.</summary>
public sealed class MergePropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure;

    [Fact]
    public void Merge_is_a_function_of_the_set()
    {
        var sets = from samples in Gen.NonEmptyListOf(Histories.Samples.Select(sample => sample with { Modality = Modality.Reported, Subject = "Acme Motor" }))
                   from shuffled in Gen.Shuffle(samples.Concat(samples.Take(3)).ToArray())
                   select (samples.ToArray(), shuffled.ToArray());
        Prop.ForAll(sets.ToArbitrary(), pair => Show(pair.Item1) == Show(pair.Item2)).Check(Config.WithMaxTest(2000));
    }

    [Fact]
    public void Every_occurrence_is_evidence_of_exactly_one_version()
    {
        var sets = Gen.NonEmptyListOf(Histories.Samples).Select(samples => samples.ToArray());
        Prop.ForAll(sets.ToArbitrary(), samples =>
        {
            var items = samples.Select(Item).ToArray();
            var versions = ClaimMerge.Merge(Modality.Reported, true, [.. items]);
            return versions.Sum(version => version.Evidence.Count) == items.Length && versions.All(version => version.Evidence.Contains(version.Shown));
        }).Check(Config.WithMaxTest(500));
    }

    [Fact]
    public void Store_ends_in_the_same_state_in_any_order_of_articles()
    {
        var histories = from steps in Gen.NonEmptyListOf(Histories.Steps)
                        from seed in Gen.Choose(0, int.MaxValue)
                        select (steps.Take(12).ToArray(), seed);
        Prop.ForAll(histories.ToArbitrary(), pair => Histories.Dump(pair.Item1, history: true) == Histories.Dump(Histories.Interleave(pair.Item1, new(pair.seed)), history: true))
            .Check(Config.WithMaxTest(40));
    }

    [Fact]
    public void Store_ends_in_the_same_state_when_everything_is_repeated()
    {
        var histories = Gen.NonEmptyListOf(Histories.Steps).Select(steps => steps.Take(8).ToArray());
        Prop.ForAll(histories.ToArbitrary(), steps => Histories.Dump(steps, history: true) == Histories.Dump([.. steps, .. steps], history: true)).Check(Config.WithMaxTest(25));
    }

    [Fact]
    public void What_stands_depends_on_the_last_state_of_each_article_only()
    {
        var histories = Gen.NonEmptyListOf(Histories.Steps).Select(steps => steps.Take(12).ToArray());
        Prop.ForAll(histories.ToArbitrary(), steps =>
        {
            var last = steps.GroupBy(step => step.Article).Select(group => group.Last()).Where(step => step.Samples.Length > 0).Reverse();
            return Histories.Dump(steps, history: false) == Histories.Dump([.. last], history: false);
        }).Check(Config.WithMaxTest(40));
    }

    [Fact]
    public void As_of_a_day_nothing_changes_when_later_articles_arrive()
    {
        var histories = from steps in Gen.NonEmptyListOf(Histories.Steps)
                        from later in Gen.NonEmptyListOf(Histories.Steps)
                        select (steps.Take(8).ToArray(), later.Take(4).ToArray());
        Prop.ForAll(histories.ToArbitrary(), pair =>
        {
            using var scene = new StoreScene();
            Histories.Play(scene, pair.Item1);
            var before = AsOf(scene, new DateOnly(2025, 1, 31));
            Histories.Play(scene, [.. pair.Item2.Select(step => Later(step, "2025-02-01"))]);
            return before == AsOf(scene, new DateOnly(2025, 1, 31));
        }).Check(Config.WithMaxTest(40));
    }

    // Other articles than those of the first steps, all published on that day or not dated at all.
    private static Step Later(Step step, string day) => new(
        "later-" + step.Article,
        [.. step.Samples.Select(sample => sample with { Article = "later-" + sample.Article, Published = sample.Published is null ? null : day })]);

    private static string AsOf(StoreScene scene, DateOnly day)
        => string.Join('\n', scene.Rows(ClaimQuery.All with { AsOf = day, Sort = new(ClaimSortKey.Value, Descending: false) }).Select(row => row.ToString()));

    private static MergeItem Item(Sample sample) => MergeItem.Of(sample.Occurrence, sample.Stored.Published?.Date, sample.Publisher);

    private static string Show(Sample[] samples)
        => string.Join('\n', ClaimMerge.Merge(Modality.Reported, true, [.. samples.Select(Item)]).Select(version =>
            $"{version.Ordinal} {version.Status} {version.Shown} {version.Since} {version.Distinct} {version.Sources} {string.Join(',', version.Evidence.Distinct())}"));
}

using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Store.Entities;
using Extractor.Text;

namespace Extractor.Tests.Store.Decisions;

public sealed class EntityTests : IDisposable
{
    private static readonly Sample First = new() { Article = "a1", Subject = "Acme Motor", Published = "2025-01-10" };
    private static readonly Sample Second = new() { Article = "a2", Subject = "Apex Cars", Published = "2025-02-10", Number = "600,000", Value = 600_000 };

    private readonly StoreScene _scene = new();

    private IEntityStore Entities => _scene.Store.Entities;

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Claims_of_merged_companies_become_one_and_both_names_find_it()
    {
        _scene.Put(First);
        _scene.Put(Second);
        var old = Assert.Single(Named("Apex")).ClaimId;

        Entities.Merge("Ann", NameKind.Company, "Apex Cars", "Acme Motor");

        foreach (var name in (string[])["Acme", "Acme Motor", "Apex", "apex cars"])
            Assert.Equal([(1, ClaimStatus.Superseded), (2, ClaimStatus.Current)], Named(name).OrderBy(row => row.Version).Select(row => (row.Version, row.Status)));
        Assert.All(_scene.Rows(), row => Assert.Equal("Acme Motor", row.Subject));
        Assert.Equal(Assert.Single(_scene.Rows().Select(row => row.ClaimId).Distinct()), _scene.Store.Show(old)!.ClaimId);
        var entity = Entities.Find(NameKind.Company, "Apex Cars")!;
        Assert.Equal(("Acme Motor", 1L, "apex cars"), (entity.Name, entity.Claims, Assert.Single(entity.Names).Text));
    }

    [Fact]
    public void Undo_parts_them_again_and_undoing_that_merges_them()
    {
        _scene.Put(First);
        _scene.Put(Second);
        var before = Dump();
        var merge = Entities.Merge("Ann", NameKind.Company, "Apex Cars", "Acme Motor");
        var merged = Dump();
        var undo = Entities.Undo("Ann");
        Assert.Equal(merge.Id, undo.Undoes);
        Assert.Equal(before, Dump());
        Entities.Undo("Ann", undo.Id);
        Assert.Equal(merged, Dump());
    }

    [Fact]
    public void Merge_before_and_after_the_articles_is_the_same()
    {
        _scene.Put(First);
        _scene.Put(Second);
        Entities.Merge("Ann", NameKind.Company, "Apex Cars", "Acme Motor");
        var after = Dump();

        using var other = new StoreScene();
        other.Put(First with { Article = "z" });
        other.Put(Second with { Article = "y" });
        other.Store.Entities.Merge("Ann", NameKind.Company, "Apex Cars", "Acme Motor");
        other.Put(Second);
        other.Put(First);
        other.Retire("z");
        other.Retire("y");
        Assert.Equal(after, Dump(other));
    }

    [Fact]
    public void Split_takes_a_name_out_and_leaves_the_others_together()
    {
        _scene.Put(First);
        _scene.Put(Second);
        _scene.Put(Second with { Article = "a3", Subject = "Bolt Corp" });
        Entities.Merge("Ann", NameKind.Company, "Apex Cars", "Acme Motor");
        Entities.Merge("Ann", NameKind.Company, "Bolt", "Acme Motor");
        Assert.Single(_scene.Rows().Select(row => row.ClaimId).Distinct());

        Entities.Split("Ann", NameKind.Company, "Acme Motor");

        Assert.Equal(2, _scene.Rows().Select(row => row.ClaimId).Distinct().Count());
        Assert.Equal("a1", Assert.Single(Named("Acme")).Article);
        Assert.Equal(2, Assert.Single(Named("Bolt")).Evidence);
    }

    [Fact]
    public void Renamed_company_is_shown_by_its_new_name_and_found_by_all()
    {
        _scene.Put(First);
        Entities.Rename("Ann", NameKind.Company, "Acme Motor", "Acme Mobility Group");
        Assert.Equal("Acme Mobility Group", Assert.Single(Named("Acme Mobility")).Subject);
        Assert.Equal("Acme Mobility Group", Assert.Single(Named("Acme Motor")).Subject);
    }

    [Fact]
    public void Metrics_have_synonyms_too()
    {
        _scene.Put(First with { Modality = Modality.Reported });
        _scene.Put(Second with { Subject = "Acme Motor", Metric = "deliveries", MetricKey = "deliveries", Modality = Modality.Reported, Value = 550_000, Number = "550,000" });
        Assert.Equal(2, _scene.Rows().Count);
        Entities.Merge("Ann", NameKind.Metric, "deliveries", "sales");
        Assert.Equal(2, Assert.Single(_scene.Rows()).Evidence);
        Assert.Single(_scene.Rows(new(new ClaimFilter.Words(TextField.Metric, "deliveries"), ClaimSort.Latest)));
    }

    [Fact]
    public void Short_form_that_articles_teach_finds_the_company_in_others()
    {
        var sample = First with { Modality = Modality.Reported };
        var spans = sample.Occurrence with { Spans = new(new(sample.Text.IndexOf("Acme", StringComparison.Ordinal), sample.Text.IndexOf("Acme", StringComparison.Ordinal) + 4), null, null, null, null) };
        _scene.Put(sample.Stored, [spans]);
        _scene.Put(Second with { Subject = "Acme", Modality = Modality.Reported });
        Assert.Equal(2, _scene.Rows().Select(row => row.ClaimId).Distinct().Count());

        _scene.Store.CatchUp();

        Assert.Single(_scene.Rows().Select(row => row.ClaimId).Distinct());
        Assert.True(Assert.Single(Entities.Find(NameKind.Company, "Acme Motor")!.Names).Learned);
        Entities.Split("Ann", NameKind.Company, "Acme");
        Assert.Equal(2, _scene.Rows().Select(row => row.ClaimId).Distinct().Count());
        _scene.Retire("a1");
        _scene.Store.CatchUp();
        Assert.Equal("a2", Assert.Single(Named("Acme"), row => row.Status != ClaimStatus.Retracted).Article);
    }

    [Fact]
    public void Dispute_that_ends_with_a_merge_of_names_leaves_the_queue()
    {
        var figure = First with { Modality = Modality.Reported, Publisher = "Daily Wheel" };
        _scene.Put(figure);
        _scene.Put(figure with { Article = "a2", Publisher = "Evening Axle", Number = "500,000", Value = 500_000 });
        _scene.Put(figure with { Article = "a3", Published = "2025-03-01", Subject = "Apex Cars", SaidBy = "Apex Cars", Number = "600,000", Value = 600_000 });
        Assert.Equal(["a1", "a2"], Disputed());

        Entities.Merge("Ann", NameKind.Company, "Acme Motor", "Apex Cars");
        Assert.Empty(Disputed());

        Entities.Undo("Ann");
        Assert.Equal(["a1", "a2"], Disputed());
    }

    [Fact]
    public void Changes_that_cannot_be_made_say_why()
    {
        _scene.Put(First);
        _scene.Put(Second);
        Assert.Contains("No claim is about a company of the name “Nobody”", Assert.Throws<NameRefusal>(() => Entities.Merge("Ann", NameKind.Company, "Nobody", "Acme Motor")).Message, StringComparison.Ordinal);
        Assert.Contains("only name", Assert.Throws<NameRefusal>(() => Entities.Split("Ann", NameKind.Company, "Acme Motor")).Message, StringComparison.Ordinal);
        Assert.Contains("merge the two instead", Assert.Throws<NameRefusal>(() => Entities.Rename("Ann", NameKind.Company, "Acme Motor", "Apex Cars")).Message, StringComparison.Ordinal);
        var nothingLeft = Assert.Throws<NameRefusal>(() => Entities.Undo("Ann"));
        Assert.Equal(("No change of names is left to take back.", true), (nothingLeft.Message, nothingLeft.Stale));
        var unknown = Assert.Throws<NameRefusal>(() => Entities.Undo("Ann", 7));
        Assert.Equal(("There is no change of names 7; “extractor entity log” lists them.", false), (unknown.Message, unknown.Stale));
        Assert.Empty(Entities.Log());
    }

    private IReadOnlyList<ClaimRow> Named(string name) => _scene.Rows(new(new ClaimFilter.Words(TextField.Subject, name), ClaimSort.Latest));

    private IEnumerable<string> Disputed()
        => _scene.Store.Review.Queue(new()).Items.Where(item => item.Reasons.Contains(ReviewReason.Disputed)).Select(item => item.Claim.Article).Order(StringComparer.Ordinal);

    private string Dump() => Dump(_scene);

    private static string Dump(StoreScene scene) => string.Join('\n', scene.Rows().Where(row => row.Evidence > 0 && row.Status != ClaimStatus.Retracted)
        .OrderBy(row => row.ClaimId, StringComparer.Ordinal).ThenBy(row => row.Version).Select(row => row with { Scope = [] }));
}

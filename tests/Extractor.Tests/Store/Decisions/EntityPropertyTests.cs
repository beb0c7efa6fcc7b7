using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Entities;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Store.Decisions;

/// <summary>What stands is a function of the articles and of the changes of names that stand.</summary>
public sealed class EntityPropertyTests
{
    private static readonly string[] Names = ["Acme Motor", "Bolt Corp", "Cable Works", "Delta Lines"];

    private static readonly Config Config = Config.QuickThrowOnFailure;

    private static readonly Gen<Change> Changes =
        from kind in Gen.Choose(0, 3)
        from name in Gen.Elements(Names)
        from other in Gen.Elements(Names)
        select new Change(kind, name, other);

    private static readonly Gen<(Change[] Changes, int[] Order)> Cases =
        from changes in Gen.NonEmptyListOf(Changes)
        from order in Gen.Shuffle(Enumerable.Range(0, 8).ToArray())
        select (changes.Take(6).ToArray(), order.ToArray());

    [Fact]
    public void Names_and_articles_may_come_in_any_order() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        using var straight = Scene(Enumerable.Range(0, 8));
        foreach (var change in one.Changes)
            Apply(straight, change);
        using var mixed = Scene(one.Order.Take(4));
        // Names are told of only when somebody has spoken of them.
        foreach (var name in Names)
            mixed.Put(Sample(0) with { Article = "x" + name[..1], Subject = name });
        foreach (var change in one.Changes)
            Apply(mixed, change);
        foreach (var article in one.Order.Skip(4))
            mixed.Put(Sample(article));
        foreach (var name in Names)
            mixed.Retire("x" + name[..1]);
        return Dump(straight) == Dump(mixed);
    }).Check(Config.WithMaxTest(30));

    [Fact]
    public void Undo_restores_every_state_exactly() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        using var scene = Scene(one.Order);
        var states = new List<string> { Dump(scene) };
        foreach (var change in one.Changes)
        {
            if (Apply(scene, change))
                states.Add(Dump(scene));
        }
        for (var i = states.Count - 2; i >= 0; i--)
        {
            scene.Store.Entities.Undo("Ann");
            if (Dump(scene) != states[i])
                return false;
        }
        return true;
    }).Check(Config.WithMaxTest(30));

    private static StoreScene Scene(IEnumerable<int> articles)
    {
        var scene = new StoreScene();
        foreach (var article in articles)
            scene.Put(Sample(article));
        return scene;
    }

    private static Sample Sample(int article) => new()
    {
        Article = $"a{article}", Subject = Names[article % Names.Length], Published = $"2025-0{1 + article}-10", Modality = Modality.Reported,
        Number = article < 4 ? "550,000" : "600,000", Value = article < 4 ? 550_000 : 600_000,
    };

    private static bool Apply(StoreScene scene, Change change)
    {
        try
        {
            _ = change.Kind switch
            {
                0 or 1 => scene.Store.Entities.Merge("Ann", NameKind.Company, change.Name, change.Other),
                2 => scene.Store.Entities.Split("Ann", NameKind.Company, change.Name),
                _ => scene.Store.Entities.Rename("Ann", NameKind.Company, change.Name, change.Other + " Group"),
            };
            return true;
        }
        catch (NameRefusal)
        {
            return false;
        }
    }

    private static string Dump(StoreScene scene) => string.Join('\n', scene.Rows().Where(row => row.Status != ClaimStatus.Retracted)
        .OrderBy(row => row.ClaimId, StringComparer.Ordinal).ThenBy(row => row.Version)
        .Select(row => $"{row.ClaimId} {row.Version} {row.Status} {row.Subject} {row.Value} {row.Evidence} {row.Sources} {row.Article} {row.Since}"));

    private sealed record Change(int Kind, string Name, string Other);
}

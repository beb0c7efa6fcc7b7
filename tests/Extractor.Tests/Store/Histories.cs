using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Store;

/// <summary>Random lives of a few articles, and what a store holds after them.</summary>
internal static class Histories
{
    private static readonly string[] Articles = ["a", "b", "c", "d"];
    private static readonly string?[] Days = ["2025-01-10", "2025-01-11", "2025-02-01", null];
    private static readonly string?[] Publishers = ["Daily Wheel", "Market Post", null];
    private static readonly (decimal Value, decimal Step)[] Values =
        [(1_500_000, 100_000), (1_530_000, 10_000), (1_487_345, 1), (1_550_000, 10_000), (2_000_000, 1_000_000), (0.5m, 0)];

    public static readonly Gen<Sample> Samples =
        from article in Gen.Elements(Articles)
        from value in Gen.Elements(Values)
        from publisher in Gen.Elements(Publishers)
        from saidBy in Gen.Elements(null, "Acme Motor", "Yu Li")
        from subject in Gen.Elements("Acme Motor", "Bolt Corp")
        from modality in Gen.Elements(Modality.Reported, Modality.Target)
        from tail in Gen.Elements("this year.", "in all.")
        // A day belongs to its article, as in a corpus.
        from day in Gen.Choose(0, Days.Length - 1)
        select new Sample
        {
            Article = article, Value = value.Value, Step = value.Step, Publisher = publisher, SaidBy = saidBy, Subject = subject,
            Modality = modality, Tail = tail, Published = Days[day],
        };

    // An article comes in, or is edited, or (without samples) is removed.
    public static Gen<Step> Steps
        => from samples in Gen.ListOf(Samples)
           from article in Gen.Elements(Articles)
           from first in Samples
           from removed in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
           select new Step(article, removed
               ? []
               : [.. samples.Take(3).Prepend(first).Select(sample => sample with { Article = article, Published = first.Published, Publisher = first.Publisher, Tail = first.Tail })]);

    // The steps of one article keep their order; those of different articles are mixed.
    public static Step[] Interleave(Step[] steps, Random random)
    {
        var queues = steps.GroupBy(step => step.Article).Select(group => new Queue<Step>(group)).ToList();
        var mixed = new List<Step>();
        while (queues.Count > 0)
        {
            var queue = queues[random.Next(queues.Count)];
            mixed.Add(queue.Dequeue());
            if (queue.Count == 0)
                queues.Remove(queue);
        }
        return [.. mixed];
    }

    public static string Dump(Step[] steps, bool history)
    {
        using var scene = new StoreScene();
        Play(scene, steps);
        return Dump(scene.Store, history);
    }

    public static void Play(StoreScene scene, Step[] steps)
    {
        var groups = steps.Length % 3 + 1;
        foreach (var transaction in steps.Chunk(groups))
        {
            scene.Write(writer =>
            {
                foreach (var step in transaction)
                    Apply(scene, writer, step);
                return true;
            });
        }
    }

    /// <param name="history">Retracted claims and reasons of retirement too.</param>
    public static string Dump(SqliteClaimStore store, bool history)
        => Rows(store, $"""
            SELECT c."key", v.ordinal, v.status, v.value, v.published, v.since, v.evidence, v.sources, v.subject_kind, v.year, t.text, d.published, a.name
            FROM version v JOIN claim c ON c.id = v.claim JOIN term t ON t.id = v.metric
            JOIN occurrence o ON o.id = v.occurrence JOIN edition d ON d.id = o.edition JOIN article a ON a.id = d.article
            {(history ? "" : "WHERE v.status <> 3")} ORDER BY 1, 2
            """) + Rows(store, $"""
            SELECT DISTINCT c."key", e.version, a.name, o."start", o.value, o.step, s.text, d.published, d.retired_reason
            FROM evidence e JOIN claim c ON c.id = e.claim JOIN occurrence o ON o.id = e.occurrence JOIN sentence s ON s.id = o.sentence
            JOIN edition d ON d.id = o.edition JOIN article a ON a.id = d.article
            WHERE e.version > 0 ORDER BY 1, 2, 3, 4, 5, 6, 7
            """);

    private static void Apply(StoreScene scene, IStoreWriter writer, Step step)
    {
        if (step.Samples.Length == 0)
        {
            writer.Retire(step.Article, "removed");
            return;
        }
        var hash = string.Join('|', step.Samples.Select(sample => sample.ToString()));
        // One text for all samples of the article: their sentences follow each other.
        var text = string.Join("\n\n", step.Samples.Select(sample => sample.Text));
        var offset = 0;
        var occurrences = new List<ClaimOccurrence>();
        foreach (var sample in step.Samples)
        {
            var one = sample.Occurrence;
            occurrences.Add(one with
            {
                Sentence = new(one.Sentence.Start + offset, one.Sentence.End + offset), Number = new(one.Number.Start + offset, one.Number.End + offset), Spans = new(null, null, null, null, null),
            });
            offset += sample.Text.Length + 2;
        }
        writer.Put(step.Samples[0].Stored with { ContentHash = hash, Text = text }, occurrences, [], scene.Run);
    }

    private static string Rows(SqliteClaimStore store, string sql)
    {
        var columns = sql.AsSpan(0, sql.IndexOf("FROM", StringComparison.Ordinal)).Count(',') + 1;
        using var select = new Statement(store.Writer, sql);
        var rows = new List<string>();
        select.Begin();
        while (select.Step())
            rows.Add(string.Join(' ', Enumerable.Range(0, columns).Select(select.TextOrNull)));
        return string.Join('\n', rows) + "\n--\n";
    }
}

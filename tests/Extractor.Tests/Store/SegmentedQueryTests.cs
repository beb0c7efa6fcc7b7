using Extractor.Claims;
using Extractor.Query;
using Extractor.Store;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

/// <summary>A store of many segments, whose rows lie in them without order: however a query is carried out, it finds what a test of every row finds.</summary>
public sealed class SegmentedQueryTests : IClassFixture<SegmentedQueryTests.Scene>
{
    private readonly Scene _scene;

    public SegmentedQueryTests(Scene scene) => _scene = scene;

    [Theory]
    [InlineData("")]
    [InlineData("company:acme")]
    [InlineData("company:acme metric:sales")]
    [InlineData("company:acme metric:sales year:2021..2023")]
    [InlineData("company:bolt modality:target")]
    [InlineData("company:bolt speaks")]
    [InlineData("company:bolt difficult")]
    [InlineData("company:acme said:yu")]
    [InlineData("company:acme -difficult has:speaker")]
    [InlineData("company:acme source:wheel")]
    [InlineData("company:nobody")]
    [InlineData("company:acme OR company:bolt")]
    [InlineData("metric:sales value:>300")]
    [InlineData("metric:\"net profit\" year:2022")]
    [InlineData("metric:deliveries kind:level")]
    [InlineData("status:disputed metric:sales")]
    [InlineData("status:retracted")]
    [InlineData("said:yu")]
    [InlineData("said:\"Yu De\" difficult")]
    [InlineData("said:yu said:kim")]
    [InlineData("difficult")]
    [InlineData("difficult year")]
    [InlineData("\"difficult year\" company:cargo value:<200")]
    [InlineData("published:2022")]
    [InlineData("published:..2021 company:acme")]
    [InlineData("-published:2022 company:acme")]
    [InlineData("evidence:>1 company:acme")]
    [InlineData("value:100")]
    [InlineData("value:150..160")]
    public void Finds_what_a_test_of_every_row_finds(string filter)
    {
        foreach (var sort in (string[])["published-desc", "published", "value-desc", "value", "confidence-desc", "period"])
        {
            var query = QueryParser.Parse($"{filter} sort:{sort}").Query with { Limit = 1_000 };
            // The past is asked without any index.
            var tested = _scene.Keys(query with { KnownAt = _scene.Store.Time.Now });
            var found = _scene.Keys(query);
            var paged = new List<string>();
            for (var page = _scene.Page(query, 0); ; page = _scene.Page(query, paged.Count))
            {
                paged.AddRange(Scene.Keys(page));
                if (!page.More)
                    break;
            }

            Assert.Equal(tested, found);
            Assert.Equal(tested, paged);
        }
    }

    public sealed class Scene : IDisposable
    {
        private const int Articles = 500;
        private const int Segments = 7;

        public Scene()
        {
            var random = new Random(3);
            Store.Write(writer =>
            {
                for (var i = 0; i < Articles; i++)
                {
                    var sample = Sample(random, i);
                    writer.Put(sample.Stored, [sample.Occurrence], [], Store.Run);
                }
                return true;
            });
            for (var i = 0; i < Articles; i += 25)
                Store.Retire($"a{i}");
            Scatter();
        }

        internal StoreScene Store { get; } = new();

        public void Dispose() => Store.Dispose();

        internal ClaimPage Page(ClaimQuery query, int offset) => Store.Store.Query(query with { Limit = 37, Offset = offset });

        internal List<string> Keys(ClaimQuery query) => Keys(Store.Store.Query(query));

        internal static List<string> Keys(ClaimPage page) => [.. page.Rows.Select(row => $"{row.ClaimId} {row.Version} {row.Status} {row.Published:O} {row.Value}")];

        private void Scatter()
        {
            var connection = Store.Store.Writer;
            // Of no claim: it only makes the store have so many segments.
            StoreFile.Execute(connection, $"""
                INSERT INTO occurrence SELECT {(Segments - 1) << Schema.SegmentBits}, 0, edition, sentence, "start", "end", value, high, step, exact, bound, direction,
                    subject, subject_kind, metric, metric_key, scope, said_by, rule, confidence, spans, why FROM occurrence WHERE id = 1
                """);
            StoreFile.Execute(connection, $"UPDATE version SET segment = (occurrence * 31) % {Segments}");
        }

        // Round values, few days and few names, so that there are many ties, disputes and repetitions.
        private static Sample Sample(Random random, int number)
        {
            var value = random.Next(1, 6) * 100;
            var year = random.Next(2020, 2025);
            return new()
            {
                Article = $"a{number}",
                Published = random.Next(8) == 0 ? null : $"{random.Next(2020, 2024)}-0{random.Next(1, 4)}-01",
                Publisher = random.Next(2) == 0 ? "Daily Wheel" : "Market Post",
                Subject = Pick("Acme Motor", "Acme Europe", "Bolt Corp.", "Cargo Line"),
                Metric = Pick("overseas sales", "sales", "deliveries", "net profit"),
                MetricKey = Pick("sales", "net profit"),
                Number = $"{value}",
                Value = value,
                High = random.Next(10) == 0 ? value + 50 : null,
                Kind = random.Next(4) == 0 ? ClaimKind.Change : ClaimKind.Level,
                Modality = random.Next(3) == 0 ? Modality.Target : Modality.Reported,
                From = $"{year}-01-01",
                To = $"{year}-12-31",
                SaidBy = random.Next(3) == 0 ? Pick("Yu De", "Kim Yu", "Ana Kim") : null,
                Tail = Pick("this year.", "in a difficult year.", "in a year that was difficult."),
                Confidence = random.Next(5, 10) / 10.0,
            };

            string Pick(params string[] words) => words[random.Next(words.Length)];
        }
    }
}

using System.Text;
using Extractor.Ingestion;
using Extractor.Ingestion.Formats.Json;

namespace Extractor.Tests.Ingestion.Formats;

public sealed class JsonTests
{
    private const string Record = """{"id": "n-1", "title": "Northwind sells more", "text": "Northwind Motors sold 5,000 vans \u2013 \"a record\" – in 2022.\n\nIt wants more.", "date": "2023-01-05", "source": {"name": "Van Weekly"}, "url": "https://example.com/vans"}""";

    [Fact]
    public void One_object_is_one_article_under_the_files_name()
    {
        var article = Assert.Single(Opened.Articles(Record, "vans.json"));
        Assert.Equal(("vans", "Northwind sells more", "Van Weekly", "https://example.com/vans"), (article.Id, article.Title, article.Publisher, article.Url));
        Assert.Equal((new DateOnly(2023, 1, 5), DateSource.Record, "date: 2023-01-05"), (article.Published!.Date, article.Published.Source, article.Published.Evidence));
        Assert.Equal("Northwind sells more\n\nNorthwind Motors sold 5,000 vans – \"a record\" – in 2022.\n\nIt wants more.", article.Text);
    }

    [Fact]
    public void Characters_know_their_place_in_the_record_and_escapes_have_none()
    {
        var article = Assert.Single(Opened.Articles(Record, "vans.json"));
        Opened.AssertOrigin(article, Record);
        var mapped = article.Origin.Sum(span => span.Clean.Length);
        // All but the decoded dash, the two quotation marks and the two breaks between paragraphs.
        Assert.Equal(article.Text.Length - 3 - 4, mapped);
    }

    [Fact]
    public void Markup_in_a_field_keeps_its_place_too()
    {
        const string record = """{"text": "<p>Contoso sold <b>95,000<\/b> heaters &amp; fans in 2022, its chief executive said.<\/p><p>It \u00e9xpects 100,000 this year.<\/p>"}""";
        var article = Assert.Single(Opened.Articles(record, "heat.json"));
        Assert.Equal("Contoso sold 95,000 heaters & fans in 2022, its chief executive said.\n\nIt éxpects 100,000 this year.", article.Text);
        Opened.AssertOrigin(article, record);
    }

    [Theory]
    [InlineData("[{0},\n{1}]", "a/n-1 a/2")]
    [InlineData("{{\"status\": \"ok\", \"articles\": [{0}, {1}]}}", "a/n-1 a/2")]
    [InlineData("{0}\n{1}\n", "a/n-1 a/2")]
    [InlineData("{0} {1}", "a/n-1 a/1")]
    [InlineData("\uFEFF [ {0} , {1} , ]", "a/n-1 a/1")]
    public void List_wrapped_list_and_lines_give_an_article_a_record(string form, string ids)
    {
        var articles = Opened.Articles(string.Format(null, form, Record, """{"body": "Litware sold 70 lamps in 2020."}"""), "a.json");
        Assert.Equal(ids, string.Join(' ', articles.Select(article => article.Id)));
        Assert.Equal("Litware sold 70 lamps in 2020.", articles[1].Text);
    }

    [Fact]
    public void Line_of_a_jsonl_file_keeps_its_number_however_few_there_are() =>
        Assert.Equal("b/1", Assert.Single(Opened.Articles("""{"text": "Litware sold 70 lamps in 2020."}""", "b.jsonl")).Id);

    [Fact]
    public void Address_is_the_id_where_there_is_no_other_and_a_second_of_one_name_is_kept() =>
        Assert.Equal(
            ["c/https://example.com/1", "c/https://example.com/1~2"],
            Opened.Articles("""
                {"text": "Litware sold 70 lamps in 2020.", "url": "https://example.com/1"}
                {"text": "Litware sold 80 lamps in 2021.", "url": "https://example.com/1"}
                """, "c.jsonl").Select(article => article.Id));

    [Fact]
    public void Broken_records_are_told_with_their_line_and_do_not_stop_the_others()
    {
        var results = Opened.All(
            """
            {"text": "Litware sold 70 lamps in 2020."}
            {"text": "Litware sold

            [1, 2]
            {"headline": "Only this"}
            {"text": "Litware sold 80 lamps in 2021."}
            """, "news.jsonl");
        Assert.Equal([true, false, false, false, true], results.Select(result => result.IsArticle));
        Assert.StartsWith("news.jsonl:2 is not valid JSON: ", results[1].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("news.jsonl:4 is a list, where an object in braces should stand; each article is an object.", results[2].Failure!.Message);
        Assert.Equal(
            (ReadFailureKind.NoText, "news.jsonl:5 has no field with an article's text (it has headline); known are text, body, content and the like, name yours as fields.text in pipeline.json."),
            (results[3].Failure!.Kind, results[3].Failure!.Message));
    }

    [Fact]
    public void List_that_is_cut_off_gives_what_stands_before_and_says_so()
    {
        var results = Opened.All("[{\"text\": \"Litware sold 70 lamps in 2020.\"},\n{\"text\": \"Litware so", "cut.json");
        Assert.True(results[0].IsArticle);
        Assert.Equal("cut.json ends inside the record that starts on line 2: a quotation mark or bracket is missing there or below; mend it there, what stands before was read.", results[1].Failure!.Message);
        Assert.Equal(2, results.Count);
    }

    [Fact]
    public void Own_field_names_come_before_the_common_ones_and_dots_lead_inside()
    {
        IngestionOptions options = new() { Fields = new RecordFields { Text = ["meldung.inhalt"], Title = ["Schlag-Zeile"], Published = ["tag"] } };
        var article = Assert.Single(Opened.Articles("""{"text": "no", "meldung": {"inhalt": "Litware sold 70 lamps in 2020."}, "schlag_zeile": "Lamps", "tag": 1610000000}""", "x.json", options));
        Assert.Equal(("Lamps", "Lamps\n\nLitware sold 70 lamps in 2020.", new DateOnly(2021, 1, 7)), (article.Title, article.Text, article.Published!.Date));
    }

    [Fact]
    public void Paragraphs_in_a_list_and_authors_as_objects_are_read()
    {
        var article = Assert.Single(Opened.Articles("""{"content": ["Litware sold 70 lamps.", {"text": "It sold 80 shades."}], "authors": [{"name": "Ana Lind"}, {"name": "Bo Ek"}]}""", "x.json"));
        Assert.Equal(("Litware sold 70 lamps.\n\nIt sold 80 shades.", "Ana Lind, Bo Ek"), (article.Text, article.Author));
    }

    [Fact]
    public void Content_tells_the_kind_whatever_the_name_and_prose_in_braces_stays_prose()
    {
        Assert.Equal("Litware sold 70 lamps.", Assert.Single(Opened.Articles("""  {"text": "Litware sold 70 lamps."}""", "x.txt")).Text);
        Assert.StartsWith("[Reuters] Litware", Assert.Single(Opened.Articles("[Reuters] Litware sold 70 lamps.", "x.txt")).Text, StringComparison.Ordinal);
        Assert.StartsWith("{Reuters} Litware", Assert.Single(Opened.Articles("{Reuters} Litware sold 70 lamps.", "x.txt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf_16_is_read_as_well() =>
        Assert.Equal(2, Opened.Articles([0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"[{Record}, {Record}]")], "wide.json").Count);

    [Fact]
    public void Null_characters_halves_of_pairs_and_direction_marks_do_not_reach_the_text()
    {
        var article = Assert.Single(Opened.Articles("""{"title": "A\u0000b", "text": "Litware \ud83d sold\u0000 1\u202e,000\u202c lamps \ud83d\ude00 \udc00."}""", "odd.json"));
        Assert.Equal("Ab\n\nLitware \uFFFD sold 1,000 lamps 😀 \uFFFD.", article.Text);
        Assert.Equal("Ab", article.Title);
    }

    [Fact]
    public void Record_larger_than_the_limit_is_told_and_the_next_one_read()
    {
        var results = Opened.All($"[{{\"text\": \"{new string('x', 5_000)}\"}}, {{\"text\": \"Litware sold 70 lamps.\"}}]", "big.json", new IngestionOptions { MaxFileBytes = 1_000 });
        Assert.Equal([ReadFailureKind.TooLarge, null], results.Select(result => result.Failure?.Kind));
    }

    [Fact]
    public void Deep_nesting_is_a_broken_record() =>
        Assert.Equal(ReadFailureKind.Malformed, Opened.Failure(Encoding.UTF8.GetBytes("{\"text\":" + new string('[', 100_000) + new string(']', 100_000) + "}"), "deep.json").Kind);
}

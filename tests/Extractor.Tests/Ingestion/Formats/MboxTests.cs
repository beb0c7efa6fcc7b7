using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Formats;

public sealed class MboxTests
{
    private const string Mailbox = """
        From news@example.com Tue Feb  7 10:00:00 2023
        From: Heat Daily <news@example.com>
        Subject: Contoso and the heat
        Date: Tue, 07 Feb 2023 10:00:00 +0000
        Message-ID: <1@example.com>

        Contoso sold 95,000 heaters in 2022, its chief executive said.
        From now on it wants more.

        >From the shops nothing was heard.

        From news@example.com Wed Feb  8 10:00:00 2023
        From: Heat Daily <news@example.com>
        Subject: Lamps
        Date: Wed, 08 Feb 2023 10:00:00 +0000

        Litware sold 70 lamps in 2020, the company said.

        """;

    [Theory]
    [InlineData("box.mbox")]
    [InlineData("box.txt")]
    [InlineData("box")]
    public void Each_message_is_an_article(string name)
    {
        var articles = Opened.Articles(Mailbox, name);
        Assert.Equal(["box/1@example.com", "box/2"], articles.Select(article => article.Id));
        Assert.Equal(["Contoso and the heat", "Lamps"], articles.Select(article => article.Title));
        Assert.Equal([new DateOnly(2023, 2, 7), new DateOnly(2023, 2, 8)], articles.Select(article => article.Published!.Date));
        Assert.Contains("From now on it wants more.", articles[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("Litware sold 70 lamps in 2020, the company said.", articles[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_without_text_is_told_and_the_others_are_read()
    {
        var results = Opened.All("From a Tue Feb  7 10:00:00 2023\nSubject: empty\n\n" + Mailbox, "box.mbox");
        Assert.Equal([false, true, true], results.Select(result => result.IsArticle));
        Assert.Equal("box.mbox, message 1", results[0].Failure!.Place);
    }

    [Fact]
    public void Message_beyond_the_limit_is_told_and_the_others_are_read()
    {
        var results = Opened.All("From a Tue Feb  7 10:00:00 2023\nSubject: long\n\n" + new string('x', 2_000) + "\n\n" + Mailbox, "box.mbox", new IngestionOptions { MaxFileBytes = 1_000 });
        Assert.Equal((ReadFailureKind.TooLarge, "box.mbox, message 1"), (results[0].Failure!.Kind, results[0].Failure!.Place));
        Assert.Equal(3, results.Count);
    }

    [Fact]
    public void Text_that_begins_like_a_mailbox_is_text() =>
        Assert.StartsWith("From the shops", Assert.Single(Opened.Articles("From the shops nothing was heard.\nContoso sold 95,000 heaters in 2022, its chief executive said.\n", "a.txt")).Text, StringComparison.Ordinal);
}

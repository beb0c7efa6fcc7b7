using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Formats;

public sealed class MailTests
{
    private const string Newsletter = """
        Return-Path: <bounce@example.com>
        From: =?utf-8?q?Caf=C3=A9_Numbers?= <news@example.com>
        To: reader@example.net
        Subject: =?utf-8?b?Q29udG9zbyBncm93cyDigJM=?= =?iso-8859-1?q?_caf=E9s_too?=
        Date: Tue, 07 Feb 2023 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/alternative;
         boundary="=_frontier"

        This is a message in several parts.
        --=_frontier
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        plain words
        --=_frontier
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <html><body><p>Contoso sold 95,000 heaters in 2022 =E2=80=93 a rec=
        ord, its chief executive said on Monday.</p><p>Caf=C3=A9s bought 1=
        2,500 of them.</p></body></html>
        --=_frontier--
        """;

    [Fact]
    public void Page_of_a_newsletter_is_the_article_with_the_headers_as_metadata()
    {
        var article = Assert.Single(Opened.Articles(Newsletter, "letter.eml"));
        Assert.Equal(("letter", "Contoso grows – cafés too", "Café Numbers"), (article.Id, article.Title, article.Publisher));
        Assert.Equal((new DateOnly(2023, 2, 7), DateSource.Record), (article.Published!.Date, article.Published.Source));
        Assert.Equal("Contoso grows – cafés too\n\nContoso sold 95,000 heaters in 2022 – a record, its chief executive said on Monday.\n\nCafés bought 12,500 of them.", article.Text);
    }

    [Fact]
    public void Plain_characters_of_quoted_printable_know_their_place()
    {
        var article = Assert.Single(Opened.Articles(Newsletter, "letter.eml"));
        Opened.AssertOrigin(article, Newsletter);
        Assert.Contains(article.Origin, span => span.Clean.Of(article.Text).Contains("95,000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quoted-printable", "iso-8859-1", "Caf=E9s sold 5,000 cups in=\r\n 2022.")]
    [InlineData("8bit", "utf-8", "Cafés sold 5,000 cups in 2022.")]
    [InlineData("base64", "utf-8", "Q2Fmw6lzIHNvbGQgNSwwMDAg\r\nY3VwcyBpbiAyMDIyLg==")]
    [InlineData("BASE64", "windows-1252", "Q2Fm6XMgc29sZCA1LDAwMCBjdXBzIGluIDIwMjIu")]
    public void Every_transfer_encoding_gives_the_same_text(string encoding, string charset, string body) =>
        Assert.Equal(
            "Cups\n\nCafés sold 5,000 cups in 2022.",
            Assert.Single(Opened.Articles($"Subject: Cups\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=\"{charset}\"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n", "cups.eml")).Text);

    [Fact]
    public void Raw_bytes_of_an_old_charset_are_read_and_keep_their_places()
    {
        byte[] message = [.. Encoding.Latin1.GetBytes("From: a@example.com\nSubject: Cups\nContent-Type: text/plain; charset=iso-8859-1\n\nCaf"), 0xE9, .. "s sold 5,000 cups in 2022."u8];
        var article = Assert.Single(Opened.Articles(message, "cups.eml"));
        Assert.Equal("Cups\n\nCafés sold 5,000 cups in 2022.", article.Text);
        Opened.AssertOrigin(article, Encoding.Latin1.GetString(message));
    }

    [Fact]
    public void Nested_parts_are_gone_through_and_attachments_are_not_the_article()
    {
        var article = Assert.Single(Opened.Articles(
            """
            From: a@example.com
            Subject: Fwd: RE: Cups
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: text/plain; name="data.txt"
            Content-Disposition: attachment; filename="data.txt"

            attached
            --outer
            Content-Type: multipart/related; boundary=inner

            --inner
            Content-Type: text/plain

            Cafes sold 5,000 cups in 2022.
            --inner--
            --outer--
            """, "x.eml"));
        Assert.Equal(("Cups", "Cups\n\nCafes sold 5,000 cups in 2022.", "example.com"), (article.Title, article.Text, article.Publisher));
    }

    [Fact]
    public void Content_tells_a_message_and_a_text_with_a_colon_is_none()
    {
        Assert.Equal("Cups", Assert.Single(Opened.Articles("From: a@example.com\nMessage-ID: <1>\nSubject: Cups\n\nCafes sold 5,000 cups in 2022.\n", "x.txt")).Title);
        Assert.StartsWith("Subject: cups", Assert.Single(Opened.Articles("Subject: cups\n\nCafes sold 5,000 cups in 2022.\n", "x.txt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_without_text_says_what_to_do() =>
        Assert.Equal(
            "x.eml is an e-mail without text (1 attached: save these by themselves); save what it shows as .txt or .html.",
            Opened.Failure("From: a@example.com\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nAAAA\n"u8.ToArray(), "x.eml").Message);

    [Fact]
    public void Broken_messages_never_throw()
    {
        Random random = new(5);
        var bytes = Encoding.UTF8.GetBytes(Newsletter);
        for (var i = 0; i < 300; i++)
        {
            var broken = bytes[..random.Next(1, bytes.Length)];
            for (var k = 0; k < 5; k++)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            Assert.Single(Opened.All(broken, "letter.eml"));
        }
    }

    [Fact]
    public void Page_that_a_browser_saved_as_a_message_has_not_the_day_of_saving()
    {
        var article = Assert.Single(Opened.Articles(
            """
            From: <Saved by a browser>
            Snapshot-Content-Location: https://example.com/2021/03/04/ships
            Subject: Ships
            Date: Tue, 07 Feb 2023 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----Boundary"

            ------Boundary
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://example.com/2021/03/04/ships

            <html><body><article><h1>Ships of the year</h1><p>Wingtip Yards built 700 ships in 2020, the company said on T=
            uesday.</p></article></body></html>
            ------Boundary
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            ------Boundary--
            """, "ships.mhtml"));
        Assert.Equal(("Ships of the year", "https://example.com/2021/03/04/ships", new DateOnly(2021, 3, 4)), (article.Title, article.Url, article.Published!.Date));
        Assert.Equal("Ships of the year\n\nWingtip Yards built 700 ships in 2020, the company said on Tuesday.", article.Text);
    }
}

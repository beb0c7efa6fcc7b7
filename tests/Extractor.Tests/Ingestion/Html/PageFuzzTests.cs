using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Html;

/// <summary>Pages that are damaged in a fixed number of ways, told by a seed: each gives an article or a reason, soon, and each place it tells is true.</summary>
public sealed class PageFuzzTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private static readonly string[] Junk =
    [
        "<", ">", "\"", "'", "&", "&amp", "&#x110000;", "<!--", "-->", "<![CDATA[", "]]>", "</", "<p", "<div ", "</div>", "<script>", "</script>", "<style>", "<table>", "<tr><td>", "</table>", "<b><i><a href=x>",
        "<svg>", "<math>", "<template>", "<select>", "<textarea>", "<title>", "<plaintext>", "<noscript>", "<iframe>", "<frameset>", "<body>", "</body>", "<html lang=xx>", "\0", "\uFFFE", "\u202E", "\r\n\r\n", "<br><br>", "=\"", "<article>", "<h1>", "{\"@type\":\"Article\"",
    ];

    private static readonly string[] Own =
    [
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Pit opens | Courier</title><meta property='article:published_time' content='2024-03-04T10:00:00Z'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Pit opens\",\"author\":[{\"name\":\"A. Holt\"}]}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Pit opens</h1><p>The quarry at Stenvik has opened a third pit, and expects to cut 48,000 tonnes of slate&nbsp;there.</p><figure><img src=a><figcaption>The pit</figcaption></figure><p>Slate sold for 310&#160;crowns a tonne last year, &quot;a tenth less&quot;, its owner said.</p><ul><li>25 jobs<li>2 cranes</ul></article><footer>All rights reserved</footer></body></html>",
        "<html><body><table width=900><tr><td><a href=/1>Ferries</a><br><a href=/2>Roads</a></td><td><h1>Ferry runs late</h1>The ferry to the islands ran late on 12 of 31 days in March, the line said.<br><br>It wants to buy two ships for €40 million by 2027, and to hire 60 people.<table><tr><th>Year<th>Days<tr><td>2023<td>112</table></td></tr></table></body></html>",
        "<div class=post><h2>Bakery sells out</h2><div>By Ann Holt</div><div>March 4, 2024</div><div>The bakery at Stenvik has baked 48,000 buns for the fair, and sold all of them.</div><div>It took in 310,000 crowns, half as much again as in the year before, it said.</div><div id=comments><h3>2 Comments</h3><p>Bo says:</p><p>March 5, 2024 at 10:12 am</p><p>Good buns.</p></div></div>",
    ];

    [Fact]
    public void Damaged_pages_give_an_article_or_a_reason()
    {
        Random random = new(20240304);
        for (var i = 0; i < 600; i++)
            Check(Damage(Own[i % Own.Length], random, random.Next(1, 12)), i);
    }

    [SharedFact]
    public void Damaged_real_pages_give_an_article_or_a_reason()
    {
        Random random = new(7);
        var pages = Directory.EnumerateFiles(SharedFolder.At("bench", "pages", "html"), "*.gz").Order(StringComparer.Ordinal).Where((_, i) => i % 15 == 0).Select(Unpack).ToList();
        for (var i = 0; i < 60; i++)
            Check(Damage(pages[i % pages.Count], random, random.Next(1, 40)), i);
    }

    private static void Check(string page, int number)
    {
        var bytes = Encoding.UTF8.GetBytes(page);
        var clock = Stopwatch.StartNew();
        var result = Reading.Reader().Read("page", bytes, "page.html");
        Assert.True(clock.Elapsed < Bound, $"case {number}: {clock.Elapsed}");
        if (result.Article is { } article)
            Reading.AssertOrigin(article, bytes);
        else
            Assert.EndsWith(".", result.Failure!.Message, StringComparison.Ordinal);
    }

    private static string Damage(string page, Random random, int times)
    {
        StringBuilder damaged = new(page);
        for (var i = 0; i < times && damaged.Length > 10; i++)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Insert(at, Junk[random.Next(Junk.Length)]);
                    break;
                case 1:
                    damaged.Remove(at, Math.Min(damaged.Length - at, random.Next(1, 60)));
                    break;
                case 2:
                    damaged.Insert(at, page.Substring(random.Next(page.Length / 2), Math.Min(page.Length / 2, random.Next(1, 300))));
                    break;
                default:
                    damaged[at] = Junk[random.Next(Junk.Length)][0];
                    break;
            }
        }
        return damaged.ToString();
    }

    private static string Unpack(string path)
    {
        using GZipStream unpacked = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(unpacked, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

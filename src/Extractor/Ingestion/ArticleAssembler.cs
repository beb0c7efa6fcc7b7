using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Ingestion.Cleaning;

namespace Extractor.Ingestion;

/// <summary>Lays the cleaned pieces out as one text: headline, blank line, paragraphs.</summary>
internal static class ArticleAssembler
{
    public static Article Assemble(string id, Metadata metadata, CleanedDocument cleaned, PublicationDate? published)
    {
        MappedTextBuilder text = new((cleaned.Headline?.Text.Length ?? 0) + cleaned.Body.Sum(block => 2 + block.Lines.Sum(line => line.Text.Length + 1)));
        if (cleaned.Headline is { } headline)
            text.Append(StrayCharacters.Without(headline));
        var headlineEnd = text.Length;
        Block? previous = null;
        foreach (var block in cleaned.Body)
        {
            if (text.Length > 0)
                text.AppendNew(previous is not null && block.Continues(previous) ? "\n" : "\n\n");
            AppendLines(text, block);
            previous = block;
        }
        var laid = text.Build();
        var title = StrayCharacters.Without(cleaned.Title);
        var publisher = StrayCharacters.Without(metadata.Publisher ?? cleaned.SiteName);
        return new Article(
            id, Hash(laid.Text, title, published, publisher), title, published, publisher,
            StrayCharacters.Without(metadata.Author ?? cleaned.Author), StrayCharacters.Without(metadata.Url), laid.Text, headlineEnd, laid.Origin, cleaned.Removed)
        {
            Language = metadata.Language,
            Notes = ArticleNotes.Of(metadata, cleaned, laid.Text.Length - headlineEnd),
        };
    }

    private static void AppendLines(MappedTextBuilder text, Block block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0)
                text.AppendNew(block.KeepLines ? '\n' : ' ');
            text.Append(StrayCharacters.Without(block.Lines[i]));
        }
    }

    private static string Hash(string text, string? title, PublicationDate? published, string? publisher)
    {
        var day = published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', text, title, day, publisher))));
    }
}

using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;

namespace Extractor.Cli;

/// <summary>Reads the articles that a verb was given: files, folders, or “-” for the standard input.</summary>
internal sealed class ArticleInput(ArticleReader reader, IngestionOptions options, Terminal terminal)
{
    /// <summary>How many inputs could not be read; each was told in a line.</summary>
    public int Failures { get; private set; }

    /// <param name="paths">As given.</param>
    /// <param name="published">Replaces what the articles say; null to keep it.</param>
    /// <param name="id">Replaces the file's name in the ids; null to keep it.</param>
    public IEnumerable<Article> Read(IEnumerable<string> paths, DateOnly? published = null, string? id = null)
    {
        foreach (var result in paths.SelectMany(Results))
        {
            if (!result.IsArticle)
            {
                Failures++;
                terminal.Message(PlainText.Visible(result.Failure.Message));
                continue;
            }
            var article = result.Article;
            yield return article with { Id = id is null ? article.Id : id + article.Id[ArticleId.FileOf(article.Id).Length..], Published = published is { } day ? Given(day) : article.Published };
        }
    }

    private static PublicationDate Given(DateOnly day) =>
        new(day, DateSource.FrontMatter, $"--published {FieldName.Of((DateOnly?)day)}", 1, "The date was given with the command.");

    private IEnumerable<ReadResult> Results(string path)
    {
        if (path == "-")
            return reader.Open("stdin", terminal.OpenInput(), "-").Select(article => article.Read());
        if (!Directory.Exists(path))
            return reader.ReadAll(path);
        var listing = new CorpusFolder(path, options).List();
        return listing.Failures.Select(ReadResult.Of).Concat(listing.Files.SelectMany(file => reader.ReadAll(file.Path)));
    }
}

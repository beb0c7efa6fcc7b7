using System.Diagnostics.CodeAnalysis;

namespace Extractor.Ingestion;

/// <summary>An article, or why there is none: exactly one of both is set.</summary>
public sealed record ReadResult
{
    private ReadResult(Article? article, ReadFailure? failure) => (Article, Failure) = (article, failure);

    public Article? Article { get; }

    public ReadFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsArticle => Article is not null;

    public static ReadResult Of(Article article) => new(article, null);

    public static ReadResult Of(ReadFailure failure) => new(null, failure);

    internal static ReadResult Fail(ReadFailureKind kind, string place, string message) => new(null, new ReadFailure(kind, place, message));
}

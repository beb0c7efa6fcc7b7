namespace Extractor.Ingestion;

internal enum ContentKind
{
    PlainText,
    Markdown,
    Html,
}

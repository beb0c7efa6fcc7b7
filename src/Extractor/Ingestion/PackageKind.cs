namespace Extractor.Ingestion;

/// <summary>Kinds of content that are read as they stream by, since they can hold many articles.</summary>
internal enum PackageKind
{
    None,
    Gzip,
    Zip,
    Warc,
    Json,
    Mailbox,
}

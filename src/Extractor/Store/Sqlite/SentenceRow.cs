namespace Extractor.Store.Sqlite;

/// <param name="Copy">Equal for sentences of the same words.</param>
internal readonly record struct SentenceRow(long Id, long Copy);

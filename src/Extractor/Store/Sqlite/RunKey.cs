namespace Extractor.Store.Sqlite;

internal readonly record struct RunKey(long Id, string Extractor);

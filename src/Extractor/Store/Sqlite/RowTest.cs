namespace Extractor.Store.Sqlite;

/// <summary>
/// Tests rows one by one with the conditions that read evidence: each costs more than to find the row, and where rows come
/// in the order asked for, few have to be tested.
/// </summary>
internal sealed class RowTest : IDisposable
{
    private readonly Statement? _test;
    private readonly IReadOnlyList<object?> _parameters;

    public RowTest(ReadSession session, FilterSql costly)
    {
        _parameters = costly.Parameters;
        _test = costly.Sql.Length == 0 ? null : session.Prepare($"SELECT 1 FROM version v WHERE v.claim = ? AND v.ordinal = ? AND {costly.Sql}");
    }

    /// <summary>Whether there is something to test; without it, every row holds.</summary>
    public bool IsNeeded => _test is not null;

    public bool Holds(long claim, long ordinal)
    {
        if (_test is null)
            return true;
        _test.Begin().Add(claim).Add(ordinal);
        foreach (var parameter in _parameters)
            _test.AddAny(parameter);
        var holds = _test.Step();
        _test.Reset();
        return holds;
    }

    public void Dispose() => _test?.Dispose();
}

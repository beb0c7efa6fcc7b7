namespace Extractor.Ingestion.Web;

/// <summary>What a fetch did, in numbers of addresses.</summary>
public sealed record FetchCounts(int New, int Changed, int Unchanged, int Known, int Failed)
{
    public static readonly FetchCounts None = new(0, 0, 0, 0, 0);

    internal FetchCounts With(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.New => this with { New = New + 1 },
        FetchOutcome.Changed => this with { Changed = Changed + 1 },
        FetchOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        FetchOutcome.Known => this with { Known = Known + 1 },
        _ => this with { Failed = Failed + 1 },
    };
}

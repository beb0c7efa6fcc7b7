namespace Extractor.Store.Decisions;

public enum DecisionKind
{
    Accept,
    Reject,
    Correct,

    /// <summary>Words about an occurrence; they change nothing.</summary>
    Note,

    /// <summary>A claim that the rules missed.</summary>
    Add,

    /// <summary>Takes back what was decided before: the rules' reading counts again.</summary>
    Reopen,
}

using Extractor.Recognition.Companies;

namespace Extractor.Claims;

internal enum ClauseKind
{
    Main,

    /// <summary>Joined by “and”, “but”, “while”, a dash or semicolon.</summary>
    Coordinate,

    /// <summary>“which …”, “who …”.</summary>
    Relative,

    /// <summary>What somebody said or expects: “(that) sales rose”.</summary>
    Complement,

    /// <summary>“…, the company said”, “according to …”.</summary>
    Attribution,

    /// <summary>In brackets.</summary>
    Parenthesis,
}

/// <summary>A stretch of a sentence around one verb.</summary>
internal sealed class Clause(int first, ClauseKind kind, Clause? parent)
{
    public int First { get; } = first;

    public int End { get; set; }

    public ClauseKind Kind { get; } = kind;

    /// <summary>The clause before it that it depends on; null for the first.</summary>
    public Clause? Parent { get; } = parent;

    /// <summary>Its first verb; -1 when it has none.</summary>
    public int Verb { get; set; } = -1;

    /// <summary>Whom it is about; null when only the context can say.</summary>
    public EntityMention? Subject { get; set; }

    /// <summary>Entities joined by “and” that share the verb.</summary>
    public List<EntityMention> Subjects { get; } = [];

    /// <summary>Its subject was taken from another clause.</summary>
    public bool Inherited { get; set; }

    /// <summary>“… and cost 280 million”: a bare verb that goes on under the modal of the clause before.</summary>
    public bool GoesOn { get; set; }

    /// <summary>The measure that is its grammatical subject: “revenue rose …”.</summary>
    public MetricMention? SubjectMetric { get; set; }

    public bool Holds(int token) => token >= First && token < End;
}

namespace Extractor.Store;

/// <summary>Fields that words are looked for in. Letter case never counts.</summary>
public enum TextField
{
    /// <summary>The subject's name begins with the words.</summary>
    Subject,

    /// <summary>The metric, or its canonical name, contains the words side by side.</summary>
    Metric,

    /// <summary>One of the scope's entries contains the words side by side.</summary>
    Scope,

    /// <summary>The unit is the word.</summary>
    Unit,

    /// <summary>Evidence credits somebody whose name contains the words.</summary>
    SaidBy,

    /// <summary>Evidence credits somebody, or was published by somebody, whose name contains the words.</summary>
    Source,

    /// <summary>Evidence stands in the article with this id.</summary>
    Article,

    /// <summary>A sentence of the evidence contains the words side by side.</summary>
    Sentence,

    /// <summary>Evidence was read by the rule of this name.</summary>
    Rule,

    /// <summary>The claim's id begins with the text.</summary>
    Claim,
}

namespace Extractor.Cli.Review;

/// <summary>A key and what it does: the keys are those of the review pages in the browser.</summary>
/// <param name="Short">One word, for the line of keys; null where only the help tells it.</param>
internal sealed record ReviewKey(char Key, ReviewAction Action, string? Short, string Help)
{
    public static IReadOnlyList<ReviewKey> All { get; } =
    [
        new('a', ReviewAction.Accept, "accept", "accept, and go on to the next"),
        new('r', ReviewAction.Reject, "reject", "reject, and go on; of a decision that lost its place: take it back"),
        new('e', ReviewAction.Edit, "edit", "edit the fields; 1 to 7 begin with that field"),
        new('n', ReviewAction.Note, "note", "keep a note"),
        new('s', ReviewAction.Skip, "skip", "skip: leave it undecided, and go on"),
        new('u', ReviewAction.Undo, "undo", "undo your last decision; again and again, down to the first"),
        new('k', ReviewAction.Previous, "previous", "previous (also ←)"),
        new('j', ReviewAction.Next, null, "next (also →)"),
        new('[', ReviewAction.PreviousArticle, null, "previous article"),
        new(']', ReviewAction.NextArticle, null, "next article"),
        new('t', ReviewAction.Details, null, "all reasons and checks, or as many as fit"),
        new('?', ReviewAction.Help, "help", "this help"),
        new('q', ReviewAction.Quit, "quit", "quit; the next review goes on here"),
    ];

    /// <returns>Null for a key that does nothing.</returns>
    public static ReviewAction? Of(ConsoleKeyInfo key)
    {
        if ((key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) != 0)
            return null;
        return key.Key switch
        {
            ConsoleKey.LeftArrow => ReviewAction.Previous,
            ConsoleKey.RightArrow => ReviewAction.Next,
            _ => All.FirstOrDefault(one => one.Key == char.ToLowerInvariant(key.KeyChar))?.Action,
        };
    }
}

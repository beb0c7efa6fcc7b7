using Extractor.Store;
using Extractor.Store.Decisions;
using Spectre.Console;

namespace Extractor.Cli.Review;

/// <summary>Key by key: does what it says, keeps the place, draws what is to be looked at next.</summary>
/// <param name="moved">Called with the session whenever another item may be looked at.</param>
internal sealed class ReviewLoop(IAnsiConsole console, IKeySource keys, ReviewSession session, ReviewScreen screen, Action<ReviewSession> moved)
{
    private bool _all;

    /// <summary>Returns when somebody quits.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    /// <exception cref="EndOfStreamException">The terminal is gone.</exception>
    public void Run(CancellationToken cancellation)
    {
        while (true)
        {
            moved(session);
            screen.Draw(session, _all);
            var key = keys.Read(cancellation);
            session.Say("");
            if (ReviewKey.Of(key) == ReviewAction.Quit)
                return;
            try
            {
                Do(key, cancellation);
            }
            catch (DecisionRefusal refusal)
            {
                session.Reload();
                session.Say($"{refusal.Message} Nothing was changed.");
            }
            catch (StoreException error)
            {
                session.Say($"This was not kept, press the key again: {error.Message}");
            }
        }
    }

    private void Do(ConsoleKeyInfo key, CancellationToken cancellation)
    {
        if (FieldGroup.All.FirstOrDefault(group => group.Key == key.KeyChar) is { } chosen)
        {
            Edit(chosen.Fields[0], cancellation);
            return;
        }
        switch (ReviewKey.Of(key))
        {
            case ReviewAction.Accept: session.Accept(); break;
            case ReviewAction.Reject: session.Reject(); break;
            case ReviewAction.Edit: Edit(FieldGroup.Editable[0].Name, cancellation); break;
            case ReviewAction.Note: Note(cancellation); break;
            case ReviewAction.Undo: session.Undo(); break;
            case ReviewAction.Skip or ReviewAction.Next: session.Next(); break;
            case ReviewAction.Previous: session.Previous(); break;
            case ReviewAction.NextArticle: session.Article(1); break;
            case ReviewAction.PreviousArticle: session.Article(-1); break;
            case ReviewAction.Details: _all = !_all; break;
            case ReviewAction.Help: Help(cancellation); break;
            default: session.Say("This key does nothing; ? lists those that do."); break;
        }
    }

    // A correction that cannot be taken is told, and edited further: what was typed is not lost.
    private void Edit(string first, CancellationToken cancellation)
    {
        if (session.Current?.Occurrence is not { } occurrence)
        {
            session.Say("There are no fields to edit here.");
            return;
        }
        FieldEditor editor = new(console, keys, ClaimReading.Of(occurrence));
        while (editor.Edit(first, cancellation))
        {
            try
            {
                if (editor.Changes.Count == 0)
                {
                    session.Say("No field was changed.");
                    return;
                }
                if (Kept(() => session.Correct(editor.Changes)))
                    return;
            }
            catch (DecisionRefusal refusal) when (!refusal.Stale)
            {
                console.Write(new Markup($"[red]{Markup.Escape(refusal.Message)}[/]\n"));
                first = refusal.Field ?? first;
            }
        }
        session.Say("Left as it was.");
    }

    private void Note(CancellationToken cancellation)
    {
        if (session.Current?.Occurrence is null)
        {
            session.Say("There is no claim to note on here.");
            return;
        }
        console.Write(new Markup("[dim]Enter keeps the note, Esc leaves it.[/]\n"));
        LineEditor line = new(console, keys, "note: ", "", []);
        while (true)
        {
            var end = line.Edit(cancellation);
            if (end is LineEnd.Next or LineEnd.Previous)
                continue;
            if (end == LineEnd.Leave || line.Text.Trim() is not { Length: > 0 } words)
            {
                session.Say("No note was kept.");
                return;
            }
            if (Kept(() => session.Note(words)))
                return;
        }
    }

    // What was typed must outlive a store that is busy or full.
    private bool Kept(Action decide)
    {
        try
        {
            decide();
            return true;
        }
        catch (StoreException error)
        {
            console.Write(new Markup($"[red]{Markup.Escape($"This was not kept, press Enter again: {error.Message}")}[/]\n"));
            return false;
        }
    }

    private void Help(CancellationToken cancellation)
    {
        screen.DrawHelp();
        keys.Read(cancellation);
    }
}

using Extractor.Pipeline.Runs;

namespace Extractor.Pipeline.Watching;

/// <summary>What has become so far of the articles of one file; of many failures and notes the first stand for all.</summary>
internal sealed class FileParts
{
    private const int MostNotes = 20;

    private readonly List<string> _notes = [];
    private string? _failure;
    private int _failures;
    private int _notesLeftOut;

    public List<string> Articles { get; } = [];

    public string? Failure => _failures > 1 ? $"{_failure} ({_failures - 1} more in this file.)" : _failure;

    public IReadOnlyList<string> Notes => _notesLeftOut == 0 ? _notes : [.. _notes, $"{_notesLeftOut} more articles of this file have such notes."];

    public void Add(RunEvent happened)
    {
        if (happened.Outcome == RunOutcome.Failed)
        {
            _failure ??= happened.Message;
            _failures++;
            return;
        }
        Articles.Add(happened.Article);
        if (happened.Message is not { } note)
            return;
        if (_notes.Count < MostNotes)
            _notes.Add(note);
        else
            _notesLeftOut++;
    }
}

namespace Extractor.Store.Merging;

/// <summary>A sentence as merging compares it; equal for copies of one sentence.</summary>
public sealed class SentenceWords : IEquatable<SentenceWords>
{
    // A string, or what gives it; null once read, or when only copies word for word are told.
    private object? _text;
    private Wording? _wording;

    /// <param name="copy">See <see cref="MergeItem.CopyOf"/>.</param>
    /// <param name="text">By which lightly edited copies are told.</param>
    public SentenceWords(long copy, string? text) => (Copy, _text) = (copy, text);

    /// <param name="text">Gives the text, which few merges need.</param>
    public SentenceWords(long copy, Func<string> text) => (Copy, _text) = (copy, text);

    public long Copy { get; }

    /// <summary>Null for a sentence that is too short to tell, or is not known.</summary>
    internal Wording? Wording
    {
        get
        {
            if (_text is not null)
                _wording = Wording.Of(_text is Func<string> read ? read() : (string)_text);
            _text = null;
            return _wording;
        }
    }

    public bool Equals(SentenceWords? other) => other is not null && Copy == other.Copy;

    public override bool Equals(object? obj) => Equals(obj as SentenceWords);

    public override int GetHashCode() => Copy.GetHashCode();

    public override string ToString() => $"copy {Copy:x}";
}

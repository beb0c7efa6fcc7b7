using System.Text;

namespace Extractor.Tests.Cli;

/// <summary>Keeps what is written, from whatever thread, and tells when the first line is whole.</summary>
internal sealed class FirstLine : TextWriter
{
    private readonly StringBuilder _text = new();
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FirstLine() => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public Task Written => _written.Task;

    public override void Write(char value)
    {
        lock (_text)
            _text.Append(value);
        if (value == '\n')
            _written.TrySetResult();
    }

    public override string ToString()
    {
        lock (_text)
            return _text.ToString();
    }
}

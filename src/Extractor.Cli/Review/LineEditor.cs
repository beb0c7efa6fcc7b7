using Extractor.Pipeline.Output;
using Spectre.Console;

namespace Extractor.Cli.Review;

/// <summary>A line that is typed at the bottom of the screen, drawn with carriage returns only, so that any terminal shows it.</summary>
/// <param name="prompt">In front of the text.</param>
/// <param name="text">What stands there already.</param>
/// <param name="values">The values of a closed list, which ↑ and ↓ go through; empty for any text.</param>
internal sealed class LineEditor(IAnsiConsole console, IKeySource keys, string prompt, string text, IReadOnlyList<string> values)
{
    private const int LeastColumns = 8;

    private int _cursor = text.Length;

    public string Text { get; private set; } = text;

    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public LineEnd Edit(CancellationToken cancellation)
    {
        while (true)
        {
            Draw();
            var key = keys.Read(cancellation);
            if (End(key) is { } end)
            {
                Erase();
                return end;
            }
            Take(key);
        }
    }

    private static LineEnd? End(ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.Enter => LineEnd.Enter,
        ConsoleKey.Escape => LineEnd.Leave,
        ConsoleKey.Tab => (key.Modifiers & ConsoleModifiers.Shift) != 0 ? LineEnd.Previous : LineEnd.Next,
        _ => null,
    };

    private void Take(ConsoleKeyInfo key)
    {
        var isControl = (key.Modifiers & ConsoleModifiers.Control) != 0;
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow: _cursor = Math.Max(0, _cursor - 1); break;
            case ConsoleKey.RightArrow: _cursor = Math.Min(Text.Length, _cursor + 1); break;
            case ConsoleKey.Home or ConsoleKey.A when key.Key == ConsoleKey.Home || isControl: _cursor = 0; break;
            case ConsoleKey.End or ConsoleKey.E when key.Key == ConsoleKey.End || isControl: _cursor = Text.Length; break;
            case ConsoleKey.UpArrow: Choose(-1); break;
            case ConsoleKey.DownArrow: Choose(1); break;
            case ConsoleKey.Backspace when _cursor > 0: Remove(_cursor - 1, 1); break;
            case ConsoleKey.Delete when _cursor < Text.Length: Remove(_cursor, 1); break;
            case ConsoleKey.U when isControl: Remove(0, _cursor); break;
            default: Insert(key.KeyChar); break;
        }
    }

    private void Insert(char character)
    {
        if (char.IsControl(character))
            return;
        Text = Text.Insert(_cursor, character.ToString());
        _cursor++;
    }

    private void Remove(int start, int length)
    {
        Text = Text.Remove(start, length);
        _cursor = start;
    }

    private void Choose(int step)
    {
        if (values.Count == 0)
            return;
        var at = values.ToList().IndexOf(Text);
        Text = values[at < 0 ? 0 : (at + step + values.Count) % values.Count];
        _cursor = Text.Length;
    }

    // The part of the text around the cursor, where the window cannot show all.
    private void Draw()
    {
        var room = Math.Max(LeastColumns, Columns - prompt.Length - 1);
        var from = Math.Max(0, _cursor - room + 1);
        var shown = Text.Substring(from, Math.Min(room, Text.Length - from));
        Write($"\r{prompt}{PlainText.Visible(shown).PadRight(room)}\r{prompt}{PlainText.Visible(shown[..(_cursor - from)])}");
    }

    private void Erase() => Write($"\r{new string(' ', Math.Max(LeastColumns, Columns - 1))}\r");

    private int Columns => Math.Min(console.Profile.Width, 400);

    private void Write(string line)
    {
        console.Profile.Out.Writer.Write(line);
        console.Profile.Out.Writer.Flush();
    }
}

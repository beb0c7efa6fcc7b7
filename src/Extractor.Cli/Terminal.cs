using System.Text;
using Extractor.Cli.Review;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>
/// Where a verb reads and writes: results go to <see cref="Out"/>, progress and messages to <see cref="Messages"/>.
/// Colour, line drawing in the terminal's width and progress are used only where a person is looking.
/// </summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Columns of tables that go into a file or a pipe: no row is folded there, so that each can be searched for.</summary>
    private const int WidthOfFiles = 4096;

    /// <summary>What the tables with all columns need at least.</summary>
    private const int WidthOfFullTables = 170;

    private readonly Func<Stream> _input;
    private readonly int _widthOfFiles;
    private IAnsiConsole? _tables;

    public Terminal(TextWriter output, TextWriter messages, Func<Stream> input, bool outIsTerminal = false, bool messagesAreTerminal = false, int widthOfFiles = WidthOfFiles, IKeySource? keys = null)
    {
        Keys = keys;
        _input = input;
        Out = output;
        Messages = messages;
        OutIsTerminal = outIsTerminal;
        MessagesAreTerminal = messagesAreTerminal;
        _widthOfFiles = widthOfFiles;
    }

    public TextWriter Out { get; }

    public TextWriter Messages { get; }

    public bool OutIsTerminal { get; }

    /// <summary>Keys as a person presses them who sees <see cref="Out"/>; null where input or output is a pipe or a file.</summary>
    public IKeySource? Keys { get; }

    public bool MessagesAreTerminal { get; }

    /// <summary>Writes tables and marked text to <see cref="Out"/>.</summary>
    public IAnsiConsole Tables => _tables ??= Console(Out, OutIsTerminal, _widthOfFiles);

    /// <summary>Whether a table of many columns would be folded beyond reading.</summary>
    public bool IsNarrow => Width < WidthOfFullTables;

    /// <summary>Whether lines are folded; in files and pipes they are not.</summary>
    public bool Folds => Width < WidthOfFiles;

    /// <summary>Columns of a line.</summary>
    public int Width => OutIsTerminal ? Tables.Profile.Width : _widthOfFiles;

    public static Terminal OfProcess() => new(
        Utf8(System.Console.OpenStandardOutput()), Utf8(System.Console.OpenStandardError(), flush: true), System.Console.OpenStandardInput,
        !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected,
        keys: System.Console.IsInputRedirected || System.Console.IsOutputRedirected ? null : new ConsoleKeys());

    /// <summary>Draws as <see cref="Tables"/> does, into nothing.</summary>
    public IAnsiConsole Rehearsal() => Console(TextWriter.Null, isTerminal: false, _widthOfFiles);

    public Stream OpenInput() => _input();

    public void Message(string text) => Messages.WriteLine(text);

    /// <summary>
    /// A line with markup. A person sees it folded at the terminal's width under its own indentation; elsewhere it is never
    /// folded: what is piped into a search must stay on one line.
    /// </summary>
    public void Line(string markup)
    {
        if (!Folds)
        {
            Out.WriteLine(Markup.Remove(markup));
            return;
        }
        var text = markup.TrimStart(' ');
        if (text.Length == 0)
            Tables.WriteLine();
        else
            Tables.Write(new Padder(new Markup(text), new Padding(markup.Length - text.Length, 0, 0, 0)));
    }

    /// <summary>
    /// An entry of a list: a label in a column of its own, and what is said of it beside it. On a terminal both are folded within their column;
    /// elsewhere the entry is one line.
    /// </summary>
    /// <param name="label">Markup; null for a line that goes on under the entry before it.</param>
    /// <param name="text">Markup.</param>
    /// <param name="width">Columns of the label.</param>
    public void Entry(string? label, string text, int width)
    {
        if (!Folds)
        {
            Out.WriteLine($"  {Markup.Remove(label ?? "").PadRight(width)}  {Markup.Remove(text)}");
            return;
        }
        var grid = new Grid { Expand = false }
            .AddColumn(new GridColumn { Width = width, Padding = new Padding(2, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        Tables.Write(grid.AddRow(new Markup(label ?? ""), new Markup(text)));
    }

    public void Dispose()
    {
        Out.Flush();
        Messages.Flush();
    }

    private static StreamWriter Utf8(Stream stream, bool flush = false) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = flush };

    private static IAnsiConsole Console(TextWriter writer, bool isTerminal, int widthOfFiles)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            // What the environment tells of a terminal says nothing of a file, and takes long to gather.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = isTerminal },
            EnvironmentVariables = isTerminal ? null : [],
        });
        if (!isTerminal)
            console.Profile.Width = widthOfFiles;
        return console;
    }
}

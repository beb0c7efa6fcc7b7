using System.CommandLine;
using System.Globalization;
using Extractor.Pipeline;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Text;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class AddCommand : DecisionVerb
{
    private readonly Argument<string> _article = new("ARTICLE") { Description = "The article's id." };
    private readonly Option<string> _number = new("--number") { Description = "The number as the article writes it; or its characters, START-END.", HelpName = "TEXT", Required = true };
    private readonly Option<int> _nth = new("--nth") { Description = "Which one, where the article writes it more than once.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly FieldOption _fields;

    public AddCommand(Terminal terminal)
        : base(
            "add", "Makes a claim of a number that the rules missed.", terminal,
            "extractor decide add saic-overseas-sales-push --number \"1.5 million\" --set value=1500000 --set unit=vehicle --set subject=\"SAIC Motor\" --set metric=sales")
    {
        Arguments.Add(_article);
        Options.Add(_number);
        Options.Add(_nth);
        _fields = new(this);
    }

    public override IReadOnlyList<HelpList> HelpLists => [HelpList.ClaimFields];

    protected override DecisionReceipt Decide(ParseResult arguments, IClaimStore store, string reviewer)
    {
        var id = arguments.GetRequiredValue(_article);
        var article = store.Article(id) ?? throw new InputException($"The store holds no article “{id}”.", remedy: "“extractor run” reads articles.");
        var number = Number(article.Text, arguments.GetRequiredValue(_number), arguments.GetValue(_nth));
        return store.Review.Decide(reviewer, [new DecisionRequest.Add(id, number, _fields.Read(arguments)) { Comment = Comment(arguments) }]);
    }

    private static TextSpan Number(string text, string number, int nth)
    {
        if (number.Split('-') is [var first, var last]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end))
        {
            return start < end && end <= text.Length ? new(start, end) : throw new InputException($"The characters {number} do not lie in the article, which has {text.Length}.");
        }
        var at = -1;
        for (var i = 0; i < nth; i++)
        {
            at = number.Length == 0 ? -1 : text.IndexOf(number, at + 1, StringComparison.Ordinal);
            if (at < 0)
                throw new InputException(i == 0 ? $"The article does not hold “{number}”." : $"The article holds “{number}” only {i} times.", remedy: "Write it as the article does; “extractor explain” shows its text.");
        }
        return new(at, at + number.Length);
    }
}

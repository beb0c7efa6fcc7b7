using Extractor.Claims;
using Extractor.Text;

namespace Extractor.Tests.Claims;

public class MetricLexiconTests
{
    private const string Header = "metric\tnouns\tverbs\tdimensions\ttime\ttraits\n";

    [Theory]
    [InlineData("yield gap\tyield gap\t\tpercent\tstate\tshare", "")]
    [InlineData("yield gap\tyield gap\t\tpercent\tstate\trate|macro|counted", "")]
    [InlineData("yield gap\tyield gap\t\tpercent\tstate\tshiny", "my.tsv, line 2: “shiny” is no trait; known are share, growth,")]
    [InlineData("# a remark\nyield gap\tyield gap\t\tpercent\tstate\trate|Macro", "my.tsv, line 3: “Macro” is no trait;")]
    [InlineData("yield gap\tyield gap\t\tpercents\tstate\tshare", "my.tsv, line 2: “percents” is no dimension; known are money,")]
    [InlineData("yield gap\tyield gap\t\tpercent\tweekly\tshare", "my.tsv, line 2: time is flow, state or day, not “weekly”")]
    public void An_error_names_file_and_line(string row, string message)
    {
        var error = Record.Exception(() => new MetricLexicon(new VocabularyBuilder(), [("my.tsv", new StringReader(Header + row))]));
        if (message.Length == 0)
            Assert.Null(error);
        else
            Assert.StartsWith(message, Assert.IsType<FormatException>(error).Message, StringComparison.Ordinal);
    }
}

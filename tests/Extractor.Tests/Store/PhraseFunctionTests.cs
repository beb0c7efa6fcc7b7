using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

public sealed class PhraseFunctionTests
{
    [Theory]
    [InlineData("Sales rose in overseas markets.", "overseas", true)]
    [InlineData("Sales rose in overseas markets.", "OVERSEAS Markets", true)]
    [InlineData("Sales rose in overseas-markets", "overseas markets", true)]
    [InlineData("Sales rose in overseas markets.", "markets overseas", false)]
    [InlineData("Sales rose in overseas markets.", "over", false)]
    [InlineData("Sales rose by 3.5%", "3.5", true)]
    [InlineData("Škoda in Mladá Boleslav", "škoda", true)]
    [InlineData("Škoda in Mladá Boleslav", "skoda", false)]
    [InlineData("anything", "---", false)]
    [InlineData("", "word", false)]
    public void Agrees_with_the_full_text_index(string text, string phrase, bool expected)
    {
        using var scene = new StoreScene();
        StoreFile.Execute(scene.Store.Writer, "CREATE VIRTUAL TABLE temp.probe USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0')");
        using var insert = new Statement(scene.Store.Writer, "INSERT INTO temp.probe VALUES (?)");
        insert.Begin().Add(text).Run();
        using var match = new Statement(scene.Store.Writer, "SELECT count(*) FROM temp.probe WHERE probe MATCH ?");
        Assert.True(match.Begin().Add(FullText.Phrase(phrase)).Step());

        Assert.Equal((expected, expected ? 1 : 0), (PhraseFunction.Holds(text, phrase), match.Int(0)));
    }
}

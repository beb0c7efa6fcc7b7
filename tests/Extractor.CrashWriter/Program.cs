using System.Globalization;
using Extractor.CrashWriter;
using Extractor.Store.Sqlite;

// STORE FIRST: writes articles from number FIRST on until it is killed, every third transaction some old ones again, and prints
// the number of each article once the store has acknowledged it.
var number = int.Parse(args[1], CultureInfo.InvariantCulture);
using var store = SqliteClaimStore.Open(new() { Path = args[0] }, TimeProvider.System);
var run = store.BeginRun("crash writer");
using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
for (var transaction = 0; ; transaction++)
{
    var batch = Enumerable.Range(number, 1 + (transaction % 20)).ToList();
    number += batch.Count;
    if (transaction % 3 == 0)
        batch.AddRange(Enumerable.Range(0, 10).Where(old => old < batch[0]));
    using (var writer = store.BeginWrite())
    {
        foreach (var one in batch)
            writer.Put(NumberedArticle.Article(one), NumberedArticle.Occurrences(one), [], run);
        writer.Commit();
    }
    foreach (var one in batch)
        output.WriteLine(one);
    output.Flush();
}

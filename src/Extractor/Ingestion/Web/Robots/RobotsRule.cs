namespace Extractor.Ingestion.Web.Robots;

/// <summary>An allow or disallow line.</summary>
/// <param name="Pattern">Path with <c>*</c> for anything and a final <c>$</c> for the end, percent-encoded as in <see cref="RobotsPath"/>.</param>
internal sealed record RobotsRule(bool Allows, string Pattern)
{
    /// <summary>Matches from the path's beginning, in time bounded by the product of both lengths.</summary>
    public bool Matches(string path)
    {
        var anchored = Pattern.EndsWith('$');
        var length = anchored ? Pattern.Length - 1 : Pattern.Length;
        int at = 0, p = 0, star = -1, resume = 0;
        while (true)
        {
            if (p == length && (!anchored || at == path.Length))
                return true;
            if (p < length && Pattern[p] == '*')
            {
                (star, resume) = (p++, at);
            }
            else if (p < length && at < path.Length && Pattern[p] == path[at])
            {
                p++;
                at++;
            }
            else if (star >= 0 && resume < path.Length)
            {
                (p, at) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }
    }
}

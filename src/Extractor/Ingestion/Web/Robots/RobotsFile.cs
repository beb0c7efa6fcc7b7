using System.Globalization;

namespace Extractor.Ingestion.Web.Robots;

/// <summary>What a robots.txt says to this program (RFC 9309): the groups that name it, or else those for everybody.</summary>
internal sealed class RobotsFile
{
    /// <summary>The standard asks for at least so many bytes to be read.</summary>
    public const int MaxBytes = 500 * 1024;

    public static readonly RobotsFile AllowsAll = new([], null);
    public static readonly RobotsFile AllowsNothing = new([new RobotsRule(false, "/")], null);

    private readonly IReadOnlyList<RobotsRule> _rules;

    private RobotsFile(IReadOnlyList<RobotsRule> rules, TimeSpan? crawlDelay) => (_rules, CrawlDelay) = (rules, crawlDelay);

    /// <summary>Pause between requests that the file asks for; null when it asks for none.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <param name="product">Product token of this program, without a version.</param>
    public static RobotsFile Parse(string text, string product)
    {
        Group own = new(), everybody = new();
        List<Group> current = [];
        var isNamed = false;
        var inRules = false;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            if (Field(line) is not ({ } key, { } value))
                continue;
            if (key == "user-agent")
            {
                if (inRules)
                    current.Clear();
                inRules = false;
                isNamed |= Names(value, product);
                current.AddRange(Names(value, product) ? [own] : value == "*" ? [everybody] : []);
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                inRules = true;
                current.ForEach(group => group.Add(key, value));
            }
        }
        var chosen = isNamed ? own : everybody;
        return new RobotsFile(chosen.Rules, chosen.CrawlDelay);
    }

    /// <summary>The longest pattern that matches decides; of equals the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsPath.Normal(address.PathAndQuery);
        RobotsRule? decisive = null;
        foreach (var rule in _rules)
        {
            if ((decisive is null || rule.Pattern.Length > decisive.Pattern.Length || (rule.Pattern.Length == decisive.Pattern.Length && rule.Allows)) && rule.Matches(path))
                decisive = rule;
        }
        return decisive?.Allows ?? true;
    }

    /// <summary>The token up to the first character that none can have: “extractor/1.0” names “extractor”.</summary>
    private static bool Names(string agent, string product)
    {
        var length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_'))
            length++;
        return agent.AsSpan(0, length).Equals(product, StringComparison.OrdinalIgnoreCase);
    }

    private static (string? Key, string? Value) Field(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var content = comment < 0 ? line : line[..comment];
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (null, null) : (content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim());
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; private set; }

        public void Add(string key, string value)
        {
            // An empty disallow forbids nothing.
            if (key != "crawl-delay" && value.Length > 0)
                Rules.Add(new RobotsRule(key == "allow", RobotsPath.Normal(value)));
            else if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400)
                CrawlDelay = TimeSpan.FromSeconds(seconds);
        }
    }
}

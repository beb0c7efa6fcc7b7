using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>
/// Cuts a sentence into clauses, so that a number is tied to the subject, metric and verb of its own statement.
/// Boundaries are punctuation, relative pronouns, conjunctions before a new subject or verb, and what follows a verb of speech.
/// </summary>
internal sealed class ClauseSplitter(VocabularyBuilder words)
{
    private const int Reach = 16;

    /// <summary>Tokens of a bracket that holds a sum in two other currencies.</summary>
    internal const int LongestBracket = 14;

    private readonly WordSet _as = words.Set("as");
    private readonly WordSet _according = words.Set("according per");
    private readonly WordSet _thatTakers = words.Set("said says say adding added told announced reported estimated expects expected forecast predicted showed believes claimed noted means mean suggests indicated warned stated reckons");

    public List<Clause> Split(SentenceLayout layout)
    {
        var first = DatelineEnd(layout);
        List<Clause> clauses = [new Clause(first, ClauseKind.Main, null)];
        Clause? outer = null, dashed = null;
        for (var i = first; i < layout.End; i++)
        {
            if (layout.Quantity(i) is { } quantity && quantity.First < i || layout.Period(i) is { } period && period.First < i)
                continue;
            var current = clauses[^1];
            if (layout.Char(i) == '(' && layout.Tokens[i].Kind == TokenKind.Punctuation && !IsShortBracket(layout, i))
                outer = Open(clauses, i + 1, ClauseKind.Parenthesis, current);
            else if (layout.Char(i) == ')' && outer is not null)
            {
                Reopen(clauses, i + 1, outer);
                outer = null;
            }
            else if (dashed is not null && IsDash(layout, i))
            {
                Reopen(clauses, i + 1, dashed);
                dashed = null;
            }
            else if (Boundary(layout, i, current, clauses) is var (start, kind) && start > current.First && start < layout.End)
            {
                Open(clauses, start, kind, current);
                dashed = IsDash(layout, i) ? current : dashed;
            }
        }
        clauses[^1].End = layout.End;
        for (var i = 0; i < clauses.Count; i++)
            ClauseSubject.Describe(layout, clauses[i]);
        return clauses;
    }

    /// <summary>“TOKYO (Reuters) - ”: where the statement starts behind it.</summary>
    private static int DatelineEnd(SentenceLayout layout)
    {
        if (!layout.Tokens[layout.First].ParagraphStart)
            return layout.First;
        for (var i = layout.First + 1; i < Math.Min(layout.First + 12, layout.End - 1); i++)
        {
            if (layout.Quantity(i) is not null || layout.IsVerb(i))
                return layout.First;
            if ((IsDash(layout, i) || layout.Source.Chars(i) is "--") && (layout.Char(i - 1) == ')' || layout.Tokens[i - 1].AllCaps))
                return i + 1;
        }
        return layout.First;
    }

    /// <summary>“(£290m)”, “(NYSE: X)”: an insertion that breaks no clause.</summary>
    private static bool IsShortBracket(SentenceLayout layout, int open)
    {
        for (var i = open + 1; i < Math.Min(open + LongestBracket, layout.End); i++)
        {
            if (layout.Char(i) == ')')
                return true;
            if (layout.IsVerb(i))
                return false;
        }
        return false;
    }

    /// <summary>“($1bn; £550m)”.</summary>
    private static bool IsInBracket(SentenceLayout layout, int token)
    {
        for (var i = token - 1; i >= Math.Max(layout.First, token - LongestBracket) && layout.Char(i) != ')'; i--)
        {
            if (layout.Char(i) == '(')
                return IsShortBracket(layout, i);
        }
        return false;
    }

    private static Clause Open(List<Clause> clauses, int start, ClauseKind kind, Clause parent)
    {
        var current = clauses[^1];
        current.End = start;
        clauses.Add(new Clause(start, kind, parent));
        return current;
    }

    /// <summary>A statement that goes on behind a bracket or a second dash keeps its subject.</summary>
    private static void Reopen(List<Clause> clauses, int start, Clause outer) => Open(clauses, start, ClauseKind.Coordinate, outer);

    private (int Start, ClauseKind Kind)? Boundary(SentenceLayout layout, int i, Clause current, List<Clause> clauses)
    {
        var token = layout.Tokens[i];
        if (token.Kind == TokenKind.Punctuation)
            return AtPunctuation(layout, i, current, clauses);
        if (token.Kind != TokenKind.Word || !layout.IsOpen(i))
            return null;
        var cue = layout.Cue(i);
        if (cue.Is(CueKinds.Relative))
            return AtRelative(layout, i);
        if (layout.Is(i, _according) && layout.Metric(i) is null && (!layout.Is(i, layout.Words.Per) || layout.Entity(i + 1) is not null))
            return (i, ClauseKind.Attribution);
        if (layout.Is(i, layout.Words.After) && HasVerb(layout, current.First, i) && layout.Entity(i + 1) is { Kind: EntityKind.Company, Possessive: false, Resolution: not EntityResolution.Anaphor } && SubjectVerbBehind(layout, i + 1) >= 0)
            return (i, ClauseKind.Coordinate);
        if (cue.Is(CueKinds.Subordinator) || layout.Is(i, _as))
            return VerbBehind(layout, i + 1, cue.Is(CueKinds.Subordinator)) >= 0 ? (i, ClauseKind.Coordinate) : null;
        if (cue.Is(CueKinds.Coordinator) && HasVerb(layout, current.First, i))
        {
            if (layout.Period(i + 1) is { } then && layout.IsFiniteVerb(then.End))
                return (i, ClauseKind.Coordinate);
            if (SubjectVerbBehind(layout, i + 1) >= 0 || layout.IsVerb(i + 1) || layout.IsVerb(i + 2) && !layout.Is(i + 1, layout.Words.Determiners) && layout.Metric(i + 1) is null)
                return (i, ClauseKind.Coordinate);
        }
        if (cue.Is(CueKinds.Speech) && layout.IsVerb(i) && layout.Cue(i + cue.Length) is var next && !next.Is(CueKinds.Relative) && SubjectVerbBehind(layout, i + cue.Length) >= 0)
            return (i + cue.Length, ClauseKind.Complement);
        return null;
    }

    private static (int Start, ClauseKind Kind)? AtPunctuation(SentenceLayout layout, int i, Clause current, List<Clause> clauses)
    {
        var c = layout.Char(i);
        if (c == ';' && IsInBracket(layout, i))
            return null;
        if (c == ';' || IsDash(layout, i))
            return (i + 1, ClauseKind.Coordinate);
        if (c is not (',' or '"' or '”' or '“' or '’' or ':'))
            return null;
        if (c == ',' && Interrupted(clauses) is { } outer && (layout.IsFiniteVerb(i + 1) || layout.Is(i + 1, layout.Words.Auxiliaries)))
        {
            Open(clauses, i + 1, ClauseKind.Coordinate, outer);
            return null;
        }
        if (current.Kind == ClauseKind.Relative && c == ',' && i > current.First + 1)
            return (i + 1, IsAttribution(layout, i + 1) ? ClauseKind.Attribution : ClauseKind.Coordinate);
        if (IsAttribution(layout, i + 1))
            return (i + 1, ClauseKind.Attribution);
        if (c == ',' && HasVerb(layout, current.First, i) && !layout.Cue(i + 1).Is(CueKinds.Coordinator | CueKinds.Relative | CueKinds.Subordinator) && SubjectVerbBehind(layout, i + 1) >= 0)
            return (i + 1, ClauseKind.Coordinate);
        return null;
    }

    /// <summary>“X, which …, said”: a statement whose verb is still to come behind a relative clause.</summary>
    private static Clause? Interrupted(List<Clause> clauses)
    {
        for (var i = clauses.Count - 1; i > 0; i--)
        {
            if (clauses[i] is { Kind: ClauseKind.Relative, Parent: { } outer })
                return outer.Kind == ClauseKind.Main && outer.End - outer.First <= 12 ? outer : null;
        }
        return null;
    }

    private (int Start, ClauseKind Kind)? AtRelative(SentenceLayout layout, int i)
    {
        if (!layout.Is(i, layout.Words.That))
            return (i, ClauseKind.Relative);
        if (layout.Is(i - 1, _thatTakers) || layout.Cue(i - 1).Is(CueKinds.Speech | CueKinds.Forecast))
            return (i, ClauseKind.Complement);
        return layout.IsVerb(i + 1) || layout.Is(i + 1, layout.Words.Auxiliaries) ? (i, ClauseKind.Relative) : SubjectVerbBehind(layout, i + 1) >= 0 ? (i, ClauseKind.Complement) : null;
    }

    /// <summary>“…, Yu De, president of X, said”, “…, said X”, “…, the company said.”</summary>
    private static bool IsAttribution(SentenceLayout layout, int start)
    {
        if (layout.Cue(start).Is(CueKinds.Speech) && layout.IsVerb(start))
            return !HasNumberBefore(layout, start + 1, layout.End);
        var verb = -1;
        for (var i = start; i < Math.Min(start + Reach, layout.End); i++)
        {
            if (layout.Quantity(i) is not null || layout.Metric(i) is not null)
                return false;
            if (layout.Cue(i).Is(CueKinds.Speech) && layout.IsOpen(i) && (layout.Entity(i - 1) is not null || layout.Char(i - 1) == ',' || layout.IsWord(i - 1)))
            {
                verb = i;
                break;
            }
            if (layout.Cue(i).Is(CueKinds.ChangeVerb | CueKinds.LevelVerb) && layout.IsVerb(i))
                return false;
        }
        return verb >= 0 && !layout.Is(verb + 1, layout.Words.Determiners) && !HasNumberBefore(layout, verb + 1, Math.Min(verb + 3, layout.End)) && SubjectVerbBehind(layout, verb + 1) < 0;
    }

    private static bool HasNumberBefore(SentenceLayout layout, int start, int end)
    {
        for (var i = start; i < end && layout.Char(i) != ','; i++)
        {
            if (layout.Quantity(i) is not null)
                return true;
        }
        return false;
    }

    private static bool IsDash(SentenceLayout layout, int i)
    {
        var token = layout.Tokens[i];
        if (layout.Char(i) is '—')
            return true;
        return (layout.Char(i) is '–' || layout.Char(i) is '-') && token.SpaceBefore && layout.Holds(i + 1) && layout.Tokens[i + 1].SpaceBefore;
    }

    private static bool HasVerb(SentenceLayout layout, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (layout.IsPredicate(i))
                return true;
        }
        return false;
    }

    private static int VerbBehind(SentenceLayout layout, int start, bool overCommas)
    {
        for (var i = start; i < Math.Min(start + Reach, layout.End) && layout.Char(i) != ';' && (overCommas || layout.Char(i) != ','); i++)
        {
            if (layout.IsPredicate(i) || layout.Is(i, layout.Words.Auxiliaries) && !layout.Is(i, layout.Words.To))
                return i;
        }
        return -1;
    }

    /// <summary>The verb of a statement with a subject of its own that starts here; -1 when none does.</summary>
    private static int SubjectVerbBehind(SentenceLayout layout, int start)
    {
        var subject = false;
        for (var i = start; i < Math.Min(start + Reach, layout.End); i++)
        {
            if (layout.Char(i) == ',' && layout.Quantity(i + 1) is { Change: not QuantityChange.None } quote && !layout.IsWord(i + 1))
            {
                i = quote.End - 1;
                continue;
            }
            if (layout.Char(i) is ';' or ',' or '(' || layout.Cue(i).Is(CueKinds.Relative))
                return -1;
            if (layout.IsPredicate(i) && layout.Quantity(i) is not null)
                return subject ? i : -1;
            if (layout.Quantity(i) is { } quantity)
            {
                if (quantity.NounSpan is null)
                    return -1;
                subject = true;
                i = quantity.End - 1;
                continue;
            }
            if (layout.Cue(i).Is(CueKinds.Coordinator) && subject && i > start + 2 && layout.Metric(i + 1) is null && layout.Entity(i + 1) is null)
                return -1;
            if (layout.Metric(i) is { } metric && metric.Head >= i)
            {
                subject = true;
                i = Math.Max(i, metric.End - 1);
                continue;
            }
            if (layout.IsVerb(i) || layout.Is(i, layout.Words.Auxiliaries) && !layout.Is(i, layout.Words.To) && layout.IsOpen(i))
                return subject ? i : -1;
            subject |= layout.Entity(i) is not null || layout.IsWord(i) && !layout.Is(i, layout.Words.Prepositions) && layout.Period(i) is null;
        }
        return -1;
    }
}

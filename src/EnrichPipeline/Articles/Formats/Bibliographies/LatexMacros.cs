using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Replaces the macros in a bibliography by what they print: macros
/// of common packages and styles, and those that the file defines.</summary>
internal sealed partial class LatexMacros
{
    // Macros that repeat other macros could fill the memory in a few lines.
    private const int Deepest = 8;
    private const int LongestBody = 300;
    private const int LongestEntry = 100_000;
    private const int MaxDefined = 1_000;

    private const string RepeatedAuthors = "———";

    private static readonly FrozenDictionary<string, Macro> _known = ReadKnown();

    private static readonly SearchValues<char> _letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@");

    private readonly Dictionary<string, Macro> _defined = new(StringComparer.Ordinal);

    private LatexMacros()
    {
    }

    /// <summary>Returns the macros that a preamble defines, together with those of packages and styles.</summary>
    public static LatexMacros In(string preamble)
    {
        var macros = new LatexMacros();
        foreach (Match definition in Definition().Matches(preamble))
        {
            var behind = definition.Index + definition.Length;
            var body = new LatexGroups(preamble[behind..Math.Min(preamble.Length, behind + LongestBody)]).InBraces(0).Inner;
            var (name, count) = (definition.Groups["name"].Value, definition.Groups["count"]);
            var arguments = count.Success ? int.Parse(count.Value, CultureInfo.InvariantCulture) : definition.Groups["list"].Length / 2;
            // A macro that is only provided (\providecommand) gives way to the one of a package.
            if (body is not null && !body.Contains("\\if", StringComparison.Ordinal) && macros._defined.Count < MaxDefined
                && !(definition.Groups["provided"].Success && _known.ContainsKey(name)))
                macros._defined.TryAdd(name, new Macro(arguments, Assignment().IsMatch(body) ? "" : body));
        }
        return macros;
    }

    public string Expand(string latex) => Expand(Spacing().Replace(Penalty().Replace(Rule().Replace(latex, RepeatedAuthors), ""), " "), 0);

    private string Expand(string latex, int depth)
    {
        var (groups, printed) = (new LatexGroups(latex), new StringBuilder(latex.Length));
        for (var at = 0; at < latex.Length && printed.Length < LongestEntry;)
            at = latex[at] == '\\' ? Command(groups, at, printed, depth) : Copy(latex, at, printed);
        return printed.ToString();
    }

    private static int Copy(string latex, int at, StringBuilder printed)
    {
        var length = latex.AsSpan(at).IndexOf('\\') is >= 0 and var next ? next : latex.Length - at;
        printed.Append(latex, at, length);
        return at + length;
    }

    private int Command(LatexGroups groups, int start, StringBuilder printed, int depth)
    {
        var end = start + 1;
        while (end < groups.Text.Length && (char.IsAsciiLetter(groups.Text[end]) || groups.Text[end] == '@'))
            end++;
        var name = groups.Text[(start + 1)..end];
        if (name.Length == 0)
            end = Math.Min(end + 1, groups.Text.Length);
        else if ((_defined.GetValueOrDefault(name) ?? _known.GetValueOrDefault(name)) is { } macro && depth < Deepest)
            return Arguments(groups, end, macro.Arguments) is var (arguments, after)
                ? Append(printed, macro, arguments, depth, groups.Text, after)
                : end;
        printed.Append(groups.Text, start, end - start);
        return end;
    }

    private int Append(StringBuilder printed, Macro macro, List<string> arguments, int depth, string text, int after)
    {
        var body = macro.Body(arguments);
        printed.Append(Expand(body, depth + 1));
        // TeX skips white space after the name of a macro without arguments.
        while (macro.Arguments == 0 && after < text.Length && char.IsWhiteSpace(text[after]))
            after++;
        if (EndsInCommand(body))
            printed.Append(' ');
        return macro.Arguments == 0 && text.AsSpan(after).StartsWith("{}") ? after + 2 : after;
    }

    private static bool EndsInCommand(string body) =>
        body.LastIndexOf('\\') is >= 0 and var command
        && command + 1 < body.Length
        && body.AsSpan(command + 1).IndexOfAnyExcept(_letters) < 0;

    private static (List<string> Values, int After)? Arguments(LatexGroups groups, int at, int count)
    {
        var values = new List<string>(count);
        for (; values.Count < count; at = groups.InBraces(at).After)
        {
            if (groups.InBraces(at).Inner is not { } value)
                return null;
            values.Add(value);
        }
        return (values, at);
    }

    private static FrozenDictionary<string, Macro> ReadKnown()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("LatexMacros.txt")!;
        using var reader = new StreamReader(stream);
        var macros = new Dictionary<string, Macro>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(' ', 3) is [var name, var count, .. var body])
                macros.Add(name, new Macro(int.Parse(count, CultureInfo.InvariantCulture), body.FirstOrDefault() ?? ""));
        }
        return macros.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // ewcommand{
    // ame}[2]{...} and \def
    // ame#1#2{...}; definitions with an optional argument are left out.
    [GeneratedRegex(
        @"\\(?:(?:(?<provided>provide)|new|renew)command\*?\s*(?:\{\s*\\(?<name>[A-Za-z@]+)\s*\}|\\(?<name>[A-Za-z@]+))"
            + @"\s*(?:\[(?<count>[0-9])\])?|def\s*\\(?<name>[A-Za-z@]+)(?<list>(?:#[1-9]){0,9}))\s*",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    // An assignment such as \spaceskip=0pt prints nothing.
    [GeneratedRegex(@"\\[A-Za-z@]+\s*=", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    // The numbers after TeX's own commands are not part of the text.
    [GeneratedRegex(@"\\penalty\s*-?[0-9]+\s?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Penalty();

    [GeneratedRegex(
        @"\\(?:[hv]skip|kern|raise|lower|hbox\s*to)\s*-?[0-9.]+\s*[a-z]{2}(?:\s*(?:plus|minus)\s*[0-9.]+\s*[a-z]{2,5}){0,2}(?:\\relax)?\s*",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Spacing();

    // A rule stands for the authors if they are those of the previous entry.
    [GeneratedRegex(
        @"\\[hv]rule(?:\s*(?:height|depth|width)\s*-?[0-9.]+\s*[a-z]{2})+"
            + @"|\\rule\s*(?:\[[^\]]{0,20}\]\s*)?\{[^{}]{1,20}\}\s*\{[^{}]{1,20}\}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    private sealed record Macro(int Arguments, string Text)
    {
        public string Body(List<string> arguments)
        {
            var body = new StringBuilder(Text.Length);
            for (var at = 0; at < Text.Length && body.Length < LongestEntry; at++)
            {
                if (Text[at] == '#' && at + 1 < Text.Length && Text[at + 1] - '1' is >= 0 and var index && index < arguments.Count)
                {
                    body.Append(arguments[index]);
                    at++;
                }
                else
                    body.Append(Text[at]);
            }
            // Styles print punctuation around fields even if the entry lacks them.
            return arguments.Contains("")
                ? body.Replace("()", "").Replace(", ,", ",").ToString()
                : body.ToString();
        }
    }
}

using F23.StringSimilarity;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Suggests the name that was probably meant by a mistyped one.</summary>
internal static class NearestName
{
    private static readonly OptimalStringAlignment _edits = new();

    /// <summary>Returns a sentence such as " Did you mean 'article'?", or nothing if no name is similar.</summary>
    public static string Suggestion(string typed, IEnumerable<string> names)
    {
        var near = names
            .Select(name => (Name: name, Edits: _edits.Distance(typed.ToLowerInvariant(), name)))
            .Where(candidate => candidate.Edits <= Allowed(typed) || IsBeginning(typed, candidate.Name))
            .OrderBy(candidate => candidate.Edits)
            .FirstOrDefault();
        return near.Name is null ? "" : $" Did you mean '{near.Name}'?";
    }

    private static double Allowed(string typed) => typed.Length < 5 ? 1 : 2;

    private static bool IsBeginning(string typed, string name) =>
        typed.TrimStart('-').Length > 2 && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}

using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Separates the initials of given names, since formatters take "JB" for one name and lose the B.</summary>
internal static class GivenNames
{
    /// <summary>The maximum number of initials; a longer word in capitals is a name.</summary>
    private const int MaxInitials = 3;

    /// <summary>Returns "J. B." for "JB" and "J.B.", and "J.-P." for "J-P"; "Jean-Pierre" stays.</summary>
    [return: NotNullIfNotNull(nameof(given))]
    public static string? Spaced(string? given) => given is null
        ? null
        : string.Join(' ', given
            .Replace(".-", "-", StringComparison.Ordinal)
            .Replace(".", ". ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Word));

    private static string Word(string word)
    {
        var bare = word.TrimEnd('.');
        if (bare.Contains('-'))
            return string.Join('-', bare.Split('-').Select(part => part.Length == 1 ? part + "." : part));
        return bare.Length is > 0 and <= MaxInitials && bare.All(char.IsUpper)
            ? string.Join(' ', bare.Select(letter => letter + "."))
            : word;
    }
}

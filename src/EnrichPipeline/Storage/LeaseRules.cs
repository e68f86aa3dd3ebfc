using System.Text.RegularExpressions;

namespace EnrichPipeline.Storage;

/// <summary>Validates leases: names must be valid file names on every system, and durations must be within Azure's limits.</summary>
internal static partial class LeaseRules
{
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    public static void Require(string name, TimeSpan duration)
    {
        if (!Name.IsMatch(name))
            throw new ArgumentException("The name of a lease consists of lower-case letters, digits and dashes.", nameof(name));
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, _shortest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, _longest);
    }

    [GeneratedRegex(@"^[a-z0-9-]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name { get; }
}

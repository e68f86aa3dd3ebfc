using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Settings;

/// <summary>Validates the ranges of one section's settings and reports unknown setting names, with one sentence for each problem.</summary>
/// <param name="bound">The section that the options are bound to, or null if they are set in code.</param>
/// <param name="all">All bound sections, since one section can lie within another.</param>
internal sealed class SettingsValidator<TOptions>(IEnumerable<SettingsSection> all, SettingsSection<TOptions>? bound = null)
    : IValidateOptions<TOptions>
    where TOptions : class
{
    private static readonly PropertyInfo[] _settings =
        [.. typeof(TOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    private string Path => bound?.Path ?? typeof(TOptions).Name;

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string[] wrong = [.. Unknown(), .. OutOfRange(options)];
        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> OutOfRange(TOptions options)
    {
        var results = new List<ValidationResult>();
        foreach (var setting in _settings)
        {
            var context = new ValidationContext(options) { MemberName = setting.Name, DisplayName = $"{Path}:{setting.Name}" };
            Validator.TryValidateProperty(setting.GetValue(options), context, results);
        }
        return results.Select(result => result.ErrorMessage!.Replace("The field ", "", StringComparison.Ordinal));
    }

    private IEnumerable<string> Unknown() =>
        from key in bound?.Section.GetChildren().Select(child => child.Key) ?? []
        where !Array.Exists(_settings, setting => IsSame(setting.Name, key)) && !all.Any(section => IsWithin($"{Path}:{key}", section.Path))
        select $"{Path}:{key} is not a setting.{Suggestion(key)}";

    private static bool IsWithin(string outer, string section) =>
        IsSame(outer, section) || section.StartsWith(outer + ":", StringComparison.OrdinalIgnoreCase);

    private string Suggestion(string key) =>
        _settings.Select(setting => setting.Name).Concat(Sections())
            .FirstOrDefault(name => Distance(name.ToUpperInvariant(), key.ToUpperInvariant()) <= 2) is { } near
            ? $" Did you mean {Path}:{near}?"
            : "";

    /// <summary>Returns the names of the sections directly below this one.</summary>
    private IEnumerable<string> Sections() =>
        all.Where(section => section.Path.StartsWith(Path + ":", StringComparison.OrdinalIgnoreCase))
            .Select(section => section.Path[(Path.Length + 1)..].Split(':')[0]);

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the edit distance: the number of letters to insert, delete or replace.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (one[i - 1] == other[j - 1] ? 0 : 1), Math.Min(row[j - 1], row[j]) + 1));
        }
        return row[^1];
    }
}

using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Accepts the authors in a file's properties only if the text prints
/// them, because templates and office software leave other names there.</summary>
internal static partial class ConfirmedAuthors
{
    private const int Reach = 60;
    private const int Longest = 3000;

    /// <summary>Returns all names if the text prints each of them, in this
    /// order, and the first one begins a line; otherwise none.</summary>
    public static IReadOnlyList<PersonName> Of(IReadOnlyList<string> fields, Passage page, HeadText head)
    {
        var names = fields
            .Where(field => field.Length <= Longest)
            .SelectMany(Split)
            .Select(WrittenName.Of)
            .OfType<PersonName>()
            .Distinct()
            .ToList();
        return names.Count > 0 && names.TrueForAll(name => name.Given is not null) && BeginsLine(names[0], page) && ArePrinted(names, head)
            ? names
            : [];
    }

    // "Jo Doe, Al Roe and Di Poe" and "Doe, Jo; Roe, Al" hold several names, but "Doe, Jo" is one name.
    private static IEnumerable<string> Split(string field)
    {
        var parts = field.Contains(';') ? field.Split(';') : IsOneName(field) ? [field] : Separators().Split(field);
        return parts.Select(part => OneLine.Of(part)).Where(part => part.Length > 0);
    }

    private static bool IsOneName(string field) =>
        !And().IsMatch(field)
        && field.Split(',') is var parts
        && (parts.Length == 1 || parts.Length == 2 && parts.Any(part => !part.Trim().Contains(' ')));

    private static bool BeginsLine(PersonName name, Passage page)
    {
        for (var line = 0; line < Math.Min(Reach, page.Lines.Count); line++)
        {
            var letters = HeadText.Letters(page[line]);
            if (Forms(name).Any(form => letters.StartsWith(form, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }

    private static bool ArePrinted(List<PersonName> names, HeadText head)
    {
        var at = 0;
        foreach (var name in names)
        {
            at = Forms(name).Select(form => head.IndexOf(form, at)).Where(found => found >= 0).DefaultIfEmpty(-1).Min();
            if (at < 0)
                return false;
        }

        return true;
    }

    // The given names in full, the first of them, or their initials, each before and after the family name.
    private static IEnumerable<string> Forms(PersonName name)
    {
        var family = HeadText.Letters(name.Family);
        var given = name.Given!.Split([' ', '.', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var form in new[]
            {
                HeadText.Letters(name.Given),
                given.FirstOrDefault() ?? "",
                string.Concat(given.Select(part => part[0])),
            }.Where(form => form.Length > 0))
        {
            yield return form + family;
            yield return family + form;
        }
    }

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s(?:and|&)\s", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex And();
}

using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Parses author names such as "van der Berg JH Jr". A collective name stays whole.</summary>
internal static partial class SummaryAuthors
{
    public static PersonName? Read(SummaryAuthor author)
    {
        var name = Markup.Strip(author.Name ?? "");
        if (name.Length == 0)
            return null;
        if (author.Kind == "CollectiveName")
            return new PersonName(name, null);
        var match = Person().Match(name);
        return match.Success
            ? new PersonName(match.Groups["family"].Value, match.Groups["initials"].Value)
            {
                Suffix = NameSuffix.Of(match.Groups["suffix"].Value),
            }
            : new PersonName(name, null);
    }

    [GeneratedRegex(
        @"^(?<family>.+?) (?<initials>\p{Lu}{1,4}(?:-\p{Lu}{1,2})?)(?: (?<suffix>Jr|Sr|[1-9](?:st|nd|rd|th)|I{2,3}|IV))?$",
        RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Person();
}

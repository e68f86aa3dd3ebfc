using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests references in which marks surround the fields that must be read.</summary>
public sealed partial class MarkedReferenceTests
{
    /// <summary>References as the humanities and social sciences print them in lists and footnotes, mostly in German.</summary>
    public static TheoryData<string> Humanities => References("Humanities.txt");

    /// <summary>Works of organisations, law, standards, patents, news, films, software and web pages, and further languages.</summary>
    public static TheoryData<string> OtherWorks => References("OtherWorks.txt");

    /// <summary>Works of many fields in the styles of journals and publishers.</summary>
    public static TheoryData<string> PublishedStyles => References("PublishedStyles.txt");

    [Theory]
    [MemberData(nameof(Humanities))]
    [MemberData(nameof(OtherWorks))]
    [MemberData(nameof(PublishedStyles))]
    public void Marked_fields_are_read(string marked)
    {
        var citation = CitationParser.Parse(Marks().Replace(marked, ""));
        var fields = Fields().Matches(marked)
            .Select(field => (Name: field.Groups["name"].Value, Value: Letters(field.Groups["value"].Value)));
        Assert.All(fields, field => Assert.Equal($"{field.Name} {field.Value}", $"{field.Name} {Letters(Read(citation, field.Name))}"));
    }

    private static TheoryData<string> References(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line is not ("" or ['#', ..]))];
    }

    private static string? Read(Citation citation, string field) => field switch
    {
        "f" => citation.Authors.Concat(citation.Editors).FirstOrDefault()?.Family,
        "t" => citation.Title,
        "c" => citation.Container,
        "y" => citation.Year?.ToString(CultureInfo.InvariantCulture),
        "v" => citation.Volume,
        "i" => citation.Issue?.Split('/')[0],
        "p" => citation.Pages?.Split('-', '–')[0],
        _ => throw new ArgumentException($"The unknown field {field} is marked.", nameof(field)),
    };

    // Punctuation at the end of a field may be inside or outside the field.
    private static string Letters(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex("</?[a-z]>")]
    private static partial Regex Marks();

    [GeneratedRegex("<(?<name>[a-z])>(?<value>.*?)</[a-z]>")]
    private static partial Regex Fields();
}

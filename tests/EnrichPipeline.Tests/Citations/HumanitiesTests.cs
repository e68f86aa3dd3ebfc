using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>References as the humanities and social sciences print them in lists and footnotes, mostly in German.</summary>
public sealed partial class HumanitiesTests
{
    public static TheoryData<string> References
    {
        get
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Humanities.txt")!;
            using var reader = new StreamReader(stream);
            return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line is not ("" or ['#', ..]))];
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Marked_fields_are_read(string marked)
    {
        var citation = CitationParser.Parse(Marks().Replace(marked, ""));
        var fields = Fields().Matches(marked)
            .Select(field => (Name: field.Groups["name"].Value, Value: Letters(field.Groups["value"].Value)));
        Assert.All(fields, field => Assert.Equal($"{field.Name} {field.Value}", $"{field.Name} {Letters(Read(citation, field.Name))}"));
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
        _ => throw new ArgumentException($"Humanities.txt marks the unknown field {field}.", nameof(field)),
    };

    // Marks at the ends of a field are as good inside as outside.
    private static string Letters(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex("</?[a-z]>")]
    private static partial Regex Marks();

    [GeneratedRegex("<(?<name>[a-z])>(?<value>.*?)</[a-z]>")]
    private static partial Regex Fields();
}

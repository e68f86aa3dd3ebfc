using System.Globalization;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Cli.Explaining;

/// <summary>Describes why a reference begins where it does.</summary>
internal static class BoundaryWords
{
    public static string Of(Boundary boundary) => boundary.Kind switch
    {
        BoundaryKind.FirstLine => "the first line of the list",
        BoundaryKind.Number => Number(boundary),
        BoundaryKind.Line => Scored("a line that begins an entry", boundary),
        BoundaryKind.Place => Scored("inside a line", boundary),
        BoundaryKind.SameAuthors => "a year, with a further work of the names above",
        BoundaryKind.Item => $"<{boundary.Tag}>, an entry of the web page's list",
        BoundaryKind.Work => $"<{boundary.Tag}>, one of several works of an entry",
        _ => boundary.Tag is "record" or "entry" or "item" ? $"{boundary.Tag} of the file" : $"<{boundary.Tag}>",
    };

    private static string Number(Boundary boundary) =>
        Scored(boundary.After is { } after ? $"its label follows {after}" : "its label is the first", boundary);

    private static string Scored(string what, Boundary boundary) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}, score {boundary.Score:0.0}: ")
        + string.Join(", ", boundary.Signs.OrderByDescending(sign => Math.Abs(sign.Weight)).Select(SignWords.Of));
}

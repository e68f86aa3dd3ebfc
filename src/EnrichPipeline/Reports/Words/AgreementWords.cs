using System.Globalization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Reports.Words;

/// <summary>Describes the result of a field comparison to people.</summary>
internal static class AgreementWords
{
    /// <summary>The maximum number of authors after the first that are compared.</summary>
    private const int MaxNames = 5;

    private const string OtherAuthors = "otherAuthors";

    /// <summary>Returns the result of a field comparison in words.</summary>
    /// <param name="line">The comparison.</param>
    /// <param name="isMarked">Whether the report marks a difference in this field.</param>
    public static string Of(Evidence line, bool isMarked) =>
        line switch
        {
            { Agreement: Agreement.Silent, Printed: null } => "not printed",
            { Agreement: Agreement.Silent, Recorded: null } => "not recorded",
            { Agreement: Agreement.Silent } => "cannot be compared",
            { Field: OtherAuthors } => NamesFound(line),
            { Agreement: Agreement.Agrees } => isMarked ? "agrees but for the marked words" : "agrees",
            { Agreement: Agreement.Nearly } => "nearly agrees",
            { Agreement: Agreement.Disagrees } => "differs",
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };

    /// <summary>Returns a printed or recorded value for display. For the other authors, documents contain only their number.</summary>
    public static string? Value(string field, string? value) => field == OtherAuthors && value is not null ? $"{value} more" : value;

    private static string NamesFound(Evidence line)
    {
        var (named, recorded) = (NumberOf(line.Printed), NumberOf(line.Recorded));
        var checkedCount = Math.Min(Math.Min(recorded, MaxNames), named);
        if (checkedCount < 1)
            return "none named";
        var found = (int)Math.Round((line.Similarity ?? 0) * checkedCount, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{found} of {CheckedAuthors(checkedCount, named, recorded)} found");
    }

    private static string CheckedAuthors(int checkedCount, int named, int recorded) =>
        checkedCount == named ? Counted.Of(checkedCount, "named author")
        : checkedCount == recorded ? $"the {Counted.Of(checkedCount, "recorded author")}"
        : $"the first {Counted.Of(checkedCount, "named author")}";

    private static int NumberOf(string? count) => int.TryParse(count, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

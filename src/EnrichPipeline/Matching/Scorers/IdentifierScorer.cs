using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares a printed identifier with that of the record.</summary>
internal static class IdentifierScorer
{
    public static FieldComparison Score<T>(T? printed, T? recorded) where T : struct, IIdentifier<T>
    {
        if (printed is not { } a || recorded is not { } b)
            return FieldComparison.Silence(printed?.Value, recorded?.Value);
        var same = a.Value.Equals(b.Value, StringComparison.OrdinalIgnoreCase);
        return new FieldComparison(same ? Agreement.Agrees : Agreement.Disagrees, same ? 1 : 0, a.Value, b.Value);
    }
}

using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Sources;

/// <summary>The answer of a source: a value, which may mean "none found", or the reason why the source is unavailable.</summary>
public readonly record struct SourceResult<T>
{
    internal SourceResult(T? value, SourceUnavailable? unavailable) => (Value, Unavailable) = (value, unavailable);

    public T? Value { get; }

    public SourceUnavailable? Unavailable { get; }

    /// <summary>Whether the source answered.</summary>
    [MemberNotNullWhen(false, nameof(Unavailable))]
    public bool IsAvailable => Unavailable is null;

    internal ApiError? Error => Unavailable?.Error;

    public static implicit operator SourceResult<T>(T value) => new(value, null);

    public static implicit operator SourceResult<T>(SourceUnavailable unavailable) => new(default, unavailable);

    internal static SourceResult<T> Failed(ApiError error) => SourceUnavailable.Of(error);

    /// <summary>Converts the value, if there is one.</summary>
    public SourceResult<TNext> Then<TNext>(Func<T, TNext> next) =>
        Unavailable is { } unavailable ? unavailable : next(Value!);
}

/// <summary>Creates source results for values of an interface type, for which C# has no implicit conversion.</summary>
public static class SourceResult
{
    public static SourceResult<T> Of<T>(T value) => value;

    /// <summary>Returns a result whose value is only a part of the answer, with the reason why the rest is missing.</summary>
    public static SourceResult<T> Part<T>(T value, SourceUnavailable unavailable) => new(value, unavailable);
}

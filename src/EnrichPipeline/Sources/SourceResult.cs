using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Sources;

/// <summary>The answer of a source: a value, which may be "none found", or the reason why it is unavailable.</summary>
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

    public SourceResult<TNext> Then<TNext>(Func<T, TNext> next) =>
        Unavailable is { } unavailable ? unavailable : next(Value!);
}

/// <summary>Makes results of values whose type is an interface, which C# does not convert by itself.</summary>
public static class SourceResult
{
    public static SourceResult<T> Of<T>(T value) => value;

    /// <summary>A value that is only a part of the answer, and why the rest is missing.</summary>
    public static SourceResult<T> Part<T>(T value, SourceUnavailable unavailable) => new(value, unavailable);
}

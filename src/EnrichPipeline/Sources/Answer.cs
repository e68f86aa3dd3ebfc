using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Sources;

/// <summary>What asking a source came to: a value ("nothing there" included), or an outage ("could not ask").</summary>
public readonly record struct Answer<T>
{
    private Answer(T? value, Outage? outage) => (Value, Outage) = (value, outage);

    public T? Value { get; }

    public Outage? Outage { get; }

    /// <summary>Whether the source was asked and answered.</summary>
    [MemberNotNullWhen(false, nameof(Outage))]
    public bool Answered => Outage is null;

    internal static Answer<T> PartOf(T value, Outage outage) => new(value, outage);

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Outage outage) => new(default, outage);

    public Answer<TNext> Then<TNext>(Func<T, TNext> next) =>
        Outage is { } outage ? outage : next(Value!);
}

/// <summary>Makes answers of values whose type is an interface, which C# does not convert by itself.</summary>
public static class Answer
{
    public static Answer<T> Of<T>(T value) => value;

    /// <summary>A value that is only a part of the answer, and why the rest is missing.</summary>
    public static Answer<T> Part<T>(T value, Outage outage) => Answer<T>.PartOf(value, outage);
}

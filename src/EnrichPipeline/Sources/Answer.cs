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

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Outage outage) => new(default, outage);

    public Answer<TNext> Then<TNext>(Func<T, TNext> next) =>
        Outage is { } outage ? outage : next(Value!);
}

/// <summary>Makes answers of values whose type is an interface, which C# does not convert by itself.</summary>
public static class Answer
{
    public static Answer<T> Of<T>(T value) => value;
}

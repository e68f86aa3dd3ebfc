using System.Diagnostics.CodeAnalysis;
using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Http;

/// <summary>A value or the trouble that came instead.</summary>
internal readonly record struct Heard<T>
{
    private Heard(T? value, Trouble? trouble) => (Value, Trouble) = (value, trouble);

    public T? Value { get; }

    public Trouble? Trouble { get; }

    [MemberNotNullWhen(false, nameof(Trouble))]
    public bool Well => Trouble is null;

    public static implicit operator Heard<T>(T value) => new(value, null);

    public static implicit operator Heard<T>(Trouble trouble) => new(default, trouble);

    public Answer<T> At(Lane lane) => Trouble is { } trouble ? trouble.At(lane) : Answer.Of(Value!);
}

using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Model;

/// <summary>An identifier that has one normal form and is written as a string.</summary>
public interface IIdentifier<TSelf> where TSelf : struct, IIdentifier<TSelf>
{
    string Value { get; }

    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf identifier);
}

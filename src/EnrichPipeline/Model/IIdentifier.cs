using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Model;

/// <summary>An identifier with one normal form, which is serialised as a string.</summary>
public interface IIdentifier<TSelf> where TSelf : struct, IIdentifier<TSelf>
{
    string Value { get; }

    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf identifier);
}

namespace EnrichPipeline.Sandbox.Records;

/// <summary>A link between a work and its correction, retraction or similar notice, in either direction.</summary>
internal sealed record Update(string Doi = "", string Type = "")
{
    public string Label => Type.Length == 0 ? "" : char.ToUpperInvariant(Type[0]) + Type[1..].Replace('_', ' ');
}

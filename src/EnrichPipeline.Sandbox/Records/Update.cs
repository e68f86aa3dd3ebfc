namespace EnrichPipeline.Sandbox.Records;

/// <summary>A correction, retraction and the like, seen from either end.</summary>
internal sealed record Update(string Doi = "", string Type = "")
{
    public string Label => Type.Length == 0 ? "" : char.ToUpperInvariant(Type[0]) + Type[1..].Replace('_', ' ');
}

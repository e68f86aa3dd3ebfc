using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>Whether any lane is so narrow that all processes share it: then one of them uses it to the full.</summary>
public sealed class SharedLanes
{
    private readonly LanePaces _paces;

    internal SharedLanes(LanePaces paces) => _paces = paces;

    public bool Any => Enum.GetValues<Lane>().Any(_paces.IsShared);
}

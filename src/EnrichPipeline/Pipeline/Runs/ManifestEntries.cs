using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The references of a manifest, of which there may be tens of thousands.</summary>
internal sealed class ManifestEntries() : PackedList<ManifestEntry>(RunJson.Default.ManifestEntryArray);

namespace EnrichPipeline.Sandbox; internal static class Placeholder { }

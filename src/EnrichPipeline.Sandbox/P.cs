namespace EnrichPipeline; internal static class Placeholder { }

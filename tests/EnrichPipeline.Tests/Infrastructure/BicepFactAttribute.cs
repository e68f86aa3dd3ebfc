using Xunit;

namespace EnrichPipeline.Tests.Infrastructure;

/// <summary>A fact that needs the Bicep command line. It is skipped, with the reason, if there is none.</summary>
public sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = Bicep.WhyMissing;
}

/// <summary>A theory that needs the Bicep command line. It is skipped, with the reason, if there is none.</summary>
public sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute() => Skip = Bicep.WhyMissing;
}

using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources;

/// <summary>Checks the ranges.</summary>
[OptionsValidator]
internal sealed partial class CrossRefRanges : IValidateOptions<CrossRefOptions>;

/// <summary>Checks the ranges.</summary>
[OptionsValidator]
internal sealed partial class PubMedRanges : IValidateOptions<PubMedOptions>;

/// <summary>Checks the ranges.</summary>
[OptionsValidator]
internal sealed partial class DataCiteRanges : IValidateOptions<DataCiteOptions>;

/// <summary>Checks the ranges.</summary>
[OptionsValidator]
internal sealed partial class DoiOrgRanges : IValidateOptions<DoiOrgOptions>;

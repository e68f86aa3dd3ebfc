# A budget cannot change its first month, so the environment remembers it. Safe to repeat.
$ErrorActionPreference = 'Stop'

if (-not $env:ENRICH_BUDGET_START) {
    azd env set ENRICH_BUDGET_START ([DateTime]::UtcNow.ToString('yyyy-MM-01', [Globalization.CultureInfo]::InvariantCulture))
    if ($LASTEXITCODE -ne 0) { throw 'azd could not remember the first month of the budget.' }
}

#!/bin/sh
# A budget cannot change its first month, so the environment remembers it. Safe to repeat.
set -eu

if [ -z "${ENRICH_BUDGET_START:-}" ]; then
  azd env set ENRICH_BUDGET_START "$(date -u +%Y-%m-01)"
fi

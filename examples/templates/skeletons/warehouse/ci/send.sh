#!/bin/sh
# Sends what dbt wrote to the portal, whether its tests passed or not: names of
# tests, their outcome and how many rows failed, no rows.
set -eu
if [ ! -f target/run_results.json ]; then
  echo "There is no target/run_results.json: nothing was measured in this run."
  exit 0
fi
set -- -F run_results=@target/run_results.json -F manifest=@target/manifest.json
[ ! -f target/sources.json ] || set -- "$@" -F sources=@target/sources.json
curl --fail-with-body -sS --retry 2 -H "Authorization: Bearer $DATA_MESH_TOKEN" "$@" \
  "${DATA_MESH_URL%/}/api/data-mesh/signals/dbt?product=${{ values.productRef }}${RUN_URL:+&url=$RUN_URL}"

#!/bin/sh
# Builds the project and runs all its tests: on DuckDB with the sample data, or
# with DBT_TARGET=production where the data is.
set -eu
target="${DBT_TARGET:-local}"
# An empty variable of the pipeline is none.
[ -n "${SOURCE_SCHEMA:-}" ] || unset SOURCE_SCHEMA
pip install -q -r requirements.txt
if [ "$target" = local ]; then
  dbt seed --profiles-dir . --target local
else
  dbt source freshness --profiles-dir . --target "$target"
fi
dbt build --profiles-dir . --target "$target" --exclude-resource-type seed

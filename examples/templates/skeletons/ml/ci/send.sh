#!/bin/sh
# Sends results/serving.json to the portal, whether the promise is kept or not.
set -eu
if [ ! -f results/serving.json ]; then
  echo "There is no results/serving.json: nothing was measured in this run."
  exit 0
fi
curl --fail-with-body -sS --retry 2 -H "Authorization: Bearer $DATA_MESH_TOKEN" \
  -H 'Content-Type: application/json' --data-binary @results/serving.json \
  "${DATA_MESH_URL%/}/api/data-mesh/signals/results"

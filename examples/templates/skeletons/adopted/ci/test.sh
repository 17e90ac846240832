#!/bin/sh
# Runs the rules of the contracts where the data is. DATACONTRACT_SERVER names the
# server of the contract; its credentials are environment variables, see
# https://docs.datacontract.com.
set -eu
if [ -z "${DATACONTRACT_SERVER:-}" ]; then
  echo "DATACONTRACT_SERVER is not set, so nothing is measured. Set it to production once credentials are there."
  exit 0
fi
pip install -q 'datacontract-cli[${{ values.product.server.type }}]>=1.1,<2'
mkdir -p results
failed=0
for contract in contracts/*.odcs.yaml; do
  datacontract test --server "$DATACONTRACT_SERVER" \
    --output "results/$(basename "$contract" .odcs.yaml).json" "$contract" || failed=1
done
exit "$failed"

#!/bin/sh
# Every contract is a valid document of the Open Data Contract Standard.
set -eu
for contract in contracts/*.odcs.yaml; do
  datacontract lint "$contract"
done

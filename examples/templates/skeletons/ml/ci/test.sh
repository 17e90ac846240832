#!/bin/sh
# Runs the tests. What they find out about the contract is in results/serving.json.
# With SERVING_URL they ask that endpoint, else the code of this repository.
set -eu
pip install -q -r requirements-test.txt
python -m pytest -q tests

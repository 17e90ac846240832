#!/bin/sh
# Runs the tests, which need no broker. Where KAFKA_BOOTSTRAP_SERVERS is set, the
# newest messages of the topic are measured by the rules of the contract too.
set -eu
pip install -q -r requirements.txt
python -m pytest -q tests
if [ -z "${KAFKA_BOOTSTRAP_SERVERS:-}" ]; then
  echo "KAFKA_BOOTSTRAP_SERVERS is not set, so no messages are measured."
  exit 0
fi
python -m ci.check_messages

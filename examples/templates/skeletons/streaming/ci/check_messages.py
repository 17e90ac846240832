"""Measures the newest messages of the topic by the rules of the data contract.

Writes results/messages.json for ci/send.sh: names of rules and their outcome, never
messages. Reads without a consumer group's offsets, so nobody is disturbed.
Usage: python -m ci.check_messages [--messages 1000]
"""

import argparse
import collections
import datetime
import json
import os
import sys
import time
import uuid

from confluent_kafka import Consumer, KafkaError, KafkaException, TopicPartition

from stream.client import client_settings
from stream.contract import PRODUCT, ROOT, RULES, TOPIC, decode, problems

SECONDS = 60
# The data product and its output, as the portal knows them.
PRODUCT_REF = ${{ values.productRef | dump }}
OUTPUT = ${{ values.port | dump }}
SENT_AS = {"passed": "pass", "warning": "warn", "failed": "fail", "skipped": "skip"}


def read(count: int) -> list[bytes]:
    """The newest messages, about as many of each partition."""
    consumer = Consumer(
        client_settings(
            **{
                # Some brokers allow only groups by name: KAFKA_GROUP_ID.
                "group.id": os.environ.get("KAFKA_GROUP_ID") or f"{PRODUCT}-check",
                "enable.auto.commit": False,
                "enable.partition.eof": True,
            }
        )
    )
    try:
        topic = consumer.list_topics(TOPIC, timeout=SECONDS).topics[TOPIC]
        if topic.error:
            raise KafkaException(topic.error)
        share = -(-count // len(topic.partitions))
        places = []
        for partition in topic.partitions:
            place = TopicPartition(TOPIC, partition)
            first, end = consumer.get_watermark_offsets(place, timeout=SECONDS)
            places.append(TopicPartition(TOPIC, partition, max(first, end - share)))
        consumer.assign(places)
        found, open_partitions = [], set(topic.partitions)
        until = time.monotonic() + SECONDS
        while open_partitions and len(found) < count and time.monotonic() < until:
            for message in consumer.consume(num_messages=500, timeout=1):
                error = message.error()
                if error and error.code() == KafkaError._PARTITION_EOF:
                    open_partitions.discard(message.partition())
                elif error:
                    raise KafkaException(error)
                # No value says that the key is deleted; it is no message to measure.
                elif message.value() is not None:
                    found.append(message.value())
        return found
    finally:
        consumer.close()


def parsed(values: list[bytes]) -> tuple[list[dict], int]:
    """The messages, and how many are not as the AsyncAPI document says."""
    rows, wrong = [], 0
    for value in values:
        try:
            message = decode(value)
        except ValueError:
            wrong += 1
            continue
        wrong += bool(problems(message))
        if isinstance(message, dict):
            rows.append(message)
    return rows, wrong


def duplicates(rows: list[dict], fields: list[str]) -> int:
    """Messages whose values are there already; a value that is missing is no value."""
    found = collections.Counter(
        json.dumps([row.get(field) for field in fields], sort_keys=True)
        for row in rows
        if all(row.get(field) is not None for field in fields)
    )
    return sum(found.values()) - len(found)


def measured(rule: dict, field: str | None, rows: list[dict]) -> int | None:
    """What the rule is about, in this sample; None for what is not measured here."""
    metric = rule.get("metric")
    if metric == "rowCount":
        return len(rows)
    if metric == "nullValues" and field is not None:
        return sum(row.get(field) is None for row in rows)
    if metric == "duplicateValues":
        fields = rule.get("arguments", {}).get("properties") or ([field] if field else [])
        return duplicates(rows, fields) if fields else None
    return None


COMPARED = {
    "mustBe": lambda value, bound: value == bound,
    "mustNotBe": lambda value, bound: value != bound,
    "mustBeGreaterThan": lambda value, bound: value > bound,
    "mustBeGreaterOrEqualTo": lambda value, bound: value >= bound,
    "mustBeLessThan": lambda value, bound: value < bound,
    "mustBeLessOrEqualTo": lambda value, bound: value <= bound,
    "mustBeBetween": lambda value, bound: bound[0] <= value <= bound[1],
    "mustNotBeBetween": lambda value, bound: not bound[0] <= value <= bound[1],
}


def outcome(rule: dict, value: float | None, rows: int) -> str:
    bounds = [name for name in COMPARED if name in rule]
    # Without messages nothing can be said but that there are none.
    if value is None or not bounds or (not rows and rule.get("metric") != "rowCount"):
        return "skipped"
    if rule.get("unit") == "percent":
        value = 100 * value / rows if rows else 0
    if all(COMPARED[name](value, rule[name]) for name in bounds):
        return "passed"
    return "failed" if rule.get("severity", "error") == "error" else "warning"


def measure(values: list[bytes]) -> list[dict]:
    """One check for each rule of the contract, and one for the schema as a whole."""
    rows, wrong = parsed(values)
    rules = [(None, rule) for rule in RULES.get("quality", [])] + [
        (field["name"], rule)
        for field in RULES["properties"]
        for rule in field.get("quality", [])
    ]
    checks = [
        {
            "name": rule.get("id") or rule.get("name") or rule.get("metric", "rule"),
            "result": outcome(rule, measured(rule, field, rows), len(rows)),
            **({"dimension": rule["dimension"]} if rule.get("dimension") else {}),
        }
        for field, rule in rules
    ]
    valid = "skipped" if not values else "failed" if wrong else "passed"
    return [*checks, {"name": "messages_as_agreed", "result": valid, "dimension": "conformity"}]


def run_of(checks: list[dict]) -> dict:
    """What the portal takes at /api/data-mesh/signals/results."""
    at = datetime.datetime.now(datetime.timezone.utc).isoformat()
    return {
        "runId": str(uuid.uuid4()),
        "product": PRODUCT_REF,
        "source": "check_messages",
        **({"url": os.environ["RUN_URL"]} if os.environ.get("RUN_URL") else {}),
        "results": [
            {
                "output": OUTPUT,
                "rule": check["name"],
                "outcome": SENT_AS[check["result"]],
                "at": at,
                **({"dimension": check["dimension"]} if check.get("dimension") else {}),
            }
            for check in checks
        ],
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=1_000)
    values = read(parser.parse_args().messages)
    checks = measure(values)
    file = ROOT / "results" / "messages.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(run_of(checks), indent=2) + "\n", encoding="utf-8")
    print(f"{len(values)} messages of {TOPIC}")
    for check in checks:
        print(f"{check['result']:8} {check['name']}")
    return 1 if any(check["result"] == "failed" for check in checks) else 0


if __name__ == "__main__":
    sys.exit(main())

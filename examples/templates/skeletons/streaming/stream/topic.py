"""Creates the topic with what the contract promises, and the example's dead letters.

Usage: python -m stream.topic [--partitions 3] [--replicas 1]
"""

import argparse

from confluent_kafka import KafkaError, KafkaException
from confluent_kafka.admin import AdminClient, NewTopic

from consumer.consume import DEAD_LETTERS
from stream.client import client_settings
from stream.contract import TOPIC, promised


def topic_config() -> dict[str, str]:
    """Messages are kept as long as the contract says; else as the broker decides."""
    retention = promised("retention")
    if retention is None:
        return {}
    return {"retention.ms": str(int(retention.total_seconds() * 1000))}


def create(topics: list[NewTopic]) -> None:
    for name, created in AdminClient(client_settings()).create_topics(topics).items():
        try:
            created.result()
            print(f"Created {name}")
        except KafkaException as error:
            if error.args[0].code() != KafkaError.TOPIC_ALREADY_EXISTS:
                raise
            print(f"{name} is there already")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    # More partitions let more consumers share the work, but can never become fewer.
    parser.add_argument("--partitions", type=int, default=3)
    parser.add_argument("--replicas", type=int, default=1)
    wanted = parser.parse_args()
    create(
        [
            NewTopic(TOPIC, wanted.partitions, wanted.replicas, config=topic_config()),
            NewTopic(DEAD_LETTERS, 1, wanted.replicas),
        ]
    )


if __name__ == "__main__":
    main()

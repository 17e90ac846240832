"""Sends made-up messages that are as the contract says.

Replace `messages` with what your source tells; keep the check and the settings.
Usage: python -m producer.produce [--count 20] [--pause 0]
"""

import argparse
import collections.abc
import sys
import time

from confluent_kafka import Producer

from producer.made_up import made_up
from stream.client import client_settings
from stream.contract import SCHEMA, TOPIC, encode, problems

SETTINGS = {
    # A message that is sent again after an error is stored once, and in its order.
    "enable.idempotence": True,
    "acks": "all",
    # A little patience makes larger batches, and those compress well.
    "linger.ms": 20,
    "compression.type": "zstd",
}


class Refused(ValueError):
    """A message is not as the contract says, so it was not sent."""


def messages(count: int) -> collections.abc.Iterator[dict]:
    # Numbers go on from run to run, so that keys occur once.
    first = time.time_ns() // 1_000_000
    for number in range(first, first + count):
        yield made_up(SCHEMA, number)


def checked(message: dict) -> tuple[bytes | None, bytes]:
    """Key and value; what would break the promise never reaches the topic."""
    found = problems(message)
    if found:
        raise Refused("; ".join(found))
    return encode(message)


def send(producer: Producer, all_messages: collections.abc.Iterable[dict], pause: float = 0) -> int:
    """How many were stored. Raises when one was not."""
    lost = []

    def delivered(error, message) -> None:
        if error:
            lost.append(error)

    sent = 0
    for message in all_messages:
        key, value = checked(message)
        producer.produce(TOPIC, key=key, value=value, on_delivery=delivered)
        producer.poll(0)
        sent += 1
        time.sleep(pause)
    waiting = producer.flush(30)
    if lost or waiting:
        raise RuntimeError(f"{len(lost) + waiting} of {sent} messages were not stored: {lost[:1]}")
    return sent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--pause", type=float, default=0, help="seconds between messages")
    wanted = parser.parse_args()
    producer = Producer(client_settings(**SETTINGS))
    sent = send(producer, messages(wanted.count), wanted.pause)
    print(f"Sent {sent} messages to {TOPIC}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

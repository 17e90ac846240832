"""An example for consumers: reads the topic, and gives no message up silently.

What is not as the contract says goes to a topic of dead letters, with the reason.
Offsets are committed after the work, so a crash repeats messages and loses none:
make `handle` bear to see a message twice.
Usage: python -m consumer.consume [--idle 10]
"""

import argparse
import json
import sys
import time

from confluent_kafka import Consumer, KafkaError, KafkaException, Message, Producer

from stream.client import client_settings
from stream.contract import PRODUCT, TOPIC, decode, problems

# A group of your own: consumers of one group share the messages.
GROUP = f"{PRODUCT}-example"
DEAD_LETTERS = f"{GROUP}.dead-letters"


def handle(message: dict) -> None:
    """What you do with a message."""
    print(json.dumps(message, ensure_ascii=False), flush=True)


def why_dead(value: bytes) -> str | None:
    """Why a message cannot be handled; None when it can."""
    try:
        return "; ".join(problems(decode(value))) or None
    except ValueError:
        return "it is no JSON"


def put_aside(producer: Producer, message: Message, reason: str) -> None:
    where = f"{message.topic()}/{message.partition()}/{message.offset()}"
    print(f"Put aside {where}: {reason}", file=sys.stderr, flush=True)
    producer.produce(
        DEAD_LETTERS,
        key=message.key(),
        value=message.value(),
        headers={"reason": reason, "from": where},
    )


def handle_batch(batch: list[Message], dead_letters: Producer) -> int:
    """How many messages were handled; events of the broker are no messages."""
    handled = 0
    for message in batch:
        error = message.error()
        if error:
            # A topic that is not there yet will be; everything else is serious.
            if error.code() == KafkaError.UNKNOWN_TOPIC_OR_PART:
                continue
            raise KafkaException(error)
        # No value says that the key is deleted.
        if message.value() is None:
            continue
        reason = why_dead(message.value())
        if reason:
            put_aside(dead_letters, message, reason)
        else:
            handle(decode(message.value()))
            handled += 1
    if dead_letters.flush(30):
        raise RuntimeError("dead letters could not be stored; the batch is read again")
    return handled


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--idle", type=float, help="seconds without messages after which it ends")
    idle = parser.parse_args().idle
    consumer = Consumer(
        client_settings(
            **{
                "group.id": GROUP,
                "enable.auto.commit": False,
                "auto.offset.reset": "earliest",
            }
        )
    )
    dead_letters = Producer(client_settings(**{"enable.idempotence": True}))
    consumer.subscribe([TOPIC])
    seen = time.monotonic()
    try:
        while idle is None or time.monotonic() - seen < idle:
            batch = consumer.consume(num_messages=100, timeout=1)
            if batch:
                seen = time.monotonic()
                handle_batch(batch, dead_letters)
                if any(not message.error() for message in batch):
                    consumer.commit(asynchronous=False)
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


if __name__ == "__main__":
    main()

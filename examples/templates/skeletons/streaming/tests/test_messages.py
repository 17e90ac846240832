"""What needs no broker. The names of fields come from the contract."""

import json
import types

import pytest

from ci.check_messages import measure
from consumer import consume
from producer.made_up import made_up
from producer.produce import Refused, checked, messages, send
from stream.contract import RULES, SCHEMA, decode, encode, key_fields, problems
from stream.schema import FILE, subject_schema
from stream.topic import topic_config

REQUIRED = SCHEMA.get("required", [])


def results(rows: list[object]) -> dict[str, str]:
    return {
        check["name"]: check["result"]
        for check in measure([json.dumps(row).encode() for row in rows])
    }


def sample(count: int = 3) -> list[dict]:
    return [made_up(SCHEMA, number) for number in range(1, count + 1)]


class FakeProducer:
    def __init__(self):
        self.sent = []

    def produce(self, topic, key, value, headers=None, on_delivery=None):
        self.sent.append(types.SimpleNamespace(topic=topic, key=key, value=value, headers=headers))

    def poll(self, seconds):
        return 0

    def flush(self, seconds):
        return 0


class FakeMessage:
    def __init__(self, value):
        self.content = value

    def error(self):
        return None

    def topic(self):
        return "topic"

    def partition(self):
        return 0

    def offset(self):
        return 7

    def key(self):
        return b"key"

    def value(self):
        return self.content


class TestProducer:
    def test_made_up_messages_are_as_agreed(self):
        assert [problems(message) for message in sample(40)] == [[]] * 40

    def test_what_is_sent_can_be_read(self):
        producer = FakeProducer()
        assert send(producer, messages(3)) == 3
        assert all(problems(decode(one.value)) == [] for one in producer.sent)

    @pytest.mark.skipif(not REQUIRED, reason="no field is required")
    def test_a_message_without_a_required_field_is_refused(self):
        message = sample(1)[0]
        del message[REQUIRED[0]]
        with pytest.raises(Refused):
            checked(message)

    def test_the_key_is_made_of_the_key_fields(self):
        message = sample(1)[0]
        key, value = encode(message)
        assert decode(value) == message
        assert (list(decode(key)) if key else []) == key_fields()


class TestConsumer:
    def test_handles_what_is_as_agreed(self, capsys):
        dead_letters = FakeProducer()
        _, value = encode(sample(1)[0])
        assert consume.handle_batch([FakeMessage(value)], dead_letters) == 1
        assert decode(capsys.readouterr().out.encode()) == sample(1)[0]
        assert dead_letters.sent == []

    @pytest.mark.parametrize("value", [b"no json", b"\xff", b'"text"'])
    def test_puts_aside_what_is_not(self, value):
        dead_letters = FakeProducer()
        assert consume.handle_batch([FakeMessage(value)], dead_letters) == 0
        (letter,) = dead_letters.sent
        assert letter.topic == consume.DEAD_LETTERS
        assert letter.value == value
        assert letter.headers["from"] == "topic/0/7"

    def test_passes_over_deletions(self):
        dead_letters = FakeProducer()
        assert consume.handle_batch([FakeMessage(None)], dead_letters) == 0
        assert dead_letters.sent == []


class TestRules:
    def test_good_messages_keep_them(self):
        found = results(sample())
        assert "messages_as_agreed" in found
        assert {result for result in found.values()} == {"passed"}

    def test_each_rule_of_the_contract_is_measured(self):
        promised = RULES.get("quality", []) + [
            rule for field in RULES["properties"] for rule in field.get("quality", [])
        ]
        assert {rule["id"] for rule in promised} <= set(results(sample()))

    @pytest.mark.skipif(not REQUIRED, reason="no field is required")
    def test_an_empty_required_field_fails(self):
        rows = sample()
        rows[1][REQUIRED[0]] = None
        found = results(rows)
        assert found["messages_as_agreed"] == "failed"
        assert [name for name in found if name.endswith("_not_null") and found[name] == "failed"]

    @pytest.mark.skipif(not key_fields(), reason="there is no key")
    def test_the_same_message_twice_fails(self):
        found = results(sample() + sample(1))
        assert [name for name in found if name.endswith("_unique") and found[name] == "failed"]

    def test_what_is_no_json_fails(self):
        checks = {check["name"]: check["result"] for check in measure([b"no json"])}
        assert checks["messages_as_agreed"] == "failed"

    def test_an_empty_topic_fails_the_row_count_alone(self):
        found = results([])
        assert found.pop("has_rows") == "failed"
        assert set(found.values()) == {"skipped"}


def test_the_schema_to_register_is_that_of_the_contract():
    assert json.loads(FILE.read_text(encoding="utf-8")) == subject_schema(), (
        "run: python -m stream.schema"
    )


def test_the_topic_is_kept_as_long_as_promised():
    assert all(int(value) > 0 for value in topic_config().values())

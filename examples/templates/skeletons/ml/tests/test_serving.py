"""Whether the endpoint keeps the contract. Asks it with made-up features."""

import os
import statistics
import time

import pytest

from serving.contract import (
    FEATURE_SCHEMA,
    FEATURES,
    PREDICTION,
    PREDICTION_SCHEMA,
    problems,
    promised_seconds,
)
from serving.model import shared_fields
from training.made_up import made_up

QUESTIONS = 20
REQUIRED = FEATURE_SCHEMA.get("required", [])
LATENCY = promised_seconds("latency")


@pytest.fixture(scope="module")
def asked(client):
    """Questions with their answers, and how long each took."""
    rows = []
    for number in range(1, QUESTIONS + 1):
        features = made_up(FEATURE_SCHEMA, number)
        before = time.perf_counter()
        answer = client.post("/predictions", json=features)
        rows.append((features, answer, time.perf_counter() - before))
    return rows


def test_made_up_features_are_as_agreed():
    assert problems(FEATURES, made_up(FEATURE_SCHEMA, 1)) == []


@pytest.mark.rule("serving_predictions_as_agreed", "conformity")
def test_answers_as_agreed(asked):
    for _, answer, _ in asked:
        assert answer.status_code == 200, answer.text
        assert problems(PREDICTION, answer.json()) == []


@pytest.mark.rule("serving_predictions_complete", "completeness")
def test_answers_with_all_required_fields(asked):
    for _, answer, _ in asked:
        row = answer.json()
        assert [name for name in PREDICTION_SCHEMA.get("required", []) if row.get(name) is None] == []


@pytest.mark.rule("serving_predictions_match_questions", "consistency")
@pytest.mark.skipif(not shared_fields(), reason="answers repeat nothing of their question")
def test_answers_belong_to_their_question(asked):
    for features, answer, _ in asked:
        row = answer.json()
        assert [name for name in shared_fields() if row.get(name) != features[name]] == []


@pytest.mark.rule("serving_latency_kept", "timeliness")
@pytest.mark.skipif(LATENCY is None, reason="the contract promises no latency")
@pytest.mark.skipif(not os.environ.get("SERVING_URL"), reason="only where it runs does time count")
def test_answers_in_time(asked):
    assert statistics.median(seconds for _, _, seconds in asked) <= LATENCY


@pytest.mark.rule("serving_refuses_incomplete_features", "conformity")
@pytest.mark.skipif(not REQUIRED, reason="no feature is required")
def test_refuses_features_without_a_required_field(client):
    features = made_up(FEATURE_SCHEMA, 1)
    del features[REQUIRED[0]]
    assert client.post("/predictions", json=features).status_code == 422


@pytest.mark.parametrize("body", ['"text"', "[]", "no json"])
def test_refuses_what_are_no_features(client, body):
    answer = client.post(
        "/predictions", content=body, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 422

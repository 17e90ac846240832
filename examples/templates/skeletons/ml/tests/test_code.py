"""Whether the code works, apart from what runs elsewhere."""

import joblib
import pytest
from fastapi.testclient import TestClient

from serving.app import app
from serving.contract import FEATURE_SCHEMA, OPEN_API, PREDICTION, problems
from serving.model import BaselineModel, load_model
from training.made_up import made_up
from training.train import made_up_rows, targets, train


@pytest.fixture
def local():
    with TestClient(app) as client:
        yield client


def test_says_which_model_answers(local):
    health = local.get("/health").json()
    answer = local.post("/predictions", json=made_up(FEATURE_SCHEMA, 1))
    assert health["status"] == "ok"
    assert answer.headers["X-Model"] == health["model"]


def test_shows_the_agreed_document(local):
    assert local.get("/openapi.json").json() == OPEN_API


def test_sends_no_answer_that_breaks_the_contract(local, monkeypatch):
    monkeypatch.setattr(app.state.model, "predict", lambda features: {"unheard of": object})
    monkeypatch.setattr("serving.app.problems", lambda schema, value: (
        ["broken"] if schema == PREDICTION else []
    ))
    assert local.post("/predictions", json={}).status_code == 500


def test_the_baseline_answers_as_agreed():
    answer = BaselineModel().predict(made_up(FEATURE_SCHEMA, 1))
    assert problems(PREDICTION, answer) == []


def test_without_a_file_the_baseline_answers(tmp_path):
    assert type(load_model(tmp_path / "none.joblib")) is BaselineModel


def test_what_was_trained_can_be_served(tmp_path):
    model, report = train(made_up_rows())
    joblib.dump(model, tmp_path / "model.joblib")
    answer = load_model(tmp_path / "model.joblib").predict(made_up(FEATURE_SCHEMA, 1))
    assert problems(PREDICTION, answer) == []
    assert report["measures"].keys() == targets().keys()


def test_too_few_rows_are_refused():
    with pytest.raises(SystemExit):
        train(made_up_rows(3))

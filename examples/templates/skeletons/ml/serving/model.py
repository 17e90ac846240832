"""The models that can answer. Each has a name, and `predict` from features to an answer."""

import pathlib
import typing

import joblib

from serving.contract import FEATURE_SCHEMA, PREDICTION_SCHEMA, ROOT

MODEL_FILE: pathlib.Path = ROOT / "model" / "model.joblib"

Row = dict[str, typing.Any]


def default_value(schema: dict) -> object:
    if "enum" in schema:
        return schema["enum"][0]
    texts = {
        "date": "1970-01-01",
        "date-time": "1970-01-01T00:00:00Z",
        "time": "00:00:00",
    }
    kind = schema.get("type")
    if kind == "object":
        return {name: default_value(of) for name, of in schema.get("properties", {}).items()}
    values = {"integer": 0, "number": 0.0, "boolean": False, "array": []}
    return values.get(kind, texts.get(schema.get("format", ""), "unknown"))


def shared_fields() -> list[str]:
    """What an answer repeats of its question, such as the key."""
    return [name for name in PREDICTION_SCHEMA["properties"] if name in FEATURE_SCHEMA["properties"]]


class BaselineModel:
    """Answers the same to every question: defaults of the agreed types.

    It is there so that consumers can build against the API before there is a model.
    Its answers mean nothing.
    """

    name = "BaselineModel"

    def predict(self, features: Row) -> Row:
        repeated = {name: features[name] for name in shared_fields() if name in features}
        return {**default_value(PREDICTION_SCHEMA), **repeated}


class TrainedModel(BaselineModel):
    """One estimator for each field of the answer; what nobody trained keeps its default."""

    name = "TrainedModel"

    def __init__(self, estimators: dict[str, typing.Any], encode: typing.Callable[[Row], list]):
        self.estimators = estimators
        self.encode = encode

    def predict(self, features: Row) -> Row:
        encoded = [self.encode(features)]
        return {
            **super().predict(features),
            **{
                field: typed(estimator.predict(encoded)[0], PREDICTION_SCHEMA["properties"][field])
                for field, estimator in self.estimators.items()
            },
        }


def typed(value: typing.Any, schema: dict) -> object:
    """A value of numpy as JSON knows it, of the type that is agreed."""
    kinds = {"integer": round, "number": float, "boolean": bool}
    return kinds.get(schema.get("type"), str)(value.item() if hasattr(value, "item") else value)


def load_model(file: pathlib.Path = MODEL_FILE) -> BaselineModel:
    """The trained model if there is one. Load only files of your own pipeline: they run code."""
    return joblib.load(file) if file.exists() else BaselineModel()

"""Trains a first model: the mean or the most frequent answer of the past.

It looks at no feature, so it is the bar that a real model has to pass. Replace
`estimator_for` and `encode`, and keep the rest: data that was not learned from
tells how good the model is.
Usage: python -m training.train data/history.csv    (columns: features and answers)
       python -m training.train --made-up           (only to see that it runs)
"""

import argparse
import csv
import json
import pathlib
import sys

import joblib
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.metrics import accuracy_score, mean_absolute_error
from sklearn.model_selection import train_test_split

from serving.contract import FEATURE_SCHEMA, PREDICTION_SCHEMA
from serving.model import MODEL_FILE, Row, TrainedModel, shared_fields
from training.made_up import made_up

NUMBERS = ("integer", "number")


def encode(features: Row) -> list[float]:
    """The features as numbers. The dummies look at none, so this is a constant."""
    return [0.0]


def estimator_for(schema: dict):
    return DummyRegressor() if schema["type"] in NUMBERS else DummyClassifier()


def targets() -> dict[str, dict]:
    """The fields of the answer that can be learned; the others keep their default."""
    repeated = shared_fields()
    return {
        name: schema
        for name, schema in PREDICTION_SCHEMA["properties"].items()
        if name not in repeated
        and schema.get("type") in (*NUMBERS, "boolean", "string")
        and "format" not in schema
    }


def parsed(value: str, schema: dict) -> object:
    if schema.get("type") in NUMBERS:
        return float(value)
    if schema.get("type") == "boolean":
        return value.strip().lower() in ("true", "t", "1", "yes")
    return value


def read(file: pathlib.Path) -> list[Row]:
    """Rows in which all answers are known."""
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        missing = sorted(targets().keys() - set(reader.fieldnames or []))
        if missing:
            raise SystemExit(f"{file}: there is no column {', '.join(missing)}")
        return [
            {**row, **{name: parsed(row[name], schema) for name, schema in targets().items()}}
            for row in reader
            if all(row[name] not in (None, "") for name in targets())
        ]


def made_up_rows(count: int = 40) -> list[Row]:
    return [
        {**made_up(PREDICTION_SCHEMA, number), **made_up(FEATURE_SCHEMA, number)}
        for number in range(count)
    ]


def train(rows: list[Row]) -> tuple[TrainedModel, dict]:
    """A model, and how well it does on rows that it did not see."""
    if len(rows) < 10:
        raise SystemExit(f"{len(rows)} rows are too few to learn from and to measure with")
    seen, unseen = train_test_split(rows, test_size=0.25, random_state=1)
    estimators, measures = {}, {}
    for name, schema in targets().items():
        estimator = estimator_for(schema)
        estimator.fit([encode(row) for row in seen], [row[name] for row in seen])
        answers = estimator.predict([encode(row) for row in unseen])
        truth = [row[name] for row in unseen]
        number = schema["type"] in NUMBERS
        measures[name] = {
            "metric": "mean absolute error" if number else "accuracy",
            "value": float((mean_absolute_error if number else accuracy_score)(truth, answers)),
        }
        estimators[name] = estimator
    report = {"rowsLearned": len(seen), "rowsMeasured": len(unseen), "measures": measures}
    return TrainedModel(estimators, encode), report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", nargs="?", type=pathlib.Path, help="CSV with the history")
    parser.add_argument("--made-up", action="store_true", help="learn from made-up rows")
    wanted = parser.parse_args()
    if bool(wanted.data) == wanted.made_up:
        parser.error("give either a CSV file or --made-up")
    model, report = train(made_up_rows() if wanted.made_up else read(wanted.data))
    report["data"] = "made up" if wanted.made_up else wanted.data.name
    MODEL_FILE.parent.mkdir(exist_ok=True)
    joblib.dump(model, MODEL_FILE)
    MODEL_FILE.with_name("report.json").write_text(
        json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(json.dumps(report, indent=2, ensure_ascii=False))
    return 0


# A model remembers its code by module, and __main__ is none that serving could load.
if __name__ == "__main__":
    from training import train as module

    sys.exit(module.main())

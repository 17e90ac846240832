"""Writes schemas/ from the AsyncAPI document, to be registered as a subject.

Usage: python -m stream.schema
"""

import json
import pathlib

from stream.contract import ASYNC_API, ROOT, SCHEMA, TOPIC

FILE: pathlib.Path = ROOT / "schemas" / f"{TOPIC}.schema.json"


def subject_schema() -> dict:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": ASYNC_API["info"]["title"],
        **SCHEMA,
    }


def main() -> None:
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(
        json.dumps(subject_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(f"Wrote {FILE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

"""What contracts/ promises, read when the code runs: change it there, not here."""

import datetime
import json
import pathlib
import re

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
PRODUCT = ${{ values.product.name | dump }}
DATA_CONTRACT = ROOT / "contracts" / f"{PRODUCT}-v1.odcs.yaml"
API = ROOT / "contracts" / f"{PRODUCT}-api-v1.openapi.yaml"


class Loader(yaml.SafeLoader):
    """YAML 1.2, which the contracts are: a field may be called `on` or `no`."""


OLD_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("bool", "int", "timestamp")}
Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag not in OLD_TAGS]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
Loader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789")
)


def load(path: pathlib.Path) -> dict:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)


CONTRACT = load(DATA_CONTRACT)
OPEN_API = load(API)
OPERATION = OPEN_API["paths"]["/predictions"]["post"]


def schema_name(content: dict) -> str:
    return content["application/json"]["schema"]["$ref"].rpartition("/")[2]


FEATURES = schema_name(OPERATION["requestBody"]["content"])
PREDICTION = schema_name(OPERATION["responses"]["200"]["content"])
FEATURE_SCHEMA = OPEN_API["components"]["schemas"][FEATURES]
PREDICTION_SCHEMA = OPEN_API["components"]["schemas"][PREDICTION]

# The formats that a contract uses, as databases write them: a time needs no zone.
formats = jsonschema.FormatChecker(formats=())
for name, parse in {
    "date": datetime.date.fromisoformat,
    "date-time": datetime.datetime.fromisoformat,
    "time": datetime.time.fromisoformat,
}.items():
    formats.checks(name, raises=ValueError)(
        lambda value, parse=parse: not isinstance(value, str) or bool(parse(value) or True)
    )


def validator_of(schema: str) -> jsonschema.Draft202012Validator:
    # The whole document goes along, so that schemas may refer to each other.
    return jsonschema.Draft202012Validator(
        {"$ref": f"#/components/schemas/{schema}", "components": OPEN_API["components"]},
        format_checker=formats,
    )


VALIDATORS = {name: validator_of(name) for name in (FEATURES, PREDICTION)}


def problems(schema: str, value: object) -> list[str]:
    """What is not as agreed. It names fields and no values: features may be personal."""
    return sorted({problem(error) for error in VALIDATORS[schema].iter_errors(value)})


def problem(error: jsonschema.ValidationError) -> str:
    if error.validator == "required":
        return error.message
    place = "/".join(map(str, error.absolute_path)) or "body"
    return f"{place}: breaks {error.validator} {json.dumps(error.validator_value)}"


def promised_seconds(property_name: str) -> float | None:
    """A service level that is a duration, such as latency."""
    units = {"minutes": 60, "hours": 3_600, "days": 86_400, "weeks": 604_800}
    for promise in CONTRACT.get("slaProperties", []):
        if promise["property"] == property_name and promise["unit"] in units:
            return promise["value"] * units[promise["unit"]]
    return None

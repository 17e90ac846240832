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
MESSAGES = ROOT / "contracts" / f"{PRODUCT}-messages-v1.asyncapi.yaml"


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
ASYNC_API = load(MESSAGES)
CHANNEL = next(iter(ASYNC_API["channels"].values()))
TOPIC = CHANNEL["address"]
SCHEMA = ASYNC_API["components"]["messages"][next(iter(CHANNEL["messages"]))]["payload"]
RULES = CONTRACT["schema"][0]


def key_fields() -> list[str]:
    """The fields that are the key, in the contract's order; none if it has no key."""
    fields = [field for field in RULES["properties"] if field.get("primaryKey")]
    return [
        field["name"] for field in sorted(fields, key=lambda one: one.get("primaryKeyPosition", 0))
    ]


def promised(property_name: str) -> datetime.timedelta | None:
    """A service level that is a duration, such as retention."""
    for promise in CONTRACT.get("slaProperties", []):
        if promise["property"] == property_name:
            days = {"years": 365, "months": 30, "weeks": 7}.get(promise["unit"])
            amount = promise["value"]
            return datetime.timedelta(
                **({"days": amount * days} if days else {promise["unit"]: amount})
            )
    return None


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

validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=formats)


def problems(message: object) -> list[str]:
    """What is not as agreed. It names fields and no values: messages may be personal."""
    return sorted({problem(error) for error in validator.iter_errors(message)})


def problem(error: jsonschema.ValidationError) -> str:
    if error.validator == "required":
        return error.message
    place = "/".join(map(str, error.absolute_path)) or "message"
    return f"{place}: breaks {error.validator} {json.dumps(error.validator_value)}"


def encode(message: dict) -> tuple[bytes | None, bytes]:
    """Key and value of a message. Messages with one key stay in order."""
    keys = key_fields()
    key = to_json({name: message[name] for name in keys}) if keys else None
    return key, to_json(message)


def decode(value: bytes) -> object:
    """The message; ValueError for what is no JSON."""
    return json.loads(value.decode("utf-8"))


def to_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")

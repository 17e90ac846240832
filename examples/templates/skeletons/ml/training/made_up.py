"""Made-up values for a JSON Schema. The same number always gives the same value."""

import datetime

FIRST_DAY = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)


def text(name: str, schema: dict, number: int) -> str:
    second = FIRST_DAY + datetime.timedelta(seconds=number)
    formats = {
        "date": (FIRST_DAY + datetime.timedelta(days=number)).date().isoformat(),
        "date-time": second.isoformat().replace("+00:00", "Z"),
        "time": second.time().isoformat(),
    }
    return formats.get(schema.get("format", ""), f"{name}-{number}")


def made_up(schema: dict, number: int, name: str = "value") -> object:
    if "enum" in schema:
        return schema["enum"][number % len(schema["enum"])]
    kind = schema.get("type")
    if kind == "object":
        return {
            field: made_up(of, number, field) for field, of in schema.get("properties", {}).items()
        }
    if kind == "array":
        return [made_up(schema["items"], number, name)] if schema.get("items") else []
    if kind == "integer":
        return number
    if kind == "number":
        return number + 0.5
    if kind == "boolean":
        return number % 2 == 1
    return text(name, schema, number)

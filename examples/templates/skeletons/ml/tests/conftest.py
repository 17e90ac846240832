"""Writes what the tests find out about the contract to results/serving.json.

Only tests marked with `rule` count: they say how the product is, the others whether
its code works. The source of the results says whether the endpoint or only the code
of this repository was asked. Names and outcomes are written, never features or answers.
"""

import datetime
import json
import os
import uuid

import httpx
import pytest
from fastapi.testclient import TestClient

from serving.app import app
from serving.contract import ROOT

# The data product and its output, as the portal knows them.
PRODUCT_REF = ${{ values.productRef | dump }}
OUTPUT = ${{ values.port | dump }}
OUTCOMES = {"passed": "pass", "failed": "fail", "skipped": "skip"}
checks: dict[str, dict] = {}


def pytest_configure(config):
    config.addinivalue_line("markers", "rule(name, dimension): a promise that is measured")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    rule = item.get_closest_marker("rule")
    # A test that could not start says nothing about the product but that.
    if rule and (report.when == "call" or report.outcome != "passed"):
        name, dimension = rule.args
        result = "error" if report.when != "call" and report.failed else OUTCOMES[report.outcome]
        checks[name] = {"output": OUTPUT, "rule": name, "outcome": result, "dimension": dimension}
    return report


def pytest_sessionfinish():
    if not checks:
        return
    at = datetime.datetime.now(datetime.timezone.utc).isoformat()
    run = {
        "runId": str(uuid.uuid4()),
        "product": PRODUCT_REF,
        "source": "endpoint" if os.environ.get("SERVING_URL") else "code, not the endpoint",
        **({"url": os.environ["RUN_URL"]} if os.environ.get("RUN_URL") else {}),
        "results": [{**check, "at": at} for check in checks.values()],
    }
    file = ROOT / "results" / "serving.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(run, indent=2) + "\n", encoding="utf-8")


@pytest.fixture(scope="session")
def client():
    """The endpoint at SERVING_URL; without it the app of this repository."""
    url, token = os.environ.get("SERVING_URL"), os.environ.get("SERVING_TOKEN")
    if not url:
        with TestClient(app) as local:
            yield local
        return
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with httpx.Client(base_url=url.rstrip("/"), headers=headers, timeout=30) as remote:
        yield remote

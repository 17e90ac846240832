"""Serves the model as contracts/ says: POST /predictions, and GET /health beside it."""

import contextlib
import logging
import typing

import fastapi

from serving.contract import FEATURES, OPEN_API, OPERATION, PREDICTION, problems
from serving.model import BaselineModel, load_model

log = logging.getLogger("uvicorn.error")


@contextlib.asynccontextmanager
async def started(app: fastapi.FastAPI):
    app.state.model = load_model()
    if type(app.state.model) is BaselineModel:
        log.warning("There is no trained model: BaselineModel answers, which knows nothing.")
    yield


app = fastapi.FastAPI(lifespan=started)
# The agreed document is what is shown at /docs, not what the code happens to be.
app.openapi = lambda: OPEN_API


@app.get("/health")
def health() -> dict[str, str]:
    """For those who run it; it is no part of the contract."""
    return {
        "status": "ok",
        "model": app.state.model.name,
        "contract": OPEN_API["info"]["version"],
    }


@app.post("/predictions", operation_id=OPERATION.get("operationId"))
def predict(
    features: typing.Annotated[typing.Any, fastapi.Body()], response: fastapi.Response
) -> dict[str, typing.Any]:
    found = problems(FEATURES, features)
    if found:
        raise fastapi.HTTPException(422, found)
    answer = app.state.model.predict(features)
    broken = problems(PREDICTION, answer)
    if broken:
        # Better no answer than one that breaks what consumers rely on.
        log.error("The model breaks the contract: %s", "; ".join(broken))
        raise fastapi.HTTPException(500, "The answer is not as agreed.")
    response.headers["X-Model"] = app.state.model.name
    return answer

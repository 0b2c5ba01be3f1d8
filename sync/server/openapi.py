"""The interface described for anybody else: OpenAPI 3.1, made from the same messages that travel."""

import functools
from typing import Any

import msgspec

from sync.protocol import encoding
from sync.protocol.files import HaveAnswer, HaveRequest, UploadMade
from sync.protocol.key_changes import KeyChange
from sync.protocol.messages import (
    ClockAnswer,
    EnrolAnswer,
    EnrolRequest,
    ExchangeAnswer,
    ExchangeRequest,
    Failure,
    LiveEvent,
)
from sync.protocol.snapshots import Manifest, Stretch, Telling

_MESSAGES = (
    ExchangeRequest,
    ExchangeAnswer,
    EnrolRequest,
    EnrolAnswer,
    ClockAnswer,
    LiveEvent,
    Failure,
    UploadMade,
    HaveRequest,
    HaveAnswer,
    Manifest,
    Stretch,
    Telling,
    tuple[KeyChange, ...],
)
_SIGNED = (
    "Signed by the device's Ed25519 key after RFC 9421, label `lligall`, tag `lligall-1`, over @method, @target-uri,"
    " @authority and content-digest, with created, keyid (the device) and nonce."
)


@functools.cache
def document() -> bytes:
    """The OpenAPI document as JSON. Structs travel as arrays, in JSON too; bytes as base64."""
    refs, components = msgspec.json.schema_components(_MESSAGES, ref_template="#/components/schemas/{name}")
    of = dict(zip(_MESSAGES, refs, strict=True))

    def content(form: type, *media: str) -> dict[str, Any]:
        return {"content": {name: {"schema": of[form]} for name in media or ("application/json", encoding.MEDIA_TYPE)}}

    def operation(summary: str, answer: dict[str, Any], **more: Any) -> dict[str, Any]:
        failed = {"description": "A failure; its code says which.", **content(Failure)}
        return {"summary": summary, "responses": {"200": {"description": "Done.", **answer}, "default": failed}, **more}

    def in_path(name: str, place: str) -> dict[str, Any]:
        return {"name": name, "in": place, "required": True, "schema": {"type": "string"}}

    paths = {
        "/v1/entities/{entity}/exchange": {
            "post": operation(
                "Everything a desktop says, and everything it is answered.",
                content(ExchangeAnswer),
                description=_SIGNED,
                parameters=[in_path("entity", "path")],
                requestBody={"required": True, **content(ExchangeRequest)},
            )
        },
        "/v1/enrol": {
            "post": operation(
                "Register a new desktop by a one-time code.",
                content(EnrolAnswer),
                requestBody={"required": True, **content(EnrolRequest)},
            )
        },
        "/v1/live": {
            "get": operation(
                "Server-sent events: the entity is now at seq N.",
                content(LiveEvent, "text/event-stream"),
                description=_SIGNED,
            )
        },
        "/v1/keys": {
            "get": operation(
                "Every change of the server's signing key. Nothing signs the list: each change is signed by itself.",
                content(tuple[KeyChange, ...], "application/vnd.lligall+msgpack"),
            )
        },
        "/v1/clock": {
            "get": operation(
                "The server's time, signed by its key for this nonce.",
                content(ClockAnswer, "application/json"),
                parameters=[in_path("nonce", "query")],
            )
        },
    }
    tus = {"description": "tus 1.0; see https://tus.io/protocols/resumable-upload", "parameters": [
        in_path("entity", "path"), in_path("secret", "path"),
    ]}  # fmt: skip
    spoken = {"summary": "What of tus is spoken here.", "responses": {"204": {"description": "In headers."}}}
    done = {"204": {"description": "Done."}, "200": {"description": "Upload-Offset, Upload-Length, Upload-Expires."}}
    paths |= {
        "/v1/entities/{entity}/files": {
            "post": operation(
                "An address to which a file may be sent by tus, for a day.",
                content(UploadMade),
                description=_SIGNED,
                parameters=[in_path("entity", "path"), in_path("length", "query"), in_path("sha256", "query")],
            ),
            "options": {**spoken, "parameters": [in_path("entity", "path")]},
        },
        "/v1/entities/{entity}/files/have": {
            "post": operation(
                "Which of these files are held.",
                content(HaveAnswer),
                description=_SIGNED,
                parameters=[in_path("entity", "path")],
                requestBody={"required": True, **content(HaveRequest)},
            )
        },
        "/v1/entities/{entity}/files/{sha256}": {
            "get": operation(
                "A file's bytes, whole or one range.",
                {"content": {"application/octet-stream": {}}},
                description=_SIGNED,
                parameters=[in_path("entity", "path"), in_path("sha256", "path")],
            )
        },
        "/v1/entities/{entity}/uploads/{secret}": {
            "head": {"summary": "How much is held.", "responses": done, **tus},
            "patch": {"summary": "Send the next bytes.", "responses": done, **tus},
            "delete": {"summary": "End the upload.", "responses": done, **tus},
            "post": {"summary": "One of these three, named by X-HTTP-Method-Override.", "responses": done, **tus},
            "options": {**spoken, "parameters": tus["parameters"]},
        },
    }
    ours = encoding.MEDIA_TYPE
    paths |= {
        "/v1/entities/{entity}/snapshot": {
            "get": operation(
                "What stands at one entry of the journal: the signed manifest of its pieces.",
                content(Manifest, ours),
                description=_SIGNED,
                parameters=[in_path("entity", "path")],
            )
        },
        "/v1/entities/{entity}/snapshot/{id}/{piece}": {
            "get": operation(
                "One piece of a snapshot, whole or one range.",
                {"content": {"application/octet-stream": {}}},
                description=_SIGNED,
                parameters=[in_path("entity", "path"), in_path("id", "path"), in_path("piece", "path")],
            )
        },
        "/v1/entities/{entity}/entries": {
            "get": operation(
                "Entries after one and until another; or those that touched a row, the newest first.",
                {"content": {ours: {"schema": {"anyOf": [of[Stretch], of[Telling]]}}}},
                description=_SIGNED,
                parameters=[
                    in_path("entity", "path"),
                    *[
                        {**in_path(name, "query"), "required": False}
                        for name in ("after", "until", "row", "before", "limit")
                    ],
                ],
            )
        },
        "/v1/openapi.json": {"get": operation("This description.", {"content": {"application/json": {}}})},
        "/updates/{path}": {
            "get": operation(
                "A file of the repository of new versions (The Update Framework), whole or one range. Not signed here.",
                {"content": {"application/json": {}, "application/octet-stream": {}}},
                parameters=[in_path("path", "path")],
            )
        },
        "/healthz": {"get": {"summary": "The process runs.", "responses": {"200": {"description": "alive"}}}},
        "/readyz": {
            "get": {
                "summary": "Desktops can be answered now.",
                "responses": {"200": {"description": "ready"}, "503": {"description": "Why not, in a few words."}},
            }
        },
    }
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {"title": "Lligall central server", "version": "1"},
            "paths": paths,
            "components": {"schemas": components},
        }
    )

"""The software bill of materials: CycloneDX 1.6 (ECMA-424), JSON, of everything that the product holds.

Python and every wheel with version, SHA-256 and licence; each one's place in the product is not told. The document is
held against CycloneDX's own schema before it is handed out. Neighbours: wheels, python_runtime, licences.
"""

import json
from email.message import Message
from pathlib import Path
from typing import Any

from cyclonedx import model
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, bom, component
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from installer import licences
from installer.commands import Failed
from installer.python_runtime import Runtime
from installer.wheels import Wheel

# The library's decorators hide what its classes are made with from type checkers.
_Bom: Any = bom.Bom
_Component: Any = component.Component
_Hash: Any = model.HashType


def make(version: str, runtime: Runtime, wheels: list[Wheel], about: dict[str, Message]) -> str:
    """The document. Raises Failed when a wheel has no metadata, or metadata no wheel, or it breaks the schema."""
    names = {wheel.name for wheel in wheels}
    if names != about.keys():
        raise Failed(f"unpacked is not what was fetched: {', '.join(sorted(names ^ about.keys()))}")
    licence = LicenseFactory()
    whole = _Bom()
    product = _Component(
        type=ComponentType.APPLICATION,
        name="lligall",
        version=version,
        bom_ref="lligall",
        licenses=[licence.make_from_string("EUPL-1.2")],
    )
    whole.metadata.component = product
    python = _Component(
        type=ComponentType.APPLICATION,
        name="CPython",
        version=runtime.version,
        bom_ref="cpython",
        purl=PackageURL("generic", None, "cpython", runtime.version, {"os": "windows", "arch": "amd64"}),
        hashes=[_Hash(alg=HashAlgorithm.SHA_256, content=runtime.sha256)],
        licenses=[licence.make_from_string("Python-2.0.1")],
        description="python.org's build for Windows; the hash is the archive's that it was taken from",
    )
    parts = [python]
    for wheel in wheels:
        parts.append(
            _Component(
                type=ComponentType.LIBRARY,
                name=wheel.name,
                version=wheel.version,
                bom_ref=f"{wheel.name}=={wheel.version}",
                purl=PackageURL("pypi", None, wheel.name, wheel.version, {"file_name": wheel.file}),
                hashes=[_Hash(alg=HashAlgorithm.SHA_256, content=wheel.sha256)],
                licenses=[licence.make_from_string(licences.expression(wheel.name, about[wheel.name]))],
                description=str(about[wheel.name]["Summary"] or ""),
            )
        )
    for part in parts:
        whole.components.add(part)
    whole.register_dependency(product, parts)
    text = JsonV1Dot6(whole).output_as_string(indent=1)
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong is not None:
        raise Failed(f"the bill of materials breaks its schema: {wrong}")
    return text


def write(text: str, target: Path) -> str:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text + "\n", encoding="utf-8")
    return f"{target.name}: {len(json.loads(text)['components'])} components, by the schema of CycloneDX 1.6"

"""An import-linter contract of our own: a package imports only what its list names.

import-linter's contracts forbid what they name; a law that names what is *allowed* also stops what nobody thought of.
Used by [tool.importlinter] in pyproject.toml.
"""

import sys
from collections.abc import Iterable
from typing import Any

import grimp
from importlinter import Contract, ContractCheck, fields, output

NETWORK = frozenset({
    "asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver", "ssl", "urllib", "xmlrpc",
})  # fmt: skip


def within(module: str, packages: Iterable[str]) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


class ImportsOnly(Contract):
    """`source` and all below it import only `allowed` and the standard library.

    Options: `allowed` names our own modules and libraries, each with what is below it. `also` gives single modules
    more ("ui.bootstrap -> sync.client"). With `network = "no"` the standard library's doors to a network are shut.
    Imports for type checkers only count too: they couple the reader all the same.
    """

    type_name = "imports_only"

    source = fields.StringField()
    allowed = fields.ListField(subfield=fields.StringField())
    also = fields.ListField(subfield=fields.StringField(), required=False)
    network = fields.StringField(required=False, default="yes")

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        source: Any = self.source
        allowed: Any = self.allowed
        more: Any = self.also
        extra: dict[str, list[str]] = {}
        for line in more or []:
            importer, imported = (part.strip() for part in line.split("->"))
            extra.setdefault(importer, []).append(imported)
        shut = NETWORK if str(self.network) == "no" else frozenset()
        if source not in graph.modules:
            raise ValueError(f"Module '{source}' does not exist.")
        broken = []
        for importer in sorted({source} | graph.find_descendants(source)):
            for imported in sorted(graph.find_modules_directly_imported_by(importer)):
                standard = imported in sys.stdlib_module_names and imported not in shut
                if not standard and not within(imported, [*allowed, *extra.get(importer, [])]):
                    details = graph.get_import_details(importer=importer, imported=imported)
                    broken.append((importer, imported, [detail["line_number"] for detail in details]))
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported, lines in check.metadata["broken"]:
            where = ", ".join(f"l.{line}" for line in lines)
            output.print(f"{importer} may not import {imported} ({where})")

"""SARIF 2.1.0 (OASIS), for code scanning."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .. import __version__
from . import Report, entry, page, place, relative

if TYPE_CHECKING:
    from ..analysis import Problem

LEVELS = {"breaks": "error", "silent": "warning", "deprecated": "warning", "reproducibility": "note", "portability": "note"}


def render(report: Report) -> str:
    """One run; URIs are relative to the folder it was made in, columns count characters."""
    codes = sorted({problem.code for problem in report.problems})
    seen: Counter[tuple[str, ...]] = Counter()
    run = {
        "tool": {"driver": {"name": "keras-migrate", "semanticVersion": __version__, "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder in which keras-migrate ran."}}},
        "results": [_result(problem, codes.index(problem.code), seen) for problem in report.problems],
    }
    data = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _rule(code: str) -> dict[str, Any]:
    from ..commands.pages import text_of

    known = entry(code)
    rule: dict[str, Any] = {
        "id": code,
        "name": known.name,
        "shortDescription": {"text": known.name.replace("-", " ")},
        "defaultConfiguration": {"level": LEVELS[known.severity]},
        "properties": {"tags": [known.severity, known.confidence]},
    }
    address = page(code)
    text = text_of(code)
    if address:
        rule["helpUri"] = address
    if text:
        rule["help"] = {"text": text, "markdown": text}
    return rule


def _result(problem: Problem, index: int, seen: Counter[tuple[str, ...]]) -> dict[str, Any]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(problem.path), "region": region}}
    message = problem.message
    if problem.cell:  # a region would be one of the JSON text
        del location["physicalLocation"]["region"]
        location["logicalLocations"] = [{"name": f"cell_{problem.cell}", "kind": "module"}]
        message = f"{place(problem)}: {message}"
    key = (problem.path, *problem.context)
    seen[key] += 1
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": LEVELS[entry(problem.code).severity],
        "message": {"text": message},
        "locations": [location],
        "partialFingerprints": {"context/v1": fingerprint(problem, seen[key])},
    }


def fingerprint(problem: Problem, number: int) -> str:
    """What tells a finding from others, and from itself only when its line or those around it change."""
    from hashlib import sha256

    return sha256("\n".join([relative(problem.path), *problem.context, str(number)]).encode(errors="replace")).hexdigest()[:32]


def _artifact(path: str) -> dict[str, str]:
    short = relative(path)
    return {"uri": Path(short).as_uri()} if os.path.isabs(short) else {"uri": quote(os.fsencode(short)), "uriBaseId": "%SRCROOT%"}

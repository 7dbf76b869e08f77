"""JSON for programs: the findings with what the catalogue says of them, and the counts."""

from __future__ import annotations

import json
from typing import Any

from .. import __version__
from . import Report, entry, page, relative


def render(report: Report) -> str:
    """An object with "version", "findings" and "files"; keys are only ever added to it."""
    findings: list[dict[str, Any]] = [
        {
            "path": relative(problem.path),
            "cell": problem.cell or None,
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "name": entry(problem.code).name,
            "severity": entry(problem.code).severity,
            "confidence": entry(problem.code).confidence,
            "message": problem.message,
            "fix": problem.fix or None,
            "url": page(problem.code) or None,
        }
        for problem in report.problems
    ]
    data = {"version": __version__, "findings": findings, "files": {"given": report.files, "checked": report.looked_into}}
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"

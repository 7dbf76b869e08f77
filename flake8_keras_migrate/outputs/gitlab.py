"""The code quality report of GitLab."""

from __future__ import annotations

import json
from collections import Counter

from . import Report, entry, place, relative
from .sarif import fingerprint

SEVERITIES = {"breaks": "critical", "silent": "major", "deprecated": "minor", "reproducibility": "minor", "portability": "info"}


def render(report: Report) -> str:
    """An array of issues; fingerprints outlive moved lines."""
    issues = []
    seen: Counter[tuple[str, ...]] = Counter()
    for problem in report.problems:
        key = (problem.path, *problem.context)
        seen[key] += 1
        message = f"{place(problem)}: {problem.message}" if problem.cell else problem.message
        issues.append(
            {
                "description": f"{problem.code} {message}",
                "check_name": problem.code,
                "fingerprint": fingerprint(problem, seen[key]),
                "severity": SEVERITIES[entry(problem.code).severity],
                "location": {"path": relative(problem.path), "lines": {"begin": 1 if problem.cell else problem.line}},
            }
        )
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"

"""Workflow commands of GitHub Actions, which become annotations."""

from __future__ import annotations

from . import Report, entry, place, relative

LEVELS = {"breaks": "error", "silent": "warning", "deprecated": "warning", "reproducibility": "notice", "portability": "notice"}


def render(report: Report) -> str:
    """A command for each finding."""
    lines = []
    for problem in report.problems:
        known = entry(problem.code)
        where = f",line={problem.line},col={problem.column}" if not problem.cell else ""
        message = f"{place(problem)}: {problem.message}" if problem.cell else problem.message
        title = f"{problem.code} {known.name}"
        lines.append(f"::{LEVELS[known.severity]} file={_property(relative(problem.path))}{where},title={_property(title)}::{_data(message)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

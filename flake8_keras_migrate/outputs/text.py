"""flake8's own form, a line for each finding; the cell stands before the line in a notebook."""

from __future__ import annotations

from . import Report, place


def render(report: Report) -> str:
    """path:line:column: CODE message"""
    return "".join(f"{problem.path}:{place(problem)}: {problem.code} {problem.message}\n" for problem in report.problems)

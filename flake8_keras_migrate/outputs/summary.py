"""The counts under the findings: by rule and by file, and what can be fixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from . import Report, entry

if TYPE_CHECKING:
    from ..analysis import Problem


def one_line(report: Report) -> str:
    """The whole result in a sentence or two."""
    files = len({problem.path for problem in report.problems})
    if not report.problems:
        return f"Nothing found in {counted(report.files, 'file')} ({report.looked_into} of them with Keras)."
    head = f"Found {counted(len(report.problems), 'problem')} in {files} of {counted(report.files, 'file')}"
    return f"{head}. {fixable(report.problems)}"


def fixable(problems: Sequence[Problem]) -> str:
    """What keras-migrate fix would do about these."""
    safe = sum(problem.fix == "safe" for problem in problems)
    unsafe = sum(problem.fix == "unsafe" for problem in problems)
    if not safe and not unsafe:
        return "None of them can be fixed by keras-migrate fix."
    if not unsafe:
        return f"keras-migrate fix can fix {safe}."
    return f"keras-migrate fix can fix {safe}, with --unsafe {safe + unsafe}."


def tables(report: Report) -> str:
    """Two tables: rules, most findings first, and files."""
    rules = Counter(problem.code for problem in report.problems)
    files = Counter(problem.path for problem in report.problems)
    fixes = Counter((problem.code, problem.fix) for problem in report.problems) + Counter((problem.path, problem.fix) for problem in report.problems)
    lines = ["", "findings   safe fix   unsafe fix   rule"]
    lines += [f"{count:8}   {fixes[code, 'safe']:8}   {fixes[code, 'unsafe']:10}   {code} {entry(code).name}" for code, count in _sorted(rules)]
    lines += ["", "findings   safe fix   unsafe fix   file"]
    lines += [f"{count:8}   {fixes[path, 'safe']:8}   {fixes[path, 'unsafe']:10}   {path}" for path, count in _sorted(files)]
    return "\n".join(lines) + "\n"


def _sorted(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def counted(number: int, what: str) -> str:
    """A number with its noun, in the plural unless it is one."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

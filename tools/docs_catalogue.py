"""The parts of the docs that come from the catalogue: the facts at the head of a rule's page, and the tables of all rules."""

from __future__ import annotations

from collections.abc import Mapping

from flake8_keras_migrate import config
from flake8_keras_migrate.catalogue import Entry

GROUPS = {
    "KM0": "about the checking itself",
    "KM1": "reproducibility",
    "KM2": "compile, metrics and losses",
    "KM3": "saving and loading",
    "KM4": "removed and moved names",
    "KM5": "arguments and signatures",
    "KM6": "behaviour that changed with no error",
    "KM7": "custom layers, models and training loops",
    "KM8": "TensorFlow 1",
    "KM9": "leaving the TensorFlow backend (off by default)",
}
SEVERITY = {
    "breaks": "breaks (an error on Keras 3)",
    "silent": "silent (a different result, no error)",
    "deprecated": "deprecated (works, with a warning)",
    "reproducibility": "reproducibility (different results on each run)",
    "portability": "portability (works, but not everywhere)",
}


def entries() -> dict[str, Entry]:
    """The catalogue."""
    return {code: Entry.of(code, keys) for code, keys in config.shipped().items()}


def facts(entry: Entry) -> str:
    """The facts at the head of a rule's page."""
    rows = {
        "Severity": SEVERITY[entry.severity],
        "Keras versions": f"`{entry.affects}`" if entry.affects else "all",
        "Confidence": entry.confidence,
        "Fix": entry.fix or "none",
        "Default": "on" if entry.enabled else f"off; switched on by `--extend-select {entry.code}` or in the rules file",
    }
    if not entry.rule:
        rows = {"Severity": SEVERITY[entry.severity], "Default": "on; reported by the engine, no settings"}
    return "\n".join(["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows.items())])


def table(catalogue: Mapping[str, Entry], folder: str) -> str:
    """All rules, a table for each group; ``folder`` is where the pages are, as seen from the page that holds the tables."""
    lines: list[str] = []
    for group, about in GROUPS.items():
        members = [entry for code, entry in catalogue.items() if code.startswith(group)]
        if members:
            lines += ["", f"**{group}** {about}", "", "| Code | Name | Severity | Fix |", "|---|---|---|---|"]
            lines += [f"| [{one.code}]({folder}{one.code}.md) | {one.name} | {one.severity} | {one.fix or ''} |" for one in members]
    return "\n".join(lines[1:])

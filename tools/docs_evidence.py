"""The parts of a rule's page that come from the evidence: what Keras says, and the table of versions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from evidence_results import Case, Entry, version_key, versions_of

NOTHING = "Keras 3 raises nothing and warns of nothing here: the code runs, with the outcome that the table below shows."
NO_EVIDENCE = "Not measured yet."
_ERROR = re.compile(r"[A-Z]\w*Error: ")


def messages(entry: Entry) -> list[str]:
    """An entry's errors and warnings as Python prints them: "ValueError: ...", "UserWarning: ...", "WARNING: ...".

    A program that ran in a process of its own prints its error, which is the outcome then.
    """
    errors = [f"{error['type']}: {error['text']}" for error in entry.get("errors", ())]
    warned = [f"{'WARNING' if one['type'] == 'log' else one['type']}: {one['text']}" for one in entry.get("warnings", ())]
    return errors + warned or [entry["outcome"]] * bool(_ERROR.match(entry["outcome"]))


def latest_messages(case: Case) -> tuple[str, list[str]]:
    """The newest Keras 3 that says anything about a case, and what it says; ("", []) when none does.

    Other backends than TensorFlow are not asked: their texts are those of their own libraries.
    """
    versions = sorted((key for key in case if key != "case" and not key.startswith("2.") and "-" not in key), key=version_key)
    for version in reversed(versions):
        said = messages(case[version])
        if said:
            return version, said
    return "", []


def says(cases: Mapping[str, Case]) -> str:
    """The section "What Keras says": each exact text once, with the cases and the version that gave it."""
    if not cases:
        return NO_EVIDENCE
    texts: dict[tuple[str, str], list[str]] = {}
    for case in cases.values():
        version, said = latest_messages(case)
        for text in said:
            texts.setdefault((version, text), []).append(case["case"])
    blocks = []
    for (version, text), labels in texts.items():
        fence = "````" if "```" in text else "```"
        blocks.append(f"{'; '.join(dict.fromkeys(labels))} (Keras {version}):\n\n{fence}text\n{text}\n{fence}")
    return "\n\n".join(blocks) or NOTHING


def cell(text: str) -> str:
    """Text that fits into one cell of a Markdown table."""
    return " ".join(text.replace("|", "\\|").split())


def versions(cases: Mapping[str, Case]) -> str:
    """The section "Versions": a row for each case, a column for each version of Keras in which it was run."""
    if not cases:
        return NO_EVIDENCE
    columns = versions_of(cases)
    lines = ["| case | " + " | ".join(columns) + " |", "| --- |" + " --- |" * len(columns)]
    for case in cases.values():
        outcomes = [cell(case[version]["outcome"]) if version in case else "-" for version in columns]
        lines.append(f"| {cell(case['case'])} | " + " | ".join(outcomes) + " |")
    return "\n".join(lines)


def parts(cases: Mapping[str, Case]) -> dict[str, str]:
    """The generated parts of one page, by the name of their marks."""
    return {"says": says(cases), "versions": versions(cases)}

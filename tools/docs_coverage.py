"""The page that says what is covered: every known hazard with its rules."""

from __future__ import annotations

from collections.abc import Mapping

import docs_catalogue
import yaml
from evidence_results import ROOT

from flake8_keras_migrate.catalogue import Entry

HAZARDS = ROOT / "tools" / "hazards.yaml"


def hazards() -> Mapping[str, str | None]:
    """The known hazards in order of harm; a reason where no rule reports one."""
    loaded: dict[str, str | None] = yaml.safe_load(HAZARDS.read_text(encoding="utf-8"))
    return loaded


def table(catalogue: Mapping[str, Entry]) -> str:
    """Counts, and a row for each hazard."""
    codes: dict[str, list[str]] = {}
    for code, entry in catalogue.items():
        for hazard in entry.hazards:
            codes.setdefault(hazard, []).append(code)
    known = hazards()
    rows = []
    for number, (hazard, reason) in enumerate(known.items(), 1):
        links = ", ".join(f"[{code}](rules/{code}.md)" for code in sorted(codes.get(hazard, [])))
        rows.append(f"| {number} | {hazard} | {links or reason or ''} |")
    covered = sum(hazard in codes for hazard in known)
    head = f"{covered} of {len(known)} known hazards are reported by a rule.\n\n| # | hazard | rules, or why there is none |\n|---|---|---|"
    return "\n".join([head, *rows])


def problems(catalogue: Mapping[str, Entry]) -> list[str]:
    """Hazards that neither a rule nor a reason speaks of, those that both do, and names that are not in the list."""
    named = {hazard for entry in catalogue.values() for hazard in entry.hazards}
    known = hazards()
    found = [f"{hazard}: no rule and no reason" for hazard, reason in known.items() if hazard not in named and not reason]
    found += [f"{hazard}: has a rule and a reason for having none" for hazard, reason in known.items() if hazard in named and reason]
    return found + [f"{hazard}: not in tools/hazards.yaml" for hazard in sorted(named - known.keys())]


def main() -> None:
    """Say what is missing."""
    print("\n".join(problems(docs_catalogue.entries())) or "every hazard has a rule or a reason")


if __name__ == "__main__":
    main()

"""Every known hazard has a rule, or a reason why it has none."""

from __future__ import annotations

import docs_catalogue
import docs_coverage


def test_every_hazard_has_a_rule_or_a_reason() -> None:
    assert not docs_coverage.problems(docs_catalogue.entries())


def test_most_hazards_are_reported() -> None:
    known = docs_coverage.hazards()
    assert len(known) == 178
    assert sum(reason is None for reason in known.values()) >= 120
    assert all(reason is None for reason in list(known.values())[:60]), "the sixty most harmful ones"

"""KM227: metrics that keep a tensor of the graph which ``fit`` runs, where Keras 3 cannot read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.training.kept_results import kept_results
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module


class KeptResult(Rule):
    """``self.last = tf.reduce_mean(error)`` in ``update_state``, ``return self.last`` in ``result``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for stored in kept_results(module):
            yield self.finding(stored, name=module.text_of(stored))

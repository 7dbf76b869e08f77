"""`load_weights` of TensorFlow checkpoints and other files that Keras 3 does not read as weights."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts import flow
from ...facts.file_renames import FileRenames
from ...facts.saving import WEIGHTS, Saving, Site
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_ENDINGS = (".weights.h5", ".weights.json", ".h5", ".hdf5", ".keras")
_LATEST = ("tensorflow.train.latest_checkpoint", "tensorflow.compat.v1.train.latest_checkpoint")
_CHAINED = ("expect_partial", "assert_consumed", "assert_existing_objects_matched", "assert_nontrivial_match")


class TfCheckpoint(Rule):
    """``model.load_weights(tf.train.latest_checkpoint(folder))`` and ``model.load_weights("w.ckpt")``."""

    def find(self, module: Module) -> Iterator[Finding]:
        saving = module.once(Saving)
        for site in saving.of("load_weights") if not module.references("keras.callbacks.OrbaxCheckpoint") else ():
            status = self._status(module, site.call)
            if any(module.path(value.func) in _LATEST for value in flow.values(module, site.path) if isinstance(value, ast.Call)):
                yield self.finding(site.call, case="latest")
            elif site.lacks(*_ENDINGS):
                yield self.finding(site.call, fix=self._fix(module, saving, site, status))
            elif status is not None:
                yield self.finding(site.call, case="status", fix=Fix((status,), safe=False))

    def _fix(self, module: Module, saving: Saving, site: Site, status: Edit | None) -> Fix | None:
        """Rename the file where this file writes it, too."""
        if not any(other.kind in ("save_weights", "checkpoint_weights") for other in saving.partners(site)):
            return None
        edits = module.once(FileRenames).edits(site, ".weights.h5", WEIGHTS)
        return Fix((*edits, *([status] if status is not None else [])), safe=False) if edits else None

    def _status(self, module: Module, call: ast.Call) -> Edit | None:
        """What takes ``.expect_partial()`` away."""
        attribute = module.parent(call)
        outer = module.parent(attribute) if isinstance(attribute, ast.Attribute) and attribute.attr in _CHAINED else None
        if not isinstance(outer, ast.Call) or not isinstance(module.parent(outer), ast.Expr):
            return None
        return Edit(module.span(call).end, module.span(outer).end, "")

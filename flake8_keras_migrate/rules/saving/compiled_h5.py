"""Compiled models in `.h5` files that Keras 3 cannot load with their loss."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts import flow
from ...facts.file_renames import FileRenames
from ...facts.models import Models
from ...facts.saving import MODELS, Saving, Site
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_SHORT = frozenset(word for name in ("mse", "mae", "mape", "msle", "bce", "kld") for word in (name, name.upper()))
_TRAINS = ("fit", "fit_generator", "evaluate", "evaluate_generator", "train_on_batch", "test_on_batch")
_COMPILED = ("optimizer", "loss", "compiled_loss", "compiled_metrics")
_PREDICTS = ("predict", "predict_on_batch", "predict_generator", "predict_classes", "predict_proba")


class CompiledH5(Rule):
    """``load_model("m.h5")`` of a model compiled with ``loss="mse"``: needs ``compile=False``."""

    def find(self, module: Module) -> Iterator[Finding]:
        saving, models = module.once(Saving), module.once(Models)
        for site in saving.of("load"):
            if not site.ends_with(".h5", ".hdf5") or module.argument(site.call, "compile", 2) or module.has_unknown_keywords(site.call):
                continue
            writers = [partner for partner in saving.partners(site) if partner.kind in ("save", "checkpoint")]
            short = next((word for writer in writers for word in self._short_losses(module, models, writer)), None)
            trained = (models.calls_of(site.call, *_TRAINS) or models.asks(site.call, *_COMPILED)) and not models.calls_of(site.call, "compile")
            if short is not None:
                yield self.finding(site.call, case="short", fix=self._fix(module, saving, site, trained=bool(trained)), loss=short)
            elif not writers and not module.argument(site.call, "custom_objects", 1) and models.calls_of(site.call, *_PREDICTS) and not trained:
                fix = Fix((self._uncompiled(module, site),), safe=not self._escapes(module, site)) if self.target >= (3, 4) else None
                yield self.finding(site.call, fix=fix)

    def _fix(self, module: Module, saving: Saving, site: Site, *, trained: bool) -> Fix | None:
        if not trained:
            return Fix((self._uncompiled(module, site),), safe=False)
        edits = module.once(FileRenames).edits(site, ".keras", MODELS | {"load_weights"})
        return Fix(edits, safe=False) if edits else None

    def _uncompiled(self, module: Module, site: Site) -> Edit:
        return module.add_argument(site.call, "compile=False")

    def _short_losses(self, module: Module, models: Models, writer: Site) -> Iterator[str]:
        """The short names of losses with which this file compiles the model that it saves."""
        for each in models.compiles_of(writer.model) if writer.model is not None else models.compiles[:1]:
            if each.loss is not None:
                parts = ast.walk(flow.value(module, each.loss))
                yield from (part.value for part in parts if isinstance(part, ast.Constant) and part.value in _SHORT)

    def _escapes(self, module: Module, site: Site) -> bool:
        """Whether the loaded model may be used where this file does not show it."""
        target = module.parent(site.call)
        if not isinstance(target, ast.Assign) or not isinstance(target.targets[0], ast.Name):
            return True
        uses = [name for name in module.spelled(target.targets[0].id) if isinstance(name.ctx, ast.Load)]
        return not all(isinstance(module.parent(name), ast.Attribute) for name in uses)

"""What `tf.saved_model.load` gives of a Keras model."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts.classes import lineage
from ...facts.flow import reaching
from ...facts.models.inner_layers import untracked_generator
from ...facts.models.models import Models
from ...facts.name_uses import uses
from ...facts.saving.saving import Saving, Site
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_VARIABLES = ("variables", "trainable_variables")
_EXPORTED = (*_VARIABLES, "signatures")
"""What the object of an exported model has, too."""
_NEW_KEY = re.compile(r"output_\d+$")


class SavedModelObject(Rule):
    """``loaded(x)``, ``loaded.variables``, ``loaded.signatures["serving_default"](name=x)["dense"]``: Keras 3 leaves only a signature there.

    ``tf.saved_model.save(model, path)`` itself fails for some layers that draw random numbers.
    """

    def find(self, module: Module) -> Iterator[Finding]:
        saving = module.once(Saving)
        for site in saving.of("saved_model_save"):
            layer = _refused(module, site)
            if layer is not None:
                yield self.finding(site.call, case="untracked", layer=layer, fix=_exported(module, [site], _loaded_uses(module, saving, site)))
        for site in filter(partial(_is_loaded, module), saving.of("saved_model")):
            writers = _writers(module, saving, site)
            if not writers:
                continue
            fix = _exported(module, writers, _loaded_uses(module, saving, site))
            used = _uses(module, site)
            for call in _called(used):
                yield self.finding(call, fix=fix)
            bare = all(writer.kind == "saved_model_save" for writer in writers)
            for _, above in used:
                if isinstance(above, ast.Attribute) and above.attr in _VARIABLES and bare:
                    yield self.finding(above, case="variables", name=above.attr, fix=fix)
                elif isinstance(above, ast.Attribute) and above.attr == "signatures":
                    yield from self._signatures(module, above, writers, bare)

    def _signatures(self, module: Module, signatures: ast.Attribute, writers: list[Site], bare: bool) -> Iterator[Finding]:
        """What is said of ``loaded.signatures["serving_default"]``, where every model has a list of outputs that this file shows."""
        models = [module.once(Models).architecture(writer.model) for writer in writers if writer.model is not None]
        if any("signatures" in module.keywords(writer.call) or len(writer.call.args) > 2 for writer in writers):
            return
        if any(model is None or model.kind not in ("functional", "sequential") or model.form == "dict" for model in models):
            return
        for call in _calls_of(module, module.parent(signatures)):
            key = module.parent(call)
            if isinstance(key, ast.Subscript) and key.value is call and isinstance(name := module.value(key.slice), str) and not _NEW_KEY.match(name):
                one = not any(model is None or model.several for model in models) and isinstance(key.slice, ast.Constant)
                yield self.finding(key, case="key", fix=Fix((Edit(*module.span(key.slice), '"output_0"'),), safe=False) if one else None)
            given = call.keywords[0] if len(call.keywords) == 1 and not call.args else None
            if bare and given is not None and given.arg not in (None, "inputs"):
                edit = module.replace(given, module.text_of(given.value))
                yield self.finding(call, case="argument", name=given.arg, fix=Fix((edit,), safe=False))


def _writers(module: Module, saving: Saving, site: Site) -> list[Site]:
    """The calls that write the folder; none where one of them writes something else than a Keras model, or one that keeps its ``__call__``."""
    partners = saving.partners(site)
    writers = [other for other in partners if other.kind == "saved_model_save" or (other.kind == "save" and other.lacks(".keras", ".h5", ".hdf5"))]
    return writers if all(writer.model is not None and _is_keras(module, writer.model) for writer in writers) else []


def _is_keras(module: Module, model: ast.expr) -> bool:
    models = module.once(Models)
    owner = models.origins.class_of(model)
    if owner is not None and any("__call__" in module.methods(each) for each in lineage(module, owner)):
        return False
    return models.is_model(model) or module.is_a(model, "keras.layers.Layer")


def _refused(module: Module, site: Site) -> str | None:
    """The layer of a model for which ``tf.saved_model.save`` fails; the signatures of a subclassed model may run without it."""
    if site.model is None or not _is_keras(module, site.model):
        return None
    known = module.once(Models).architecture(site.model)
    signed = "signatures" in module.keywords(site.call) or len(site.call.args) > 2
    return untracked_generator(module, site.model) if known is not None and not (signed and known.kind == "subclass") else None


def _is_loaded(module: Module, site: Site) -> bool:
    return module.path(site.call.func) == "tensorflow.saved_model.load"


def _loaded_uses(module: Module, saving: Saving, site: Site) -> list[tuple[ast.expr, ast.AST | None]]:
    """Where the objects are used that are loaded from the folder of a site."""
    return [use for other in saving.partners(site) if _is_loaded(module, other) for use in _uses(module, other)]


def _uses(module: Module, site: Site) -> list[tuple[ast.expr, ast.AST | None]]:
    """Where the loaded object is used, and in what."""
    return [(node, module.parent(node)) for node in _values(module, site.call)]


def _called(used: list[tuple[ast.expr, ast.AST | None]]) -> list[ast.Call]:
    return [above for node, above in used if isinstance(above, ast.Call) and above.func is node]


def _values(module: Module, made: ast.expr) -> list[ast.expr]:
    """Where a value is used: the expression that makes it, or the names that hold it and nothing else."""
    above = module.parent(made)
    if isinstance(above, ast.Assign) and len(above.targets) == 1 and isinstance(above.targets[0], ast.Name):
        return [name for name in uses(module, above.targets[0]) if len(reaching(module, name)) == 1]
    return [made]


def _calls_of(module: Module, signature: ast.AST | None) -> Iterator[ast.Call]:
    """The calls of ``loaded.signatures["serving_default"]``."""
    if isinstance(signature, ast.Subscript) and module.value(signature.slice) == "serving_default":
        for node in _values(module, signature):
            above = module.parent(node)
            if isinstance(above, ast.Call) and above.func is node:
                yield above


def _exported(module: Module, writers: list[Site], used: list[tuple[ast.expr, ast.AST | None]]) -> Fix | None:
    """``model.export(path)`` for ``tf.saved_model.save(model, path)``, and ``loaded.serve(x)``; ``model.save(path)`` has a rule of its own."""
    edits: list[Edit] = []
    for writer in writers:
        if writer.kind == "saved_model_save":
            if len(writer.call.args) != 2 or writer.call.keywords or not isinstance(writer.model, (ast.Name, ast.Attribute)):
                return None
            edits.append(Edit(*module.span(writer.call), f"{module.text_of(writer.model)}.export({module.text_of(writer.path)})"))
    calls = _called(used)
    if not all(above in calls or (isinstance(above, ast.Attribute) and above.attr in _EXPORTED) for _, above in used):
        return None
    for call in calls:
        if len(call.args) != 1 or isinstance(call.args[0], ast.Starred) or any(each.arg != "training" for each in call.keywords):
            return None
        end = module.span(call.func).end
        dropped = module.drop_argument(call, "training") if call.keywords else None
        edits += [Edit(end, end, ".serve"), *([dropped] if dropped is not None else [])]
    return Fix(tuple(edits), safe=False)

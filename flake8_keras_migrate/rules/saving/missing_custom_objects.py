"""Custom objects that loading cannot find, and custom classes that cannot be made again from their configuration."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...edits import Edit, Fix
from ...facts import flow
from ...facts.classes import has_unknown_bases
from ...facts.keras_classes import init_calls, is_super
from ...facts.models.clones import CLONE, SINCE, lost_by_clone, scoped
from ...facts.models.models import Models
from ...facts.own_members import defines
from ...facts.saving.custom_objects import CustomObjects, in_scope, is_object, registered_all
from ...facts.saving.custom_uses import Custom, model_class
from ...facts.saving.layer_configs import BASES, Config, config_of
from ...facts.saving.saved_models import checkpointed, saved_models
from ...facts.saving.saving import CONFIGURATIONS, Saving, Site
from ...facts.saving.wrapped import decorated, unregistered, without_state, wrapped
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_CONFIGS = tuple(path for path in CONFIGURATIONS if path != CLONE)


@dataclass(frozen=True, kw_only=True)
class MissingCustomObjects(Rule):
    """``load_model(path)`` without ``custom_objects`` beside custom layers; constructors and ``get_config`` that lose something.

    ``unsaved`` also reports the classes of files that save and load nothing.
    """

    unsaved: bool = False

    def find(self, module: Module) -> Iterator[Finding]:
        for call, how, fix, names in _wrapped(module):
            yield self.finding(call, case=how, fix=fix, names=names)
        for call, need, case in _loads(module) if not registered_all(module) else ():
            yield from self._load(module, call, need, case)
        whole = module.once(Saving).whole
        for owner in module.classes(*BASES) if whole or self.unsaved else ():
            yield from self._class(module, owner, config_of(module, owner), whole=whole)
        for call in module.calls(CLONE):
            model = module.argument(call, "model", 0)
            of = module.once(Models).origins.class_of(model) if isinstance(model, (ast.Name, ast.Attribute, ast.Call)) else None
            if of is not None and _is_subclassed(module, of) and not _is_remade(config_of(module, of)):
                yield self.finding(call, case="copy", name=of.name)
            elif self.target >= SINCE and not registered_all(module) and not in_scope(module, call) and (lost := lost_by_clone(module, call)):
                names = ", ".join("a lambda" if each.name == "lambda" else each.name for each in lost)
                yield self.finding(call, case="clone", fix=scoped(module, call, lost), names=names)

    def _load(self, module: Module, call: ast.Call, need: list[Custom], case: str | None) -> Iterator[Finding]:
        objects = module.argument(call, "custom_objects", 1)
        given = objects is not None and not flow.is_none(objects)
        if not need or given or module.has_unknown_keywords(call) or in_scope(module, call):
            return
        names = ", ".join(each.name for each in need[:3]) + (" ..." if len(need) > 3 else "")
        text = "{" + ", ".join(f'"{each.name}": {each.name}' for each in need) + "}"
        edit = module.replace(objects, text) if objects is not None else module.add_argument(call, f"custom_objects={text}")
        fix = Fix((edit,), safe=False) if all(each.reachable for each in need) else None
        yield self.finding(call, case=case or ("compiled" if all(each.compiled for each in need) else None), fix=fix, names=names)

    def _class(self, module: Module, owner: ast.ClassDef, config: Config, *, whole: bool) -> Iterator[Finding]:
        own = module.methods(owner)
        if config.missing and config.config in own.values():
            lost = [name for name in config.missing if name in config.required]
            yield self.finding(config.config or owner, case="fails" if lost else "forgets", names=", ".join(lost or config.missing))
        if "keras.Layer" not in module.bases(owner) or config.init not in own.values():
            return
        if "keras.Model" in module.bases(owner):
            if _is_saved(module, owner):
                if config.required:
                    yield self.finding(config.init or owner, case="model", name=owner.name, names=", ".join(sorted(config.required)))
                elif not config.open:
                    yield self.finding(config.init or owner, case="closed", fix=opened(module, config.init), name=owner.name)
            return
        if not config.open and config.config is not None and config.with_super:
            yield self.finding(config.init or owner, case="closed", fix=opened(module, config.init), name=owner.name)
        elif (whole or self.unsaved) and not _is_described(module, owner):
            parts = module.once(CustomObjects).saved_parts(owner)
            if any(is_object(module, value) for call in parts for value in (*call.args, *(each.value for each in call.keywords))):
                yield self.finding(config.init or owner, case="object", name=owner.name)
            elif (parts or not whole) and not config.open:
                yield self.finding(config.init or owner, case="closed", fix=opened(module, config.init), name=owner.name)


def _wrapped(module: Module) -> Iterator[tuple[ast.Call, str, Fix | None, str]]:
    """The calls of ``Bidirectional`` that fail, each with the case of the message, the fix and the classes."""
    for call, owners in wrapped(module):
        if lost := unregistered(module, owners):
            yield call, "wrapped", decorated(module, lost), ", ".join(owner.name for owner in lost)
        if (bare := without_state(module, call, owners)) is not None:
            yield call, "stateful", None, bare.name


def _is_remade(config: Config) -> bool:
    """Whether Keras 3 can make an instance again without a ``get_config``: with a constructor that needs nothing and takes everything."""
    return config.init is None or (config.open and not config.required)


def _is_described(module: Module, owner: ast.ClassDef) -> bool:
    """Whether a class, or one of the project that it derives from, has a ``get_config``; so where that is not known."""
    return has_unknown_bases(module, owner) or defines(module, owner, "get_config")


def _is_subclassed(module: Module, owner: ast.ClassDef) -> bool:
    """Whether a class is a model with a ``call`` of its own; not where Keras builds it from tensors, or the project says how it is made again."""
    bases = module.bases(owner)
    if "keras.Model" not in bases or "keras.Sequential" in bases or _is_described(module, owner) or defines(module, owner, "from_config"):
        return False
    return not any(call.args or any(keyword.arg in ("inputs", "outputs") for keyword in call.keywords) for call in init_calls(module, owner))


def _is_saved(module: Module, owner: ast.ClassDef) -> bool:
    """Whether this file saves models of a class as a whole, by themselves or as parts of others."""
    if not _is_subclassed(module, owner):
        return False
    return any(model_class(module, model) is owner for model in module.once(saved_models)) or bool(module.once(CustomObjects).saved_parts(owner))


def opened(module: Module, init: ast.FunctionDef | ast.AsyncFunctionDef | None) -> Fix | None:
    """``**kwargs`` in a constructor and in its one call of ``super().__init__``; None where either has an unusual form."""
    if init is None or init.args.kwarg is not None or init.args.vararg is not None:
        return None
    calls = init_calls(module, init)
    named = [*init.args.posonlyargs, *init.args.args, *init.args.kwonlyargs]
    parameters = [*named, *init.args.defaults, *(part for part in init.args.kw_defaults if part)]
    head = module.text[module.span(init).start : module.span(init.body[0]).start]
    if "#" in head or len(calls) != 1 or not parameters or not isinstance(calls[0].func, ast.Attribute) or not is_super(calls[0].func.value):
        return None
    last = max((module.span(part) for part in parameters), key=lambda span: span.end)
    tail = module.text[last.end : module.span(init.body[0]).start]
    if not tail.lstrip(" \n,").startswith(")"):
        return None
    end = last.end + (tail.index(",") + 1 if "," in tail.partition(")")[0] else 0)
    text = " **kwargs" if end > last.end else ", **kwargs"
    return Fix((Edit(end, end, text), module.add_argument(calls[0], "**kwargs")), safe=False)


def _loads(module: Module) -> Iterator[tuple[ast.Call, list[Custom], str | None]]:
    """The calls that make a model from a file or configuration, each with the custom objects that it must find, and the case of the message."""
    saving, custom = module.once(Saving), module.once(CustomObjects)
    for site in saving.of("load"):
        folder = site.lacks(".keras", ".h5", ".hdf5")
        writer = saving.writer(site)
        models = [writer.model] if writer is not None and writer.model is not None else _checkpointed(module, site)
        if not folder or (models and _is_folder(module, site, writer)):
            compiled = module.value(module.argument(site.call, "compile", 2)) is not False
            h5 = site.ends_with(".h5", ".hdf5") is True  # Keras 3 loads an .h5 file without its metric functions.
            need = custom.of_model(models[0]) if models else [] if saving.written(site) else custom.of_file(site.call)
            need = [each for each in need if (compiled or not each.compiled) and not (h5 and each.kind == "metric")]
            yield site.call, need, "folder" if folder else None
    for call in module.calls(*_CONFIGS):
        made = [part.func for part in flow.values(module, call.args[0]) if isinstance(part, ast.Call)] if call.args else []
        models = [func.value for func in made if isinstance(func, ast.Attribute) and func.attr in ("to_json", "get_config")]
        need = custom.of_model(models[0]) if models else custom.of_file(call)
        yield call, [each for each in need if not each.compiled], None


def _is_folder(module: Module, site: Site, writer: Site | None) -> bool:
    """Whether what ``site`` loads was saved (by ``writer``, or a callback) as a SavedModel folder, for which a ``.keras`` file can be saved."""
    form = module.argument(writer.call, "save_format") if writer is not None else None
    kept = any(other.kind == "saved_model" or "zipped" in module.keywords(other.call) for other in module.once(Saving).partners(site))
    return not kept and (form is None or module.value(form) == "tf")


def _checkpointed(module: Module, site: Site) -> list[ast.expr]:
    """The one model that a ``ModelCheckpoint`` saves where ``site`` loads one; empty where it is another's, or not known."""
    writers = [other for other in module.once(Saving).partners(site) if other.kind in ("save", "checkpoint", "checkpoint_any")]
    models = module.once(checkpointed).get(writers[0].call, []) if len(writers) == 1 else []
    return models if len(models) == 1 else []

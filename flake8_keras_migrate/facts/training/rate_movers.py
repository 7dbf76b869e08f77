"""What sets the learning rate of optimizers while they train, which an optimizer with a schedule refuses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import locate
from ...importing import importers
from ..definitions import place

if TYPE_CHECKING:
    from ...module import Module

_CALLBACKS = ("keras.callbacks.ReduceLROnPlateau", "keras.callbacks.LearningRateScheduler")
_RATES = ("lr", "learning_rate")
_LIBRARIES = ("keras.", "tensorflow.", "numpy.")
_MOVER = re.compile(r"LR(?![a-zN])|LearningRate|Lr[A-Z]|Cycl(?:ic|ical)|OneCycle|Warm_?[Uu]p|Anneal|Schedul|SGDR")
"""Names of what sets rates where its file is not found: ``CyclicLR``, ``LRFinder``, ``WarmUpCosineDecayScheduler``."""
_WORDS = ("ReduceLROnPlateau", "LearningRateScheduler", "optimizer.lr", "optimizer.learning_rate")
"""What a file has in its text that sets the rate of an optimizer it is given."""


def moves_rate(module: Module) -> bool:
    """Whether a file itself sets learning rates."""
    stored = any(isinstance(node.ctx, ast.Store) or _is_assigned(module, node) for node in module.attributes(*_RATES))
    return bool(stored or module.calls(*_CALLBACKS) or module.calls("keras.backend.set_value"))


def may_be_moved(module: Module) -> bool:
    """Whether what a file calls, or what trains the models that it makes, may set learning rates: callbacks of its project and of other libraries."""
    return any(_moves(module, path) for path in module.all_calls()) or any(locate.has_word(file, *_WORDS) for file in _trainers(module))


def _is_assigned(module: Module, node: ast.Attribute) -> bool:
    """``optimizer.learning_rate.assign(...)``."""
    above = module.parent(node)
    return isinstance(above, ast.Attribute) and above.attr == "assign"


def _moves(module: Module, path: str) -> bool:
    """Whether what is called is no part of Keras and sets rates, by the text of its file, or by its name where that is not found."""
    folder = locate.folder(module.filename)
    if path.startswith(_LIBRARIES):
        return False
    found = place(folder, path) if locate.is_own(folder, path) else None
    return locate.has_word(found[0], *_WORDS) if found is not None else _MOVER.search(path.rpartition(".")[2]) is not None


def _trainers(module: Module) -> Iterator[str]:
    """The files around those which import this one, and around it, where it trains nothing itself."""
    own = locate.folder(module.filename)
    if not own or module.method_calls("fit", "fit_generator", "train_on_batch"):
        return
    users = [file for files in importers(module.filename).values() for file in files]
    for folder in sorted({locate.folder(file) for file in users}):
        for word in _WORDS:
            yield from locate.callers(folder, word)

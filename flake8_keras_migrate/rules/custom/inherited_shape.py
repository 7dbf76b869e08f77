"""KM753: subclasses of Keras's layers whose ``call`` gives something of another shape than the layer above says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.classes import has_unknown_bases, lineage
from ...facts.keras_classes import is_super, parameters
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_SHAPE, _SPEC = "compute_output_shape", "compute_output_spec"
_MERGING = ("Add", "Average", "Concatenate", "Maximum", "Minimum", "Multiply", "Subtract")
_CONVOLUTIONS = tuple(f"{kind}Conv{axes}D{end}" for kind in ("", "Depthwise", "Separable") for axes in (1, 2, 3) for end in ("", "Transpose"))
_POOLS = tuple(f"{kind}{axes}D" for kind in ("MaxPooling", "AveragePooling", "GlobalMaxPooling", "GlobalAveragePooling") for axes in (1, 2, 3))
_PLAIN = (
    "Activation ActivityRegularization AlphaDropout BatchNormalization Dense Dropout EinsumDense ELU Embedding Flatten GaussianDropout GaussianNoise "
    "GroupNormalization LayerNormalization LeakyReLU Masking Permute PReLU ReLU RepeatVector Rescaling Softmax SpatialDropout1D SpatialDropout2D "
    "SpatialDropout3D UnitNormalization UpSampling1D UpSampling2D UpSampling3D ZeroPadding1D ZeroPadding2D ZeroPadding3D"
)
_LAYERS = frozenset(f"keras.layers.{name}" for name in (*_PLAIN.split(), *_CONVOLUTIONS, *_POOLS, *_MERGING))
"""The layers of Keras 3 that have one output, and a ``call`` of their own."""
_ONE = {f"keras.layers.{name}": (3, 0) for name in ("Flatten", "Permute", *_MERGING)} | {"keras.layers.Embedding": (3, 12)}
"""Layers that take the shape a subclass gives for that of one tensor; and since when."""
_MERGERS = frozenset(f"keras.layers.{name}" for name in _MERGING)
_REFUSING = "keras.layers.Embedding"
"""Takes a list on Keras 2, and raises an error for it on Keras 3; most others give a list for a list, or refuse it on Keras 2, too."""
_REDUCE = ("sum", "mean", "max", "min", "prod", "argmax", "argmin", "any", "all")
_RANK = ("expand_dims", "squeeze")


class InheritedShape(Rule):
    """``class Tied(Embedding)`` whose ``call`` returns ``super().call(ids), self.embeddings``; ``K.sum(super().call(x), axis=-1)``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for owner in module.classes("keras.Layer"):
            call, parent = module.methods(owner).get("call"), self._parent(module, owner)
            if not isinstance(call, ast.FunctionDef) or parent is None:
                continue
            for value in module.returns(call):
                made = flow.value(module, value)
                several = isinstance(made, (ast.Tuple, ast.List)) and len(made.elts) > 1
                listed = several and parent not in _MERGERS and takes_list(module, call)
                if listed and parent != _REFUSING:
                    continue
                says = any(_SHAPE in module.methods(each) for each in lineage(module, owner))
                if several or (not says and isinstance(made, ast.expr) and has_other_rank(module, made)):
                    case = "asked" if says else "list" if listed else "several" if several else None
                    yield self.finding(value, case=case, fix=_traced(module, owner), name=owner.name, parent=parent.rpartition(".")[2])
                    break

    def _parent(self, module: Module, owner: ast.ClassDef) -> str | None:
        """The layer of Keras whose word Keras 3 takes for what comes out of a class of the file."""
        chain = lineage(module, owner)
        names = set().union(*(module.methods(each).keys() | module.self_attributes(each).keys() for each in chain))
        paths = {path for each in chain for base in each.bases if (path := module.path(base)) is not None}
        if len(paths) != 1 or any(len(each.bases) != 1 for each in chain) or has_unknown_bases(module, owner) or {_SPEC, "__call__"} & names:
            return None
        path = paths.pop()
        return path if path in _LAYERS and (_SHAPE not in names or self.target >= _ONE.get(path, (9,))) else None


def takes_list(module: Module, call: ast.FunctionDef) -> bool:
    """Whether ``call`` takes its first argument for a list: ``a, b = x``, ``x[0]``, ``for each in x``, ``isinstance(x, list)``."""
    first = parameters(call)[:1]
    for use in module.spelled(first[0].arg) if first else ():
        if module.enclosing(use, ast.FunctionDef) is not call:
            continue
        above = module.parent(use)
        if isinstance(above, ast.Assign) and above.value is use and any(isinstance(target, (ast.Tuple, ast.List)) for target in above.targets):
            return True
        if isinstance(above, (ast.For, ast.comprehension)) and above.iter is use:
            return True
        if isinstance(above, ast.Subscript) and above.value is use and (isinstance(above.slice, ast.Slice) or type(module.value(above.slice)) is int):
            return True
        if isinstance(above, ast.Call) and module.text_of(above.func) == "isinstance" and any(map(_is_sequence, ast.walk(above.args[-1]))):
            return True
    return False


def _is_sequence(kind: ast.AST) -> bool:
    return isinstance(kind, ast.Name) and kind.id in ("list", "tuple")


def has_other_rank(module: Module, value: ast.expr) -> bool:
    """Whether an expression is what ``super().call`` gives with an axis more or less."""
    if isinstance(value, ast.Subscript):
        parts = value.slice.elts if isinstance(value.slice, ast.Tuple) else [value.slice]
        return any(type(module.value(part)) is int for part in parts) and _is_above(module, value.value)
    if not isinstance(value, ast.Call) or not value.args or not _is_above(module, value.args[0]):
        return False
    path = module.path(value.func) or ""
    head, _, name = path.rpartition(".")
    if head not in ("keras.backend", "keras.ops", "tensorflow", "tensorflow.math"):
        return False
    if name.removeprefix("reduce_") in _REDUCE:
        return module.argument(value, "axis", 1) is not None and module.argument(value, "keepdims", 2) is None
    return name in _RANK


def _is_above(module: Module, expr: ast.expr) -> bool:
    made = flow.value(module, expr)
    return isinstance(made, ast.Call) and isinstance(made.func, ast.Attribute) and made.func.attr == "call" and is_super(made.func.value)


def _traced(module: Module, owner: ast.ClassDef) -> Fix | None:
    """The method of ``keras.Operation``, which runs ``call`` to see what comes out, at the head of the class."""
    operation, imports = module.reach("keras.Operation")
    first = owner.body[1 if ast.get_docstring(owner, clean=False) is not None and owner.body[1:] else 0]
    if getattr(first, "decorator_list", []):
        return None
    return Fix((module.insert_line_before(first, f"{_SPEC} = {operation}.{_SPEC}\n"),), False, imports)

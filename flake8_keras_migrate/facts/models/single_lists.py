"""Models made with a list of one output or input, which Keras 3 keeps, and where that list is used as the tensor that it holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from ..flow import values
from ..name_uses import uses
from ..origins import Origins
from ..symbolic.tensors import is_fed

if TYPE_CHECKING:
    from ...module import Module

_PLACES = {"input": ("inputs", 0), "output": ("outputs", 1)}
_OF_LISTS = frozenset(dir(list))
_MERGE = frozenset(f"keras.layers.{name}" for name in ("Add", "Average", "Concatenate", "Dot", "Maximum", "Minimum", "Multiply", "Subtract"))
_MERGED = frozenset(f"keras.layers.{name.rpartition('.')[2].lower()}" for name in _MERGE)
_USES = (ast.Attribute, ast.Subscript, ast.UnaryOp, ast.BinOp, ast.List, ast.Call, ast.Assign)
_AXES = ("1D", "2D", "3D")
_REFUSE = frozenset(
    f"keras.layers.{name}"
    for name in (
        *("Dense", "EinsumDense", "Embedding", "Flatten", "Reshape", "Permute", "RepeatVector", "PReLU", "TimeDistributed", "MultiHeadAttention"),
        *("BatchNormalization", "LayerNormalization", "GroupNormalization", "LSTM", "GRU", "SimpleRNN", "Bidirectional"),
        *("Softmax", "Masking", "Resizing", "ReLU", "LeakyReLU", "ELU", "Rescaling", "UnitNormalization"),
        *(f"{kind}{axes}" for axes in _AXES for kind in ("Conv", "ConvLSTM", "MaxPooling", "AveragePooling", "GlobalMaxPooling")),
        *(f"{kind}{axes}" for axes in _AXES for kind in ("GlobalAveragePooling", "UpSampling", "ZeroPadding", "Cropping")),
        *("Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose", "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D"),
    )
)
"""Layers that fail with a list of one tensor, give what the next layer fails with, or make one array of it, with an axis more."""
_HAND_ON = frozenset(
    f"keras.layers.{name}"
    for name in (
        "Dropout",
        "AlphaDropout",
        "GaussianDropout",
        "GaussianNoise",
        "ActivityRegularization",
        *(f"SpatialDropout{axes}" for axes in _AXES),
    )
)
"""Layers that give a list of one tensor for a list of one."""


class SingleLists:
    """Answers for one module: the lists of one by the call that makes the model, and what is done with each."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._lists: dict[str, dict[ast.AST, ast.List]] = {port: {} for port in _PLACES}
        for call in module.calls("keras.Model"):
            for port, (name, position) in _PLACES.items():
                given = module.argument(call, name, position)
                if isinstance(given, ast.List) and len(given.elts) == 1 and not isinstance(given.elts[0], ast.Starred):
                    self._lists[port][call] = given

    def misused(self) -> Iterator[tuple[ast.List, str]]:
        """The lists that something fails on, each once, with the spelling of what is used as a tensor."""
        found: dict[ast.List, str] = {}
        if any(self._lists.values()):
            for node, given in (*self._ports(), *self._results(), *self._wrapped()):
                found.update({each: self._module.text_of(node) for each in given if each not in found and self._module.is_tensor(each.elts[0])})
        yield from sorted(found.items(), key=lambda each: (each[0].lineno, each[0].col_offset))

    def _of(self, model: ast.expr, port: str) -> list[ast.List]:
        """The lists of one with which a model is made, whichever of its origins it has."""
        made = self._module.once(Origins).of(model) if self._lists[port] else ()
        return [self._lists[port][each] for each in made] if all(each in self._lists[port] for each in made) else []

    def _ports(self) -> Iterator[tuple[ast.expr, list[ast.List]]]:
        """``model.output`` and ``model.input``."""
        for attribute in self._module.attributes(*_PLACES):
            given = self._of(attribute.value, attribute.attr) if isinstance(attribute.ctx, ast.Load) else []
            if given and any(self._fails(use) for use in self._uses(attribute)):
                yield attribute, given

    def _results(self) -> Iterator[tuple[ast.expr, list[ast.List]]]:
        """``model(tensor)`` with a symbolic tensor."""
        module = self._module
        for call in module.nodes.get(ast.Call, ()) if self._lists["output"] else ():
            if call.args and isinstance(module.parent(call), _USES) and _may_be_model(module, call.func):
                given = self._of(call.func, "output")
                if given and is_fed(module, call) and any(self._fails(use) for use in self._uses(call)):
                    yield call, given

    def _wrapped(self) -> Iterator[tuple[ast.expr, list[ast.List]]]:
        """Models in ``TimeDistributed``, and in the list of a Sequential before a layer that fails on what they give."""
        for call in self._module.calls("keras.layers.TimeDistributed"):
            if call.args:
                yield call.args[0], self._of(call.args[0], "output")
        for call in self._module.calls("keras.Sequential"):
            stack = self._module.argument(call, "layers", 0)
            parts = stack.elts if isinstance(stack, ast.List) else []
            refused = False
            for part in reversed(parts):
                if refused:
                    yield part, self._of(part, "output")
                refused = self._refuses(part) or (refused and self._hands_on(part))

    @cached_property
    def _asked(self) -> frozenset[str]:
        """What the file asks for its type, as it is spelled."""
        asking = (*self._module.calls_named("isinstance"), *self._module.calls_named("hasattr"))
        return frozenset(self._module.text_of(call.args[0]) for call in asking if call.args)

    def _uses(self, node: ast.expr) -> Iterator[ast.expr]:
        """The expression itself, and the names that stand for it alone; nothing where the file asks what it is."""
        parent = self._module.parent(node)
        if self._module.text_of(node) in self._asked:
            return
        yield node
        if isinstance(parent, ast.Assign) and len(parent.targets) == 1 and isinstance(parent.targets[0], ast.Name):
            name = parent.targets[0]
            if name.id not in self._asked:
                yield from (use for use in uses(self._module, name) if values(self._module, use) == (node,))

    def _fails(self, node: ast.expr) -> bool:
        """Whether what is done with a list of one tensor, where it stands, fails on lists."""
        parent = self._module.parent(node)
        if isinstance(parent, ast.Attribute):
            return parent.attr not in _OF_LISTS
        if isinstance(parent, ast.Subscript):
            return parent.value is node and isinstance(parent.slice, ast.Tuple)
        if isinstance(parent, ast.UnaryOp):
            return isinstance(parent.op, ast.USub)
        if isinstance(parent, ast.BinOp):
            return self._fails_with(parent.op, parent.right if parent.left is node else parent.left)
        if isinstance(parent, ast.List) and isinstance(whole := self._module.parent(parent), ast.Call) and parent in whole.args[:1]:
            return bool(self._layer(whole.func) & _MERGE or _MERGED.intersection(self._module.paths(whole.func)))
        if not (isinstance(parent, ast.Call) and node in parent.args[:1]):
            return False
        return self._refuses(parent.func) or (self._hands_on(parent.func) and any(self._is_refused(use) for use in self._uses(parent)))

    def _is_refused(self, node: ast.expr) -> bool:
        """Whether a layer that fails on lists is called on this."""
        parent = self._module.parent(node)
        return isinstance(parent, ast.Call) and node in parent.args[:1] and self._refuses(parent.func)

    def _refuses(self, layer: ast.expr) -> bool:
        """Whether a layer does not give for a list of one tensor what it gives for the tensor; the activation "linear" hands the list on."""
        made = values(self._module, layer)
        kinds = self._layer(layer)
        if kinds != {"keras.layers.Activation"}:
            return bool(kinds & _REFUSE)
        named = [self._module.value(self._module.argument(each, "activation", 0)) for each in made if isinstance(each, ast.Call)]
        return all(isinstance(name, str) and name != "linear" for name in named)

    def _hands_on(self, layer: ast.expr) -> bool:
        kinds = self._layer(layer)
        return bool(kinds) and kinds <= _HAND_ON

    def _fails_with(self, operator: ast.operator, other: ast.expr) -> bool:
        number = self._module.value(other)
        if isinstance(number, (int, float)):
            return not (isinstance(operator, ast.Mult) and isinstance(number, int))
        if isinstance(operator, ast.Add) and isinstance(other, ast.Attribute) and other.attr in _PLACES and self._of(other.value, other.attr):
            return False
        return self._module.is_tensor(other)

    def _layer(self, expr: ast.expr) -> frozenset[str]:
        """The class of Keras of which an expression is an instance."""
        made = values(self._module, expr)
        paths = [self._module.path(each.func) if isinstance(each, ast.Call) else None for each in made]
        return frozenset(path for path in paths if path is not None) if None not in paths else frozenset()


def _may_be_model(module: Module, called: ast.expr) -> bool:
    """Whether what is called looks like a model that the file makes: a name that is no function, ``self.x``, ``make()(...)``."""
    if isinstance(called, ast.Attribute):
        return isinstance(called.value, ast.Name) and module.class_of(called.value) is not None
    if isinstance(called, ast.Call):
        return isinstance(called.func, ast.Name) and module.local_function(called.func) is not None
    return isinstance(called, ast.Name) and any(each.kind not in ("path", "function", "class") for each in module.bindings(called))

"""TensorFlow functions, those of ``tf.keras.backend``, and some operators on symbolic Keras tensors."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...facts.dynamic_shapes import in_run
from ...facts.kept_values import kept
from ...facts.lifted import lifted, with_more
from ...facts.outer_tensors import outer_tensors
from ...facts.tensor_operators import equalities, numpy_left, unequal_to_none
from ...facts.tensor_ops import in_lambda, replacement
from ...facts.tensors import is_fed
from ...rule import Finding, Rule
from ...tables.tensor_ops import BACKEND_ACCEPTS, EAGER_ONLY_NAMES

if TYPE_CHECKING:
    from ...module import Module

_OTHER_FAMILIES = (
    *("keras.", "data.", "nest.", "debugging.", "summary.", "io.", "train.", "saved_model.", "test.", "distribute.", "feature_column."),
    # Gone or of no use with Keras for reasons of their own: KM805, KM806.
    *("gradients", "hessians", "layers.", "losses.", "contrib."),
)


class TfOpOnKerasTensor(Rule):
    """``tf.concat([a, b], -1)`` where ``a`` comes from ``Input`` through layers."""

    def find(self, module: Module) -> Iterator[Finding]:
        for call in _failing(module):
            if is_fed(module, call):
                new, fix = replacement(module, call)
                name = module.text_of(call.func)
                # Some of tf.keras.backend ask the tensor's dtype or shape first, as if it were one of TensorFlow: AttributeError.
                error = "an error" if (module.path(call.func) or "").startswith("keras.backend.") else "ValueError"
                fix = in_run(module, call) or fix or in_lambda(module, call)
                if new:
                    yield self.finding(call, fix=fix, name=name, new=new, error=error)
                else:
                    yield self.finding(call, case="layer", fix=fix, name=name, error=error)
        for node, fix in numpy_left(module):
            yield self.finding(node, case="numpy", fix=fix, name=module.text_of(node.left))
        for test, equal in equalities(module):
            yield self.finding(test, case="equal", fix=equal)
        for test, other in unequal_to_none(module):
            yield self.finding(test, case="none", fix=other, name=module.text_of(test))
        yield from self._around(module)

    def _around(self, module: Module) -> Iterator[Finding]:
        found = list(outer_tensors(module))
        handed = kept(module, [each for each in found if each.place == "a loss or metric"])
        for outer in found:
            fix, advice = None, "pass it to the layer too"
            owner = module.enclosing(outer.function, ast.ClassDef)
            if outer.place == "a loss or metric":
                fix, advice = handed.get(outer), "give it to a layer that calls add_loss"
            elif outer.place == "a Lambda":
                fix = with_more(module, outer.function, [each for each in found if each.function is outer.function])
            elif isinstance(owner, ast.ClassDef):
                fix = lifted(module, owner, [each for each in found if module.enclosing(each.function, ast.ClassDef) is owner])
            yield self.finding(outer.node, case="outer", fix=fix, name=outer.node.id, place=outer.place, advice=advice)


def _failing(module: Module) -> Iterator[ast.Call]:
    """The calls that Keras 3 refuses if they are given a symbolic tensor."""
    for path, calls in module.all_calls().items():
        if path.startswith("keras.backend."):
            # Standalone Keras 3 has no such function at all: KM403.
            if path.removeprefix("keras.backend.") not in BACKEND_ACCEPTS:
                yield from (call for call in calls if module.path(call.func) == path and module.root(call.func) == "tf.keras")
        elif path.startswith("tensorflow.") and _takes_no_keras_tensor(path):
            yield from (call for call in calls if module.path(call.func) == path)


def _takes_no_keras_tensor(path: str) -> bool:
    """Whether a path of TensorFlow is a function on tensors, and none that has a rule or a use of its own."""
    name = path.removeprefix("tensorflow.").removeprefix("compat.v1.").removeprefix("compat.v2.")
    return not name.startswith(_OTHER_FAMILIES) and name not in EAGER_ONLY_NAMES and not name.rpartition(".")[2][:1].isupper()

"""What a ``tf.Variable`` has and a weight of Keras 3, a ``keras.Variable``, has not."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts.custom.shapes import asked_first, fix_get_shape
from ...facts.custom.weight_uses import assigned, led, packed, paired, widened
from ...facts.custom.weights import are_weights, is_weight
from ...facts.training.optimizers import is_optimizer
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_GONE = {
    "read_value": "use keras.ops.copy(weight)", "ref": "use id(weight)", "experimental_ref": "use id(weight)",
    "initializer": "keep the initializer yourself", "is_initialized": "it always is", "initialized_value": "use the weight itself",
    "get_shape": "use its shape", "set_shape": "its shape is fixed", "device": "ask weight.value for it", "op": "nothing follows it",
    "eval": "use weight.numpy()", "scatter_update": "use keras.ops.scatter_update and assign", "scatter_add": "use keras.ops and assign",
    "scatter_sub": "use keras.ops and assign", "scatter_nd_update": "use keras.ops.scatter_update and assign", "sparse_read": "use keras.ops.take",
    "gather_nd": "use keras.ops", "count_up_to": "use assign_add", "batch_scatter_update": "use keras.ops.scatter_update and assign",
    **{f"scatter_{each}": "use keras.ops and assign" for each in ("max", "min", "mul", "div", "nd_add", "nd_sub", "nd_max", "nd_min")},
}  # fmt: skip
_LISTS = ("weights", "trainable_weights", "non_trainable_weights", "variables", "trainable_variables", "non_trainable_variables")
_ASSIGN = ("assign", "assign_add", "assign_sub")
_ARGUMENTS = ("use_locking", "read_value", "name")
_METHODS = {"set_value": "assign", "update": "assign", "update_add": "assign_add", "update_sub": "assign_sub"}
_READERS = {"mean": "keras.ops.mean", "std": "keras.ops.std", "var": "keras.ops.var", "dtype": "weight.dtype"}


class VariableApi(Rule):
    """``self.w.read_value()``, ``self.w.assign(x, use_locking=True)`` and ``tf.keras.backend.set_value(layer.kernel, x)``."""

    def find(self, module: Module) -> Iterator[Finding]:
        for node in module.attributes(*_GONE):
            if isinstance(node.ctx, ast.Load) and is_weight(module, node.value) and not asked_first(module, node):
                yield self.finding(node, fix=gone_fix(module, node), name=node.attr, advice=_GONE[node.attr])
        for call in module.method_calls("value"):
            if isinstance(call.func, ast.Attribute) and is_weight(module, call.func.value) and not asked_first(module, call):
                yield self.finding(call, case="value", fix=Fix((module.replace(call, module.text_of(call.func)),)))
        for call in module.method_calls(*_ASSIGN):
            given = [name for name in _ARGUMENTS if name in module.keywords(call)]
            more = [] if any(isinstance(each, ast.Starred) for each in call.args) else call.args[1:]
            if (given or more) and isinstance(call.func, ast.Attribute) and is_weight(module, call.func.value):
                edits = [*(module.drop_argument(call, name) for name in given), *(module.drop_argument(call, each) for each in more)]
                fix = Fix(tuple(edit for edit in edits if edit)) if None not in edits else None
                yield self.finding(call, case="argument", fix=fix, name=given[0] if given else "use_locking", method=call.func.attr)
        yield from self.functions(module)
        yield from self.lists(module)
        for case, parts in (("packed", packed(module)), ("led", led(module))):
            for part in parts:
                text, imports = module.reach("tensorflow.convert_to_tensor")
                fix = Fix((module.replace(part, f"{text}({module.text_of(part)})"),), imports=imports)
                yield self.finding(part, case=case, fix=fix, name=module.text_of(part))
        for call, new in assigned(module):
            yield self.finding(call, case="compat", name=module.text_of(call.func), new=new)
        for number in widened(module):
            fix = Fix((module.replace(number, f"float({module.text_of(number)})"),))
            yield self.finding(number, case="wide", fix=fix)
        for call in paired(module):
            yield self.finding(call, case="function", fix=_one_by_one(module, call), name="batch_set_value", new="weight.assign for each pair")

    def functions(self, module: Module) -> Iterator[Finding]:
        for name in (*_METHODS, *_READERS):
            for call in module.calls(f"keras.backend.{name}"):
                # In standalone Keras 3 the function itself is gone: KM403.
                if module.root(call.func) != "tf.keras" or not call.args or not is_weight(module, call.args[0]):
                    continue
                if isinstance(call.args[0], ast.Attribute) and call.args[0].attr == "learning_rate":
                    continue  # KM604
                new = _READERS.get(name) or f"weight.{_METHODS[name]}"
                fix = None
                if name in _METHODS and len(call.args) == 2 and not call.keywords:
                    weight, value = (module.text_of(each) for each in call.args)
                    fix = Fix((module.replace(call, f"{weight}.{_METHODS[name]}({value})"),))
                yield self.finding(call, case="function", fix=fix, name=name, new=new)

    def lists(self, module: Module) -> Iterator[Finding]:
        """``optimizer.variables()``, and ``tape.watch(model.trainable_variables)``."""
        for call in module.method_calls("variables"):
            if isinstance(call.func, ast.Attribute) and not call.args and is_optimizer(module, call.func.value):
                yield self.finding(call, case="variables", fix=Fix((module.replace(call, module.text_of(call.func)),)))
        for call in module.method_calls("watch"):
            given = call.args[0] if len(call.args) == 1 else None
            if given is not None and is_weight(module, given):
                yield self.finding(given, case="watch", fix=Fix((module.insert_after(given, ".value"),)))
            if isinstance(given, ast.Attribute) and given.attr in _LISTS and are_weights(module, given):
                edit = module.replace(given, f"[weight.value for weight in {module.text_of(given)}]")
                yield self.finding(given, case="watch", fix=Fix((edit,)))


def _one_by_one(module: Module, call: ast.Call) -> Fix | None:
    """``K.batch_set_value(pairs)`` as a loop over the pairs."""
    statement = module.parent(call)
    weight, value = (name if not module.binds(name) else f"each_{name}" for name in ("weight", "value"))
    if not isinstance(statement, ast.Expr) or module.binds(weight) or module.binds(value):
        return None
    indent = " " * statement.col_offset
    text = f"for {weight}, {value} in {module.text_of(call.args[0])}:\n{indent}    {weight}.assign({value})"
    return Fix((module.replace(statement, text),))


def gone_fix(module: Module, method: ast.Attribute) -> Fix | None:
    """What does the same for a weight of Keras 3, where it is one expression."""
    if method.attr == "get_shape":
        return fix_get_shape(module, method)
    call, weight = module.parent(method), module.text_of(method.value)
    if not isinstance(call, ast.Call) or call.func is not method or call.args or call.keywords:
        return None
    if method.attr == "read_value":
        ops, imports = module.reach("keras.ops")
        return Fix((module.replace(call, f"{ops}.copy({weight})"),), imports=imports)
    return Fix((module.replace(call, weight),)) if method.attr == "initialized_value" else None

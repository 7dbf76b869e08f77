"""Giving a Sequential model its input as a ``keras.Input`` before the first layer, instead of an argument of that layer."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..edits import Fix
from .renames import rooted

if TYPE_CHECKING:
    from ..module import Module

_WRITTEN = {"batch_input_shape": "batch_shape={}", "input_shape": "{}", "input_dim": "({},)", "input_length": "({},)"}


def input_fix(module: Module, call: ast.Call, name: str, value: ast.expr) -> Fix | None:
    """Take the argument ``name`` out of a first layer and write an Input before it; None where the layer is not provably first."""
    drop = module.drop_argument(call, name)
    given = module.keywords(call)
    if drop is None or sum(other in given for other in _WRITTEN) > 1 or "batch_size" in given or "#" in module.text_of(call):
        return None
    home = rooted("keras.Input", module.name(call.func) or "")
    text, imports = reach_like(module, home)
    shown = f"{text}({_WRITTEN[name].format(module.text_of(value))})"
    if _is_first_of_list(module, call):
        start = module.span(call).start
        line = module.text[module.text.rfind("\n", 0, start) + 1 : start]
        gap = ",\n" + line if not line.strip() else ", "
        return Fix((drop, module.insert_before(call, shown + gap)), imports=imports)
    added = _first_added(module, call)
    if added is not None:
        statement, receiver = added
        return Fix((drop, module.insert_line_before(statement, f"{receiver}.add({shown})")), imports=imports)
    return None


def reach_like(module: Module, path: str) -> tuple[str, frozenset[str]]:
    """How to write a path of TensorFlow or Keras in the file."""
    if path.startswith("tensorflow."):
        for name in module.walk.top.bindings:
            if module.resolver.of_name(module.walk.top, name) == ("tensorflow",):
                return name + path.removeprefix("tensorflow"), frozenset()
        path = path.removeprefix("tensorflow.")
    return module.reach(path)


def _is_first_of_list(module: Module, call: ast.Call) -> bool:
    above = module.parent(call)
    outer = module.parent(above) if above is not None else None
    if isinstance(outer, ast.keyword):
        outer = module.parent(outer)
    return (
        isinstance(above, (ast.List, ast.Tuple))
        and above.elts[0] is call
        and isinstance(outer, ast.Call)
        and "keras.Sequential" in module.paths(outer.func)
        and above in (*outer.args[:1], *(keyword.value for keyword in outer.keywords if keyword.arg == "layers"))
    )


def _last_value(module: Module, receiver: ast.expr, before: ast.AST) -> ast.expr | None:
    """What a name was last assigned above a node, in the text."""
    bindings = module.resolver.bindings(receiver) if isinstance(receiver, ast.Name) else ()
    above = [one.value for one in bindings if one.kind == "value" and one.value is not None and one.value.lineno < before.lineno]  # type: ignore[attr-defined]
    return above[-1] if above else None


def _first_added(module: Module, call: ast.Call) -> tuple[ast.stmt, str] | None:
    """The statement ``model.add(call)`` and the text of the model, when it is the first after ``model = Sequential()``."""
    add = module.parent(call)
    if not isinstance(add, ast.Call) or not isinstance(add.func, ast.Attribute) or add.func.attr != "add" or add.args != [call]:
        return None
    statement = module.parent(add)
    receiver = add.func.value
    made = _last_value(module, receiver, call) or module.resolve(receiver)
    if not isinstance(statement, ast.Expr) or not isinstance(made, ast.Call) or "keras.Sequential" not in module.paths(made.func) or made.args:
        return None
    text = module.text_of(receiver)
    others = [one for one in module.method_calls("add") if isinstance(one.func, ast.Attribute) and module.text_of(one.func.value) == text]
    here = [one for one in others if made.lineno < one.lineno]
    same_block = module.parent(statement) is module.parent(module.statement(made))
    return (statement, text) if here and here[0] is add and same_block and made.lineno < call.lineno else None

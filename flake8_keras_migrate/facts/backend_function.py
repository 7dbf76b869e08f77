"""``keras.backend.function`` as a ``keras.Model`` of the same inputs and outputs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from ..edits import Edit, Fix

if TYPE_CHECKING:
    from ..module import Module

_PORTS = ("input", "output", "inputs", "outputs")
_PHASES = ("keras.backend.learning_phase", "keras.backend.symbolic_learning_phase")
# What computes with tensors of TensorFlow's graph, of which no model can be made.
_GRAPH = ("keras.backend.gradients", *(f"tensorflow{v}.{name}" for v in ("", ".compat.v1") for name in ("gradients", "placeholder", "Session")))


class Ports(NamedTuple):
    """``number`` of the leaves, None where it is not known; 0 for a single tensor, not a list. ``leaves`` are those that can be read."""

    leaves: tuple[ast.expr, ...]
    number: int | None


def asks_phase(module: Module, call: ast.AST | None) -> bool:
    """Whether the learning phase is among the inputs (or anywhere else) of a call of ``keras.backend.function``."""
    given = (call.args + [one.value for one in call.keywords]) if isinstance(call, ast.Call) else []
    return any(_is_phase(module, part) for one in given for part in ast.walk(module.resolve(one)))


def updates(module: Module, call: ast.AST | None) -> ast.expr | None:
    """The updates of variables that the function makes, unless there are none, or only those that layers make by themselves."""
    given = module.argument(call, "updates", 2) if isinstance(call, ast.Call) else None
    none = given is None or module.value(given) in ([], None) or (isinstance(given, ast.Attribute) and given.attr == "state_updates")
    return None if none else given


def function_fix(module: Module, node: ast.AST) -> Fix | None:
    """A model, called by ``predict_on_batch``, which gives arrays; a list of one array stays one, unless every use takes ``[0]`` of it.

    With the learning phase among the inputs, a function that calls the model with ``training=``.
    """
    call = module.parent(node)
    if not isinstance(call, ast.Call) or call.func is not node or module.has_unknown_keywords(call) or updates(module, call) is not None:
        return None
    given = module.arguments(call).keywords | dict(zip(("inputs", "outputs"), call.args, strict=False))
    if not {"inputs", "outputs"} <= given.keys() <= {"inputs", "outputs", "updates", "name"} or len(call.args) > 2:
        return None
    phase = _phase(module, given["inputs"])
    inputs, outputs = _ports(module, given["inputs"]), _ports(module, given["outputs"])
    edits = [module.drop_argument(call, name) for name in ("updates", "name") if name in given]
    if inputs is None or outputs is None or None in edits or (phase is None and asks_phase(module, call)):
        return None
    if not _symbolic(module, [leaf for leaf in (*inputs.leaves, *outputs.leaves) if not _is_phase(module, leaf)]):
        return None
    path, imports = module.reach("keras.Model")
    edits.append(module.replace(node, path))
    if phase is not None:
        convert, more = module.reach("keras.ops.convert_to_numpy")
        if any(module.enclosing(one, ast.Lambda) is not None for one in module.references("tensorflow.gradients")):
            traced, third = module.reach("tensorflow.function")  # symbolic gradients are not for eager mode
            edits[-1] = module.replace(node, f"{traced}({path}")
            edits.append(module.insert_after(call, ")"))
            more |= third
        return Fix(_made([*edits, phase, *_with_phase(module, call, inputs, outputs, convert)]), False, imports | more)
    uses = _uses(module, call, single=outputs.number == 1) if outputs.number is not None else None
    if uses is None and outputs.number == 1:
        uses = _function(module, call, "[model.predict_on_batch(data)]")
    elif uses is None and outputs.number is None:
        flatten, more = module.reach("keras.tree.flatten")
        imports |= more
        uses = _function(module, call, f"{flatten}(model.predict_on_batch(data))")
    elif uses is None:
        uses = [module.insert_after(call, ".predict_on_batch")]
    return Fix(_made([*edits, *uses]), False, imports)


def _made(edits: list[Edit | None]) -> tuple[Edit, ...]:
    return tuple(edit for edit in edits if edit is not None)


def _with_phase(module: Module, call: ast.Call, inputs: Ports, outputs: Ports, convert: str) -> list[Edit | None]:
    """The function around the model: the last of what it is given tells whether to train, and may be left out."""
    at = str(inputs.number - 1) if inputs.number else "-1"
    called = f"model(data[:{at}], training=any(data[{at}:]))"
    text = f"[{convert}(value) for value in {called}]"
    if outputs.number in (0, 1):
        text = f"{convert}({called})" if outputs.number == 0 else f"[{convert}({called})]"
    return _function(module, call, text)


def _function(module: Module, call: ast.Call, body: str) -> list[Edit | None]:
    """A function of ``data``, whose ``model`` the call makes; in parentheses where what follows would become part of its body."""
    above = module.parent(call)
    whole = isinstance(above, (ast.Assign, ast.Return, ast.keyword, ast.List, ast.Tuple)) or (isinstance(above, ast.Call) and above.func is not call)
    before, after = ("", "") if whole else ("(", ")")
    return [module.insert_before(call, f"{before}lambda data, model="), module.insert_after(call, f": {body}{after}")]


def _is_phase(module: Module, expr: ast.AST) -> bool:
    return isinstance(expr, ast.Call) and module.path(expr.func) in _PHASES


def _phase(module: Module, inputs: ast.expr) -> Edit | None:
    """The edit that takes the learning phase out of the inputs, where it is the last of them."""
    found = module.resolve(inputs)
    if isinstance(found, ast.BinOp) and isinstance(found.right, ast.List) and len(found.right.elts) == 1 and _is_phase(module, found.right.elts[0]):
        return Edit(module.span(found.left).end, module.span(found).end, "")
    alone = found is inputs or (isinstance(inputs, ast.Name) and len(module.spelled(inputs.id)) == 2)
    if alone and isinstance(found, ast.List) and len(found.elts) > 1 and _is_phase(module, found.elts[-1]):
        return Edit(module.span(found.elts[-2]).end, module.span(found.elts[-1]).end, "")
    return None


def _ports(module: Module, expr: ast.expr) -> Ports | None:
    found = module.resolve(expr)
    if isinstance(found, ast.List) and not found.elts and isinstance(expr, ast.Name):
        calls = [one for one in module.method_calls("append") if one.args and _same(one.func, expr)]
        added = [one.args[0] for one in calls]
        return Ports(tuple(added), None) if added else None
    if isinstance(found, ast.Subscript) and isinstance(found.slice, ast.Slice):
        whole = _ports(module, found.value)
        return whole._replace(number=None) if whole is not None and whole.number != 0 else None
    if isinstance(found, (ast.List, ast.Tuple)):
        known = bool(found.elts) and not any(isinstance(item, ast.Starred) for item in found.elts)
        return Ports(tuple(found.elts), len(found.elts)) if known else None
    if isinstance(found, ast.ListComp):
        return Ports((found.elt,), 2)
    if isinstance(found, ast.BinOp) and isinstance(found.op, ast.Add):
        parts = [_ports(module, side) for side in (found.left, found.right)]
        lists = [part for part in parts if part is not None and part.number != 0]
        return Ports(tuple(leaf for part in lists for leaf in part.leaves), None) if len(lists) == len(parts) else None
    if isinstance(found, ast.Attribute) and found.attr in ("inputs", "outputs"):
        return Ports((found,), None)
    return Ports((found,), 0) if is_symbolic(module, found) else None


def _same(method: ast.expr, name: ast.Name) -> bool:
    """Whether a method is one of what a name stands for."""
    return isinstance(method, ast.Attribute) and isinstance(method.value, ast.Name) and method.value.id == name.id


def _symbolic(module: Module, leaves: list[ast.expr]) -> bool:
    """Whether a model of Keras 3 can be made of expressions: some provably symbolic, and nothing that speaks against the others."""
    known = [is_symbolic(module, leaf) for leaf in leaves]
    plain = all(found or isinstance(module.resolve(leaf), (ast.Name, ast.Attribute)) for found, leaf in zip(known, leaves, strict=True))
    scope = module.enclosing(leaves[0], ast.FunctionDef) if leaves else None
    own = (one for one in module.references(*_GRAPH) if module.enclosing(one, ast.FunctionDef) is scope)
    graph = (one for one in own if module.enclosing(one, ast.Lambda) is None)
    return all(known) or (any(known) and plain and not any(graph))


def is_symbolic(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is a symbolic tensor, a port of a model or layer, or a placeholder (which becomes an Input)."""
    found = module.resolve(expr)
    if isinstance(found, ast.Subscript) and isinstance(found.value, ast.Attribute) and found.value.attr in ("inputs", "outputs"):
        return True
    if isinstance(found, ast.Call) and module.path(found.func) == "keras.backend.placeholder":
        return True
    made = found.value if isinstance(found, ast.Subscript) else found
    if isinstance(made, ast.Call) and isinstance(made.func, ast.Call) and (module.path(made.func.func) or "").startswith("keras.layers."):
        return True
    return module.is_tensor(found) or (isinstance(found, ast.Attribute) and found.attr in _PORTS)


def _uses(module: Module, call: ast.Call, *, single: bool) -> list[Edit | None] | None:
    """The edits for each ``f(data)`` or, with a list of one output, ``f(data)[0]``; None for any other use of what holds the function."""
    statement = module.parent(call)
    if isinstance(statement, ast.Call) and statement.func is call:
        return _use(module, call, single=single)
    target = statement.targets[0] if isinstance(statement, ast.Assign) and statement.value is call else None
    if not isinstance(target, ast.Name):
        return None
    edits: list[Edit | None] = []
    for use in module.spelled(target.id):
        if use is target or not any(binding.node is target for binding in module.bindings(use)):
            continue
        used = _use(module, use, single=single) if len(module.bindings(use)) == 1 else None
        if used is None:
            return None
        edits += used
    return edits or None


def _use(module: Module, function: ast.expr, *, single: bool) -> list[Edit | None] | None:
    above = module.parent(function)
    if not isinstance(above, ast.Call) or above.func is not function or len(above.args) != 1 or above.keywords:
        return None
    edits: list[Edit | None] = [module.insert_after(function, ".predict_on_batch")]
    item = module.parent(above)
    if single and (not isinstance(item, ast.Subscript) or item.value is not above or module.value(item.slice) != 0):
        return None
    return edits + ([Edit(module.span(above).end, module.span(item).end, "")] if single and item is not None else [])

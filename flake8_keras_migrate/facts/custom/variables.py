"""Variables that a class keeps: where they are made, and how ``add_weight`` would make them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .. import flow
from ..keras_classes import LAYER, METRIC, is_self
from ..layers.whole_shapes import in_parentheses, reads_as_whole
from ..reproducibility.sets import is_builtin
from .start_arrays import array_in

if TYPE_CHECKING:
    from ...module import Module

_VARIABLES = frozenset(
    {"tensorflow.Variable", "tensorflow.compat.v1.Variable", "tensorflow.compat.v1.get_variable", "tensorflow.compat.v2.Variable"},
)
_UNTRACKED = "no_automatic_dependency_tracking"
_MAKERS = {
    **dict.fromkeys(("tensorflow.ones", "tensorflow.zeros", "tensorflow.constant"), 1),
    "tensorflow.fill": 2,
    **{f"tensorflow.random.{name}": 3 for name in ("normal", "truncated_normal", "uniform")},
}
"""What makes a tensor of a shape, and how many arguments stand before its dtype."""


class Start(NamedTuple):
    """A variable's first value: the texts of shape and dtype, and the initializer.

    An initializer is a quoted name, a call below keras.initializers, or what is to be written as it is (``verbatim``).
    """

    shape: str
    initializer: str
    dtype: str = ""
    verbatim: bool = False


def attribute_values(module: Module, owner: ast.ClassDef) -> Iterator[tuple[ast.Attribute, ast.expr]]:
    """What the methods of a class assign to attributes of ``self``, append to them, or store in them by a key."""
    for attribute in module.stored_attributes(owner):
        above = module.parent(attribute)
        if isinstance(above, (ast.Assign, ast.AnnAssign)) and above.value is not None and not _is_hidden(module, attribute):
            yield attribute, above.value
    for call in module.method_calls("append"):
        holder = call.func.value if isinstance(call.func, ast.Attribute) else None
        if isinstance(holder, ast.Attribute) and is_self(module, holder.value) and module.class_of(holder.value) is owner and call.args:
            yield holder, call.args[0]
    yield from module.once(_keyed).get(owner, ())


def _keyed(module: Module) -> dict[ast.ClassDef, list[tuple[ast.Attribute, ast.expr]]]:
    """What methods store by a key (``self.held["w"] = made``) in lists and dicts that they make, by class."""
    found: dict[ast.ClassDef, list[tuple[ast.Attribute, ast.expr]]] = {}
    for item in module.nodes.get(ast.Subscript, ()):
        above, holder = module.parent(item), item.value
        if isinstance(item.ctx, ast.Store) and isinstance(above, ast.Assign) and isinstance(holder, ast.Attribute) and is_self(module, holder.value):
            owner = module.class_of(holder.value)
            held = module.self_attributes(owner).get(holder.attr, ()) if owner is not None else ()
            hidden = owner is not None and any(each.attr == holder.attr and _is_hidden(module, each) for each in module.stored_attributes(owner))
            if owner is not None and held and all(_is_container(module, each) for each in held) and not hidden:
                found.setdefault(owner, []).append((holder, above.value))
    return found


def _is_hidden(module: Module, attribute: ast.Attribute) -> bool:
    """Whether Keras 2 was told not to look at an assignment: ``with no_automatic_dependency_tracking_scope(self)``, or the decorator."""
    if _UNTRACKED not in module.text:
        return False
    scopes = (item.context_expr for above in module.ancestors(attribute) if isinstance(above, ast.With) for item in above.items)
    function = module.enclosing(attribute, ast.FunctionDef, ast.AsyncFunctionDef)
    decorators = function.decorator_list if isinstance(function, ast.FunctionDef) else []
    return any(_UNTRACKED in module.text_of(each) for each in (*scopes, *decorators))


def _is_container(module: Module, value: ast.expr | None) -> bool:
    made = isinstance(value, ast.Call) and (is_builtin(module, value.func, "dict") or is_builtin(module, value.func, "list"))
    return made or isinstance(value, (ast.Dict, ast.DictComp, ast.List, ast.ListComp))


def parts(module: Module, value: ast.expr) -> Iterator[ast.Call]:
    """The calls that make what ``value`` is or holds: itself, or the elements of a list or dict."""
    work = [value]
    while work:
        node = work.pop()
        if isinstance(node, ast.Call):
            yield node
        elif isinstance(node, ast.Dict):
            work += reversed(node.values)
        elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            work += reversed(node.elts)
        elif isinstance(node, ast.ListComp):
            work.append(node.elt)
        elif isinstance(node, ast.DictComp):
            work.append(node.value or node.key)
        elif isinstance(node, ast.IfExp):
            work += [node.orelse, node.body]


def makes_variable(module: Module, call: ast.Call) -> bool:
    """Whether a call makes a TensorFlow variable; ``keras.backend.variable`` of standalone Keras is gone, so it is none."""
    path = module.path(call.func)
    return path in _VARIABLES or (path == "keras.backend.variable" and module.root(call.func) == "tf.keras")


def makes_module(module: Module, call: ast.Call) -> bool:
    """Whether a call makes a ``tf.Module`` of a class of this file that is no layer and keeps a variable, or a layer that it makes."""
    local = module.local_class(call.func)
    if local is None:
        return False
    bases = module.bases(local)
    if "tensorflow.Module" not in bases or any(base.startswith("keras.") for base in bases):
        return False
    kept = [made for _, value in attribute_values(module, local) for made in parts(module, value)]
    return any(makes_variable(module, made) or (module.is_a(made, LAYER) and not module.is_a(made, METRIC)) for made in kept)


def start(module: Module, call: ast.Call) -> Start | None:
    """The first value of a variable, where ``add_weight`` can say it: a number, zeros or ones of some shape, or scalars and one tensor of a shape."""
    known = set(module.keywords(call)) <= {"initial_value", "trainable", "name", "dtype", "value"}
    if module.has_unknown_keywords(call) or not known or len(call.args) > 1:
        return None
    value = module.argument(call, "initial_value", 0) or module.argument(call, "value")
    if value is None:
        return None
    number = module.value(value)
    if isinstance(number, (int, float)) and not isinstance(number, bool):
        text = '"zeros"' if number == 0 else '"ones"' if number == 1 else f"Constant({module.text_of(value)})"
        whole = isinstance(number, int) and module.path(call.func) != "keras.backend.variable"
        return Start("()", text, '"int32"' if whole else "")
    if isinstance(value, ast.Call) and not module.has_unknown_keywords(value):
        path = module.path(value.func) or ""
        name = {"tensorflow.zeros": '"zeros"', "tensorflow.ones": '"ones"'}.get(path)
        shape = module.argument(value, "shape", 0)
        dtype = module.argument(value, "dtype", 1)
        plain = shape is not None and set(module.keywords(value)) <= {"shape", "dtype"}
        if shape is not None and plain and name is not None:
            return Start(_shape(module, shape), name, module.text_of(dtype) if dtype is not None else "")
        if shape is not None and plain and is_initializer(module, value.func):
            return Start(_shape(module, shape), module.text_of(value.func), module.text_of(dtype) if dtype is not None else "", True)
    shape = _only_shape(module, value)
    if shape is None:
        array = array_in(module, value)
        name = array.id if array is not None else ""
        return Start(f"{name}.shape", f"lambda shape, dtype=None: {module.text_of(value)}", f"{name}.dtype", True) if name else None
    (first, end), (begin, last) = module.span(shape), module.span(value)
    text = module.text[begin:first] + "shape" + module.text[end:last]
    return Start(_shape(module, shape), f"lambda shape, dtype=None: {text}", "", True)


def _only_shape(module: Module, value: ast.expr) -> ast.expr | None:
    """The shape of the one tensor in ``scale * tf.ones(shape)``, where the rest are scalars and the tensor is of the default dtype."""
    made: list[ast.Call] = []
    work = [value]
    while work:
        part = work.pop()
        if isinstance(part, ast.BinOp) and isinstance(part.op, (ast.Add, ast.Sub, ast.Mult, ast.Div)):
            work += [part.left, part.right]
        elif isinstance(part, ast.Call):
            made.append(part)
        elif not _is_scalar(module, part):
            return None
    path = module.path(made[0].func) or "" if len(made) == 1 else ""
    if path not in _MAKERS or len(made[0].args) > _MAKERS[path] or "dtype" in module.keywords(made[0]) or module.has_unknown_keywords(made[0]):
        return None
    filled = module.argument(made[0], "value", {"tensorflow.fill": 1, "tensorflow.constant": 0}.get(path))
    if filled is not None and isinstance(module.value(filled), int):
        return None
    return module.argument(made[0], "dims" if path == "tensorflow.fill" else "shape", None if path == "tensorflow.constant" else 0)


def _is_scalar(module: Module, expr: ast.expr) -> bool:
    """Whether an expression is a number or a parameter, or an attribute of ``self`` that is only given such."""
    held = flow.attribute_values(module, expr) if isinstance(expr, ast.Attribute) else (expr,)
    return bool(held) and all(isinstance(module.value(each), (int, float)) or _is_parameter(module, each) for each in held)


def _is_parameter(module: Module, expr: ast.expr) -> bool:
    bindings = flow.reaching(module, expr) if isinstance(expr, ast.Name) else ()
    return bool(bindings) and all(binding.kind == "parameter" for binding in bindings)


def _shape(module: Module, shape: ast.expr) -> str:
    """The shape as ``add_weight`` takes it: a number, which TensorFlow takes for a length, in a tuple."""
    made = flow.value(module, shape)
    counted = isinstance(made, ast.BinOp) and isinstance(made.op, (ast.Pow, ast.Sub, ast.FloorDiv, ast.Mod))
    number = counted or type(module.value(shape)) is int or (isinstance(made, ast.Call) and getattr(made.func, "id", "") in ("len", "int"))
    # Who writes (dim) means a tuple.
    meant = isinstance(shape, (ast.Name, ast.Attribute)) and in_parentheses(module, shape) and "shape" not in module.text_of(shape)
    return f"({module.text_of(shape)},)" if number or meant or reads_as_whole(module, shape) else module.text_of(shape)


def is_initializer(module: Module, maker: ast.expr) -> bool:
    """Whether what is called with a shape is an initializer: a name given to one, or one made on the spot."""
    made = flow.value(module, maker)
    path = module.path(made.func) or "" if isinstance(made, ast.Call) else ""
    return path.startswith("keras.initializers.") or (path.startswith("tensorflow.") and path.endswith("_initializer"))

"""Tensors that ``build`` of a layer computes and keeps in an attribute, and where such a layer is built."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ...edits import Edit, Fix
from .. import flow
from ..keras_classes import LAYER, is_self, layer_classes, method_around, on_super
from ..makers import is_made_by, makers

if TYPE_CHECKING:
    from ...module import Module

_FAMILIES = frozenset({"math", "linalg", "random", "nn", "image", "signal", "strings", "bitwise", "sparse", "dtypes"})
# Lower-case functions of TensorFlow that give no tensor, and those that TensorFlow 2 does not run at all (KM801, KM802).
_NO_TENSOR = frozenset(
    (
        "as_dtype", "broadcast_static_shape", "case", "cond", "control_dependencies", "custom_gradient", "device", "executing_eagerly", "function",
        "get_current_name_scope", "get_global_generator", "get_logger", "get_static_value", "get_variable", "grad_pass_through", "group",
        "init_scope", "inside_function", "is_symbolic_tensor", "is_tensor", "load_library", "load_op_library", "make_ndarray",
        "make_tensor_proto", "name_scope", "no_op", "placeholder", "print", "recompute_grad", "set_seed", "type_spec_from_value",
        "variable_scope", "while_loop",
    )
)  # fmt: skip
# Functions of keras.backend and keras.ops that give shapes, names and arrays, and those of keras.backend with which Keras 2 made variables.
_NO_TENSOR_OF_KERAS = frozenset(
    (
        "int_shape", "ndim", "shape", "dtype", "is_tensor", "is_keras_tensor", "is_sparse", "variable", "random_normal_variable",
        "random_uniform_variable", "placeholder", "get_value", "eval", "backend", "floatx", "epsilon", "name_scope", "get_uid",
        "image_data_format", "image_dim_ordering", "function", "gradients", "update", "print_tensor", "learning_phase", "in_train_phase",
        "batch_get_value", "cast_to_floatx", "convert_to_numpy", "count_params", "is_float_dtype", "is_int_dtype", "result_type",
        "standardize_dtype",
    )
)  # fmt: skip
_VARIABLES = frozenset(("zeros", "ones", "eye", "zeros_like", "ones_like"))
_BUILDERS = frozenset(("keras.layers.RNN", "keras.layers.Wrapper"))
"""Layers of Keras whose own ``build`` builds what they hold."""
_DEPTH = 16


class KeptTensor(NamedTuple):
    """A tensor that ``build`` keeps, or whose value it asks for: the attribute or expression, its statement, and the method."""

    node: ast.expr
    statement: ast.stmt
    method: ast.FunctionDef


def kept_tensors(module: Module) -> Iterator[KeptTensor]:
    """The tensors that a layer's ``build`` keeps for its other methods, where another layer or model of the project has Keras build it."""
    for owner in layer_classes(module):
        method = module.methods(owner).get("build")
        if not isinstance(method, ast.FunctionDef):
            continue
        found = []
        for attribute in module.stored_attributes(owner):
            statement = module.parent(attribute)
            around = method_around(module, attribute)
            if not isinstance(statement, ast.Assign) or around is None or around[0] is not method or is_lifted(module, statement):
                continue
            if makes_tensor(module, statement.value) and is_read(module, owner, attribute.attr, method):
                found.append(KeptTensor(attribute, statement, method))
        if found and is_built_inside(module, owner):
            yield from found


def makes_tensor(module: Module, expr: ast.expr, depth: int = _DEPTH) -> bool:
    """Whether an expression computes a tensor of the backend: a call of TensorFlow or of Keras' operations, also in a sum, a list or a method."""
    if depth <= 0:
        return False
    if isinstance(expr, ast.BinOp):
        return makes_tensor(module, expr.left, depth - 1) or makes_tensor(module, expr.right, depth - 1)
    if isinstance(expr, ast.UnaryOp):
        return makes_tensor(module, expr.operand, depth - 1)
    if isinstance(expr, ast.Subscript):
        return makes_tensor(module, expr.value, depth - 1)
    if isinstance(expr, (ast.List, ast.Tuple)):
        return any(makes_tensor(module, part, depth - 1) for part in expr.elts)
    if isinstance(expr, (ast.Name, ast.Attribute)):
        made = flow.values(module, expr)
        if isinstance(expr, ast.Attribute) and any(_is_made_later(module, each) for each in made):
            return False  # What build reads then is of the base class, such as the kernel of Dense.
        return expr not in made and bool(made) and all(makes_tensor(module, each, depth - 1) for each in made)
    return isinstance(expr, ast.Call) and _calls_for_tensor(module, expr, depth)


def _is_made_later(module: Module, value: ast.expr) -> bool:
    """Whether an attribute gets a value in a method that runs after ``build`` only."""
    around = method_around(module, value)
    return around is not None and around[0].name in ("call", "__call__", "train_step", "test_step")


def _calls_for_tensor(module: Module, call: ast.Call, depth: int) -> bool:
    path = module.path(call.func) or ""
    names = path.split(".")
    if names[0] == "tensorflow":
        names = names[3:] if names[1:3] in (["compat", "v1"], ["compat", "v2"]) else names[1:]
        leaf = names[-1] if names else ""
        known = len(names) == 1 or (len(names) == 2 and names[0] in _FAMILIES)
        return known and leaf.islower() and leaf not in _NO_TENSOR and not leaf.endswith("_initializer")
    if names[0] == "keras":
        known = len(names) > 2 and names[1] in ("ops", "backend", "random") and names[-1].islower() and names[-1] not in _NO_TENSOR_OF_KERAS
        return known and not (names[1] == "backend" and names[-1] in _VARIABLES)
    function = module.local_function(call.func) if not path else None
    returned = module.returns(function) if function is not None else ()
    return bool(returned) and all(makes_tensor(module, each, depth - 1) for each in returned)


def is_lifted(module: Module, statement: ast.stmt) -> bool:
    """Whether a statement runs outside of every graph: below ``with tf.init_scope()``."""
    blocks = (above for above in module.ancestors(statement) if isinstance(above, ast.With))
    entered = (item.context_expr for block in blocks for item in block.items)
    return any(isinstance(each, ast.Call) and module.path(each.func) == "tensorflow.init_scope" for each in entered)


def is_read(module: Module, owner: ast.ClassDef, name: str, build: ast.AST) -> bool:
    """Whether another method of the class reads an attribute, which none of them gives another value."""
    mine = [use for use in module.attributes(name) if is_self(module, use.value) and module.class_of(use.value) is owner]
    others = [(use, around[0]) for use in mine if (around := method_around(module, use)) is not None and around[0] is not build]
    again = any(isinstance(use.ctx, ast.Store) and method.name not in ("__init__", "reset", "reset_states") for use, method in others)
    return not again and any(isinstance(use.ctx, ast.Load) and method.name not in ("get_config", "__init__") for use, method in others)


def is_built_inside(module: Module, owner: ast.ClassDef) -> bool:
    """Whether a layer or model makes this layer and leaves it to Keras to build it: one of the file, or of its package where the file makes none.

    A layer that is called on the inputs of a model is built outside of every graph, and so is what a layer's own ``build`` builds.
    """
    made = [call for call in module.nodes.get(ast.Call, ()) if is_made_by(module, call, owner)]
    if made:
        return any(_is_left_to_keras(module, owner, call) for call in made)
    return any(_is_left_to_keras(other, None, call) for other, calls in makers(module, owner) for call in calls)


def _is_left_to_keras(module: Module, owner: ast.ClassDef | None, made: ast.Call) -> bool:
    """Whether a layer or model keeps what a call makes, and calls ``build`` of nothing."""
    around = method_around(module, made)
    if around is None or around[1] is owner or around[0].name not in ("__init__", "build") or LAYER not in module.bases(around[1]):
        return False
    if not _BUILDERS.isdisjoint(module.bases(around[1])):
        return False
    builds = any(module.enclosing(call, ast.ClassDef) is around[1] and not on_super(call) for call in module.method_calls("build"))
    functional = any(module.enclosing(call, ast.ClassDef) is around[1] for call in module.calls("keras.Input"))
    above = module.parent(made)
    called = isinstance(above, ast.Call) and above.func is made
    return not (builds or functional or called)


def lifting_fix(module: Module, kept: KeptTensor) -> Fix | None:
    """Run the statements that compute a tensor below ``with tf.init_scope()``, as Keras 2 ran the whole of ``build``."""
    block = next((body for body in _blocks(kept.method) if kept.statement in body), [])
    end = block.index(kept.statement) if kept.statement in block else 0
    first, needed = end, _locals(module, kept.statement)
    while first > 0 and needed:
        above = block[first - 1]
        if not isinstance(above, ast.Assign) or not makes_tensor(module, above.value):
            break
        first -= 1
        needed = (needed - {name.id for target in above.targets for name in ast.walk(target) if isinstance(name, ast.Name)}) | _locals(module, above)
    lines = range(block[first].lineno, (kept.statement.end_lineno or 0) + 1) if block else range(0)
    strings = [part for one in block[first : end + 1] for part in ast.walk(one) if isinstance(part, (ast.Constant, ast.JoinedStr))]
    if needed or not block or any(part.lineno != part.end_lineno for part in strings):
        return None
    if not all(module.source.stands_alone(one) for one in block[first : end + 1]):
        return None
    name, imports = module.reach("tensorflow.init_scope")
    unit = "\t" if "\t" in module.source.indentation(kept.statement) else "    "
    head = module.source.insert_line_before(block[first], f"with {name}():")
    starts = [module.source.offset(number, 0) for number in lines[1:] if module.source.line(number).strip()]
    return Fix((Edit(head.start, head.end, head.text + unit), *(Edit(at, at, unit) for at in starts)), imports=imports)


def _blocks(method: ast.FunctionDef) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(method):
        for block in (getattr(node, "body", None), getattr(node, "orelse", None)):
            if isinstance(block, list):
                yield block


def _locals(module: Module, statement: ast.stmt) -> set[str]:
    """The names that a statement reads and that hold tensors."""
    names = (part for part in ast.walk(statement) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load))
    return {name.id for name in names if makes_tensor(module, name)}

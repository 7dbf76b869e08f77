"""Tests of the version of Keras, TensorFlow or Python, of its backend and of type checkers, and what they give on the newest versions."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from ...paths import LEGACY
from ..values import UNKNOWN, resolve, value
from .has_tests import asked_of, asks_library, has_tests
from .python_tests import COMPARE, MARKS, python_test
from .version_flags import about_version, flags_of_others, is_named_so, tells_version
from .version_values import BACKEND, VERSIONS, answer, asks_backend, held, version

if TYPE_CHECKING:
    from ...module import Module

_TF1 = (
    *("Session", "InteractiveSession", "ConfigProto", "GPUOptions", "placeholder", "get_default_graph"),
    *("global_variables_initializer", "set_random_seed"),
)
"""Names that TensorFlow 1 had and no TensorFlow 2 has."""
_HAS: dict[tuple[str, str], bool] = {
    **{("tensorflow", name): False for name in _TF1},
    ("keras.optimizers", "legacy"): True,
    ("tensorflow.optimizers", "legacy"): True,
}
"""What ``hasattr`` gives on the newest versions; Keras 3 has legacy optimizers that raise ImportError when they are made."""
Choice = ast.If | ast.IfExp | ast.BoolOp
_TESTS = (ast.Compare, ast.Call, ast.BoolOp, ast.UnaryOp)
_IS_2 = "tensorflow.python.tf2.enabled"
_SIGNATURES = ("inspect.signature", "inspect.getfullargspec", "inspect.getargspec")


def version_tests(module: Module) -> list[Choice]:
    """The ``if``, ``and`` and ``or`` whose tests have something to do with versions, directly or through names, or never hold."""
    marks: list[ast.AST] = [*module.attributes("__version__"), *module.once(has_tests)]
    marks += [call for path, calls in module.all_calls().items() if "version" in path for call in calls]
    for spelled in (module.walk.names, module.walk.attributes):
        marks += [name for spelling, names in spelled.items() if "version" in spelling.lower() or tells_version(spelling) for name in names]
    marks += [*module.calls(*BACKEND), *module.attributes("version_info", *MARKS), *(name for mark in MARKS for name in module.spelled(mark))]
    marks += [*module.calls(*_SIGNATURES, _IS_2), *module.attributes("co_varnames"), *module.strings(LEGACY, "__version__")]
    marks += [call for call in module.name_calls("getattr") if _gets_from_library(module, call)]
    marks += flags_of_others(module)
    found: dict[Choice, None] = {}
    for node in module.nodes.get(ast.If, ()):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Constant):
            found[node] = None
    known: set[str] = set()
    while marks:
        names: set[str] = set()
        for mark in marks:
            below, above = mark, module.parent(mark)
            while above is not None and not isinstance(below, ast.stmt):
                tested = isinstance(above, (ast.If, ast.IfExp)) and above.test is below
                if tested or (isinstance(above, ast.BoolOp) and above.values[-1] is not below):
                    found[above] = None  # type: ignore[index]
                elif isinstance(above, ast.Return) and isinstance(around := module.enclosing(above, ast.FunctionDef), ast.FunctionDef):
                    names.update([around.name] if answer(module, around) is not None else [])
                elif isinstance(above, (ast.Assign, ast.AnnAssign, ast.NamedExpr)) and above.value is below:
                    targets = above.targets if isinstance(above, ast.Assign) else [above.target]
                    names.update(part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name))
                below, above = above, module.parent(above)
        names -= known
        marks = [name for spelling in names for name in module.spelled(spelling)]
        known |= names
    return sorted(found, key=lambda node: (node.lineno, node.col_offset))


def is_version_test(module: Module, test: ast.expr) -> bool:
    """Whether a test looks at a version, or at what a version has."""
    for node in ast.walk(test):
        if (isinstance(node, ast.Attribute) and node.attr == "VERSION") or _tells(module, node):
            return True
        if (isinstance(node, ast.Constant) and node.value == LEGACY) or _gets_from_library(module, node):
            return True
        question = asked_of(node)
        if question is not None:
            if asks_library(module, *question):
                return True
            continue
        if isinstance(node, ast.Call) and "version" in (module.name(node.func) or ""):
            return True
        if isinstance(node, ast.Name):
            target = held(module, node)
            if target is not node and any(_tells(module, part) for part in ast.walk(target)):
                return True
    return about_version(module, test)


def _tells(module: Module, node: ast.AST) -> bool:
    """Whether a node is a version, a name for one, or the parameters that a function has in some of them."""
    if isinstance(node, ast.Call) and (module.name(node.func) or "").endswith(".get_distribution"):
        return True
    return is_named_so(node) or (isinstance(node, ast.Attribute) and node.attr == "__version__") or _asks_parameters(module, node)


def _gets_from_library(module: Module, node: ast.AST) -> bool:
    """Whether a node asks for what only some versions have: ``getattr(tf.keras, "version", None)``."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "getattr" or len(node.args) != 3:
        return False
    return module.name(node.args[0]) in ("keras", "tensorflow", "tensorflow.keras")


def asks_version(module: Module, test: ast.expr) -> bool:
    """Whether a test looks at a version itself, not at what some object has."""
    return any(is_named_so(node) for node in ast.walk(test)) or _mentions(module, test) or about_version(module, test)


def _asks_parameters(module: Module, node: ast.AST) -> bool:
    """Whether a node asks which parameters something of a library has: ``inspect.signature(keras.layers.deserialize)``."""
    if isinstance(node, ast.Attribute) and node.attr == "co_varnames":
        return bool(module.paths(node))
    return isinstance(node, ast.Call) and module.path(node.func) in _SIGNATURES and bool(node.args) and bool(module.paths(node.args[0]))


def evaluate(module: Module, node: ast.expr, depth: int = 0) -> Any:
    """The value of a version test on the newest Keras and TensorFlow, or UNKNOWN when it is no such test."""
    if depth > 8:
        return UNKNOWN
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        inner = evaluate(module, node.operand, depth + 1)
        return UNKNOWN if inner is UNKNOWN else not inner
    if isinstance(node, ast.Constant):
        return bool(node.value)
    if isinstance(node, ast.BoolOp):
        parts = [evaluate(module, part, depth + 1) for part in node.values]
        decides = isinstance(node.op, ast.Or)
        return decides if any(part is decides for part in parts) else UNKNOWN if UNKNOWN in parts else not decides
    known = python_test(module, node)
    if known is not UNKNOWN:
        return known
    if isinstance(node, ast.Name):
        target = resolve(module, node)
        return evaluate(module, target, depth + 1) if isinstance(target, _TESTS) else _agreed(module, node, depth)
    if isinstance(node, ast.Compare) and asks_backend(module, node):
        return isinstance(node.ops[0], (ast.NotEq, ast.NotIn))
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in COMPARE:
        left = version(module, node.left)
        right = version(module, node.comparators[0]) if left is not UNKNOWN else UNKNOWN
        if left is UNKNOWN or right is UNKNOWN or not _mentions(module, node):
            return UNKNOWN
        try:
            return bool(COMPARE[type(node.ops[0])](left, right))
        except TypeError:
            return UNKNOWN
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "bool" and len(node.args) == 1:
        return evaluate(module, node.args[0], depth + 1)
    if isinstance(node, ast.Call) and not node.args and not node.keywords:
        function = module.local_function(node.func)
        returned = answer(module, function) if function is not None else None
        return True if module.path(node.func) == _IS_2 else UNKNOWN if returned is None else evaluate(module, returned, depth + 1)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "hasattr" and len(node.args) == 2:
        homes, asked = module.paths(node.args[0]), value(module, node.args[1])
        return _HAS.get((homes[0], asked), UNKNOWN) if len(homes) == 1 and isinstance(asked, str) else UNKNOWN
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "startswith" and node.args:
        text = version(module, node.func.value)
        prefix = value(module, node.args[0])
        prefixes = prefix if isinstance(prefix, tuple) else (prefix,)
        if isinstance(text, str) and all(isinstance(each, str) for each in prefixes) and _mentions(module, node.func.value):
            return text.startswith(prefixes)
    return UNKNOWN


def _agreed(module: Module, name: ast.Name, depth: int) -> Any:
    """What a name is on the newest versions that a test sets, and that is set to the same elsewhere, or to anything where ``import keras`` fails."""
    bindings = module.bindings(name)
    values = [each.value for each in bindings if each.kind == "value"]
    tests, others = [each for each in values if isinstance(each, _TESTS)], [each for each in values if isinstance(each, ast.Constant)]
    if len(tests) != 1 or len(tests) + len(others) != len(bindings):
        return UNKNOWN
    found, around = evaluate(module, tests[0], depth + 1), module.enclosing(tests[0], ast.Try)
    return found if all(other.value is found or _is_without(module, around, other) for other in others) else UNKNOWN


def _is_without(module: Module, node: ast.AST | None, value: ast.Constant) -> bool:
    """Whether a value stands where ``try`` fails, which does nothing before its test but ``import keras``."""
    if isinstance(node, ast.Try) and all(isinstance(one, ast.Import) and not any("." in alias.name for alias in one.names) for one in node.body[:-1]):
        return module.enclosing(value, ast.ExceptHandler) in node.handlers
    return False


def _mentions(module: Module, node: ast.expr) -> bool:
    for part in ast.walk(node):
        if (isinstance(part, ast.Attribute) and part.attr in VERSIONS) or (isinstance(part, ast.Constant) and part.value in (LEGACY, "__version__")):
            return True
        if isinstance(part, ast.Call) and (module.name(part.func) or "").endswith((".version", "version.version")):
            return True
        if isinstance(part, ast.Name) and held(module, part) is not part:
            return _mentions(module, held(module, part))
    return False

"""Where a function fails for a parameter that is None: it hands it to TensorFlow, or to a function of the file that raises."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..classes import FunctionNode

if TYPE_CHECKING:
    from ...module import Module

_WANT_A_DTYPE = frozenset(("zeros", "ones", "eye", "cast", "saturate_cast", "as_dtype", "normal", "uniform", "truncated_normal", "TensorArray"))
"""Functions of TensorFlow that refuse None as ``dtype``; ``tf.constant`` and ``tf.zeros_like`` take it."""
_MOST = 8
"""How many functions of the file are looked at for one argument."""


def handed_on(module: Module, function: FunctionNode, name: str) -> Iterator[tuple[ast.Name, str]]:
    """The uses of a parameter as an argument that must not be None, each with "" or the name of the file's function that refuses it.

    Nothing where the function asks for the parameter or may give it another value.
    """
    uses = _uses(function, name)
    if all(isinstance(use.ctx, ast.Load) and not _is_asked(module, use) for use in uses):
        yield from ((use, by) for use in uses if (by := _refuser(module, use, set())) is not None)


def _uses(function: FunctionNode, name: str) -> list[ast.Name]:
    return [use for use in ast.walk(function) if isinstance(use, ast.Name) and use.id == name]


def _is_asked(module: Module, use: ast.Name) -> bool:
    """Whether a use stands in a test, or in ``a or b``."""
    return isinstance(module.parent(use), (ast.Compare, ast.BoolOp, ast.IfExp, ast.If))


def _refuser(module: Module, use: ast.Name, seen: set[FunctionNode]) -> str | None:
    """What refuses an argument that is None: "" for TensorFlow, the name of a function of the file, or None."""
    above = module.parent(use)
    call = module.parent(above) if isinstance(above, ast.keyword) else above
    if not isinstance(call, ast.Call) or call.func is use:
        return None
    path = module.path(call.func) or ""
    if path.startswith("tensorflow."):
        return "" if path.rpartition(".")[2] in _WANT_A_DTYPE else None
    function = module.local_function(call.func) if isinstance(call.func, ast.Name) else None
    if function is None or function in seen or len(seen) == _MOST or any(isinstance(each, ast.Starred) for each in call.args):
        return None
    names = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]
    name = above.arg if isinstance(above, ast.keyword) else names[call.args.index(use)] if call.args.index(use) < len(names) else None
    return function.name if name is not None and _refuses(module, function, name, seen) else None


def _refuses(module: Module, function: FunctionNode, name: str, seen: set[FunctionNode]) -> bool:
    """Whether a function raises for a parameter that is None: ``if dtype is None: raise``, or where it hands it on."""
    seen.add(function)
    uses = _uses(function, name)
    raising = [use for use in uses if _is_raising(module, use)]
    for use in uses:
        if use not in raising and (_is_asked(module, use) or not (isinstance(use.ctx, ast.Load) or _is_beside_the_point(module, use))):
            return False
    return bool(raising) or any(_refuser(module, use, seen) is not None for use in uses)


def _is_raising(module: Module, use: ast.Name) -> bool:
    """Whether a use stands in ``if <it> is None: raise``, alone or with ``or``."""
    test = module.parent(use)
    if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Is):
        return False
    above = module.parent(test)
    if isinstance(above, ast.BoolOp) and isinstance(above.op, ast.Or):
        above = module.parent(above)
    return isinstance(above, ast.If) and isinstance(above.body[0], ast.Raise)


def _is_beside_the_point(module: Module, use: ast.Name) -> bool:
    """Whether a name gets another value for the inputs alone, which Keras 3 does not pass: ``if inputs is not None: dtype = inputs.dtype``."""
    block = module.parent(module.parent(use) or use)
    return isinstance(block, ast.If) and module.text_of(block.test) == "inputs is not None"

"""What a parameter is: its default, or what the calls in its file give for it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from . import flow
from .keras_classes import parameters

if TYPE_CHECKING:
    from ..module import Module
    from .classes import FunctionNode

_CHOICES = (ast.If, ast.IfExp, ast.BoolOp, ast.While, ast.Try, ast.Match)
_WAYS_OUT = (ast.Return, ast.Raise, ast.Assert, ast.Continue, ast.Break)


def default_of(module: Module, parameter: ast.AST) -> ast.expr | None:
    """The default of a parameter; None where there is none, it is None, or the function takes it for one of several cases."""
    function = module.enclosing(parameter, ast.FunctionDef, ast.AsyncFunctionDef)
    default = written_default(module, parameter)
    if function is None or default is None or flow.is_none(default):
        return None
    return None if is_compared(module, function, parameter.arg) or _is_word(function, parameter.arg, default) else default  # type: ignore[attr-defined]


def is_optional(module: Module, expr: ast.expr) -> bool:
    """Whether a name is a parameter that is ``None`` unless it is given."""
    bindings = flow.reaching(module, expr) if isinstance(expr, ast.Name) else ()
    return len(bindings) == 1 and may_be_none(module, bindings[0].node)


def may_be_none(module: Module, parameter: ast.AST) -> bool:
    """Whether the default of a parameter is ``None``."""
    return flow.is_none(written_default(module, parameter))


def may_be_empty(module: Module, name: ast.Name) -> bool:
    """Whether a name is a parameter whose default is an empty text, as the end of a file name: ``"critic" + ext``."""
    defaults = [written_default(module, binding.node) for binding in flow.reaching(module, name) if binding.kind == "parameter"]
    return any(isinstance(default, ast.Constant) and default.value == "" for default in defaults)


def always_runs(module: Module, function: ast.AST, expr: ast.expr, above: list[ast.AST]) -> bool:
    """Whether an expression of a function runs whatever the function is given: under no test, behind no way out. ``above`` is all around it."""
    inside = above[: above.index(function)]
    known = module.once(_ways_out)
    if function not in known:
        known[function] = [each for each in ast.walk(function) if isinstance(each, _WAYS_OUT)]
    out = (each for each in known[function] if each.lineno < expr.lineno and each not in inside)
    tested = (isinstance(each, _CHOICES) or any(part.ifs for part in getattr(each, "generators", ())) for each in inside)
    return not any(tested) and not any(out)


def _ways_out(module: Module) -> dict[ast.AST, list[ast.stmt]]:
    return {}


def written_default(module: Module, parameter: ast.AST) -> ast.expr | None:
    """The default of a parameter as it is written; None where there is none."""
    around = module.parent(parameter)
    if not isinstance(around, ast.arguments):
        return None
    places = [*around.posonlyargs, *around.args]
    pairs = [*zip(places[::-1], around.defaults[::-1], strict=False), *zip(around.kwonlyargs, around.kw_defaults, strict=True)]
    return next((default for each, default in pairs if each is parameter), None)


def given_or_default(module: Module, expr: ast.expr | None) -> ast.expr | None:
    """An expression; for a parameter that no call of the file gives its default, ``def make(metrics=METRICS)``."""
    if not isinstance(expr, ast.Name):
        return expr
    bindings = flow.reaching(module, expr)
    if len(bindings) != 1 or bindings[0].kind != "parameter" or given_to(module, bindings[0].node, partly=True):
        return expr
    return default_of(module, bindings[0].node) or expr


def given_to(module: Module, parameter: ast.AST, *, partly: bool = False) -> list[ast.expr]:
    """What the calls of its function in this file give for a parameter; empty where there is no call, or one that cannot be read.

    With ``partly`` it may be left out: the parameter has a default.
    """
    function = module.enclosing(parameter, ast.FunctionDef, ast.AsyncFunctionDef)
    if not isinstance(function, ast.FunctionDef) or not isinstance(parameter, ast.arg):
        return []
    given = handed_over(module, parameter, function)
    if not given or is_compared(module, function, parameter.arg):
        return []
    return [each for each in given if each is not None] if partly or None not in given else []


def handed_over(module: Module, parameter: ast.arg, function: ast.FunctionDef) -> list[ast.expr | None]:
    """What each call of a function in this file gives for a parameter; None for one that leaves it out or cannot be read."""
    place = place_of(module, parameter, function)
    return [module.argument(call, parameter.arg, place) for call in _callers(module, function)]


def is_left_out(module: Module, parameter: ast.arg, function: ast.FunctionDef) -> bool:
    """Whether a call of a function in this file gives nothing for a parameter, or None."""
    place = place_of(module, parameter, function)
    for call in _callers(module, function):
        given = module.argument(call, parameter.arg, place)
        hidden = module.has_unknown_keywords(call) or any(isinstance(each, ast.Starred) for each in call.args)
        if flow.is_none(given) or (given is None and not hidden):
            return True
    return False


def _callers(module: Module, function: ast.FunctionDef) -> list[ast.Call]:
    owner = module.parent(function)
    if function.name == "__init__" and isinstance(owner, ast.ClassDef):
        return [call for call in module.calls_named(owner.name) if module.local_class(call.func) is owner]
    return [call for call in module.calls_named(function.name) if _calls(module, call.func, function)]


def place_of(module: Module, parameter: ast.arg, function: FunctionNode) -> int | None:
    """Where a call gives a parameter of its function (from 0, without ``self``); None for ``self``, ``*args`` and what is given by name alone."""
    is_method = isinstance(module.parent(function), ast.ClassDef)
    names = parameters(function) if is_method else [*function.args.posonlyargs, *function.args.args]
    return names.index(parameter) if parameter in names else None


def all_given(module: Module, parameter: ast.AST) -> list[ast.expr]:
    """What a parameter can be: what the calls in this file give for it, and its default; empty where one of them cannot be read."""
    default = default_of(module, parameter)
    return [*given_to(module, parameter, partly=default is not None), *([default] if default is not None else [])]


def _calls(module: Module, called: ast.expr, function: ast.FunctionDef) -> bool:
    """Whether an expression is the function: its name, ``self.name``, or that of an instance which the file makes."""
    if module.local_function(called) is function:
        return True
    made = flow.value(module, called.value) if isinstance(called, ast.Attribute) else None
    owner = module.local_class(made.func) if isinstance(made, ast.Call) else None
    return owner is not None and owner is module.parent(function)


def is_compared(module: Module, function: ast.AST, name: str) -> bool:
    """Whether a function compares a parameter with something else than None: ``if weights == "imagenet"``."""
    compared = {above for each in module.spelled(name) if isinstance(above := module.parent(each), ast.Compare)}
    return any(function in module.ancestors(node) for node in compared if not any(map(flow.is_none, node.comparators)))


def _is_word(function: ast.AST, name: str, default: ast.expr) -> bool:
    """Whether a default like "imagenet" names no file: that of a data set, or the function asks first if there is a file of what it is given."""
    text = default.value if isinstance(default, ast.Constant) and isinstance(default.value, str) else ""
    return (_DATA.fullmatch(text) is not None and _FILE.search(name) is None) or (text.isidentifier() and _asks(function, name))


def _asks(function: ast.AST, name: str) -> bool:
    """Whether a function asks if there is a file of what a parameter says."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("exists", "isfile", "is_file")
        and name in {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
        for node in ast.walk(function)
    )


_DATA = re.compile(r"(?:imagenet|coco|cityscapes|pascal_?voc|ade20k|noisy_?student|pretrained)[a-z0-9_]*", re.IGNORECASE)
"""What networks with weights of their own were trained on, as ``weights="imagenet"`` says it."""
_FILE = re.compile("path|file|dir|save|checkpoint|ckpt")
_TESTS = {"endswith", "startswith", "suffix", "splitext", "is_dir", "isdir", "match", "search"}


def is_tested(module: Module, name: ast.Name) -> bool:
    """Whether an ``if`` around a name asks what kind of file it is: what a caller gives may go the other way."""
    tests = [list(ast.walk(above.test)) for above in module.ancestors(name) if isinstance(above, (ast.If, ast.IfExp))]
    asked = [parts for parts in tests if any(isinstance(part, ast.Attribute) and part.attr in _TESTS for part in parts)]
    return any(isinstance(part, ast.Name) and part.id == name.id for parts in asked for part in parts)

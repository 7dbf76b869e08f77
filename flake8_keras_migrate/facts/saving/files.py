"""What is known of a file name that a program puts together: its last characters, its extension, the literal that spells them."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .. import flow
from ..parameters import default_of, given_to, is_optional, is_tested, may_be_empty, may_be_none
from ..settings import option
from ..values import resolve
from .file_name import NUMBER, UNKNOWN_NAME, FileName, all_joined, is_nothing, joined
from .filled_names import brace_filled, is_number_field, percent_filled
from .name_numbers import made_up

if TYPE_CHECKING:
    from ...module import Module
    from ...scopes import Binding

_DEPTH = 12
_TERMS = 60
_SAME = {"str", "os.fspath", *(f"os.path.{name}" for name in ("abspath", "realpath", "expanduser", "expandvars", "normpath", "normcase"))}
_ENDS = (ast.Name, ast.Attribute, ast.Call, ast.Subscript)
_SAME_METHODS = {"as_posix", "resolve", "absolute", "expanduser", "__str__"}
_PATHS = {f"pathlib.{name}" for name in ("Path", "PurePath", "PosixPath", "PurePosixPath")}
_SEPARATORS = {"os.sep", "os.path.sep", "posixpath.sep"}
_RESOURCE = "pkg_resources.resource_filename"
JOINERS = {"os.path.join", "posixpath.join", "tensorflow.io.gfile.join", _RESOURCE, *_PATHS}


def file_names(module: Module, expr: ast.expr) -> tuple[FileName, ...]:
    """What an expression may be as a file name (an empty string says "none"), one entry for each value; ``UNKNOWN_NAME`` for what is not known."""
    return tuple(name for name in _names(module, expr, _DEPTH) if name.text or not name.whole) or (UNKNOWN_NAME,)


def _names(module: Module, expr: ast.expr, depth: int) -> tuple[FileName, ...]:
    if depth <= 0:
        return (UNKNOWN_NAME,)
    known = module.once(_answers)
    if (expr, depth) not in known:
        known[expr, depth] = tuple(dict.fromkeys(name for value in flow.values(module, expr) for name in _single(module, value, depth)))
    return known[expr, depth]


def _answers(module: Module) -> dict[tuple[ast.expr, int], tuple[FileName, ...]]:
    """What was found out: a name built up in many steps and branches would be asked for in all their combinations."""
    return {}


def ends_with(module: Module, expr: ast.expr, *endings: str) -> bool | None:
    """Whether an expression, as a file name, ends in one of ``endings`` whatever its value; None when it depends or is not known."""
    answers = {name.ends_with(*endings) for name in file_names(module, expr)}
    return answers.pop() if len(answers) == 1 else None


def _single(module: Module, expr: ast.expr, depth: int) -> Iterable[FileName]:
    if (own := made_up(module, expr)) is not None:
        return [own]
    if isinstance(expr, ast.Constant) and isinstance(expr.value, str):
        return [FileName(expr.value, True, expr)]
    if isinstance(expr, ast.JoinedStr):
        return [_formatted(module, expr, depth)]
    if isinstance(expr, ast.BinOp):
        return [_operation(module, expr, depth)]
    if isinstance(expr, ast.BoolOp) and isinstance(expr.op, ast.Or):
        return [name for part in expr.values for name in _alternative(module, part, depth)]
    if isinstance(expr, ast.Call):
        return _call(module, expr, depth)
    if isinstance(expr, (ast.Name, ast.Attribute)) and module.path(expr) in _SEPARATORS:
        return [FileName("/", True)]
    if isinstance(expr, ast.Name):
        return _name(module, expr, depth)
    if isinstance(expr, ast.Attribute):
        return _foreign(module, expr) or _option(module, expr, depth)
    return _entry(module, expr, depth) if isinstance(expr, ast.Subscript) else [UNKNOWN_NAME]


def _alternative(module: Module, part: ast.expr, depth: int) -> list[FileName]:
    """What ``path`` of ``path or "model.h5"`` may be: nothing that is not known, if it is None unless it is given."""
    optional = flow.is_none(part) or is_optional(module, part)
    return [name for name in _names(module, part, depth - 1) if not optional or name != UNKNOWN_NAME]


def _one(module: Module, expr: ast.expr, depth: int) -> FileName:
    found = _names(module, expr, depth - 1)
    return found[0] if len(found) == 1 else UNKNOWN_NAME


def _formatted(module: Module, expr: ast.JoinedStr, depth: int) -> FileName:
    whole = FileName("", True, expr)
    for part in expr.values:
        if isinstance(part, ast.Constant):
            whole = whole._replace(text=whole.text + str(part.value), literal=expr)
        elif isinstance(part, ast.FormattedValue):
            inner = _one(module, part.value, depth) if part.format_spec is None else UNKNOWN_NAME
            number = is_number_field(module, part) or inner == NUMBER
            whole = joined(whole, NUMBER._replace(literal=expr) if number else inner)
    return whole


def _operation(module: Module, expr: ast.BinOp, depth: int) -> FileName:
    if isinstance(expr.op, ast.Mod):
        return percent_filled(_one(module, expr.left, depth))
    if not isinstance(expr.op, (ast.Add, ast.Div)):
        return UNKNOWN_NAME
    found: FileName | None = None
    rest: ast.expr = expr
    for _ in range(_TERMS):
        if not isinstance(rest, ast.BinOp) or not isinstance(rest.op, (ast.Add, ast.Div)):
            return _one(module, rest, depth) if found is None else joined(_one(module, rest, depth), found)
        right = _one(module, rest.right, depth)
        if right == NUMBER and isinstance(rest.op, ast.Add) and isinstance(rest.right, _ENDS):
            right = right._replace(literal=rest.right)
        elif isinstance(rest.right, ast.Name) and may_be_empty(module, rest.right):
            right = right._replace(literal=None)
        if isinstance(rest.op, ast.Div) and right.whole and not right.text.startswith("/"):
            right = right._replace(text="/" + right.text)
        found = right if found is None else joined(right, found)
        if isinstance(rest.op, ast.Div) and found.text.startswith("//"):
            return found
        rest = rest.left
    return found._replace(whole=False) if found is not None else UNKNOWN_NAME


def _call(module: Module, call: ast.Call, depth: int) -> Iterable[FileName]:
    path = module.path(call.func) or (call.func.id if isinstance(call.func, ast.Name) and not module.bindings(call.func) else "")
    parts = [arg for arg in call.args if not isinstance(arg, ast.Starred)]
    if path in _SAME and len(parts) == 1:
        return _names(module, parts[0], depth - 1)
    if path in JOINERS and parts and parts[-1] is call.args[-1]:
        names = [UNKNOWN_NAME if isinstance(arg, ast.Starred) else _one(module, arg, depth) for arg in call.args]
        return [all_joined([UNKNOWN_NAME, *names[1:]] if path == _RESOURCE else names, "/")]  # a package's own folder
    function = module.local_function(call.func)
    if function is not None:
        returned = [name for value in module.returns(function) for name in _names(module, value, depth - 2)]
        return returned or [UNKNOWN_NAME]
    return [_method(module, call, parts, depth)] if isinstance(call.func, ast.Attribute) else [UNKNOWN_NAME]


def _method(module: Module, call: ast.Call, parts: list[ast.expr], depth: int) -> FileName:
    assert isinstance(call.func, ast.Attribute)
    receiver, method = call.func.value, call.func.attr
    if method == "format":
        return brace_filled(module, _one(module, receiver, depth), call)
    if method in _SAME_METHODS and not parts:
        return _one(module, receiver, depth)
    if method == "joinpath" and parts:
        return all_joined([_one(module, receiver, depth), *(_one(module, part, depth) for part in parts)], "/")
    if method == "with_suffix" and len(parts) == 1:
        return _one(module, parts[0], depth)._replace(whole=False)
    if method == "with_name" and len(parts) == 1:
        return joined(FileName("/"), _one(module, parts[0], depth))
    if method == "join" and len(parts) == 1 and isinstance(parts[0], (ast.List, ast.Tuple)) and parts[0].elts:
        separator = _one(module, receiver, depth)
        names = [_one(module, part, depth) for part in parts[0].elts if not isinstance(part, ast.Starred)]
        if separator.whole and len(names) == len(parts[0].elts):
            return all_joined([names[0], *(each for name in names[1:] for each in (separator, name))])
    return UNKNOWN_NAME


def _name(module: Module, name: ast.Name, depth: int) -> Iterable[FileName]:
    found: list[FileName] = []
    for binding in flow.reaching(module, name):
        if binding.kind == "parameter":
            found += [UNKNOWN_NAME] if is_tested(module, name) else _default(module, binding, depth)
        elif binding.kind == "value" and binding.value is not None:
            found += [] if is_nothing(binding.value) else _names(module, binding.value, depth - 1)
        else:
            found += [UNKNOWN_NAME]
    return _foreign(module, name) or found or [UNKNOWN_NAME]


def _default(module: Module, binding: Binding, depth: int) -> Iterable[FileName]:
    default = default_of(module, binding.node)
    given = [name for each in given_to(module, binding.node, partly=default is not None) for name in _names(module, each, depth - 1)]
    usual = _names(module, default, depth - 1) if default is not None and not is_nothing(default) else ()
    endings = {name.extension for name in usual}
    same = [name for name in given if not usual or (name.literal is not None and name.extension in endings)]
    return [*usual, *same] or ([] if may_be_none(module, binding.node) else [UNKNOWN_NAME])


def _foreign(module: Module, expr: ast.expr) -> list[FileName]:
    value = module.value(expr)
    return [FileName(value, True)] if isinstance(value, str) else []


def _option(module: Module, expr: ast.Attribute, depth: int) -> Iterable[FileName]:
    default = option(module, expr)
    return _names(module, default, depth - 1) if default is not None and not is_nothing(default) else [UNKNOWN_NAME]


def _entry(module: Module, expr: ast.Subscript, depth: int) -> Iterable[FileName]:
    """``paths["weights"]`` of a literal dict."""
    whole, key = resolve(module, expr.value), module.value(expr.slice)
    if isinstance(whole, ast.Dict) and isinstance(key, str):
        found = [value for each, value in zip(whole.keys, whole.values, strict=True) if each is not None and module.value(each) == key]
        return _names(module, found[0], depth - 1) if found else [UNKNOWN_NAME]
    return [UNKNOWN_NAME]

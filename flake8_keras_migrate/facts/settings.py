"""Words that a program uses elsewhere than it writes them: defaults of parameters and options, what calls give, what a loop goes through."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from . import flow
from .elements import elements, looped
from .others import class_of
from .parameters import handed_over, written_default

if TYPE_CHECKING:
    from ..module import Module

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_MOST = 40
_OPTIONS = ("add_argument", "add_option", "DEFINE_string", "string")
_PARSED = ("args", "opt", "opts", "options", "FLAGS")
_PARSERS = ("parse_args", "parse_known_args")
_TYPE_TESTS = ("isinstance", "callable", "hasattr", "getattr", "type")


class Word(NamedTuple):
    """A word, and the places through which it came: a function and a name in it, or a class or file and an attribute, ``.loss``."""

    node: ast.Constant
    ways: tuple[tuple[ast.AST, str], ...]


class Words:
    """Answers for one module; made once: ``module.once(Words)``."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._known: dict[ast.expr, tuple[Word, ...]] = {}

    def of(self, expr: ast.expr) -> tuple[Word, ...]:
        """The words that an expression may stand for, those on other ways than written out; each as far as its file shows."""
        if expr not in self._known:
            self._known[expr] = ()  # ends a circle
            self._known[expr] = tuple(dict.fromkeys(self._of(expr)))[:_MOST]
        return self._known[expr]

    def _of(self, expr: ast.expr) -> Iterator[Word]:
        way = self._way(expr)
        for part in flow.values(self._module, expr):
            if isinstance(part, ast.Constant):
                yield from [Word(part, way)] if isinstance(part.value, str) else []
            elif isinstance(part, ast.Name):
                yield from (Word(each.node, (*each.ways, *way)) for each in self._named(part))
            elif isinstance(part, ast.Attribute):
                yield from self._held(part)

    def _way(self, expr: ast.expr) -> tuple[tuple[ast.AST, str], ...]:
        """Where the program may ask for what an expression stands for: the outermost function around a name, the class of ``self.x``."""
        if isinstance(expr, ast.Name):
            around = [each for each in self._module.ancestors(expr) if isinstance(each, _FUNCTIONS)]
            return ((around[-1] if around else self._module.tree, expr.id),)
        owner = self._module.class_of(expr.value) if isinstance(expr, ast.Attribute) and isinstance(expr.value, ast.Name) else None
        return ((owner, f".{expr.attr}"),) if owner is not None and isinstance(expr, ast.Attribute) else ()

    def _named(self, name: ast.Name) -> Iterator[Word]:
        for binding in flow.reaching(self._module, name):
            sequence = looped(self._module, binding)
            if isinstance(binding.node, ast.arg):
                yield from self._given(binding.node)
            elif sequence is not None:
                for element in elements(self._module, sequence):
                    yield from self.of(element)

    def _given(self, parameter: ast.arg) -> Iterator[Word]:
        function = self._module.enclosing(parameter, *_FUNCTIONS)
        if not isinstance(function, ast.FunctionDef):
            return
        given = handed_over(self._module, parameter, function)
        default = written_default(self._module, parameter) if not given or None in given else None
        for each in dict.fromkeys([*given, default]):
            for word in self.of(each) if each is not None else ():
                yield Word(word.node, (*word.ways, (function, parameter.arg)))

    def _held(self, attribute: ast.Attribute) -> Iterator[Word]:
        """The words of ``settings.loss``: what the object was made with under this name, or the default of a command line option."""
        made = flow.value(self._module, attribute.value)
        held = option(self._module, attribute) if _is_parsed(self._module, made) else None
        if isinstance(made, ast.Call) and _keeps(self._module, made, attribute.attr) and not self._is_set(attribute):
            held = next((each.value for each in made.keywords if each.arg == attribute.attr), None)
        for word in self.of(held) if held is not None else ():
            yield Word(word.node, (*word.ways, (self._module.tree, f".{attribute.attr}")))

    def _is_set(self, attribute: ast.Attribute) -> bool:
        """Whether the file assigns to such an attribute of something else than ``self``."""
        others = self._module.attributes(attribute.attr)
        return any(not isinstance(each.ctx, ast.Load) and not (isinstance(each.value, ast.Name) and each.value.id == "self") for each in others)


def _is_parsed(module: Module, made: ast.expr) -> bool:
    """Whether an expression is what a parser of command line options gives, or a parameter that is named so."""
    calls: list[ast.expr | None] = [made]
    if isinstance(made, ast.Name):
        bindings = flow.reaching(module, made)
        if len(bindings) == 1 and bindings[0].kind == "parameter":
            return made.id in _PARSED
        calls = [each.value for each in bindings]
    if isinstance(made, (ast.Name, ast.Attribute)) and (module.name(made) or "").endswith(".FLAGS"):
        return True
    return bool(calls) and all(isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in _PARSERS for call in calls)


def _keeps(module: Module, call: ast.Call, name: str) -> bool:
    """Whether what a call makes has each keyword under its own name: a namespace, or an object of a class that assigns it so."""
    if (module.name(call.func) or "").rpartition(".")[2] in ("SimpleNamespace", "Namespace"):
        return True
    found = class_of(module, call.func)
    if found is None:
        return False
    body = re.split(r"^\S", found[0].text.split("\n", found[1].lineno)[-1], maxsplit=1, flags=re.MULTILINE)[0]
    return bool(re.search(rf"^\s+self\.{name}\s*(:[^=]*)?=\s*{name}\s*(#.*)?$", body, re.MULTILINE))


def option(module: Module, attribute: ast.Attribute) -> ast.expr | None:
    """The default of a command line option: ``args.weights`` after ``add_argument("--weights", default=...)``."""
    for call in module.method_calls(*_OPTIONS) if isinstance(attribute.value, ast.Name) else ():
        flags = {str(arg.value).lstrip("-").replace("-", "_") for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)}
        default = module.argument(call, "default", 1 if isinstance(call.func, ast.Attribute) and call.func.attr == "DEFINE_string" else None)
        destination = module.value(module.argument(call, "dest")) or None
        if (attribute.attr == destination or (destination is None and attribute.attr in flags)) and default is not None:
            return default
    return None


def is_asked_for(word: Word) -> bool:
    """Whether the program may do something else with the word on its way: it compares it, or asks what kind of thing it got."""
    return any(_asks(node, name, word.node.value) for scope, name in word.ways for node in ast.walk(scope))


def _asks(node: ast.AST, name: str, word: object) -> bool:
    if isinstance(node, ast.Compare):
        parts = [node.left, *node.comparators]
        return any(_is(part, name) for part in parts) and not all(_is(part, name) or _is_other(part, word) for part in parts)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in _TYPE_TESTS and any(_is(part, name) for part in node.args)
    return isinstance(node, ast.Match) and _is(node.subject, name)


def _is(part: ast.expr, name: str) -> bool:
    return (isinstance(part, ast.Name) and part.id == name) or (isinstance(part, ast.Attribute) and f".{part.attr}" == name)


def _is_other(part: ast.expr, word: object) -> bool:
    """Whether something that a word is compared with is known, and not the word."""
    each = part.elts if isinstance(part, (ast.List, ast.Tuple, ast.Set)) else [part]
    return all(isinstance(one, ast.Constant) and one.value != word for one in each)

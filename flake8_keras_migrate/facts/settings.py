"""Words that a program uses elsewhere than it writes them: defaults of parameters and options, what calls give, what a loop goes through."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from . import flow
from .elements import elements, looped
from .others import body_of, class_of
from .parameters import handed_over, written_default

if TYPE_CHECKING:
    from ..module import Module

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_MOST = 40
_MOST_STEPS = 30
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
        self._steps = 0
        self._set: dict[str, bool] = {}
        self._tests: dict[ast.AST, dict[str, list[ast.AST]]] = {}

    def of(self, expr: ast.expr) -> tuple[Word, ...]:
        """The words that an expression may stand for, those on other ways than written out; each as far as its file shows."""
        if expr not in self._known:
            self._known[expr] = ()  # ends a circle
            self._steps += 1
            self._known[expr] = tuple(dict.fromkeys(self._of(expr)))[:_MOST] if self._steps < _MOST_STEPS else ()
            self._steps -= 1
        return self._known[expr]

    def is_asked_for(self, word: Word) -> bool:
        """Whether the program may do something else with the word on its way: it compares it, or asks what kind of thing it got."""
        return any(_asks(test, name, word.node.value) for scope, name in word.ways for test in self._tests_in(scope).get(name, ()))

    def _tests_in(self, scope: ast.AST) -> dict[str, list[ast.AST]]:
        """The comparisons and the like in a function, class or file, by the names and attributes (``.loss``) that they look at."""
        if scope not in self._tests:
            found = self._tests.setdefault(scope, {})
            for node in ast.walk(scope):
                for part in _looked_at(node):
                    name = part.id if isinstance(part, ast.Name) else f".{part.attr}" if isinstance(part, ast.Attribute) else ""
                    found.setdefault(name, []).append(node)
        return self._tests[scope]

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
        name = attribute.attr
        if name not in self._set:
            stored = [each.value for each in self._module.attributes(name) if not isinstance(each.ctx, ast.Load)]
            self._set[name] = any(not (isinstance(each, ast.Name) and each.id == "self") for each in stored)
        return self._set[name]


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
    return found is not None and bool(re.search(rf"^\s+self\.{name}\s*(:[^=]*)?=\s*{name}\s*(#.*)?$", body_of(found), re.MULTILINE))


def option(module: Module, attribute: ast.Attribute) -> ast.expr | None:
    """The default of a command line option: ``args.weights`` after ``add_argument("--weights", default=...)``."""
    return module.once(_defaults).get(attribute.attr) if isinstance(attribute.value, ast.Name) else None


def _defaults(module: Module) -> dict[str, ast.expr]:
    found: dict[str, ast.expr] = {}
    for call in module.method_calls(*_OPTIONS):
        default = module.argument(call, "default", 1 if isinstance(call.func, ast.Attribute) and call.func.attr == "DEFINE_string" else None)
        destination = module.value(module.argument(call, "dest")) or None
        flags = (str(arg.value).lstrip("-").replace("-", "_") for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str))
        for name in [destination] if destination is not None else flags:
            if default is not None:
                found.setdefault(name, default)
    return found


def _looked_at(node: ast.AST) -> list[ast.expr]:
    """The expressions that a comparison, a ``match`` or a question like ``isinstance`` looks at."""
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.Call):
        return node.args if isinstance(node.func, ast.Name) and node.func.id in _TYPE_TESTS else []
    return [node.subject] if isinstance(node, ast.Match) else []


def _asks(test: ast.AST, name: str, word: object) -> bool:
    """Whether a test that looks at a name may have another outcome for another word."""
    return not isinstance(test, ast.Compare) or not all(_is(part, name) or _is_other(part, word) for part in _looked_at(test))


def _is(part: ast.expr, name: str) -> bool:
    return (isinstance(part, ast.Name) and part.id == name) or (isinstance(part, ast.Attribute) and f".{part.attr}" == name)


def _is_other(part: ast.expr, word: object) -> bool:
    """Whether something that a word is compared with is known, and not the word."""
    each = part.elts if isinstance(part, (ast.List, ast.Tuple, ast.Set)) else [part]
    return all(isinstance(one, ast.Constant) and one.value != word for one in each)

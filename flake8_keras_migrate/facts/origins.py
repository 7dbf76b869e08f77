"""Where the object that an expression stands for was made: the calls, classes and parameters that it can come from."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from . import flow
from .classes import has_unknown_bases, lineage, unpacked_attributes
from .parameters import place_of

if TYPE_CHECKING:
    from ..module import Module

Function = ast.FunctionDef | ast.AsyncFunctionDef
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_LONGEST_CHAIN = 30
_MOST_SITES = 3
Made = tuple[ast.AST, tuple[ast.Call, ...]]
"""An origin, and the calls of functions of this file that led there, the innermost last: of more than three only these."""


class Origins:
    """Answers for one module; made once: ``module.once(Origins)``.

    Two expressions with a common origin can be the same object. An origin is the call that made the object, or, where that
    cannot be seen, the parameter, definition or first mention that it comes from; ``self`` has its class as origin.
    """

    def __init__(self, module: Module) -> None:
        self._module = module
        self._known: dict[ast.expr, tuple[Made, ...]] = {}
        self._open: set[ast.AST] = set()
        self._mentions: dict[tuple[ast.AST | None, str], ast.AST] = {}

    def of(self, expr: ast.expr) -> tuple[ast.AST, ...]:
        """Every place where the object that ``expr`` stands for can have been made, each once."""
        return tuple(dict.fromkeys([origin for origin, _ in self.made(expr)]))

    def made(self, expr: ast.expr) -> tuple[Made, ...]:
        """The origins with the calls that ran them: of one function's two calls come two objects."""
        if expr not in self._known:
            if expr in self._open or len(self._open) > _LONGEST_CHAIN:
                return ()
            self._open.add(expr)
            found = [one for part in flow.values(self._module, expr) for one in self._single(part)]
            self._open.discard(expr)
            self._known[expr] = tuple(dict.fromkeys(found))
        return self._known[expr]

    def function(self, call: ast.Call) -> Function | None:
        """The function or method of this file that a call runs: by name, through ``self``, a class or an instance."""
        target = call.func
        if isinstance(target, ast.Name):
            return self._module.local_function(target)
        if not isinstance(target, ast.Attribute):
            return None
        owner = self.class_of(target.value)
        return self._module.methods(owner).get(target.attr) if owner is not None else None

    def made_class(self, call: ast.AST) -> ast.ClassDef | None:
        """The class of this file that a call makes an instance of."""
        return self._module.local_class(call.func) if isinstance(call, ast.Call) else None

    def class_of(self, expr: ast.expr) -> ast.ClassDef | None:
        """The class of this file that ``expr`` is, or is an instance of."""
        owner = self._module.class_of(expr) if isinstance(expr, ast.Name) else None
        return owner or self.made_class(flow.value(self._module, expr))

    def _single(self, expr: ast.expr) -> Iterable[Made]:
        if isinstance(expr, ast.Call):
            return self._of_call(expr)
        if isinstance(expr, ast.Name):
            owner = self._module.class_of(expr)
            return [(owner, ())] if owner is not None else self._of_name(expr)
        if isinstance(expr, ast.Attribute):
            owner = self.class_of(expr.value)
            assigned = [part for part in self._module.self_attributes(owner).get(expr.attr, []) if not flow.is_none(part)] if owner else []
            if assigned and None not in assigned:
                return [one for part in assigned if part is not None for one in self.made(part)]
            if owner is not None:
                return self._unpacked(owner, expr.attr, assigned) or [(self._mention(owner, expr.attr, expr), ())]
        if not isinstance(expr, (ast.Name, ast.Attribute, ast.Subscript)):
            return [(expr, ())]
        return [(self._mention(self._module.enclosing(expr, *_FUNCTIONS), self._module.text_of(expr), expr), ())]

    def _unpacked(self, owner: ast.ClassDef, attribute: str, assigned: list[ast.expr | None]) -> list[Made]:
        """What functions of this file return for an attribute, ``self.a, self.b = self.make()``, if nothing else is assigned to it.

        A method that a class of the file overrides may be another one.
        """
        calls = self._module.once(unpacked_attributes).get((owner, attribute), [])
        found = [[] if self._is_overridden(call) else self._returned(call, index) for call, index in calls]
        return [one for each in found for one in each] if len(calls) == len(assigned) and all(found) else []

    def _is_overridden(self, call: ast.Call) -> bool:
        """Whether a class of the file derives from the one whose method is called and has another method of the name."""
        name, owner = (call.func.attr, self.class_of(call.func.value)) if isinstance(call.func, ast.Attribute) else ("", None)
        others = (one for one in self._module.nodes.get(ast.ClassDef, ()) if one is not owner and one.bases and name in self._module.methods(one))
        return owner is not None and any(owner in lineage(self._module, one) for one in others)

    def _mention(self, scope: ast.AST | None, text: str, expr: ast.expr) -> ast.AST:
        return self._mentions.setdefault((scope, text), expr)

    def _of_call(self, call: ast.Call) -> Iterable[Made]:
        if isinstance(call.func, ast.Name) and call.func.id == "super":
            owner = self._module.enclosing(call, ast.ClassDef)
            return [(owner if owner is not None else call, ())]
        return self._returned(call, None) or [(call, ())]

    def _returned(self, call: ast.Call, index: int | None) -> list[Made]:
        """What a call of a function of this file returns, or the element of it at ``index``; empty for other calls."""
        function = self.function(call)
        found: list[Made] = []
        for part in self._module.returns(function) if function is not None else ():
            if index is not None:
                whole = flow.value(self._module, part)
                if not isinstance(whole, (ast.Tuple, ast.List)) or index >= len(whole.elts):
                    continue
                part = whole.elts[index]
            if not flow.is_none(part):
                anew = isinstance(part, (ast.Name, ast.Call)) and function is not None and not function.decorator_list
                found.extend(self._through(call, function, one) if anew else one for one in self.made(part))
        return found

    def _through(self, call: ast.Call, function: Function | None, made: Made) -> Made:
        """An object that a call returned: with this call, if it was made in the function and not only handed on."""
        origin, sites = made
        inside = self._module.enclosing(sites[0] if sites else origin, *_FUNCTIONS) is function
        return (origin, (call, *sites)[-_MOST_SITES:]) if inside and isinstance(origin, ast.Call) else made

    def _of_name(self, name: ast.Name) -> Iterator[Made]:
        for binding in flow.reaching(self._module, name):
            value, arg = binding.value, binding.node
            if binding.kind == "value" and value is not None:
                if not flow.is_none(value):
                    yield from self.made(value)
            elif binding.kind == "item" and isinstance(value, ast.Call) and binding.position is not None:
                yield from self._returned(value, binding.position) or [(arg, ())]
            elif binding.kind == "parameter" and isinstance(arg, ast.arg):
                yield from self._of_parameter(arg) or [(arg, ())]
            else:
                yield arg, ()

    def _of_parameter(self, arg: ast.arg) -> list[Made]:
        """What the calls of this file hand to a parameter; a call that leaves it out, or hides it behind a ``*``, tells nothing."""
        function = self._module.enclosing(arg, *_FUNCTIONS)
        if not isinstance(function, _FUNCTIONS):
            return []
        owner = self._module.parent(function)
        made = owner if isinstance(owner, ast.ClassDef) and function.name == "__init__" else None
        position = place_of(self._module, arg, function)
        found: list[Made] = []
        for call in self._module.calls_named(made.name if made is not None else function.name):
            if self.made_class(call) is made if made is not None else self.function(call) is function:
                value = self._module.argument(call, arg.arg, position)
                found.extend(self.made(value) if value is not None else [])
        return found


def can_be_one(one: Made, other: Made) -> bool:
    """Whether two such objects can be the same: made at one place, by the same calls as far as both know them."""
    shorter = min(len(one[1]), len(other[1]))
    return one[0] is other[0] and (not shorter or one[1][-shorter:] == other[1][-shorter:])


def is_other_object(module: Module, expr: ast.expr) -> bool:
    """Whether an expression may be an object of a class of the file that has nothing of Keras, like a ``tf.Module``."""
    owners = [module.local_class(made.func) for made in module.once(Origins).of(expr) if isinstance(made, ast.Call)]
    bases = [module.bases(owner) for owner in owners if owner is not None and not has_unknown_bases(module, owner)]
    return any(not any(path.startswith("keras.") for path in each) for each in bases)

"""Scopes, and what binds each name in them."""

from __future__ import annotations

import ast
from typing import Any, NamedTuple


class Binding(NamedTuple):
    """One thing that gives a name its value.

    ``kind`` is "path" (an import; ``path`` is set), "value" (``value`` is the expression), "item" (``value`` is unpacked),
    "loop" (``value`` is iterated), "with" (``value`` is entered), "annotation" (``value`` is the annotation), "parameter", "def",
    "class" (``node`` is the definition) or "other". ``node`` is the binding node: an alias, a target, an arg, a definition.
    """

    kind: str
    node: ast.AST
    value: ast.expr | None = None
    path: str | None = None
    position: int | None = None


class Scope:
    """A namespace; ``resolved``, ``known`` and ``classes`` hold answers of ``Names`` about the names that stand here."""

    __slots__ = ("bindings", "classes", "declared", "known", "node", "parent", "resolved", "stars")

    def __init__(self, node: ast.AST, parent: Scope | None) -> None:
        self.node = node
        self.parent = parent
        self.bindings: dict[str, list[Binding]] = {}
        self.declared: dict[str, Scope] = {}
        self.stars: list[tuple[str, ast.alias]] = []
        self.resolved: dict[str, tuple[str, ...]] = {}
        self.known: dict[str, tuple[Binding, ...]] = {}
        self.classes: dict[str, ast.ClassDef | None] = {}

    def bind(self, name: str, binding: Binding) -> None:
        """Add what a statement of this scope binds ``name`` to (in the scope that ``global`` or ``nonlocal`` names)."""
        self.declared.get(name, self).bindings.setdefault(name, []).append(binding)


COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def _function(top: Scope, node: Any, scope: Scope) -> Scope:
    if not isinstance(node, ast.Lambda):
        scope.bind(node.name, Binding("def", node))
    inner = Scope(node, scope)
    arguments = node.args
    for index, arg in enumerate([*arguments.posonlyargs, *arguments.args]):
        inner.bind(arg.arg, Binding("parameter", arg, arg.annotation, position=index))
    for arg in arguments.kwonlyargs:
        inner.bind(arg.arg, Binding("parameter", arg, arg.annotation))
    for rest in (arguments.vararg, arguments.kwarg):
        if rest is not None:
            inner.bind(rest.arg, Binding("other", rest))
    return _with_types(node, inner)


def _class(top: Scope, node: Any, scope: Scope) -> Scope:
    scope.bind(node.name, Binding("class", node))
    return _with_types(node, Scope(node, scope))


def _with_types(node: Any, inner: Scope) -> Scope:
    for each in getattr(node, "type_params", ()):  # from Python 3.12 on
        inner.bind(each.name, Binding("other", each))
    return inner


def _type_alias(top: Scope, node: Any, scope: Scope) -> None:
    scope.bind(node.name.id, Binding("value", node, node.value))


def _comprehension(top: Scope, node: Any, scope: Scope) -> Scope:
    inner = Scope(node, scope)
    for generator in node.generators:
        _bind_target(inner, generator.target, "loop", generator.iter)
    return inner


def _first_iterable(top: Scope, node: Any, scope: Scope) -> Scope | None:
    """The scope in which what a comprehension begins with is looked up: the one around it, a class body included."""
    return scope.parent if scope.node.generators[0] is node else None  # type: ignore[attr-defined]


def _import(top: Scope, node: Any, scope: Scope) -> None:
    for alias in node.names:
        bound = alias.name if alias.asname else alias.name.partition(".")[0]
        scope.bind(alias.asname or bound, Binding("path", alias, path=bound))


def _import_from(top: Scope, node: Any, scope: Scope) -> None:
    module = "." * node.level + (node.module or "")
    for alias in node.names:
        if alias.name == "*":
            scope.stars.append((module, alias))
        else:
            dot = "" if module.endswith(".") or not module else "."
            scope.bind(alias.asname or alias.name, Binding("path", alias, path=f"{module}{dot}{alias.name}"))


def _assign(top: Scope, node: Any, scope: Scope) -> None:
    for target in node.targets:
        _bind_target(scope, target, "value", node.value)


def _annotated(top: Scope, node: Any, scope: Scope) -> None:
    if isinstance(node.target, ast.Name):
        if node.value is None:
            scope.bind(node.target.id, Binding("annotation", node.target, node.annotation))
        else:
            scope.bind(node.target.id, Binding("value", node.target, node.value))


def _augmented(top: Scope, node: Any, scope: Scope) -> None:
    _bind_target(scope, node.target, "other", None)


def _named(top: Scope, node: Any, scope: Scope) -> None:
    while isinstance(scope.node, COMPREHENSIONS) and scope.parent is not None:
        scope = scope.parent
    _bind_target(scope, node.target, "value", node.value)


def _for(top: Scope, node: Any, scope: Scope) -> None:
    _bind_target(scope, node.target, "loop", node.iter)


def _with_item(top: Scope, node: Any, scope: Scope) -> None:
    if node.optional_vars is not None:
        _bind_target(scope, node.optional_vars, "with", node.context_expr)


def _declaration(top: Scope, node: Any, scope: Scope) -> None:
    outer: Scope | None = top
    for name in node.names:
        if isinstance(node, ast.Nonlocal):
            outer = scope.parent
            while outer is not None and name not in outer.bindings:
                outer = outer.parent
        if outer is not None and outer is not scope:
            scope.declared[name] = outer


def _capture(top: Scope, node: Any, scope: Scope) -> None:
    if name := getattr(node, "name", None) or getattr(node, "rest", None):
        scope.bind(name, Binding("other", node))


def _bind_target(scope: Scope, target: ast.expr, kind: str, value: ast.expr | None) -> None:
    """Bind every name of an assignment target; tuples are matched element by element where both sides show them."""
    work: list[tuple[ast.expr, str, ast.expr | None, int | None]] = [(target, kind, value, None)]
    while work:
        target, kind, value, index = work.pop()
        if isinstance(target, ast.Name):
            scope.bind(target.id, Binding(kind, target, value, position=index))
        elif isinstance(target, ast.Starred):
            work.append((target.value, "other", None, None))
        elif isinstance(target, (ast.Tuple, ast.List)):
            items = value.elts if kind == "value" and isinstance(value, (ast.Tuple, ast.List)) else []
            matched = len(items) == len(target.elts) and not any(isinstance(item, ast.Starred) for item in (*items, *target.elts))
            for place, part in enumerate(target.elts):
                if matched:
                    work.append((part, "value", items[place], None))
                elif kind == "value":
                    work.append((part, "item", value, place))
                else:
                    work.append((part, "other", value, place))


BINDERS = {
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.Lambda: _function,
    ast.ClassDef: _class,
    ast.ListComp: _comprehension,
    ast.SetComp: _comprehension,
    ast.DictComp: _comprehension,
    ast.GeneratorExp: _comprehension,
    ast.comprehension: _first_iterable,
    getattr(ast, "TypeAlias", None): _type_alias,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.NamedExpr: _named,
    ast.For: _for,
    ast.AsyncFor: _for,
    ast.withitem: _with_item,
    ast.ExceptHandler: _capture,
    ast.Global: _declaration,
    ast.Nonlocal: _declaration,
    ast.MatchAs: _capture,
    ast.MatchStar: _capture,
    ast.MatchMapping: _capture,
}

"""Indexes of a file, each made at the first question: calls and references by path, attributes by name, strings by value."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from ..module import Module

Node = TypeVar("Node", bound=ast.AST)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Index:
    """The indexes of one module; every list is in source order."""

    def __init__(self, module: Module) -> None:
        self._module = module

    def calls(self, wanted: Iterable[str]) -> list[ast.Call]:
        return _gather(self.all_calls, wanted)

    def name_calls(self, wanted: Iterable[str]) -> list[ast.Call]:
        return _gather(self._spelled_calls[0], wanted)

    def method_calls(self, wanted: Iterable[str]) -> list[ast.Call]:
        return _gather(self._spelled_calls[1], wanted)

    def attributes(self, wanted: Iterable[str]) -> list[ast.Attribute]:
        return _gather(self._module.walk.attributes, wanted)

    def references(self, wanted: Iterable[str]) -> list[ast.expr | ast.alias]:
        return _gather(self.all_references, wanted)

    def strings(self, wanted: Iterable[str]) -> list[ast.Constant]:
        return _gather(self._module.walk.strings, wanted)

    def super_init_calls(self, wanted: Iterable[str]) -> list[tuple[ast.Call, ast.ClassDef]]:
        some = set(wanted)
        return [(call, owner) for call, owner, paths in self._super_init_calls if not some.isdisjoint(paths)]

    @cached_property
    def named(self) -> list[tuple[ast.expr, tuple[str, ...], int]]:
        """The outermost expressions that stand for paths, the canonical paths, and how many parts of a path what it begins with stands for.

        Paths are empty for Keras 2 on purpose. Most names of a file stand for none, so it begins with those that may.
        """
        module = self._module
        parents, scopes, of_name = module.walk.parents, module.walk.scopes, module.resolver.of_name
        names = module.walk.names
        starred = any(scope.stars for scope in module.walk.opened)
        roots: dict[ast.expr, None] = dict.fromkeys([*module.nodes.get(ast.IfExp, ()), *self._look_ups()])
        for spelling in names if starred else module.resolver.heads & names.keys():
            for name in names[spelling]:
                scope = scopes[name]
                known = scope.resolved.get(spelling)
                if (of_name(scope, spelling) if known is None else known) or spelling in module.resolver.rebound:
                    roots[name] = None
        for attribute in self.attributes(module.resolver.in_classes):
            if attribute.value.__class__ is ast.Name:
                roots[attribute.value] = None
        found: list[tuple[ast.expr, tuple[str, ...], int]] = []
        for root in roots:
            heads = module.resolver.paths(root)
            node, above, tail = root, parents.get(root), ""
            while above.__class__ is ast.Attribute:
                tail += "." + above.attr
                node, above = above, parents.get(above)
            spelled = tuple([head + tail for head in heads]) if heads else module.resolver.paths(node)
            if spelled:
                found.append((node, module.note(node, spelled), heads[0].count(".") + 1 if heads else 0))
        found.sort(key=lambda each: (each[0].lineno, each[0].col_offset))
        return found

    def _look_ups(self) -> list[ast.Call]:
        """The calls that may stand for a path: ``getattr(module, "name")``, ``importlib.import_module("name")``, ``pytest.importorskip("name")``."""
        return [*self.method_calls(("import_module", "importorskip")), *self.name_calls(("getattr",))]

    @cached_property
    def all_calls(self) -> dict[str, list[ast.Call]]:
        module = self._module
        parents = module.walk.parents
        found: dict[str, list[ast.Call]] = {}
        for node, paths, _ in self.named:
            call = parents.get(node)
            if call.__class__ is not ast.Call:
                continue
            assert isinstance(call, ast.Call)
            if call.func is node:
                partial = module.paths(call.args[0]) if paths == ("functools.partial",) and call.args else ()
                for path in (*paths, *partial):
                    found.setdefault(path, []).append(call)
        return found

    @cached_property
    def _spelled_calls(self) -> tuple[dict[str, list[ast.Call]], dict[str, list[ast.Call]]]:
        """The calls of names, and those of attributes."""
        names: dict[str, list[ast.Call]] = {}
        methods: dict[str, list[ast.Call]] = {}
        for call in self._module.nodes.get(ast.Call, ()):
            function = call.func
            if function.__class__ is ast.Attribute:
                methods.setdefault(function.attr, []).append(call)
            elif function.__class__ is ast.Name:
                names.setdefault(function.id, []).append(call)
        return names, methods

    @cached_property
    def all_references(self) -> dict[str, list[ast.expr | ast.alias]]:
        module = self._module
        found: dict[str, list[ast.expr | ast.alias]] = {}
        for alias in module.nodes.get(ast.alias, ()):
            for path in module.paths(alias):
                found.setdefault(path, []).append(alias)
        for node, paths, _ in self.named:
            if isinstance(getattr(node, "ctx", None), ast.Load):
                for path in paths:
                    found.setdefault(path, []).append(node)
        return _in_order(found)

    @cached_property
    def stored_attributes(self) -> dict[ast.ClassDef, list[ast.Attribute]]:
        """The ``self.x`` that are assigned, by class."""
        module = self._module
        found: dict[ast.ClassDef, list[ast.Attribute]] = {}
        for node in module.walk.chains:
            if node.ctx.__class__ is ast.Store and node.value.__class__ is ast.Name:
                owner = module.class_of(node.value)
                if owner is not None:
                    found.setdefault(owner, []).append(node)
        return found

    @cached_property
    def returns(self) -> dict[ast.AST, list[ast.expr]]:
        """What each function returns."""
        module = self._module
        found: dict[ast.AST, list[ast.expr]] = {}
        for node in module.nodes.get(ast.Return, ()):
            if node.value is not None:
                found.setdefault(module.enclosing(node, *_FUNCTIONS), []).append(node.value)
        return found

    @cached_property
    def _super_init_calls(self) -> list[tuple[ast.Call, ast.ClassDef, tuple[str, ...]]]:
        module = self._module
        found: list[tuple[ast.Call, ast.ClassDef, tuple[str, ...]]] = []
        for call in self.method_calls(("__init__",)):
            assert isinstance(call.func, ast.Attribute)
            owner = module.enclosing(call, ast.ClassDef)
            if owner is None:
                continue
            receiver = call.func.value
            if isinstance(receiver, ast.Call) and isinstance(receiver.func, ast.Name) and receiver.func.id == "super":
                paths = tuple(path for base in owner.bases for path in module.paths(base))
                if paths:
                    found.append((call, owner, paths))
        return found


def _gather(table: dict[str, list[Node]], wanted: Iterable[str]) -> list[Node]:
    found = [table[key] for key in wanted if key in table]
    if len(found) < 2:
        return found[0] if found else []
    return sorted({id(node): node for nodes in found for node in nodes}.values(), key=lambda node: (node.lineno, node.col_offset))  # type: ignore[attr-defined]


def _in_order(table: dict[str, list[Node]]) -> dict[str, list[Node]]:
    for nodes in table.values():
        if len(nodes) > 1:
            nodes.sort(key=lambda node: (node.lineno, node.col_offset))  # type: ignore[attr-defined]
    return table

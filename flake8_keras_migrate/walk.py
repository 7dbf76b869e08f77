"""One walk over a tree: its nodes by type, their parents, and the scope of each name."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import Any

from .scopes import BINDERS, COMPREHENSIONS, Scope

_LEAF_FIELDS = frozenset(
    (
        *("ctx", "op", "ops", "id", "attr", "arg", "name", "asname", "module", "level", "kind", "type_comment", "simple"),
        *("conversion", "is_async", "is_lazy", "rest", "kwd_attrs", "str", "tag", "lineno"),
    )
)
_LEAVES = (ast.MatchSingleton, ast.Global, ast.Nonlocal)


def _child_fields(kind: type) -> tuple[str, ...]:
    fields = getattr(kind, "_fields", ())  # none for the numbers and strings that fields of a Python to come may hold
    return () if kind in _LEAVES else tuple(name for name in reversed(fields) if name not in _LEAF_FIELDS)


class Walk:
    """The result of the walk; nodes are listed in source order.

    A file is mostly names, attributes and constants: these are listed by their spelling, which is how they are asked for.
    """

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.names: dict[str, list[ast.Name]] = defaultdict(list)
        self.attributes: dict[str, list[ast.Attribute]] = defaultdict(list)
        self.strings: dict[str, list[ast.Constant]] = defaultdict(list)
        self.chains: list[ast.Attribute] = []
        """The attributes that no attribute is taken of."""
        self.parents: dict[ast.AST, ast.AST] = {}
        self.scopes: dict[ast.AST, Scope] = {}
        """The scope in which a Name is looked up, and the scope that a definition, lambda or comprehension opens."""
        self.top = Scope(tree, None)
        self.opened = [self.top]
        """Every scope of the file, each once."""
        self.nodes: dict[type[ast.AST], list[Any]] = {}
        """All other nodes, by their exact type."""
        self._run()

    def _run(self) -> None:
        nodes, parents, scopes, scope = self.nodes, self.parents, self.scopes, self.top
        names, attributes, strings, chains = self.names, self.attributes, self.strings, self.chains
        fields: dict[type[ast.AST], tuple[str, ...]] = {}
        stack: list[Any] = [self.tree]  # a scope on it is that of the nodes below
        pop, push = stack.pop, stack.append
        while stack:
            node = pop()
            kind = node.__class__
            if kind is ast.Name:
                names[node.id].append(node)
                scopes[node] = scope
            elif kind is ast.Constant:
                if node.value.__class__ is str:
                    strings[node.value].append(node)
            elif kind is ast.Attribute:
                chains.append(node)
                while node.__class__ is ast.Attribute:
                    attributes[node.attr].append(node)
                    parents[node.value] = node
                    node = node.value
                if node.__class__ is ast.Name:
                    names[node.id].append(node)
                    scopes[node] = scope
                else:
                    push(node)
            elif kind is Scope:
                scope = node
            else:
                if kind in nodes:
                    nodes[kind].append(node)
                else:
                    nodes[kind] = [node]
                    fields[kind] = _child_fields(kind)
                if kind in BINDERS:
                    inner = BINDERS[kind](self.top, node, scope)
                    if inner is not None:
                        self._push_scoped(node, scope, inner, stack)
                        continue
                for field in fields[kind]:
                    child = getattr(node, field, None)
                    if child.__class__ is list:
                        for item in reversed(child):
                            if item is not None:
                                parents[item] = node
                                push(item)
                    elif child is not None:
                        parents[child] = node
                        push(child)

    def _push_scoped(self, node: ast.AST, outer: Scope, inner: Scope, stack: list[Any]) -> None:
        ordered: list[tuple[ast.AST, Scope]] = []
        if isinstance(node, ast.comprehension):
            ordered = [(node.target, outer), (node.iter, inner), *((test, outer) for test in node.ifs)]
        else:
            self.scopes[node] = inner
            self.opened.append(inner)
        types = getattr(node, "type_params", ())  # from Python 3.12 on
        if isinstance(node, COMPREHENSIONS):
            parts = [*node.generators]
            heads = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
            ordered = [(part, inner) for part in (*heads, *parts) if part is not None]  # {**each for each in dicts} has no value
        elif isinstance(node, ast.ClassDef):
            ordered = [(part, outer) for part in (*node.decorator_list, *types, *node.bases, *node.keywords)]
            ordered += [(part, inner) for part in node.body]
        elif isinstance(node, ast.Lambda):
            ordered = [(node.args, outer), (node.body, inner)]
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            ordered = [(part, outer) for part in (*node.decorator_list, *types, node.args)]
            if node.returns is not None:
                ordered.append((node.returns, outer))
            ordered += [(part, inner) for part in node.body]
        below = outer
        for part, scope in reversed(ordered):
            self.parents[part] = node
            if scope is not below:
                stack.append(below)
                below = scope
            stack.append(part)
        if below is not outer:
            stack.append(below)

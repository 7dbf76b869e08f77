"""One walk over a tree: its nodes by type, their parents, and the scope of each name."""

from __future__ import annotations

import ast

from .scopes import BINDERS, COMPREHENSIONS, Scope

_LEAF_FIELDS = {"ctx", "op", "ops", "id", "attr", "arg", "name", "asname", "module", "level", "kind", "type_comment", "simple"}


def _child_fields(kind: type[ast.AST]) -> tuple[str, ...]:
    if kind is ast.Constant:
        return ()
    return tuple(name for name in reversed(kind._fields) if name not in _LEAF_FIELDS)


class Walk:
    """The result of the walk; nodes are listed in source order."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.nodes: dict[type[ast.AST], list[ast.AST]] = {}
        self.parents: dict[ast.AST, ast.AST] = {}
        self.scopes: dict[ast.AST, Scope] = {}
        """The scope in which a Name is looked up, and the scope that a definition, lambda or comprehension opens."""
        self.top = Scope(tree, None)
        self._run()

    def _run(self) -> None:
        nodes, parents, scopes = self.nodes, self.parents, self.scopes
        fields: dict[type[ast.AST], tuple[str, ...]] = {}
        binders = BINDERS
        stack: list[tuple[ast.AST, Scope]] = [(self.tree, self.top)]
        pop, push = stack.pop, stack.append
        while stack:
            node, scope = pop()
            kind = node.__class__
            if kind in nodes:
                nodes[kind].append(node)
            else:
                nodes[kind] = [node]
                fields[kind] = _child_fields(kind)
            if kind is ast.Name:
                scopes[node] = scope
                continue
            if kind in binders:
                inner = binders[kind](self.top, node, scope)
                if inner is not None:
                    self._push_scoped(node, scope, inner, stack)
                    continue
            for field in fields[kind]:
                child = getattr(node, field, None)
                if child.__class__ is list:
                    for item in reversed(child):
                        if isinstance(item, ast.AST):
                            parents[item] = node
                            push((item, scope))
                elif isinstance(child, ast.AST):
                    parents[child] = node
                    push((child, scope))

    def _push_scoped(self, node: ast.AST, outer: Scope, inner: Scope, stack: list[tuple[ast.AST, Scope]]) -> None:
        self.scopes[node] = inner
        ordered: list[tuple[ast.AST, Scope]] = []
        if isinstance(node, COMPREHENSIONS):
            parts = [*node.generators]
            heads = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
            ordered = [(part, inner) for part in (*heads, *parts)]
        elif isinstance(node, ast.ClassDef):
            ordered = [(part, outer) for part in (*node.decorator_list, *node.bases, *node.keywords)]
            ordered += [(part, inner) for part in node.body]
        elif isinstance(node, ast.Lambda):
            ordered = [(node.args, outer), (node.body, inner)]
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            ordered = [(part, outer) for part in node.decorator_list]
            ordered.append((node.args, outer))
            if node.returns is not None:
                ordered.append((node.returns, outer))
            ordered += [(part, inner) for part in node.body]
        for part, scope in reversed(ordered):
            self.parents[part] = node
            stack.append((part, scope))

"""Every place of a file that spells a dotted path of an import, and how much of the path the import itself names."""

from __future__ import annotations

import ast
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ..paths import star_names

if TYPE_CHECKING:
    from ..module import Module
    from ..scopes import Binding

Expression = ast.Attribute | ast.Name


class Reference(NamedTuple):
    """One place: an import alias, or the outermost attribute chain (or star-imported name) that spells a path.

    ``names`` are the paths as the imports spell them, all the possible ones. The first ``bound`` parts of a path are what the
    import binds: they are spelled (and reported) at the import, not here.
    """

    node: ast.alias | Expression
    names: tuple[str, ...]
    bound: int


def references(module: Module) -> tuple[Reference, ...]:
    """All references of the file, aliases first; use with ``module.once``."""
    found: list[Reference] = []
    for alias in module.nodes.get(ast.alias, ()):
        names = module.names(alias)
        if names:
            found.append(Reference(alias, names, 0))
    starred = any(alias.name == "*" for alias in module.nodes.get(ast.alias, ()))
    for node, _, bound in module.index.named:
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            found.append(Reference(node, module.names(node), 0 if starred and _from_star(module, root_of(node)) else bound))
    if starred:
        for name in chain.from_iterable(module.walk.names.values()):
            if isinstance(name.ctx, ast.Load) and not isinstance(module.parent(name), ast.Attribute) and _from_star(module, name):
                names = module.names(name)
                if names:
                    found.append(Reference(name, names, 0))
    return tuple(found)


def bound_names(module: Module) -> dict[ast.AST, list[ast.Name]]:
    """The names that each import alias binds, where they are read; use with ``module.once``."""
    found: dict[ast.AST, list[ast.Name]] = {}
    imported = {binding.node for binding in _imports(module)}
    names = {alias.asname or alias.name.partition(".")[0] for alias in imported if isinstance(alias, ast.alias)}
    for name in chain.from_iterable(module.spelled(spelling) for spelling in names):
        for binding in module.resolver.bindings(name):
            if binding.node in imported:
                found.setdefault(binding.node, []).append(name)
    return found


def _imports(module: Module) -> list[Binding]:
    return [binding for scope in module.walk.opened for bindings in scope.bindings.values() for binding in bindings if binding.kind == "path"]


def root_of(node: ast.expr) -> ast.Name | None:
    """The name that an attribute chain begins with."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node if isinstance(node, ast.Name) else None


def star_paths(module: Module, reference: Reference) -> list[str]:
    """All the paths that each ``import *`` of the file may give the name which a chain begins with; empty if something else binds it."""
    root = root_of(reference.node) if reference.bound == 0 and not isinstance(reference.node, ast.alias) else None
    if root is None or not _from_star(module, root):
        return []
    return [f"{home}.{root.id}" for scope in module.walk.opened for home, _ in scope.stars if root.id in star_names(home)]


def _from_star(module: Module, name: ast.Name | None) -> bool:
    return name is not None and not module.resolver.bindings(name)

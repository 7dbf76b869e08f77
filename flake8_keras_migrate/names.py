"""What a name or an attribute chain stands for: the dotted paths of imports, through aliases, branches and classes.

A name has the set of its bindings in its scope, in source order. It stands for a path only when every binding does; a
binding to ``None`` (the fallback of an optional import), what an ``except`` clause of an import binds, and one of several paths
that is for older versions only do not count.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from .path_heads import IMPORTING, LAZY, catches_imports, imports_before, in_handler, path_heads, rebound
from .scopes import Binding, Scope
from .walk import Walk

_DEPTH = 25
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_IMPORTERS = (("importlib.import_module",), ("pytest.importorskip",))


class Names:
    """Resolves the names of one file.

    ``star`` tells which names ``from <module> import *`` binds; it is asked only for a name that nothing else binds, as is
    ``passed``: the paths that a name stands for in the module, for those of the project. ``dead`` tells whether a node stands
    where the newest versions never get (asked only for a name of several paths).
    """

    def __init__(
        self, walk: Walk, star: Callable[[str], frozenset[str]], passed: Callable[[str, str], tuple[str, ...]], dead: Callable[[ast.AST], bool]
    ) -> None:
        self._walk = walk
        self._star, self._passed, self._dead = star, passed, dead
        self._stars = any(scope.stars for scope in walk.opened)
        self._fallbacks = any(catches_imports(handler) for handler in walk.nodes.get(ast.ExceptHandler, ()))
        self.heads = path_heads(walk)
        owned = {name for scope in walk.opened if isinstance(scope.node, ast.ClassDef) for name in scope.bindings}
        self.in_classes = owned & self.heads
        """Those among them that a class body binds."""
        self.rebound = rebound(walk) & self.heads
        """Those among them that the module imports first and then gives to something else."""

    def bindings(self, name: ast.Name) -> tuple[Binding, ...]:
        """Everything that binds ``name`` where it stands, in source order (``x: int`` only where nothing else does); empty for builtins."""
        scope = self._walk.scopes[name]
        found = scope.known.get(name.id)
        if found is None:
            home = self._home(scope, name.id)
            every = home.bindings[name.id] if home is not None else []
            found = scope.known[name.id] = tuple([one for one in every if one.kind != "annotation"] or every)
        return found

    def _home(self, scope: Scope, name: str) -> Scope | None:
        """The scope that binds a name which stands in ``scope``."""
        scope = scope.declared.get(name, scope)
        here: Scope | None = scope
        while here is not None:
            if name in here.bindings and (here is scope or not isinstance(here.node, ast.ClassDef)):
                return here
            here = here.parent
        return None

    def paths(self, node: Any, depth: int = 0) -> tuple[str, ...]:
        """Every dotted path that an expression or an import alias stands for, as spelled by the imports, in source order."""
        kind = node.__class__  # every chain and call of a file comes by here, and isinstance would be asked five times
        if kind is ast.Name:
            scope = self._walk.scopes.get(node)
            if scope is None:
                return ()
            known = scope.resolved.get(node.id)
            known = self.of_name(scope, node.id, depth) if known is None else known
            if not known and node.id in self.rebound and scope is self._walk.top:
                return self._of_bindings(imports_before(self._walk, node), depth)
            return known
        if kind is ast.Attribute:
            return self._chain(node, depth)
        if kind is ast.Call:
            return self._call(node, depth)
        if kind is ast.IfExp:
            return self.paths(node.body, depth + 1) + self.paths(node.orelse, depth + 1) if depth < _DEPTH else ()
        return self._alias(node) if kind is ast.alias else ()

    def _chain(self, node: ast.Attribute, depth: int) -> tuple[str, ...]:
        root: Any = node
        tail: list[str] = []
        while root.__class__ is ast.Attribute:
            tail.append(root.attr)
            root = root.value
        heads = self.paths(root, depth)
        if heads:
            end = "." + ".".join(reversed(tail))
            return tuple([head + end for head in heads])
        return self._member(root, tail, depth) if isinstance(root, ast.Name) else ()

    def _alias(self, alias: ast.alias) -> tuple[str, ...]:
        statement = self._walk.parents[alias]
        if isinstance(statement, ast.ImportFrom):
            module = "." * statement.level + (statement.module or "")
            return (f"{module}{'' if module.endswith('.') else '.'}{alias.name}",)
        return (alias.name,)

    def of_name(self, scope: Scope, name: str, depth: int = 0) -> tuple[str, ...]:
        """Every path that ``name`` stands for in a scope."""
        known = scope.resolved.get(name)
        if known is not None:
            return known
        if name not in self.heads and not self._stars:
            return scope.resolved.setdefault(name, ())
        home = self._home(scope, name)
        if home is not scope:
            heads = self.of_name(home, name, depth) if home is not None else self._from_star(scope, name) if self._stars else ()
        else:
            scope.resolved[name] = ()  # ends a circle of aliases
            heads = self._of_bindings(home.bindings[name], depth)
            if len(heads) > 1:
                scope.resolved[name] = heads  # for the tests that are looked at now
                heads = self._of_bindings([each for each in home.bindings[name] if not self._dead(each.node)], depth) or heads
        scope.resolved[name] = heads
        return heads

    def _of_bindings(self, bindings: list[Binding], depth: int) -> tuple[str, ...]:
        paths: list[str] = []
        for binding in bindings:
            if binding.kind == "path":
                paths.append(binding.path or "")
            elif binding.kind == "value" and isinstance(binding.value, ast.Constant) and binding.value.value is None:
                continue
            elif binding.kind == "value" and binding.value is not None and depth < _DEPTH:
                more = self.paths(binding.value, depth + 1)
                if not more and not self.is_fallback(binding.node):
                    return ()
                paths += more
            elif binding.kind != "annotation" and not self.is_fallback(binding.node):
                return ()
        return tuple(dict.fromkeys(paths))

    def _from_star(self, scope: Scope, name: str) -> tuple[str, ...]:
        here: Scope | None = scope
        while here is not None:
            for module, _ in reversed(here.stars):
                if found := (f"{module}.{name}",) if name in self._star(module) else self._passed(module, name):
                    return found
            here = here.parent
        return ()

    def _call(self, call: ast.Call, depth: int) -> tuple[str, ...]:
        if depth >= _DEPTH or not call.args:
            return ()
        if isinstance(call.func, ast.Name) and call.func.id == "getattr" and len(call.args) >= 2:
            name = str(call.args[1].value) if isinstance(call.args[1], ast.Constant) else ""  # "": any that the module has.
            heads = self.paths(call.args[0], depth + 1)
            return tuple([f"{head}.{name or 'Optimizer'}" for head in heads if name or head.endswith("keras.optimizers")])
        called = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
        if called in IMPORTING:
            module = call.args[-1 if called in LAZY else 0]
            text = module.value if isinstance(module, ast.Constant) and isinstance(module.value, str) else ""
            known = text.startswith(("keras", "tensorflow")) if called in LAZY else self.paths(call.func, depth + 1) in _IMPORTERS
            return (text,) if text and known else ()
        return ()

    def _member(self, root: ast.Name, tail: list[str], depth: int) -> tuple[str, ...]:
        """``self.X...`` and ``Class.X...``: what the class of this file assigns to X in its body."""
        name = tail[-1]
        if name not in self.in_classes or depth >= _DEPTH:
            return ()
        owner = self.class_of(root)
        scope = self._walk.scopes[owner] if owner is not None else None
        if scope is None or name not in scope.bindings:
            return ()
        heads = self._of_bindings(scope.bindings[name], depth + 1)
        end = "".join("." + part for part in reversed(tail[:-1]))
        return tuple([head + end for head in heads])

    def class_of(self, name: ast.Name) -> ast.ClassDef | None:
        """The class of this file that ``name`` is (by its definition), or is an instance of (``self``, ``cls``)."""
        classes = self._walk.scopes[name].classes
        if name.id not in classes:
            classes[name.id] = self._class_of(name)
        return classes[name.id]

    def _class_of(self, name: ast.Name) -> ast.ClassDef | None:
        bindings = self.bindings(name)
        if len(bindings) != 1:
            return None
        binding = bindings[0]
        if isinstance(binding.node, ast.ClassDef):
            return binding.node
        if binding.kind == "parameter" and binding.position == 0:
            function = self._walk.parents.get(self._walk.parents.get(binding.node, binding.node))
            owner = self._walk.parents.get(function) if isinstance(function, _FUNCTIONS) else None
            marks = [mark.id for mark in function.decorator_list if isinstance(mark, ast.Name)] if isinstance(function, _FUNCTIONS) else []
            if isinstance(function, _FUNCTIONS) and isinstance(owner, ast.ClassDef) and "staticmethod" not in marks:
                return owner
        return None

    def is_fallback(self, node: ast.AST) -> bool:
        """Whether a node stands in an ``except`` clause that catches a failed import."""
        return self._fallbacks and in_handler(self._walk, node)

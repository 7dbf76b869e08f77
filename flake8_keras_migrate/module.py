"""One file, and every question that a rule may ask about it; a thin face over ``facts``, each answer computed once."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from . import keras_api, paths
from .edits import Edit
from .facts import arguments, classes, guards, instances, others, reach, values
from .facts import calls as call_facts
from .facts.classes import FunctionNode
from .facts.index import Index
from .facts.source import Source, Span
from .names import Names
from .scopes import Binding, Walk

T = TypeVar("T")
_TF_KERAS = re.compile(r"\b(?:tf|tensorflow)\.keras\b")


class Module:
    """The facts of one file.

    ``text`` is the whole source without a byte order mark, ``tree`` what ``ast.parse`` makes of it (parsed here if not given:
    raises ``SyntaxError``), ``filename`` only tells where other files of the project are looked for.
    """

    def __init__(self, text: str, tree: ast.Module | None = None, filename: str = "") -> None:
        self.text = text
        self.filename = filename
        self.tree = ast.parse(text) if tree is None else tree
        self._facts: dict[Any, Any] = {}
        self._paths: dict[ast.AST, tuple[str, ...]] = {}

    def once(self, question: Callable[[Module], T]) -> T:
        """The answer of ``question(module)``, computed at the first call."""
        if question not in self._facts:
            self._facts[question] = question(self)
        return self._facts[question]  # type: ignore[no-any-return]

    def _for(self, question: Callable[..., T], node: ast.AST) -> T:
        key = (question, node)
        if key not in self._facts:
            self._facts[key] = question(self, node)
        return self._facts[key]  # type: ignore[no-any-return]

    # The tree.

    @cached_property
    def walk(self) -> Walk:
        return Walk(self.tree)

    @property
    def nodes(self) -> Mapping[type[ast.AST], Sequence[Any]]:
        """All nodes by their exact type, in source order."""
        return self.walk.nodes

    def parent(self, node: ast.AST) -> ast.AST | None:
        return self.walk.parents.get(node)

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """What a node stands in, from its parent to the module."""
        parents = self.walk.parents
        above = parents.get(node)
        while above is not None:
            yield above
            above = parents.get(above)

    def enclosing(self, node: ast.AST, *types: type[ast.AST]) -> Any:
        """The nearest ancestor of one of ``types``, or None."""
        return next((above for above in self.ancestors(node) if isinstance(above, types)), None)

    def statement(self, node: ast.AST) -> ast.stmt:
        """The statement that a node belongs to (the node itself if it is one)."""
        return node if isinstance(node, ast.stmt) else self.enclosing(node, ast.stmt)

    # Names.

    @cached_property
    def resolver(self) -> Names:
        return Names(self.walk, paths.star_names)

    def names(self, node: ast.AST) -> tuple[str, ...]:
        """Every dotted path that a node stands for, as the imports spell it, in source order."""
        return self.resolver.paths(node)

    def name(self, node: ast.AST) -> str | None:
        """The first of ``names``."""
        found = self.resolver.paths(node)
        return found[0] if found else None

    def paths(self, node: ast.AST) -> tuple[str, ...]:
        """Every canonical path of a node; empty when one of them is Keras 2 on purpose (``tf_keras``)."""
        found = self._paths.get(node)
        if found is None:
            spelled = self.resolver.paths(node)
            found = paths.canonical(spelled, self.legacy) if spelled else ()
            if found and self.filename:
                found = others.reexported(self, found)
            self._paths[node] = found
        return found

    def path(self, node: ast.AST) -> str | None:
        """The first of ``paths``: "keras.layers.Dense", "numpy.random.seed", or None."""
        found = self.paths(node)
        return found[0] if found else None

    def root(self, node: ast.AST) -> str | None:
        """Which Keras a node comes from: "keras", "tf.keras", "tensorflow.python.keras", "tensorflow.compat.v1.keras", "tf_keras"; None for none."""
        name = self.name(node)
        return paths.root(name, self.legacy) if name else None

    @cached_property
    def legacy(self) -> bool:
        """Whether the file asks for Keras 2 behind ``tf.keras`` (``TF_USE_LEGACY_KERAS``)."""
        return "TF_USE_LEGACY_KERAS" in self.text and paths.sets_legacy(self)

    @cached_property
    def uses_keras(self) -> bool:
        """Whether the file imports some Keras (not only ``tf_keras``)."""
        return any(path.partition(".")[0] == "keras" for alias in self.nodes.get(ast.alias, ()) for path in self.paths(alias)) or bool(
            not self.legacy and _TF_KERAS.search(self.text),
        )

    def bindings(self, name: ast.Name) -> tuple[Binding, ...]:
        """Everything that binds a name where it stands, in source order."""
        return self.resolver.bindings(name)

    def class_of(self, name: ast.expr) -> ast.ClassDef | None:
        """The class of this file that a name is, or is an instance of (``self``)."""
        return self.resolver.class_of(name) if isinstance(name, ast.Name) else None

    def local_class(self, expr: ast.expr) -> ast.ClassDef | None:
        """The class of this file that ``expr`` names."""
        return self._local(expr, ast.ClassDef)  # type: ignore[return-value]

    def local_function(self, expr: ast.expr) -> ast.FunctionDef | None:
        """The function of this file (or method of ``self``) that ``expr`` names."""
        if isinstance(expr, ast.Attribute):
            owner = self.class_of(expr.value)
            found = self.methods(owner).get(expr.attr) if owner is not None else None
            return found if isinstance(found, ast.FunctionDef) else None
        return self._local(expr, ast.FunctionDef)  # type: ignore[return-value]

    def _local(self, expr: ast.expr, kind: type[ast.AST]) -> ast.AST | None:
        expr = values.resolve(self, expr)
        bindings = self.bindings(expr) if isinstance(expr, ast.Name) else ()
        return bindings[0].node if len(bindings) == 1 and isinstance(bindings[0].node, kind) else None

    # Look-ups.

    @cached_property
    def index(self) -> Index:
        return Index(self)

    def calls(self, *wanted: str) -> list[ast.Call]:
        """The calls of these canonical paths, in source order; ``functools.partial(f, ...)`` counts as a call of f."""
        return self.index.calls(wanted)

    def method_calls(self, *wanted: str) -> list[ast.Call]:
        """The calls of attributes with these names, whatever the receiver, in source order."""
        return self.index.method_calls(wanted)

    def attributes(self, *wanted: str) -> list[ast.Attribute]:
        """The attributes with these names, loads and stores, in source order."""
        return self.index.attributes(wanted)

    def references(self, *wanted: str) -> list[ast.expr | ast.alias]:
        """Every place that names one of these canonical paths: import aliases, and the outermost loads that spell it."""
        return self.index.references(wanted)

    def all_references(self) -> Mapping[str, Sequence[ast.expr | ast.alias]]:
        """All places that name a path of Keras or another import, by canonical path."""
        return self.index.all_references

    def strings(self, *wanted: str) -> list[ast.Constant]:
        """The string constants with these values, in source order."""
        return self.index.strings(wanted)

    def classes(self, *wanted: str) -> list[ast.ClassDef]:
        """The classes of the file that derive, in any number of steps, from one of these canonical paths."""
        return [node for node in self.nodes.get(ast.ClassDef, ()) if not set(wanted).isdisjoint(self.bases(node))]

    def super_init_calls(self, *wanted: str) -> list[tuple[ast.Call, ast.ClassDef]]:
        """The ``super().__init__(...)`` calls (and ``Base.__init__(self, ...)``) in classes whose direct base is one of these paths."""
        return self.index.super_init_calls(wanted)

    def stored_attributes(self, node: ast.ClassDef) -> list[ast.Attribute]:
        """The ``self.x`` that the methods of a class assign, in source order."""
        return self.index.stored_attributes.get(node, [])

    # Classes and functions.

    def bases(self, node: ast.ClassDef) -> tuple[str, ...]:
        return self._for(classes.bases, node)

    def has_unknown_bases(self, node: ast.ClassDef) -> bool:
        """Whether a base of the class is neither an import nor a class of the file."""
        return any(self.local_class(base) is None and not self.paths(base) for base in node.bases)

    def methods(self, node: ast.ClassDef) -> dict[str, FunctionNode]:
        return self._for(classes.methods, node)

    def self_attributes(self, node: ast.ClassDef) -> dict[str, list[ast.expr | None]]:
        return self._for(classes.self_attributes, node)

    def ancestors_of(self, path: str) -> tuple[str, ...]:
        """The canonical ancestors of a class of Keras, nearest first."""
        return keras_api.bases(path)

    def returns(self, function: FunctionNode) -> list[ast.expr]:
        """The expressions that a function returns; ``return`` without a value is left out."""
        return self.index.returns.get(function, [])

    def top_paths(self, name: str) -> tuple[str, ...]:
        """The canonical paths that a name of the module's own scope stands for."""
        return paths.canonical(self.resolver.of_name(self.walk.top, name), self.legacy)

    def binds(self, name: str) -> bool:
        """Whether some scope of the file binds ``name``."""
        return any(name in scope.bindings for scope in (self.walk.top, *self.walk.scopes.values()))

    # Values and arguments.

    def value(self, expr: ast.expr | None) -> Any:
        """The Python object that an expression provably is, or ``UNKNOWN``."""
        return values.value(self, expr)

    def resolve(self, expr: ast.expr) -> ast.expr:
        """What a name or ``self.x`` that is assigned once is assigned; else the expression itself."""
        return values.resolve(self, expr)

    def foreign_constant(self, expr: ast.expr) -> Any:
        """The constant that a name imported from another file of the project stands for, or ``UNKNOWN``."""
        return others.constant(self, expr)

    def foreign_bases(self, path: str) -> tuple[str, ...]:
        """The canonical ancestors of a class that another file of the project defines; empty when there is none."""
        return others.bases(self, path)

    def is_partial(self, call: ast.Call) -> bool:
        return self.paths(call.func) == ("functools.partial",)

    def arguments(self, call: ast.Call) -> call_facts.Arguments:
        return self._for(call_facts.arguments, call)

    def argument(self, call: ast.Call, name: str, position: int | None = None) -> ast.expr | None:
        """The expression passed for a parameter (at ``position``, from 0), wherever it hides, or None."""
        return call_facts.argument(self, call, name, position)

    def keywords(self, call: ast.Call) -> dict[str, ast.expr]:
        """The arguments passed by name, those in a readable ``**`` included."""
        return self.arguments(call).keywords

    def has_unknown_keywords(self, call: ast.Call) -> bool:
        """Whether a ``*`` or ``**`` of the call cannot be read."""
        return not self.arguments(call).complete

    # Kinds.

    def kinds(self, expr: ast.expr) -> tuple[instances.Ancestry, ...]:
        """The classes that an expression may be an instance of; empty when not all are known."""
        return self._for(instances.kinds, expr)

    def is_a(self, expr: ast.expr, *wanted: str) -> bool:
        """Whether an expression provably is an instance of one of these canonical classes, or of a class derived from one."""
        return instances.is_a(self, expr, wanted)

    def maybe_model(self, expr: ast.expr) -> bool:
        """Whether an expression is a Keras model, or reads like one and is not known to be something else."""
        return instances.maybe_model(self, expr)

    def is_tensor(self, expr: ast.expr) -> bool:
        """Whether an expression provably is a symbolic Keras tensor."""
        from .facts import tensors

        return tensors.is_tensor(self, expr)

    @cached_property
    def guarded_lines(self) -> tuple[guards.Lines, ...]:
        """The lines that do not run on Keras 3, or whose failure is caught there."""
        return guards.guarded_lines(self)

    def guarded(self, node: ast.AST) -> bool:
        line = getattr(node, "lineno", 0)
        return any(first <= line <= last for first, last in self.guarded_lines)

    # Text and edits.

    @cached_property
    def source(self) -> Source:
        return Source(self.text)

    def text_of(self, node: ast.AST) -> str:
        """The user's own spelling of a node."""
        return self.source.text_of(node)

    def span(self, node: ast.AST) -> Span:
        """The offsets of a node, in characters from 0."""
        return self.source.span(node)

    def replace(self, node: ast.AST, text: str) -> Edit:
        return self.source.replace(node, text)

    def insert_before(self, node: ast.AST, text: str) -> Edit:
        return self.source.insert_before(node, text)

    def insert_after(self, node: ast.AST, text: str) -> Edit:
        return self.source.insert_after(node, text)

    def insert_line_before(self, statement: ast.stmt, text: str) -> Edit:
        return self.source.insert_line_before(statement, text)

    def insert_line_after(self, statement: ast.stmt, text: str) -> Edit:
        return self.source.insert_line_after(statement, text)

    def drop_statement(self, statement: ast.stmt) -> Edit:
        """Take a statement out; it becomes ``pass`` where nothing else would be left."""
        return self.source.drop_statement(statement, only=arguments.is_only_statement(self, statement))

    def rename_keyword(self, call: ast.Call, old: str, new: str) -> Edit | None:
        return arguments.rename_keyword(self, call, old, new)

    def drop_argument(self, call: ast.Call, argument: str | ast.expr) -> Edit | None:
        """Take an argument, given by its keyword or its expression, out of a call; None where it is not spelled in the call."""
        return arguments.drop_argument(self, call, argument)

    def add_argument(self, call: ast.Call, text: str) -> Edit:
        return self.source.add_argument(call, text)

    def reach(self, path: str) -> tuple[str, frozenset[str]]:
        """How to write a path in this file, and the imports it needs."""
        return reach.reach(self, path)

"""Snapshots of source trees: the same tables as snapshot_api makes, read by ast from a Keras too old to run here."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

Snapshot = dict[str, dict[str, Any]]
# What a module of this kind imports counts as its own public name: these were documented homes of what they import.
SHARING = {
    "keras.models",
    "keras.losses",
    "keras.metrics",
    "keras.objectives",
    "keras.optimizers",
    "keras.callbacks",
    "keras.regularizers",
    "keras.constraints",
}
INTERNAL = {
    "keras.backend.common",
    "keras.backend.theano_backend",
    "keras.backend.cntk_backend",
    "keras.backend.load_backend",
    "keras.backend.tensorflow_backend",
}


class Tree:
    """A package on disk and the namespaces of its modules; names map to labels (module and name of the definition)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spaces: dict[str, dict[str, str]] = {}
        self.objects: dict[str, dict[str, Any]] = {}

    def file(self, module: str) -> Path | None:
        path = self.folder.joinpath(*module.split("."))
        for candidate in (path / "__init__.py", path.with_suffix(".py")):
            if candidate.is_file():
                return candidate
        return None

    def space(self, module: str) -> dict[str, str]:
        """Name -> label in a module; a submodule's label is "module <path>"; what comes from elsewhere is left out."""
        if module in self.spaces:
            return self.spaces[module]
        space = self.spaces[module] = {}
        path = self.file(module)
        if path is None:
            return space
        package = module if path.name == "__init__.py" else module.rpartition(".")[0]
        self.read(ast.parse(path.read_text(encoding="utf-8")).body, module, package, space)
        return space

    def read(self, body: list[ast.stmt], module: str, package: str, space: dict[str, str]) -> None:
        for statement in body:
            match statement:
                case ast.ImportFrom():
                    self.read_import(statement, package, space)
                case ast.Import(names=names):
                    for alias in names:
                        if alias.asname and self.file(alias.name):
                            space[alias.asname] = f"module {alias.name}"
                case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                    space[name] = f"{module}.{name}"
                    self.objects[f"{module}.{name}"] = self.describe(statement, space)
                case ast.Assign(targets=targets, value=value):
                    for target in targets:
                        if isinstance(target, ast.Name):
                            self.read_assignment(target.id, value, module, space)
                case ast.If(body=inner, orelse=other):
                    self.read(other, module, package, space)
                    if "theano" not in ast.unparse(statement.test) and "cntk" not in ast.unparse(statement.test):
                        self.read(inner, module, package, space)
                case ast.Try(body=inner, handlers=handlers):
                    for handler in handlers:
                        self.read(handler.body, module, package, space)
                    self.read(inner, module, package, space)

    def read_import(self, statement: ast.ImportFrom, package: str, space: dict[str, str]) -> None:
        parts = package.split(".")
        base = ".".join(parts[: len(parts) - statement.level + 1]) if statement.level else ""
        source = ".".join(filter(None, (base, statement.module)))
        if not source.startswith("keras"):
            return
        for alias in statement.names:
            if alias.name == "*":
                if "theano" not in source and "cntk" not in source:
                    space.update({name: label for name, label in self.space(source).items() if not name.startswith("_")})
            elif self.file(f"{source}.{alias.name}"):
                space[alias.asname or alias.name] = f"module {source}.{alias.name}"
            elif alias.name in self.space(source):
                space[alias.asname or alias.name] = self.spaces[source][alias.name]

    def read_assignment(self, name: str, value: ast.expr, module: str, space: dict[str, str]) -> None:
        match value:
            case ast.Name(id=other) if other in space:
                space[name] = space[other]
            case ast.Attribute(value=ast.Name(id=outer), attr=attribute) if space.get(outer, "").startswith("module "):
                found = self.space(space[outer][7:]).get(attribute)
                if found:
                    space[name] = found
            case ast.Attribute() | ast.Lambda():
                space[name] = f"{module}.{name}"
                self.objects.setdefault(space[name], {"kind": "function", "signature": None})

    def describe(self, node: ast.ClassDef | ast.FunctionDef, space: dict[str, str]) -> dict[str, Any]:
        if isinstance(node, ast.FunctionDef):
            return {"kind": "function", "signature": show(node)}
        methods: dict[str, str | None] = {}
        attributes: list[str] = []
        for member in node.body:
            if isinstance(member, ast.FunctionDef) and (not member.name.startswith("_") or member.name in ("__init__", "__call__")):
                if any(ast.unparse(decorator).endswith(("property", "setter")) for decorator in member.decorator_list):
                    attributes.append(member.name)
                else:
                    methods[member.name] = show(member)
        return {"kind": "class", "bases": [self.base(base, space) for base in node.bases], "methods": methods, "attributes": sorted(set(attributes))}

    def base(self, node: ast.expr, space: dict[str, str]) -> str:
        match node:
            case ast.Name(id=name):
                return space.get(name, name)
            case ast.Attribute(value=ast.Name(id=outer), attr=attribute) if space.get(outer, "").startswith("module "):
                return self.space(space[outer][7:]).get(attribute, ast.unparse(node))
        return ast.unparse(node)


def show(function: ast.FunctionDef) -> str:
    """The parameters without annotations."""
    arguments = function.args
    for argument in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *filter(None, (arguments.vararg, arguments.kwarg))]:
        argument.annotation = None
    return f"({ast.unparse(arguments)})"


def modules(folder: Path, root: str) -> list[str]:
    top = folder.joinpath(*root.split("."))
    found = []
    for path in sorted(top.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not any((part.startswith("_") and not part.startswith("_v")) or part.endswith(("_test", "_benchmark")) for part in parts[:-1]):
            found.append(name)
    return found


def of_source(folder: Path) -> Snapshot:
    """The snapshot of the package ``keras`` in an unpacked archive.

    From 2.6 on the public names are those of its generated ``keras.api._v2.keras``; before, those of its modules: all that a
    package holds, of a plain module what it defines (SHARING modules: also what they import).
    """
    tree = Tree(folder)
    root = "keras.api._v2.keras" if tree.file("keras.api._v2.keras") else "keras"
    names: dict[str, str] = {}
    for module in modules(folder, root):
        public = "keras" + module[len(root) :]
        if any(part.startswith("_") for part in public.split(".")) or module in INTERNAL or module.endswith("_test"):
            continue
        path = tree.file(module)
        names[public] = "module"
        for name, label in tree.space(module).items():
            whole = (path is not None and path.name == "__init__.py") or module in SHARING
            own = label.startswith(module + ".")
            is_class = module.startswith(("keras.layers.", "keras.engine.")) and tree.objects.get(label, {}).get("kind") == "class"
            if name.startswith("_") or label.startswith("module ") or not (whole or own or is_class):
                continue
            if (
                whole
                and not own
                and label.split(".")[1] in ("backend", "utils", "legacy")
                and public.split(".")[1:2] not in (["backend"], ["utils"], ["legacy"])
            ):
                continue
            names[f"{public}.{name}"] = label
    labels = set(names.values()) - {"module"}
    todo = sorted(labels)
    while todo:
        for base in tree.objects.get(todo.pop(), {}).get("bases", ()):
            if base in tree.objects and base not in labels:
                labels.add(base)
                todo.append(base)
    return {"names": names, "objects": {label: tree.objects[label] for label in labels if label in tree.objects}}

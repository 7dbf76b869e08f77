"""Write down the public API of a Keras: names, class bases, signatures with defaults, methods, properties.

    python tools/snapshot_api.py installed FOLDER          of the Keras and tf.keras that this interpreter has
    python tools/snapshot_api.py keras-2.3.1=ARCHIVE FOLDER     of an unpacked archive from PyPI (old Keras that no longer runs)
    add --check to write nothing and to fail, with a list, when a snapshot would change

A snapshot is one JSON file with two tables. "names" maps each public path to the object behind it (the module and the
qualified name that Python gives it, so that aliases share it). "objects" describes each class and function once: a class
has only the members that it defines itself; the others are those of its "bases".
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import json
import pkgutil
import sys
import types
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from snapshot_source import Snapshot, of_source

SKIPPED = {"keras.src", "keras.api", "keras.protobuf", "keras._tf_keras", "keras.__internal__"}
PLAIN = (bool, int, float, str, bytes, type(None))


def show_default(value: object) -> str:
    """A default as Python text; objects whose text holds an address are shown by their name."""
    if isinstance(value, PLAIN):
        return repr(value)
    if isinstance(value, (tuple, list)):
        inner = ", ".join(map(show_default, value))
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    name = getattr(value, "__name__", None) or getattr(value, "name", None) or type(value).__name__
    return f"<{name}>"


def signature(function: Any) -> str | None:
    """``(self, units, activation=None, **kwargs)``; None where Python does not know."""
    try:
        found = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    parts: list[str] = []
    star = slash = False
    for parameter in found.parameters.values():
        if slash and parameter.kind is not parameter.POSITIONAL_ONLY:
            parts.append("/")
            slash = False
        slash = slash or parameter.kind is parameter.POSITIONAL_ONLY
        text = parameter.name
        if parameter.kind is parameter.VAR_POSITIONAL:
            text, star = "*" + text, True
        elif parameter.kind is parameter.VAR_KEYWORD:
            text = "**" + text
        elif parameter.kind is parameter.KEYWORD_ONLY and not star:
            parts.append("*")
            star = True
        if parameter.default is not parameter.empty:
            text += "=" + show_default(parameter.default)
        parts.append(text)
    return f"({', '.join(parts)})"


def label(value: Any) -> str:
    return f"{value.__module__}.{value.__qualname__}"


def is_described(value: Any) -> bool:
    return (inspect.isclass(value) or callable(value)) and hasattr(value, "__qualname__") and isinstance(getattr(value, "__module__", None), str)


def describe(value: Any) -> dict[str, Any]:
    if not inspect.isclass(value):
        return {"kind": "function", "signature": signature(value)}
    methods: dict[str, str | None] = {}
    attributes: list[str] = []
    for name, member in sorted(vars(value).items()):
        if name.startswith("_") and name not in ("__init__", "__call__"):
            continue
        if isinstance(member, (staticmethod, classmethod)):
            methods[name] = signature(member.__func__)
        elif inspect.isfunction(member) or (callable(member) and not inspect.isclass(member)):
            methods[name] = signature(member)
        else:
            attributes.append(name)
    return {"kind": "class", "bases": [label(base) for base in value.__bases__], "methods": methods, "attributes": attributes}


class Walker:
    """Collects what can be reached from a package by public attributes."""

    def __init__(self, package: types.ModuleType, skipped: set[str]) -> None:
        self.skipped = skipped
        self.names: dict[str, str] = {}
        self.objects: dict[str, dict[str, Any]] = {}
        self.labels: dict[str, Any] = {}
        self.walk(package, "keras", frozenset())
        self.walk_importable(package)

    def walk(self, module: types.ModuleType, path: str, above: frozenset[str]) -> None:
        self.names[path] = "module"
        for name in sorted(dir(module)):
            below = f"{path}.{name}"
            if name.startswith("_") or below in self.skipped:
                continue
            value = getattr(module, name)
            if isinstance(value, types.ModuleType):
                if value.__name__.startswith("keras.") and ".src" not in value.__name__ and value.__name__ not in above:
                    self.walk(value, below, above | {value.__name__})
            elif is_described(value):
                self.names[below] = self.add(value)
            else:
                self.names[below] = f"value {type(value).__name__}"

    def walk_importable(self, package: types.ModuleType) -> None:
        """Submodules that only an import statement reaches (``tf.keras.saving``): marked, since an attribute chain fails."""
        for found in pkgutil.iter_modules(package.__path__):
            path = f"keras.{found.name}"
            if found.ispkg and path not in self.names and path not in self.skipped and not found.name.startswith("_"):
                self.walk(importlib.import_module(f"{package.__name__}.{found.name}"), path, frozenset())
                self.names[path] = "module by import"

    def add(self, value: Any) -> str:
        """Describe the object once; two objects that Python calls the same get a number."""
        base = name = label(value)
        number = 1
        while name in self.labels and self.labels[name] is not value:
            number += 1
            name = f"{base}#{number}"
        if name not in self.labels:
            self.labels[name] = value
            self.objects[name] = describe(value)
            if inspect.isclass(value):
                for ancestor in value.__mro__[1:]:
                    if ancestor.__module__ not in ("builtins", "typing", "abc", "collections.abc", "enum"):
                        self.add(ancestor)
        return name

    def snapshot(self) -> Snapshot:
        return {"names": self.names, "objects": self.objects}


def dump(snapshot: Snapshot) -> str:
    """Sorted JSON with one name or member per line, so that a difference reads well."""
    lines = ["{", '"names": {']
    lines.append(",\n".join(f"{json.dumps(name)}: {json.dumps(target)}" for name, target in sorted(snapshot["names"].items())))
    lines += ["},", '"objects": {']
    objects = []
    for name, entry in sorted(snapshot["objects"].items()):
        fields = []
        for key, value in entry.items():
            if key == "methods":
                members = ",\n".join(f"    {json.dumps(method)}: {json.dumps(text)}" for method, text in sorted(value.items()))
                fields.append(f'  "methods": {{\n{members}\n  }}' if members else '  "methods": {}')
            else:
                fields.append(f"  {json.dumps(key)}: {json.dumps(value)}")
        objects.append(f"{json.dumps(name)}: {{\n" + ",\n".join(fields) + "\n}")
    lines.append(",\n".join(objects))
    return "\n".join([*lines, "}", "}"]) + "\n"


def installed() -> dict[str, str]:
    """The files that describe the ``keras`` and the ``tf.keras`` of this interpreter, by name.

    Without scikit-learn, which gives Keras's wrappers its own bases and methods: a snapshot must not depend on what else is installed.
    """
    sys.modules["sklearn"] = None  # type: ignore[assignment]
    keras = importlib.import_module("keras")
    version = keras.__version__
    legacy = version.startswith("2.")
    tf_keras = importlib.import_module("keras.api._v2.keras" if legacy else "keras._tf_keras.keras")
    found = {f"keras-{version}": Walker(keras, SKIPPED).snapshot(), f"tf.keras-{version}": Walker(tf_keras, SKIPPED).snapshot()}
    if legacy:
        found[f"tf.compat.v1.keras-{version}"] = Walker(importlib.import_module("keras.api._v1.keras"), SKIPPED).snapshot()
    files = {f"{name}.json": dump(snapshot) for name, snapshot in found.items()}
    return {**files, f"keras.src-{version}.txt": source_modules(), f"keras.src-names-{version}.txt": source_names()}


def source_modules() -> str:
    """The modules of ``keras.src`` (without that prefix), one a line."""
    package = importlib.import_module("keras.src")
    names = sorted(found.name.removeprefix("keras.src.") for found in pkgutil.walk_packages(package.__path__, "keras.src.", onerror=lambda _: None))
    return "\n".join(name for name in names if not name.endswith("_test")) + "\n"


def source_names() -> str:
    """Each module of ``keras.src`` that can be imported, and the names in it; of Keras 2 only Keras's own, which somebody may look for there."""
    every = not importlib.import_module("keras").__version__.startswith("2.")
    lines = []
    for name in source_modules().split():
        try:
            module = importlib.import_module(f"keras.src.{name}")
        except Exception:  # A backend that is not installed raises what it likes.
            continue
        homes = {key: value.__name__ if inspect.ismodule(value) else getattr(value, "__module__", None) for key, value in vars(module).items()}
        own = [key for key, home in homes.items() if not key.startswith("__") and (every or str(home or "keras").startswith("keras"))]
        if own:
            lines.append(" ".join([name, *sorted(own)]))
    return "\n".join(lines) + "\n"


def write(files: dict[str, str], folder: Path, check: bool) -> int:
    stale = []
    for name, text in files.items():
        path = folder / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path.name)
        if not check:
            path.write_text(text, encoding="utf-8")
    print("\n".join(f"{'differs' if check else 'written'}: {name}" for name in stale) or "nothing changed")
    return int(check and bool(stale))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="+", help="installed, or NAME=ARCHIVE")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    files: dict[str, str] = {}
    for what in options.what:
        name, _, archive = what.partition("=")
        files.update({f"{name}.json": dump(of_source(Path(archive)))} if archive else installed())
    return write(files, options.folder, options.check)


if __name__ == "__main__":
    sys.exit(main())

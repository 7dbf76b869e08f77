"""Make flake8_keras_migrate/tables/* from tools/snapshots/* and tools/rows/*.

python tools/write_tables.py [--check]      --check writes nothing and fails when a table would change
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]
from argument_rows import argument_rows, position_rows, written  # noqa: E402
from argument_rows import missing as argument_missing  # noqa: E402
from method_rows import method_rows  # noqa: E402
from method_rows import missing as method_missing  # noqa: E402
from name_rows import Row, Target, backend_rows, name_rows, read, universe  # noqa: E402
from snapshots import CURRENT, LEGACY, OLD, SNAPSHOTS, Canon, load, parameters  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "flake8_keras_migrate" / "tables"


def module_text(docstring: str, tables: Mapping[str, Mapping[str, object]]) -> str:
    lines = [f'"""{docstring} Made by tools/write_tables.py; do not edit."""', "", "# ruff: noqa: E501, RUF100", "# fmt: off"]
    for name, table in tables.items():
        some = next(iter(table.values()), "")
        kind = "tuple[str, ...]" if isinstance(some, tuple) else "dict[str, str]" if isinstance(some, dict) else "str"
        lines += ["", f"{name}: dict[str, {kind}] = {{"]
        lines += [f"    {literal(key)}: {literal(value)}," for key, value in sorted(table.items())]
        lines.append("}")
    return "\n".join(lines) + "\n"


def literal(value: object) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(map(literal, value)) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, dict):
        return "{\n" + "".join(f"        {literal(key)}: {literal(item)},\n" for key, item in sorted(value.items())) + "    }"
    return json.dumps(value, ensure_ascii=False)


def encode(row: Row) -> str:
    """``<scope><fix>|<new>|<advice>|<arguments>``, without empty ends."""
    return f"{row.scope}{row.fix}|{row.new}|{row.advice}|{row.arguments}".rstrip("|")


def source_modules(version: str) -> set[str]:
    return set((SNAPSHOTS / f"keras.src-{version}.txt").read_text(encoding="utf-8").split())


def source_names(version: str) -> dict[str, set[str]]:
    lines = (SNAPSHOTS / f"keras.src-names-{version}.txt").read_text(encoding="utf-8").splitlines()
    return {module: set(names) for module, *names in map(str.split, lines)}


def lost_names() -> dict[str, str]:
    """Module of ``keras.src`` -> what it held in Keras 2.15 and no longer holds, for the modules that are still there."""
    target, modules = source_names("3.15.1"), source_modules("3.15.1")
    lost = {
        module: {name for name in names - target[module] if f"{module}.{name}" not in modules}
        for module, names in source_names("2.15.0").items()
        if module in target
    }
    return {module: words(names) for module, names in lost.items() if names}


def old_modules() -> set[str]:
    """The highest modules of Keras 2.6 to 2.15 that the target's ``keras`` lacks; from 2.13 on they were below ``keras.src``."""
    target = Target()
    every = source_modules("2.15.0") | set((SNAPSHOTS / "keras-modules-2.6-2.12.txt").read_text(encoding="utf-8").split())
    lost = {name for name in every if target.scope(f"keras.{name}") in ("*", "k")}
    return {name for name in lost if not any(name.startswith(f"{above}.") for above in lost)}


def words(names: Iterable[str]) -> str:
    return " ".join(sorted(names))


def tables() -> dict[str, str]:
    """The text of every table, by file name."""
    canon = Canon()
    aliases = {path: target for path, target in canon.canonical.items() if path != target}
    known: dict[str, set[str]] = defaultdict(set)
    for path in canon.canonical:
        module, _, leaf = path.rpartition(".")
        known[module].add(leaf)
    bases: dict[str, tuple[str, ...]] = {}
    for name in [*LEGACY, *CURRENT, *OLD]:
        for path, found in canon.ancestors(name).items():
            if found and path not in bases:
                bases[path] = found
    for path, found in bases.items():
        if "keras.optimizers.legacy.Optimizer" in found and "keras.optimizers.Optimizer" not in found:
            bases[path] = (*found, "keras.optimizers.Optimizer")
    bases.setdefault("keras.optimizers.legacy.Optimizer", ("keras.optimizers.Optimizer",))
    signatures: dict[str, str] = {}
    for name in [*LEGACY, *CURRENT, *OLD]:
        objects = load(name)["objects"]
        for label, path in canon.labels[name].items():
            found_parameters = parameters(objects, label)
            if found_parameters is not None:
                signatures.setdefault(path, found_parameters)
    return {
        "names.py": module_text(
            "Public path that is gone -> scope, fix, replacement, advice.",
            {
                "NAMES": {old: encode(row) for old, row in name_rows(canon).items()},
                "BACKEND": {old: encode(row) for old, row in backend_rows().items()},
            },
        ),
        "arguments.py": module_text(
            "Callee -> its arguments that are gone: code, fix, new name, advice (ARGUMENTS); the positional ones that moved (POSITIONS).",
            {
                "ARGUMENTS": {
                    callee: {name: f"{row.code}|{row.fix}|{row.new}|{row.advice}".rstrip("|") for name, row in rows.items()}
                    for callee, rows in argument_rows(canon).items()
                },
                "POSITIONS": position_rows(canon),
            },
        ),
        "methods.py": module_text("Method or attribute -> by class: family, fix, new name, advice, flags.", {"METHODS": method_rows(canon)}),
        "libraries.py": module_text(
            "Path of another package that is made for Keras 2 -> fix, replacement, advice, arguments.",
            {
                "LIBRARIES": {
                    old: f"{fix[:1] or '-'}|{new}|{advice}|{arguments}".rstrip("|") for old, new, fix, advice, arguments in read("libraries.txt", 5)
                }
            },
        ),
        "identifiers.py": module_text(
            "Kind and name of a string identifier that Keras 3 does not know -> fix, replacement, advice.",
            {
                "IDENTIFIERS": {
                    f"{kind} {old}": f"{fix[:1] or '-'}|{new}|{advice}".rstrip("|") for kind, old, new, fix, advice in read("identifiers.txt", 5)
                }
            },
        ),
        "source_modules.py": module_text(
            "Private package -> its modules in Keras 2.15 that the newest Keras lacks; of keras itself those that stood there before 2.13."
            " NAMES: what left the modules of keras.src that stayed.",
            {
                "GONE": {"keras": words(old_modules()), "keras.src": words(source_modules("2.15.0") - source_modules("3.15.1"))},
                "NAMES": lost_names(),
            },
        ),
        "canonical.py": module_text("Other public paths of an object -> the one that stands for it.", {"ALIASES": aliases}),
        "public.py": module_text(
            "Module -> its public names (SYMBOLS: classes and functions of any Keras; STAR: what a star import binds in Keras 1 and 2).",
            {
                "STAR": {module: words(names) for module, names in canon.modules.items()},
                "SYMBOLS": {module: words(names) for module, names in known.items()},
            },
        ),
        "ancestors.py": module_text("Public class -> its public ancestors, nearest first.", {"ANCESTORS": bases}),
        "parameters.py": module_text(
            "Constructor or function -> its positional parameters (Keras 2.15, else the newest that has it).", {"PARAMETERS": signatures}
        ),
    }


def coverage(canon: Canon) -> str:
    """docs/api-coverage.md: how much of what the target lacks has a row (tests/test_tables.py fails when the numbers differ)."""
    target = Target()
    names = [path for path in universe() if target.scope(path) and path != "keras.saving"]
    rows = {*name_rows(canon), *(f"keras.backend.{name}" for name in backend_rows())}
    arguments = argument_missing(canon)
    made = argument_rows(canon)
    own = sum(name in made.get(callee, ()) and made[callee][name].code != "-" for callee, name in arguments)
    elsewhere = sum((cells := written(callee, name)) != [] and cells[5] == "-" for callee, name in arguments)
    members = {key for key in method_missing(canon) if not key[0].startswith("keras.optimizers.legacy.")}
    methods, ancestors = method_rows(canon), canon.ancestors(CURRENT[0])
    known = sum(not {owner, *ancestors.get(owner, ())}.isdisjoint(methods.get(name, ())) for owner, name in members)
    functions = [path for path in names if path.startswith("keras.backend.") and path.count(".") == 2]
    lines = [
        "# Names, arguments and methods: N of N",
        "",
        "Derived from the public API of Keras 1.2.2, 2.2.4, 2.3.1 and 2.15 (and of TensorFlow's Keras 2.6, 2.10 and 2.15) against Keras 3.15.1,",
        "`keras` and `tf.keras` apart. tools/write_tables.py makes this page; tests/test_tables.py fails when something has no row, or a row",
        "names what Keras 3 still has.",
        "",
        "| what Keras 3.15.1 lacks | known to a rule |",
        "|---|---|",
        f"| public names missing in `keras` or in `tf.keras` | {sum(path in rows for path in names)} of {len(names)} |",
    ]
    for root, scopes in (("keras", "*k"), ("tf.keras", "*ta")):
        there = [path for path in names if target.scope(path) in scopes]
        lines.append(f"| of these, missing in `{root}` | {sum(path in rows for path in there)} of {len(there)} |")
    lines += [
        f"| functions of `keras.backend` | {sum(path in rows for path in functions)} of {len(functions)} |",
        f"| arguments of classes, functions and methods | {own} of {len(arguments)}; "
        f"{elsewhere} are left to other rules or out on purpose (`-` in tools/rows/arguments.txt) |",
        f"| methods and attributes of classes | {known} of {len(members)} (the other is an optimizer's `lr`, KM603 and KM604) |",
        f"| callees whose positional arguments moved | {len(position_rows(canon))} |",
        "",
    ]
    return "\n".join(lines)


def main(check: bool) -> int:
    stale = []
    for name, text in {**tables(), "../../docs/api-coverage.md": coverage(Canon())}.items():
        path = TABLES / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, encoding="utf-8")
    print("\n".join(f"{'differs' if check else 'written'}: {name}" for name in stale) or "nothing changed")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))

"""Taking sessions and graphs of TensorFlow 1 out of a program that does not compute with them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..edits import Edit, Fix
from .session_setup import Setup
from .unwrapped import unwrapped

if TYPE_CHECKING:
    from ..module import Module


def setup_fix(module: Module, node: ast.expr) -> Fix | None:
    """Take out everything around ``node`` that makes sessions, graphs and their configuration, and what is done with them.

    Statements go, ``with graph.as_default():`` gives its block free; where memory is to grow, a loop over the GPUs follows. None where
    something else uses one of them.
    """
    gone = Setup(module)
    if not gone.take(node) or any(not module.source.stands_alone(one) for one in gone.dropped):
        return None
    first = min((one for one in gone.dropped if not isinstance(one, ast.FunctionDef)), key=lambda one: one.lineno, default=None)
    growth = first is not None and any(_grows(module, one) for one in gone.dropped)
    edits = unwrapped(module, [one for one in gone.opened if not gone.empties(one)], [*gone.dropped, *filter(gone.empties, gone.opened)])
    if edits is None:
        return None
    edits += [module.drop_statement(one) for one in gone.opened if gone.empties(one)]
    imports: frozenset[str] = frozenset()
    for statement in gone.dropped:
        if any(above in gone.opened and gone.empties(above) for above in module.ancestors(statement)):
            continue
        if growth and statement is first:
            config, imports = module.reach("tensorflow.config")
            below = module.source.newline() + module.source.indentation(statement) + "    "
            text = f'for gpu in {config}.list_physical_devices("GPU"):{below}{config}.experimental.set_memory_growth(gpu, True)'
            edits.append(module.replace(statement, text))
        elif isinstance(statement, ast.FunctionDef):
            edits.append(_definition(module, statement))
        elif gone.holds_open(statement) and not (growth and first in gone.block(statement)):
            edits.append(module.replace(statement, "pass"))
        else:
            edits.append(_line(module, statement))
    return Fix(tuple(edits), False, imports) if edits else None


def _line(module: Module, statement: ast.stmt) -> Edit:
    return module.source.drop_statement(statement, only=False)


def _definition(module: Module, function: ast.FunctionDef) -> Edit:
    """Take a function out with the blank lines after it."""
    start, end = module.source.drop_statement(function, only=False)[:2]
    rest = module.text[end:]
    return Edit(start, end + len(rest) - len(rest.lstrip()), "")


def _grows(module: Module, statement: ast.stmt) -> bool:
    for one in ast.walk(statement):
        names = [one.arg] if isinstance(one, ast.keyword) else [getattr(target, "attr", "") for target in getattr(one, "targets", ())]
        if "allow_growth" in names and isinstance(one, (ast.keyword, ast.Assign)) and module.value(one.value) is True:
            return True
    return False

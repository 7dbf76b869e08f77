"""Arguments that the target does not take: removed, renamed, spelled as in Keras 1, deprecated (rows of tables/arguments.py)."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...edits import Fix
from ...facts import flow
from ...facts.api.callees import alternatives, callees
from ...facts.api.lost_arguments import Lost, Row, known, lost_arguments
from ...facts.api.merging import merge_fix
from ...facts.api.own_rows import OwnRow
from ...facts.api.period import period_fix
from ...facts.keras_classes import is_super
from ...facts.layers.first_layers import input_fix
from ...facts.versions.era import is_keras3
from ...options import DottedName, Identifier
from ...rule import Finding, Rule

if TYPE_CHECKING:
    from ...module import Module

_LATE, _WARNS_SINCE = ("keras.layers.Embedding", "input_length"), (3, 1)
"""What Keras 3 refused before it warned."""

_SIDES = (("nb_row", "nb_col"), ("kernel_dim1", "kernel_dim2", "kernel_dim3"))


@dataclass(frozen=True, kw_only=True)
class Arguments(Rule):
    """``family`` is the code of the shipped rows; ``rows`` lays a project's own over them: callee, then argument."""

    family: str = ""
    rows: Mapping[DottedName, Mapping[Identifier, OwnRow]] = field(default_factory=dict)

    def find(self, module: Module) -> Iterator[Finding]:
        for lost in module.once(lost_arguments) if not self.code.startswith("KMX") else ():
            if lost.row.code == self.family and lost.name not in self.rows.get(lost.callee.path, ()) and not _is_old_news(module, lost):
                yield self.report(module, lost)
        for callee in module.once(callees) if self.rows else ():
            given = module.arguments(callee.call)
            for name, own in self.rows.get(callee.path, {}).items():
                if name in given.spelled:
                    row = Row(self.code, "s" if own.safe else "u", own.new, "")
                    found = self.report(module, Lost(callee, name, given.spelled[name], given.keywords[name], row))
                    yield found._replace(message=own.message) if own.message else found

    def report(self, module: Module, lost: Lost) -> Finding:
        case = "advice" if lost.row.advice else None if lost.row.new else "gone"
        if (lost.callee.path, lost.name) == _LATE and self.target < _WARNS_SINCE and "raises" in self.messages:
            case = "raises"
        values = {"callee": shown(lost.callee.path), "name": lost.name, "new": lost.row.new.partition("{")[0], "advice": lost.row.advice}
        return self.finding(lost.node, case=case, fix=fix(module, lost), **values)


def shown(path: str) -> str:
    """The last two parts of a method, the last of the others: "Model.fit", "Dense"."""
    parts = path.split(".")
    return ".".join(parts[-2:]) if len(parts) > 2 and parts[-2][:1].isupper() else parts[-1]


def _is_old_news(module: Module, lost: Lost) -> bool:
    """Whether an argument only makes Keras 3 warn, in a file that was written for it. Without ``input_length`` a model is not built, too."""
    return lost.row.code == "KM507" and lost.name != "input_length" and module.once(is_keras3)


def fix(module: Module, lost: Lost) -> Fix | None:
    call, row = lost.callee.call, lost.row
    if any(known(path, lost.name) != row for path in alternatives(module, lost.callee)):
        return None  # Another class that it may be takes the argument, or takes it in another way.
    if row.fix in ("s", "u"):
        if row.new:
            edit = module.rename_keyword(call, lost.name, row.new) if row.new not in module.keywords(call) else None
        else:
            edit = module.drop_argument(call, lost.name)
        return Fix((edit,), row.fix == "s") if edit is not None else None
    if row.fix == "v":
        return by_value(module, lost)
    if row.fix == "kernel":
        return kernel_fix(module, call)
    if row.fix == "merge":
        return merge_fix(module, call)
    if row.fix == "accuracy":
        return accuracy_fix(module, lost)
    if row.fix == "period":
        return period_fix(module, lost)
    if row.fix == "weights":
        return weights_fix(module, lost)
    if row.fix == "states":
        return states_fix(module, lost)
    if row.fix == "causal":
        return causal_fix(module, lost)
    return input_fix(module, call, lost.name, lost.value) if row.fix in ("input", "special") or lost.name == "input_dim" else None


def by_value(module: Module, lost: Lost) -> Fix | None:
    """Rewrite a literal: the row says ``{False: }`` (drop) or ``{True: color_mode="grayscale"; ...}``; ``~2`` is unsafe, as is ``*``: any other."""
    value = module.value(lost.value)
    parts = [part.partition(":") for part in lost.row.new.partition("{")[2].rstrip("}").split(";")]
    choices = {literal.strip(): text.strip() for literal, _, text in parts}
    shown_value = f'"{value}"' if isinstance(value, str) else repr(value)
    text = choices.get(shown_value, choices.get(f"~{shown_value}", choices.get("*")))
    if text is None or not isinstance(lost.node, ast.keyword):
        return None
    edit = module.replace(lost.node, text) if text else module.drop_argument(lost.callee.call, lost.name)
    return Fix((edit,), shown_value in choices) if edit is not None else None


def kernel_fix(module: Module, call: ast.Call) -> Fix | None:
    """Keras 1: ``nb_row=a, nb_col=b`` -> ``kernel_size=(a, b)``, and ``kernel_dim1=a, kernel_dim2=b, kernel_dim3=c``."""
    given = module.arguments(call).spelled
    for names in _SIDES:
        first, *more = (given.get(name) for name in names)
        dropped = [edit for name in names[1:] if (edit := module.drop_argument(call, name)) is not None]
        if isinstance(first, ast.keyword) and all(isinstance(each, ast.keyword) for each in more) and len(dropped) == len(more):
            sides = ", ".join(module.text_of(each.value) for each in (first, *more) if isinstance(each, ast.keyword))
            return Fix((module.replace(first, f"kernel_size=({sides})"), *dropped))
    return None


def accuracy_fix(module: Module, lost: Lost) -> Fix | None:
    """``show_accuracy=True`` as a metric of each ``compile`` that has none."""
    call = lost.callee.call
    drop = module.drop_argument(call, lost.name)
    shown_there = module.value(lost.value) is not False
    compiled = [one for one in module.method_calls("compile") if shown_there and module.argument(one, "metrics", 2) is None]
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    same = [one for one in compiled if isinstance(one.func, ast.Attribute) and owner is not None and ast.dump(one.func.value) == ast.dump(owner)]
    given = [module.add_argument(one, 'metrics=["accuracy"]') for one in same or compiled]
    return Fix((drop, *given), False) if drop is not None else None


def _can_repeat(expr: ast.expr) -> bool:
    """Whether an expression may stand twice: names, what is taken of them, ``layer.get_weights()`` of such."""
    if isinstance(expr, ast.Call):
        return isinstance(expr.func, ast.Attribute) and expr.func.attr in ("get_weights", "get_layer") and _can_repeat(expr.func.value)
    if isinstance(expr, ast.Subscript):
        return not isinstance(expr.slice, ast.Slice) and _can_repeat(expr.value)
    return isinstance(expr, ast.Name) or (isinstance(expr, ast.Attribute) and _can_repeat(expr.value))


def weights_fix(module: Module, lost: Lost) -> Fix | None:
    """``weights=[kernel, bias]`` of a layer that has these two -> initializers that give them back."""
    name, value, taken = lost.callee.path.rpartition(".")[2], lost.value, module.keywords(lost.callee.call)
    if _can_repeat(value):
        bias = "use_bias" not in taken or module.value(taken["use_bias"]) is True
        arrays = [f"{module.text_of(value)}[{index}]" for index in range(1 + bias)]
    else:
        arrays = [module.text_of(array) for array in value.elts] if isinstance(value, (ast.List, ast.Tuple)) else []
    names = [f"{part}_initializer" for part in ("kernel", "bias")][: len(arrays)]
    known = name == "Dense" or (name.startswith("Conv") and "LSTM" not in name)
    if not known or not 0 < len(arrays) <= 2 or not isinstance(lost.node, ast.keyword) or any(each in taken for each in names):
        return None
    path, imports = module.reach("keras.initializers.Constant")
    text = ", ".join(f"{each}={path}({array})" for each, array in zip(names, arrays, strict=True))
    return Fix((module.replace(lost.node, text),), False, imports)


def causal_fix(module: Module, lost: Lost) -> Fix | None:
    """``Attention(causal=True)(x)`` as ``Attention()(x, use_causal_mask=True)``."""
    call, drop = lost.callee.call, module.drop_argument(lost.callee.call, lost.name)
    applied = module.parent(call)
    if drop is None or module.value(lost.value) is False:
        return Fix((drop,)) if drop is not None else None
    if not isinstance(applied, ast.Call) or applied.func is not call or not applied.args:
        return None
    return Fix((drop, module.add_argument(applied, f"use_causal_mask={module.text_of(lost.value)}")))


def states_fix(module: Module, lost: Lost) -> Fix | None:
    """``layer.reset_states(states=[h, c])`` as a loop that assigns; Keras 2 flattened what was not a list of arrays."""
    call, statement, value = lost.callee.call, module.statement(lost.callee.call), lost.value
    if flow.is_none(value):
        edit = module.drop_argument(call, lost.name if isinstance(lost.node, ast.keyword) else value)
        return Fix((edit,), False) if edit is not None else None
    if not isinstance(call.func, ast.Attribute) or is_super(call.func.value) or not isinstance(statement, ast.Expr) or statement.value is not call:
        return None
    if not module.source.stands_alone(statement):
        return None
    text, imports = module.text_of(value), frozenset[str]()
    if not isinstance(value, (ast.List, ast.Tuple)) or any(isinstance(each, (ast.List, ast.Tuple, ast.Starred)) for each in value.elts):
        path, imports = module.reach("keras.tree.flatten")
        text = f"{path}({text})"
    head = f"for rnn_state, new_state in zip({module.text_of(call.func.value)}.states, {text}):"
    body = f"{module.source.newline()}{module.source.indentation(statement)}    rnn_state.assign(new_state)"
    return Fix((module.replace(statement, head + body),), False, imports)

"""Programs made of others: the same code in other shapes, so that rules and fixes meet what nobody thought of."""

from __future__ import annotations

import ast
import copy
import random
from collections.abc import Callable

Mutation = Callable[[ast.Module, random.Random], None]


def mutated(text: str, seed: int) -> str:
    """A program of one to three changes of ``text``; the same seed gives the same program."""
    chosen = random.Random(seed)
    tree = ast.parse(text)
    for mutation in chosen.choices(MUTATIONS, k=chosen.randint(1, 3)):
        mutation(tree, chosen)
    made = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    return LAYOUTS[chosen.randrange(len(LAYOUTS))](made, chosen)


def _some(tree: ast.Module, kind: type[ast.AST], chosen: random.Random, share: float = 0.3) -> list[ast.AST]:
    return [node for node in ast.walk(tree) if isinstance(node, kind) and chosen.random() < share]


def starred_arguments(tree: ast.Module, chosen: random.Random) -> None:
    for call in _some(tree, ast.Call, chosen):
        if call.args:  # type: ignore[attr-defined]
            place = chosen.randrange(len(call.args))  # type: ignore[attr-defined]
            call.args[place] = ast.Starred(ast.Name("given", ast.Load()), ast.Load())  # type: ignore[attr-defined]


def starred_keywords(tree: ast.Module, chosen: random.Random) -> None:
    for call in _some(tree, ast.Call, chosen):
        call.keywords.insert(chosen.randint(0, len(call.keywords)), ast.keyword(None, ast.Name("options", ast.Load())))  # type: ignore[attr-defined]


def named_values(tree: ast.Module, chosen: random.Random) -> None:
    for call in _some(tree, ast.Call, chosen):
        call.args = [  # type: ignore[attr-defined]
            ast.NamedExpr(ast.Name(f"v{number}", ast.Store()), arg) if not isinstance(arg, ast.Starred) and chosen.random() < 0.5 else arg
            for number, arg in enumerate(call.args)  # type: ignore[attr-defined]
        ]
        for keyword in call.keywords:  # type: ignore[attr-defined]
            if keyword.arg and chosen.random() < 0.3:
                keyword.value = ast.NamedExpr(ast.Name("w", ast.Store()), keyword.value)


def in_strings(tree: ast.Module, chosen: random.Random) -> None:
    """``f"{value} 'a' \\"b\\""``: what both quotes are used around cannot hold either."""
    for node in _some(tree, ast.stmt, chosen):
        if isinstance(node, (ast.Assign, ast.Expr, ast.Return)) and node.value is not None and not _yields(node.value):
            parts: list[ast.expr] = [ast.FormattedValue(node.value, -1), ast.Constant(chosen.choice(["", " 'a'", ' "b"', " 'a' \"b\""]))]
            try:
                ast.parse(ast.unparse(ast.fix_missing_locations(ast.Expression(ast.JoinedStr(parts)))))
            except (SyntaxError, ValueError):
                continue
            node.value = ast.JoinedStr(parts)


def _yields(node: ast.AST) -> bool:
    return any(isinstance(each, (ast.Yield, ast.YieldFrom, ast.Await, ast.Lambda, ast.NamedExpr)) for each in ast.walk(node))


def in_blocks(tree: ast.Module, chosen: random.Random) -> None:
    for owner in [node for node in ast.walk(tree) if isinstance(getattr(node, "body", None), list)]:
        body: list[ast.stmt] = owner.body  # type: ignore[attr-defined]
        for place, statement in enumerate(body):
            if chosen.random() < 0.1 and not isinstance(statement, (ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Nonlocal, ast.Global)):
                body[place] = _block(statement, chosen.randrange(6))


def _block(statement: ast.stmt, kind: int) -> ast.stmt:
    name = ast.Name("condition", ast.Load())
    blocks: list[ast.stmt] = [
        ast.If(name, [statement], []),
        ast.If(name, [ast.Pass()], [statement]),
        ast.For(ast.Name("each", ast.Store()), name, [statement], []),
        ast.While(name, [statement], []),
        ast.With([ast.withitem(ast.Call(name, [], []), None)], [statement]),
        ast.Try([statement], [ast.ExceptHandler(ast.Name("KeyboardInterrupt", ast.Load()), None, [ast.Pass()])], [], []),
    ]
    return blocks[kind]


def without_statements(tree: ast.Module, chosen: random.Random) -> None:
    for owner in [node for node in ast.walk(tree) if isinstance(getattr(node, "body", None), list)]:
        owner.body = [one for one in owner.body if chosen.random() > 0.08] or [ast.Pass()]  # type: ignore[attr-defined]


def twice(tree: ast.Module, chosen: random.Random) -> None:
    tree.body = [each for one in tree.body for each in ((one, copy.deepcopy(one)) if chosen.random() < 0.15 else (one,))]


def in_a_function(tree: ast.Module, chosen: random.Random) -> None:
    stars = [one for one in tree.body if isinstance(one, ast.ImportFrom) and (one.names[0].name == "*" or one.module == "__future__")]
    rest = [one for one in tree.body if one not in stars]
    cut = chosen.randint(0, len(rest))
    if rest[cut:]:
        function = ast.parse("def inside(given, options):\n    pass").body[0]
        function.body = rest[cut:]  # type: ignore[attr-defined]
        tree.body = [*stars, *rest[:cut], function]


def other_values(tree: ast.Module, chosen: random.Random) -> None:
    values = [None, 0, -1, 1.5, "", "x", True, b"a", (), 10**30]
    parts = {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in _some(tree, ast.Constant, chosen, 0.1):
        if node not in parts:
            node.value = chosen.choice(values)  # type: ignore[attr-defined]


def other_expressions(tree: ast.Module, chosen: random.Random) -> None:
    texts = ["(lambda: 0)()", "[1, 2][0]", "a if b else c", "not a", "[*a]", "{**a}", "a @ b", "-a", "a.b.c[d](e)", "...", "[i for i in a]"]
    for call in _some(tree, ast.Call, chosen, 0.2):
        if call.args:  # type: ignore[attr-defined]
            call.args[chosen.randrange(len(call.args))] = ast.parse(chosen.choice(texts), mode="eval").body  # type: ignore[attr-defined]


def shuffled_arguments(tree: ast.Module, chosen: random.Random) -> None:
    for call in _some(tree, ast.Call, chosen):
        chosen.shuffle(call.args)  # type: ignore[attr-defined]
        chosen.shuffle(call.keywords)  # type: ignore[attr-defined]


MUTATIONS: tuple[Mutation, ...] = (
    starred_arguments, starred_keywords, named_values, in_strings, in_blocks, without_statements, twice, in_a_function, other_values,
    other_expressions, shuffled_arguments,
)  # fmt: skip


def _as_it_is(text: str, chosen: random.Random) -> str:
    return text


def _over_lines(text: str, chosen: random.Random) -> str:
    """Breaks after commas in brackets, with comments here and there."""
    lines = []
    for line in text.split("\n"):
        if chosen.random() < 0.3 and line.count("(") == 1 and "'" not in line and '"' not in line and ", " in line[line.find("(") : line.rfind(")")]:
            head, _, tail = line.partition(", ")
            line = f"{head},{chosen.choice(['', '  # why'])}\n        {tail}"
        lines.append(line)
    return _if_it_parses("\n".join(lines), text)


def _joined(text: str, chosen: random.Random) -> str:
    """Several statements on one line."""
    lines = text.split("\n")
    made: list[str] = []
    for line in lines:
        plain = line and not line.endswith(":") and not line.startswith(("@", " ", "\t", "if ", "for ", "def ", "class ", "with "))
        if plain and made and made[-1] and chosen.random() < 0.2 and not made[-1].endswith(":") and not made[-1].startswith(("@", " ")):
            made[-1] += f"; {line}"
        else:
            made.append(line)
    return _if_it_parses("\n".join(made), text)


def _if_it_parses(text: str, otherwise: str) -> str:
    try:
        ast.parse(text)
    except SyntaxError:
        return otherwise
    return text


def _dos(text: str, chosen: random.Random) -> str:
    return text.replace("\n", "\r\n")


LAYOUTS = (_as_it_is, _as_it_is, _over_lines, _joined, _dos)

"""The custom objects of a file: what its models hold that Keras does not know by itself, and what registers them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from . import flow
from .models import Models

if TYPE_CHECKING:
    from ..module import Module

_UNREGISTERED = frozenset(
    [
        *("keras_contrib", "keras_bert", "keras_self_attention", "keras_multi_head", "keras_pos_embd", "keras_layer_normalization", "keras_transformer"),
        *("keras_radam", "keras_adabound", "keras_adamw", "keras_lookahead", "tcn", "deepctr", "kapre", "tensorflow_hub", "larq", "qkeras", "tf2crf"),
    ],
)
"""Libraries whose layers, losses and optimizers loading does not find by itself."""
_LAYER_WORDS = (
    "activation", "recurrent_activation", "init", "kernel_initializer", "bias_initializer", "recurrent_initializer", "embeddings_initializer",
    "kernel_regularizer", "bias_regularizer", "activity_regularizer", "recurrent_regularizer", "W_regularizer",
    "kernel_constraint", "bias_constraint", "recurrent_constraint", "W_constraint",
)  # fmt: skip
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_REGISTER = "keras.saving.register_keras_serializable"


class Custom(NamedTuple):
    """One custom object: its name, where it becomes part of a model (its definition if nowhere), and what it is.

    ``kind`` is "layer", "part" (activations, initializers ...), "loss", "metric" or "optimizer". ``reachable`` says that the name
    can be used anywhere in the module, ``compiled`` is the ``compile`` call that it is given to.
    """

    name: str
    place: ast.AST
    kind: str
    reachable: bool
    compiled: ast.Call | None = None


class CustomObjects:
    """Answers for one module; made once: ``module.once(CustomObjects)``."""

    def __init__(self, module: Module) -> None:
        self._module = module
        found = [*self._layers(), *self._parts(), *self._compiled()]
        self.all: tuple[Custom, ...] = tuple(sorted(found, key=lambda each: getattr(each.place, "lineno", 0)))
        """The custom objects that models of this file may hold and that nothing registers, in source order of their uses."""

    def of_model(self, model: ast.expr) -> list[Custom]:
        """The custom objects of one model of this file, each name once."""
        models = self._module.once(Models)
        compiles = [each.node for each in models.compiles_of(model)]
        origins = models.origins.of(model)
        found = [each for each in self.all if (each.compiled in compiles if each.compiled else any(self._holds(one, model, each) for one in origins))]
        return list({each.name: each for each in found}.values())

    def of_file(self) -> list[Custom]:
        """The custom objects that any model may hold, each name once; none if the file makes several models."""
        return list({each.name: each for each in self.all}.values()) if len(self._creations) <= 1 else []

    @cached_property
    def _creations(self) -> list[ast.Call]:
        """The calls that make models."""
        own = [call for call in self._module.nodes.get(ast.Call, ()) if (owner := self._module.local_class(call.func)) and self._is_model(owner)]
        return [*self._module.calls("keras.Model", "keras.Sequential"), *own]

    def _is_model(self, owner: ast.ClassDef) -> bool:
        return "keras.Model" in self._module.bases(owner)

    def _holds(self, origin: ast.AST, model: ast.expr, custom: Custom) -> bool:
        """Whether the model made at ``origin`` holds a layer (or what a layer is given) made at ``custom.place``."""
        above = list(self._module.ancestors(custom.place))
        if origin in above:
            return True
        for call in above:
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "add":
                return self._module.once(Models).same(call.func.value, model)
        home = self._home(origin)
        if not isinstance(origin, ast.Call) or self._module.path(origin.func) != "keras.Model":
            return origin in self._creations and len(self._creations) == 1
        if self._home(custom.place) is not home:
            return isinstance(home, _FUNCTIONS) and self._home(custom.place) in self._reached(home)
        line = getattr(custom.place, "lineno", 0)
        return line <= origin.lineno and not any(line < call.lineno < origin.lineno for call in self._creations if self._home(call) is home)

    def _home(self, node: ast.AST) -> ast.AST:
        """The outermost function around a node, or the module."""
        above = [node, *self._module.ancestors(node)]
        return next((each for each in reversed(above) if isinstance(each, _FUNCTIONS)), self._module.tree)

    def _reached(self, function: ast.AST) -> list[ast.AST]:
        """A function and the functions of this file that it calls, in any number of steps."""
        reached = [function]
        origins = self._module.once(Models).origins
        for each in reached:
            calls = [node for node in ast.walk(each) if isinstance(node, ast.Call)]
            reached += [called for call in calls if (called := origins.function(call)) is not None and called not in reached]
        return reached

    def registered_all(self) -> bool:
        """Whether the file puts names into Keras's own table (``get_custom_objects()``)."""
        return bool(self._module.calls("keras.saving.get_custom_objects"))

    def in_scope(self, call: ast.Call) -> bool:
        """Whether a call stands in ``with custom_object_scope(...)``."""
        for above in self._module.ancestors(call):
            if isinstance(above, (ast.With, ast.AsyncWith)):
                entered = [flow.value(self._module, item.context_expr) for item in above.items]
                if any(isinstance(each, ast.Call) and self._module.path(each.func) == "keras.utils.CustomObjectScope" for each in entered):
                    return True
        return False

    def parts_of(self, owner: ast.ClassDef) -> list[ast.Call]:
        """The calls that make an instance of a class as a part of a functional or sequential model."""
        return [call for call in self._module.nodes.get(ast.Call, ()) if self._module.local_class(call.func) is owner and self._is_model_part(call)]

    def is_object(self, expr: ast.expr) -> bool:
        """Whether an argument is a function, a layer or an array: what no configuration can hold by itself."""
        value = flow.value(self._module, expr)
        if isinstance(value, ast.Lambda) or self._module.local_function(value) is not None:
            return True
        made = self._module.path(value.func) or "" if isinstance(value, ast.Call) else ""
        return made.startswith(("numpy.array", "numpy.ones", "numpy.zeros")) or self._module.is_a(value, "keras.Layer")

    def is_registered(self, node: ast.AST) -> bool:
        """Whether a class or function is decorated with ``register_keras_serializable``, or registered by a call."""
        for decorator in getattr(node, "decorator_list", []):
            if self._module.path(decorator.func if isinstance(decorator, ast.Call) else decorator) == _REGISTER:
                return True
        name = getattr(node, "name", None)
        outer = [self._module.parent(call) for call in self._module.calls(_REGISTER)]
        return any(isinstance(arg, ast.Name) and arg.id == name for call in outer if isinstance(call, ast.Call) for arg in call.args)

    def _custom(self, expr: ast.expr, kind: str, compiled: ast.Call | None = None) -> Iterator[Custom]:
        """The custom object that an expression stands for: a class or function of this file, or one imported from outside Keras."""
        value = flow.value(self._module, expr)
        target = value.func if isinstance(value, ast.Call) else value
        node: ast.AST | None = self._module.local_class(target) or self._module.local_function(target)
        if isinstance(value, ast.Call) and isinstance(node, ast.FunctionDef):
            inner = [self._module.local_function(part) for part in self._module.returns(node)]
            node = inner[0] if inner else None
            if node is None:
                return
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            inside_keras = not isinstance(node, ast.ClassDef) or self._module.bases(node)
            if inside_keras and not self.is_registered(node):
                yield Custom(node.name, expr, kind, isinstance(self._module.parent(node), ast.Module), compiled)
            return
        paths = self._module.paths(target) if isinstance(target, (ast.Name, ast.Attribute)) else ()
        if paths and all(path.partition(".")[0] in _UNREGISTERED for path in paths):
            name = paths[0].rpartition(".")[2]
            if kind != "layer" or name[:1].isupper():
                yield Custom(name, expr, kind, isinstance(target, ast.Name) and target.id == name, compiled)

    def _layers(self) -> Iterator[Custom]:
        for call in self._module.nodes.get(ast.Call, ()):
            if self._is_model_part(call):
                owner = self._module.local_class(call.func)
                layer = owner is not None and "keras.Layer" in self._module.bases(owner)
                if layer or (owner is None and self._imported(call)):
                    yield from self._custom(call, "layer")
        for owner in self._module.classes("keras.Layer"):
            if not self._made(owner) and not self._is_model(owner) and not self.is_registered(owner):
                yield Custom(owner.name, owner, "layer", isinstance(self._module.parent(owner), ast.Module))

    def _made(self, owner: ast.ClassDef) -> bool:
        name = owner.name
        names = [node for node in self._module.nodes.get(ast.Name, ()) if node.id == name and isinstance(node.ctx, ast.Load)]
        return bool(names)

    def _is_model_part(self, call: ast.Call) -> bool:
        """Whether a layer made by ``call`` becomes part of a functional or sequential model: applied, listed or added outside of layers."""
        owner = self._module.enclosing(call, ast.ClassDef)
        if owner is not None and "keras.Layer" in self._module.bases(owner):
            return False
        above = self._module.parent(call)
        if isinstance(above, ast.Call):
            if above.func is call:
                return bool(above.args)
            return isinstance(above.func, ast.Attribute) and above.func.attr == "add" and self._module.maybe_model(above.func.value)
        if isinstance(above, ast.List):
            outer = self._module.parent(above)
            return isinstance(outer, ast.Call) and self._module.path(outer.func) == "keras.Sequential"
        if isinstance(above, ast.Assign) and isinstance(above.targets[0], ast.Name) and not self._module.is_a(call, "keras.Model"):
            name = above.targets[0].id
            return any(isinstance(each.func, ast.Name) and each.func.id == name and each.args for each in self._module.nodes[ast.Call])
        return False

    def _imported(self, call: ast.Call) -> bool:
        applied = self._module.parent(call)
        if not (isinstance(applied, ast.Call) and applied.func is call) or not self._module.uses_keras:
            return False
        return all(self._module.is_tensor(arg) for arg in applied.args)

    def _parts(self) -> Iterator[Custom]:
        for word in _LAYER_WORDS:
            for keyword in self._module.nodes.get(ast.keyword, ()):
                if keyword.arg == word:
                    call = self._module.parent(keyword)
                    if isinstance(call, ast.Call) and self._of_keras(call):
                        yield from self._custom(keyword.value, "part")
        for call in self._module.calls("keras.layers.Activation"):
            given = self._module.argument(call, "activation", 0)
            if given is not None:
                yield from self._custom(given, "part")

    def _of_keras(self, call: ast.Call) -> bool:
        return (self._module.path(call.func) or "").startswith("keras.layers.")

    def _compiled(self) -> Iterator[Custom]:
        for each in self._module.once(Models).compiles:
            for expr, kind in ((each.optimizer, "optimizer"), (each.loss, "loss"), (each.metrics, "metric"), (each.weighted_metrics, "metric")):
                for part in self._flat(expr) if expr is not None else ():
                    yield from self._custom(part, kind, each.node)

    def _flat(self, expr: ast.expr) -> Iterator[ast.expr]:
        value = flow.value(self._module, expr)
        if isinstance(value, (ast.List, ast.Tuple)):
            for part in value.elts:
                yield from self._flat(part)
        elif isinstance(value, ast.Dict):
            for part in value.values:
                yield from self._flat(part)
        else:
            yield value if isinstance(value, (ast.Name, ast.Attribute, ast.Call)) else expr

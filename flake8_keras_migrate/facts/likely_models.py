"""Which expressions read like a Keras model where their class is not known."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .compiled_names import is_compiled
from .elements import looped
from .flow import reaching
from .foreign import is_foreign, is_of_another_framework
from .given_models import is_given_model
from .instances import is_a

if TYPE_CHECKING:
    from ..module import Module

_MODEL_NAME = re.compile(
    r"(?:^|_)(?:model|net|network|classifier|autoencoder|encoder|decoder|generator|discriminator|critic|actor|gan|vae|cnn|rnn|lstm|siamese|combined)(?:_|\d|$)",
)
_WORD_END = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
# What a name with such a last word stands for is something of a model: model_config, encoder_outputs, model_path.
_OF_A_MODEL = re.compile(
    r"_(?:args|builder|callback|cfg|checkpoint|ckpt|class|classes|cls|config|configs|configuration|data|dataset|dict|dim|dir|directory|file|filename|files|fn"
    r"|fig|figure|format|func|function|handle|hist|history|id|image|img|index|info|init|input|inputs|json|key|keys|kwargs|labels|layer|layers|list|loader|loss|losses|manager|mask"
    r"|meta|metadata|metric|metrics|name|names|opt|optimizer|options|opts|out|output|outputs|parameters|params|path|paths|plot|plots|prefix|proto|saver|score"
    r"|scores|set|settings|shape|size|spec|state|states|step|steps|string|summary|tokenizer|trainer|type|types|url|utils|version|weights|writer|yaml)$",
)

_NO_MODEL = ("load", "state_dict", "load_state_dict", "parameters", "cuda", "partial_fit", "learn", "transform")
"""Methods that a model of Keras does not have, and models of others do."""
_SETTINGS = ("epochs", "max_epochs", "num_epochs", "batch_size", "callbacks", "lr", "learning_rate", "verbose", "task", "device", "early_stopping")
"""What is set on objects that train themselves, and given to methods of a model of Keras."""
_LAYER_MEMBERS = ("get_weights", "set_weights", "get_config", "trainable_weights", "non_trainable_weights", "_inbound_nodes", "_outbound_nodes")


def maybe_model(module: Module, expr: ast.expr) -> bool:
    """Whether ``expr`` is a Keras model, or reads like one in a file that uses Keras and is not known to be something else."""
    found = module.kinds(expr)
    if found:
        return is_a(module, expr, ("keras.Model",))
    if not module.uses_keras:
        return False
    if module.once(is_of_another_framework):
        return is_given_model(module, expr)
    if isinstance(expr, ast.Subscript):
        return maybe_model(module, expr.value) if isinstance(expr.value, (ast.Name, ast.Attribute)) else False
    name = expr.attr if isinstance(expr, ast.Attribute) else expr.id if isinstance(expr, ast.Name) else ""
    word = _WORD_END.sub("_", name).lower()
    if (not _MODEL_NAME.search(word) or _OF_A_MODEL.search(word)) and not is_compiled(module, expr):
        return is_given_model(module, expr)
    return module.text_of(expr) not in module.once(_others) and not is_foreign(module, expr)


def _others(module: Module) -> frozenset[str]:
    """The receivers, as spelled, of methods or settings that show them to be no models of Keras."""
    called = (call.func.value for call in module.method_calls(*_NO_MODEL) if isinstance(call.func, ast.Attribute))
    set_up = (one.value for one in module.attributes(*_SETTINGS) if isinstance(one.ctx, ast.Store) and _is_imported(module, one.value))
    return frozenset(module.text_of(each) for each in (*called, *set_up))


def _is_imported(module: Module, expr: ast.expr) -> bool:
    """Whether a name is given what a function or class of another module makes, one that is neither Keras nor TensorFlow."""
    values = [each.value for each in module.bindings(expr)] if isinstance(expr, ast.Name) else []
    makers = [module.path(value.func) if isinstance(value, ast.Call) else None for value in values]
    return bool(makers) and all(path is not None and path.partition(".")[0] not in ("keras", "tensorflow") for path in makers)


def maybe_layer(module: Module, expr: ast.expr) -> bool:
    """Whether ``expr`` reads like a layer: ``model.layers[1]``, ``model.get_layer("a")``, a name of a loop over them, what a layer wraps."""
    if isinstance(expr, ast.Call):
        return isinstance(expr.func, ast.Attribute) and expr.func.attr == "get_layer" and maybe_model(module, expr.func.value)
    if isinstance(expr, ast.Subscript):
        return not isinstance(expr.slice, ast.Slice) and _is_layers(module, expr.value)
    if isinstance(expr, ast.Attribute):
        return expr.attr.lower().endswith("layer") and _is_wrapped_layer(module, expr)
    if not isinstance(expr, ast.Name):
        return False
    bindings = reaching(module, expr)
    if bindings and all(each.kind == "parameter" for each in bindings):
        return _is_layer_parameter(module, expr)
    return bool(bindings) and all(
        maybe_layer(module, each.value) if each.kind == "value" and each.value is not None else _is_layers(module, looped(module, each))
        for each in bindings
    )


def _is_wrapped_layer(module: Module, attribute: ast.Attribute) -> bool:
    """``self.layer`` of a layer that was given another one, or that derives from ``keras.layers.Wrapper``."""
    owner = module.class_of(attribute.value)
    above = module.bases(owner) if owner is not None else ()
    if owner is None or "keras.Layer" not in above or "keras.Model" in above:
        return False
    values = module.self_attributes(owner).get(attribute.attr, [])
    bindings = [each for value in values if isinstance(value, ast.Name) for each in module.bindings(value)]
    given = bool(values) and all(isinstance(value, ast.Name) for value in values) and all(each.kind == "parameter" for each in bindings)
    return given or (not values and attribute.attr == "layer" and "keras.layers.Wrapper" in above)


def _is_layer_parameter(module: Module, name: ast.Name) -> bool:
    """A parameter that is called a layer, in a file that uses on such parameters what the layers of Keras have."""
    return name.id.lower().endswith("layer") and module.uses_keras and module.once(_has_layer_parameters)


def _has_layer_parameters(module: Module) -> bool:
    held = (use.value for use in module.attributes(*_LAYER_MEMBERS))
    named = (name for name in held if isinstance(name, ast.Name) and name.id.lower().endswith("layer"))
    return any(binding.kind == "parameter" for name in named for binding in module.bindings(name))


def _is_layers(module: Module, expr: ast.expr | None) -> bool:
    if isinstance(expr, ast.Subscript) and isinstance(expr.slice, ast.Slice):
        expr = expr.value
    return isinstance(expr, ast.Attribute) and expr.attr == "layers" and maybe_model(module, expr.value)


def maybe_model_tensor(module: Module, expr: ast.expr) -> bool:
    """Whether ``expr`` reads like a tensor of a model: ``model.output``, ``model.inputs[0]``, ``layer.output``, in a loop over ``model.outputs``."""
    if isinstance(expr, ast.Attribute) and expr.attr in ("input", "output"):
        return maybe_model(module, expr.value) or maybe_layer(module, expr.value)
    if isinstance(expr, ast.Subscript):
        return not isinstance(expr.slice, ast.Slice) and _is_tensors(module, expr.value)
    bindings = reaching(module, expr) if isinstance(expr, ast.Name) else ()
    return bool(bindings) and all(_is_tensors(module, looped(module, each)) for each in bindings)


def _is_tensors(module: Module, expr: ast.expr | None) -> bool:
    return isinstance(expr, ast.Attribute) and expr.attr in ("inputs", "outputs") and maybe_model(module, expr.value)

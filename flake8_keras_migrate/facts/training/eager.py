"""Whether a file runs its models without graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...module import Module


def runs_eagerly(module: Module) -> bool:
    """Whether a file asks for models that run eagerly, or may: ``compile(run_eagerly=True)``, ``tf.config.run_functions_eagerly(True)``."""
    return module.once(_runs_eagerly)


def _runs_eagerly(module: Module) -> bool:
    compiled = (module.keywords(call).get("run_eagerly") for call in module.method_calls("compile"))
    told = any(value is not None and module.value(value) not in (False, None) for value in compiled)
    return told or bool(module.method_calls("run_functions_eagerly", "experimental_run_functions_eagerly"))

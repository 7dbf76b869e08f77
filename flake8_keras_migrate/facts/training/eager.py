"""Whether a file runs its models without graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...module import Module

_SWITCHES = ("tensorflow.config.run_functions_eagerly", "tensorflow.config.experimental_run_functions_eagerly")


def runs_eagerly(module: Module) -> bool:
    """Whether a file has a model run eagerly: ``compile(run_eagerly=True)``, ``tf.config.run_functions_eagerly(True)``."""
    return True in module.once(_told) or functions_run_eagerly(module)


def may_run_eagerly(module: Module) -> bool:
    """Whether a file has a model run eagerly, or lets something else decide: ``compile(run_eagerly=debug)``."""
    return any(value not in (False, None) for value in module.once(_told)) or functions_run_eagerly(module)


def functions_run_eagerly(module: Module) -> bool:
    """Whether a file switches graphs off for all functions, or may."""
    given = (module.argument(call, "run_eagerly", 0) for call in module.calls(*_SWITCHES))
    return any(value is not None and module.value(value) is not False for value in given)


def _told(module: Module) -> list[Any]:
    """What the file gives ``compile`` for ``run_eagerly``."""
    given = (module.keywords(call).get("run_eagerly") for call in module.method_calls("compile"))
    return [module.value(value) for value in given if value is not None]

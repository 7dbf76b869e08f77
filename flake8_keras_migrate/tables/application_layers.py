"""The layers of MobileNetV3 and ConvNeXt of ``keras.applications`` in Keras 2.15, operations among them.

Each is one letter: ``o`` an operation that is no layer of Keras 3, ``v`` and ``m`` the ReLU and the Multiply of a hard swish (gone, and an
Activation in Keras 3), ``u`` the ReLU of a hard sigmoid, ``R`` another ReLU without a name, ``r`` the preprocessing. ``WEIGHTED`` have weights.
``h`` and ``g`` stand for a hard swish and a hard sigmoid. Source: evidence/test_KM625.py.
"""

from __future__ import annotations

GONE = frozenset("ov")
WEIGHTED = frozenset("CBDNLQ")
_PARTS = {"h": "ovom", "g": "ouo"}
_SMALL = """
    IrCBh ZDBRGCSCgPCB CBRZDBRCB CBRDBRCBA CBhZDBhGCSCgPCB CBhDBhGCSCgPCBA CBhDBhGCSCgPCBA CBhDBhGCSCgPCB CBhDBhGCSCgPCBA CBhZDBhGCSCgPCB
    CBhDBhGCSCgPCBA CBhDBhGCSCgPCBA CBh
"""
_LARGE = """
    IrCBh DBRCBA CBRZDBRCB CBRDBRCBA CBRZDBRGCSCgPCB CBRDBRGCSCgPCBA CBRDBRGCSCgPCBA CBhZDBhCB CBhDBhCBA CBhDBhCBA CBhDBhCBA CBhDBhGCSCgPCB
    CBhDBhGCSCgPCBA CBhZDBhGCSCgPCB CBhDBhGCSCgPCBA CBhDBhGCSCgPCBA CBh
"""
_MOBILE_TOP = "GChdCFa"
IN_CAPITALS = frozenset(("Conv", "Conv_1", "Conv_2", "Logits", "Predictions"))
"""Layers of MobileNetV3 whose names Keras 3 writes small."""

_STAGES = {"Tiny": (3, 3, 9, 3), **dict.fromkeys(("Small", "Base", "Large", "XLarge"), (3, 3, 27, 3))}
FUNCTIONS = ("MobileNetV3Small", "MobileNetV3Large", *(f"ConvNeXt{size}" for size in _STAGES))


def letters(function: str, *, top: bool, pooled: bool, scaled: bool) -> str:
    """The layers of the model that one of ``FUNCTIONS`` makes: with the classifier at its ``top``, else ``pooled``, and with its preprocessing."""
    if function.startswith("MobileNetV3"):
        body = "".join((_SMALL if function == "MobileNetV3Small" else _LARGE).split())
        body += _MOBILE_TOP if top else "G" * pooled
    else:
        body = "IrQ" + "Q".join("CLNaNLao" * blocks for blocks in _STAGES[function.removeprefix("ConvNeXt")])
        body += "GLN" if top else "G" * pooled + "L"
    if not scaled:
        body = body.replace("r", "")
    return "".join(_PARTS.get(letter, letter) for letter in body)

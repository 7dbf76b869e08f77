"""Keras versions, and ranges of them."""

from __future__ import annotations

import re

TARGET = r"\d{1,3}\.\d{1,3}(\.\d{1,3})?"
RANGE = r" *(>=|<=|==|!=|>|<)\d+\.\d+( *, *(>=|<=|==|!=|>|<)\d+\.\d+)* *"
_COMPARISON = re.compile(r"(>=|<=|==|!=|>|<)(\d+)\.(\d+)")


def version(text: str) -> tuple[int, int] | None:
    """The (major, minor) of "3.15" or "3.15.1"; None where the text is not a version."""
    if not re.fullmatch(TARGET, text):
        return None
    major, minor = text.split(".")[:2]
    return int(major), int(minor)


def within(range_: str, target: tuple[int, int]) -> bool:
    """Whether a version is inside a range such as ">=3.0,<3.12"; every version is inside the empty one."""
    return all(_holds(sign, target, (int(major), int(minor))) for sign, major, minor in _COMPARISON.findall(range_))


def _holds(sign: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    return {
        ">=": one >= other,
        "<=": one <= other,
        "==": one == other,
        "!=": one != other,
        ">": one > other,
        "<": one < other,
    }[sign]

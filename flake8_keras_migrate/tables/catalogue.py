"""The catalogue (rules.yaml) as Python values; written by tools/write_catalogue.py."""

from typing import Any

DIGEST = ""
ENTRIES: dict[str, dict[str, Any]] = {}

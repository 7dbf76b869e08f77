"""The catalogue (rules.yaml) as Python values; written by tools/write_catalogue.py."""

from typing import Any

DIGEST = "452-5c8e0801"
ENTRIES: dict[str, dict[str, Any]] = {
    'KM001': {'name': 'unreadable-file', 'severity': 'breaks', 'message': 'This file cannot be analysed, {reason}'},
    'KM002': {'name': 'internal-error', 'severity': 'breaks', 'message': 'rule {rule} failed here, please report it: {error}'},
}

"""A small project with findings of several kinds, for the tests of the command line."""

from __future__ import annotations

from pathlib import Path

REGRESSION = 'model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])'
"""A line with one KM203 (in a file where ``model`` ends in one linear unit)."""

MODEL = """\
import keras

model = keras.Sequential([keras.layers.Dense(1)])
"""

FILES: dict[str, str | bytes] = {
    "plain.py": "import os\n",
    "one.py": MODEL + REGRESSION + "\n",
    "pkg/__init__.py": "",
    "pkg/two.py": f"{MODEL}s = 'é€'; {REGRESSION}\n{REGRESSION}  # noqa: KM203\n{REGRESSION}  # noqa\n{REGRESSION}  # noqa: E501\n",
    "pkg/bom.py": b"\xef\xbb\xbf" + (MODEL + REGRESSION).encode() + b"\r\n",
    "pkg/latin.py": "# -*- coding: latin-1 -*-\n# é\n".encode("latin-1") + (MODEL + REGRESSION).encode(),
    "pkg/off.py": f"# flake8: noqa\n{MODEL}{REGRESSION}\n",
    "pkg/off_codes.py": f"# flake8: noqa: E501\n{MODEL}{REGRESSION}\n",
    "pkg/strings.py": f'{MODEL}x = """\n  # noqa\n"""; {REGRESSION}\n\x0c\n{REGRESSION}\n',
    "build/three.py": MODEL + REGRESSION + "\n",
    "pkg/sub dir/four.py": MODEL + "model.compile(\n    'adam',\n    loss='mse',\n    metrics=['accuracy'],  # noqa: KM2\n)\n",
}


def write(folder: Path, files: dict[str, str | bytes] = FILES) -> None:
    """Write the project into a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

"""Run programs with the Keras of this Python and write down what each printed: ``python run_programs.py FOLDER RESULT.json``.

TensorFlow is imported once; every program runs in a process forked from that one.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import os
import sys
import traceback
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
TIME = 120


def main() -> None:
    import keras
    import tensorflow  # noqa: F401

    folder, result = Path(sys.argv[1]), Path(sys.argv[2])
    found: dict[str, dict[str, str]] = {"": {"version": keras.__version__}}
    for path in sorted(folder.glob("*.py")):
        found[path.stem] = _forked(path)
    result.write_text(json.dumps(found, indent=1))


def _forked(path: Path) -> dict[str, str]:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        import signal

        signal.alarm(TIME)
        with os.fdopen(writer, "w") as stream:
            json.dump(_run(path), stream)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as stream:
        text = stream.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {"out": "", "error": "killed"}


def _run(path: Path) -> dict[str, str]:
    """What the program itself printed (Keras prints progress bars and notes of its own), and the last line of its traceback."""
    out = io.StringIO()
    error = ""
    names = {"__name__": "__main__", "__file__": str(path), "print": functools.partial(print, file=out)}
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
        except BaseException as problem:
            error = "".join(traceback.format_exception_only(type(problem), problem)).strip()
    return {"out": out.getvalue(), "error": error}


if __name__ == "__main__":
    main()

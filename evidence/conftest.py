"""Fixtures that run the evidence programs on whichever Keras is installed, and write down what it did."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import json
import logging
import os
import random
import re
import subprocess
import sys
import tempfile
import textwrap
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")

LOGGERS = ("absl", "tensorflow", "")
LONGEST_MESSAGE = 3000
HANDED_OVER = ".whole"
NOISE = (
    (re.compile(r"\bconfig=\{.*\}"), "config={...}"),
    (re.compile(r"'shared_object_id': \d+"), "'shared_object_id': ..."),
    (re.compile(r"\x1b\[[0-9;]*m"), ""),
    (re.compile(r"'(?:[A-Za-z0-9+/=]|\\n){60,}'"), "'(byte code)'"),
    (re.compile(r"0x[0-9a-fA-F]{4,}"), "0x..."),
    (re.compile(r"\bid=\d{6,}"), "id=..."),
    (re.compile(r"\btensorflow\._api\.v2\."), "tensorflow."),       # it depends on what was imported first
    (re.compile(r"module 'keras\.api\._v2\.keras\b"), "module 'tensorflow.keras"),
    (re.compile(r"(?:/[^\s'\"/:,()]+)+/site-packages/"), ""),
    (re.compile(r"(?:/[^\s'\"/:,()]+)+/(evidence/[\w.]+\.py)"), r"\1"),
    (re.compile(r"(?:/[^\s'\"/:,()]+)+/lib/python3\.\d+/"), ""),
    (re.compile(r"\nDetected at node .*", re.DOTALL), ""),
    (re.compile(r"\nStack trace for op definition:.*", re.DOTALL), ""),
    (re.compile(r'(?:^ *File "[^\n]*\n(?: {6,}[^\n]*\n)?)+', re.MULTILINE), "    ...\n"),
    (re.compile(r"\[Op:__inference_\w+\]"), "[Op:__inference]"),
    (re.compile(r"__inference_\w+?_\d+\b"), "__inference"),
    (re.compile(r"(__autograph_generated_file)\w+\.py"), r"\1.py"),
    (re.compile(r'(ResourceHandle\(name="[\w/]*?)/\d+"'), r'\1"'),
    (re.compile(r'(?<![\w.])Tensor\("\d+:0"'), 'Tensor("...:0"'),
)


def normal(text: str, folders: dict[str, str] | None = None) -> str:
    """Takes machine paths, addresses and numbers that vary from run to run out of a message."""
    for pattern, replacement in NOISE:
        text = pattern.sub(replacement, text)
    for folder, name in sorted((folders or {}).items(), key=lambda item: -len(item[0])):
        text = text.replace(folder, name)
    text = text.replace(tempfile.gettempdir(), "<temporary>")
    text = "\n".join(line.rstrip() for line in text.strip().splitlines())
    return text if len(text) <= LONGEST_MESSAGE else text[:LONGEST_MESSAGE].rstrip() + " ..."


def shown(value: object) -> str:
    """The words that a table shows for a value: numbers with four significant digits, arrays as lists."""
    if isinstance(value, str):
        return value
    if hasattr(value, "numpy"):
        value = value.numpy()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, (list, tuple)):
        inside = ", ".join(repr(each) if isinstance(each, str) else shown(each) for each in value)
        return f"[{inside}]" if isinstance(value, list) else f"({inside})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {shown(each)}" for key, each in value.items()) + "}"
    return str(value)


class Record:
    """What one case did on this version: `record(value)`, `with record.error(...)`, `with record.warns(...)`."""

    def __init__(self, folders: dict[str, str]) -> None:
        self.folders = folders
        self.values: list[str] = []
        self.errors: list[dict[str, str]] = []
        self.warnings: list[dict[str, str]] = []

    def __call__(self, value: object) -> None:
        """Sets what the table shows; called twice, both are shown."""
        self.values.append(normal(shown(value), self.folders))

    @contextlib.contextmanager
    def error(self, kind: type[BaseException] | tuple[type[BaseException], ...], part: str = "") -> Iterator[Any]:
        """Asserts that the block raises `kind` with `part` in its text, and keeps type and exact text."""
        with pytest.raises(kind) as caught:
            yield caught
        text = str(caught.value)
        assert part in text, f"{part!r} is not in the message: {text}"
        self.errors.append({"type": type(caught.value).__name__, "text": normal(text, self.folders)})

    @contextlib.contextmanager
    def warns(self, part: str = "") -> Iterator[None]:
        """Asserts that the block warns (Python warning or log line) with `part` in the text, and keeps the exact text."""
        with told() as heard:
            yield
        found = [one for one in heard if part in one[1]]
        assert found, f"no warning has {part!r}: {heard}"
        self.warnings.append({"type": found[0][0], "text": normal(found[0][1], self.folders)})

    @contextlib.contextmanager
    def silent(self, part: str = "") -> Iterator[None]:
        """Asserts that the block gives no warning that has `part` in its text."""
        with told() as heard:
            yield
        found = [one for one in heard if part in one[1]]
        assert not found, f"warned: {found}"

    def outcome(self, expected: type[BaseException] | None, action: Callable[[], Any]) -> Any:
        """Asserts that `action` raises `expected` and keeps the text, or, with None, that it works; answers what it returns."""
        if expected is None:
            return action()
        with self.error(expected):
            action()
        return None

    def result(self) -> dict[str, Any]:
        """The JSON form: outcome (always), errors and warnings (where there are any)."""
        parts = list(self.values)
        if not parts:
            parts = [error["type"] for error in self.errors] + ["warns" for _ in self.warnings[:1]]
        entry: dict[str, Any] = {"outcome": "; ".join(dict.fromkeys(parts)) or "works"}
        if self.errors:
            entry["errors"] = self.errors
        if self.warnings:
            entry["warnings"] = self.warnings
        return entry


@contextlib.contextmanager
def told() -> Iterator[list[tuple[str, str]]]:
    """Collects (category, text) of the Python warnings and the log lines from WARNING upwards given in the block."""
    heard: list[tuple[str, str]] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            entry = ("log", record.getMessage())
            if entry not in heard:
                heard.append(entry)

    handler = Handler(logging.WARNING)
    for name in LOGGERS:
        logging.getLogger(name).addHandler(handler)
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield heard
        heard[:0] = [(one.category.__name__, str(one.message)) for one in caught]
    finally:
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(handler)


# ---- fixtures -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def keras() -> Any:
    """The installed Keras."""
    return importlib.import_module("keras")


@pytest.fixture(scope="session")
def tf() -> Any:
    """The installed TensorFlow; tests that ask for it are skipped where there is none."""
    return pytest.importorskip("tensorflow")


@pytest.fixture(scope="session")
def version(keras: Any) -> tuple[int, ...]:
    """Keras's version as numbers, such as (3, 15, 1)."""
    return tuple(int(part) for part in re.findall(r"\d+", keras.__version__)[:3])


@pytest.fixture(scope="session")
def major(version: tuple[int, ...]) -> int:
    """2 or 3."""
    return version[0]


@pytest.fixture(scope="session")
def backend(keras: Any) -> str:
    """The backend's name: tensorflow, jax."""
    return str(keras.backend.backend())


def handoff_folder(request: pytest.FixtureRequest) -> Path:
    root = os.environ.get("KM_HANDOFF") or os.path.join(tempfile.gettempdir(), "flake8-keras-migrate-handoff")
    return Path(root, request.node.path.stem)


@pytest.fixture
def handoff(request: pytest.FixtureRequest, major: int) -> Path:
    """A folder, one for each evidence module, that lives on from the Keras 2 run to the Keras 3 run."""
    folder = handoff_folder(request)
    if major < 3:
        folder.mkdir(parents=True, exist_ok=True)
        return folder
    running = Path(os.environ.get("KM_HANDOFF_RUNNING", os.devnull))
    while running.is_file() and not Path(folder, HANDED_OVER).exists():
        time.sleep(0.2)
    if not (folder.is_dir() and any(folder.iterdir())):
        pytest.skip("nothing was handed over: run this module on Keras 2 first")
    return folder


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Behind a module's last case: what it hands over is whole."""
    folder = Path(os.environ.get("KM_HANDOFF") or ".", item.path.stem)
    if "KM_HANDOFF" in os.environ and folder.is_dir() and (nextitem is None or nextitem.path != item.path):
        Path(folder, HANDED_OVER).touch()


@pytest.fixture
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Record:
    """Takes down what this case does on this version."""
    folders = {str(tmp_path): "<folder>", str(request.config.rootpath): "<project>"}
    record = Record({**folders, str(handoff_folder(request)): "<folder>", str(handoff_folder(request).parent): "<folders>"})
    request.node.stash[RECORD] = record
    return record


@pytest.fixture
def same_numbers(request: pytest.FixtureRequest, handoff: Path, major: int, record: Record) -> Callable[..., None]:
    """`same_numbers(values...)`: what code gives on Keras 2 before a safe fix, it must give on Keras 3 after it.

    Values are numbers, arrays and tensors; the record says so, and the Keras 3 run fails when they differ.
    """

    def compare(*values: Any, tolerance: float = 1e-5) -> None:
        numpy = importlib.import_module("numpy")
        # Not a name with brackets: files of parametrised cases must be files everywhere.
        path = handoff / (re.sub(r"\W+", "_", request.node.name) + ".npz")
        now = {f"v{place}": numpy.asarray(value) for place, value in enumerate(values)}
        assert now
        assert all(one.size for one in now.values())
        if major < 3:
            numpy.savez(path, **now)
            record("gives the numbers to compare with")
            return
        with numpy.load(path) as before:
            assert sorted(before) == sorted(now)
            for name, value in now.items():
                numpy.testing.assert_allclose(value, before[name], rtol=tolerance, atol=tolerance)
        record("the same numbers")

    return compare


@pytest.fixture
def known_weights() -> Callable[[Any], Any]:
    """`known_weights(model_or_layer)` gives it weights that are the same on every version, and returns it."""

    def fill(owner: Any) -> Any:
        numpy = importlib.import_module("numpy")
        shapes = [one.shape for one in owner.get_weights()]
        assert shapes, "no weights yet: build it first"
        owner.set_weights([numpy.sin(1.0 + place + numpy.arange(numpy.prod(shape))).reshape(shape) * 0.5 for place, shape in enumerate(shapes)])
        return owner

    return fill


@pytest.fixture
def run_python(tmp_path: Path) -> Callable[..., str]:
    """`run_python(code, NAME="value")` runs code in a fresh process of this interpreter and returns what it printed.

    Keywords are environment variables. A failing program fails the test, with the end of what it wrote.
    """

    def run(code: str, **environment: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(code)],
            capture_output=True, text=True, cwd=tmp_path, env={**os.environ, **environment}, timeout=600, check=False,
        )
        assert done.returncode == 0, done.stderr[-4000:]
        return done.stdout

    return run


@pytest.fixture(autouse=True)
def fresh_state() -> Iterator[None]:
    """Each test starts with counted names at zero, the same seeds, no other test's registered objects."""
    keras = importlib.import_module("keras")
    backend = sys.modules.get("keras.src.backend")
    objects = keras.utils.get_custom_objects()
    before = dict(objects)
    generator = getattr(backend, "_SEED_GENERATOR", None)
    if generator is not None:
        generator.generator = None
    # Without the garbage collection that Keras 3 adds: in a process that has run a thousand cases it takes seconds.
    clear = keras.backend.clear_session
    clear(**{"free_memory": False} if "free_memory" in inspect.signature(clear).parameters else {})
    random.seed(1)
    for name, path in (("numpy", "random.seed"), ("tensorflow", "random.set_seed")):
        module: Any = sys.modules.get(name)
        for part in path.split(".") if module else ():
            module = getattr(module, part)
        if module:
            module(1)
    yield
    objects.clear()
    objects.update(before)


# ---- results --------------------------------------------------------------------------------------------------------

RECORD = pytest.StashKey[Record]()
RESULTS: dict[str, dict[str, Any]] = {}
FAILED: list[str] = []


def label(item: pytest.Item) -> str:
    """The row's label: the docstring's first line, with a parametrised case's values filled in or added."""
    doc = (getattr(getattr(item, "obj", None), "__doc__", None) or "").strip()
    first: str = doc.splitlines()[0].strip() if doc else item.name
    call = getattr(item, "callspec", None)
    if call is None:
        return first
    filled = first
    for name, value in call.params.items():
        filled = filled.replace("{" + name + "}", str(value))
    return filled if filled != first else f"{first} ({call.id})"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    outcome: Any = yield
    report: pytest.TestReport = outcome.get_result()
    if report.failed:
        FAILED.append(item.nodeid)
    if report.when != "call" or not report.passed:
        return
    record = item.stash.get(RECORD, None) or Record({})
    rule = item.path.stem.removeprefix("test_")
    entry = {"case": label(item), **record.result()}
    RESULTS.setdefault(rule, {})[item.name] = entry


def pytest_sessionfinish(session: pytest.Session) -> None:
    out = os.environ.get("KM_EVIDENCE_OUT")
    if not out:
        return
    keras = importlib.import_module("keras")
    used = keras.backend.backend()
    name = keras.__version__ + ("" if used == "tensorflow" else f"-{used}")
    # Source order is the order of the rows on the page.
    answer = {"version": name, "failed": sorted(set(FAILED)), "rules": dict(sorted(RESULTS.items()))}
    Path(out).write_text(json.dumps(answer, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

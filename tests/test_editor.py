"""Editors and notebooks: a real language server on unsaved text, and nbQA."""

from __future__ import annotations

import importlib.util
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ON = {"pylsp": {"plugins": {"flake8": {"enabled": True, "extendSelect": ["KM"]}, "pycodestyle": {"enabled": False}, "pyflakes": {"enabled": False}}}}
LEGACY = "import keras\nfrom keras.engine.topology import InputSpec\n\nprint(keras, InputSpec)\n"


class Server:
    """A language server and the messages it sends (the base protocol: a Content-Length header, then JSON)."""

    def __init__(self, command: list[str], folder: Path) -> None:
        environment = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.inbox: queue.Queue[dict[str, Any]] = queue.Queue()
        self.sent = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while header := stream.readline():
            length = int(header.partition(b":")[2])
            while stream.readline().strip():
                pass
            self.inbox.put(json.loads(stream.read(length)))

    def send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def wait(self, wanted: Callable[[dict[str, Any]], bool], seconds: float = 60) -> dict[str, Any]:
        """The first message that is wanted; others are dropped, requests of the server are answered with null."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                message = self.inbox.get(timeout=left)
            except queue.Empty:
                break
            if "method" in message and "id" in message:
                self.send(id=message["id"], result=None)
            if wanted(message):
                return message
        pytest.fail("the language server did not answer in time")

    def request(self, method: str, params: Any) -> Any:
        self.sent += 1
        number = self.sent
        self.send(id=number, method=method, params=params)
        return self.wait(lambda message: message.get("id") == number and "method" not in message)["result"]

    def diagnostics(self, wanted: Callable[[list[Any]], bool]) -> list[dict[str, Any]]:
        """The next diagnostics for which ``wanted`` holds."""
        name = "textDocument/publishDiagnostics"
        message = self.wait(lambda message: message.get("method") == name and wanted(message["params"]["diagnostics"]))
        found: list[dict[str, Any]] = message["params"]["diagnostics"]
        return found


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    if importlib.util.find_spec("pylsp") is None:
        pytest.skip("python-lsp-server is not installed")
    server = Server([sys.executable, "-m", "pylsp"], tmp_path)
    server.request("initialize", {"processId": os.getpid(), "rootUri": tmp_path.as_uri(), "capabilities": {}, "initializationOptions": ON})
    server.send(method="initialized", params={})
    server.send(method="workspace/didChangeConfiguration", params={"settings": ON})
    yield server
    server.request("shutdown", None)
    server.send(method="exit", params=None)
    server.process.wait(20)


def test_language_server(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "net.py"
    path.write_text("x = 1\n")
    document = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": LEGACY}
    server.send(method="textDocument/didOpen", params={"textDocument": document})
    (found,) = server.diagnostics(lambda found: any(str(one["code"]).startswith("KM") for one in found))
    assert found["source"] == "flake8"
    assert found["code"] == "KM402"
    assert found["message"].startswith("KM402 ")
    assert found["range"]["start"] == {"line": 1, "character": 34}

    changed = [{"text": "# not saved\n" + LEGACY}]
    server.send(method="textDocument/didChange", params={"textDocument": {"uri": path.as_uri(), "version": 2}, "contentChanges": changed})
    (found,) = server.diagnostics(lambda found: any(one["range"]["start"]["line"] == 2 for one in found))
    assert found["code"] == "KM402"

    server.send(
        method="textDocument/didChange",
        params={"textDocument": {"uri": path.as_uri(), "version": 3}, "contentChanges": [{"text": "import keras\n\nprint(keras)\n"}]},
    )
    assert server.diagnostics(lambda found: not found) == []
    assert path.read_text() == "x = 1\n"


def test_a_mistake_in_the_rules_file_is_no_diagnostic(server: Server, tmp_path: Path) -> None:
    """The language server takes each line of flake8's output that looks like one for a diagnostic of the file."""
    (tmp_path / "keras-migrate.yaml").write_text("KM402:\n  enabeld: false\n")
    path = tmp_path / "net.py"
    document = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": LEGACY}
    server.send(method="textDocument/didOpen", params={"textDocument": document})
    assert server.diagnostics(lambda found: True) == []


def test_notebook(tmp_path: Path) -> None:
    if importlib.util.find_spec("nbqa") is None:
        pytest.skip("nbqa is not installed")

    def cell(*lines: str, kind: str = "code") -> dict[str, Any]:
        code: dict[str, Any] = {"execution_count": None, "outputs": []} if kind == "code" else {}
        return {"cell_type": kind, "metadata": {}, "source": [line + "\n" for line in lines], **code}

    cells = [
        cell("# A notebook", kind="markdown"),
        cell("%matplotlib inline", "!pip list", "import keras"),
        cell("x = keras.engine.topology.InputSpec"),
        cell("y = keras.engine.topology.InputSpec  # noqa: KM402"),
    ]
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    run = subprocess.run(
        [sys.executable, "-m", "nbqa", "flake8", "--select=KM,E9", "a.ipynb"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert [line.split(" ")[:2] for line in run.stdout.splitlines()] == [["a.ipynb:cell_2:1:5:", "KM402"]], run.stderr

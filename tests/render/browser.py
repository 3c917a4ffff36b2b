"""A real browser, driven through chromedriver's plain HTTP interface."""

import base64
import json
import os
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
_PATIENCE = 60
_READY = "location.protocol === 'file:' && document.documentElement !== null"
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def needed() -> tuple[str, str]:
    """Return the browser and its driver; without them skip, but never where CI is set."""
    browser = next((found for name in _CHROMIUM if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if browser and driver:
        return browser, driver
    reason = "needs chromium and chromedriver on the path"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@dataclass(frozen=True, slots=True)
class Browser:
    """One open window."""

    address: str

    def ask(self, path: str, values: Mapping[str, object] | None = None) -> Any:  # noqa: ANN401
        """Return what the driver answers to a command."""
        body = None if values is None else json.dumps(values).encode()
        request = urllib.request.Request(f"{self.address}/{path}", data=body)  # noqa: S310
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
            return json.load(answer)["value"]

    def protocol(self, command: str, **params: object) -> Any:  # noqa: ANN401
        """Return what the browser answers to a command of its own protocol."""
        return self.ask("goog/cdp/execute", {"cmd": command, "params": params})

    def open(self, page: Path, *, width: int, scripts: bool = True, anchor: str = "") -> None:
        """Open a page in a window of a width."""
        self.protocol(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=800,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        self.protocol("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.ask("url", {"url": "about:blank"})
        self.ask("url", {"url": page.as_uri() + anchor})
        end = time.monotonic() + _PATIENCE
        while not self.run(_READY) and time.monotonic() < end:  # a busy machine is slow to swap
            time.sleep(0.05)

    def run(self, script: str) -> Any:  # noqa: ANN401
        """Return what an expression is worth in the page."""
        answer = self.protocol(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def picture(self) -> bytes:
        """Return the whole page as a PNG."""
        answer = self.protocol("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(answer["data"])

    def paper(self) -> bytes:
        """Return the page as a PDF, on the paper that its style asks for."""
        answer = self.protocol("Page.printToPDF", preferCSSPageSize=True)
        return base64.b64decode(answer["data"])

    def complaints(self) -> list[str]:
        """Return what the browser wrote into its console since last asked."""
        return [entry["message"] for entry in self.ask("se/log", {"type": "browser"})]


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Start a browser with a fresh profile in `folder`, and end it."""
    program, driver = needed()
    started = subprocess.Popen(
        [driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        address = f"http://127.0.0.1:{_port(started)}/session"
        options = {"binary": program, "args": [*FLAGS, f"--user-data-dir={folder}"]}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        opened = Browser(address.removesuffix("/session")).ask(
            "session", {"capabilities": {"alwaysMatch": wanted}}
        )
        window = Browser(f"{address}/{opened['sessionId']}")
        try:
            yield window
        finally:
            end = urllib.request.Request(window.address, method="DELETE")  # noqa: S310
            urllib.request.urlopen(end, timeout=_PATIENCE).close()  # noqa: S310
    finally:
        started.terminate()
        started.communicate()


def _port(driver: "subprocess.Popen[str]") -> int:
    assert driver.stdout is not None
    for line in driver.stdout:
        if "started successfully on port" in line:
            return int(line.rstrip().rstrip(".").rpartition(" ")[2])
    pytest.fail("chromedriver did not start")

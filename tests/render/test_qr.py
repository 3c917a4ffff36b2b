import re
import shutil
import subprocess
from os import environ
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dutylist.render import qr

DIGEST = "sha256:" + "0123456789abcdef" * 4
LINK = "https://example.org/lists/230202001.html"
SCALE = 6


def test_a_public_address_is_the_content() -> None:
    assert qr.content("清单", "2026.1", DIGEST, LINK) == LINK


def test_without_an_address_the_content_is_a_line_to_verify_by() -> None:
    assert qr.content(" 街道\n清单 ", "2026.1", DIGEST, None) == f"街道 清单 2026.1 {DIGEST}"


def test_a_long_title_is_cut_and_a_long_address_left_out() -> None:
    line = qr.content("长" * 500, "2026.1", DIGEST, "https://example.org/" + "a" * 500)
    assert line == f"{'长' * 39}… 2026.1 {DIGEST}"


@pytest.mark.parametrize("text", ["a", LINK, qr.content("长" * 50, "2026.1", DIGEST, None)])
def test_a_code_is_wide_enough_on_paper(text: str) -> None:
    width, height, size = _measures(qr.svg(text, ""))
    assert width == height
    assert (size - 2 * qr.BORDER) * width / size >= 30
    assert width / size >= 0.6


def test_a_code_is_black_on_white_with_a_quiet_zone() -> None:
    svg = qr.svg(LINK, '扫码 & "看"')
    assert re.findall(r'fill="([^"]+)"', svg) == ["#ffffff", "#000000"]
    assert svg == qr.svg(LINK, '扫码 & "看"')
    assert 'aria-label="扫码 &amp; &quot;看&quot;"' in svg
    assert min(int(x) for x in re.findall(r"M(\d+) \d+h\d+v1h", svg)) == qr.BORDER


@pytest.mark.parametrize("text", [LINK, qr.content("五龙街道职责清单", "2026.1", DIGEST, None)])
def test_a_reader_reads_what_was_written(text: str, tmp_path: Path) -> None:
    if shutil.which("zbarimg") is None:
        reason = "needs zbarimg on the path"
        if environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    assert decoded(qr.svg(text, ""), tmp_path) == text


def decoded(svg: str, folder: Path) -> str:
    """Return what a reader reads in a code."""
    picture = folder / "code.pgm"
    picture.write_bytes(_picture(svg))
    command = ["zbarimg", "--quiet", "--raw", str(picture)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    return done.stdout.decode("utf-8").rstrip("\n")


def _measures(svg: str) -> tuple[float, float, float]:
    root = ET.fromstring(svg)  # noqa: S314  # our own text
    width, height = (float(root.attrib[name].removesuffix("mm")) for name in ("width", "height"))
    return width, height, float(root.attrib["viewBox"].split()[2])


def _picture(svg: str) -> bytes:
    """Draw a code as a grey picture."""
    size = int(_measures(svg)[2])
    dark = {
        (int(x) + step, int(y))
        for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h", svg)
        for step in range(int(length))
    }
    side = size * SCALE
    rows = (
        bytes(0 if (x // SCALE, y // SCALE) in dark else 255 for x in range(side))
        for y in range(side)
    )
    return f"P5 {side} {side} 255\n".encode() + b"".join(rows)

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from command import LONGSHA, TOP, dutylist
from dutylist.io import digest, load
from dutylist.model import Item, Publish
from render.browser import browser
from verify.copies import UNIT, Place, judged

SCHEMA = json.loads((TOP / "schemas/verify.schema.json").read_text(encoding="utf-8"))
LIST = json.loads((TOP / "schemas/list.schema.json").read_text(encoding="utf-8"))


def test_every_copy_in_every_language_is_equal_to_its_source(place: Place, tmp_path: Path) -> None:
    every = [word for form in ("html", "json", "xlsx") for word in ("--to", form)]
    words: list[str | Path] = [
        "--lang",
        "en",
        "render",
        f"lists/{UNIT}.yaml",
        *every,
        "-o",
        tmp_path,
    ]
    assert dutylist(*words, at=place.folder).code == 0
    done, told = place.verify("lists", "public", tmp_path)
    jsonschema.validate(told, SCHEMA)
    assert {each["state"] for each in told["copies"]} == {"equal"}
    assert (done.code, len(told["copies"])) == (0, 7)
    done = dutylist("verify", "lists", "public", at=place.folder)
    assert (done.code, done.out.splitlines()[-1]) == (0, "共 4 份：一致4。")


def test_a_public_copy_as_json_bears_the_digest_of_what_it_says(place: Place) -> None:
    said = json.loads(place.copy("json"))
    jsonschema.validate(said, LIST)
    page = place.copy("html").decode()
    assert said["digest"] in page
    assert re.search(r'<meta name="dutylist:digest" content="(.*)">', page)
    digest = said["digest"].removeprefix("sha256:")[:12]
    assert f"<dd>{digest[:4]} {digest[4:8]} {digest[8:]}</dd>" in page
    book = load_workbook(BytesIO(place.copy("xlsx")))
    known = book.custom_doc_props  # type: ignore[attr-defined]  # typeshed does not know it
    properties = {each.name: each.value for each in known.props}
    assert properties["dutylist:digest"] == said["digest"]
    assert said["digest"] in [cell.value for row in book.worksheets[-1].rows for cell in row]


def test_what_changes_bytes_but_not_what_is_said_is_equal(place: Place, tmp_path: Path) -> None:
    page, data, book = (place.copy(form) for form in ("html", "json", "xlsx"))
    text = page.decode()
    again = BytesIO()
    load_workbook(BytesIO(book)).save(again)
    bare = BytesIO()
    without = load_workbook(BytesIO(book))
    known = without.custom_doc_props  # type: ignore[attr-defined]  # typeshed does not know it
    for name in [each.name for each in known.props]:
        del known[name]
    without.save(bare)
    cases = {
        "mark.html": b"\xef\xbb\xbf" + page,
        "ends.html": page.replace(b"\n", b"\r\n"),
        "wide.html": text.replace("<tr", "\n\n   <tr").replace("</td>", " \t</td>\n").encode(),
        "case.html": text.replace("<table", "<TABLE").replace("<!DOCTYPE html>", "").encode(),
        "quotes.html": re.sub(r'class="([a-z]+)"', r"class='\1'", text).encode(),
        "saved.html": text.replace(
            "<html", "<!-- saved from url=(0014)about:internet -->\n<html", 1
        )
        .replace(
            "<head>", '<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
        )
        .replace('href="#', f'href="file:///C:/x/{UNIT}.html#')
        .replace(" hidden ", " ")
        .replace("<details", '<details open=""')
        .encode(),
        "compact.json": json.dumps(json.loads(data), sort_keys=True).encode(),
        "again.xlsx": again.getvalue(),
        "bare.xlsx": bare.getvalue(),
        "ends.yaml": place.yaml.replace(b"\n", b"\r\n"),
        "note.yaml": place.yaml + b"# checked\n",
    }
    told = judged(place, cases, tmp_path)
    assert {name: each["state"] for name, each in told.items()} == dict.fromkeys(cases, "equal")


def test_a_workbook_that_libreoffice_saved_is_equal(place: Place, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None and not os.environ.get("CI"):
        pytest.skip("soffice is not installed")
    for number, filter_ in enumerate(("Calc MS Excel 2007 XML", "Calc Office Open XML")):
        (tmp_path / f"{number}").mkdir()
        file = tmp_path / f"{UNIT}.xlsx"
        file.write_bytes(place.copy("xlsx"))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        to = f'xlsx:"{filter_}"' if " " not in filter_ else f"xlsx:{filter_}"
        words = [str(office), profile, "--headless", "--convert-to", to]
        out = tmp_path / f"{number}"
        subprocess.run(
            [*words, "--outdir", str(out), str(file)], check=True, capture_output=True, timeout=180
        )
        saved = out / f"{UNIT}.xlsx"
        assert saved.read_bytes() != file.read_bytes()
        done, told = place.verify(saved)
        assert (done.code, told["copies"][0]["state"]) == (0, "equal"), told["copies"][0]


def test_a_page_that_a_browser_saved_after_its_script_ran_is_equal(
    place: Place, tmp_path: Path
) -> None:
    with browser(tmp_path / "profile") as window:
        window.open(place.folder / "public" / f"{UNIT}.html", width=800)
        saved = window.run("document.documentElement.outerHTML")
        window.run("document.querySelectorAll('tr.item')[2].querySelector('th').textContent='改'")
        touched = window.run("document.documentElement.outerHTML")
    cases = {"saved.html": saved.encode(), "touched.html": touched.encode()}
    told = judged(place, cases, tmp_path)
    assert told["saved.html"]["state"] == "equal", told["saved.html"]
    assert told["touched.html"]["state"] == "altered"
    (found,) = told["touched.html"]["differences"]
    assert (found["kind"], found["says"]) == ("changed", "改")


@pytest.mark.parametrize("name", ["lists/230202001.yaml", "public/230202001.xlsx"])
def test_the_state_of_one_copy_is_told_in_english(place: Place, name: str) -> None:
    done = dutylist("--lang", "en", "verify", name, at=place.folder)
    assert done.code == 0
    assert done.out.splitlines()[-1] == "1 in all: 1 equal."


def test_what_is_made_of_several_lists_bears_their_digest(place: Place, tmp_path: Path) -> None:
    digests = set()
    for command in ("departments", "consistency", "reconcile"):
        for form in ("json", "html", "xlsx"):
            file = tmp_path / f"{command}.{form}"
            assert dutylist(command, "-o", file, at=place.folder).code == 0
            if form == "xlsx":
                known = load_workbook(file).custom_doc_props  # type: ignore[attr-defined]
                digests |= {each.value for each in known.props}
            else:
                digests |= set(re.findall("sha256:[0-9a-f]{64}", file.read_text("utf-8")))
    assert len(digests) == 1
    done, told = place.verify(tmp_path)
    assert (done.code, {each["state"] for each in told["copies"]}) == (2, {"foreign"})


def test_the_digest_of_several_lists_is_that_of_public_items_alone() -> None:
    lists = load.workspace(LONGSHA).workspace.catalogues
    hidden = [each for one in lists for each in one.items if each.publish is Publish.INTERNAL]
    assert hidden

    def with_items(change: Callable[[Item], Item]) -> str:
        return digest.lists(replace(one, items=tuple(map(change, one.items))) for one in lists)

    before = digest.lists(lists)
    assert before == digest.lists(reversed(lists))
    assert before == with_items(
        lambda each: replace(each, name="另一件") if each in hidden else each
    )
    assert before != with_items(lambda each: replace(each, publish=Publish.PUBLIC))
    assert before != with_items(lambda each: each if each in hidden else replace(each, name="甲"))

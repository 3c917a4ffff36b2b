"""Data as somebody may have typed it: any layout that YAML allows, with comments anywhere."""

import json
from random import Random
from typing import Any

SAID = (
    "# 待核 {n}",
    "#注{n}",
    "# a: b # c {n}",
    "#!{n}",
    "# “引号 {n}",
    "# - id: x {n}",
    "#\t{n}",
    "# {n} ",
)


class Typist:
    """Types data in a random layout, and keeps the comments that were put in."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.lines: list[str] = []
        self.comments: list[str] = []
        self._block = 0

    def text(self, data: dict[str, Any]) -> str:
        self._between(0)
        self._mapping(data, 0, "")
        self._between(0)
        return "\n".join([*self.lines, ""])

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    def _comment(self) -> str:
        said = self.random.choice(SAID).format(n=len(self.comments))
        self.comments.append(said.rstrip())
        return said

    def _between(self, indent: int) -> None:
        while self._chance(0.2):
            if self._chance(0.3) and self._block != len(self.lines):
                self.lines.append(" " * self.random.randint(0, 3))
            else:
                at = self.random.choice((0, indent, indent + 2, self.random.randint(0, 9)))
                if self._block == len(self.lines):
                    at, self._block = 0, self._block + 1  # indented it would be part of the text
                self.lines.append(" " * at + self._comment())

    def _beside(self) -> str:
        return f"{' ' * self.random.randint(1, 3)}{self._comment()}" if self._chance(0.15) else ""

    def _mapping(self, data: dict[str, Any], indent: int, first: str) -> None:
        names = list(data)
        self.random.shuffle(names)
        for number, name in enumerate(names):
            if number or not first:
                self._between(indent)
            before = first if number == 0 and first else " " * indent
            key = json.dumps(name) if self._chance(0.05) else name
            self._value(data[name], indent, f"{before}{key}:")

    def _value(self, value: object, indent: int, before: str) -> None:
        if isinstance(value, dict) and value and self._chance(0.8):
            self.lines.append(f"{before}{self._beside()}")
            self._mapping(value, indent + self.random.choice((1, 2, 2, 4)), "")
        elif isinstance(value, list) and value and self._chance(0.8):
            self.lines.append(f"{before}{self._beside()}")
            self._list(value, indent + self.random.choice((0, 2, 2, 3)))
        elif isinstance(value, dict | list):
            self._flow(value, indent, before)
        else:
            self._scalar(value, indent, before)

    def _list(self, values: list[Any], indent: int) -> None:
        for value in values:
            self._between(indent)
            dash = f"{' ' * indent}-"
            if isinstance(value, dict) and value:
                if self._chance(0.2):
                    self.lines.append(f"{dash}{self._beside()}")
                    self._mapping(value, indent + 2, "")
                else:
                    self._mapping(value, indent + 2, f"{dash} ")
            elif isinstance(value, dict | list):
                self._flow(value, indent + 2, dash)
            else:
                self._scalar(value, indent, dash)

    def _flow(self, value: object, indent: int, before: str) -> None:
        if not value or self._chance(0.6):
            self.lines.append(f"{before} {json.dumps(value, ensure_ascii=False)}{self._beside()}")
            return
        opener, closer = "[]" if isinstance(value, list) else "{}"
        self.lines.append(f"{before} {opener}{self._beside()}")
        parts = (
            [json.dumps(each, ensure_ascii=False) for each in value]
            if isinstance(value, list)
            else [json.dumps({key: each}, ensure_ascii=False)[1:-1] for key, each in _items(value)]
        )
        for number, part in enumerate(parts):
            self._between(indent + 2)
            comma = "," if number + 1 < len(parts) else ""
            self.lines.append(f"{' ' * (indent + 2)}{part}{comma}{self._beside()}")
        self.lines.append(f"{' ' * (indent + 1)}{closer}{self._beside()}")

    def _scalar(self, value: object, indent: int, before: str) -> None:
        deeper = " " * (indent + 2)
        if not isinstance(value, str):
            written = json.dumps(value)
        elif "\n" not in value and value.strip() == value and self._chance(0.15):
            self.lines.append(f"{before} {self.random.choice('|>')}-{self._beside()}")
            self.lines.append(f"{deeper}{value}")
            self._block = len(self.lines)
            return
        elif "\n" not in value and self._chance(0.3):
            written = "'" + value.replace("'", "''") + "'"
        elif value.replace("-", "").isalpha() and self._chance(0.7):
            written = value
        else:
            written = json.dumps(value, ensure_ascii=False)
        if self._chance(0.1):
            self.lines.append(before)
            self.lines.append(f"{deeper}{written}{self._beside()}")
        else:
            self.lines.append(f"{before} {written}{self._beside()}")


def _items(value: object) -> list[tuple[str, object]]:
    return list(value.items()) if isinstance(value, dict) else []

"""Time the writing of a derived list: as the first one, and after others of the same base.

PyYAML's fastest dumper gets plain data ready made; ours starts from the model. Of 130 items and 885
duties ten items are the list's own, the others those of its base.
"""

from dataclasses import replace

import yaml

from bench import space, timing
from bench.run import told
from dutylist.derive import prepare
from dutylist.io import digest, plain, write

DUTIES, ROUNDS = 885, 25


class NoAliases(yaml.CSafeDumper):
    """Writes what occurs twice twice, as ours does."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Say so of everything."""
        return True


def main() -> None:
    """Print both ratios."""
    made = space.base(DUTIES)
    ready = prepare(made, digest.catalogue(made))
    base = replace(made, items=tuple(ready.items.values()))
    (each,) = space.local_lists(base, 1)
    data = plain.catalogue(each)
    shared: write.Shared = {}
    write.catalogue_bytes(base, shared)
    content = write.catalogue_bytes(each, shared)
    if content != write.catalogue_bytes(each, {}) or yaml.load(content, yaml.CSafeLoader) != data:
        raise SystemExit("what is written is not what is meant")
    taken = timing.functions(
        {
            "peer": lambda: yaml.dump(
                data, Dumper=NoAliases, allow_unicode=True, sort_keys=False, encoding="utf-8"
            ),
            "first": lambda: write.catalogue_bytes(each, {}),
            "next": lambda: write.catalogue_bytes(each, shared),
        },
        ROUNDS,
    )
    size = len(content) / 1000
    print(f"a list of {size:.0f} KB: CSafeDumper {taken['peer'] * 1000:.1f} ms,", end=" ")
    print(f"first {taken['first'] * 1000:.2f} ms, next {taken['next'] * 1000:.2f} ms")
    told("CSafeDumper to a first list", taken["peer"] / taken["first"], ">= 20")
    told("CSafeDumper to a list that shares items", taken["peer"] / taken["next"], ">= 80")


if __name__ == "__main__":
    main()

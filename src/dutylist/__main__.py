"""The console script; `--version` is answered before anything is imported."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from dutylist import __version__  # noqa: PLC0415

        sys.stdout.write(f"dutylist {__version__}\n")
        return
    from dutylist.cli.app import run  # noqa: PLC0415  (typer costs 50 ms)

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

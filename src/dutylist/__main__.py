"""The console script; `--version` is answered before anything is imported."""

import gc
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from dutylist import __version__  # noqa: PLC0415

        try:
            sys.stdout.write(f"dutylist {__version__}\n")
            sys.stdout.flush()
        except OSError:
            pass  # told below
        else:
            return
    gc.set_threshold(200_000, 20, 100)  # what is read is kept, not garbage (15 ms)
    from dutylist.cli.app import run  # noqa: PLC0415  (typer costs 50 ms)

    code = run(sys.argv[1:])
    gc.freeze()  # nothing is worth a last search for garbage (15 ms)
    sys.exit(code)


if __name__ == "__main__":
    main()

"""The scripts of the project, which are no package, as modules."""

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from command import TOP


@cache
def script(name: str) -> ModuleType:
    """Return a script of `tools/` by its name."""
    spec = spec_from_file_location(name, TOP / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made

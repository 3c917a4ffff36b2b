"""A template's source with questions put in: before it goes on, compares and puts together."""

from jinja2 import nodes

_PASSED_ON = frozenset(("in", "notin"))
"""Comparisons whose right side holds others; the left one alone is looked at."""


def bind(source: nodes.Template) -> None:
    """Have a template count its steps, and ask before it compares and puts together."""
    bodies = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)
    for each in (source, *source.find_all(bodies)):
        written = sum(len(data.data) for data in each.find_all(nodes.TemplateData))
        each.body.insert(0, nodes.ExprStmt(_ask("tick", nodes.Const(written))))  # type: ignore[attr-defined]
    for compared in [*source.find_all(nodes.Compare)]:
        compared.expr = _ask("scalar", compared.expr)
        for operand in compared.ops:
            if operand.op not in _PASSED_ON:
                operand.expr = _ask("scalar", operand.expr)
    for pair in [*source.find_all(nodes.Pair)]:
        pair.key = _ask("scalar", pair.key)
    for item in [*source.find_all(nodes.Getitem)]:
        if not isinstance(item.arg, nodes.Slice):
            item.arg = _ask("scalar", item.arg)
    _join(source)


def _join(node: nodes.Node) -> None:
    """Replace every `~` below a node by a question."""
    for name, value in node.iter_fields():
        if isinstance(value, nodes.Concat):
            setattr(node, name, _ask("joined", *value.nodes))
        elif isinstance(value, list):
            value[:] = [
                _ask("joined", *each.nodes) if isinstance(each, nodes.Concat) else each
                for each in value
            ]
    for child in node.iter_child_nodes():
        _join(child)


def _ask(name: str, *args: nodes.Expr) -> nodes.Call:
    asked = nodes.Call(nodes.EnvironmentAttribute(name), list(args), [], None, None)
    asked.set_lineno(args[0].lineno if args else 1)
    return asked

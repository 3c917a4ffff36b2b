"""Whatever a template of the user's own says: a page or a refusal, never an exception."""

from hypothesis import given
from hypothesis import strategies as st

from fuzz import doors
from fuzz.many import many

PIECES = (
    *(
        "{{ ",
        " }}",
        "{% ",
        " %}",
        "{# ",
        " #}",
        "catalogue",
        "words",
        ".title",
        "['x']",
        "|safe",
        "|e",
    ),
    *(
        "for x in catalogue",
        "endfor",
        "if ",
        "endif",
        "else",
        "set y = 1",
        "include 'item.html.j2'",
    ),
    *(
        "include 'none'",
        "extends 'page.html.j2'",
        "import 'list.css' as c",
        "macro m()",
        "endmacro",
    ),
    *(
        "block b",
        "endblock",
        "raw",
        "endraw",
        "-%}",
        "{%- ",
        "m()",
        "1/0",
        "9**9",
        "'x'*99",
        "range(9)",
    ),
    *(
        ".__class__",
        ".__init__.__globals__",
        "|attr('__class__')",
        "|format(1)",
        "'%d'%'x'",
        "lipsum()",
    ),
    *(
        "cycler",
        "joiner()",
        "namespace()",
        "[1,2][9]",
        "{}['x']",
        "none.x",
        "|sort",
        "|map('x')",
        "|int",
    ),
    *(
        "|round('x')",
        "|batch(0)",
        "|slice(0)",
        "|tojson",
        "loop.index",
        "self.b()",
        "super()",
        "<p>",
        "\n",
    ),
    *(
        "caller()",
        "call m()",
        "endcall",
        "filter upper",
        "endfilter",
        "|wordwrap(0)",
        "|truncate(-1)",
    ),
    *(
        "'x'.format('{')",
        "'{0.a}'.format(1)",
        "'{!r}'",
        "~",
        "not",
        "(",
        ")",
        "[",
        "]",
        "is defined",
        "with",
    ),
)
TEMPLATES = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=5).map(lambda words: f"{{{{ {''.join(words)} }}}}"),
    st.lists(st.sampled_from(PIECES), max_size=5).map(lambda words: f"{{% {' '.join(words)} %}}"),
    st.text(max_size=20),
)


@given(TEMPLATES)
@many(80)
def test_any_template_is_filled_or_refused(text: str) -> None:
    doors.template(text)

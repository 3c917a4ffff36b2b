"""Lists turned round come back as they were, whatever they hold."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from across.townships import held, leading, plain, rewording
from derive.bases import STREET, duty, item
from dutylist.across.departments import agrees, invert, public, restore, taken
from dutylist.across.held import Held
from dutylist.model import LOCAL, Basis, Catalogue, Duty, Item, Publish, Role

BODIES = (LOCAL, "police", "emergency")


@st.composite
def duties(draw: st.DrawFn, of: str) -> tuple[Duty, ...]:
    drawn = draw(
        st.lists(
            st.tuples(
                st.sampled_from(BODIES),
                st.sampled_from(Role),
                st.sampled_from(("甲", "乙")),
                st.lists(st.sampled_from(("《甲法》第一条", "《乙法》第二条")), max_size=2),
            ),
            max_size=3,
        )
    )
    return tuple(
        Duty(id=f"{of}.{n}", by=by, role=role, text=text, basis=tuple(Basis(text=b) for b in basis))
        for n, (by, role, text, basis) in enumerate(drawn)
    )


@st.composite
def items(draw: st.DrawFn, of: str) -> Item:
    return replace(
        item(of),
        name=draw(st.sampled_from(("名一", "名二"))),
        part=draw(st.sampled_from((None, "basic"))),
        publish=draw(st.sampled_from(Publish)),
        duties=draw(duties(of)),
    )


@st.composite
def lists(draw: st.DrawFn) -> list[Held]:
    """Draw lists whose items are shared as objects, equal, or not alike."""
    pool = {of: draw(st.lists(items(of), min_size=1, max_size=3)) for of in ("a", "b", "c")}
    made = []
    for at in range(draw(st.integers(0, 5))):
        chosen = draw(st.sets(st.sampled_from(("a", "b", "c"))))
        own = tuple(draw(st.sampled_from(pool[of])) for of in sorted(chosen))
        if draw(st.booleans()):
            own = tuple(replace(each) for each in own)
        catalogue: Catalogue = replace(STREET, id=f"list-{at}", items=own)
        made.append(Held(name=f"镇{at}", catalogue=catalogue))
    return made


@given(lists())
def test_restoring_the_view_gives_the_same_set(given_: list[Held]) -> None:
    view = invert(given_, {})
    assert restore(view) == taken(given_)
    assert agrees(view, given_)


@given(lists(), st.data())
def test_a_view_that_lost_anything_does_not_agree(given_: list[Held], data: st.DataObject) -> None:
    view = invert(given_, {})
    full = [each for each in view.departments if any(e.variants[0].duties for e in each.entries)]
    if not full:
        return
    lost = data.draw(st.sampled_from(full))
    less = replace(view, departments=tuple(each for each in view.departments if each is not lost))
    assert not agrees(less, given_)


def test_a_view_of_other_lists_does_not_agree() -> None:
    one, other = plain("甲"), (held("甲", edit=(rewording("另"),)),)
    view = invert(one, {})
    assert agrees(view, one)
    assert not agrees(view, other)
    assert not agrees(view, (*one, *other))
    short = replace(one[0], catalogue=replace(one[0].catalogue, items=()))
    assert not agrees(view, (short,))


def test_each_wording_has_one_row_with_its_townships() -> None:
    view = invert((*plain("甲", "乙"), held("丙", edit=(rewording("另"),))), {})
    (emergency,) = (each for each in view.departments if each.by == "emergency")
    (entry,) = (each for each in emergency.entries if each.item == "peace-a")
    told = [(form.duties[0].text, form.lists) for form in entry.variants]
    assert told == [("职责peace-a.1", (0, 1)), ("另", (2,))]
    assert [one.text for one in entry.variants[0].local] == ["职责peace-a.2"]


def test_a_department_goes_by_the_names_that_lists_bind() -> None:
    one, two, three = plain("甲", "乙", "丙")
    bound = replace(one, catalogue=replace(one.catalogue, departments={"emergency": "区应急局"}))
    view = invert((bound, two, three), {"emergency": "应急管理局"})
    (emergency,) = (each for each in view.departments if each.by == "emergency")
    assert emergency.names == (("应急管理局", (1, 2)), ("区应急局", (0,)))
    (nameless,) = (each for each in invert(plain("甲"), {}).departments if each.by == "emergency")
    assert nameless.names == (("emergency", (0,)),)


def test_who_leads_in_one_township_alone_has_a_list_of_its_own() -> None:
    view = invert((*plain("甲", "乙"), held("丙", edit=(leading("police"),))), {})
    (police,) = (each for each in view.departments if each.by == "police")
    assert [(e.item, e.variants[0].lists) for e in police.entries] == [("peace-a", (2,))]


def test_what_the_local_body_carries_alone_comes_last() -> None:
    alone = replace(item("solo"), duties=(duty("solo.1"),))
    catalogue = replace(STREET, items=(alone, *STREET.items))
    view = invert((Held(name="甲", catalogue=catalogue),), {})
    assert view.departments[-1].by == LOCAL
    assert [each.item for each in view.departments[-1].entries] == ["solo"]
    assert view.departments[-1].entries[0].variants[0].local == ()


def test_a_public_view_holds_nothing_internal() -> None:
    view = invert(plain("甲"), {})
    assert any(f.internal for d in view.departments for e in d.entries for f in e.variants)
    assert not any(
        f.internal for d in public(view, {}).departments for e in d.entries for f in e.variants
    )
    hidden = tuple(replace(each, publish=Publish.INTERNAL) for each in STREET.items)
    only = Held(name="甲", catalogue=replace(STREET, items=hidden))
    assert public(invert((only,), {}), {}).departments == ()

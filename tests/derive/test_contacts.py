"""Contacts and departments that one level binds, and what becomes of them below."""

from dataclasses import replace

from derive.bases import DIGEST, FREE, PLAIN, STREET, adding, item
from dutylist.derive import apply, prepare
from dutylist.model import (
    Bind,
    Catalogue,
    Contact,
    Edit,
    Guide,
    Item,
    Merge,
    Overlay,
    Pin,
    Step,
)

DISTRICT, STREET_OFFICE, OWN = (Contact(office=name) for name in ("区中心", "街道大厅", "自有"))


def guided(id_: str, contact: Contact | None = None) -> Item:
    return replace(item(id_), guide=Guide(contact=contact))


BASE = replace(STREET, items=(guided("a"), guided("b"), guided("own", OWN), item("bare")))


def derived(base: Catalogue, overlay: Overlay = PLAIN) -> Catalogue:
    pin = Pin(base.id, base.version, DIGEST)
    return apply(prepare(base, DIGEST), replace(overlay, base=pin), terms=FREE)


def binding(**contacts: Contact) -> Overlay:
    named = {"*" if name == "every" else name: each for name, each in contacts.items()}
    return replace(PLAIN, bind=Bind(contacts=named, route=("w", "bind")))


def contacts(catalogue: Catalogue) -> dict[str, Contact | None]:
    return {each.id: each.guide.contact for each in catalogue.items if each.guide}


def test_a_binding_holds_below_unless_a_lower_level_binds_again() -> None:
    district = derived(BASE, binding(every=DISTRICT))
    assert contacts(derived(district)) == {"a": DISTRICT, "b": DISTRICT, "own": OWN}
    street = derived(district, binding(a=STREET_OFFICE))
    assert contacts(street) == {"a": STREET_OFFICE, "b": DISTRICT, "own": OWN}
    assert street.contacts == {"*": DISTRICT, "a": STREET_OFFICE}
    assert contacts(derived(street)) == contacts(street)


def test_the_nearest_level_binds_even_what_one_above_bound_by_name() -> None:
    district = derived(BASE, binding(a=DISTRICT))
    street = derived(district, binding(every=STREET_OFFICE))
    assert contacts(street) == {"a": STREET_OFFICE, "b": STREET_OFFICE, "own": OWN}
    assert street.contacts == {"*": STREET_OFFICE}


def test_items_that_are_new_below_get_the_contact_from_above() -> None:
    district = derived(BASE, binding(every=DISTRICT))
    addition = replace(adding("n"), item=guided("n"))
    merge = Merge(items=("a", "b"), into=guided("m"))
    street = derived(district, replace(PLAIN, add=(addition,), merge=(merge,)))
    assert contacts(street) == {"n": DISTRICT, "m": DISTRICT, "own": OWN}
    new = next(each for each in street.items if each.id == "n")
    assert (new.origin[-1].action, new.origin[-1].overlay) == ("bind", None)
    assert contacts(derived(street, binding(every=STREET_OFFICE)))["m"] == STREET_OFFICE


def test_a_guide_that_is_rewritten_below_gets_the_contact_again_unless_it_has_its_own() -> None:
    district = derived(BASE, binding(every=DISTRICT))
    guide = district.items[0].guide
    steps = (Step("local", "受理"),)
    bare = Edit(item="a", was={"guide": guide}, set={"guide": Guide(steps=steps)})
    kept = Edit(item="b", was={"guide": guide}, set={"guide": Guide(contact=OWN)})
    street = derived(district, replace(binding(b=STREET_OFFICE), edit=(bare, kept)))
    assert contacts(street) == {"a": DISTRICT, "b": OWN, "own": OWN}


def test_an_edit_of_something_else_leaves_a_bound_contact_open_to_be_bound() -> None:
    district = derived(BASE, binding(every=DISTRICT))
    edit = Edit(item="a", was={"name": "事项a"}, set={"name": "新名"})
    street = derived(district, replace(binding(every=STREET_OFFICE), edit=(edit,)))
    assert contacts(street)["a"] == STREET_OFFICE


def test_the_contact_of_an_item_goes_with_the_item() -> None:
    district = derived(BASE, binding(a=DISTRICT, b=DISTRICT))
    merge = Merge(items=("a", "own"), into=guided("m"))
    street = derived(district, replace(PLAIN, merge=(merge,)))
    assert street.contacts == {"b": DISTRICT}
    assert contacts(street) == {"b": DISTRICT, "m": None}


def test_contacts_that_a_catalogue_itself_binds_hold_for_its_items() -> None:
    base = replace(BASE, contacts={"*": DISTRICT})
    assert contacts(derived(base)) == {"a": DISTRICT, "b": DISTRICT, "own": OWN}
    assert contacts(derived(base, binding(a=STREET_OFFICE)))["a"] == STREET_OFFICE


def test_a_binding_that_says_what_is_there_leaves_items_shared() -> None:
    district = derived(BASE, binding(every=DISTRICT))
    prepared = prepare(district, DIGEST)
    pin = Pin(district.id, district.version, DIGEST)
    street = apply(prepared, replace(binding(every=DISTRICT), base=pin), terms=FREE)
    assert all(one is prepared.items[one.id] for one in street.items)


def test_departments_are_bound_from_level_to_level() -> None:
    first = replace(PLAIN, bind=Bind(departments={"police": "公安分局", "civil": "民政局"}))
    second = replace(PLAIN, bind=Bind(departments={"police": "派出所"}))
    assert derived(derived(BASE, first), second).departments == {
        "police": "派出所",
        "civil": "民政局",
    }

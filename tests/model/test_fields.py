"""Fields by name, and values that say the same."""

from dutylist.model import Duty, Item, Role
from dutylist.model.fields import duty_field, item_field, same

DUTY = Duty(id="a.1", by="local", role=Role.LEAD, text="登记")
ITEM = Item(id="a", name="甲", category="c", duties=(DUTY,), fields={"power": {"type": "许可"}})


def test_fields_are_found_by_name() -> None:
    assert item_field(ITEM, "name") == "甲"
    assert item_field(ITEM, "power") == {"type": "许可"}
    assert item_field(ITEM, "duties") is None
    assert duty_field(DUTY, "text") == "登记"
    assert duty_field(DUTY, "id") is None


def test_values_are_compared_by_what_they_say() -> None:
    assert same(["a"], ("a",))
    assert same([], None)
    assert same({"a": ["b"]}, {"a": ("b",)})
    assert not same("a", "b")
    assert not same(1, 2)

"""The places that a workspace lies in, as far as titles of local regulations begin with them."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

PROVINCES: Mapping[str, str] = MappingProxyType(
    {
        "11": "北京市",
        "12": "天津市",
        "13": "河北省",
        "14": "山西省",
        "15": "内蒙古自治区",
        "21": "辽宁省",
        "22": "吉林省",
        "23": "黑龙江省",
        "31": "上海市",
        "32": "江苏省",
        "33": "浙江省",
        "34": "安徽省",
        "35": "福建省",
        "36": "江西省",
        "37": "山东省",
        "41": "河南省",
        "42": "湖北省",
        "43": "湖南省",
        "44": "广东省",
        "45": "广西壮族自治区",
        "46": "海南省",
        "50": "重庆市",
        "51": "四川省",
        "52": "贵州省",
        "53": "云南省",
        "54": "西藏自治区",
        "61": "陕西省",
        "62": "甘肃省",
        "63": "青海省",
        "64": "宁夏回族自治区",
        "65": "新疆维吾尔自治区",
        "71": "台湾省",
        "81": "香港特别行政区",
        "82": "澳门特别行政区",
    }
)
"""Provinces by the first two digits of division codes (GB/T 2260)."""

_PLACE = re.compile(
    "(?!城市|都市|社区|小区|地区|园区|灾区|牧区|林区|矿区|景区|特区)"
    "[㐀-鿿]{1,7}?(?:省|市|自治区|自治州|自治县|县|区)"
)
_KIND = re.compile(r"(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$")


def leading(title: str) -> str:
    """Return the place that a title begins with, or nothing."""
    found = _PLACE.match(title)
    return found.group() if found else ""


def short(place: str) -> str:
    """Return a province without what kind of place it is: 河南 for 河南省."""
    return _KIND.sub("", place)


def home(jurisdiction: str, places: Iterable[str | None] = ()) -> frozenset[str]:
    """Return the places around a division: its province, and those that are named."""
    province = PROVINCES.get(jurisdiction[:2])
    return frozenset(filter(None, (province, *places)))


def chain(name: str) -> tuple[str, ...]:
    """Return the places that a name begins with, each inside the one before."""
    found = []
    while place := leading(name):
        found.append(place)
        name = name.removeprefix(place)
    return tuple(found)


def hold(wanted: Iterable[str], known: Iterable[str | None]) -> bool:
    """Whether there are places, and each is one of those that are known, however it is written."""
    names = {short(place) for place in known if place}
    asked = {short(place) for place in wanted}
    return bool(asked) and asked <= names

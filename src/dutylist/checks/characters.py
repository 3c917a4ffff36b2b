"""Characters that no list should hold, and what they should have been."""

import re
import unicodedata

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters of no width, and those that turn the direction of writing."""

PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Characters that mean something on one computer only (自造字)."""

LOOK_ALIKE = re.compile(
    "[\u2e80-\u2fdf\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26"
    "\ufa2a-\ufaff\U0002f800-\U0002fa1f]"
)
"""Radicals and compatibility ideographs, which look like ordinary characters and are not."""

RARE = re.compile("[\u3400-\u4dbf\U00020000-\U0002f7ff\U00030000-\U0003ffff]")
"""Right characters that the fonts of many computers lack."""

UNSOUND = re.compile(f"{INVISIBLE.pattern}|{PRIVATE.pattern}|{LOOK_ALIKE.pattern}")

_RADICALS = str.maketrans(
    {
        "⺁": "厂",
        "⺟": "母",
        "⺠": "民",
        "⻅": "见",
        "⻉": "贝",
        "⻋": "车",
        "⻓": "长",
        "⻔": "门",
        "⻘": "青",
        "⻚": "页",
        "⻛": "风",
        "⻜": "飞",
        "⻢": "马",
        "⻥": "鱼",
        "⻨": "麦",
        "⻬": "齐",
        "⻮": "齿",
        "⻰": "龙",
        "⻳": "龟",
    }
)
"""Radicals of the supplement, which Unicode itself does not map to their characters."""


def ordinary(text: str) -> str:
    """Return a text with every look-alike as the ordinary character, if there is one."""
    return LOOK_ALIKE.sub(
        lambda hit: unicodedata.normalize("NFKC", hit.group()).translate(_RADICALS), text
    )


_VARIANTS = str.maketrans(
    "臺台颱檯峯喆堃邨鎮鄉區縣龍橋門東廣灣嶺莊溝馬黃雲陽陰豐興華國慶寧灘劉張陳楊蘇島濱澤潤瀾蓮葉鳳鶴麗關閘閣鐵錢銀長萬黨務養"
    "羣裏牀徧併竝氷沍涙汙黒鷄鴈麪",
    "台台台台峰哲坤村镇乡区县龙桥门东广湾岭庄沟马黄云阳阴丰兴华国庆宁滩刘张陈杨苏岛滨泽润澜莲叶凤鹤丽关闸阁铁钱银长万党务养"
    "群里床遍并并冰冱泪污黑鸡雁面",
)
"""Traditional and variant forms of characters, mostly of places, and the usual ones."""


def alike(name: str) -> str:
    """Return a name as it is heard and read: in one width and one form, without blanks."""
    return "".join(unicodedata.normalize("NFKC", ordinary(name)).split()).translate(_VARIANTS)


def name(character: str) -> str:
    """Return a character as `U+200B`."""
    return f"U+{ord(character):04X}"

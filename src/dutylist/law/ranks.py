"""The ranks of instruments, from the highest down."""

RANKS = (
    "宪法",
    "法律",
    "立法解释",
    "行政法规",
    "监察法规",
    "地方性法规",
    "自治条例",
    "单行条例",
    "经济特区法规",
    "部门规章",
    "地方政府规章",
    "司法解释",
    "修改决定",
    "党内法规",
    "规范性文件",
    "标准",
    "其他",
)
"""All ranks that an index knows."""

LAWS = frozenset(RANKS[: RANKS.index("党内法规")])
"""Ranks that count as law where a duty needs one; below them are documents."""

LOCAL = frozenset(("地方性法规", "自治条例", "单行条例", "经济特区法规", "地方政府规章"))
"""Ranks of local law, which holds in its own region only."""


def place(rank: str | None) -> int:
    """Return what ranks are ordered by; one that is unknown comes last."""
    return RANKS.index(rank) if rank in RANKS else len(RANKS)

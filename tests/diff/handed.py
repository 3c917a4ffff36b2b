"""Forms in which a duty passes down, each as duties before and after: id, by, text."""

D, L = "emergency", "local"
CHECK = "开展消防设施监督检查，督促整改火灾隐患"
LONG = "组织开展危险化学品企业安全检查，建立重大危险源档案，指导编制应急预案"

Row = tuple[str, str, str]
Side = dict[str, tuple[Row, ...]]
Form = tuple[str, Side, Side, list[str]]
KEPT: Row = ("fire.1", D, "组织消防演练")

FORMS: tuple[Form, ...] = (
    (
        "by alone",
        {"fire": (KEPT, ("fire.2", D, CHECK))},
        {"fire": (KEPT, ("fire.2", L, CHECK))},
        ["duty-handed-down"],
    ),
    (
        "another id, same words",
        {"fire": (KEPT, ("fire.2", D, CHECK))},
        {"fire": (KEPT, ("fire.7", L, CHECK))},
        ["duty-handed-down"],
    ),
    (
        "another id, reworded",
        {"fire": (KEPT, ("fire.2", D, CHECK))},
        {"fire": (KEPT, ("fire.7", L, "检查消防设施并督促火灾隐患整改"))},
        ["duty-handed-down"],
    ),
    (
        "clauses turned round",
        {"fire": (KEPT, ("fire.2", D, CHECK))},
        {"fire": (KEPT, ("fire.7", L, "督促整改火灾隐患，检查消防设施"))},
        ["duty-handed-down"],
    ),
    (
        "into another item",
        {"fire": (KEPT, ("fire.2", D, CHECK)), "dog": (("dog.1", D, "登记犬只"),)},
        {"fire": (KEPT,), "dog": (("dog.1", D, "登记犬只"), ("dog.2", L, f"负责{CHECK}"))},
        ["duty-handed-down"],
    ),
    (
        "into an item that is new",
        {"fire": (KEPT, ("fire.2", D, CHECK))},
        {"fire": (KEPT,), "safe": (("safe.1", L, f"做好{CHECK}工作"),)},
        ["duty-handed-down", "item-added"],
    ),
    (
        "from an item that is gone",
        {"fire": (KEPT,), "safe": (("safe.1", D, CHECK),)},
        {"fire": (KEPT, ("fire.2", L, CHECK))},
        ["department-item-removed", "duty-handed-down"],
    ),
    (
        "split in two",
        {"fire": (KEPT, ("fire.2", D, LONG))},
        {
            "fire": (
                KEPT,
                ("fire.7", L, "开展危险化学品企业安全检查"),
                ("fire.8", L, "建立重大危险源档案，编制应急预案"),
            )
        },
        ["duty-handed-down", "duty-handed-down"],
    ),
    (
        "split in three",
        {"fire": (KEPT, ("fire.2", D, LONG))},
        {
            "fire": (
                KEPT,
                ("fire.7", L, "危险化学品企业安全检查"),
                ("fire.8", L, "建立重大危险源档案"),
                ("fire.9", L, "协助指导编制应急预案"),
            )
        },
        ["duty-handed-down"] * 3,
    ),
    (
        "split between two items",
        {"fire": (KEPT, ("fire.2", D, LONG)), "dog": (("dog.1", D, "登记犬只"),)},
        {
            "fire": (KEPT, ("fire.7", L, "危险化学品企业安全检查")),
            "dog": (
                ("dog.1", D, "登记犬只"),
                ("dog.2", L, "建立重大危险源档案，指导编制应急预案"),
            ),
        },
        ["duty-handed-down", "duty-handed-down"],
    ),
    (
        "two put into one",
        {
            "fire": (
                KEPT,
                ("fire.2", D, "开展危险化学品企业安全检查"),
                ("fire.3", D, "建立重大危险源档案"),
            )
        },
        {"fire": (KEPT, ("fire.7", L, "负责危险化学品企业安全检查，建立重大危险源档案"))},
        ["duty-handed-down", "duty-handed-down"],
    ),
    (
        "a part, the rest dropped",
        {"fire": (KEPT, ("fire.2", D, LONG))},
        {"fire": (KEPT, ("fire.7", L, "建立重大危险源档案"))},
        ["duty-handed-down"],
    ),
    (
        "with more put onto it",
        {"fire": (KEPT, ("fire.2", D, "建立重大危险源档案"))},
        {"fire": (KEPT, ("fire.7", L, "建立重大危险源档案，每月走访企业并报送统计报表和照片"))},
        ["duty-handed-down"],
    ),
    (
        "cut out of a duty that stays",
        {"fire": (KEPT, ("fire.2", D, LONG))},
        {
            "fire": (
                KEPT,
                ("fire.2", D, "组织开展危险化学品企业安全检查"),
                ("fire.7", L, "建立重大危险源档案，编制应急预案"),
            )
        },
        ["duty-handed-down", "duty-reworded"],
    ),
    (
        "cut out and put onto a local duty",
        {"fire": (KEPT, ("fire.2", D, LONG), ("fire.3", L, "登记企业信息"))},
        {
            "fire": (
                KEPT,
                ("fire.2", D, "组织开展危险化学品企业安全检查"),
                ("fire.3", L, "登记企业信息，建立重大危险源档案，编制应急预案"),
            )
        },
        ["duty-handed-down", "duty-reworded", "local-duty-extended"],
    ),
    (
        "cut while something else is put onto a local duty",
        {"fire": (KEPT, ("fire.2", D, LONG), ("fire.3", L, "登记企业信息"))},
        {
            "fire": (
                KEPT,
                ("fire.2", D, "组织开展危险化学品企业安全检查"),
                ("fire.3", L, "登记企业信息，走访困难群众并填报入户台账"),
            )
        },
        ["duty-reworded", "local-duty-extended"],
    ),
    (
        "whole into the words of a local duty",
        {"fire": (KEPT, ("fire.2", D, CHECK), ("fire.3", L, "登记企业信息"))},
        {"fire": (KEPT, ("fire.3", L, f"登记企业信息；{CHECK}"))},
        ["duty-handed-down", "local-duty-extended"],
    ),
    (
        "a part cut out, the rest under another id",
        {"fire": (KEPT, ("fire.2", D, LONG))},
        {
            "fire": (
                KEPT,
                ("fire.6", D, "组织开展危险化学品企业安全检查，建立重大危险源档案"),
                ("fire.7", L, "协助指导编制应急预案"),
            )
        },
        [
            "department-duty-added",
            "department-duty-removed",
            "duty-handed-down",
            "duty-replaced",
        ],
    ),
    (
        "split with a short rest",
        {"fire": (KEPT, ("fire.2", D, "核查违章搭建、占用绿地行为，依法制止并处理"))},
        {
            "fire": (
                KEPT,
                ("fire.7", L, "核查违章搭建、占用绿地行为"),
                ("fire.8", L, "依法制止并处理"),
            )
        },
        ["duty-handed-down", "duty-handed-down"],
    ),
    (
        "copied while the department keeps it",
        {"fire": (KEPT, ("fire.2", D, CHECK))},
        {"fire": (KEPT, ("fire.2", D, CHECK), ("fire.7", L, CHECK))},
        ["local-duty-added"],
    ),
)
"""Read backwards, each form is one in which a duty is taken up."""

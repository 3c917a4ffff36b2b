"""Faults of what a workspace names outside its folder: DL060."""

from dutylist.io.faults.words import Words, fault

UNKNOWN_BASIS = fault(
    "DL060",
    "unknown-basis",
    Words(
        "没有名为 {name} 的依据库",
        "写随程序提供的名称（{known}），或者写文件、文件夹相对于 dutylist.yaml 的路径",
        "依据库找不到，引用它的依据就会全部报为“没有”。",
    ),
    Words(
        "there is no legal-basis file named {name}",
        "name one that comes with the program ({known}), or give the path of a file or folder",
        "Without it, all that is cited from it would be reported as unknown.",
    ),
)
OUTSIDE = (UNKNOWN_BASIS,)

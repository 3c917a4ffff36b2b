"""The Chinese of every help text of the command line."""

HELP = {
    "Compile, check, derive, compare and publish township duty lists.": "乡镇（街道）职责清单：编制、检查、派生、比较、公示。",
}

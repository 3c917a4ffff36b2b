"""Small files that grow without end for a reader that follows aliases."""


def laughs() -> str:
    """Return a billion laughs: lists of lists, each nine times the one before."""
    lines = ["a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]"]
    for number in range(1, 12):
        again = ", ".join([f"*a{number - 1}"] * 9)
        lines.append(f"a{number}: &a{number} [{again}]")
    return "\n".join(lines)


def merges() -> str:
    """Return merge keys of merge keys, each twice the one before."""
    lines = ["a0: &a0 {k0: 1}"]
    lines += (f"a{at}: &a{at}\n  <<: [*a{at - 1}, *a{at - 1}]" for at in range(1, 30))
    return "\n".join(lines)

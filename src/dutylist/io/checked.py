"""What is kept between runs stands behind its checksum, so that half a file is none."""

import json
from hashlib import sha256


def checked(body: bytes) -> bytes:
    """Return bytes behind their checksum."""
    return sha256(body).hexdigest().encode() + b"\n" + body


def sound(kept: bytes | None) -> bytes:
    """Return bytes that were kept behind their checksum; none if they are not whole."""
    checksum, _, body = (kept or b"").partition(b"\n")
    return body if sha256(body).hexdigest().encode() == checksum else b""


def line(value: object) -> bytes:
    """Return plain data as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )

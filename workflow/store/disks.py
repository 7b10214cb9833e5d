"""On which kind of disk a file lies, as far as the system tells."""

import re
from contextlib import suppress
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
NETWORK = (
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "9p", "afs", "ceph", "glusterfs", "lustre"),
    *("fuse.glusterfs", "fuse.rclone", "fuse.sshfs"),
)
_ESCAPED = re.compile(r"\\([0-7]{3})")


def network_disk(file: Path) -> str:
    """Return the type of the network file system that a file lies on; empty for a disk here.

    Only Linux tells (proc(5), mountinfo): elsewhere it is empty, too.
    """
    kinds: dict[Path, str] = {}
    with suppress(OSError):
        for line in MOUNTS.read_text("utf-8", "surrogateescape").splitlines():
            place, _, kind = line.partition(" - ")
            kinds[_path(place.split()[4])] = kind.split()[0]
    whole = file.resolve()
    kind = next((kinds[folder] for folder in (whole, *whole.parents) if folder in kinds), "")
    return kind if kind in NETWORK else ""


def _path(told: str) -> Path:
    """Undo how a space, and what else would end a field, is told."""
    return Path(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), told))

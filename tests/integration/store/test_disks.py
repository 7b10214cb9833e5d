"""Which kind of disk a file lies on is read as Linux tells it."""

from pathlib import Path

import pytest

from workflow.store import disks

MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /srv/nas rw - nfs4 nas:/so rw
41 40 8:2 / /srv/nas/trong-máy rw - ext4 /dev/sdb1 rw
42 22 0:42 / /srv/Sở\040GDĐT rw,nosuid shared:7 master:2 - cifs //may-chu/so rw
43 22 0:43 / /srv/nasa rw - tmpfs tmpfs rw
"""


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("/srv/nas/dondoc.db", "nfs4"),
        ("/srv/nas/so-gddt/dondoc.db", "nfs4"),
        ("/srv/nas/trong-máy/dondoc.db", ""),
        ("/srv/Sở GDĐT/dondoc.db", "cifs"),
        ("/srv/nasa/dondoc.db", ""),
        ("/srv/dondoc.db", ""),
    ],
)
def test_a_file_lies_on_what_is_mounted_nearest_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, kind: str
) -> None:
    (tmp_path / "mountinfo").write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(disks, "MOUNTS", tmp_path / "mountinfo")
    assert disks.network_disk(Path(file)) == kind

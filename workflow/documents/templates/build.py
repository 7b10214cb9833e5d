"""Build every shipped template: `python -m workflow.documents.templates.build`."""

from collections.abc import Callable, Mapping
from pathlib import Path

from workflow.documents.templates.dispatches import (
    chase_one,
    chase_several,
    notice,
    notice_as_dispatch,
)
from workflow.documents.templates.summary_report import summary_report

TEMPLATES: Mapping[str, Callable[[], bytes]] = {
    "dispatch/cong-van-don-doc.docx": chase_one,
    "dispatch/cong-van-don-doc-chung.docx": chase_several,
    "dispatch/cong-van-thong-bao-ket-luan.docx": notice_as_dispatch,
    "dispatch/thong-bao-ket-luan.docx": notice,
    "reports/bao-cao-tong-hop.docx": summary_report,
}


def build_templates(folder: Path) -> None:
    """Write every template below the folder."""
    for name, build in TEMPLATES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(build())


if __name__ == "__main__":
    build_templates(Path("templates"))

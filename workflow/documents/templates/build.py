"""Build every shipped template: `python -m workflow.documents.templates.build`."""

from collections.abc import Callable, Mapping
from pathlib import Path

from workflow.documents.templates import (
    answering,
    chasing,
    notices,
    orders,
    progress_annex,
    quick_report,
    registers,
    requests,
    summary_report,
)

TEMPLATES: Mapping[str, Callable[[], bytes]] = {
    "dispatch/bao-cao-gui-cap-tren.docx": requests.upward_report,
    "dispatch/cong-dien.docx": orders.telegram,
    "dispatch/cong-van.docx": answering.general_letter,
    "dispatch/cong-van-dinh-chinh.docx": answering.correction,
    "dispatch/cong-van-don-doc.docx": chasing.chase_one,
    "dispatch/cong-van-don-doc-chung.docx": chasing.chase_several,
    "dispatch/cong-van-gia-han.docx": answering.extension_granted,
    "dispatch/cong-van-khong-gia-han.docx": answering.extension_refused,
    "dispatch/cong-van-nhac-viec.docx": chasing.reminder,
    "dispatch/cong-van-phe-binh.docx": chasing.reprimand,
    "dispatch/cong-van-thong-bao-ket-luan.docx": notices.notice_as_dispatch,
    "dispatch/giay-moi.docx": requests.invitation,
    "dispatch/ke-hoach.docx": orders.plan,
    "dispatch/phieu-gui.docx": requests.sending_slip,
    "dispatch/quyet-dinh.docx": orders.decision,
    "dispatch/thong-bao-ket-luan.docx": notices.notice,
    "dispatch/to-trinh.docx": requests.submission,
    "reports/bao-cao-nhanh.docx": quick_report.quick_report,
    "reports/bao-cao-tong-hop.docx": summary_report.summary_report,
    "reports/phu-luc-tien-do.docx": progress_annex.progress_annex,
    "reports/so-dang-ky-van-ban-den.docx": registers.incoming_register,
    "reports/so-dang-ky-van-ban-di.docx": registers.outgoing_register,
    "reports/so-gui-van-ban-di-buu-dien.docx": registers.posting_register,
    "reports/so-su-dung-ban-luu.docx": registers.archive_use_register,
    "reports/so-theo-doi-giai-quyet-van-ban-den.docx": registers.processing_register,
}


def build_templates(folder: Path) -> None:
    """Write every template below the folder."""
    for name, build in TEMPLATES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(build())


if __name__ == "__main__":
    build_templates(Path("templates"))

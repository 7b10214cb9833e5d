"""What is the matter with the office, and what to do, in words for who looks after its machines."""

from datetime import date, datetime

from workflow.domain.checkup import Symptom, WaitingMail
from workflow.domain.job import Job
from workflow.domain.node import Node
from workflow.wording.dates import day_text
from workflow.wording.labels import label
from workflow.wording.moments import moment_text

LOOK_AT_LOG = (
    "xem `dondoc serve` (cơ quan nhiều máy: `dondoc worker`) có đang chạy không, rồi xem nhật ký"
)


def late_events(number: int, oldest: date) -> Symptom:
    """Say that reminders fell due and nobody wrote them."""
    words = f"{number} mốc nhắc đã đến ngày mà chưa thành thư, cũ nhất ngày {day_text(oldest)}."
    return Symptom(code="late_events", words=words, advice=f"Hãy {LOOK_AT_LOG} (tick_failed).")


def no_server(number: int) -> Symptom:
    """Say that mails wait for a server that nobody set."""
    return Symptom(
        code="no_server",
        words=f"{number} thư nằm chờ vì chưa cài đặt máy chủ thư.",
        advice="Hãy ghi phần smtp trong dondoc.toml rồi chạy lại.",
    )


def late_mails(number: int, oldest: WaitingMail) -> Symptom:
    """Say that mails wait though their turn has come."""
    return Symptom(
        code="late_mails",
        words=f"{number} thư chưa gửi, cũ nhất {_mail(oldest)}: đã đến lượt mà không ai gửi.",
        advice=f"Hãy {LOOK_AT_LOG} (sending_failed, mail_server_unreachable).",
    )


def refused_mail(mail: WaitingMail) -> Symptom:
    """Say that the server puts a mail off."""
    return Symptom(
        code="refused_mail",
        words=f"Thư cũ nhất chưa gửi được: {_mail(mail)}, đã thử {mail.tries} lần; {_why(mail)}.",
        advice=f"Lượt sau thử lúc {moment_text(mail.next_try_at)}. Nếu câu trả lời nói tới máy chủ "
        "hay tài khoản thì sửa phần smtp; nếu nói tới hộp thư người nhận thì gọi đơn vị.",
    )


def network_disk(kind: str) -> Symptom:
    """Say that the file of SQLite lies where its locks hold nobody up."""
    return Symptom(
        code="network_disk",
        words=f"Tệp cơ sở dữ liệu SQLite nằm trên ổ đĩa mạng ({kind}), nơi khóa tệp không đáng "
        "tin: hai tiến trình cùng ghi có thể làm hỏng nó.",
        advice="Hãy dời thư mục cơ quan sang ổ đĩa trong máy, hoặc chuyển sang PostgreSQL bằng "
        "`dondoc migrate-to`; ổ mạng vẫn dùng được để cất bản sao lưu.",
    )


def put_off(until: datetime) -> Symptom:
    """Say that a mail waits for a moment that only a clock set forward can have made."""
    return Symptom(
        code="put_off",
        words=f"Có thư chờ đến {moment_text(until)} mới gửi, lâu hơn mọi lần hẹn gửi lại: đồng hồ "
        "máy này đã có lúc chạy trước.",
        advice="Hãy bật đồng bộ giờ (chrony, systemd-timesyncd). Thư ấy không mất và đến lúc ấy tự "
        "đi; gấp thì gọi đơn vị.",
    )


def late_job(job: Job) -> Symptom:
    """Say that long work is not carried out."""
    return Symptom(
        code="late_job",
        words=f"Việc dài “{label(job.kind)}” của {job.login}, đặt lúc "
        f"{moment_text(job.queued_at)}, {label(job.state).lower()} {job.done}/{job.total} "
        "mà không ai làm tiếp.",
        advice=f"Hãy {LOOK_AT_LOG} (long_work_failed, job_failed).",
    )


def wrong_clock(whose: str, ahead: float) -> Symptom:
    """Say that a clock differs from that of the database."""
    way = "nhanh" if ahead > 0 else "chậm"
    return Symptom(
        code="wrong_clock",
        words=f"{whose}: đồng hồ {way} hơn máy chủ cơ sở dữ liệu {abs(ahead):.0f} giây.",
        advice="Hãy bật đồng bộ giờ (chrony, systemd-timesyncd) ở mọi máy, rồi chạy lại.",
    )


def lost_node(node: Node) -> Symptom:
    """Say that a node went away without a word."""
    return Symptom(
        code="lost_node",
        words=f"Máy {node.host} ({label(node.role)}, tiến trình {node.process}) mất tín hiệu từ "
        f"{moment_text(node.seen_at)}.",
        advice="Máy khác đã làm tiếp. Hãy xem máy ấy và nhật ký của nó, rồi chạy lại ở đó; không "
        "dùng máy ấy nữa thì một ngày sau nó tự hết trong danh sách này.",
    )


def no_worker() -> Symptom:
    """Say that nobody is there to do what is due."""
    return Symptom(
        code="no_worker",
        words="Không máy nào đang chạy `dondoc worker`: chưa ai nhắc, gửi thư, làm việc dài.",
        advice="Hãy chạy `dondoc worker` ở ít nhất một máy (systemd: Restart=always).",
    )


def _mail(mail: WaitingMail) -> str:
    return f"{mail.key} tới {mail.to_name}, xếp hàng lúc {moment_text(mail.queued_at)}"


def _why(mail: WaitingMail) -> str:
    return f"lần cuối máy chủ trả lời: {mail.answer}" if mail.answer else "máy chủ không trả lời"

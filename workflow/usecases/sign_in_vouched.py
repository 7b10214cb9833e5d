"""Sign a person in for whom the identity provider of the office vouches."""

from workflow.domain.audit import Move
from workflow.domain.sent_form import SentForm
from workflow.domain.token import digest_of_token
from workflow.domain.vouching import Question
from workflow.errors import NotAllowedError
from workflow.ports.identity import Secrets, SingleSignOn
from workflow.usecases.desk import Desk
from workflow.usecases.open_session import open_session


def sign_in_vouched(
    desk: Desk, provider: SingleSignOn, secrets: Secrets, question: Question, code: str
) -> str:
    """Return the token of a new session.

    Who is let in, and as what, the office alone says: a name that no account bears opens nothing.
    A question is answered once.

    Raises:
        NotAllowedError: When the answer came before, is not to be believed, or names nobody here.
        NoAnswerError: When the provider is away.
    """
    _must_be_new(desk, question)
    name = provider.name(question, code)
    with desk.store.read() as tx:
        person = tx.people.person_of_sso(name)
    if person is None or not person.is_active:
        raise NotAllowedError(
            f"Hệ thống đăng nhập chung nhận ra “{name[:80]}”, nhưng tài khoản này chưa được vào "
            "dondoc: hãy nhờ người quản trị thêm."
        )
    return open_session(desk, secrets, person, Move.SIGN_IN_VOUCHED)


def _must_be_new(desk: Desk, question: Question) -> None:
    key = digest_of_token(f"sign-in {question.state}")
    with desk.store.begin() as tx:
        if not tx.forms.take_form(SentForm(key=key, sent="", taken_at=desk.clock.now())):
            raise NotAllowedError("Lượt đăng nhập này đã dùng rồi: hãy bấm nút đăng nhập lại.")

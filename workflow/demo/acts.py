"""How a scene of the story is carried out: each act is a call or two of the use cases."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from workflow.app import App
from workflow.demo.story import NOTICE, Scene
from workflow.domain.assignment import Step
from workflow.domain.audit import Actor, Move
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.which import Which
from workflow.usecases.accept_result import accept_result
from workflow.usecases.ask_extension import ask_extension
from workflow.usecases.attest_assignment import attest_assignment
from workflow.usecases.close_assignment import close_assignment
from workflow.usecases.decide_extension import decide_extension
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.draft_report import draft_report
from workflow.usecases.issue_document import IssueOrder, issue_document
from workflow.usecases.issue_notice import issue_notice
from workflow.usecases.press import Press
from workflow.usecases.receive_assignment import receive_assignment
from workflow.usecases.return_result import return_result
from workflow.usecases.submit_result import HandedFile, Result, submit_result
from workflow.usecases.take_step import Hand

CLERK = Actor(name="Chuyên viên Sở")


def issue_the_notice(app: App) -> OutgoingDocument:
    """Number the notice, send it, open its duties."""
    file = app.library.directive(app.home / "directives" / f"{NOTICE}.yaml")
    hand = Hand(actor=CLERK, note="Phát hành sau hội nghị ngày 12/02/2025")
    document, _ = issue_notice(app.desk, _order(app, hand), file)
    _copy(app, document)
    return document


def act(app: App, scene: Scene) -> Sequence[OutgoingDocument]:
    """Carry out one scene and return the documents that left the office in it."""
    if scene.does in _CHASES:
        return _chase(app, scene, is_common=_CHASES[scene.does])
    _ACTS[scene.does](app, scene)
    return ()


def receive_and_attest(app: App) -> None:
    """Let every unit confirm that it has the notice, and keeps to its standing duties and bans."""
    with app.desk.store.read() as tx:
        fresh = [a for a in tx.assignments(Which(notice=NOTICE)) if a.step is Step.OPEN]
    for assignment in fresh:
        hand = _unit_hand(app, assignment.unit, "")
        receive_assignment(app.desk, assignment.code, hand)
        if assignment.modality.is_attested:
            attest_assignment(app.desk, assignment.code, hand)


def accept_what_waits(app: App) -> None:
    """Accept what was handed in on earlier days."""
    with app.desk.store.read() as tx:
        waiting = [
            a
            for a in tx.assignments(Which(notice=NOTICE))
            if a.step is Step.SUBMITTED and a.submitted_on and a.submitted_on < app.desk.today()
        ]
    for assignment in waiting:
        accept_result(app.desk, assignment.code, Hand(actor=CLERK))


def report(app: App) -> OutgoingDocument:
    """Draft the summary report and issue it."""
    draft, _ = draft_report(app.desk, None, Which(notice=NOTICE), Hand(actor=CLERK))
    return _issue(app, draft.key)


def _submit(app: App, scene: Scene) -> None:
    text = f"{scene.what}: {scene.unit}\n".encode()
    result = Result(
        files=(HandedFile(name=f"bao-cao-{scene.number}.txt", content=text),),
        report_number=str(scene.number),
        report_notation="BC",
        report_date=scene.on,
    )
    submit_result(app.desk, app.files, _code(scene), result, _hand(app, scene))


def _submit_nil(app: App, scene: Scene) -> None:
    result = Result(is_nil=True)
    submit_result(app.desk, app.files, _code(scene), result, _hand(app, scene))


def _ask(app: App, scene: Scene) -> None:
    day = scene.day or scene.on
    ask_extension(app.desk, _code(scene), day, _hand(app, scene))


def _grant(app: App, scene: Scene) -> None:
    hand = Hand(actor=CLERK, note=scene.words)
    decide_extension(app.desk, _code(scene), scene.day, hand)


def _return(app: App, scene: Scene) -> None:
    return_result(app.desk, _code(scene), Hand(actor=CLERK, note=scene.words))


def _waive(app: App, scene: Scene) -> None:
    hand = Hand(actor=CLERK, note=scene.words)
    close_assignment(app.desk, _code(scene), Move.WAIVE, hand)


def _chase(app: App, scene: Scene, *, is_common: bool) -> Sequence[OutgoingDocument]:
    chase = Chase(notice=NOTICE, respond_by=scene.day or scene.on, is_common=is_common)
    drafts = draft_chase(app.desk, chase, Hand(actor=CLERK))
    return [_issue(app, draft.key) for draft in drafts]


_CHASES = MappingProxyType({"chase": False, "chase_together": True})
_ACTS: Mapping[str, Callable[[App, Scene], None]] = MappingProxyType(
    {
        "submit": _submit,
        "submit_nil": _submit_nil,
        "ask_extension": _ask,
        "grant": _grant,
        "return": _return,
        "waive": _waive,
    }
)


def _issue(app: App, key: str) -> OutgoingDocument:
    document = issue_document(app.desk, _order(app, Hand(actor=CLERK)), key)
    _copy(app, document)
    return document


def _order(app: App, hand: Hand) -> IssueOrder:
    press = Press(files=app.files, renderer=app.renderer, checker=app.checker)
    return IssueOrder(press=press, hand=hand)


def _copy(app: App, document: OutgoingDocument) -> None:
    (app.documents / document.file_name).write_bytes(app.files.get(document.sha256 or ""))


def _code(scene: Scene) -> str:
    return f"{NOTICE}.{scene.what}.{scene.unit}"


def _hand(app: App, scene: Scene) -> Hand:
    return _unit_hand(app, scene.unit, scene.words)


def _unit_hand(app: App, unit: str, note: str) -> Hand:
    """Enter on behalf of the unit: it answers on paper, the clerk types."""
    name = app.desk.rules.organs.unit(unit).name
    return Hand(actor=Actor(name=CLERK.name, on_behalf_of=name), note=note)

"""Soạn công văn đôn đốc: one letter for each of many units."""

from datetime import date

from workflow.app import App
from workflow.domain.job import Job, Progress
from workflow.domain.rights import Deed
from workflow.errors import ConflictError, InputError
from workflow.usecases.draft_chase import Chase, draft_chase
from workflow.usecases.still_may import still_may
from workflow.usecases.take_step import Hand


def draft_chases(app: App, job: Job, progress: Progress) -> str:
    """Draft a letter to each unit; one that was drafted today already is passed over.

    Raises:
        InputError: When some could not be drafted; the others are there.
    """
    asked, refused = job.asked, []
    respond_by = date.fromisoformat(asked["respond_by"])
    for done, unit in enumerate(asked["units"]):
        progress(done, len(asked["units"]))
        chase = Chase(notice=asked["notice"], respond_by=respond_by, units=(unit,))
        try:
            person = still_may(app.desk, job.login, Deed.DRAFT_DOCUMENT)
            draft_chase(app.desk, chase, Hand(actor=person.actor))
        except ConflictError:
            continue
        except InputError as error:
            refused.append(f"{app.desk.rules.organs.name(unit)}: {error}")
    progress(len(asked["units"]), len(asked["units"]))
    if refused:
        raise InputError("\n".join(["Chưa soạn được cho một số đơn vị:", *refused]))
    return f"/du-thao?trang_thai=draft&thong_bao={asked['notice']}"

"""Soạn công văn đôn đốc: one letter for each of many units."""

from workflow.app import App
from workflow.domain.job import Job, Progress
from workflow.errors import InputError
from workflow.usecases.draft_ordered_chase import draft_ordered_chase


def draft_chases(app: App, job: Job, progress: Progress) -> str:
    """Draft a letter to each unit, from where the worker before came to.

    Raises:
        InputError: When some could not be drafted; the others are there.
    """
    units, refused = job.asked["units"], job.words
    for place in range(job.done, len(units)):
        progress(place, len(units), refused)
        why = draft_ordered_chase(app.desk, job, place, refused)
        refused = "\n".join(filter(None, (refused, why)))
    progress(len(units), len(units), refused)
    if refused:
        raise InputError(f"Chưa soạn được cho một số đơn vị:\n{refused}")
    return f"/du-thao?trang_thai=draft&thong_bao={job.asked['notice']}"

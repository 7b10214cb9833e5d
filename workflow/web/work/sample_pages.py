"""The pages of a template filled with its sample: LibreOffice takes seconds, so beside the page."""

from workflow.app import App
from workflow.domain.job import Job, Progress
from workflow.web.samples import sample_pages


def draw_sample(app: App, job: Job, tell: Progress) -> str:
    """Draw them, so that the page it leads to has them ready."""
    tell(0, 1)
    name = str(job.asked["template"])
    sample_pages(app, name)
    tell(1, 1)
    return f"/mau/{name}?xem=1#ban-dien-thu"

"""The PDF of a report: LibreOffice takes seconds, so it is made beside the page."""

from workflow.app import App
from workflow.domain.job import Job, Progress
from workflow.usecases.print_report import print_report


def make_report_pdf(app: App, job: Job, tell: Progress) -> str:
    """Make it, so that the page it leads to has it ready."""
    tell(0, 1)
    key = str(job.asked["document"])
    print_report(app.desk, app.files, app.renderer, app.converter, key)
    tell(1, 1)
    return f"/bao-cao/pdf/{key}"

"""The directive files and kept originals of the office that a request asks."""

from workflow.app import App
from workflow.declarations import directive_shelf
from workflow.usecases.directive_papers import Papers


def papers_of(app: App) -> Papers:
    """Return them, judged by the organs that the office has declared now."""
    return Papers(shelf=directive_shelf(app.home, app.desk.rules.organs), files=app.files)

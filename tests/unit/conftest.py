"""What many unit tests share: the shipped calendar, read as plain YAML."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from ruamel.yaml import YAML

from workflow.domain.calendar import CalendarYear, WorkingCalendar

# A busy machine is no failure: properties have no time limit for one example.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

CALENDARS = Path(__file__).parents[2] / "directives" / "calendar"


@pytest.fixture(scope="session")
def calendar() -> WorkingCalendar:
    """Return the shipped years put together."""
    yaml = YAML(typ="safe", pure=True)
    files = sorted(CALENDARS.glob("*.yaml"))
    return WorkingCalendar(tuple(CalendarYear.model_validate(yaml.load(path)) for path in files))

"""Counts requests for Prometheus, when prometheus-client is installed (the extra `metrics`)."""

import time
from importlib.util import find_spec

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from workflow.domain.load import Load

METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
OTHER = "other"
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Meter:
    """The counters of one site, in a registry of their own."""

    def __init__(self) -> None:
        from prometheus_client import (  # noqa: PLC0415 - an extra that few need
            CollectorRegistry,
            Counter,
            Gauge,
            Histogram,
        )

        self._registry = registry = CollectorRegistry()
        self._requests = Counter(
            "dondoc_requests",
            "Requests by method, route template and status",
            ("method", "route", "status"),
            registry=registry,
        )
        self._seconds = Histogram(
            "dondoc_request_seconds",
            "Duration by route template",
            ("route",),
            registry=registry,
            buckets=BUCKETS,
        )
        self._mails = Gauge("dondoc_mails", "Mails by state", ("state",), registry=registry)
        self._overdue = Gauge("dondoc_overdue_duties", "Duties overdue today", registry=registry)
        self._jobs = Gauge("dondoc_unfinished_jobs", "Jobs not ended", registry=registry)

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request that was answered."""
        method = method if method in METHODS else OTHER
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def text(self, load: Load) -> str:
        """Return everything in the text format of Prometheus, with what waits now."""
        from prometheus_client import generate_latest  # noqa: PLC0415 - as above

        for state, number in load.mails.items():
            self._mails.labels(str(state)).set(number)
        self._overdue.set(load.overdue)
        self._jobs.set(load.jobs)
        return generate_latest(self._registry).decode()


def meter_if_installed() -> Meter | None:
    """Return counters, None without the library."""
    return Meter() if find_spec("prometheus_client") else None


class Metered:
    """Tells a meter how each request was answered, and after how long."""

    def __init__(self, app: ASGIApp, meter: Meter) -> None:
        self._app, self._meter = app, meter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and count it; one that no route knows is counted as `other`."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, began = 500, time.perf_counter()

        async def send_noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_noted)
        finally:
            seconds = time.perf_counter() - began
            self._meter.count(scope["method"], _template(scope), status, seconds)


def _template(scope: Scope) -> str:
    return str(getattr(scope.get("route"), "path", OTHER))

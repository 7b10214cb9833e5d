"""A node is there: it says so again and again, and says good-bye."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread

import structlog

from workflow.app import App
from workflow.domain.node import Node, NodeRole
from workflow.errors import WorkflowError
from workflow.usecases.join_office import join_office
from workflow.usecases.leave_office import leave_office
from workflow.usecases.tell_presence import tell_presence


@contextmanager
def present(app: App, role: NodeRole) -> Iterator[None]:
    """Be known as a node for as long as the block lasts.

    Raises:
        InputError: When this process has not the folder that the other nodes have.
    """
    patience = app.cluster.patience
    node = join_office(app.desk, app.folder_marks, _this_process(app, role), patience)
    ended = Event()
    thread = Thread(target=_tell, args=(app, node, patience, ended), name="presence", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        _say_good_bye(app, node)


def _this_process(app: App, role: NodeRole) -> Node:
    now = app.desk.clock.now()
    return Node(
        key=app.secrets.token(),
        host=socket.gethostname(),
        process=os.getpid(),
        role=role,
        began_at=now,
        seen_at=now,
        ahead_seconds=0.0,
    )


def _tell(app: App, node: Node, patience: timedelta, ended: Event) -> None:
    while not ended.wait(app.cluster.beat_seconds):
        try:
            tell_presence(app.desk, app.folder_marks, node, patience)
        except WorkflowError as error:
            structlog.get_logger().warning("presence_not_told", words=str(error))


def _say_good_bye(app: App, node: Node) -> None:
    try:
        leave_office(app.desk, app.folder_marks, node)
    except WorkflowError as error:
        structlog.get_logger().warning("good_bye_not_said", words=str(error))

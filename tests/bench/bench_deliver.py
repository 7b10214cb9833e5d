"""Mails of a dispatch handed over: postfix's own sender, the usual way, and the whole of ours.

Ours is all of it: claimed from the outbox, written, sent, the answer noted. The peers only send.
"""

import argparse
import json
import os
import statistics
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from functools import partial
from typing import Any

from tests.bench import deliver_peers as peers
from tests.bench.deliver_office import ours
from tests.bench.far_server import far_away

LATE_SECONDS = 0.02
POSTFIX, USUAL = "smtp-source, one session", "aiosmtplib, EmailMessage built per mail"
KEPT = "aiosmtplib, one kept connection, mail ready"
Ways = Mapping[str, tuple[peers.Work, int]]


def main() -> None:
    """Print how many mails a second each way hands over, and how that compares."""
    options = _options()
    near = table("loopback", near_ways(options), (POSTFIX, USUAL), options.rounds)
    far = table("20 ms away", far_ways(options), (KEPT,), options.rounds)
    if options.json:
        json.dump([*near, *far], sys.stdout, ensure_ascii=False, indent=2)
        return
    for row in (*near, *far):
        ratios = "".join(
            f"  × {ratio:5.2f} {peer.partition(',')[0]}" for peer, ratio in row["ratios"].items()
        )
        sys.stdout.write(f"{row['where']:11} {row['way']:43} {row['mails']:6.0f}/s{ratios}\n")
    sys.stdout.write(
        f"load of the machine: {' '.join(f'{load:.1f}' for load in os.getloadavg())}\n"
    )


def near_ways(options: argparse.Namespace) -> Ways:
    """Return the ways on loopback, each with its number of mails."""
    file, mails = os.urandom(options.kilobytes * 1024), options.mails
    return {
        POSTFIX: (partial(peers.postfix, file), mails),
        USUAL: (partial(peers.usual, file), max(mails // 8, 20)),
        KEPT: (partial(peers.kept, file), max(mails // 2, 20)),
        **{f"dondoc, connections: {n}": (partial(ours, file, n), mails) for n in (1, 4, 16)},
    }


def far_ways(options: argparse.Namespace) -> Ways:
    """Return the ways to a server whose every answer comes late."""
    file, mails = os.urandom(options.kilobytes * 1024), options.far_mails
    return {
        KEPT: (partial(peers.kept, file), max(mails // 16, 20)),
        **{
            f"dondoc, connections: {n}": (partial(ours, file, n), max(mails * n // 16, 20))
            for n in (1, 4, 16)
        },
    }


def table(where: str, ways: Ways, against: tuple[str, ...], rounds: int) -> list[dict[str, Any]]:
    """Return medians over rounds in which all take their turn; ratios are of one round each."""
    made = [_round(where, ways) for _ in range(rounds)]
    return [
        {
            "where": where,
            "way": way,
            "mails": statistics.median(rates[way] for rates in made),
            "ratios": {
                peer: statistics.median(rates[way] / rates[peer] for rates in made)
                for peer in against
            },
        }
        for way in ways
    ]


def _round(where: str, ways: Ways) -> dict[str, float]:
    rates = {}
    for way, (work, number) in ways.items():
        with ExitStack() as stack:
            port = stack.enter_context(peers.sink())
            if where != "loopback":
                port = stack.enter_context(far_away(port, LATE_SECONDS))
            rates[way] = number / work(port, number)
    return rates


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mails", type=int, default=2000, help="mails on loopback")
    parser.add_argument("--far-mails", type=int, default=800, help="mails over 16 connections")
    parser.add_argument("--kilobytes", type=int, default=30, help="size of the attachment")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()

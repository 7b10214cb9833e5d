"""Whatever is lost, doubled or out of order in a notice, its draft is a sound file."""

import random
from datetime import date
from pathlib import Path

import pytest

from workflow.declarations import (
    directive_problems,
    draft_yaml,
    library_of,
    notice_reader,
    organ_matching,
    rulebook_of,
)
from workflow.domain.directive import DirectiveFile
from workflow.domain.rulebook import Rulebook
from workflow.library.yaml_file import read_as
from workflow.usecases.draft_directives import DraftOrder, draft_directives

NOTICE = Path(__file__).parents[3] / "examples" / "dak-nong-2025" / "notice.txt"
ODDITIES = ("Số: 0/UBND-VX", "# x: {", "ngày 31/02/2025", "Lưu:", "KT.", "'\"", "\t", "; –", "…")


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(tmp_path_factory.mktemp("no-office"))


def mangled(seed: int) -> bytes:
    """Return the notice with a dozen lines lost, doubled, moved, cut or spoilt."""
    chance = random.Random(seed)  # noqa: S311 - the same for every run
    lines = NOTICE.read_text(encoding="utf-8").splitlines()
    for _ in range(12):
        place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                del lines[place]
            case 1:
                lines.insert(place, lines[other])
            case 2:
                lines[place], lines[other] = lines[other], lines[place]
            case 3:
                lines[place] = lines[place][: chance.randrange(len(lines[place]) + 1)]
            case _:
                lines[place] += f" {chance.choice(ODDITIES)}"
    return "\n".join(lines).encode()


@pytest.mark.parametrize("seed", range(12))
def test_a_mangled_notice_gives_a_sound_file(rules: Rulebook, tmp_path: Path, seed: int) -> None:
    order = DraftOrder(
        rules=rules,
        matching=organ_matching(),
        key="ban-nhap",
        source="thong-bao.txt",
        today=date(2025, 2, 14),
    )
    notice = notice_reader().read("thong-bao.txt", mangled(seed))
    proposal = draft_directives(notice, order)
    path = tmp_path / "ban-nhap.yaml"
    path.write_text(draft_yaml(proposal, "thong-bao.txt"), encoding="utf-8")
    assert directive_problems(library_of(tmp_path), path) == []
    assert read_as(path, DirectiveFile) == proposal.file

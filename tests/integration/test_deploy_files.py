"""systemd and nginx take the files of `examples/deploy` as they are."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workflow.cli.main import main

DEPLOY = Path(__file__).parents[2] / "examples/deploy"
UNITS = sorted(path.name for path in DEPLOY.glob("*.service"))
INSTALLED = "/opt/dondoc/bin/dondoc"
EXPOSURE = re.compile(r"Overall exposure level for \S+: ([\d.]+)")
WRITABLE = {"/srv/dondoc/co-quan", "/var/backups/dondoc"}
SYSTEMD = shutil.which("systemd-analyze") or "systemd-analyze"
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
CERTIFICATE = Path(__file__).parent / "mail/server.pem"


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """The units on a machine where the command lies elsewhere."""
    for path in DEPLOY.glob("dondoc*"):
        text = path.read_text(encoding="utf-8")
        own = text.replace(INSTALLED, str(Path(sys.executable).with_name("dondoc")))
        (tmp_path / path.name).write_text(own, encoding="utf-8")
    return tmp_path


def systemd(*arguments: str, units: Path) -> str:
    done = subprocess.run(
        [SYSTEMD, *arguments],
        cwd=units,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.mark.parametrize("name", [*UNITS, "dondoc-backup.timer"])
def test_systemd_finds_nothing_wrong_in_a_unit(units: Path, name: str) -> None:
    assert systemd("verify", "--man=no", "--recursive-errors=no", f"./{name}", units=units) == ""


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_may_do_little_and_write_to_the_folders_of_dondoc_only(
    units: Path, name: str
) -> None:
    said = EXPOSURE.search(systemd("security", "--offline=yes", f"./{name}", units=units))
    assert said is not None
    assert float(said[1]) < 2.5
    (written,) = re.findall(r"^ReadWritePaths=(.+)$", (units / name).read_text(), re.MULTILINE)
    assert set(written.split()) <= WRITABLE


@pytest.mark.parametrize("name", ["dondoc.service", "dondoc-backup.service"])
def test_what_a_unit_starts_is_a_command_of_dondoc(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    (verb,) = re.findall(rf"^ExecStart=.*{INSTALLED} (\S+)", text, re.MULTILINE)
    assert main([verb, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Cách dùng: dondoc {verb}")


def test_the_night_of_the_backup_is_a_night_in_vietnam(units: Path) -> None:
    (when,) = re.findall(
        r"^OnCalendar=(.+)$", (units / "dondoc-backup.timer").read_text(), re.MULTILINE
    )
    assert "Asia/Ho_Chi_Minh" in systemd("calendar", when, units=units)


def test_nginx_takes_the_site_and_asks_for_what_dondoc_believes(tmp_path: Path) -> None:
    site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    for name in ("fullchain", "privkey"):
        shutil.copy(CERTIFICATE, tmp_path / f"{name}.pem")
    (tmp_path / "site.conf").write_text(site.replace("/etc/ssl/don-doc", str(tmp_path)), "utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "".join(f"{kind}_temp_path {tmp_path}/{kind};" for kind in kinds)
    whole = f"pid {tmp_path}/pid; events {{}} http {{ {places} include {tmp_path}/site.conf; }}"
    (tmp_path / "nginx.conf").write_text(whole, encoding="utf-8")
    done = subprocess.run(
        [NGINX, "-t", "-e", "stderr", "-c", tmp_path / "nginx.conf"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr

"""One LibreOffice inside this process, told by lines on standard input to convert.

A script of its own, run by its path with nothing but the standard library, so that it starts at
once and can be killed without harm to the engine. LibreOfficeKit is LibreOffice's own C interface
for programs that convert; it needs neither a socket nor `python3-uno`, and a document costs no
more than its loading, layout and export.

Each line names two files of its folder: what is to be read, and what is to be made of it, a .pdf or
a .docx. It answers with one line: `done`, `unreadable …` or `unwritable …` with LibreOffice's own
words. It goes, and takes its folder along,
when standard input ends, that is also when the engine was killed.
"""

import ctypes
import os
import resource
import shutil
import signal
import sys
from pathlib import Path
from typing import TextIO

LOADING = b"Batch=true,EnableMacrosExecution=false,MacroSecurityLevel=3,Language=vi-VN"
PDF_A_2 = b'{"SelectPdfVersion":{"type":"long","value":"2"}}'
OPTIONS = {".pdf": PDF_A_2, ".docx": b""}
MEMORY_BYTES = 4 * 2**30
TEXT, HANDLE = ctypes.c_char_p, ctypes.c_void_p

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
"""The system calls of Landlock (linux/landlock.h), by the same numbers on every machine."""
NO_NEW_PRIVILEGES, ASK_VERSION, BENEATH = 38, 1, 1
READ, READ_FILE, REMOVE_FOLDER = 0b1101, 0b101, 0b10000
"""Run and read files, list folders; and of the folder above, only to take our own along."""
RIGHTS_SINCE = {1: 13, 2: 14, 3: 15, 5: 16}
"""How many rights over files there are, by the first version that knows so many."""
TCP, SINCE_TCP = 0b11, 4
PARTS_OF_THE_MACHINE = (
    "/usr",
    "/lib",
    "/lib64",
    "/bin",
    "/etc",
    "/var/lib/libreoffice",
    "/var/spool/libreoffice",
    "/dev/null",
    "/dev/random",
    "/dev/urandom",
)


class Rules(ctypes.Structure):
    """Which rights are taken away, as far as no path gives them back."""

    _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64))


class Allowed(ctypes.Structure):
    """Which rights there are below a path."""

    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("place", ctypes.c_int32))


def landlock() -> int:
    """Return the version of Landlock that the kernel has, 0 for none."""
    version: int = ctypes.CDLL(None).syscall(CREATE_RULESET, None, 0, ASK_VERSION)
    return max(0, version)


def confine(folder: Path, *to_read: Path) -> bool:
    """Take away everything but the folder and the reading of programs; tell whether that was done.

    Whatever a document makes LibreOffice do, it sees no file of the office and reaches no machine.
    A kernel that knows no Landlock (before Linux 5.13) leaves what LibreOffice itself refuses.
    """
    version, system = landlock(), ctypes.CDLL(None, use_errno=True)
    if not version:
        return False
    every = (1 << max(many for since, many in RIGHTS_SINCE.items() if since <= version)) - 1
    rules = Rules(every, TCP)
    size = ctypes.sizeof(rules) if version >= SINCE_TCP else 8
    ruleset = system.syscall(CREATE_RULESET, ctypes.byref(rules), size, 0)
    readable = [*map(Path, PARTS_OF_THE_MACHINE), *to_read]
    allowed = {p: READ if p.is_dir() else READ_FILE for p in readable if p.exists()}
    for path, rights in {**allowed, folder.parent: REMOVE_FOLDER, folder: every}.items():
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        rule = Allowed(rights, place)
        system.syscall(ADD_RULE, ruleset, BENEATH, ctypes.byref(rule), 0)
        os.close(place)
    system.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return bool(system.syscall(RESTRICT_SELF, ruleset, 0) == 0)


class KitMethods(ctypes.Structure):
    """The first members of `LibreOfficeKitClass`; the interface only grows at its end."""

    _fields_ = (
        ("size", ctypes.c_size_t),
        ("destroy", ctypes.CFUNCTYPE(None, HANDLE)),
        ("load", ctypes.CFUNCTYPE(HANDLE, HANDLE, TEXT)),
        ("error", ctypes.CFUNCTYPE(TEXT, HANDLE)),
        ("load_with_options", ctypes.CFUNCTYPE(HANDLE, HANDLE, TEXT, TEXT)),
    )


class DocumentMethods(ctypes.Structure):
    """The first members of `LibreOfficeKitDocumentClass`."""

    _fields_ = (
        ("size", ctypes.c_size_t),
        ("destroy", ctypes.CFUNCTYPE(None, HANDLE)),
        ("save_as", ctypes.CFUNCTYPE(ctypes.c_int, HANDLE, TEXT, TEXT, TEXT)),
    )


class OfficeKit:
    """A LibreOffice without windows; only one can live in a process."""

    def __init__(self, library: Path, profile: Path) -> None:
        start = ctypes.CDLL(str(library)).libreofficekit_hook_2
        start.argtypes, start.restype = (TEXT, TEXT), HANDLE
        self._kit = start(os.fsencode(library.parent), profile.as_uri().encode())
        self._methods = _methods(KitMethods, self._kit)

    def convert(self, source: Path, target: Path) -> str:
        """Write the target, in the form that its name says, and return how it went."""
        address = source.as_uri().encode()
        document = self._methods.load_with_options(self._kit, address, LOADING)
        if not document:
            return f"unreadable {self._said()}"
        methods = _methods(DocumentMethods, document)
        form, options = target.suffix[1:].encode(), OPTIONS[target.suffix]
        is_saved = methods.save_as(document, target.as_uri().encode(), form, options)
        answer = "done" if is_saved else f"unwritable {self._said()}"
        methods.destroy(document)
        return answer

    def _said(self) -> str:
        said: bytes = self._methods.error(self._kit) or b""
        return " ".join(said.decode("utf-8", "replace").split())


def _methods(kind: type[ctypes.Structure], handle: int) -> ctypes.Structure:
    """Return the table of functions that a handle of LibreOfficeKit begins with."""
    return ctypes.cast(handle, ctypes.POINTER(ctypes.POINTER(kind))).contents.contents


def _own_answers() -> TextIO:
    """Return the way to the engine; what LibreOffice prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return answers


def main() -> None:
    """Convert until standard input ends; a document that nobody waits for any more ends it too."""
    library, folder, seconds = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = _own_answers()
    confine(folder, library.parent.parent, Path(__file__).with_name("fonts"))
    office = OfficeKit(library, folder / "profile")
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    print("ready", file=answers)
    for line in sys.stdin:
        source, target = line.split()
        signal.alarm(seconds)
        print(office.convert(folder / source, folder / target), file=answers)
        signal.alarm(0)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


if __name__ == "__main__":
    main()

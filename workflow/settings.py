"""Settings of the machine: where the office lies, its database, its mail server. Read once."""

import os
import re
import tomllib
from collections.abc import Sequence
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, IPvAnyNetwork, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from workflow.domain.mailbox import Sending
from workflow.errors import DirectiveFileError, InputError, Problem

Loc = tuple[str, ...]
FILE_NAME = "dondoc.toml"
PREFIX, BETWEEN = "DONDOC_", "__"
WHOLE_PARTS = {f"{PREFIX}{part}" for part in ("SMTP", "WEB", "OIDC", "CLUSTER")}
SECRET = {"database_url", "password", "signing_key", "client_secret"}
WEB_ADDRESSES = {"public_url", "issuer"}
ISSUER = r"^(https://[^\s/]|http://(localhost|127\.0\.0\.1)[:/])\S*$"
"""By HTTPS, but on this very machine."""
TABLE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
KEY = re.compile(r"\s*([\w.\-\"' ]*[\w\"'])\s*=")
AT = re.compile(r"at line (\d+), column (\d+)")
IN_QUOTES = re.compile(r"'([^']*)'")

# By pydantic's name of the error, or how the name begins.
WORDS = {
    "int_": "{typed} không phải số nguyên",
    "float_": "{typed} không phải số",
    "greater_than_equal": "{typed} quá nhỏ (nhỏ nhất là {ge:g})",
    "greater_than": "{typed} quá nhỏ (phải lớn hơn {gt:g})",
    "less_than_equal": "{typed} quá lớn (lớn nhất là {le:g})",
    "enum": "{typed} không có trong các giá trị: {choices}",
    "string_pattern": "{typed} không phải địa chỉ thư điện tử, ví dụ đúng: van-thu@so.example",
    "string_type": "{typed} phải là chữ, đặt trong dấu nháy",
    "ip_": "{typed} không phải địa chỉ IP hay dải địa chỉ, ví dụ đúng: 127.0.0.1 hoặc 10.0.0.0/8",
    "tuple_": '{typed} phải là danh sách, ví dụ đúng: ["127.0.0.1"]',
    "path_": "{typed} phải là đường dẫn tệp, đặt trong dấu nháy",
    "bool_": "{typed} phải là true hoặc false, không có dấu nháy",
    "model_": "phải là một phần gồm các dòng “tên = giá trị”",
    "": "giá trị {typed} không dùng được ở đây",
}
NO_WEB_ADDRESS = "{typed} không phải địa chỉ trang web, ví dụ đúng: https://don-doc.so.example"
SYNTAX_WORDS = {
    "Expected '=' after": "thiếu dấu “=” sau tên mục",
    "Invalid value": "giá trị không đúng dạng; chữ phải đặt trong dấu nháy",
    "Cannot overwrite": "có mục ghi hai lần",
    "Cannot declare": "phần này ghi hai lần",
    "Unterminated string": "thiếu dấu nháy đóng",
    "Illegal character": "có ký tự không hợp lệ, hoặc thiếu dấu nháy đóng",
    "Expected ']'": "thiếu dấu “]”",
    "Expected newline": "mỗi dòng chỉ ghi một mục; chữ phải đặt trong dấu nháy",
}
NO_SYNTAX = "không đọc được dòng này; mỗi dòng có dạng “tên = giá trị”"


class Smtp(Sending):
    """The office's mail server; without a host, mails wait in the queue."""

    host: str | None = None


class Web(BaseModel):
    """The office on a web page; `public_url` is how units reach it, without it mails bear no link.

    `signing_key` seals the cookies of browsers; without one, the office's folder keeps its own.
    `trusted_proxies` are believed when they say for whom they ask, nobody else is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8025
    public_url: Annotated[str, Field(pattern=r"^https?://[^\s/]+$")] | None = None
    trusted_proxies: tuple[IPvAnyNetwork, ...] = ()
    signing_key: SecretStr | None = None
    upload_megabytes: Annotated[int, Field(ge=1, le=500)] = 50
    clamav_socket: Path | None = None


class Oidc(BaseModel):
    """The office's single sign-on by OpenID Connect; without an issuer there is none.

    `claim` is which of the provider's words names a person.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    issuer: Annotated[str, Field(pattern=ISSUER)] | None = None
    client_id: str = ""
    client_secret: SecretStr | None = None
    client_secret_file: Path | None = None
    claim: Annotated[str, Field(min_length=1)] = "email"
    label: str = "Đăng nhập bằng tài khoản của cơ quan"
    passwords_for_admins_only: bool = False


class Cluster(BaseModel):
    """Several nodes on one PostgreSQL: `dondoc serve` serves pages, `dondoc worker` does the rest.

    `long_work` is how many jobs of long work one worker carries out at once. A node tells that it
    lives every `beat_seconds`; what it had begun goes to another when three beats were missed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: bool = False
    long_work: Annotated[int, Field(ge=1, le=64)] = 3
    beat_seconds: Annotated[int, Field(ge=1, le=60)] = 10

    @property
    def lost_seconds(self) -> int:
        """After so long without a word a node is lost."""
        return 4 * self.beat_seconds

    @property
    def patience(self) -> timedelta:
        """The same as a length of time."""
        return timedelta(seconds=self.lost_seconds)


class Settings(BaseSettings):
    """Environment (prefix `DONDOC_`, `__` for parts) before `dondoc.toml` of the office."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter=BETWEEN, frozen=True, extra="forbid"
    )

    home: Path
    database_url: SecretStr | None = None
    smtp: Smtp = Smtp()
    web: Web = Web()
    oidc: Oidc = Oidc()
    cluster: Cluster = Cluster()
    tick_seconds: Annotated[int, Field(ge=1, le=3600)] = 60

    @property
    def database(self) -> str:
        """The database as an SQLAlchemy URL; by default a file in the office's folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{(self.home / 'dondoc.db').resolve()}"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Put the environment before the office's file, and leave the rest out."""
        toml = TomlConfigSettingsSource(settings_cls, Path(init_settings()["home"]) / FILE_NAME)
        return init_settings, env_settings, toml


def read_settings(home: Path) -> Settings:
    """Read the settings of the office in `home`.

    Raises:
        DirectiveFileError: With every setting of the file that is wrong, at its line.
        InputError: The same, when an environment variable is at fault as well.
    """
    path = home / FILE_NAME
    try:
        return Settings(home=home)
    except ValidationError as error:
        raise _refusal(path, error) from error
    except tomllib.TOMLDecodeError as error:
        raise DirectiveFileError(path, [_syntax_problem(path, str(error))]) from error
    except UnicodeDecodeError as error:
        words = "tệp không phải Unicode UTF-8; hãy lưu lại dạng UTF-8"
        raise DirectiveFileError(path, [Problem(1, 1, words)]) from error
    except OSError as error:
        words = f"không đọc được tệp ({error.strerror})"
        raise DirectiveFileError(path, [Problem(1, 1, words)]) from error
    except SettingsError as error:
        names = ", ".join(name for name in os.environ if name.upper() in WHOLE_PARTS)
        raise InputError(
            f"Biến môi trường {names}: phải là JSON; hãy dùng biến riêng cho từng mục, ví dụ "
            f"{_variable(('smtp', 'host'))}."
        ) from error


def variable_that_sets(setting: str) -> str | None:
    """Return the environment variable that wins over what the file says; None without one."""
    return next((name for name in os.environ if name.upper() == _variable((setting,))), None)


def _refusal(path: Path, error: ValidationError) -> InputError:
    """Return every problem; those of the environment have no line, but a name."""
    places = _places(path.read_text(encoding="utf-8") if path.is_file() else "")
    typed = {name.upper(): name for name in os.environ}
    in_file, in_environment = [], []
    for details in error.errors(include_url=False):
        loc, words = tuple(map(str, details["loc"])), _words(details)
        if name := typed.get(_variable(loc)):
            in_environment.append(f"Biến môi trường {name}: {words}.")
        else:
            in_file.append(Problem(*_nearest_place(places, loc), f"{'.'.join(loc)}: {words}"))
    wrong_file = DirectiveFileError(path, in_file)
    if not in_environment:
        return wrong_file
    return InputError("\n".join([*in_environment, *filter(None, [str(wrong_file)])]))


def _places(text: str) -> dict[Loc, tuple[int, int]]:
    """Return the line and column of each key; keys of tables written in one line are left out."""
    table: Loc = ()
    places: dict[Loc, tuple[int, int]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if head := TABLE.match(line):
            table = _parts(head[1])
            places.setdefault(table, (number, 1))
        elif key := KEY.match(line):
            places.setdefault((*table, *_parts(key[1])), (number, key.start(1) + 1))
    return places


def _parts(key: str) -> Loc:
    return tuple(part.strip().strip("\"'") for part in key.split("."))


def _nearest_place(places: dict[Loc, tuple[int, int]], loc: Loc) -> tuple[int, int]:
    return next((places[loc[:n]] for n in range(len(loc), 0, -1) if loc[:n] in places), (1, 1))


def _variable(loc: Loc) -> str:
    return f"{PREFIX}{BETWEEN.join(loc)}".upper()


def _words(details: ErrorDetails) -> str:
    kind, loc = details["type"], details["loc"]
    if kind == "extra_forbidden":
        near = get_close_matches(str(loc[-1]), _known(loc[:-1]), n=1)
        hint = f"; có phải ý bạn là “{near[0]}”?" if near else ""
        return f"không có mục cài đặt nào tên như vậy{hint}"
    told = next((words for start, words in WORDS.items() if kind.startswith(start)), WORDS[""])
    told = (
        NO_WEB_ADDRESS if kind.startswith("string_pattern") and WEB_ADDRESSES & set(loc) else told
    )
    typed = "giá trị này" if SECRET & set(loc) else f"“{details['input']}”"
    choices = " | ".join(IN_QUOTES.findall(str(details.get("ctx", {}).get("expected", ""))))
    return told.format(typed=typed, choices=choices, **details.get("ctx", {}))


def _known(table: Sequence[object]) -> list[str]:
    parts: dict[str, type[BaseModel]] = {
        "smtp": Smtp,
        "web": Web,
        "oidc": Oidc,
        "cluster": Cluster,
    }
    model = parts.get(str(table[0]), Settings) if table else Settings
    return [name for name in model.model_fields if name != "home"]


def _syntax_problem(path: Path, said: str) -> Problem:
    """Return where the reader stopped; when that is the end of the file, its last line."""
    words = next((words for sign, words in SYNTAX_WORDS.items() if sign in said), NO_SYNTAX)
    if place := AT.search(said):
        return Problem(int(place[1]), int(place[2]), words)
    return Problem(max(1, len(path.read_text(encoding="utf-8").splitlines())), 1, words)

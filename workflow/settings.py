"""Settings of the machine: where the office lies, its database, its mail server. Read once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from workflow.domain.organ import Email
from workflow.errors import DirectiveFileError, Problem

FILE_NAME = "dondoc.toml"


class Security(StrEnum):
    """How the connection to the mail server is protected."""

    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


class Smtp(BaseModel):
    """The office's mail server; without a host, mails wait in the queue."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str | None = None
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Security = Security.STARTTLS
    user: str | None = None
    password: SecretStr | None = None
    sender_email: Email = "dondoc@localhost.example"
    sender_name: str = "Hệ thống đôn đốc"
    reply_to: Email | None = None
    redirect_all_to: Email | None = None
    timeout_seconds: Annotated[float, Field(gt=0, le=600)] = 20
    ca_file: Path | None = None


class Settings(BaseSettings):
    """Environment (prefix `DONDOC_`, `__` for parts) before `dondoc.toml` of the office."""

    model_config = SettingsConfigDict(
        env_prefix="DONDOC_", env_nested_delimiter="__", frozen=True, extra="forbid"
    )

    home: Path
    database_url: SecretStr | None = None
    smtp: Smtp = Smtp()
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
        DirectiveFileError: With every setting that is wrong, by its key.
    """
    path = home / FILE_NAME
    try:
        return Settings(home=home)
    except ValidationError as error:
        problems = [
            Problem(1, 1, f"{'.'.join(map(str, item['loc']))}: {_words(item['type'], item['msg'])}")
            for item in error.errors()
        ]
        raise DirectiveFileError(path, problems) from error
    except ValueError as error:
        raise DirectiveFileError(path, [Problem(1, 1, f"không đọc được: {error}")]) from error


def _words(kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        return "không có mục cài đặt nào tên như vậy"
    return f"giá trị không hợp lệ ({message})"

"""The identity provider of the office by OpenID Connect: authorization code, PKCE and a nonce.

The libraries are an extra (`dondoc[oidc]`), imported when somebody signs in.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, TypeAdapter

from workflow.domain.vouching import EMAIL, Question, as_compared
from workflow.errors import InputError, NoAnswerError, NotAllowedError

if TYPE_CHECKING:
    from authlib.integrations.httpx_client import OAuth2Client

LIBRARIES = ("authlib", "httpx2", "joserfc")
WELL_KNOWN = "/.well-known/openid-configuration"
SIGNED_BY = [f"{kind}{bits}" for kind in ("RS", "PS", "ES") for bits in (256, 384, 512)]
"""By a key that only the provider has: nothing unsigned, nothing signed by the client's secret."""
BY_HEADER = "client_secret_basic"
FACTS = TypeAdapter(dict[str, Any])
SCOPE = "openid email profile"
PATIENCE = 10.0
LEEWAY = 60
"""Seconds by which two clocks may differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """What the office says of it; `claim` is which of its words names a person."""

    issuer: str
    client_id: str
    client_secret: str | None
    claim: str
    label: str


class Published(BaseModel):
    """What a provider publishes about itself, as far as it is used here."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None = None
    token_endpoint_auth_methods_supported: list[str] = [BY_HEADER]


class OpenIdConnect:
    """`ports.identity.SingleSignOn` by OpenID Connect 1.0.

    What the provider publishes is read anew each time: signing in is rare, and a key that was
    changed is known at once.
    """

    def __init__(self, provider: Provider) -> None:
        """Raise InputError when the libraries are not installed."""
        missing = [name for name in LIBRARIES if find_spec(name) is None]
        if missing:
            raise InputError(
                "dondoc.toml có phần oidc nhưng máy chủ chưa cài phần đăng nhập chung (thiếu "
                f"{', '.join(missing)}): hãy cài thêm dondoc[oidc], hoặc bỏ phần oidc."
            )
        self._provider = provider

    @property
    def label(self) -> str:
        """The words on the button that leads there."""
        return self._provider.label

    def address(self, question: Question) -> str:
        """Return the address where it asks the person who they are."""
        with _told_plainly(), self._client(question) as client:
            published = self._published(client)
            url, _ = client.create_authorization_url(
                published.authorization_endpoint,
                state=question.state,
                nonce=question.nonce,
                code_verifier=question.verifier,
            )
            return str(url)

    def name(self, question: Question, code: str) -> str:
        """Return the name that it vouches for, as names are compared."""
        with _told_plainly(), self._client(question) as client:
            published = self._published(client)
            client.token_endpoint_auth_method = self._auth_method(published)
            token = client.fetch_token(
                published.token_endpoint,
                grant_type="authorization_code",
                code=code,
                code_verifier=question.verifier,
            )
            keys = FACTS.validate_json(_got(client, published.jwks_uri))
            claims = self._verified(token, keys, question.nonce)
            return self._named({**self._more(client, published, claims), **claims})

    def _client(self, question: Question) -> "OAuth2Client":
        from authlib.integrations.httpx_client import (  # noqa: PLC0415 - an extra that few need
            OAuth2Client,
        )

        return OAuth2Client(
            self._provider.client_id,
            self._provider.client_secret,
            scope=SCOPE,
            redirect_uri=question.back_to,
            code_challenge_method="S256",
            timeout=PATIENCE,
        )

    def _published(self, client: "OAuth2Client") -> Published:
        content = _got(client, f"{self._provider.issuer.rstrip('/')}{WELL_KNOWN}")
        published = Published.model_validate_json(content)
        if published.issuer != self._provider.issuer:
            raise ValueError("another issuer is published there")
        return published

    def _auth_method(self, published: Published) -> str:
        """Return how the client shows who it is: as the provider takes it, by its header if so."""
        if self._provider.client_secret is None:
            return "none"
        by_header = BY_HEADER in published.token_endpoint_auth_methods_supported
        return BY_HEADER if by_header else "client_secret_post"

    def _verified(self, token: Mapping[str, Any], keys: Any, nonce: str) -> dict[str, Any]:
        """Return what the token says, once it is signed, fresh, for us, and for this question."""
        from authlib.oidc.core import CodeIDToken  # noqa: PLC0415 - as above
        from joserfc import jwk, jws, jwt  # noqa: PLC0415 - as above

        registry = jws.JWSRegistry(algorithms=SIGNED_BY, strict_check_header=False)
        read = jwt.decode(token["id_token"], jwk.KeySet.import_key_set(keys), registry=registry)
        ours = self._provider
        wanted = {
            "iss": {"essential": True, "value": ours.issuer},
            "aud": {"essential": True, "value": ours.client_id},
        }
        asked = {
            "nonce": nonce,
            "client_id": ours.client_id,
            "access_token": token.get("access_token"),
        }
        CodeIDToken(read.claims, read.header, wanted, asked).validate(leeway=LEEWAY)
        return dict(read.claims)

    def _more(
        self, client: "OAuth2Client", published: Published, claims: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Return what the provider tells beside the token, when the name is not in it."""
        if self._provider.claim in claims or published.userinfo_endpoint is None:
            return {}
        answer = client.get(published.userinfo_endpoint).raise_for_status()
        told = FACTS.validate_json(answer.content)
        if told.get("sub") != claims["sub"]:
            raise NotAllowedError(UNBELIEVABLE)
        return told

    def _named(self, claims: Mapping[str, Any]) -> str:
        name = claims.get(self._provider.claim)
        if not isinstance(name, str) or not name.strip():
            raise NotAllowedError(
                f"Hệ thống đăng nhập chung không cho biết “{self._provider.claim}” của bạn: hãy "
                "báo người quản trị."
            )
        if self._provider.claim == EMAIL and claims.get("email_verified") is not True:
            raise NotAllowedError(
                f"Hệ thống đăng nhập chung chưa xác nhận địa chỉ “{name[:80]}” là của bạn: hãy xác "
                "nhận địa chỉ ở hệ thống ấy, hoặc nhờ người quản trị."
            )
        return as_compared(name, self._provider.claim)


UNBELIEVABLE = (
    "Câu trả lời của hệ thống đăng nhập chung không dùng được cho lần đăng nhập này: hãy bấm nút "
    "đăng nhập lại; nếu vẫn vậy, hãy báo người quản trị."
)


def _got(client: "OAuth2Client", url: str) -> bytes:
    content: bytes = client.request("GET", url, withhold_token=True).raise_for_status().content
    return content


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Turn what the libraries raise into a sentence; the log is told what it was."""
    import httpx2  # noqa: PLC0415 - as above
    import structlog  # noqa: PLC0415 - as above
    from authlib.integrations.base_client import OAuthError  # noqa: PLC0415 - as above
    from joserfc.errors import JoseError  # noqa: PLC0415 - as above

    log = structlog.get_logger()
    try:
        yield
    except (OAuthError, JoseError) as error:
        log.warning("sign_on_refused", why=str(error)[:200])
        raise NotAllowedError(UNBELIEVABLE) from error
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, KeyError) as error:
        log.warning("sign_on_unanswered", why=repr(error)[:200])
        raise NoAnswerError from error

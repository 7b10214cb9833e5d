"""An identity provider on this machine: discovery, keys, codes redeemed once with PKCE, tokens."""

import hashlib
import secrets
import socket
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Annotated, Any
from urllib.parse import urlencode

import uvicorn
from fastapi import FastAPI, Form, Header
from fastapi.responses import JSONResponse, RedirectResponse, Response
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT, SECRET = "dondoc", "bi-mat-cua-dondoc-o-he-thong-chung"
Token = dict[str, Any]


@dataclass
class Provider:
    """What the provider says, and how a test lets it lie.

    `told` is what it says of the person who is there, `spoil` changes a token before it is signed,
    `seal` signs it, `beside` is what userinfo tells.
    """

    issuer: str = ""
    told: Token = field(default_factory=lambda: {"email": "hoa@so.example", "email_verified": True})
    spoil: Callable[[Token], Token] = dict
    seal: Callable[[Token], str] | None = None
    beside: Token = field(default_factory=dict)
    metadata: Token = field(default_factory=dict)
    keys: KeySet = field(default_factory=lambda: a_key_set("khoa-1"))
    codes: dict[str, Mapping[str, str]] = field(default_factory=dict)
    ways: list[str] = field(default_factory=list)
    is_down: bool = False

    def sealed(self, token: Token) -> str:
        if self.seal:
            return self.seal(token)
        key = self.keys.keys[0]
        return jwt.encode({"alg": "RS256", "kid": key.kid}, token, key)

    def token(self, nonce: str) -> str:
        now = int(time.time())
        token = {
            "iss": self.issuer,
            "sub": "248289761001",
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            **self.told,
        }
        return self.sealed(self.spoil(token))

    def publish(self) -> Response:
        if self.is_down:
            return Response("<html>Bảo trì</html>", 503)
        published = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
        }
        return JSONResponse(published | self.metadata)

    def ask(
        self, redirect_uri: str, state: str, nonce: str, code_challenge: str, response_type: str
    ) -> Response:
        assert response_type == "code"
        code = secrets.token_urlsafe()
        self.codes[code] = {"back_to": redirect_uri, "nonce": nonce, "challenge": code_challenge}
        return RedirectResponse(f"{redirect_uri}?{urlencode({'code': code, 'state': state})}", 303)

    def redeem(
        self,
        code: Annotated[str, Form()],
        code_verifier: Annotated[str, Form()],
        redirect_uri: Annotated[str, Form()],
        grant_type: Annotated[str, Form()],
        client_secret: Annotated[str, Form()] = "",
        authorization: Annotated[str, Header()] = "",
    ) -> Response:
        asked = self.codes.pop(code, None)
        proof = urlsafe_b64encode(hashlib.sha256(code_verifier.encode()).digest()).decode()
        expected = (proof.rstrip("="), redirect_uri)
        is_whole = asked and (asked["challenge"], asked["back_to"]) == expected
        if not asked or not is_whole or grant_type != "authorization_code":
            return JSONResponse({"error": "invalid_grant"}, 400)
        if SECRET not in {client_secret, _shown_in(authorization)}:
            return JSONResponse({"error": "invalid_client"}, 401)
        self.ways.append("basic" if authorization else "post")
        token = self.token(asked["nonce"])
        told = {"access_token": "mot-ma-truy-cap", "token_type": "Bearer", "id_token": token}
        return JSONResponse(told)

    def tell(self, authorization: Annotated[str, Header()] = "") -> Response:
        assert authorization == "Bearer mot-ma-truy-cap"
        return JSONResponse(self.beside)


def a_key_set(kid: str) -> KeySet:
    return KeySet([RSAKey.generate_key(2048, {"kid": kid, "use": "sig"})])


@contextmanager
def providing() -> Iterator[Provider]:
    """Serve a provider for as long as the block lasts."""
    provider = Provider()
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        provider.issuer = f"http://127.0.0.1:{listening.getsockname()[1]}"
        config = uvicorn.Config(_site(provider), log_config=None, access_log=False)
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield provider
        finally:
            server.should_exit = True
            thread.join()


def _shown_in(authorization: str) -> str:
    shown = b64decode(authorization.removeprefix("Basic ")).decode()
    return shown.removeprefix(f"{CLIENT}:")


def _site(provider: Provider) -> FastAPI:
    site = FastAPI()
    site.get("/jwks")(lambda: provider.keys.as_dict(private=False))
    site.get("/.well-known/openid-configuration", response_model=None)(provider.publish)
    site.get("/authorize")(provider.ask)
    site.post("/token", response_model=None)(provider.redeem)
    site.get("/userinfo", response_model=None)(provider.tell)
    return site

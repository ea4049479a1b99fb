"""An OpenID provider for tests: prints its port once it listens. Every client and user is let in who asks."""

import json
import socket
import warnings

warnings.filterwarnings("ignore")

import oidc_provider_mock  # noqa: E402
from oidc_provider_mock._storage import User  # noqa: E402
import werkzeug.serving  # noqa: E402

users = [
    User(sub="anna", claims={"email": "Anna@urzad.example", "email_verified": True}),
    User(sub="obcy", claims={"email": "obcy@elsewhere.example", "email_verified": True}),
    User(sub="niepewny", claims={"email": "niepewny@urzad.example", "email_verified": False}),
    User(sub="bez-adresu", claims={}),
]
server = werkzeug.serving.make_server(
    "127.0.0.1", 0, oidc_provider_mock.app(require_nonce=True, user_claims=users), threaded=True
)
print(server.server_port, flush=True)
server.serve_forever()

"""A mail server for tests: `mailserver.py FOLDER none|starttls|tls [PORT]`.

Prints its port once it listens. Appends each letter to FOLDER/letters.jsonl. Asks for user „horyzont” and password
„dobre hasło” except where security is none. Writes its certificate to FOLDER/certificate.pem.
Recipients decide how it behaves: later@ is refused for now, never@ for good.
"""

import asyncio
import datetime
import ipaddress
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class Handler:
    def __init__(self, folder):
        self.folder = folder

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("later@"):
            return "451 4.3.0 not now"
        if address.startswith("never@"):
            return "550 5.1.1 nobody here by that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        letter = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "text": envelope.content.decode("utf-8"),
            "encrypted": server.transport.get_extra_info("ssl_object") is not None,
            "user": getattr(session.auth_data, "login", b"").decode() if session.auth_data else "",
            "host": session.host_name,
        }
        with open(f"{self.folder}/letters.jsonl", "a", encoding="utf-8") as file:
            file.write(json.dumps(letter) + "\n")
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == b"horyzont" and data.password == "dobre hasło".encode()
    return AuthResult(success=right, handled=False, auth_data=data)


def context(folder):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName(
                [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
            ),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoding = serialization.Encoding.PEM
    with open(f"{folder}/certificate.pem", "wb") as file:
        file.write(certificate.public_bytes(encoding))
    with open(f"{folder}/key.pem", "wb") as file:
        file.write(
            key.private_bytes(
                encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(f"{folder}/certificate.pem", f"{folder}/key.pem")
    return made


async def main():
    folder, security = sys.argv[1:3]
    port = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    tls = None if security == "none" else context(folder)
    starts = {"tls_context": tls, "require_starttls": True} if security == "starttls" else {}
    asks = {} if security == "none" else {
        "authenticator": authenticate, "auth_required": True,
        "auth_require_tls": security == "starttls",
    }

    def conversation():
        return SMTP(Handler(folder), hostname="test.example", enable_SMTPUTF8=True, **starts, **asks)

    server = await asyncio.get_running_loop().create_server(
        conversation, "127.0.0.1", port, ssl=tls if security == "tls" else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())

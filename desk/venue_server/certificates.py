"""The venue's own certificates: a small authority that desks trust, and what the server shows."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from desk.domain.refusals import Refusal
from desk.safe_file import write_safely
from desk.venue_server.addresses import Addresses
from desk.venue_server.place import Place

AUTHORITY_LASTS = timedelta(days=20 * 365)
SERVER_LASTS = timedelta(days=2 * 365)
RENEW_BEFORE = timedelta(days=60)
CLOCKS_DIFFER = timedelta(days=1)
"""A desk whose clock is behind must not find the certificate to be of tomorrow."""


def make_authority(place: Place, password: str) -> None:
    """Make the venue's authority; its key is locked with the administrator's `password`."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Drop-in Desk venue")])
    made = (
        _certificate(name, name, key.public_key(), AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    _write_key(place.authority_key, key, serialization.BestAvailableEncryption(password.encode()))
    write_safely(place.authority, made.public_bytes(serialization.Encoding.PEM))


def is_fresh(place: Place, addresses: Addresses) -> bool:
    """Say whether the server's certificate still holds, for every address it now has."""
    try:
        shown = x509.load_pem_x509_certificate(place.certificate.read_bytes())
        stated = shown.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, x509.ExtensionNotFound):
        return False
    lasts = shown.not_valid_after_utc - datetime.now(UTC) > RENEW_BEFORE
    return lasts and set(_stated(addresses)) <= set(stated) and place.key.exists()


def make_for_server(place: Place, addresses: Addresses, password: str) -> None:
    """Make the server's key and certificate anew, signed by the venue's authority.

    Raises Refusal ``venue_server.torn`` when the authority's key does not open.
    """
    try:
        authority = x509.load_pem_x509_certificate(place.authority.read_bytes())
        signer = serialization.load_pem_private_key(
            place.authority_key.read_bytes(), password.encode()
        )
    except (OSError, ValueError, TypeError):
        raise Refusal("venue_server.torn", folder=str(place.folder)) from None
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise Refusal("venue_server.torn", folder=str(place.folder))
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Drop-in Desk server")])
    made = (
        _certificate(name, authority.subject, key.public_key(), SERVER_LASTS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(_stated(addresses)), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
        .sign(signer, hashes.SHA256())
    )
    # The certificate goes first: a key without its certificate would not be renewed by itself.
    place.certificate.unlink(missing_ok=True)
    _write_key(place.key, key, serialization.NoEncryption())
    write_safely(place.certificate, made.public_bytes(serialization.Encoding.PEM))


def _stated(addresses: Addresses) -> list[x509.GeneralName]:
    return [
        *(x509.DNSName(name) for name in addresses.names),
        *(x509.IPAddress(number) for number in addresses.numbers),
    ]


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, lasts: timedelta
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return x509.CertificateBuilder(
        subject_name=subject,
        issuer_name=issuer,
        public_key=key,
        serial_number=x509.random_serial_number(),
        not_valid_before=now - CLOCKS_DIFFER,
        not_valid_after=now + lasts,
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _write_key(
    path: Path,
    key: ec.EllipticCurvePrivateKey,
    lock: serialization.KeySerializationEncryption,
) -> None:
    written = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)
    write_safely(path, written)

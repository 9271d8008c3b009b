//! How a door reaches its hub: where, by which certificate, as whom.

use std::fmt;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::sync::handover::{PublicHalf, SecretHalf};

/// What tells the hub's certificate from every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint(pub [u8; 16]);

impl Fingerprint {
    /// That of a certificate: the first half of its SHA-256.
    #[must_use]
    pub fn of(certificate: &[u8]) -> Self {
        let sum = Sha256::digest(certificate);
        Self(sum.first_chunk().copied().unwrap_or_default())
    }
}

/// As whom a door comes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Credential {
    /// With the seed of its own key, which never leaves this machine.
    Nkey(String),
    /// Invited, to be given one.
    Invited(String),
    /// Anybody: for tests.
    Nobody,
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nkey(_) => "Nkey(..)",
            Self::Invited(_) => "Invited(..)",
            Self::Nobody => "Nobody",
        })
    }
}

impl Credential {
    /// By which public key its holder is known.
    pub(in crate::sync) fn public_key(&self) -> Option<String> {
        let Self::Nkey(seed) = self else { return None };
        nkeys::KeyPair::from_seed(seed).ok().map(|it| it.public_key())
    }

    /// What new keys are sealed with for its holder.
    pub(in crate::sync) fn half(&self) -> Option<PublicHalf> {
        let Self::Nkey(seed) = self else { return None };
        Some(SecretHalf::of(seed).public())
    }
}

/// How a door reaches its hub.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// Hosts and ports.
    pub addresses: Vec<String>,
    /// The certificate; none only in tests, without encryption.
    pub fingerprint: Option<Fingerprint>,
    /// As whom.
    pub credential: Credential,
    /// How many boxes the hub has: each keeps all.
    #[serde(default = "one_box")]
    pub boxes: u8,
}

const fn one_box() -> u8 {
    1
}

/// Believes one certificate, whatever its dates and names say: a door's clock may be years off.
#[derive(Debug)]
struct Pinned {
    fingerprint: Fingerprint,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if Fingerprint::of(end_entity) == self.fingerprint {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(CertificateError::ApplicationVerificationFailure.into())
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// TLS with the one certificate; `None` where this machine's ciphers cannot do that.
pub(super) fn tls(fingerprint: Fingerprint) -> Option<ClientConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider));
    let builder = builder.with_safe_default_protocol_versions().ok()?;
    let pinned = Arc::new(Pinned { fingerprint, provider });
    Some(builder.dangerous().with_custom_certificate_verifier(pinned).with_no_client_auth())
}

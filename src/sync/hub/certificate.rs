//! The hub's certificate: its own, and believed by its fingerprint alone.

use crate::sync::nats::Fingerprint;

/// A certificate and its key, as PEM.
pub(super) struct Made {
    pub(super) certificate: String,
    pub(super) key: String,
    pub(super) fingerprint: Fingerprint,
}

/// Valid from 2000 to 2100: doors' clocks may be years off.
pub(super) fn make(names: Vec<String>) -> Result<Made, String> {
    let made = || -> Result<Made, rcgen::Error> {
        let key = rcgen::KeyPair::generate()?;
        let mut about = rcgen::CertificateParams::new(names)?;
        about.not_before = rcgen::date_time_ymd(2000, 1, 1);
        about.not_after = rcgen::date_time_ymd(2100, 1, 1);
        let certificate = about.self_signed(&key)?;
        let fingerprint = Fingerprint::of(certificate.der());
        Ok(Made { certificate: certificate.pem(), key: key.serialize_pem(), fingerprint })
    };
    made().map_err(|error| error.to_string())
}

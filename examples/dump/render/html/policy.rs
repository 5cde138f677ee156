//! The content security policy: nothing is loaded, and only the page's own style and script apply.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// Returns the policy for these inline blocks.
pub fn of(style: &str, script: &str) -> String {
    let [style, script] = [style, script].map(|block| BASE64_STANDARD.encode(Sha256::digest(block)));
    format!(
        "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'"
    )
}

/* Asks the browser for a passkey, and for a new one where there is none. The page's form carries the answer away. */
(() => {
  const form = document.getElementById("passkey");
  if (!form || !window.PublicKeyCredential || !navigator.credentials) return;
  const fields = form.elements;
  const said = document.getElementById("passkey-said");
  const another = document.getElementById("passkey-new");
  const challenge = bytes(form.dataset.challenge);
  let known = form.dataset.known.split(" ").filter(Boolean);
  let busy = false;

  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), char => char.charCodeAt(0));
  }

  function text(buffer) {
    const base64 = btoa(String.fromCharCode(...new Uint8Array(buffer)));
    return base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  const named = ids => ids.map(id => ({ type: "public-key", id: bytes(id) }));

  async function make() {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge,
        rp: { id: form.dataset.site, name: form.dataset.siteName },
        user: {
          id: bytes(form.dataset.user),
          name: form.dataset.userName,
          displayName: form.dataset.userName,
        },
        // Those that can be checked offline: ES256, EdDSA, RS256.
        pubKeyCredParams: [-7, -8, -257].map(alg => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        excludeCredentials: named(known),
        attestation: "none",
        timeout: 300000,
      },
    });
    fields.attestation.value = text(made.response.attestationObject);
    fields.created.value = text(made.response.clientDataJSON);
    known = [text(made.rawId)];
  }

  async function sign() {
    const signed = await navigator.credentials.get({
      publicKey: {
        challenge,
        rpId: form.dataset.site,
        allowCredentials: named(known),
        userVerification: "required",
        timeout: 300000,
      },
    });
    fields.credential.value = text(signed.rawId);
    fields.authenticator.value = text(signed.response.authenticatorData);
    fields.client.value = text(signed.response.clientDataJSON);
    fields.made.value = text(signed.response.signature);
  }

  function tell(when) {
    const sentence = form.querySelector(`[data-when="${when}"]`) || form.querySelector('[data-when="other"]');
    said.textContent = sentence.textContent;
    said.hidden = false;
  }

  async function go(isNew) {
    if (busy) return;
    busy = true;
    said.hidden = true;
    let isMade = false;
    try {
      if (isNew) {
        await make();
        isMade = true;
      }
      await sign();
      form.submit();
    } catch (error) {
      // Some browsers want a press for each of the two: the passkey that was just made waits for the second.
      tell(isMade && error.name === "NotAllowedError" ? "made" : error.name);
    } finally {
      busy = false;
    }
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    go(known.length === 0);
  });
  if (another) another.addEventListener("click", () => go(true));
  document.getElementById("passkey-without").hidden = true;
  document.getElementById("passkey-with").hidden = false;
})();

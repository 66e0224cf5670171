/* Solves the form's puzzle while people type. Without it the form is sent as it is, and somebody looks at it. */
(() => {
  const form = document.getElementById("sign-on");
  const status = document.getElementById("proof-status");
  if (!form || !window.Worker || !window.crypto || !window.crypto.subtle) return;
  let worker = null;
  let failed = false;
  let sending = false;

  function send() {
    if (sending) form.submit();
  }

  function start() {
    if (worker || form.elements.proof.value) return;
    worker = new Worker(form.dataset.worker);
    worker.onmessage = message => {
      form.elements.proof.value = String(message.data);
      worker.terminate();
      send();
    };
    worker.onerror = () => {
      failed = true;
      send();
    };
    worker.postMessage({ ticket: form.elements.ticket.value, bits: Number(form.dataset.bits) });
  }

  // Not before somebody begins to fill it in: whoever only reads keeps their battery.
  form.addEventListener("focusin", start);
  form.addEventListener("submit", event => {
    start();
    if (form.elements.proof.value || failed) return;
    event.preventDefault();
    sending = true;
    status.textContent = form.dataset.wait;
  });
})();

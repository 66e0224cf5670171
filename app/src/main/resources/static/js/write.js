/* The editor saves while somebody writes, and adds, moves and removes without a reload. The form works without it. */
(() => {
  const form = document.getElementById("writing");
  const list = form.querySelector(".card-list");
  const state = document.getElementById("state");
  const order = form.elements.namedItem("order");
  const NIL = "00000000-0000-0000-0000-000000000000";
  const PAUSE = 1500, AGAIN = 5000, LOOK = 10000;
  let timer = 0, busy = null, moved = 0, leaving = false;

  const cards = () => [...list.querySelectorAll(":scope > .card")];
  const all = () => [form.querySelector(".card.head"), ...cards()];
  const idOf = card => card.dataset.id;
  const edits = card => card.edits ?? 0;
  const saved = card => card.saved ?? 0;
  const isTouched = card => edits(card) !== saved(card);
  const touch = card => { card.edits = edits(card) + 1; soon(); };

  function say(text, bad) {
    state.textContent = text;
    state.toggleAttribute("data-bad", Boolean(bad));
  }

  // What is said stands on the page, in the reader's language.
  class NotSaved extends Error {}

  function why(problem) {
    if (problem instanceof NotSaved) return problem.message;
    return problem instanceof TypeError ? state.dataset.offline : state.dataset.refused;
  }

  function soon(wait = PAUSE) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  function pending() {
    return all().some(isTouched) || moved !== (form.movesSaved ?? 0);
  }

  // Of a card that nobody has touched only its id goes out.
  function body() {
    const data = new URLSearchParams();
    data.set("_csrf", form.elements.namedItem("_csrf").value);
    data.set("order", order.value);
    for (const card of all()) {
      const touched = isTouched(card);
      for (const input of card.querySelectorAll("input, select, textarea")) {
        const always = input.type === "hidden" && !input.name.startsWith("seen-");
        const typed = !/^(comment|suggest|answer|seen)-/.test(input.name);
        if (input.name && (always || (touched && typed))) data.append(input.name, input.value);
      }
    }
    return data;
  }

  async function save() {
    clearTimeout(timer);
    if (busy) { await busy; return pending() ? save() : undefined; }
    busy = send();
    try { await busy; } finally { busy = null; }
  }

  async function send() {
    const sent = new Map(all().map(card => [idOf(card), edits(card)]));
    const sentMoves = moved;
    const was = pending();
    if (was) say(state.dataset.saving);
    try {
      const data = body();
      // A page that is being left may still send a little.
      const keepalive = document.hidden && data.toString().length < 60000;
      const answer = await fetch(form.action,
        { method: "POST", headers: { Accept: "application/json" }, body: data, redirect: "manual", keepalive });
      const kind = answer.headers.get("Content-Type") ?? "";
      if (!kind.includes("json")) throw new NotSaved(answer.type === "opaqueredirect" || answer.status === 403
        ? state.dataset.signedOut : state.dataset.refused);
      const told = await answer.json();
      if (told.problem) throw new NotSaved(told.problem);
      take(told, sent, sentMoves);
      if (pending()) soon();
      else if (was) say(state.dataset.saved);
    } catch (problem) {
      if (was) say(why(problem), true);
      if (was) soon(AGAIN);
    }
  }

  function take(told, sent, sentMoves) {
    const head = form.querySelector(".card.head");
    if (told.head.html && edits(head) === sent.get("head")) replace(head, told.head.html);
    else for (const field of ["title", "language", "addressees"]) {
      if (!told.head.html) form.elements.namedItem("base-" + field).value = told.head[field];
    }
    if (!told.head.html) head.saved = sent.get("head");
    const bases = new Map(order.value.split(" ").filter(Boolean).map(pair => pair.split(":")));
    const next = [];
    let before = null;
    for (const now of told.cards) {
      let card = document.getElementById("c-" + now.id);
      const meanwhile = card && edits(card) !== (sent.get(now.id) ?? -1);
      if (!card && sent.has(now.id)) continue; // removed here while the answer was on its way
      if (!card) {
        card = made(now.html);
        before ? before.after(card) : list.prepend(card);
        next.push([now.id, now.digest]);
      } else if (!now.html) {
        card.saved = sent.get(now.id);
        card.dataset.base = now.digest;
        next.push([now.id, now.digest]);
      } else if (meanwhile) {
        if (bases.has(now.id)) next.push([now.id, bases.get(now.id)]);
      } else {
        card = replace(card, now.html);
        next.push([now.id, now.digest]);
      }
      if (moved === sentMoves && before && before.nextElementSibling !== card) before.after(card);
      before = card;
    }
    const there = new Set(told.cards.map(now => now.id));
    for (const card of cards()) {
      if (!there.has(idOf(card)) && sent.has(idOf(card)) && edits(card) === sent.get(idOf(card))) card.remove();
    }
    // What was removed here meanwhile stays known, so that the next save removes it.
    for (const now of told.cards) {
      if (!next.some(([id]) => id === now.id)) next.push([now.id, bases.get(now.id) ?? now.digest]);
    }
    order.value = next.map(pair => pair.join(":")).join(" ");
    form.movesSaved = sentMoves;
    const look = document.getElementById("look");
    if (look && !look.contains(document.activeElement)) look.replaceWith(made(told.look));
  }

  function made(html) {
    const template = document.createElement("template");
    template.innerHTML = html.trim();
    return template.content.firstElementChild;
  }

  function replace(card, html) {
    const focus = card.contains(document.activeElement) ? document.activeElement : null;
    const name = focus && focus.name, at = focus && focus.selectionStart;
    const fresh = made(html);
    for (const open of card.querySelectorAll("details[open]")) {
      const same = fresh.querySelector("details." + open.className.split(" ")[0]);
      if (same) same.open = true;
    }
    card.replaceWith(fresh);
    if (name) {
      const field = [...fresh.querySelectorAll("[name]")].find(input => input.name === name);
      if (field) {
        field.focus();
        if (typeof at === "number" && field.matches("textarea")) field.setSelectionRange(at, at);
      }
    }
    return fresh;
  }

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  }

  function add(kind, after, text = "") {
    const blank = document.querySelector(`template[data-kind="${CSS.escape(kind)}"]`);
    const card = made(blank.innerHTML.replaceAll(NIL, newId()));
    after ? after.after(card) : list.append(card);
    const field = card.querySelector("textarea");
    field.value = text;
    field.focus();
    field.setSelectionRange(text.length, text.length);
    card.scrollIntoView({ block: "nearest" });
    touch(card);
    return card;
  }

  // An empty line makes two parts of one.
  function split(field) {
    const pieces = field.value.split(/\n[ \t]*\n\s*/).filter(piece => piece.trim());
    if (pieces.length < 2) return;
    let card = field.closest(".card");
    const kind = card.dataset.role;
    field.value = pieces[0];
    touch(card);
    for (const piece of pieces.slice(1)) card = add(kind, card, piece);
  }

  function act(button) {
    const [verb] = button.value.split("-");
    const card = button.closest(".card");
    if (verb === "save") { save(); return true; }
    if (verb === "add") {
      const added = add(button.dataset.kind, card);
      const menu = button.closest("details");
      if (card && menu) menu.open = false;
      return Boolean(added);
    }
    if (verb === "up" || verb === "down") {
      const other = verb === "up" ? card.previousElementSibling : card.nextElementSibling;
      if (other) {
        verb === "up" ? other.before(card) : other.after(card);
        moved++;
        button.focus();
        say(verb === "up" ? state.dataset.up : state.dataset.down);
        soon();
      }
      return true;
    }
    if (verb === "remove") {
      const near = card.nextElementSibling ?? card.previousElementSibling;
      card.remove();
      moved++;
      say(state.dataset.removed);
      (near ? near.querySelector("textarea") : document.getElementById("title")).focus();
      soon();
      return true;
    }
    return false;
  }

  form.addEventListener("input", event => {
    const card = event.target.closest(".card");
    if (!card || /^(comment|suggest|answer)-/.test(event.target.name)) return;
    touch(card);
    if (event.target.name.startsWith("text-") && /\S[^]*\n[ \t]*\n[^]*\S/.test(event.target.value)) split(event.target);
  });
  form.addEventListener("change", event => {
    const card = event.target.closest(".card");
    if (!card || /^(comment|suggest|answer)-/.test(event.target.name)) return;
    if (event.target.name.startsWith("role-")) {
      card.dataset.role = event.target.value;
      // Another kind has other fields: the server is asked for them.
      card.querySelector('[name^="shown-"]').value = "";
      touch(card);
    }
    if (isTouched(card)) save();
  });
  form.addEventListener("submit", event => {
    if (leaving) return;
    const button = event.submitter;
    if (button && button.name === "act" && act(button)) { event.preventDefault(); return; }
    clearTimeout(timer);
    if (!busy && !pending()) { leaving = true; return; }
    // Whatever is on its way arrives first, so that the form starts from what is saved.
    event.preventDefault();
    save().then(() => setTimeout(() => {
      leaving = true;
      form.requestSubmit(button && button.isConnected ? button : undefined);
    }));
  });
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && pending()) save();
  });
  addEventListener("beforeunload", event => { if (pending() && !leaving) event.preventDefault(); });
  setInterval(() => { if (!document.hidden && !busy && !leaving) save(); }, LOOK);
})();

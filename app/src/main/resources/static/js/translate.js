/* Saves a translation while somebody writes: sends the page's own form, and takes from the page that answers what has
   changed in parts that nobody is writing in. The form works without it. */
(() => {
  const form = document.getElementById("translation");
  const state = document.getElementById("state");
  const PAUSE = 1500, AGAIN = 5000;
  let timer = 0, busy = false;

  const touched = side => (side.edits ?? 0) !== (side.saved ?? 0);
  const sides = root => [...root.querySelectorAll(".side[data-place]")];

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

  // Of a part that nobody has touched nothing goes out.
  function body(sent) {
    const data = new URLSearchParams();
    data.set("_csrf", form.elements.namedItem("_csrf").value);
    for (const side of sent.keys()) {
      for (const input of side.querySelectorAll("input[type=hidden], textarea, input:checked")) data.append(input.name, input.value);
    }
    return data;
  }

  async function save() {
    const sent = new Map(sides(form).filter(touched).map(side => [side, side.edits]));
    if (busy || sent.size === 0) return;
    busy = true;
    say(state.dataset.saving);
    try {
      const keepalive = document.hidden && body(sent).toString().length < 60000;
      const answer = await fetch(form.action, { method: "POST", body: body(sent), keepalive });
      if (new URL(answer.url).pathname !== new URL(form.action).pathname) throw new NotSaved(state.dataset.signedOut);
      if (!answer.ok && answer.status !== 409) throw new NotSaved(state.dataset.refused);
      take(new DOMParser().parseFromString(await answer.text(), "text/html"), sent);
      const waiting = sides(form).some(touched);
      if (waiting) soon();
      else if (answer.status === 409) say(state.dataset.clash, true);
      else say(state.dataset.saved);
    } catch (problem) {
      say(why(problem), true);
      soon(AGAIN);
    } finally {
      busy = false;
    }
  }

  function take(page, sent) {
    const now = new Map(sides(page).map(side => [side.dataset.place, side]));
    for (const side of sides(form)) {
      const fresh = now.get(side.dataset.place);
      if (!fresh) continue;
      const rival = fresh.querySelector(".rival");
      if (sent.has(side)) side.saved = sent.get(side);
      if (rival) {
        side.querySelector(".rival")?.remove();
        side.querySelector("textarea").before(rival);
      }
      for (const name of ["base-", "source-"]) {
        const field = "input[name=\"" + name + side.dataset.place + "\"]";
        side.querySelector(field).value = fresh.querySelector(field).value;
      }
      if (touched(side) || side.contains(document.activeElement)) {
        if (!rival) side.querySelector(".rival")?.remove();
        continue;
      }
      if (!rival) side.replaceWith(fresh);
    }
    for (const part of ["#unsaved", "#progress", "#standing"]) document.querySelector(part).replaceWith(page.querySelector(part));
  }

  form.addEventListener("input", event => {
    const side = event.target.closest(".side");
    side.edits = (side.edits ?? 0) + 1;
    soon();
  });
  addEventListener("visibilitychange", () => { if (document.hidden) save(); });
  addEventListener("beforeunload", event => { if (sides(form).some(touched)) event.preventDefault(); });
  form.addEventListener("submit", () => sides(form).forEach(side => { side.saved = side.edits; }));
})();

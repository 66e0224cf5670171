/* The correction screen with one key or click. The form works without it. */
(() => {
  const form = document.querySelector("form.blocks");
  const tools = document.getElementById("tools");
  const lines = document.querySelector(".source ol");
  const blocks = () => [...form.querySelectorAll(".block[data-role]")];
  let current = null;
  let touched = false;

  const say = block => block.querySelector("textarea");

  function mark(block) {
    if (current) current.removeAttribute("data-current");
    for (const line of lines.querySelectorAll("[data-current]")) line.removeAttribute("data-current");
    current = block;
    block.setAttribute("data-current", "");
    const from = Number(block.dataset.line);
    for (let n = from; from > 0 && n <= Number(block.dataset.last); n++) {
      const line = document.getElementById("l" + n);
      if (!line) continue;
      line.setAttribute("data-current", "");
      // Only the source's own box scrolls: the page stays where the reader is.
      if (n === from) lines.scrollTop = line.offsetTop - lines.offsetTop - lines.clientHeight / 3;
    }
    for (const button of tools.querySelectorAll("[data-role]"))
      button.setAttribute("aria-pressed", String(button.dataset.role === block.dataset.role));
  }

  function become(role) {
    if (!current) return;
    current.querySelector("select").value = role;
    current.dataset.role = role;
    touched = true;
    mark(current);
  }

  function split() {
    if (!current) return;
    const text = say(current);
    const at = text.selectionStart;
    if (at > 0 && at < text.value.length) {
      text.setRangeText("\n\n", at, text.selectionEnd, "end");
      save();
    } else {
      text.focus();
    }
  }

  function join() {
    const button = current && current.querySelector("button[name=act]");
    if (button) { touched = false; button.click(); }
  }

  function save() {
    touched = false;
    const place = current && current.id;
    if (place) history.replaceState(null, "", "#" + place);
    form.requestSubmit(form.querySelector("button.default"));
  }

  function go(step) {
    const all = blocks().filter(block => block.offsetParent);
    const next = all[all.indexOf(current) + step];
    if (next) next.focus();
  }

  function act(button) {
    if (button.dataset.role) become(button.dataset.role);
    else if (button.dataset.do === "split") split();
    else join();
  }

  tools.hidden = false;
  document.getElementById("keys").hidden = false;
  for (const block of blocks()) block.tabIndex = 0;

  form.addEventListener("focusin", event => {
    const block = event.target.closest(".block[data-role]");
    if (block && block !== current) mark(block);
  });
  form.addEventListener("input", () => { touched = true; });
  form.addEventListener("change", event => {
    const block = event.target.closest(".block[data-role]");
    if (block && event.target.matches("select")) { block.dataset.role = event.target.value; mark(block); }
  });
  form.addEventListener("submit", () => { touched = false; });
  // A click on the bar must not take the place in the text away.
  tools.addEventListener("pointerdown", event => event.preventDefault());
  tools.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button) act(button);
  });
  form.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const block = event.target;
    if (event.key === "Escape" && block.matches("textarea, select")) {
      block.closest(".block[data-role]")?.focus();
    } else if (block.matches(".block")) {
      // Keyboards of other scripts have no such letter, but a key in its place.
      const named = key => tools.querySelector(`[data-key="${CSS.escape(key)}"]`);
      const other = /^\p{L}$/u.test(event.key) && !/^\p{Script=Latin}$/u.test(event.key);
      const button = named(other ? event.code.replace(/^Key/, "") : event.key.toUpperCase());
      if (event.key === "ArrowDown") go(1);
      else if (event.key === "ArrowUp") go(-1);
      else if (event.key === "Enter") say(block).focus();
      else if (button) act(button);
      else return;
      event.preventDefault();
    }
  });
  lines.addEventListener("click", event => {
    const link = event.target.closest("a");
    const block = link && document.getElementById(link.hash.slice(1));
    if (!block) return;
    event.preventDefault();
    const folded = block.closest("details");
    if (folded) folded.open = true;
    block.scrollIntoView({ block: "center" });
    block.focus({ preventScroll: true });
  });
  addEventListener("beforeunload", event => { if (touched) event.preventDefault(); });
  const place = location.hash.startsWith("#b") && document.getElementById(location.hash.slice(1));
  if (place) place.focus();
})();

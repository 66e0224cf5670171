/* Keys for the moderator's queue. Everything works without them. They answer only while the focus is in the list. */
(() => {
  const list = document.querySelector("[data-moderate]");
  const ticks = [...list.querySelectorAll("input[name=id]")];
  if (!ticks.length) return;

  // Whoever has just decided goes on with the next one: the address leads to the list, and that hands the focus on.
  list.addEventListener("focus", () => ticks[0].focus());
  if (location.hash === "#queue") ticks[0].focus();

  const here = () => ticks.findIndex(tick => tick.closest("li").contains(document.activeElement));

  function go(step) {
    const at = here();
    const next = ticks[at < 0 ? 0 : Math.min(ticks.length - 1, Math.max(0, at + step))];
    next.focus();
    next.closest("li").scrollIntoView({ block: "nearest" });
  }

  function decide(what) {
    const button = list.querySelector(`button[name=decision][value=${what}]`);
    const at = here();
    if (!button) return;
    if (!ticks.some(tick => tick.checked) && at >= 0) ticks[at].checked = true;
    list.querySelector("input[name=which][value=ticked]").checked = true;
    button.click();
  }

  list.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const tick = ticks[here()];
    const act = {
      j: () => go(1),
      k: () => go(-1),
      x: () => { if (tick) tick.checked = !tick.checked; },
      a: () => decide("approve"),
      r: () => decide("reject")
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();

/* Looks for a name in a list of signatories as somebody types. The list is whole without it. */
(() => {
  const search = document.querySelector(".looking");
  const field = search.querySelector("input");
  const found = search.querySelector("output");
  const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = [...document.querySelectorAll("[data-name]")].map(entry => [entry, folded(entry.dataset.name)]);
  const groups = [...document.querySelectorAll("[data-group]")];

  function look() {
    const words = folded(field.value).split(/\s+/).filter(word => word);
    let count = 0;
    for (const [entry, name] of entries) {
      const there = words.every(word => name.includes(word));
      entry.hidden = !there;
      if (there) count++;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-name]:not([hidden])");
    found.textContent = words.length ? count + " / " + entries.length : "";
  }

  search.hidden = false;
  field.addEventListener("input", look);
  look();
})();

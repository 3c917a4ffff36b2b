(() => {
  "use strict";
  const form = document.getElementById("_filters");
  if (!form) return;
  const box = document.getElementById("_search");
  const hits = document.getElementById("_hits");
  const choice = (id) => document.getElementById(id)?.value ?? "";
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const items = [...document.querySelectorAll("tr.item")].map((row) => {
    const next = row.nextElementSibling;
    const more = next?.classList.contains("more") ? next : null;
    const body = row.parentElement;
    const heading = body.querySelector("tr.category").textContent;
    return {
      rows: more ? [row, more] : [row],
      text: plain(`${heading} ${row.textContent} ${more?.textContent ?? ""}`),
      category: body.dataset.category,
      part: row.closest("section").dataset.part,
      departments: row.dataset.departments.split(" "),
    };
  });
  const empty = (element) => !element.querySelector("tr.item:not([hidden])");
  let opened = [];

  const unfold = (terms) => {
    for (const details of opened) details.open = false;
    opened = [];
    if (!terms.length) return;
    for (const details of document.querySelectorAll("tr:not([hidden]) details:not([open])")) {
      const text = plain(details.textContent);
      if (terms.some((term) => text.includes(term))) {
        details.open = true;
        opened.push(details);
      }
    }
  };

  const tell = (count, filtered) => {
    const words = !filtered ? form.dataset.all : count ? form.dataset.hits : form.dataset.none;
    hits.textContent = words.replace("{count}", count).replace("{total}", items.length);
  };

  const filter = () => {
    const terms = box.value.split(/\s+/).map(plain).filter(Boolean);
    const [category, department, part] = ["_category", "_department", "_part"].map(choice);
    let count = 0;
    for (const item of items) {
      const hit =
        (!category || item.category === category) &&
        (!part || item.part === part) &&
        (!department || item.departments.includes(department)) &&
        terms.every((term) => item.text.includes(term));
      for (const row of item.rows) row.hidden = !hit;
      count += hit ? 1 : 0;
    }
    for (const body of document.querySelectorAll("tbody")) body.hidden = empty(body);
    for (const section of document.querySelectorAll("section.part")) section.hidden = empty(section);
    unfold(terms);
    const filtered = Boolean(terms.length || category || department || part);
    form.classList.toggle("filtered", filtered);
    tell(count, filtered);
  };

  const show = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]") && !form.contains(target)) {
      form.reset();
      filter();
    }
    const guide = target.matches("tr.item") && target.nextElementSibling?.querySelector("details.guide");
    if (guide) guide.open = true;
    target.scrollIntoView();
  };

  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("hashchange", show);
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.dataset.print = "";
      details.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("details[data-print]")) {
      delete details.dataset.print;
      details.open = false;
    }
  });
  form.hidden = false;
  filter();
  if (location.hash) show();
})();

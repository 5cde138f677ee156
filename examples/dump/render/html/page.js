
"use strict";
addEventListener("DOMContentLoaded", () => {
  // Text of the pages is only ever set as text.
  const make = (name, text = "", of = "") => {
    const element = document.createElement(name);
    element.textContent = text;
    if (of) element.className = of;
    return element;
  };
  const root = document.documentElement;
  const main = document.querySelector("main");
  const articles = Array.from(document.getElementsByClassName("page"));
  const outputs = Array.from(document.querySelectorAll(".legend output"));
  const rules = new Map();
  for (const term of document.querySelectorAll("#rules dt")) {
    rules.set(term.textContent, term.nextElementSibling.firstElementChild.textContent);
  }

  // The index and the filter. A few pages and entries are in the document at a time: with thousands, each change
  // takes a browser seconds.
  const PAGES = 20;
  const ENTRIES = 200;
  const MENTIONS = 100;
  const pages = articles.map((article, at) => {
    article.id = "p" + (at + 1);
    const title = article.querySelector("h2").textContent;
    const where = article.querySelector(".where").textContent;
    const facts = Array.from(article.querySelectorAll("aside summary"), (fact) => fact.textContent);
    const words = [title, where, ...facts].join("\n").toLowerCase();
    return { article, title, where, words, counts: article.dataset.n.split(" ").map(Number) };
  });
  const filter = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const index = document.getElementById("index");
  const list = document.createElement("ul");
  const rest = make("p", "", "rest");
  const more = make("button", "", "more");
  more.type = "button";
  index.append(list, rest);
  index.hidden = filter.parentElement.hidden = pages.length < 2;

  const entryOf = (page) => {
    const entry = document.createElement("li");
    const link = make("a", page.title);
    link.href = "#" + page.article.id;
    entry.append(link, make("small", page.where));
    return entry;
  };
  const number = (value) => value.toLocaleString("en");
  let matches = pages;
  let most = 0;
  // The articles of the next matches.
  const next = () => {
    const from = most;
    most += PAGES;
    return matches.slice(from, most).map((page) => page.article);
  };
  const tell = () => {
    more.hidden = matches.length <= most;
    more.textContent = "Show more of " + number(matches.length) + " pages";
  };
  const apply = () => {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    matches = pages.filter((page) => wanted.every((word) => page.words.includes(word)));
    most = 0;
    main.replaceChildren(...next(), more);
    tell();
    list.replaceChildren(...matches.slice(0, ENTRIES).map(entryOf));
    rest.hidden = matches.length <= ENTRIES;
    rest.textContent = "and " + number(matches.length - ENTRIES) + " more; filter to find them";
    const sums = outputs.map((_, kind) => matches.reduce((sum, page) => sum + page.counts[kind], 0));
    sums.forEach((sum, kind) => { outputs[kind].textContent = number(sum); });
    const of = matches.length === pages.length ? "" : number(matches.length) + " of ";
    shown.textContent = of + number(pages.length) + " pages";
  };
  const reveal = (hash) => {
    const page = pages[Number(hash.replace(/^#p/, "")) - 1];
    if (!page) return;
    if (!page.article.isConnected) more.before(page.article);
    page.article.scrollIntoView();
  };
  filter.addEventListener("input", apply);
  more.addEventListener("click", () => { more.before(...next()); tell(); });
  index.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) reveal(link.hash);
  });
  apply();
  if (location.hash) reveal(location.hash);

  // The legend: a class on the root per kind.
  const toggle = (box) => {
    if (box.value === "dropped") root.classList.toggle("with-dropped", box.checked);
    else root.classList.toggle("no-" + box.value, !box.checked);
  };
  for (const box of document.querySelectorAll(".legend input")) {
    box.addEventListener("change", () => toggle(box));
    // Browsers keep the state of a box when a page is loaded again.
    toggle(box);
  }

  // Facts and marks know each other by number within a page.
  const numbers = (element) => element.dataset.f.split(" ");
  const marksOf = (fact) => {
    const wanted = new Set(numbers(fact));
    const marks = fact.closest(".page").querySelectorAll(".text mark");
    return Array.from(marks).filter((mark) => numbers(mark).some((id) => wanted.has(id)));
  };
  const visible = (mark) => !root.classList.contains("no-" + mark.classList[0]);
  const show = (element, block = "nearest") => element.scrollIntoView({ block });
  const light = (fact) => {
    for (const mark of document.querySelectorAll("mark.on")) mark.classList.remove("on");
    const marks = marksOf(fact);
    for (const mark of marks) mark.classList.add("on");
    return marks;
  };
  const fill = (fact) => {
    if (fact.querySelector(".mentions")) return;
    const rule = fact.querySelector(".rule");
    const sees = rule && rules.get(rule.textContent);
    if (sees) rule.after(make("p", sees));
    const mentions = make("p", "", "mentions");
    const marks = marksOf(fact).filter((mark) => !mark.classList.contains("more") && mark.textContent);
    for (const mark of marks.slice(0, MENTIONS)) {
      const words = mark.textContent;
      const button = make("button", words.length > 60 ? words.slice(0, 60) + "…" : words);
      button.type = "button";
      button.title = "Show in the text";
      button.addEventListener("click", () => { light(fact); show(mark, "center"); });
      mentions.append(button);
    }
    if (marks.length > MENTIONS) mentions.append(make("span", "and " + number(marks.length - MENTIONS) + " more"));
    mentions.prepend(make("span", "In the text:"));
    fact.append(mentions);
  };
  // The facts that a click in the text opens, which may stand far from it.
  const chosen = new WeakSet();
  document.addEventListener("toggle", (event) => {
    const fact = event.target;
    if (!fact.matches?.("aside details") || !fact.open) return;
    fill(fact);
    light(fact);
    if (chosen.delete(fact)) show(fact);
  }, true);
  document.addEventListener("click", (event) => {
    let mark = event.target.closest?.(".text mark");
    while (mark && !visible(mark)) mark = mark.parentElement.closest(".text mark");
    if (!mark || !getSelection().isCollapsed) return;
    const wanted = new Set(numbers(mark));
    const facts = Array.from(mark.closest(".page").querySelectorAll("aside details"));
    for (const fact of facts.filter((fact) => numbers(fact).some((id) => wanted.has(id)))) {
      if (fact.open) {
        light(fact);
        show(fact);
      } else {
        chosen.add(fact);
        fact.open = true;
      }
    }
  });
});

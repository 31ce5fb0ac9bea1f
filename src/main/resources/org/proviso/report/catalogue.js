(() => {
  "use strict";
  const form = document.getElementById("search");
  const words = document.getElementById("words");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const found = document.getElementById("found");
  const nothing = document.getElementById("nothing");
  const rules = [...document.querySelectorAll("article.rule")];
  const parts = [...document.querySelectorAll("section.topic, section.chapter")];
  const lines = [...document.querySelectorAll(".contents [data-part]")];
  const plain = (text) => text.toLowerCase().replace(/[\s\u2019']+/g, " ").trim();
  const texts = new Map(rules.map((rule) => [rule, plain(rule.textContent + " " + rule.id)]));

  const filter = () => {
    const sought = plain(words.value).split(" ").filter((word) => word !== "");
    const weights = boxes.filter((box) => box.checked).map((box) => box.value);
    let shown = 0;
    for (const rule of rules) {
      const weighs = weights.length === 0 ? true : weights.includes(rule.dataset.weight);
      rule.hidden = weighs ? !sought.every((word) => texts.get(rule).includes(word)) : true;
      shown += rule.hidden ? 0 : 1;
    }
    for (const part of parts) {
      part.hidden = part.querySelector("article.rule:not([hidden])") === null;
    }
    for (const line of lines) {
      line.hidden = document.getElementById(line.dataset.part).hidden;
    }
    found.hidden = sought.length + weights.length === 0;
    found.textContent = "Only " + shown + " of " + rules.length + " rules are shown.";
    nothing.hidden = shown !== 0;
  };

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null ? false : target.closest("[hidden]") !== null) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  window.addEventListener("hashchange", reveal);
  form.hidden = false;
  filter();
})();

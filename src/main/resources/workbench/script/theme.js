// Sets the chosen colours before the first paint. Not a module, so that it runs at once.
"use strict";
try {
  const chosen = localStorage.getItem("proviso-theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
} catch {
  // No storage: the system's preference holds.
}

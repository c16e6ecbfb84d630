// Shows new messages by itself. Rows are added and removed one by one, so the focus stays where it is.
const everyMilliseconds = 2_000;
const element = (id, within = document) => within.getElementById(id);
let seen = null;

/** The browser parses the answer itself, which Trusted Types allow; DOMParser would not be. */
function loadPage() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => (request.response ? resolve(request.response) : reject(new Error("no page")));
    request.onerror = () => reject(new Error("no answer"));
    request.open("GET", location.href);
    request.send();
  });
}

function updateRows(fresh) {
  const list = element("messages");
  const wanted = new Map([...element("messages", fresh).children].map((row) => [row.dataset.id, row]));
  for (const row of [...list.children]) if (!wanted.has(row.dataset.id)) row.remove();
  const shown = new Set([...list.children].map((row) => row.dataset.id));
  const added = [...wanted].filter(([id]) => !shown.has(id)).map(([, row]) => document.adoptNode(row));
  list.prepend(...added);
  list.hidden = wanted.size === 0;
  element("nothing").hidden = wanted.size > 0;
}

function updateOutage(fresh) {
  const now = element("outage");
  const next = element("outage", fresh);
  if (now.className === next.className) return;
  const focused = now.contains(document.activeElement);
  now.replaceWith(document.adoptNode(next));
  if (focused) next.querySelector("button").focus({ preventScroll: true });
}

function updateCount(fresh) {
  const text = element("count", fresh).textContent;
  // Only a real change, or a screen reader would say the same count again.
  if (element("count").textContent !== text) element("count").textContent = text;
}

async function refresh() {
  if (document.hidden) return;
  const version = await (await fetch("/version")).text();
  if (version === seen) return;
  const fresh = await loadPage();
  updateRows(fresh);
  updateOutage(fresh);
  updateCount(fresh);
  seen = version;
}

setInterval(() => refresh().catch(() => undefined), everyMilliseconds);
document.addEventListener("visibilitychange", () => refresh().catch(() => undefined));

/** Every kind of host page the widget is held to, and what holds there. `docs/host-pages.md` is made from this. */
export const rows = {
  "http-page": [
    "Plain `http://`, no secure context",
    "joins to the end, where it is asked for with a proof of work, without `crypto.subtle`",
  ],
  "csp-nonce": [
    "Strict CSP with a nonce",
    "loads what comes later too; neither `style-src` nor `'strict-dynamic'` is needed",
  ],
  "trusted-types": [
    "`require-trusted-types-for 'script'`",
    "works, also with `trusted-types 'none'`: it has no policy, and reads nothing as HTML",
  ],
  "no-script": [
    "No JavaScript",
    "the link inside the element leads to the directory; the frame lists, searches and leads on",
  ],
  coep: ["COEP `require-corp`", "widget, frame and `credentialless` frame load in an isolated page"],
  sandbox: [
    "Sandboxed `<iframe>`",
    "works without an origin and without storage; so does the frame page without scripts",
  ],
  bootstrap: ["Bootstrap 3 and `* {}` resets", "letters, sizes and targets stay those of the widget"],
  rem: ["`rem` of 10 px", "text is 16 px and targets stay 44 px high"],
  "dark-host": ["Dark host", 'readable as it is, and with `theme="dark"` or `auto`; colours pass axe'],
  rtl: [
    "Right-to-left host",
    "stays left to right inside, in its own language, and nothing is beyond its edges",
  ],
  print: ["Print", "every community shown is on paper, its name and goal whole, black on white"],
  "forced-colours": ["Windows high contrast (forced colours)", "cards, buttons and the focus have edges"],
  "reduced-motion": [
    "`prefers-reduced-motion`",
    "nothing moves: not while it loads, not under the pointer, not while a community opens",
  ],
  zoom: ["200 % and 400 % zoom", "one column, no scrolling sideways, and somebody can join"],
  narrow: [
    "A column of 280 px",
    "nothing is beyond its edges, and somebody can join; in the list names and goals end after two lines and topics after one, and all are whole once opened",
  ],
  "two-widgets": ["Two widgets", "each keeps its own trust, search and form"],
  "two-versions": [
    "Two versions of the script",
    "the first one there serves both, whichever it is, without an error",
  ],
  shadow: [
    "Inside another shadow root, open or closed",
    "works, in the language around it; the focus goes to the heading",
  ],
  "script-made": [
    "Made by script, before or after ours",
    "`createElement`, `innerHTML` and a clone all list communities",
  ],
  react: ["React", "listed once, what changes is followed, unmounted without a trace"],
  vue: ["Vue", "listed once, what changes is followed, unmounted without a trace"],
  moved: ["Moved in the page", "keeps what is typed and asks nothing anew"],
  removed: ["Moved and removed while it loads", "does no harm, and loads when it is back"],
  slow: [
    "Slow 3G",
    "its places are there from its first paint, as high as what takes them; nothing moves when the communities come",
  ],
  offline: ["Offline, then online", "says so, keeps what is typed, and carries on by itself"],
  "broken-api": [
    "API answers 429, 500 or garbage",
    "says what happened; one press tries again, for the list and for the form",
  ],
  "broken-code": [
    "The rest of the code cannot be fetched",
    "says so, offers another try and the page; the focus stays",
  ],
  clock: [
    "Clock a day fast or slow",
    "lists and joins; a gathering keeps its date, and the day one asked is that of the clock",
  ],
  memory: ["Put on the page and taken off a hundred times", "its memory is given back"],
} as const satisfies Record<string, readonly [page: string, holds: string]>;

export type Row = keyof typeof rows;

/** The table of the documentation. */
export const rowsTable = (): string =>
  [
    "| host page | what holds |",
    "| --- | --- |",
    ...Object.values(rows).map(([page, holds]) => `| ${page} | ${holds} |`),
  ].join("\n");

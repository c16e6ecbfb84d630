import { expect, test } from "vitest";
import { Markdown } from "./markdown.tsx";

const shown = (text: string): string => {
  const page = String(<Markdown text={text} />);
  expect(page.startsWith('<div class="written" dir="auto">')).toBe(true);
  return page.slice('<div class="written" dir="auto">'.length, -"</div>".length);
};
const link = (address: string, text = address) =>
  `<p><a href="${address}" rel="nofollow ugc noopener">${text}</a></p>`;

test.each([
  ["one\ntwo\n\nthree", "<p>one<br/>two</p><p>three</p>"],
  ["*really* **so**", "<p><em>really</em> <strong>so</strong></p>"],
  ["> they said\n\nI say", "<blockquote><p>they said</p></blockquote><p>I say</p>"],
  ["- one\n- two", "<ul><li>one</li><li>two</li></ul>"],
  ["- one\n  - within", "<ul><li>one<ul><li>within</li></ul></li></ul>"],
  ["3. three\n4. four", '<ol start="3"><li>three</li><li>four</li></ol>'],
  ["`a < b`", "<p><code>a &lt; b</code></p>"],
  ["```\na\n  b\n```", "<pre><code>a\n  b\n</code></pre>"],
  ["[NICE](https://www.nice.org.uk/x?a=1&b=2)", link("https://www.nice.org.uk/x?a=1&amp;b=2", "NICE")],
  ["https://www.nice.org.uk", link("https://www.nice.org.uk")],
  ["[us](mailto:a@example.org)", link("mailto:a@example.org", "us")],
])("%j is shown as %s", (text, html) => {
  expect(shown(text)).toBe(html);
});

test.each([
  ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
  ['<img src=x onerror="alert(1)">', "<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>"],
  ["# Heading", "<p># Heading</p>"],
  [
    "![a](https://example.org/a.png)",
    '<p>!<a href="https://example.org/a.png" rel="nofollow ugc noopener">a</a></p>',
  ],
  ["&#x202E;txt", "<p>&amp;#x202E;txt</p>"],
  ["a | b\n--|--\n1 | 2", "<p>a | b<br/>--|--<br/>1 | 2</p>"],
])("of %j nothing but words is shown", (text, html) => {
  expect(shown(text)).toBe(html);
});

test.each([
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java&#115;cript:alert(1))",
  "[x](\\javascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:x)",
  "[x](//example.org)",
  "[x](/c/falls/leave)",
  "[x](file:///etc/passwd)",
  "<javascript:alert(1)>",
  "<data:text/html,x>",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  "[x]: javascript:alert(1)\n\n[x]",
])("%j leads nowhere", (text) => {
  expect(shown(text)).not.toMatch(/<a|href/u);
});

test("an address breaks out of no attribute", () => {
  const page = shown('[x](<https://example.org/"onmouseover="alert(1)>)');
  expect(page).toBe(link("https://example.org/%22onmouseover=%22alert(1)", "x"));
});

test.each([
  ["quotes", ">".repeat(10_000)],
  ["quotes with words", `${"> ".repeat(2_400)}deep`],
  ["lists", Array.from({ length: 70 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
  ["emphasis", "*a **b ".repeat(700)],
  ["brackets", "[".repeat(5_000)],
  ["links", "[a](".repeat(1_250)],
  ["backticks", Array.from({ length: 90 }, (_, length) => "`".repeat(length)).join(" ")],
  ["addresses", "https://a.b.c.".repeat(357)],
])("thousands of %s take a moment and little room", (_, text) => {
  const began = performance.now();
  expect(shown(text).length).toBeLessThan(60_000);
  expect(performance.now() - began).toBeLessThan(500);
});

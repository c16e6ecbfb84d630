import { createElement, type Child } from "hono/jsx";
import MarkdownIt, { type Token } from "markdown-it";

// An allow list: what is not enabled here stays the text that was typed. Entities stay out, because they could bring
// back the invisible characters that cleaning took away.
const markdown = new MarkdownIt("zero", { html: false, linkify: true })
  .enable(["paragraph", "blockquote", "list", "fence", "newline", "escape"])
  .enable(["backticks", "emphasis", "link", "autolink", "linkify", "balance_pairs", "fragments_join"]);
markdown.linkify.set({ fuzzyEmail: false });
markdown.validateLink = (address) => /^(?:https?:\/\/[^/]|mailto:[^?])/iu.test(address);

const elements: Readonly<Record<string, string>> = {
  paragraph: "p",
  blockquote: "blockquote",
  bullet_list: "ul",
  ordered_list: "ol",
  list_item: "li",
  em: "em",
  strong: "strong",
};

/** An element, and what it holds so far. */
interface Open {
  readonly make: (children: Child[]) => Child;
  readonly children: Child[];
}

const attributesOf = (token: Token): Record<string, string> => {
  const start = token.attrGet("start");
  return token.type === "ordered_list_open" && start !== null ? { start: String(start) } : {};
};

const makerOf = (token: Token): Open["make"] => {
  if (token.type === "link_open") {
    const attributes = { href: String(token.attrGet("href") ?? ""), rel: "nofollow ugc noopener" };
    return (children) => createElement("a", attributes, ...children);
  }
  const element = elements[token.type.replace(/_open$/u, "")];
  // The paragraphs of a tight list are hidden: their words belong to the item.
  if (element === undefined || token.hidden) return (children) => <>{children}</>;
  return (children) => createElement(element, attributesOf(token), ...children);
};

const leaf = ({ type, content, children }: Token): Child => {
  if (type === "inline") return render(children ?? []);
  if (type === "softbreak" || type === "hardbreak") return <br />;
  if (type === "code_inline") return <code>{content}</code>;
  if (type === "fence") {
    return (
      <pre>
        <code>{content}</code>
      </pre>
    );
  }
  return content;
};

/** Elements of our own around words that are always escaped: no HTML of anybody else's comes into the page. */
function render(tokens: readonly Token[]): Child {
  const open: Open[] = [{ make: (children) => <>{children}</>, children: [] }];
  const add = (child: Child) => open.at(-1)?.children.push(child);
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ make: makerOf(token), children: [] });
    else if (token.nesting === 0) add(leaf(token));
    else {
      const done = open.pop();
      if (done) add(done.make(done.children));
    }
  }
  return open[0]?.make(open[0].children) ?? "";
}

/** What somebody wrote: paragraphs, emphasis, quotes, lists, links and code; all else stands as it was typed. */
export const Markdown = ({ text, language }: { text: string; language?: string }) => (
  <div class="written" dir="auto" lang={language}>
    {render(markdown.parse(text, {}))}
  </div>
);

import type { Language } from "@boundaryless/contract";
import { escapeHtml, escapeLink } from "./text.ts";

interface SmallLink {
  readonly text: string;
  readonly label: string;
  readonly link: string;
}

/** What happened in one community; `more` leads to what did not fit. */
export interface Section {
  readonly title: string;
  readonly link: string;
  readonly items: readonly {
    readonly kind: string;
    readonly title: string;
    readonly link: string;
    readonly by: string;
    readonly text: string;
    /** When it begins, of what has a time. */
    readonly when: string;
    /** What its reader may answer with one press of a button. */
    readonly answer: { readonly text: string; readonly link: string } | null;
  }[];
  readonly more: string | null;
  readonly leave: SmallLink;
}

/** What an e-mail says, in the order in which it says it; laid out as plain text and as HTML. */
export interface Letter {
  readonly language: Language;
  readonly title: string;
  readonly hello: string;
  readonly paragraphs: readonly string[];
  /** What somebody wrote, set apart from our words. */
  readonly quotes: readonly { label: string; text: string }[];
  /** What happened, community by community. */
  readonly sections: readonly Section[];
  /** What there is to do; none where each section has its own links. */
  readonly button: { text: string; link: string } | null;
  /** What else one may do, each with its link. */
  readonly others: readonly { text: string; link: string }[];
  readonly linkHelp: string;
  readonly code: { label: string; code: string; pageLabel: string; page: string } | null;
  readonly afterwards: readonly string[];
  readonly small: {
    why: string;
    /** Where one chooses how often such e-mails come. */
    change: SmallLink | null;
    leave: SmallLink | null;
    signature: string;
  };
}

const sectionAsText = ({ title, link, items, more, leave }: Section): string[] => [
  `== ${title} ==`,
  ...items.map(({ kind, title: what, link: at, by, when, text, answer }) =>
    [`${kind}: ${what}`, by, when, text, at, ...(answer ? [answer.text, answer.link] : [])]
      .filter((line) => line !== "")
      .join("\n"),
  ),
  ...(more === null ? [] : [`${more}\n${link}`]),
  `${leave.text}\n${leave.link}`,
];

/** The letter as plain text; lines are not yet broken. */
export function asText(letter: Letter): string {
  const { hello, paragraphs, quotes, sections, button, others, code, afterwards, small } = letter;
  const blocks = [
    hello,
    ...paragraphs,
    ...quotes.map(({ label, text }) => `${label}\n${text}`),
    ...sections.flatMap(sectionAsText),
    ...(button ? [`${button.text}:\n${button.link}`] : []),
    ...others.map(({ text, link }) => `${text}\n${link}`),
    ...(code ? [`${code.label}\n${code.code}`, `${code.pageLabel}\n${code.page}`] : []),
    ...afterwards,
    "--",
    small.why,
    ...(small.change ? [`${small.change.text}\n${small.change.link}`] : []),
    ...(small.leave ? [`${small.leave.text}\n${small.leave.link}`] : []),
    small.signature,
  ];
  return `${blocks.join("\n\n")}\n`;
}

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const body = `${font};font-size:17px;line-height:26px;color:#212b32`;

const row = (content: string, style = "") => `<tr>
<td class="text" style="padding:0 32px 18px;${body};${style}">
${content}
</td>
</tr>`;

const paragraph = (text: string) => row(escapeHtml(text));

const quote = ({ label, text }: Letter["quotes"][number]) => `<tr>
<td style="padding:0 32px 18px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="quote" style="border-left:4px solid #005eb8;padding:2px 0 2px 16px;${body}">
<strong>${escapeHtml(label)}</strong><br>
<span dir="auto">${escapeHtml(text)}</span>
</td>
</tr></table>
</td>
</tr>`;

// Outlook ignores padding on links, so the cell carries the colour and the room.
const button = ({ text, link }: NonNullable<Letter["button"]>) => `<tr>
<td style="padding:4px 32px 22px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td bgcolor="#007f3b" style="background:#007f3b;border-radius:4px;padding:13px 24px">
<a href="${escapeLink(link)}"
style="${font};font-size:18px;line-height:24px;font-weight:bold;color:#ffffff;text-decoration:none">${escapeHtml(text)}</a>
</td>
</tr></table>
</td>
</tr>`;

const answerLink = ({ text, link }: { text: string; link: string }) =>
  `<br>\n<a class="link" href="${escapeLink(link)}"\nstyle="color:#005eb8">${escapeHtml(text)}</a>`;

const item = ({ kind, title, link, by, when, text, answer }: Section["items"][number]) => `<tr>
<td class="quote" style="border-left:4px solid #005eb8;padding:2px 0 2px 16px;${body}">
<span class="small" style="font-size:14px;line-height:20px;color:#4c6272">${escapeHtml(kind)}</span><br>
<a class="link" href="${escapeLink(link)}"
style="color:#005eb8;font-weight:bold"><span dir="auto">${escapeHtml(title)}</span></a>
${by === "" ? "" : `<br>\n<span class="small" dir="auto" style="font-size:15px;color:#4c6272">${escapeHtml(by)}</span>`}
${[when, text]
  .filter((line) => line !== "")
  .map((line) => `<br>\n<span dir="auto">${escapeHtml(line)}</span>`)
  .join("\n")}${answer ? answerLink(answer) : ""}
</td>
</tr>
<tr><td height="14" style="height:14px;font-size:1px;line-height:14px">&nbsp;</td></tr>`;

const section = ({ title, link, items, more, leave }: Section) => `<tr>
<td style="padding:6px 32px 14px">
<h2 class="title" style="margin:0 0 12px;${font};font-size:21px;line-height:28px;color:#212b32">
<a class="link" href="${escapeLink(link)}" style="color:#005eb8"><span dir="auto">${escapeHtml(title)}</span></a></h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${items.map(item).join("\n")}
</table>
${more === null ? "" : `<p style="margin:0 0 10px;${font};font-size:17px;line-height:26px"><a class="link" href="${escapeLink(link)}"\nstyle="color:#005eb8">${escapeHtml(more)}</a></p>`}
<p class="small" style="margin:0;${font};font-size:14px;line-height:21px;color:#4c6272">
<a class="link" href="${escapeLink(leave.link)}"
style="color:#005eb8">${escapeHtml(leave.label)}</a></p>
</td>
</tr>`;

const address = (link: string) =>
  `<a class="link" href="${escapeLink(link)}"\nstyle="color:#005eb8;word-break:break-all">${escapeLink(link)}</a>`;

// Plain text ends with a colon before its address; here the words are the link.
const other = ({ text, link }: Letter["others"][number]) =>
  row(
    `<a class="link" href="${escapeLink(link)}"\nstyle="color:#005eb8">${escapeHtml(text.replace(/:$/u, ""))}</a>`,
  );

const codeBlock = (code: NonNullable<Letter["code"]>) =>
  row(`${escapeHtml(code.label)}<br>
<strong class="code" style="font-family:Consolas,'Courier New',monospace;font-size:26px;line-height:40px;letter-spacing:4px">${escapeHtml(code.code)}</strong><br>
${escapeHtml(code.pageLabel)} ${address(code.page)}`);

const dark = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.page{background:#10181f!important}
.sheet{background:#18232c!important}
.text,.quote,.title{color:#eef2f4!important}
.small{color:#b4c1ca!important}
.link{color:#7ebcf5!important}
.quote{border-color:#7ebcf5!important}
}`;

const smallLink = (one: SmallLink | null): string =>
  one === null
    ? ""
    : `${escapeHtml(one.text)}
<a class="link" href="${escapeLink(one.link)}"
style="color:#005eb8">${escapeHtml(one.label)}</a><br><br>
`;

const smallPrint = ({ why, change, leave, signature }: Letter["small"]) => `<tr>
<td class="small" style="padding:18px 32px 28px;border-top:1px solid #768692;${font};font-size:14px;line-height:21px;color:#4c6272">
${escapeHtml(why)}<br><br>
${smallLink(change)}${smallLink(leave)}${escapeHtml(signature)}
</td>
</tr>`;

/** The letter as HTML: tables and inline styles for Outlook, nothing loaded from anywhere. */
export function asHtml(letter: Letter): string {
  const { language, title, hello, paragraphs, quotes, others, linkHelp, code, afterwards, small } = letter;
  const rows = [
    paragraph(hello),
    ...paragraphs.map(paragraph),
    ...quotes.map(quote),
    ...letter.sections.map(section),
    ...(letter.button
      ? [
          button(letter.button),
          row(
            `${escapeHtml(linkHelp)}<br>\n${address(letter.button.link)}`,
            "font-size:14px;line-height:21px",
          ),
        ]
      : []),
    ...others.map(other),
    ...(code ? [codeBlock(code)] : []),
    ...afterwards.map(paragraph),
    smallPrint(small),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${dark}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f0f4f5">
<table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f0f4f5">
<tr>
<td align="center" style="padding:24px 8px">
<table class="sheet" role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"
style="width:100%;max-width:600px;background:#ffffff;border-top:6px solid #005eb8;word-break:break-word">
<tr>
<td style="padding:28px 32px 14px">
<h1 class="title" style="margin:0;${font};font-size:26px;line-height:32px;color:#212b32">${escapeHtml(title)}</h1>
</td>
</tr>
${rows.join("\n")}
</table>
</td>
</tr>
</table>
</body>
</html>
`;
}

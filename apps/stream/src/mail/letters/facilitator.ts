import type { Desk, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type About = "handed-over";
type Own = About | "sign-in-code";

const begin = (template: About, { community }: MessageOf<About>, { words, leaveLink }: Desk) => {
  const own = words.mail[template];
  return {
    subject: own.subject(community.name),
    title: own.title,
    paragraphs: [own.lead(community.name), ...own.text],
    why: own.why(community.name),
    leave: { text: words.mail.leave, label: words.mail.leaveLink, link: leaveLink(community.slug) },
  };
};

/** Letters to those who look after a community, or might. */
export const facilitatorLetters: Letters<Own> = {
  "sign-in-code": ({ codeId }, { words, keys, link }) => {
    const { subject, title, lead, label, page: pageLabel, never, button, why } = words.mail["sign-in-code"];
    const page = link("/admin/");
    return {
      subject,
      title,
      paragraphs: [lead],
      button: { text: button, link: page },
      code: { label, code: keys.code(codeId), pageLabel, page },
      afterwards: [never],
      why,
    };
  },
  "handed-over": (message, desk) => ({
    ...begin("handed-over", message, desk),
    quotes: [{ label: desk.words.mail.goal, text: message.community.goal }],
    button: {
      text: desk.words.mail["handed-over"].button,
      link: desk.link(`/admin/communities/${message.community.slug}`),
    },
  }),
};

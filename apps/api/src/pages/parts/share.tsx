import type { Community } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";

interface Props {
  asked: Asked;
  community: Community;
}

/** The whole address of a community's page, as it is passed on. */
export const addressOf = (asked: Asked, { slug }: Pick<Community, "slug">): string =>
  `${asked.origin}/c/${slug}`;

const mailTo = (asked: Asked, community: Community): string => {
  const { mailSubject, mailBody } = asked.words.pages.sharing;
  const fields = {
    subject: mailSubject(community.name),
    body: mailBody(community.goal, addressOf(asked, community)),
  };
  // Mail programs take no "+" for a space.
  const query = Object.entries(fields).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `mailto:?${query.join("&")}`;
};

/** Shown by the script, where the browser can copy. */
export const CopyButton = ({ text, label, copied }: { text: string; label: string; copied: string }) => (
  <>
    <button
      class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
      type="button"
      hidden
      data-copy={text}
      data-copied={copied}
    >
      {label}
    </button>
    <span role="status" data-copy-status></span>
  </>
);

const ShareButton = ({ asked, community }: Props) => (
  <button
    class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
    type="button"
    hidden
    data-share={addressOf(asked, community)}
    data-share-title={community.name}
  >
    {asked.words.pages.sharing.share}
  </button>
);

/** Ways to pass a community on: its address, an e-mail, the device's own sharing, a poster. */
export const Share = ({ asked, community }: Props) => {
  const { community: say, sharing } = asked.words.pages;
  const address = addressOf(asked, community);
  return (
    <section aria-labelledby="share">
      <h2 id="share" class="nhsuk-heading-s">
        {sharing.title}
      </h2>
      <div class="share">
        <p>
          {say.share} <span class="address">{address}</span>
        </p>
        <CopyButton text={address} label={say.copy} copied={say.copied} />
        <ShareButton asked={asked} community={community} />
      </div>
      <ul class="nhsuk-list page-links">
        <li>
          <a href={mailTo(asked, community)}>{sharing.mail}</a>
        </li>
        {community.status === "open" ? (
          <li>
            <a href={asked.link(`/c/${community.slug}/poster`)}>{sharing.poster}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
};

const snippetOf = (asked: Asked, { slug }: Community): string => {
  const language = asked.language === "en" ? "" : ` lang="${asked.language}"`;
  return [
    `<script type="module" src="${asked.origin}/widget/v1.js"></script>`,
    `<join-community community="${slug}"${language}></join-community>`,
  ].join("\n");
};

/** What an intranet editor pastes to have this one community on a page. */
export const Snippet = ({ asked, community }: Props) => {
  const { community: say, sharing } = asked.words.pages;
  const code = snippetOf(asked, community);
  if (community.status !== "open") return null;
  return (
    <section class="snippet" aria-labelledby="intranet">
      <h2 id="intranet" class="nhsuk-heading-s">
        {sharing.snippetTitle}
      </h2>
      <p>{sharing.snippet}</p>
      {/* Long lines scroll sideways, which the keyboard must be able to do. */}
      <pre tabindex={0} role="region" aria-label={sharing.snippetLabel}>
        <code>{code}</code>
      </pre>
      <div class="share">
        <CopyButton text={code} label={sharing.snippetCopy} copied={say.copied} />
      </div>
      <p class="quiet">
        {sharing.snippetLink} <span class="address">{addressOf(asked, community)}</span>
      </p>
    </section>
  );
};

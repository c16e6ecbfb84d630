import {
  ConfirmationRequest,
  contributions,
  errorStatus,
  isContribution,
  type Community,
  type Confirmed,
} from "@boundaryless/contract";
import { confirm, confirmOnDevice, Refusal } from "@boundaryless/core";
import { retryHeaders, told } from "../answer/told.ts";
import { donePage } from "./confirmed.tsx";
import { contributedPage } from "./contributed.tsx";
import { forgettingPage } from "./forget-me.tsx";
import { html, redirect, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { remembering } from "./frame/device.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { Page } from "./frame/layout.tsx";
import { ErrorSummary, HiddenFields } from "./parts/fields.tsx";
import { readBySlug } from "./parts/read.ts";
import { CodeForm, ConfirmButtons } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";
import { reportedPage } from "./report.tsx";
import { keptPage } from "./stuck.tsx";

/** The community that the link names, if it is there: one that is still to start is not. */
async function named(asked: Asked, slug: string): Promise<Community | undefined> {
  if (slug === "") return undefined;
  try {
    return await readBySlug(asked, slug);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const aboutNoCommunity = ["start", "report", "problem", "erasure", ...contributions] as const;

/** What an e-mail's link says it is about; only a help for the reader, the token decides. */
interface About {
  /** The community to join; empty for a start, whose community is not there yet. */
  slug: string;
  /** What it is about where it is no community to join; empty where the link does not say. */
  what: (typeof aboutNoCommunity)[number] | "";
}

interface Shown {
  about: About;
  typed: Typed;
  faults: Faults;
  status?: number;
}

function wordsFor(asked: Asked, { what }: About, community: Community | undefined) {
  const { confirm: say, contribute, erasure, report, stuck } = asked.words.pages;
  if (community) return { title: say.joinTitle(community.name), button: say.join };
  if (what === "start") return { title: say.startTitle, button: say.start };
  if (what === "report") return { title: report.confirmTitle, button: report.confirm };
  if (isContribution(what)) return { title: contribute.confirmTitle[what], button: contribute.once };
  if (what === "erasure") return { title: erasure.confirmTitle, button: erasure.confirm };
  if (what === "problem") return { title: stuck.confirmTitle, button: stuck.confirm };
  return { title: say.title, button: say.confirm };
}

const hiddenAbout = ({ slug, what }: About) => ({ community: slug, for: what === "" ? undefined : what });
const aboutIn = (value: (name: string) => string): About => ({
  slug: value("community"),
  what: aboutNoCommunity.find((each) => each === value("for")) ?? "",
});

/**
 * The script moves the token from the address into the form and shows its button; the form stays hidden without it.
 * Nothing is ever sent by itself: scanners of links run scripts too.
 */
async function formPage(asked: Asked, { about, typed, faults, status = 200 }: Shown): Promise<Answer> {
  const community = await named(asked, about.slug);
  const { confirm: say, code } = asked.words.pages;
  const filled = { say: asked.words, typed, faults };
  const { title, button } = wordsFor(asked, about, community);
  return html(
    <Page asked={asked} title={title} error={faults.size > 0}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        <h1 class="nhsuk-heading-l" dir="auto">
          {title}
        </h1>
        <form
          action={asked.link("/confirm")}
          method="post"
          data-confirmation
          hidden={typed["token"] ? undefined : true}
        >
          <HiddenFields values={hiddenAbout(about)} />
          <input type="hidden" name="token" value={typed["token"] ?? ""} />
          <p>{say.text}</p>
          <ConfirmButtons asked={asked} what={about.what} label={button} />
        </form>
        <p data-code-only>{say.withCode}</p>
        <details class="nhsuk-details" data-code open>
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">{code.title}</span>
          </summary>
          <div class="nhsuk-details__text">
            <CodeForm asked={asked} filled={filled} about={hiddenAbout(about)} />
          </div>
        </details>
      </div>
    </Page>,
    status,
  );
}

/** The page that the link of an e-mail opens. */
export const confirmPage = (asked: Asked): Promise<Answer> =>
  formPage(asked, { about: aboutIn(asked.query), typed: {}, faults: new Map() });

/** The page of whatever has just been confirmed. */
async function donePageOf(asked: Asked, made: Confirmed): Promise<Answer> {
  const { confirmed, community } = made;
  if (confirmed === "report") return reportedPage(asked);
  if (confirmed === "problem") return keptPage(asked);
  if (confirmed === "erasure") return forgettingPage(asked);
  if (isContribution(confirmed)) return contributedPage(asked, confirmed, made);
  return community ? donePage(asked, confirmed, community) : redirect(asked.link("/"));
}

/** The way to ask once more for what is about no community. */
const AskAgain = ({ asked, what }: { asked: Asked; what: About["what"] }) => {
  const { confirm: say, erasure, stuck } = asked.words.pages;
  const forms: Partial<Record<About["what"], readonly [path: string, label: string]>> = {
    start: ["/start", say.startAgain],
    problem: ["/stuck", stuck.again],
    erasure: ["/forget-me", erasure.again],
  };
  const [path, label] = forms[what] ?? [];
  return path === undefined ? null : (
    <a class="nhsuk-button" href={asked.link(path)}>
      {label}
    </a>
  );
};

async function refusedPage(
  asked: Asked,
  refusal: Refusal,
  { slug, what }: About,
  typed: Typed,
): Promise<Answer> {
  const say = asked.words.pages.confirm;
  const community = await named(asked, slug);
  const titles: Partial<Record<Refusal["code"], string>> = {
    "already-confirmed": say.alreadyTitle,
    expired: say.expiredTitle,
    "not-found": say.unknownTitle,
    "too-many": say.laterTitle,
  };
  const title = titles[refusal.code] ?? say.failedTitle;
  const worthAnother = refusal.code === "expired" || refusal.code === "not-found";
  const answer = await html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        <h1>{title}</h1>
        <p>{told(asked.language, refusal)}</p>
        {refusal.code === "unavailable" || refusal.code === "too-many" ? (
          <Again asked={asked} typed={typed} />
        ) : null}
        <p class="page-buttons">
          {refusal.path === undefined ? null : (
            <a class="nhsuk-button" href={asked.link(refusal.path)}>
              {asked.words.pages.contribute.see}
            </a>
          )}
          {worthAnother && community?.status === "open" ? (
            <a class="nhsuk-button" href={asked.link(`/c/${slug}/join`)}>
              {say.askAgain}
            </a>
          ) : null}
          {worthAnother ? <AskAgain asked={asked} what={what} /> : null}
          <a href={asked.link(community ? `/c/${slug}` : "/")}>
            {community ? say.toCommunity : asked.words.pages.frame.back}
          </a>
        </p>
      </div>
    </Page>,
    errorStatus[refusal.code],
  );
  return { ...answer, headers: retryHeaders(refusal) };
}

const Again = ({ asked, typed }: { asked: Asked; typed: Typed }) => (
  <form action={asked.link("/confirm")} method="post">
    <HiddenFields values={typed} />
    <button class="nhsuk-button" type="submit">
      {asked.words.pages.confirm.tryAgain}
    </button>
  </form>
);

/** Carries out what the address was asked to confirm, by the link's token or by the typed code. */
export async function confirmPosted(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const about = aboutIn((name) => typed[name] ?? "");
  const token = typed["token"] ?? "";
  const proof = token === "" ? { email: typed["email"] ?? "", code: typed["code"] ?? "" } : { token };
  const again = (faults: Faults, status: number) => formPage(asked, { about, typed, faults, status });
  const faults = token === "" ? codeFaults(asked, proof) : new Map<string, string>();
  if (faults.size > 0) return again(faults, errorStatus.invalid);
  try {
    if (!ConfirmationRequest.safeParse(proof).success) throw new Refusal("not-found", "unknown-token");
    if (typed["remember"] === "yes") {
      const { device, ...made } = await confirmOnDevice(asked.ctx, proof);
      return remembering(await donePageOf(asked, made), device);
    }
    return await donePageOf(asked, await confirm(asked.ctx, proof));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (token === "" && error.reason === "unknown-code") {
      return again(new Map([["code", asked.words.errors.reasons["unknown-code"]]]), errorStatus[error.code]);
    }
    return refusedPage(asked, error, about, typed);
  }
}

/** The contract's union says only that neither way fits; a person wants to know which field. */
function codeFaults(asked: Asked, proof: object): Faults {
  const [, byCode] = ConfirmationRequest.def.options;
  return sortFaults(asked.words, ["email", "code"], faultsOf(byCode, proof));
}

import { type Community, ReportRequest, type Target, reportReasons } from "@boundaryless/contract";
import { report } from "@boundaryless/core";
import type { Child } from "hono/jsx";
import type { Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToAll } from "./frame/layout.tsx";
import { panelPage } from "./parts/panel.tsx";
import { RadioField, TextArea, TextField } from "./parts/fields.tsx";
import { formPage, fresh, OpenForm, OwnTitle, type Shown } from "./parts/form-page.tsx";
import { onceOf } from "./parts/once.tsx";
import { proofOf } from "./parts/proof.tsx";
import { readNamed } from "./parts/read.ts";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

const fields = ["reason", "text", "email"];

/** What is reported, and how its pages call it. */
export interface Reported {
  readonly target: Target;
  readonly title: string;
  /** Where its form is. */
  readonly path: string;
  /** What it says, where the page shows it. */
  readonly shown?: Child;
}

const reportedCommunity = (asked: Asked, { slug, name }: Community): Reported => ({
  target: { kind: "community", slug },
  title: asked.words.pages.report.title(name),
  path: `/c/${slug}/report`,
});

function formOf(asked: Asked, { title, path, shown }: Reported, state: Shown): Promise<Answer> {
  const say = asked.words.pages.report;
  return formPage(asked, { title, heading: <OwnTitle title={title} /> }, state, (filled) => (
    <>
      <p class="lede">{say.lede}</p>
      {shown}
      <OpenForm asked={asked} filled={filled} path={path} purpose="report" submit={say.submit}>
        <RadioField
          filled={filled}
          field="reason"
          label={say.reason}
          options={reportReasons.map((value) => ({ value, label: say.reasons[value] }))}
        />
        <TextArea filled={filled} field="text" label={say.text} hint={say.textHint} />
        <p class="quiet">{say.noPatients}</p>
        <TextField filled={filled} field="email" label={say.email} hint={say.emailHint} type="email" />
      </OpenForm>
      <BackToAll asked={asked} />
    </>
  ));
}

const requestOf = (asked: Asked, target: Target, typed: Typed) => {
  const text = (typed["text"] ?? "").trim();
  return {
    target,
    reason: typed["reason"] ?? "",
    ...(text === "" ? {} : { text }),
    email: typed["email"] ?? "",
    language: asked.language,
    ...proofOf(typed),
  };
};

/** The empty form of what is to be reported. */
export const reportForm = (asked: Asked, reported: Reported): Promise<Answer> =>
  formOf(asked, reported, fresh());

/** Reports something. Good or refused, everything typed is kept. @param about the community that it is in */
export async function sendReport(asked: Asked, reported: Reported, about: Community): Promise<Answer> {
  const typed = await readForm(asked.request);
  const say = asked.words.pages.report;
  const request = requestOf(asked, reported.target, typed);
  return submit({
    asked,
    typed,
    found: faultsOf(ReportRequest, request),
    sorted: (found) => sortFaults(asked.words, fields, found, { form: say.faults }),
    again: (shown) => formOf(asked, reported, shown),
    carryOut: async () => {
      await report(asked.ctx, { ...onceOf(typed), ...(request as ReportRequest) });
      return sentPage({
        asked,
        lede: say.sent(about.name),
        email: (typed["email"] ?? "").trim(),
        community: "",
        about: "report",
        path: reported.path,
        typed,
        purpose: "report",
      });
    },
    beyond: ["not-found"],
  });
}

/** The empty form that reports a community. */
export async function reportPage(asked: Asked): Promise<Answer> {
  return reportForm(asked, reportedCommunity(asked, await readNamed(asked)));
}

/** Reports a community. */
export async function reportPosted(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  return sendReport(asked, reportedCommunity(asked, community), community);
}

/** The page of a report that has reached the moderators. */
export const reportedPage = (asked: Asked): Promise<Answer> => {
  const say = asked.words.pages.report;
  return panelPage(asked, say.doneTitle, say.done, <BackToAll asked={asked} />);
};

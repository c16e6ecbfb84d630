import { ReportRequest, Target, type TargetKind, errorStatus, reportReasons } from "@boundaryless/contract";
import { Refusal, readLesson, report } from "@boundaryless/core";
import { retryHeaders, told } from "../answer/told.ts";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { ErrorSummary, HiddenFields, RadioField, TextArea, TextField, type Filled } from "./parts/fields.tsx";
import { ProofField, proofOf } from "./parts/proof.tsx";
import { readNamed } from "./parts/read.ts";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

const fields = ["reason", "text", "email"];

/** What is reported: the community, or something of it. */
interface Reported {
  readonly target: Target;
  readonly name: string;
}

interface Shown {
  reported: Reported;
  typed: Typed;
  faults: Faults;
  status?: number;
  /** Said above the form when the form itself is right. */
  notice?: string;
}

function formPage(asked: Asked, { reported, typed, faults, status = 200, notice }: Shown): Promise<Answer> {
  const say = asked.words.pages.report;
  const filled: Filled = { say: asked.words, typed, faults };
  const title = say.title(reported.name);
  const { kind, contribution } = reported.target;
  return html(
    <Page asked={asked} title={title} error={faults.size > 0}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        {notice ? (
          <div class="status-banner" role="alert">
            <p>{notice}</p>
          </div>
        ) : null}
        <h1 class="nhsuk-heading-l" dir="auto">
          {title}
        </h1>
        <p class="lede">{say.lede}</p>
        <form action={asked.link(`/c/${reported.target.slug}/report`)} method="post" novalidate>
          <ProofField purpose="report" />
          {contribution ? <HiddenFields values={{ kind, contribution }} /> : null}
          <RadioField
            filled={filled}
            field="reason"
            label={say.reason}
            options={reportReasons.map((value) => ({ value, label: say.reasons[value] }))}
          />
          <TextArea filled={filled} field="text" label={say.text} hint={say.textHint} />
          <p class="quiet">{say.noPatients}</p>
          <TextField
            filled={filled}
            field="email"
            label={say.email}
            hint={say.emailHint}
            type="email"
            autocomplete="email"
          />
          <button class="nhsuk-button" type="submit">
            {say.submit}
          </button>
        </form>
        <BackToAll asked={asked} />
      </div>
    </Page>,
    status,
  );
}

/** What the address or the form names. @throws not-found, also for what cannot be anything */
const readReported = async (asked: Asked, kind: string, contribution: string): Promise<Reported> => {
  const { slug, name } = await readNamed(asked);
  if (contribution === "") return { target: { kind: "community", slug }, name };
  const target = Target.safeParse({ kind, slug, contribution });
  if (!target.success) throw new Refusal("not-found", "no-such-page");
  return { target: target.data, ...(await readContribution[kind as Reportable](asked.ctx, target.data)) };
};

type Reportable = Exclude<TargetKind, "community">;

/** How each kind of contribution is read by whoever may read it. @throws not-found */
const readContribution: Readonly<
  Record<Reportable, (ctx: Asked["ctx"], target: Target) => Promise<Omit<Reported, "target">>>
> = {
  lesson: async (ctx, { slug, contribution: lessonId = "" }) => {
    const { title: name } = (await readLesson(ctx, { slug, lessonId })).lesson;
    return { name };
  },
};

/** The empty form. */
export async function reportPage(asked: Asked): Promise<Answer> {
  const reported = await readReported(asked, asked.query("kind"), asked.query("contribution"));
  return formPage(asked, { reported, typed: {}, faults: new Map() });
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

/** Reports a community. Good or refused, everything typed is kept. */
export async function reportPosted(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const reported = await readReported(asked, typed["kind"] ?? "", typed["contribution"] ?? "");
  const say = asked.words.pages.report;
  const request = requestOf(asked, reported.target, typed);
  const sorted = (found: ReturnType<typeof faultsOf>) =>
    sortFaults(asked.words, fields, found, { form: say.faults });
  const faults = sorted(faultsOf(ReportRequest, request));
  if (faults.size > 0) return formPage(asked, { reported, typed, faults, status: errorStatus.invalid });
  try {
    await report(asked.ctx, request as ReportRequest);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "not-found") throw error;
    const refused = sorted([...error.fields]);
    const notice = refused.size > 0 ? undefined : told(asked.language, error);
    const shown = { reported, typed, faults: refused, status: errorStatus[error.code], notice };
    return { ...(await formPage(asked, shown)), headers: retryHeaders(error) };
  }
  return sentPage({
    asked,
    lede: say.sent(reported.name),
    email: (typed["email"] ?? "").trim(),
    community: "",
    about: "report",
    path: `/c/${reported.target.slug}/report`,
    typed,
    purpose: "report",
  });
}

/** The page of a report that has reached the moderators. */
export const reportedPage = (asked: Asked): Promise<Answer> => {
  const say = asked.words.pages.report;
  return html(
    <Page asked={asked} title={say.doneTitle}>
      <div class="form-column">
        <div class="done-panel">
          <h1 class="nhsuk-heading-l">{say.doneTitle}</h1>
          <p>{say.done}</p>
        </div>
        <BackToAll asked={asked} />
      </div>
    </Page>,
  );
};

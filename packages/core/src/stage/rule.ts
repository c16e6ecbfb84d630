import {
  type Evidence,
  type Measure,
  type Measured,
  type Stage,
  type Status,
  stages,
} from "@boundaryless/contract";

/** The figures that the rule sees. */
export type Figures = Pick<Evidence, Measure>;

type Thresholds = Partial<Record<Measure, number>>;

/**
 * What a stage needs at least. The stages are Wenger, McDermott and Snyder's, the figures are ours: docs/stages.md says
 * why each of them.
 */
export const thresholds = {
  coalescing: { people: 5, trusts: 2, gatherings: 2, returning: 3 },
  maturing: { trusts: 3, gatherings: 4, lessons: 3, returning: 6 },
  stewardship: { trusts: 5, gatherings: 6, lessons: 10, returning: 12, months: 18 },
} as const satisfies Partial<Record<Stage, Thresholds>>;

/** A community of a year or more in which nobody has contributed anything for 180 days has had its time. */
const silence = { recent: 1, months: 12 } as const;

const needsOf = (stage: Stage): Thresholds =>
  stage in thresholds ? thresholds[stage as keyof typeof thresholds] : {};

const against = (figures: Figures, needs: Thresholds): Measured[] =>
  (Object.entries(needs) as [Measure, number][]).map(([measure, needed]) => ({
    measure,
    found: figures[measure],
    needed,
  }));

const reached = (measured: readonly Measured[]): boolean =>
  measured.every(({ found, needed }) => found >= needed);

// People stay members of what has gone quiet, so only what they do can speak for a step back.
const deeds: readonly Measure[] = ["gatherings", "lessons", "returning"];
const halved = (measured: readonly Measured[]): Measured[] =>
  measured.filter(({ measure }) => deeds.includes(measure));

const before = (stage: Stage): Stage => stages[stages.indexOf(stage) - 1] ?? stage;

type ToStage = NonNullable<Evidence["proposal"]>;

/** The stage after this one and what it needs; the last two have none that activity could speak for. */
export const nextStage = (figures: Figures, current: Stage): ToStage | null => {
  const stage = stages[stages.indexOf(current) + 1];
  if (stage === undefined || stage === "transformation") return null;
  return { stage, because: against(figures, needsOf(stage)) };
};

const fellSilent = (figures: Figures): ToStage | null => {
  const { recent, months } = figures;
  if (recent >= silence.recent || months < silence.months) return null;
  return { stage: "transformation", because: against(figures, silence) };
};

const stepBack = (figures: Figures, current: Stage): ToStage | null => {
  const because = halved(against(figures, needsOf(current)));
  const faded = because.length > 0 && because.every(({ found, needed }) => found * 2 < needed);
  return faded ? { stage: before(current), because } : null;
};

/**
 * Which other stage the evidence speaks for, one step at a time; null when it speaks for none. It is a proposal: whoever
 * looks after the community decides. Between what a step forward needs and half of it nothing is proposed, so that a
 * quiet month moves nothing to and fro.
 */
export const proposalFor = (
  figures: Figures,
  { stage, status }: { stage: Stage; status: Status },
): ToStage | null => {
  if (status !== "open" || stage === "transformation") return null;
  const next = nextStage(figures, stage);
  if (next && reached(next.because)) return next;
  return fellSilent(figures) ?? stepBack(figures, stage);
};

import type { SearchRecord } from "@boundaryless/core/projection";
import type { LessonWordsRecord } from "../../packages/core/src/community/lesson-words.ts";
import { tellingWords } from "../../packages/core/src/latest/telling.ts";

/** Numbers from 0 up to 1 that are the same each time. */
const dice = (seed: number) => {
  let last = seed;
  return (): number => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return last / 4_294_967_296;
  };
};

const list = (items: string): string[] => items.split(",").map((item) => item.trim());

const themes = list(
  `falls, sepsis, discharge, pressure ulcers, delirium, dementia care, frailty, hydration, nutrition, catheter care,
  hand hygiene, medicines reconciliation, insulin safety, anticoagulation, VTE prevention, acute kidney injury, COPD,
  asthma in children, heart failure, stroke rehabilitation, hip fracture, wound care, stoma care, tracheostomy care,
  end of life care, bereavement, advance care planning, learning disability, autism, eating disorders, self-harm,
  perinatal mental health, CAMHS waiting times, restraint, safety huddles, handover, ward rounds, virtual wards,
  length of stay, patient flow, outpatient letters, did not attend, radiology reporting, endoscopy, pathology samples,
  blood transfusion, phlebotomy, theatre waste, net zero, heat pumps, single sign-on, electronic records, smartcards,
  rostering, retention, preceptorship, international nurses, menopause, staff wellbeing, volunteers, carers, interpreting,
  maternity triage, breastfeeding, neonatal jaundice, paediatric pain, cannulation, needle phobia, vaccination,
  smoking cessation, alcohol care, naloxone, homelessness, sickle cell, diabetes foot, dialysis at home, cancer waits,
  chemotherapy at home, palliative medicines, pharmacy first, antimicrobial stewardship, drip to tablet, MRSA screening,
  deconditioning, early mobility, speech therapy, dysphagia, oral health, hearing aids, sight loss, podiatry, orthotics,
  same-day emergency care, ambulance handover, emergency department crowding, minor injuries, intensive care follow-up,
  deterioration, NEWS2, resuscitation, incident learning, duty of candour, research nurses, quality improvement,
  apprenticeships, simulation training, porters, catering, linen, car parking, estates, cyber security, plain language`,
);
const places = list(
  `on night shifts, at weekends, in the emergency department, on surgical wards, on medical wards, in care homes,
  in the community, at home, in prisons, in rural practices, in intensive care, in outpatients, in maternity, in theatres,
  in paediatrics, on stroke units, in mental health wards, in general practice, in hospices, on the way home`,
);
const beginnings = list(
  `Fewer, Better, Earlier, Safer, Kinder, Shared, Quicker, Simpler, Greener, Honest, Calmer, Joined-up, Nobody waits for`,
);
const subjects = list(
  `patients, families, night staff, new nurses, pharmacists, the ward clerk, doctors, porters, physiotherapists, carers,
  healthcare assistants, the bed manager, consultants, students, people at home, the community team, midwives, volunteers`,
);
const verbs = list(
  `wait for hours with, are never told about, repeat the same form for, lose a whole afternoon to, disagree about,
  are blamed for, find out too late about, have no time for, keep a private list of, ring six numbers about, give up on,
  write everything twice for, were trained years ago in, hear from the complaint first about`,
);
const details = list(
  `the form is in another system, nobody owns the list, the cupboard is locked after six, the letter goes to the wrong
  address, the audit counts the wrong thing, it depends on who is on shift, the equipment is on another floor, the phone
  rings out, the policy is forty pages long, the result comes back on Monday, the bank staff have no login, the family
  finds out last, every trust does it differently, we measure it and change nothing, the business case was refused`,
);
const changes = list(
  `a named person each day, one page instead of nine, a checklist at the bedside, the count on the wall where patients see
  it, ten minutes of talk after every event, a shared drawer of kit, training by whoever did it yesterday, a phone number
  that is answered, letters written the day before, the senior comes when asked, trusts trying one change each, a pot that
  travels with the patient, results within the hour, decisions at the door, a rota that bends, an evening handover`,
);

// Real texts have a long tail of names and rare words; these are made of syllables.
const syllables = list(
  "bar, den, wick, ley, tor, mer, ash, lin, ford, ham, pen, gar, rho, cas, tel, vin, quor, sel",
);

const chooser = (seed: number) => {
  const roll = dice(seed);
  const one = (from: readonly string[]): string => from[Math.floor(roll() * roll() * from.length)] ?? "";
  const rare = (): string => one(syllables) + one(syllables) + one(syllables);
  return { roll, one, rare };
};

/** So many lessons of each community, of usual length, the same each time, as the stream keeps their words. */
export const syntheticLessons = (entries: readonly SearchRecord[], ofEach: number): LessonWordsRecord[] => {
  const { one, rare } = chooser(7);
  const told = (slug: string, number: number) => ({
    lessonId: `lesson_${slug}-${number}`.padEnd(33, "0"),
    title: `${one(beginnings)} ${one(themes)} with ${one(changes)}`,
    problem: `${one(subjects)} ${one(verbs)} ${one(themes)} ${one(places)}, ${one(details)}, and ${one(details)}.`,
    tried: `We asked ${rare()} and ${rare()} for ${one(changes)}, then ${one(changes)} ${one(places)}; ${one(subjects)} ${one(verbs)} the ${rare()}.`,
    happened: `${one(subjects)} noticed after ${rare()} weeks. ${one(details)}, but ${one(details)}, and ${one(subjects)} gave it up at ${rare()} ${one(places)}.`,
    setting: `${one(themes)} at ${rare()}`,
  });
  return entries.map(({ slug }) => ({
    type: "lesson-words",
    slug,
    lessons: Array.from({ length: ofEach }, (_, number) => tellingWords(told(slug, number))),
  }));
};

/** Communities of usual length, as many as asked for, the same each time. */
export const syntheticEntries = (howMany: number): SearchRecord[] => {
  const { roll, one, rare } = chooser(42);
  return Array.from({ length: howMany }, (_, number): SearchRecord => {
    const [theme, other] = [one(themes), one(themes)];
    const slug = `community-${number}`;
    const startedAt = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
    const people = Math.floor(roll() * 60);
    return {
      type: "search",
      slug,
      community: {
        type: "community",
        slug,
        name: `${one(beginnings)} ${theme} ${one(places)}`,
        problem: `At ${rare()} ${one(subjects)} ${one(verbs)} ${theme} ${one(places)}: ${one(details)}, ${one(details)}, and ${one(subjects)} ${one(verbs)} ${other}. We asked ${rare()}.`,
        difference: `We want ${one(changes)}, ${one(changes)}, and ${one(changes)}. After ${rare()} ${one(subjects)} would notice ${one(places)}.`,
        topics: [theme.toLowerCase(), other.toLowerCase(), one(places).replace(/^\w+ (?:the )?/u, "")],
        language: "en",
        stage: "potential",
        status: number % 50 === 0 ? "paused" : "open",
        statusReason: null,
        homeTrust: "RJ1",
        startedAt,
        changedAt: startedAt,
        version: 1,
      },
      trustCodes: ["RJ1", "RM1"],
      people,
      trusts: 2,
      disciplines: 3,
      activityAt: startedAt,
    };
  });
};

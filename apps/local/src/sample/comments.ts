/** Something that a sample person says. */
export interface Said {
  /** Key of the sample person. */
  readonly key: string;
  readonly daysAgo: number;
  /** Markdown. */
  readonly text: string;
  readonly replies?: readonly Said[];
  /** Key of the sample lesson that it is about, if it is about one. */
  readonly lesson?: string;
}

/** What is said in sample communities, by slug; the newest last. */
const said: Readonly<Record<string, readonly Said[]>> = {
  "sepsis-first-hour": [
    {
      key: "bartholomew-ashdown",
      daysAgo: 19,
      text: "Who keeps the antibiotics **on the ward**? Ours sit in the cupboard two corridors away, and that is fifteen minutes before anything else has gone wrong.",
      replies: [
        {
          key: "siobhan-oreilly",
          daysAgo: 18,
          text: "We do, since March:\n\n- one sealed box per ward, two first doses\n- pharmacy swaps it the next morning\n- the box is on the *resus* checklist, so nobody has to remember it\n\nIt cost us almost nothing.",
        },
        {
          key: "maria-da-conceicao-albuquerque-de-vasconcelos-pinheiro",
          daysAgo: 17,
          text: "> one sealed box per ward\n\nDid your controlled drugs people agree to that at once? Ours want a second signature at three in the morning.",
        },
      ],
    },
    {
      key: "rosemary-unwin",
      daysAgo: 6,
      text: "I looked after my father. Nobody told me that I may say the word. A card by the bed with *“Could this be sepsis?”* would have been enough.",
      replies: [
        {
          key: "amara-okafor",
          daysAgo: 5,
          text: "May we print your sentence on ours, exactly as it stands?",
        },
      ],
    },
    {
      key: "jithin-varghese",
      daysAgo: 2,
      text: "NICE has moved the timings for lower risk: https://www.nice.org.uk/guidance/ng253. Has anybody changed their screening form already?",
    },
  ],
  "falls-on-night-shifts": [
    {
      key: "tomasz-wisniewski",
      daysAgo: 9,
      text: "We stopped moving people who get up often to the bed by the nurses’ station. It is the brightest place on the ward, and they slept even less.",
      replies: [
        {
          key: "rhian-beynon",
          daysAgo: 8,
          text: "Same here. A low lamp *under* the bed on a sensor did more than the move ever did.",
        },
      ],
    },
    {
      key: "blessing-moyo",
      daysAgo: 7,
      lesson: "low-lights",
      text: "Which sensor did you take? Ours came on for the **nurses** and never for the people in bed.",
      replies: [
        {
          key: "grace-adomako",
          daysAgo: 6,
          text: "The cheapest, turned to the floor and taped half shut, so that it sees feet and nothing else.",
        },
      ],
    },
    {
      key: "tomasz-wisniewski",
      daysAgo: 4,
      lesson: "low-lights",
      text: "Infection control asked us how they are wiped. Has anybody an answer that they liked?",
    },
    {
      key: "rhian-beynon",
      daysAgo: 3,
      lesson: "low-lights",
      text: "> Two lights were taken home by mistake\n\nFour of ours. People *wanted* them; the league of friends now gives one to whoever goes home.",
    },
  ],
  "gofal-dementia-yn-gymraeg": [
    {
      key: "nerys-hughes",
      daysAgo: 11,
      text: "Mae’r cerdyn *“Rwy’n siarad Cymraeg”* ar y gwely yn gweithio’n well na’r nodyn yn y ffeil. Pwy sydd wedi rhoi cynnig ar hynny ar ward brysur?",
      replies: [
        {
          key: "ffion-llyr-roberts",
          daysAgo: 10,
          text: "Ni. Dechreuodd dwy aelod o staff siarad Cymraeg â’u cleifion am y tro cyntaf.",
        },
      ],
    },
  ],
};

/** What is said in a community, the same each time. */
export const commentsOf = (slug: string): readonly Said[] => said[slug] ?? [];

/** Every sample comment with its community. */
export const sampleComments: readonly (Said & { readonly slug: string })[] = Object.entries(said).flatMap(
  ([slug, threads]) =>
    threads.flatMap((first) => [first, ...(first.replies ?? [])].map((each) => ({ ...each, slug }))),
);

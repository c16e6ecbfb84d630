import type { placementReasons as reasons, placementRules as rules } from "../en/errors-placement.ts";
import type { Shape } from "../shape.ts";

const meant = ({ suggestion }: { readonly suggestion?: string }): string =>
  suggestion ? ` Ai ${suggestion} oedd gennych mewn golwg?` : "";

export const placementRules: Shape<typeof rules> = {
  originOne: () => "Rhowch un cyfeiriad ym mhob blwch",
  originScheme: (figures) => `Dechreuwch y cyfeiriad gyda https:// neu http://.${meant(figures)}`,
  originSpace: (figures) => `Tynnwch y bwlch o’r cyfeiriad.${meant(figures)}`,
  originPath: (figures) =>
    `Rhowch ddechrau’r cyfeiriad yn unig, hyd at y blaenslaes sengl cyntaf.${meant(figures)}`,
  originLetters: (figures) =>
    `Mae llythrennau yn y cyfeiriad hwn sydd ond yn edrych fel a i z, neu sydd ag acen. Teipiwch ef eto neu, os felly y mae mewn gwirionedd, ysgrifennwch ef fel y mae porwyr yn ei wneud.${meant(figures)}`,
  originHost: (figures) =>
    `Rhowch enw gwefan, fel https://mewnrwyd.example.nhs.wales: llythrennau, digidau a chysylltnodau rhwng dotiau.${meant(figures)}`,
  originNumber: () =>
    "Nid yw porwyr yn cymharu cyfeiriadau mewn rhifau. Rhowch enw’r wefan, fel https://mewnrwyd.example.nhs.wales",
  originWildcard: () =>
    "Dim ond enwau cyfan ar y dechrau y gall seren eu cynrychioli, fel https://*.example.nhs.wales, gydag o leiaf dair rhan ar ei hôl",
  originSlip: (figures) => `Mae hyn yn edrych fel llithriad.${meant(figures)}`,
};

export const placementReasons: Shape<typeof reasons> = {
  "no-such-placement": "Nid yw’r lleoliad hwn yno mwyach.",
  "enough-placements": "Mae 20 lleoliad yma, a dyna’r mwyaf. Tynnwch un yn gyntaf.",
  "placement-locked": "Nid yw hyn ar gael ar y dudalen hon. Mae gan y cymunedau eu tudalennau eu hunain.",
};

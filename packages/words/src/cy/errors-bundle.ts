import type { bundleReasons as english } from "../en/errors-bundle.ts";
import type { Shape } from "../shape.ts";

export const bundleReasons: Shape<typeof english> = {
  "bundle-format": "Nid ffeil cymuned o Boundaryless yw hon.",
  "bundle-version":
    "Gwnaed y ffeil hon gan fersiwn mwy newydd o Boundaryless. Diweddarwch y gosodiad hwn yn gyntaf.",
  "bundle-unreadable": "Nid yw’r ffeil hon yn cyfateb i’w disgrifiad ei hun. Ni chymerwyd dim i mewn.",
  "bundle-too-large": "Mae’r ffeil hon yn fwy na 3 MB. Caiff cymuned sy’n fwy ei hallforio fel sawl ffeil.",
  "bundle-circle":
    "O’r lle hwn y daw’r gymuned hon, neu mae wedi dod trwy un lle ddwywaith. Nid oes dim i’w gymryd i mewn.",
  "bundle-hangs":
    "Mae rhywbeth yn y ffeil hon yn ateb ei hun mewn cylch, neu’n ateb rhywbeth nad yw yno. Ni chymerwyd dim i mewn.",
  "bundle-future": "Mae dyddiad rhywbeth yn y ffeil hon yn y dyfodol. Ni chymerwyd dim i mewn.",
  "bundle-elsewhere":
    "Mae’r gymuned hon yma eisoes, wedi’i chymryd i mewn o le arall. Cymerwch hi i mewn o’r lle hwnnw eto.",
};

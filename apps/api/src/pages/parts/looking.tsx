import type { Community } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";

/** Says that nobody looks after a community at the moment. */
export const Looking = ({ asked, community }: { asked: Asked; community: Community }) =>
  community.orphaned ? <p class="nhsuk-inset-text">{asked.words.pages.lookingForFacilitator}</p> : null;

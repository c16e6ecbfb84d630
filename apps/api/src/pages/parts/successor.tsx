import type { Community } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";

/** Points to where the members of a community that has come to its end go on. */
export const SuccessorLink = ({ asked, community }: { asked: Asked; community: Community }) => {
  const { successor } = community;
  if (!successor) return null;
  return (
    <p>
      {asked.words.pages.community.successor}{" "}
      <a dir="auto" href={asked.link(`/c/${successor.slug}`)}>
        {successor.name}
      </a>
    </p>
  );
};

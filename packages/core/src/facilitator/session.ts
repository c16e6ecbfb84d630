import type { Grant } from "@boundaryless/contract";
import { type OpenSession, administratorOf, openSession } from "../administrator/index.ts";
import type { Administrator, Ctx } from "../context.ts";
import { type MembershipRecord, noteActive } from "../membership/index.ts";
import { personById } from "../person/index.ts";
import { facilitatedBy } from "./facilitated.ts";

type World = Pick<Ctx, "db" | "now">;

/** Whoever looks after a community is seen doing so once a day, which is a write for each of them. */
const noteSeen = async ({ db, now }: World, facilitated: readonly MembershipRecord[]): Promise<void> => {
  const at = now().toISOString();
  const unseen = facilitated.filter(
    ({ facilitatorActiveAt }) => facilitatorActiveAt?.slice(0, 10) !== at.slice(0, 10),
  );
  await Promise.all(unseen.map((membership) => noteActive(db, membership, at)));
};

const facilitatorOf = async (
  world: World,
  { personId, sessionId, expiresAtEpochSeconds }: OpenSession & { personId: string },
): Promise<Administrator | null> => {
  const [person, facilitated] = await Promise.all([
    personById(world.db, personId),
    facilitatedBy(world.db, personId),
  ]);
  if (!person || facilitated.length === 0) return null;
  await noteSeen(world, facilitated);
  return {
    kind: "administrator",
    id: personId,
    personId,
    name: person.name,
    email: person.email,
    grants: facilitated.map(({ slug }): Grant => `community:${slug}`),
    sessionId,
    expiresAt: new Date(expiresAtEpochSeconds * 1000).toISOString(),
  };
};

/**
 * Who a session cookie stands for now: an administrator with the grants of now, or a person with a grant for each
 * community that they look after at this moment. Null when the session or the last of these is gone.
 */
export const actorOfSession = async (world: World, sessionToken: string): Promise<Administrator | null> => {
  const session = await openSession(world, sessionToken);
  if (!session) return null;
  const { personId } = session;
  return personId === undefined
    ? administratorOf(world.db, session)
    : facilitatorOf(world, { ...session, personId });
};

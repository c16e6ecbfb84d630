export type { AdministratorRecord, Claims } from "./administrator.ts";
export { grantAdministrator } from "./grant.ts";
export {
  type CommunityFacts,
  actionsOn,
  generalActionsOf,
  memberScope,
  requireAction,
  requireTrust,
  trustsWithin,
} from "./permissions.ts";
export {
  type OpenSession,
  actorOfSession,
  administratorOf,
  openSession,
  readSession,
  sessionSeconds,
  signIn,
  signOut,
} from "./session.ts";
export { addSession, administratorById } from "./store.ts";

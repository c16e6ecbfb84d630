/** What the API can be asked by the elements. */
export type Name =
  | "readWidget"
  | "listCommunities"
  | "readCommunity"
  | "listTrusts"
  | "joinCommunity"
  | "confirm"
  | "readChallenge"
  | "matchCommunities"
  | "startCommunity"
  | "leaveProblem"
  | "listLatestLessons"
  | "listNextGatherings";

const addresses: readonly (readonly [name: Name, address: RegExp])[] = [
  ["readWidget", /^GET \/v1\/widget$/],
  ["listCommunities", /^GET \/v1\/communities$/],
  ["listLatestLessons", /^GET \/v1\/lessons$/],
  ["listNextGatherings", /^GET \/v1\/gatherings$/],
  ["readCommunity", /^GET \/v1\/communities\//],
  ["listTrusts", /^GET \/v1\/trusts$/],
  ["matchCommunities", /^GET \/v1\/matches$/],
  ["readChallenge", /^GET \/v1\/challenges$/],
  ["startCommunity", /^POST \/v1\/communities$/],
  ["joinCommunity", /^POST \/v1\/communities\/[^/]+\/joins$/],
  ["leaveProblem", /^POST \/v1\/problems$/],
  ["confirm", /^POST \/v1\/confirmations$/],
];

/** Which of them a request is. */
export const nameOf = (method: string, path: string): Name | undefined =>
  addresses.find(([, address]) => address.test(`${method} ${path}`))?.[0];

export { AddressRecord, PersonDetails, PersonRecord, currentAffiliation } from "./person.ts";
export {
  addPerson,
  addToCommunities,
  keysOfPerson,
  personById,
  personIdOfAddress,
  refreshPerson,
  samplePeople,
} from "./store.ts";

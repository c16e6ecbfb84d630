export { AddressRecord, PersonDetails, PersonRecord, currentAffiliation } from "./person.ts";
export {
  addPerson,
  addToCommunities,
  keysOfPerson,
  peopleById,
  personById,
  personIdOfAddress,
  refreshPerson,
  samplePeople,
} from "./store.ts";

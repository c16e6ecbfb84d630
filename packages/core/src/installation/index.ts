export { placedList, placedView } from "./placed.ts";
export { type Where, listEverywhere, widgetEverywhere } from "./elsewhere.ts";
export { fetchDirectories } from "./fetch.ts";
export {
  addAnotherInstallation,
  changeDirectoryKey,
  listInstallations,
  lookAtInstallation,
  readInstallation,
  removeAnotherInstallation,
} from "./manage.ts";
export { directoryKeys, signDirectory } from "./publish.ts";
export { verifyDirectory } from "./verify.ts";

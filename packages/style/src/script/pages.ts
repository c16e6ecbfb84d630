import { fillConfirmation } from "./confirmation.ts";
import { showNear } from "./near.ts";
import { offerSharing } from "./share.ts";
import { suggestTrusts } from "./trusts.ts";

// Every page works without this script; it only spares people typing.
fillConfirmation();
suggestTrusts();
offerSharing();
showNear();

import * as z from "zod/mini";
import { closingMessages } from "./messages/closing.ts";
import { contributionMessages } from "./messages/contribution.ts";
import { digestMessages } from "./messages/digest.ts";
import { erasureMessages } from "./messages/erasure.ts";
import { facilitatorMessages } from "./messages/facilitator.ts";
import { gatheringMessages } from "./messages/gathering.ts";
import { joiningMessages } from "./messages/joining.ts";
import { mergingMessages } from "./messages/merging.ts";
import { problemMessages } from "./messages/problem.ts";
import { moderationMessages } from "./messages/moderation.ts";
import { webhookMessages } from "./messages/webhook.ts";

/** A message that somebody is owed. Links are made when it is sent: no token is ever stored. */
export const OutboxMessage = z.discriminatedUnion("template", [
  ...joiningMessages,
  ...closingMessages,
  ...mergingMessages,
  ...moderationMessages,
  ...facilitatorMessages,
  ...problemMessages,
  ...digestMessages,
  ...contributionMessages,
  ...webhookMessages,
  ...erasureMessages,
  ...gatheringMessages,
]);
export type OutboxMessage = z.infer<typeof OutboxMessage>;

type Confirming = Extract<OutboxMessage, { confirmationId: string }>;
type Without<M, K extends PropertyKey> = M extends unknown ? Omit<M, K> : never;
/** A message that asks for a confirmation, but for what is known of whom it goes to and of the confirmation. */
export type ConfirmingMessage = Without<
  Confirming,
  "to" | "name" | "language" | "confirmationId" | "expiresAtEpochSeconds"
>;

/** What every letter about a gathering says. */
export type GatheringLetter = Omit<Extract<OutboxMessage, { template: "gathering-going" }>, "template">;

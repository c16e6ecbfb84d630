import { administratorEndpoints } from "./endpoints/administrator.ts";
import { facilitatorEndpoints } from "./endpoints/facilitator.ts";
import { limitEndpoints } from "./endpoints/limit.ts";
import { moderationEndpoints } from "./endpoints/moderation.ts";
import { openEndpoints } from "./endpoints/open.ts";

/** Every address under /v1. The router, the OpenAPI document and the typed client are made from this list. */
export const endpoints = {
  ...openEndpoints,
  ...limitEndpoints,
  ...administratorEndpoints,
  ...facilitatorEndpoints,
  ...moderationEndpoints,
} as const;

export type Endpoints = typeof endpoints;

import { actEndpoints } from "./endpoints/act.ts";
import { administratorEndpoints } from "./endpoints/administrator.ts";
import { bundleEndpoints } from "./endpoints/bundle.ts";
import { commentEndpoints } from "./endpoints/comment.ts";
import { erasureEndpoints } from "./endpoints/erasure.ts";
import { evidenceEndpoints } from "./endpoints/evidence.ts";
import { facilitatorEndpoints } from "./endpoints/facilitator.ts";
import { installationEndpoints } from "./endpoints/installation.ts";
import { gatheringEndpoints } from "./endpoints/gathering.ts";
import { latestEndpoints } from "./endpoints/latest.ts";
import { lessonEndpoints } from "./endpoints/lesson.ts";
import { limitEndpoints } from "./endpoints/limit.ts";
import { moderationEndpoints } from "./endpoints/moderation.ts";
import { mergingEndpoints } from "./endpoints/merging.ts";
import { openEndpoints } from "./endpoints/open.ts";
import { placementEndpoints } from "./endpoints/placement.ts";
import { searchEndpoints } from "./endpoints/search.ts";
import { stuckEndpoints } from "./endpoints/stuck.ts";
import { webhookEndpoints } from "./endpoints/webhook.ts";

/** Every address under /v1. The router, the OpenAPI document and the typed client are made from this list. */
export const endpoints = {
  ...openEndpoints,
  ...searchEndpoints,
  ...latestEndpoints,
  ...lessonEndpoints,
  ...limitEndpoints,
  ...actEndpoints,
  ...stuckEndpoints,
  ...erasureEndpoints,
  ...commentEndpoints,
  ...gatheringEndpoints,
  ...administratorEndpoints,
  ...evidenceEndpoints,
  ...mergingEndpoints,
  ...facilitatorEndpoints,
  ...moderationEndpoints,
  ...installationEndpoints,
  ...bundleEndpoints,
  ...placementEndpoints,
  ...webhookEndpoints,
} as const;

export type Endpoints = typeof endpoints;

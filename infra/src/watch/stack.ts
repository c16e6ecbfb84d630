import { type App, Stack } from "aws-cdk-lib";
import { region } from "../region.ts";
import type { Stage } from "../stages.ts";
import { budget } from "./budget.ts";
import { dashboard } from "./dashboard.ts";
import { alarms, type Watched } from "./list.ts";
import { alarmTopic } from "./topic.ts";

/** Who is told what, and the page to look at. */
export const watchStack = (app: App, stage: Stage, watched: Watched): Stack => {
  const stack = new Stack(app, `boundaryless-${stage.name}-watch`, {
    env: { region },
    description: "Boundaryless: alarms and dashboard",
  });
  const topic = alarmTopic(stack, stage);
  dashboard(stack, stage, alarms(stack, topic, watched), watched);
  budget(stack, stage);
  return stack;
};

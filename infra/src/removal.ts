import { RemovalPolicy } from "aws-cdk-lib";
import type { Stage } from "./stages.ts";

/** What becomes of a thing that holds data when its stack goes. */
export const removalPolicy = ({ keepsData }: Stage): RemovalPolicy =>
  keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

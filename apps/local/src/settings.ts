import { fileURLToPath } from "node:url";
import { HumanError } from "./human-error.ts";

/** The folder that keeps everything between starts; BOUNDARYLESS_DATA names another one. */
export const dataFolder =
  process.env.BOUNDARYLESS_DATA ?? fileURLToPath(new URL("../../../.data", import.meta.url));

/** First port of the block. @throws HumanError */
export const readPort = (): number => {
  const port = Number(process.env.PORT ?? "4000");
  if (Number.isInteger(port) && port >= 1024 && port <= 65_000) return port;
  throw new HumanError(
    `PORT is "${process.env.PORT}": give a number from 1024 to 65000, such as PORT=4100 npm start.`,
  );
};

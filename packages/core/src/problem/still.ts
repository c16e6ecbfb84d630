/** Something that was read has changed before it could be written. */
export class Moved extends Error {}

// A group has twelve people at most, who may all answer in the same moment.
const mostAttempts = 15;

/** Runs again, reading anew, while others change the same group or problems in between. */
export const untilStill = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Moved) || attempt === mostAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 5 * (1 + Math.random())));
    }
  }
};

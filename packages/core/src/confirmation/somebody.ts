import type { Ctx } from "../context.ts";
import {
  type PersonRecord,
  addPerson,
  personById,
  personIdOfAddress,
  refreshPerson,
} from "../person/index.ts";
import type { ConditionalWrite } from "../store.ts";
import type { PendingPerson } from "./confirmation.ts";

class AddressRaced extends Error {}

/** A person, and the writes that make or refresh them. */
interface Somebody {
  readonly personId: string;
  /** When their address was first confirmed. */
  readonly confirmedAt: string;
  readonly writes: readonly ConditionalWrite[];
}

/** The person behind the address: known and brought up to date, or new with this very confirmation. */
export const somebodyAt = async (ctx: Ctx, { addressKey, person }: PendingPerson): Promise<Somebody> => {
  const knownId = await personIdOfAddress(ctx.db, addressKey);
  const known = knownId === undefined ? undefined : await personById(ctx.db, knownId);
  if (known) {
    const { personId, confirmedAt } = known;
    return { personId, confirmedAt, writes: refreshPerson(ctx, known, person) };
  }
  const at = ctx.now().toISOString();
  const personId = ctx.newId("person");
  const { name, email, discipline, language, trust, organisation } = person;
  const affiliations = [{ trust, organisation, since: at }];
  const record: PersonRecord = {
    type: "person",
    personId,
    name,
    email,
    affiliations,
    discipline,
    language,
    confirmedAt: at,
    communities: 0,
  };
  return { personId, confirmedAt: at, writes: addPerson(record, addressKey, new AddressRaced()) };
};

/** Runs again when another confirmation of the same new address came first: by then the person is known. */
export const untilAddressSettles = async <T>(carryOut: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await carryOut();
    } catch (error) {
      if (!(error instanceof AddressRaced) || attempt === 3) throw error;
    }
  }
};

import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

interface Kept {
  payload: AdapterPayload;
  expiresAtMilliseconds: number;
}

const keptPerModel = 1_000;

function openModel(): Adapter {
  const rows = new Map<string, Kept>();
  const live = (row: Kept | undefined): AdapterPayload | undefined =>
    row && row.expiresAtMilliseconds > Date.now() ? row.payload : undefined;
  const findBy = async (field: "uid" | "userCode", value: string): Promise<AdapterPayload | undefined> =>
    live([...rows.values()].find(({ payload }) => payload[field] === value));

  return {
    upsert: async (id, payload, expiresIn) => {
      rows.delete(id);
      rows.set(id, { payload, expiresAtMilliseconds: Date.now() + (expiresIn ?? Infinity) * 1_000 });
      // A map keeps the order of insertion, so the first key is the oldest.
      const oldest = rows.size > keptPerModel ? rows.keys().next().value : undefined;
      if (oldest !== undefined) rows.delete(oldest);
    },
    find: async (id) => live(rows.get(id)),
    findByUid: (uid) => findBy("uid", uid),
    findByUserCode: (code) => findBy("userCode", code),
    consume: async (id) => {
      const row = rows.get(id);
      if (row) row.payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id) => void rows.delete(id),
    revokeByGrantId: async (grantId) => {
      for (const [id, { payload }] of rows) if (payload.grantId === grantId) rows.delete(id);
    },
  };
}

/** In-memory storage of one provider: at most 1,000 rows of each kind, the oldest leave first. */
export function openAdapter(): AdapterFactory {
  const models = new Map<string, Adapter>();
  return (name) => {
    const model = models.get(name) ?? openModel();
    models.set(name, model);
    return model;
  };
}

import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

type Entry = { readonly payload: AdapterPayload; readonly until: number };

const most = 5000;

/** Everything the demo provider remembers, gone at a restart: whoever was choosing then begins again. */
export function createMemory(): AdapterFactory {
  const entries = new Map<string, Entry>();

  function read(key: string): AdapterPayload | undefined {
    const entry = entries.get(key);
    if (entry === undefined || entry.until > Date.now()) return entry?.payload;
    entries.delete(key);
    return undefined;
  }

  function search(model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const found = Array.from(entries).find(([key, entry]) => key.startsWith(`${model}:`) && fits(entry.payload));
    return found && read(found[0]);
  }

  function write(key: string, payload: AdapterPayload, seconds: number | undefined): void {
    entries.delete(key);
    entries.set(key, { payload, until: seconds === undefined ? Infinity : Date.now() + seconds * 1000 });
    for (const old of entries.keys()) if (entries.size > most || read(old) === undefined) entries.delete(old);
  }

  return (model): Adapter => ({
    find: async (id) => read(`${model}:${id}`),
    findByUid: async (uid) => search(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => search(model, (payload) => payload.userCode === code),
    upsert: async (id, payload, seconds) => write(`${model}:${id}`, payload, seconds),
    destroy: async (id) => {
      entries.delete(`${model}:${id}`);
    },
    consume: async (id) => {
      const payload = read(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, entry] of entries) if (entry.payload.grantId === grantId) entries.delete(key);
    },
  });
}

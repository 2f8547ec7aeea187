import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

/** What the sign-in server remembers: in memory, gone with the process, out of date by Date. */
export function createSignInMemory(): (kind: string) => Adapter {
  const kept = new Map<string, Kept>()

  const live = (found: Kept | undefined) =>
    found && found.until > Date.now() ? found.payload : undefined

  return (kind) => {
    const key = (id: string) => `${kind}/${id}`
    const drop = (wanted: (payload: AdapterPayload, name: string) => boolean) => {
      for (const [name, { payload }] of kept) if (wanted(payload, name)) kept.delete(name)
    }
    return {
      upsert: async (id, payload, expiresIn) => {
        kept.set(key(id), { payload, until: Date.now() + (expiresIn ?? Infinity) * 1000 })
      },
      find: async (id) => live(kept.get(key(id))),
      findByUid: async (uid) => {
        const named = [...kept].find(
          ([name, { payload }]) => name.startsWith(`${kind}/`) && payload.uid === uid,
        )
        return live(named?.[1])
      },
      // Only the device flow has user codes, and there is none here.
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const found = kept.get(key(id))
        if (found) found.payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => drop((_payload, name) => name === key(id)),
      revokeByGrantId: async (grantId) => drop((payload) => payload.grantId === grantId),
    }
  }
}

import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { createSignInFlow } from '../../src/signin.ts'
import { createTickets, hashOf } from '../../src/tickets.ts'
import type { Hold } from '../../src/domain/hold.ts'
import { secret } from '../../src/domain/secret.ts'
import type { Audited, Entra, StoredPrompt } from '../../src/ports.ts'
import type { Given } from './contract.test.ts'
import { auditOf, stillWaits } from './drivers.ts'
import { entryOf, promptOf, resetOf } from './samples.ts'

const tenant = randomUUID()
const tickets = createTickets({ kind: 'secret', secret: secret('test') })

/** A sign-in that comes back takes its turn with everything else that happens to its reset. */
export function signInsTakeTurns(given: () => Given): void {
  test('a sign-in that comes back is chained to what happened to its reset before', async () => {
    const { one, reset, prompt, told, comesBack } = await asked('reset')
    await one.store.transaction((tx) => tx.audit(entryOf(reset.id)))
    expect(await comesBack()).toMatchObject({ kind: 'code' })
    const [first, second] = await auditOf(one, reset.id)
    expect(second).toMatchObject({
      event: 'authenticated',
      outcome: 'accepted',
      result: 'reset',
      person_id: reset.person,
      seq: 2,
      previous_hash: first?.hash,
      detail: {
        promptId: prompt.id,
        deviceId: reset.device?.id,
        signedIn: reset.person,
        authenticatedAt: expect.stringMatching(/^20.*Z$/),
        methods: ['fido'],
        contexts: ['c1'],
      },
    })
    expect(told).toMatchObject([{ event: 'authenticated', seq: 2, hash: second?.hash }])
  })

  test('it waits for who holds the reset, who gets the prompt meanwhile', async () => {
    const { one, reset, prompt, comesBack } = await asked('reset')
    let back: Promise<unknown> = Promise.resolve()
    await one.store.transaction(async (tx) => {
      await tx.reset(reset.id)
      back = comesBack()
      expect(await stillWaits(back, () => tx.heldNow(null))).toBe(true)
      const locked = await tx.promptById(prompt.id)
      expect(locked).toMatchObject({ proof: null })
      if (locked !== null) await tx.savePrompt({ ...locked, endedAt: new Date().toISOString() })
    })
    expect(await back).toMatchObject({ kind: 'refused', why: 'promptOver' })
  })

  test('one for a hold is chained to the reset that the hold came from', async () => {
    const { one, reset, comesBack } = await asked('hold')
    expect(await comesBack()).toMatchObject({ kind: 'code' })
    const written = await auditOf(one, reset.id)
    expect(written).toMatchObject([{ event: 'authenticated', result: 'decide', seq: 1 }])
  })

  /** A prompt that was opened, and the provider's answer to it. */
  async function asked(about: 'reset' | 'hold') {
    const { one, two } = given()
    const reset = resetOf(randomUUID())
    const hold: Hold = {
      id: randomUUID(),
      person: reset.person,
      because: 'disowned',
      resetId: reset.id,
      placedAt: new Date().toISOString(),
      placed: null,
      lift: null,
    }
    const signer = about === 'reset' ? reset.person : randomUUID()
    const browser = randomUUID()
    const prompt: StoredPrompt = promptOf(signer, {
      resetId: about === 'reset' ? reset.id : hold.id,
      purpose: about === 'reset' ? 'reset' : 'decide',
      issuedAt: new Date().toISOString(),
      until: new Date(Date.now() + 60_000).toISOString(),
      openedAt: new Date().toISOString(),
      browserHash: hashOf(browser),
    })
    await one.store.meet({ id: signer, name: 'Ann' })
    await one.store.transaction(async (tx) => {
      await tx.save(reset)
      await tx.saveHold(hold)
      await tx.savePrompt(prompt)
    })
    const told: Audited[] = []
    const entra: Entra = {
      authorizeUrl: () => Promise.resolve(''),
      redeem: ({ nonce }) =>
        Promise.resolve({
          person: signer,
          tenant,
          authenticatedAt: new Date(),
          nonce,
          guest: false,
          contexts: ['c1'],
          methods: ['fido'],
        }),
    }
    const flow = createSignInFlow({
      store: two.store,
      entra,
      intune: { person: () => Promise.resolve(null) },
      tickets,
      clock: () => new Date(),
      tenant,
      authContext: null,
      onRefusal: () => undefined,
      onAuthenticated: (entry) => told.push(entry),
      onGuestUnknown: () => undefined,
    })
    const { state } = tickets.secretsOf(prompt.id, browser)
    const cookies = { [`sign-in-${prompt.id.slice(0, 8)}`]: browser }
    const comesBack = () => flow.finish({ code: 'code', state }, cookies)
    return { one, reset, prompt, told, comesBack }
  }
}

import { createHash, randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { createEngine, type Engine, type Handled } from '../../src/engine.ts'
import type { Device } from '../../src/domain/device.ts'
import { defaultLimits } from '../../src/domain/limits.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { defaultDurations, type Actor, type Event } from '../../src/domain/reset.ts'
import type { Audited, StoredPrompt } from '../../src/ports.ts'
import type { Given } from './contract.test.ts'
import { auditOf, jobsOf, somebodyWaits, stillWaits, type Bot } from './drivers.ts'
import { iphone, standing } from './samples.ts'

const SYSTEM: Actor = { kind: 'system' }

/** However many knock at the one door at the same time, one of them decides. */
export function engineDecidesOnce(given: () => Given): void {
  test('two chosen for one device at the same moment begin one reset', async () => {
    const { one, two, ann, device } = await start()
    const event: Event = { type: 'chosen', deviceId: device.id }
    const both = await together(
      () => one.engine.handle({ resetId: null }, event, ann),
      () => two.engine.handle({ resetId: null }, event, ann),
    )
    expect(both.map(({ decision }) => decision.kind)).toEqual(['accepted', 'accepted'])
    expect(new Set(both.map(({ reset }) => reset?.id)).size).toBe(1)
    expect(await one.store.resetsOf(ann.id, new Date(0).toISOString())).toHaveLength(1)
    const live = await one.store.promptOf(ann.id)
    expect(live?.endedAt).toBeNull()
    const alive = await one.kysely
      .selectFrom('prompts')
      .select('id')
      .where('person_id', '=', ann.id)
      .where('ended_at', 'is', null)
      .execute()
    expect(alive).toEqual([{ id: live?.id }])
  })

  test('two chosen for two devices begin two', async () => {
    const { one, two, ann, device } = await start()
    const other = iphone(ann.id)
    await one.store.offer(ann.id, [device, other], standing, new Date().toISOString())
    const chosen = ({ id }: Device): Event => ({ type: 'chosen', deviceId: id })
    await together(
      () => one.engine.handle({ resetId: null }, chosen(device), ann),
      () => two.engine.handle({ resetId: null }, chosen(other), ann),
    )
    expect(await one.store.resetsOf(ann.id, new Date(0).toISOString())).toHaveLength(2)
  })

  test('the same code twice at the same moment counts once and owes one order', async () => {
    const { one, two, ann, resetId, codeHash } = await signedIn()
    const event: Event = { type: 'signedIn', codeHash }
    const both = await together(
      () => one.engine.handle({ resetId: null }, event, ann),
      () => two.engine.handle({ resetId: null }, event, ann),
    )
    expect(outcomes(both)).toEqual(['accepted', 'notNow'])
    expect(await one.store.reset(resetId)).toMatchObject({ state: 'resetting', asked: null })
    expect(await jobsOf(one, resetId, 'order')).toHaveLength(1)
    expect((await one.store.promptOf(ann.id))?.endedAt).not.toBeNull()
  })

  test('of two approvers at the same moment one decides and the other is refused', async () => {
    const { one, two, ann } = await start()
    const asked = await one.engine.handle(
      { resetId: null },
      { type: 'escalated', reason: null },
      ann,
    )
    const resetId = idOf(asked)
    const [sam, henrik] = [approver('Sam'), approver('Henrik')]
    const both = await together(
      () => one.engine.handle({ resetId }, { type: 'denied', note: 'not hers' }, sam),
      () => two.engine.handle({ resetId }, { type: 'handled', note: 'by phone' }, henrik),
    )
    expect(outcomes(both)).toEqual(['accepted', 'ended'])
    const decided = both.find(({ decision }) => decision.kind === 'accepted')?.reset
    expect(await one.store.reset(resetId)).toEqual(decided)
    const written = await auditOf(one, resetId)
    expect(written.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'refused'])
    expect(written.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(written[2]).toMatchObject({ previous_hash: written[1]?.hash })
  })

  test('of two workers that order at the same moment one does', async () => {
    const { one, two, ann, resetId, codeHash } = await signedIn()
    await one.engine.handle({ resetId: null }, { type: 'signedIn', codeHash }, ann)
    const event: Event = { type: 'ordered', newestBefore: null }
    const both = await together(
      () => one.engine.handle({ resetId }, event, SYSTEM),
      () => two.engine.handle({ resetId }, event, SYSTEM),
    )
    expect(outcomes(both)).toEqual(['accepted', 'alreadyAsked'])
    expect(await jobsOf(one, resetId, 'look')).toHaveLength(1)
  })

  test('an employee who takes it back and a worker who orders it: whoever is first', async () => {
    const { one, two, ann, resetId, codeHash } = await signedIn()
    await one.engine.handle({ resetId: null }, { type: 'signedIn', codeHash }, ann)
    const both = await together(
      () => one.engine.handle({ resetId }, { type: 'cancelled' }, ann),
      () => two.engine.handle({ resetId }, { type: 'ordered', newestBefore: null }, SYSTEM),
    )
    const reset = await one.store.reset(resetId)
    expect(both.filter(({ decision }) => decision.kind === 'accepted')).toHaveLength(1)
    expect(reset?.state).toBe(both[0]?.decision.kind === 'accepted' ? 'closed' : 'resetting')
  })

  test('every event is in the audit with what came of it, the refused ones too', async () => {
    const { one, ann, resetId, codeHash, told } = await signedIn()
    const bob: Actor = { kind: 'employee', id: randomUUID() }
    const events: [Event, Actor][] = [
      [{ type: 'ordered', newestBefore: null }, SYSTEM],
      [{ type: 'cancelled' }, bob],
      [{ type: 'signedIn', codeHash: 'wrong' }, ann],
      [{ type: 'signedIn', codeHash }, ann],
      [{ type: 'ordered', newestBefore: null }, SYSTEM],
      [{ type: 'cancelled' }, ann],
    ]
    for (const [event, actor] of events) await one.engine.handle({ resetId }, event, actor)
    const expected = [
      ['chosen', 'employee', 'accepted', 'awaitingSignIn'],
      ['ordered', 'system', 'refused', 'notNow'],
      ['cancelled', 'employee', 'refused', 'notYours'],
      ['signedIn', 'employee', 'refused', 'wrongCode'],
      ['signedIn', 'employee', 'accepted', 'resetting'],
      ['ordered', 'system', 'accepted', 'resetting'],
      ['cancelled', 'employee', 'refused', 'alreadyAsked'],
    ]
    const written = await auditOf(one, resetId)
    expect(
      written.map(({ event, actor_kind, outcome, result }) => [event, actor_kind, outcome, result]),
    ).toEqual(expected)
    expect(told.map(({ event, result }) => [event, result])).toEqual(
      expected.map(([event, , , result]) => [event, result]),
    )
    expect(told.map(({ id, seq, hash }) => ({ id, seq, hash }))).toMatchObject(
      written.map(({ id, seq, hash }) => ({ id: String(id), seq, hash })),
    )
    expect(written.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(JSON.stringify(written)).not.toContain(codeHash)
  })

  test('an event about nothing is in the audit too', async () => {
    const { one, ann } = await start()
    const event: Event = { type: 'chosen', deviceId: randomUUID() }
    const { decision } = await one.engine.handle({ resetId: null }, event, ann)
    expect(decision).toMatchObject({ kind: 'refused', refusal: 'notOffered' })
    const written = await one.kysely
      .selectFrom('audit')
      .selectAll()
      .where('person_id', '=', ann.id)
      .execute()
    expect(written).toMatchObject([{ reset_id: null, event: 'chosen', result: 'notOffered' }])
  })

  test('the audit says how and when somebody signed in, and what Intune was asked under', async () => {
    const { one, ann, resetId, codeHash, prompt, device } = await signedIn()
    await one.engine.handle({ resetId: null }, { type: 'signedIn', codeHash }, ann)
    const ordered: Event = { type: 'ordered', newestBefore: null }
    const { reset } = await one.engine.handle({ resetId }, ordered, SYSTEM)
    const requestId = reset?.state === 'resetting' ? reset.asked?.requestId : undefined
    const refusal: Event = { type: 'failed', failure: 'refusedByIntune' }
    await one.engine.handle({ resetId }, refusal, SYSTEM)
    const reason = 'No authenticator'
    await one.engine.handle({ resetId }, { type: 'escalated', reason }, ann)
    const written = await auditOf(one, resetId)
    expect(written.map(({ event, detail }) => ({ event, detail }))).toEqual([
      { event: 'chosen', detail: { from: null, deviceId: device.id } },
      {
        event: 'signedIn',
        detail: {
          from: 'awaitingSignIn',
          deviceId: device.id,
          signIn: {
            promptId: prompt.id,
            purpose: 'reset',
            authenticatedAt: expect.stringMatching(/^20.*Z$/),
            methods: ['pwd'],
            contexts: [],
          },
          decision: null,
        },
      },
      {
        event: 'ordered',
        detail: { from: 'resetting', deviceId: device.id, newestBefore: null, requestId },
      },
      {
        event: 'failed',
        detail: { from: 'resetting', deviceId: device.id, failure: 'refusedByIntune', requestId },
      },
      { event: 'escalated', detail: { from: 'failed', deviceId: device.id, reason } },
    ])
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('the audit says that self-service was stopped, with the event that did it', async () => {
    const { one, ann, resetId } = await begun()
    await one.engine.handle({ resetId }, { type: 'disowned' }, ann)
    const written = await auditOf(one, resetId)
    expect(written.map(({ event, detail }) => [event, detail])).toEqual([
      ['chosen', expect.not.objectContaining({ hold: expect.anything() })],
      ['disowned', expect.objectContaining({ hold: 'disowned' })],
    ])
  })

  test('the audit keeps which device was asked for, where that was refused too', async () => {
    const { one, ann } = await start()
    const deviceId = randomUUID()
    await one.engine.handle({ resetId: null }, { type: 'chosen', deviceId }, ann)
    const entries = one.kysely.selectFrom('audit').select('detail').where('person_id', '=', ann.id)
    expect(await entries.execute()).toEqual([{ detail: { from: null, deviceId } }])
  })

  test('on a server a new sign-in for one reset does not wait for who holds another', async () => {
    const { one, two, ann, device, resetId } = await begun()
    if (given().opened.pglite !== null) return
    const other = iphone(ann.id)
    await one.store.offer(ann.id, [device, other], standing, new Date().toISOString())
    const chosen: Event = { type: 'chosen', deviceId: other.id }
    const second = idOf(await one.engine.handle({ resetId: null }, chosen, ann))
    await one.store.transaction(async (tx) => {
      await tx.reset(second)
      const turn = { isOver: false }
      const again = two.engine.handle({ resetId }, { type: 'again' }, ann).finally(() => {
        turn.isOver = true
      })
      while (!turn.isOver) expect(await somebodyWaits(one)).toBe(false)
      await again
    })
    expect(await one.store.promptOf(ann.id)).toMatchObject({ resetId })
  })

  test('a refused event changes neither the reset nor what is owed', async () => {
    const { one, ann, resetId } = await signedIn()
    const [reset, jobs] = [await one.store.reset(resetId), await jobsOf(one, resetId)]
    await one.engine.handle({ resetId }, { type: 'signedIn', codeHash: 'wrong' }, ann)
    await one.engine.handle({ resetId }, { type: 'claimed' }, ann)
    expect(await one.store.reset(resetId)).toEqual(reset)
    expect(await jobsOf(one, resetId)).toEqual(jobs)
    expect((await one.store.promptOf(ann.id))?.tries).toBe(1)
  })

  test('five wrong codes at the same moment end the prompt, and the right one is too late', async () => {
    const { one, two, ann, codeHash } = await signedIn()
    const wrong = (bot: typeof one) =>
      bot.engine.handle({ resetId: null }, { type: 'signedIn', codeHash: randomUUID() }, ann)
    await Promise.all([one, two, one, two, one].map(wrong))
    expect(await one.store.promptOf(ann.id)).toMatchObject({ tries: 5 })
    const right = { type: 'signedIn', codeHash } as const
    const { decision } = await one.engine.handle({ resetId: null }, right, ann)
    expect(decision).toMatchObject({ kind: 'refused', refusal: 'promptOver' })
  })

  test('a wrong code never undoes the sign-in that ends at the same moment', async () => {
    const { one, two, ann, prompt, codeHash } = await begun()
    let wrong: Promise<unknown> = Promise.resolve()
    await one.store.transaction(async (tx) => {
      await tx.promptById(prompt.id)
      wrong = two.engine.handle({ resetId: null }, { type: 'signedIn', codeHash: 'wrong' }, ann)
      expect(await stillWaits(wrong, () => tx.heldNow(ann.id))).toBe(true)
      await tx.savePrompt(proven(prompt, codeHash))
    })
    await wrong
    const right = { type: 'signedIn', codeHash } as const
    const { decision } = await one.engine.handle({ resetId: null }, right, ann)
    expect(decision).toMatchObject({ kind: 'accepted' })
  })

  test('asked for again at the same instant, the newer sign-in counts', async () => {
    const { one, ann, resetId, prompt } = await begun(new Date())
    await sql`analyze prompts`.execute(one.kysely)
    const seen = new Set([prompt.id])
    for (let round = 0; round < 5; round++) {
      await one.engine.handle({ resetId }, { type: 'again' }, ann)
      const newest = await one.store.promptOf(ann.id)
      expect(newest?.endedAt).toBeNull()
      expect(seen).not.toContain(newest?.id)
      seen.add(newest?.id ?? '')
    }
  })

  /** Ann, her offered iPhone, and two bots. */
  async function start(still?: Date) {
    const { one, two } = given()
    const told: Audited[] = []
    const ann = { kind: 'employee', id: randomUUID() } as const
    const device = iphone(ann.id)
    await one.store.meet({ id: ann.id, name: 'Ann' })
    await one.store.offer(ann.id, [device], standing, new Date().toISOString())
    const withEngine = (bot: Bot): Bot & { engine: Engine } => ({
      ...bot,
      engine: createEngine({
        store: bot.store,
        clock: () => still ?? new Date(),
        policy: defaultPolicy,
        durations: defaultDurations,
        limits: defaultLimits,
        approverSignIn: 'vouch',
        onDecision: (entry) => told.push(entry),
      }),
    })
    return { one: withEngine(one), two: withEngine(two), ann, device, told }
  }

  /** Ann has chosen, and is asked to sign in. */
  async function begun(standing?: Date) {
    const world = await start(standing)
    const { one, ann, device } = world
    const event: Event = { type: 'chosen', deviceId: device.id }
    const handled = await one.engine.handle({ resetId: null }, event, ann)
    const prompt = await one.store.promptOf(ann.id)
    if (prompt === null) throw new Error('Nobody was asked to sign in')
    const codeHash = createHash('sha256').update(randomUUID()).digest('hex')
    return { ...world, resetId: idOf(handled), prompt, codeHash }
  }

  /** Ann has signed in too, and holds the code. */
  async function signedIn() {
    const world = await begun()
    const { one, prompt, codeHash } = world
    await one.store.transaction((tx) => tx.savePrompt(proven(prompt, codeHash)))
    return world
  }
}

function proven(prompt: StoredPrompt, codeHash: string): StoredPrompt {
  const proof = { authenticatedAt: new Date().toISOString(), methods: ['pwd'], contexts: [] }
  return { ...prompt, proof, codeHash }
}

function approver(name: string): Actor {
  return { kind: 'approver', id: randomUUID(), name }
}

function together<T>(...all: (() => Promise<T>)[]): Promise<T[]> {
  return Promise.all(all.map((one) => one()))
}

/** Accepted first, then the refusals: which of two it was is chance. */
function outcomes(all: readonly Handled[]): string[] {
  return all
    .map(({ decision }) => (decision.kind === 'refused' ? decision.refusal : decision.kind))
    .toSorted((a, b) => Number(b === 'accepted') - Number(a === 'accepted'))
}

function idOf({ reset }: Handled): string {
  if (reset === null) throw new Error('No reset came of it')
  return reset.id
}

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { defaultLimits } from '../../src/domain/limits.ts'
import { defaultPolicy, unknownStanding } from '../../src/domain/policy.ts'
import {
  decide,
  defaultDurations,
  type Actor,
  type Event,
  type Reset,
} from '../../src/domain/reset.ts'
import { createEngine } from '../../src/engine.ts'
import type { StoredPrompt } from '../../src/ports.ts'
import { happeningsFor } from '../rules/happenings.ts'
import { promises } from '../rules/promises.ts'
import { delays } from '../rules/walk.ts'
import { actors, afterwards, contextOf, MINUTE, newWorld, phone, settings } from '../rules/world.ts'
import { drivers, type Bot, type Opened } from '../store/drivers.ts'
import { isEnough, MOST_MS, shares, total, tries } from './cases.ts'

/**
 * One thing that happens: how much later, who does it, and which of all that could be done: of
 * anything, of what is not refused, or of what moves the reset on.
 */
const happening = fc.record({
  delay: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat({ max: 2 * MINUTE }) },
    { weight: 1, arbitrary: fc.constantFrom(...delays) },
  ),
  who: fc.noBias(fc.nat()),
  which: fc.noBias(fc.nat()),
  kind: fc.constantFrom('any', 'accepted', 'moving', 'moving', 'moving', 'moving'),
})

test('all kinds together are ten thousand cases or more', () => {
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeGreaterThan(10_000)
})

test(
  'whatever happens in whatever order, the rules keep every promise at every step',
  async () => {
    const against = fc.oneof(
      { weight: 6, arbitrary: fc.constant('nothing' as const) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('frozen' as const, 'paused' as const, 'spent' as const),
      },
    )
    const order = fc.array(happening, { minLength: 60, maxLength: 80 })
    let asked = 0
    await tries(
      'rules',
      fc.property(fc.constantFrom(...settings), against, order, (setting, stopped, steps) => {
        let world = { ...newWorld, against: stopped }
        for (const { delay, who, which, kind } of steps) {
          // What is over is over, and the person begins anew, with what stands against them.
          if (kind !== 'any' && world.reset?.state === 'closed') {
            world = { ...world, reset: null, past: newWorld.past }
          }
          const then = { ...world, now: world.now + delay }
          const now = new Date(then.now)
          const actor = actors[who % actors.length]!
          const tried = happeningsFor(then, actor).map(({ event, offer, prompt }) => {
            const isTheirs = prompt !== undefined && actor.kind !== 'system'
            const before = isTheirs
              ? { ...then, prompts: { ...then.prompts, [actor.id]: prompt } }
              : then
            const context = contextOf(before, setting, actor, offer, event)
            return { before, event, run: () => decide(before.reset, event, actor, context, now) }
          })
          const from = tried.filter(({ before, event, run }) => {
            if (kind === 'any') return true
            const decision = run()
            if (decision.kind === 'refused') return false
            if (kind === 'accepted' || decision.kind === 'signInFirst') return true
            const { reset } = decision
            return reset !== before.reset && reset.state !== 'closed' && event.type !== 'claimed'
          })
          if (from.length === 0) continue
          // First what kind of event: some come in many versions.
          const types = [...new Set(from.map(({ event }) => event.type))]
          const type = types[which % types.length]
          const versions = from.filter(({ event }) => event.type === type)
          const { before, event, run } =
            versions[Math.floor(which / types.length) % versions.length]!
          const decision = run()
          const after = afterwards(before, event, actor, decision)
          const step = { before, event, actor, decision, after, now, setting }
          for (const { sentence, holds, also } of promises) {
            if (decision.kind === 'refused' && also !== 'refused') continue
            if (!holds(step)) throw new Error(`${sentence}: ${JSON.stringify(step)}`)
          }
          if (event.type === 'ordered' && decision.kind === 'accepted') asked += 1
          world = decision.kind !== 'refused' || decision.prompt !== null ? after : then
        }
      }),
    )
    if (isEnough) expect(asked).toBeGreaterThan(total / 100)
  },
  MOST_MS,
)

let opened: Opened
let bot: Bot
beforeAll(async () => {
  opened = await drivers[0]!.open()
  bot = await opened.start()
}, MOST_MS)
afterAll(async () => {
  await bot.stop()
  await opened.close()
})

test(
  'whatever happens in whatever order, Intune is asked once for each sign-in or vouch, and never without',
  async () => {
    const order = fc.array(happening, { minLength: 25, maxLength: 35 })
    const setting = fc.constantFrom('vouch' as const, 'all' as const)
    let asked = 0
    await tries(
      'stories',
      fc.asyncProperty(setting, order, async (approverSignIn, steps) => {
        const story = await begun(approverSignIn)
        for (const step of steps) await story.goesOn(step)
        asked += story.asked()
      }),
    )
    expect(bot.errors).toEqual([])
    if (isEnough) expect(asked).toBeGreaterThan(total / 1_000)
  },
  MOST_MS,
)

type Happens = { delay: number; who: number; which: number; kind: string }

/** Why Intune may be asked: who handed back the code of which prompt. */
type Ground = { readonly prompt: StoredPrompt; readonly by: Actor; isUsed: boolean }

/**
 * Two people with two phones each and two approvers, on the store of all of them. It keeps its own
 * book of who has signed in for what, and does not believe what a reset says about that.
 */
async function begun(approverSignIn: 'vouch' | 'all') {
  const { store } = bot
  let now = Date.now()
  const engine = createEngine({
    store,
    clock: () => new Date(now),
    policy: defaultPolicy,
    durations: defaultDurations,
    // Everybody's would add up over all stories.
    limits: { ...defaultLimits, burst: 1_000_000 },
    approverSignIn,
    onDecision: () => undefined,
  })
  const employees = [randomUUID(), randomUUID()].map((id): Actor => ({ kind: 'employee', id }))
  const approvers = [randomUUID(), randomUUID(), idOf(employees[0]!)].map((id): Actor => ({
    kind: 'approver',
    id,
    name: id,
  }))
  const devices: string[] = []
  for (const employee of employees) {
    const id = idOf(employee)
    await store.meet({ id, name: id })
    const phones = [randomUUID(), randomUUID()].map((phoneId) => ({
      ...{ ...phone, id: phoneId, ownerId: id, lastSyncAt: new Date(now).toISOString() },
    }))
    devices.push(...phones.map((one) => one.id))
    await store.offer(id, phones, unknownStanding, new Date(now).toISOString())
  }
  const resets: string[] = []
  const codes = new Map<string, StoredPrompt>()
  const grounds = new Map<string, Ground>()
  let asked = 0

  async function happens(event: Event, actor: Actor, resetId: string | null): Promise<void> {
    const before = actor.kind === 'system' ? null : await store.promptOf(actor.id)
    const { decision, reset } = await engine.handle({ resetId }, event, actor)
    if (reset !== null && !resets.includes(reset.id)) resets.push(reset.id)
    if (decision.kind === 'refused' || reset === null) return
    expect(await store.reset(reset.id)).toEqual(reset)
    if (event.type === 'signedIn' && before !== null && reset.state === 'resetting') {
      expect(codes.get(event.codeHash)).toMatchObject({ id: before.id, resetId: reset.id })
      expect(now).toBeLessThan(Date.parse(before.issuedAt) + 5 * MINUTE)
      grounds.set(reset.id, { prompt: before, by: actor, isUsed: false })
    }
    const ground = grounds.get(reset.id)
    if (event.type === 'postponed' && ground !== undefined) ground.isUsed = false
    if (event.type !== 'ordered') return
    expect(ground).toMatchObject({ isUsed: false, prompt: { resetId: reset.id } })
    if (ground === undefined) return
    const { prompt, by } = ground
    expect(prompt.person).toBe(idOf(by))
    expect(prompt.purpose).toBe(idOf(by) === reset.person ? 'reset' : 'vouch')
    expect(by.kind).toBe(idOf(by) === reset.person ? 'employee' : 'approver')
    ground.isUsed = true
    asked += 1
  }

  /** Somebody comes back from the identity provider, as far as their prompt is concerned. */
  async function signsIn(actor: Actor): Promise<string> {
    const prompt = await store.promptOf(idOf(actor))
    if (prompt === null) return 'no code'
    const at = new Date(now).toISOString()
    const proof = { authenticatedAt: at, methods: [], contexts: [] }
    const codeHash = `code of ${prompt.id}`
    const proven = { ...prompt, openedAt: at, browserHash: 'browser', proof, codeHash }
    if (prompt.endedAt === null) await store.transaction((tx) => tx.savePrompt(proven))
    codes.set(codeHash, proven)
    return codeHash
  }

  /** What would be the usual thing to happen next. */
  async function next(reset: Reset, approver: Actor): Promise<void> {
    const requester = employees.find((one) => idOf(one) === reset.person) ?? employees[0]!
    const system: Actor = { kind: 'system' }
    const entry = new Date(now).toISOString()
    switch (reset.state) {
      case 'awaitingSignIn':
        return happens({ type: 'signedIn', codeHash: await signsIn(requester) }, requester, null)
      case 'lapsed':
        return happens({ type: 'again' }, requester, reset.id)
      case 'awaitingApproval': {
        const isVouch = reset.escalation.cause === 'cannotSignIn'
        const type = isVouch ? 'vouched' : 'approved'
        await happens({ type, note: 'Seen.' }, approver, reset.id)
        return happens({ type: 'signedIn', codeHash: await signsIn(approver) }, approver, null)
      }
      case 'resetting':
        if (reset.asked === null)
          return happens({ type: 'ordered', newestBefore: null }, system, reset.id)
        return happens({ type: 'completed', entry, hasPasscode: true }, system, reset.id)
      case 'failed':
        return happens({ type: 'escalated', reason: 'Again' }, requester, reset.id)
      case 'done':
        return happens({ type: 'shown' }, requester, reset.id)
      case 'closed':
        return happens({ type: 'chosen', deviceId: reset.device?.id ?? '' }, requester, null)
    }
  }

  /** Anything at all, by anybody. */
  async function anything(who: number, which: number, resetId: string | null): Promise<void> {
    const everybody: Actor[] = [...employees, ...approvers, { kind: 'system' }]
    const actor = everybody[who % everybody.length]!
    const at = new Date(now).toISOString()
    const handed = [...codes.keys()].at(-1 - (which % 3)) ?? 'no code'
    const until = resetId === null ? null : (await store.reset(resetId))?.until
    const all: Event[] = [
      { type: 'chosen', deviceId: devices[which % devices.length]! },
      { type: 'escalated', reason: 'No authenticator' },
      { type: 'signedIn', codeHash: handed },
      { type: 'signedIn', codeHash: 'a guess' },
      ...(['again', 'claimed', 'cancelled', 'disowned', 'shown'] as const).map((type) => ({
        type,
      })),
      ...(['approved', 'vouched', 'denied', 'handled'] as const).map((type) => ({
        type,
        note: which % 2 === 0 ? 'Seen.' : null,
      })),
      { type: 'ordered', newestBefore: null },
      { type: 'postponed', until: at },
      { type: 'listed', entry: at },
      { type: 'completed', entry: at, hasPasscode: true },
      { type: 'failed', failure: 'failedOnDevice' },
      { type: 'woken', until: until ?? at },
    ]
    const event = all[which % all.length]!
    const isNew = event.type === 'chosen' || event.type === 'signedIn'
    await happens(event, actor, isNew ? null : resetId)
  }

  for (const [index, employee] of employees.entries()) {
    await happens({ type: 'chosen', deviceId: devices[index * 2]! }, employee, null)
  }
  return {
    asked: () => asked,
    async goesOn({ delay, who, which, kind }: Happens): Promise<void> {
      now += delay
      const resetId = resets[which % Math.max(1, resets.length)] ?? null
      const reset = resetId === null ? null : await store.reset(resetId)
      if (kind === 'any' || reset === null) return anything(who, which, resetId)
      return next(reset, approvers[who % approvers.length]!)
    },
  }
}

function idOf(actor: Actor): string {
  return actor.kind === 'system' ? 'system' : actor.id
}

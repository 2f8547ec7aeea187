import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Hold } from '../../src/domain/hold.ts'
import { defaultLimits, type Use } from '../../src/domain/limits.ts'
import type { Store, Told } from '../../src/ports.ts'
import type { Given } from './contract.test.ts'
import { auditOf, jobsOf } from './drivers.ts'
import { ended, entryOf, iphone, later, promptOf, resetOf, standing } from './samples.ts'

/** What is saved comes back as it was, and replaces no more than it says. */
export function storeKeeps(given: () => Given): void {
  const storeOf = (): Store => given().one.store

  test('a reset comes back as it was saved', async () => {
    const store = storeOf()
    const reset = resetOf(randomUUID())
    await store.transaction((tx) => tx.save(reset))
    expect(await store.reset(reset.id)).toEqual(reset)
    expect(await store.transaction((tx) => tx.reset(reset.id))).toEqual(reset)
    const after = { ...ended(reset, later(60)), version: 2 }
    await store.transaction((tx) => tx.save(after))
    expect(await store.reset(reset.id)).toEqual(after)
  })

  test('a reset nobody saved is null', async () => {
    const store = storeOf()
    expect(await store.reset(randomUUID())).toBeNull()
    expect(await store.transaction((tx) => tx.reset(randomUUID()))).toBeNull()
  })

  test('the open reset of a device is found by its person, and no other', async () => {
    const store = storeOf()
    const person = randomUUID()
    const reset = resetOf(person)
    const deviceId = reset.device?.id ?? ''
    await store.transaction((tx) => tx.save(reset))
    const openOf = (id: string, device: string | null) =>
      store.transaction((tx) => tx.openReset(id, device))
    expect(await openOf(person, deviceId)).toEqual(reset)
    expect(await openOf(person, randomUUID())).toBeNull()
    expect(await openOf(person, null)).toBeNull()
    expect(await openOf(randomUUID(), deviceId)).toBeNull()
    await store.transaction((tx) => tx.save(ended(reset, later(1))))
    expect(await openOf(person, deviceId)).toBeNull()
  })

  test('a request about no device is found as one', async () => {
    const store = storeOf()
    const person = randomUUID()
    const reset = resetOf(person, { device: null })
    await store.transaction((tx) => tx.save(reset))
    expect(await store.transaction((tx) => tx.openReset(person, null))).toEqual(reset)
  })

  test.each([
    { about: 'one device', device: iphone(randomUUID()) },
    { about: 'no device', device: null },
  ])('a person cannot have two open resets about $about', async ({ device }) => {
    const store = storeOf()
    const first = resetOf(randomUUID(), { device })
    const second = { ...first, id: randomUUID() }
    await store.transaction((tx) => tx.save(first))
    await expect(store.transaction((tx) => tx.save(second))).rejects.toThrow('resets_open')
    await store.transaction((tx) => tx.save(ended(first, later(1))))
    await store.transaction((tx) => tx.save(second))
    expect(await store.reset(second.id)).toEqual(second)
  })

  test('of a person’s resets the open ones come first, then those ended since, newest first', async () => {
    const store = storeOf()
    const person = randomUUID()
    const open = resetOf(person, { createdAt: later(-9_000), changedAt: later(-9_000) })
    const endedBefore = ended(resetOf(person, { createdAt: later(10) }), later(99))
    const endedAt = ended(resetOf(person, { createdAt: later(20) }), later(100))
    const newest = ended(resetOf(person, { createdAt: later(30) }), later(101))
    const other = resetOf(randomUUID())
    await store.transaction(async (tx) => {
      for (const reset of [endedAt, open, newest, endedBefore, other]) await tx.save(reset)
    })
    const found = await store.resetsOf(person, later(100))
    expect(found).toEqual([open, newest, endedAt])
  })

  test('no more than the 20 newest resets of a person are listed', async () => {
    const store = storeOf()
    const person = randomUUID()
    const all = Array.from({ length: 23 }, (_, age) => resetOf(person, { createdAt: later(-age) }))
    await store.transaction(async (tx) => {
      for (const reset of all.toReversed()) await tx.save(reset)
    })
    expect(await store.resetsOf(person, later(0))).toEqual(all.slice(0, 20))
  })

  test('a prompt comes back as it was saved, by its id and as the newest of its person', async () => {
    const store = storeOf()
    const person = randomUUID()
    const old = promptOf(person, { endedAt: later(1) })
    const prompt = promptOf(person, { issuedAt: later(1), purpose: 'vouch' })
    await store.transaction(async (tx) => {
      await tx.savePrompt(old)
      await tx.savePrompt(prompt)
    })
    expect(await store.promptOf(person)).toEqual(prompt)
    const used = {
      ...prompt,
      openedAt: later(2),
      browserHash: 'browser',
      proof: { authenticatedAt: later(3), methods: ['fido'], contexts: ['c1'] },
      codeHash: 'code',
      tries: 2,
      endedAt: later(4),
      pending: { type: 'vouched', note: 'called back' } as const,
    }
    await store.transaction((tx) => tx.savePrompt(used))
    await store.transaction(async (tx) => {
      expect(await tx.prompt(person)).toEqual(used)
      expect(await tx.promptById(prompt.id)).toEqual(used)
      expect(await tx.promptById(old.id)).toEqual(old)
      expect(await tx.promptById(randomUUID())).toBeNull()
      expect(await tx.prompt(randomUUID())).toBeNull()
    })
    expect(await store.promptOf(randomUUID())).toBeNull()
  })

  test('a person cannot have two live prompts, until the first is ended', async () => {
    const store = storeOf()
    const [person, other] = [randomUUID(), randomUUID()]
    const [first, second] = [promptOf(person), promptOf(person, { issuedAt: later(1) })]
    const theirs = promptOf(other)
    await store.transaction(async (tx) => {
      await tx.savePrompt(first)
      await tx.savePrompt(theirs)
    })
    await expect(store.transaction((tx) => tx.savePrompt(second))).rejects.toThrow('prompts_live')
    await store.transaction(async (tx) => {
      await tx.endPrompts(person, later(1))
      await tx.savePrompt(second)
    })
    await store.transaction(async (tx) => {
      expect(await tx.promptById(first.id)).toEqual({ ...first, endedAt: later(1) })
      expect(await tx.promptById(second.id)).toEqual(second)
      expect(await tx.promptById(theirs.id)).toEqual(theirs)
    })
  })

  test('ending prompts leaves the time of those that have ended', async () => {
    const store = storeOf()
    const prompt = promptOf(randomUUID(), { endedAt: later(1) })
    await store.transaction((tx) => tx.savePrompt(prompt))
    await store.transaction((tx) => tx.endPrompts(prompt.person, later(9)))
    expect(await store.promptOf(prompt.person)).toEqual(prompt)
  })

  test('of two prompts issued in the same millisecond the live one counts', async () => {
    const { store, kysely } = given().one
    // What the server does by itself now and then: from here on its plans are those of few rows.
    await sql`analyze prompts`.execute(kysely)
    for (let round = 0; round < 5; round++) {
      const person = randomUUID()
      const [first, second] = [promptOf(person), promptOf(person)]
      await store.transaction((tx) => tx.savePrompt(first))
      await store.transaction(async (tx) => {
        await tx.endPrompts(person, later(0))
        await tx.savePrompt(second)
      })
      expect(await store.promptOf(person)).toEqual(second)
    }
  })

  test('an offer replaces the one before, for its person only', async () => {
    const store = storeOf()
    const [ann, bob] = [randomUUID(), randomUUID()]
    const [old, kept, fresh] = [iphone(ann), iphone(ann), iphone(ann)]
    const shared = iphone(bob, old.id)
    await store.offer(bob, [shared], standing, later(0))
    await store.offer(ann, [old, kept], standing, later(0))
    const renamed = { ...kept, name: 'renamed' }
    await store.offer(ann, [renamed, fresh], standing, later(1))
    await store.transaction(async (tx) => {
      expect(await tx.offer(ann, old.id)).toBeNull()
      expect(await tx.offer(ann, kept.id)).toEqual({ device: renamed, standing })
      expect(await tx.offer(ann, fresh.id)).toEqual({ device: fresh, standing })
      expect(await tx.offer(bob, old.id)).toEqual({ device: shared, standing })
      expect(await tx.offer(bob, fresh.id)).toBeNull()
    })
    await store.offer(ann, [], standing, later(2))
    expect(await store.transaction((tx) => tx.offer(ann, fresh.id))).toBeNull()
  })

  test('an offer keeps what was looked up with it, and what nobody could tell', async () => {
    const store = storeOf()
    const ann = randomUUID()
    const phone = iphone(ann)
    for (const kept of [
      { groups: [randomUUID(), randomUUID()], windowsPinReset: 'missing' },
      { groups: [], windowsPinReset: 'ready' },
      { groups: null, windowsPinReset: 'unknown' },
    ] as const) {
      await store.offer(ann, [phone], kept, later(0))
      const found = await store.transaction((tx) => tx.offer(ann, phone.id))
      expect(found).toEqual({ device: phone, standing: kept })
    }
  })

  test('meeting a person again changes what was told and nothing else', async () => {
    const store = storeOf()
    const id = randomUUID()
    expect(await store.person(id)).toBeNull()
    const serviceUrl = 'https://smba.example/emea/'
    const told = {
      id,
      name: 'Ann',
      upn: 'ann@contoso.example',
      locale: 'de-DE',
      timeZone: 'Europe/Berlin',
      teamsId: '29:ann',
      serviceUrl,
      channel: 'directline',
      place: { serviceUrl, conversationId: 'a:chat' },
    }
    const known = await store.meet(told)
    expect(known).toEqual({ ...told, language: null, hasUnsent: false, answered: null })
    expect(await store.person(id)).toEqual(known)
    expect(await store.meet({ id })).toEqual(known)
    const again = await store.meet({ id, locale: 'sv-SE' })
    expect(again).toEqual({ ...known, locale: 'sv-SE' })
    expect(await store.person(id)).toEqual(again)
  })

  test('a person met by their id alone has a name and a language, and no place', async () => {
    const id = randomUUID()
    const nothing = { upn: null, timeZone: null, teamsId: null, serviceUrl: null, place: null }
    const known = await storeOf().meet({ id })
    expect(known).toEqual({
      id,
      name: '',
      locale: 'en',
      language: null,
      hasUnsent: false,
      answered: null,
      channel: 'msteams',
      ...nothing,
    })
  })

  test('the language asked for counts, then the one written in, then that of Teams', async () => {
    const store = storeOf()
    const id = randomUUID()
    const localeOf = async (told: Partial<Told>) => (await store.meet({ id, ...told })).locale
    expect(await localeOf({ name: 'Giulia', locale: 'it-IT' })).toBe('it-IT')
    expect(await localeOf({ spoken: 'en' })).toBe('en')
    expect(await localeOf({ locale: 'it-IT' })).toBe('en')
    expect(await localeOf({ spoken: 'it' })).toBe('it-IT')
    expect(await localeOf({ language: 'de' })).toBe('de')
    expect(await localeOf({ spoken: 'fr', locale: 'fr-FR' })).toBe('de')
  })

  test('what could not be sent to a person is owed when they are back, once', async () => {
    const { one } = given()
    const { store } = one
    const { id } = await store.meet({ id: randomUUID(), name: 'Ann' })
    const resetId = randomUUID()
    const job = { kind: 'show', resetId, audience: 'employee', again: false } as const
    await store.keepUnsent(id, { job, key: 'card' })
    await store.keepUnsent(id, { job, key: 'card' })
    expect((await store.person(id))?.hasUnsent).toBe(true)
    await store.oweUnsent(id, 'a turn', later(0))
    await store.oweUnsent(id, 'a turn', later(0))
    expect((await store.person(id))?.hasUnsent).toBe(false)
    expect(await jobsOf(one, resetId)).toMatchObject([{ name: 'show', state: 'created' }])
  })

  test('a place told on its own is remembered whole', async () => {
    const store = storeOf()
    const place = { serviceUrl: 'https://smba.example/uk/', conversationId: 'a:chat' }
    const { id } = await store.meet({ id: randomUUID() })
    await store.meet({ id, place })
    expect((await store.person(id))?.place).toEqual(place)
  })

  test('a hold stops its person until it is lifted, and nobody else', async () => {
    const store = storeOf()
    const [ann, bob, cleo] = [randomUUID(), randomUUID(), randomUUID()]
    const held = (id: string) => store.transaction((tx) => tx.heldNow(id))
    const free = { frozen: false, paused: false }
    const hold = holdOf(ann)
    const again = holdOf(ann)
    await store.transaction((tx) => tx.saveHold(hold))
    await store.transaction((tx) => tx.saveHold(again))
    expect(await held(ann)).toEqual({ frozen: true, paused: false })
    expect(await held(bob)).toEqual(free)
    expect(await store.hold(hold.id)).toEqual(hold)
    expect(await store.hold(randomUUID())).toBeNull()
    const lift = { by: cleo, name: 'Cleo', at: later(1), note: 'Talked\0 to her.' }
    const lifted = { ...hold, lift: { ...lift, note: 'Talked to her.' } }
    await store.transaction((tx) => tx.saveHold({ ...hold, lift }))
    expect(await store.hold(hold.id)).toEqual(lifted)
    expect(await held(ann)).toMatchObject({ frozen: true })
    await store.transaction((tx) => tx.saveHold({ ...again, lift }))
    expect(await held(ann)).toEqual(free)
  })

  test('a pause stops everybody until it is lifted', async () => {
    const store = storeOf()
    const held = (id: string | null) => store.transaction((tx) => tx.heldNow(id))
    const pause = { ...holdOf(null), because: 'burst' } as const
    await store.transaction((tx) => tx.saveHold(pause))
    expect(await held(randomUUID())).toEqual({ frozen: false, paused: true })
    expect(await held(null)).toEqual({ frozen: false, paused: true })
    const lift = { by: randomUUID(), name: 'Cleo', at: later(1), note: 'New policy.' }
    await store.transaction((tx) => tx.saveHold({ ...pause, lift }))
    expect(await held(null)).toEqual({ frozen: false, paused: false })
  })

  test('what is used counts for its person and device, for as long as its limit looks back', async () => {
    const store = storeOf()
    const [ann, bob, phone] = [randomUUID(), randomUUID(), randomUUID()]
    const limits = { ...defaultLimits, burst: 1_000 }
    const now = new Date(later(3_600))
    const used = (person: string, deviceId: string | null, at = now) =>
      store.transaction(
        async (tx) => (await tx.allowance({ person, deviceId, limits, now: at })).used,
      )
    const before = await used(ann, phone)
    expect(before).toEqual({ ...before, resets: 0, prompts: 0, escalations: 0, ofDevice: 0 })
    const use = (kind: Use['kind'], person: string, at: Date): Use => ({
      key: `${kind} ${randomUUID()}`,
      kind,
      person,
      deviceId: phone,
      at: at.toISOString(),
    })
    const minutes = (count: number) => new Date(now.getTime() - count * 60_000)
    const last = use('reset', ann, minutes(1))
    const spent = [
      last,
      use('reset', ann, minutes(11)),
      use('reset', ann, minutes(24 * 60)),
      use('prompt', ann, minutes(2)),
      use('escalation', ann, minutes(23 * 60)),
      use('escalation', bob, minutes(1)),
    ]
    await store.transaction((tx) => tx.use({ spent, returned: [] }))
    await store.transaction((tx) => tx.use({ spent: [last], returned: [] }))
    const ofEverybody = before.ofEverybody + 1
    expect(await used(ann, phone)).toEqual({
      resets: 2,
      prompts: 1,
      escalations: 1,
      ofDevice: 1,
      ofEverybody,
    })
    expect(await used(bob, null)).toEqual({
      resets: 0,
      prompts: 0,
      escalations: 1,
      ofDevice: 0,
      ofEverybody,
    })
    await store.transaction((tx) => tx.use({ spent: [], returned: [last.key] }))
    expect(await used(ann, phone)).toMatchObject({ resets: 1, ofDevice: 0, ofEverybody: 0 })
  })

  test('turns are counted by the minute, for each person', async () => {
    const store = storeOf()
    const [ann, bob] = [randomUUID(), randomUUID()]
    const turn = async (id: string, at: string) =>
      (await store.meetInTurn({ id, name: 'Somebody' }, new Date(at))).turns
    expect(await turn(ann, '2026-11-20T10:00:01Z')).toBe(1)
    expect(await turn(ann, '2026-11-20T10:00:59Z')).toBe(2)
    expect(await turn(bob, '2026-11-20T10:00:59Z')).toBe(1)
    await store.meet({ id: ann, name: 'Ann' })
    expect(await turn(ann, '2026-11-20T10:00:59Z')).toBe(3)
    expect(await turn(ann, '2026-11-20T10:01:00Z')).toBe(1)
  })

  test('a post is kept for its audience, and replaced when it is saved again', async () => {
    const store = storeOf()
    const reset = randomUUID()
    const place = { serviceUrl: 'https://smba.example/', conversationId: '19:it' }
    const post = { place, activityId: '1', shows: 'hash', announced: null }
    expect(await store.post(reset, 'channel')).toBeNull()
    await store.savePost(reset, 'channel', post)
    expect(await store.post(reset, 'channel')).toEqual(post)
    expect(await store.post(reset, 'employee')).toBeNull()
    expect(await store.post(randomUUID(), 'channel')).toBeNull()
    const newer = { ...post, activityId: '2', shows: null, announced: 'done' }
    await store.savePost(reset, 'channel', newer)
    expect(await store.post(reset, 'channel')).toEqual(newer)
  })

  test('a reset takes over the message that offered the devices, once, and no other message', async () => {
    const store = storeOf()
    const person = randomUUID()
    const [first, second] = [resetOf(person), resetOf(person)]
    const place = { serviceUrl: 'https://smba.example/', conversationId: 'a:ann' }
    await store.meet({ id: person, name: 'Ann' })
    await store.transaction((tx) => tx.adoptOffer(first, place, '1'))
    expect(await store.post(first.id, 'employee')).toBeNull()
    await store.saveOfferPost(person, '1')
    await store.transaction((tx) => tx.adoptOffer(first, place, '2'))
    expect(await store.post(first.id, 'employee')).toBeNull()
    await store.transaction((tx) => tx.adoptOffer(first, place, '1'))
    const adopted = { place, activityId: '1', shows: null, announced: null }
    expect(await store.post(first.id, 'employee')).toEqual(adopted)
    await store.transaction((tx) => tx.adoptOffer(second, place, '1'))
    expect(await store.post(second.id, 'employee')).toBeNull()
  })

  test('a setting keeps the last value saved', async () => {
    const store = storeOf()
    const name = randomUUID()
    expect(await store.setting(name)).toBeNull()
    await store.saveSetting(name, 'one')
    await store.saveSetting(name, 'two')
    expect(await store.setting(name)).toBe('two')
  })

  test('the audit keeps who did what, and what came of it', async () => {
    const { one } = given()
    const id = randomUUID()
    const ann = { kind: 'employee', id: randomUUID() } as const
    await one.store.transaction(async (tx) => {
      await tx.audit(entryOf(id, { actor: ann, person: ann.id, detail: { deviceId: 'd', n: [1] } }))
      await tx.audit(entryOf(id, { event: 'woken', outcome: 'refused', result: 'tooEarly' }))
    })
    expect(await auditOf(one, id)).toMatchObject([
      {
        event: 'chosen',
        person_id: ann.id,
        actor_kind: 'employee',
        actor_id: ann.id,
        outcome: 'accepted',
        result: 'awaitingSignIn',
        detail: { deviceId: 'd', n: [1] },
        at: new Date(later(0)),
      },
      { event: 'woken', actor_kind: 'system', actor_id: null, outcome: 'refused' },
    ])
  })

  test('the database answers while it can be used', async () => {
    await expect(storeOf().ping()).resolves.toBeUndefined()
  })
}

function holdOf(person: string | null): Hold {
  return {
    id: randomUUID(),
    person,
    because: 'disowned',
    resetId: randomUUID(),
    placedAt: later(0),
    placed: null,
    lift: null,
  }
}

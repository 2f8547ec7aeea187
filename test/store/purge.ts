import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Hold } from '../../src/domain/hold.ts'
import type { Reset } from '../../src/domain/reset.ts'
import type { Purged } from '../../src/ports.ts'
import { ago } from './audit.ts'
import type { Given } from './contract.test.ts'
import { auditOf, type Bot } from './drivers.ts'
import { ended, entryOf, iphone, promptOf, resetOf, standing } from './samples.ts'

const keep = { personalDataDays: 90, auditDays: 400 }
const place = { serviceUrl: 'https://smba.example/', conversationId: 'a:chat' }
const post = { place, activityId: '1', shows: null, announced: null }

/** What is over is kept for so long, and then it is gone with everything that hangs on it. */
export function oldThingsGo(given: () => Given): void {
  test('an ended reset goes after its time with its prompts and posts, and not before', async () => {
    const { one } = given()
    const [old, young] = [await kept(one, 91), await kept(one, 89)]
    const purged = await purge(one)
    expect(purged.resets).toBeGreaterThanOrEqual(1)
    expect(await left(one, old)).toEqual({ reset: null, prompt: null, post: null })
    expect(await left(one, young)).toEqual({
      reset: young.reset,
      prompt: young.prompt,
      post,
    })
  })

  test('a reset that is not ended stays, however old', async () => {
    const { one } = given()
    const reset = resetOf(randomUUID(), { createdAt: ago(500), changedAt: ago(500) })
    await one.store.transaction((tx) => tx.save(reset))
    await purge(one)
    expect(await one.store.reset(reset.id)).toEqual(reset)
  })

  test('what nobody has lifted stays, with the reset it came from and the person it stops', async () => {
    const { one } = given()
    const { reset } = await kept(one, 300)
    await met(one, reset.person, 300)
    const hold = holdOn(reset)
    await one.store.transaction((tx) => tx.saveHold(hold))
    await one.store.savePost(hold.id, 'channel', post)
    await purge(one)
    expect(await one.store.hold(hold.id)).toEqual(hold)
    expect(await one.store.reset(reset.id)).toEqual(reset)
    expect(await one.store.person(reset.person)).not.toBeNull()

    const lifted = (days: number): Hold => ({
      ...hold,
      lift: { by: randomUUID(), name: 'Sam', at: ago(days), note: 'called back' },
    })
    await one.store.transaction((tx) => tx.saveHold(lifted(89)))
    await purge(one)
    expect(await one.store.hold(hold.id)).not.toBeNull()
    await one.store.transaction((tx) => tx.saveHold(lifted(91)))
    await purge(one)
    expect(await one.store.hold(hold.id)).toBeNull()
    expect(await one.store.post(hold.id, 'channel')).toBeNull()
    expect(await one.store.reset(reset.id)).toBeNull()
    expect(await one.store.person(reset.person)).toBeNull()
  })

  test('somebody goes who was not heard of for that long and has nothing left', async () => {
    const { one } = given()
    const [gone, heard, open, offered] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    const asked = randomUUID()
    for (const id of [gone, open, offered, asked]) await met(one, id, 91)
    await met(one, heard, 89)
    const reset = resetOf(open)
    await one.store.transaction(async (tx) => {
      await tx.save(reset)
      await tx.savePrompt(promptOf(asked, { resetId: reset.id, purpose: 'vouch' }))
    })
    const unsent = sql`insert into unsent (person_id, key, job)
      values (${gone}, 'k', '{}'), (${heard}, 'k', '{}')`
    await unsent.execute(one.kysely)
    await one.store.offer(offered, [iphone(offered)], standing, ago(1))
    const away = randomUUID()
    await met(one, away, 91)
    await one.store.meet({ id: away, locale: 'sv-SE' })
    await purge(one)
    expect(await one.store.person(gone)).toBeNull()
    for (const id of [heard, open, offered, asked, away]) {
      expect(await one.store.person(id)).toMatchObject({ id, name: 'Ann' })
    }
    const { rows } = await sql`select person_id from unsent
      where person_id in (${gone}, ${heard})`.execute(one.kysely)
    expect(rows).toEqual([{ person_id: heard }])
  })

  test('an offer goes after that time, and what was counted against the limits after two days', async () => {
    const { one } = given()
    const [ann, bob] = [randomUUID(), randomUUID()]
    const [old, young] = [iphone(ann), iphone(bob)]
    await one.store.offer(ann, [old], standing, ago(91))
    await one.store.offer(bob, [young], standing, ago(89))
    const use = (key: string, days: number) =>
      ({ key, kind: 'prompt', person: ann, deviceId: null, at: ago(days) }) as const
    const spent = [use(`old ${ann}`, 3), use(`young ${ann}`, 1)]
    await one.store.transaction((tx) => tx.use({ spent, returned: [] }))
    await purge(one)
    const offerOf = (id: string, device: string) =>
      one.store.transaction((tx) => tx.offer(id, device))
    expect(await offerOf(ann, old.id)).toBeNull()
    expect(await offerOf(bob, young.id)).toEqual({ device: young, standing })
    const uses = one.kysely.selectFrom('uses').select('key').where('person_id', '=', ann)
    expect(await uses.execute()).toEqual([{ key: `young ${ann}` }])
  })

  test('the audit outlasts the reset, and goes whole when its youngest entry is old enough', async () => {
    const { one } = given()
    const [old, mixed, young] = [randomUUID(), randomUUID(), randomUUID()]
    const write = (resetId: string | null, days: number, person: string | null = null) =>
      one.store.transaction((tx) => tx.audit(entryOf('', { resetId, person, at: ago(days) })))
    for (const days of [450, 401]) await write(old, days)
    for (const days of [450, 399]) await write(mixed, days)
    await write(young, 200)
    const person = randomUUID()
    for (const days of [401, 399]) await write(null, days, person)
    const purged = await purge(one)
    expect(purged.entries).toBeGreaterThanOrEqual(3)
    expect(await auditOf(one, old)).toEqual([])
    expect((await auditOf(one, mixed)).map(({ seq }) => seq)).toEqual([1, 2])
    expect(await auditOf(one, young)).toHaveLength(1)
    const alone = one.kysely.selectFrom('audit').select('at').where('person_id', '=', person)
    expect(await alone.execute()).toHaveLength(1)
  })

  test('the audit of a reset that is still there stays whole', async () => {
    const { one } = given()
    const reset = resetOf(randomUUID())
    await one.store.transaction(async (tx) => {
      await tx.save(reset)
      await tx.audit(entryOf(reset.id, { at: ago(500) }))
    })
    await purge(one)
    expect(await auditOf(one, reset.id)).toHaveLength(1)
  })

  test('much of it goes piece by piece, and two that delete at the same time do no harm', async () => {
    const { one, two } = given()
    await sql`insert into offers (person_id, device_id, device, offered_at)
      select gen_random_uuid()::text, 'd', '{}', now() - interval '100 days'
      from generate_series(1, 700)`.execute(one.kysely)
    const first = await one.store.purge(keep)
    expect(first.offers).toBe(200)
    await Promise.all([purge(one), purge(two)])
    const nothing = { resets: 0, holds: 0, people: 0, offers: 0, uses: 0, entries: 0 }
    expect(await one.store.purge(keep)).toEqual(nothing)
  })

  test('the database is told for how long the audit is kept, and keeps to it', async () => {
    const { one } = given()
    await one.store.purge({ personalDataDays: 90, auditDays: 123 })
    expect(await one.store.setting('audit.days')).toBe('123')
    await one.store.purge(keep)
    expect(await one.store.setting('audit.days')).toBe('400')
  })
}

/** All there is to delete. */
async function purge({ store }: Bot): Promise<Purged> {
  const purged = await store.purge(keep)
  let more = purged
  while (Object.values(more).some((count) => count > 0)) more = await store.purge(keep)
  return purged
}

/** An ended reset with a prompt and a post, all so many days old. */
async function kept({ store }: Bot, days: number) {
  const reset = ended(resetOf(randomUUID(), { createdAt: ago(days) }), ago(days))
  const prompt = promptOf(reset.person, {
    resetId: reset.id,
    issuedAt: ago(days),
    endedAt: ago(days),
  })
  await store.transaction(async (tx) => {
    await tx.save(reset)
    await tx.savePrompt(prompt)
  })
  await store.savePost(reset.id, 'employee', post)
  return { reset, prompt }
}

async function left({ store }: Bot, { reset }: { reset: Reset }) {
  return {
    reset: await store.reset(reset.id),
    prompt: await store.promptOf(reset.person),
    post: await store.post(reset.id, 'employee'),
  }
}

/** Somebody whom the bot last heard of so many days ago. */
async function met({ store, kysely }: Bot, id: string, days: number): Promise<void> {
  await store.meet({ id, name: 'Ann' })
  await sql`update people set seen_at = ${ago(days)} where id = ${id}`.execute(kysely)
}

function holdOn({ id, person }: Reset): Hold {
  return {
    id: randomUUID(),
    person,
    because: 'disowned',
    resetId: id,
    placedAt: ago(300),
    placed: null,
    lift: null,
  }
}

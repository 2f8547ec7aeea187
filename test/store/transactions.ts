import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { Kysely, PGliteDialect } from 'kysely'
import type { Schema } from '../../src/adapters/db.ts'
import { createStore } from '../../src/adapters/store.ts'
import type { Reset } from '../../src/domain/reset.ts'
import type { Store } from '../../src/ports.ts'
import type { Given } from './contract.test.ts'
import { auditOf, jobsOf, look, stillWaits } from './drivers.ts'
import { ended, entryOf, later, resetOf, standing } from './samples.ts'

/** What happens in a transaction happens whole, or not at all, and beside no other on the same reset. */
export function transactionsHold(given: () => Given): void {
  test('what throws leaves neither a state nor an audit entry nor a job', async () => {
    const { one } = given()
    const reset = resetOf(randomUUID())
    await one.store.transaction((tx) => tx.save(reset))
    const fails = one.store.transaction(async (tx) => {
      await tx.save({ ...reset, version: 2 })
      await tx.audit(entryOf(reset.id))
      await tx.owe([look(reset.id)])
      expect(await tx.reset(reset.id)).toMatchObject({ version: 2 })
      throw new Error('no power')
    })
    await expect(fails).rejects.toThrow('no power')
    expect(await one.store.reset(reset.id)).toEqual(reset)
    expect(await auditOf(one, reset.id)).toEqual([])
    expect(await jobsOf(one, reset.id)).toEqual([])
  })

  test('what the database refuses leaves nothing either, and the next one works', async () => {
    const { one } = given()
    const reset = resetOf(randomUUID())
    const fails = one.store.transaction(async (tx) => {
      await tx.save(reset)
      await tx.owe([look(reset.id)])
      await tx.save({ ...reset, id: randomUUID() })
    })
    await expect(fails).rejects.toThrow('resets_open')
    expect(await one.store.reset(reset.id)).toBeNull()
    expect(await jobsOf(one, reset.id)).toEqual([])
    await one.store.transaction((tx) => tx.save(reset))
    expect(await one.store.reset(reset.id)).toEqual(reset)
  })

  test('what ends well leaves state, audit and job', async () => {
    const { one } = given()
    const reset = resetOf(randomUUID())
    const answer = await one.store.transaction(async (tx) => {
      await tx.save(reset)
      await tx.audit(entryOf(reset.id))
      await tx.owe([look(reset.id)])
      return 'answer'
    })
    expect(answer).toBe('answer')
    expect(await one.store.reset(reset.id)).toEqual(reset)
    expect(await auditOf(one, reset.id)).toHaveLength(1)
    expect(await jobsOf(one, reset.id)).toMatchObject([{ name: 'look', state: 'created' }])
  })

  test('of two transactions on one reset the second sees what the first did', async () => {
    const { one, two } = given()
    const reset = resetOf(randomUUID())
    await one.store.transaction((tx) => tx.save(reset))
    let second: Promise<Reset | null> = Promise.resolve(null)
    await one.store.transaction(async (tx) => {
      const found = await tx.reset(reset.id)
      second = two.store.transaction((other) => other.reset(reset.id))
      expect(await stillWaits(second, () => tx.heldNow(reset.person))).toBe(true)
      if (found !== null) await tx.save({ ...found, version: 2 })
    })
    expect(await second).toMatchObject({ version: 2 })
  })

  test('the open reset of a person stays locked until the transaction that found it ends', async () => {
    const { one, two } = given()
    const reset = resetOf(randomUUID(), { device: null })
    await one.store.transaction((tx) => tx.save(reset))
    let second: Promise<Reset | null> = Promise.resolve(null)
    await one.store.transaction(async (tx) => {
      await tx.openReset(reset.person, null)
      second = two.store.transaction((other) => other.openReset(reset.person, null))
      expect(await stillWaits(second, () => tx.heldNow(reset.person))).toBe(true)
      await tx.save(ended(reset, later(1)))
    })
    expect(await second).toBeNull()
  })

  test('many transactions on one reset lose none', async () => {
    const { one, two } = given()
    const reset = resetOf(randomUUID(), { version: 0 })
    await one.store.transaction((tx) => tx.save(reset))
    const bump = ({ store }: { store: Store }) =>
      store.transaction(async (tx) => {
        const found = await tx.reset(reset.id)
        if (found !== null) await tx.save({ ...found, version: found.version + 1 })
      })
    await Promise.all(Array.from({ length: 20 }, (_, turn) => bump(turn % 2 === 0 ? one : two)))
    expect(await one.store.reset(reset.id)).toMatchObject({ version: 20 })
  })

  test('whoever starts something for a person waits for who does it already', async () => {
    const { one, two } = given()
    const reset = resetOf(randomUUID(), { device: null })
    let second: Promise<Reset | null> = Promise.resolve(null)
    await one.store.transaction(async (tx) => {
      await tx.lockPerson(reset.person)
      second = two.store.transaction(async (other) => {
        await other.lockPerson(reset.person)
        return other.openReset(reset.person, null)
      })
      expect(await stillWaits(second, () => tx.heldNow(reset.person))).toBe(true)
      await tx.save(reset)
    })
    expect(await second).toEqual(reset)
  })

  test('on a server nobody waits for what somebody else starts', async () => {
    const { one, two, opened } = given()
    if (opened.pglite !== null) return
    await one.store.transaction(async (tx) => {
      await tx.lockPerson(randomUUID())
      await two.store.transaction((other) => other.lockPerson(randomUUID()))
    })
  })

  test('a query beside a transaction neither joins it nor sees it before it ends', async () => {
    const { one } = given()
    expect(await besideOpenOne(one.store)).toEqual({ kept: true, seen: null })
  })

  test('without turns a query would join the transaction beside it, and be lost with it', async () => {
    const { one, opened } = given()
    if (opened.pglite === null) return
    const dialect = new PGliteDialect({ pglite: opened.pglite })
    const adapter = Object.defineProperty(dialect.createAdapter(), 'supportsMultipleConnections', {
      value: true,
    })
    dialect.createAdapter = () => adapter
    const store = createStore(new Kysely<Schema>({ dialect }), one.jobs)
    const { seen, kept } = await besideOpenOne(store)
    expect(kept).toBe(false)
    expect(seen).toMatchObject({ state: 'awaitingSignIn' })
  })

  /** What a reader sees of an open transaction that fails in the end, and whether a writer's own is kept. */
  async function besideOpenOne(store: Store) {
    const reset = resetOf(randomUUID())
    const name = randomUUID()
    let seen: Promise<Reset | null> = Promise.resolve(null)
    let wrote = Promise.resolve()
    const open = store.transaction(async (tx) => {
      await tx.save(reset)
      seen = store.reset(reset.id)
      wrote = store.saveSetting(name, 'kept')
      await stillWaits(wrote, () => tx.heldNow(reset.person))
      throw new Error('no power')
    })
    await expect(open).rejects.toThrow('no power')
    await wrote
    return { seen: await seen, kept: (await store.setting(name)) === 'kept' }
  }

  test('transactions that overlap do not run inside one another', async () => {
    const { one } = given()
    const [kept, lost] = [resetOf(randomUUID()), resetOf(randomUUID())]
    let good: Promise<Reset | null> = Promise.resolve(null)
    const failing = one.store.transaction(async (tx) => {
      await tx.save(lost)
      good = one.store.transaction(async (other) => {
        await other.save(kept)
        return other.reset(lost.id)
      })
      await stillWaits(good, () => tx.heldNow(lost.person))
      throw new Error('no power')
    })
    await expect(failing).rejects.toThrow('no power')
    expect(await good).toBeNull()
    expect(await one.store.reset(kept.id)).toEqual(kept)
    expect(await one.store.reset(lost.id)).toBeNull()
  })

  test('many at once all end', async () => {
    const { one } = given()
    const people = Array.from({ length: 40 }, () => randomUUID())
    await Promise.all(
      people.flatMap((id) => [
        one.store.meet({ id, name: 'Ann' }),
        one.store.offer(id, [], standing, later(0)),
        one.store.transaction((tx) => tx.save(resetOf(id))),
        one.store.owe([look(id, 0, new Date(Date.now() + 3_600_000))]),
      ]),
    )
    const found = await Promise.all(people.map((id) => one.store.resetsOf(id, later(0))))
    expect(found.flat()).toHaveLength(people.length)
  })
}

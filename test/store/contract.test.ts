import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { auditStays } from './audit.ts'
import { drivers, type Bot, type Opened } from './drivers.ts'
import { engineDecidesOnce } from './engine.ts'
import { jobsAreDone } from './jobs.ts'
import { storeKeeps } from './keeps.ts'
import { oldThingsGo } from './purge.ts'
import { signInsTakeTurns } from './signin.ts'
import { transactionsHold } from './transactions.ts'

/** What every suite is given: two bots on one database, and that database. */
export type Given = { readonly one: Bot; readonly two: Bot; readonly opened: Opened }

describe.each(drivers)('$name', ({ open }) => {
  let given: Given | null = null

  beforeAll(async () => {
    const opened = await open()
    given = { opened, one: await opened.start(), two: await opened.start() }
  })

  afterAll(async () => {
    if (given === null) return
    const { one, two, opened } = given
    await Promise.all([one.stop(), two.stop()])
    const errors = [...one.errors, ...two.errors]
    await opened.close()
    expect(errors).toEqual([])
  })

  const now = (): Given => {
    if (given === null) throw new Error('The database did not open')
    return given
  }

  jobsAreDone(now)
  storeKeeps(now)
  transactionsHold(now)
  engineDecidesOnce(now)
  signInsTakeTurns(now)
  auditStays(now)
  oldThingsGo(now)
})

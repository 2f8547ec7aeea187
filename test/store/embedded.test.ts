import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { embedded, openEmbedded, type Database } from '../../src/adapters/db.ts'
import { migrate } from '../../src/adapters/migrations.ts'
import { ConfigurationWrong } from '../../src/errors.ts'

const root = mkdtempSync(join(tmpdir(), 'embedded-'))
const template = join(root, 'template')

/** The slow part once: every other folder is a copy of this one, closed. */
beforeAll(async () => {
  const database = await openEmbedded(template)
  await migrate(database.kysely)
  await save(database, 'made', 'first')
  await database.close()
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

function folderOf(name: string): string {
  const folder = join(root, name)
  cpSync(template, folder, { recursive: true })
  return folder
}

async function save({ kysely }: Database, name: string, value: string): Promise<void> {
  await kysely.insertInto('settings').values({ name, value }).execute()
}

async function saved({ kysely }: Database): Promise<Record<string, string>> {
  const rows = await kysely.selectFrom('settings').selectAll().orderBy('name').execute()
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

test('what fails in the queue’s own transaction is over before anybody else’s begins', async () => {
  const database = await openEmbedded(folderOf('failed'))
  const failed = database.boss.db.executeSql(
    "BEGIN; insert into settings values ('once', '1'), ('once', '2'); COMMIT;",
  )
  // In the queue before the failure is known, and so before anything that could follow from it.
  const next = database.kysely
    .transaction()
    .execute((trx) => trx.insertInto('settings').values({ name: 'next', value: '3' }).execute())
  await expect(failed).rejects.toThrow('duplicate key')
  await next
  const told = await database.boss.db.executeSql(
    "BEGIN; insert into settings values ('told', '4') returning value; COMMIT;",
  )
  expect(told.rows).toEqual([{ value: '4' }])
  expect(await saved(database)).toEqual({ made: 'first', next: '3', told: '4' })
  await database.close()
})

/** Another process that holds the folder, has written `value` there, and ends only when killed. */
async function holder(folder: string, value: string): Promise<{ kill: () => Promise<void> }> {
  const script = fileURLToPath(new URL('holdFolder.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder, value], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const [line] = await Promise.race([once(child.stdout, 'data'), exited])
  expect(String(line)).toBe('holding\n')
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

async function refusalOf(opening: Promise<Database>): Promise<string> {
  const refusal: unknown = await opening.catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(ConfigurationWrong)
  return String(refusal)
}

test('a folder that it makes is nobody else’s to look into', () => {
  expect(statSync(template).mode & 0o077).toBe(0)
})

test('a folder in use is refused by name, and opens with its data once it is closed', async () => {
  const folder = folderOf('used')
  const first = await openEmbedded(folder)
  const refusal = await refusalOf(openEmbedded(folder))
  expect(refusal).toMatch(/^ConfigurationWrong: DATA_DIR: /)
  expect(refusal).toContain(folder)
  expect(refusal).toContain('DATABASE_URL')
  await refusalOf(openEmbedded(join(folder, '..', 'used')))
  await refusalOf(openEmbedded(relative(process.cwd(), folder)))
  await save(first, 'during', 'kept')
  await first.close()
  const second = await openEmbedded(folder)
  expect(await saved(second)).toEqual({ made: 'first', during: 'kept' })
  await refusalOf(openEmbedded(folder))
  await second.close()
})

test('two that open a folder at the same moment: one does', async () => {
  const folder = folderOf('raced')
  const both = await Promise.allSettled([openEmbedded(folder), openEmbedded(folder)])
  const won = both.filter((one) => one.status === 'fulfilled')
  const lost = both.filter((one) => one.status === 'rejected')
  expect(won).toHaveLength(1)
  expect(lost.map(({ reason }) => String(reason))).toEqual([expect.stringContaining('DATA_DIR')])
  await won[0]?.value.close()
})

test('another folder is free', async () => {
  const [one, two] = await Promise.all([openEmbedded(folderOf('a')), openEmbedded(folderOf('b'))])
  await save(one, 'only', 'a')
  expect(await saved(two)).toEqual({ made: 'first' })
  await Promise.all([one.close(), two.close()])
})

test.each(['short', 'l'.repeat(120)])(
  'after its process was killed a folder opens at once, with all that was written (%s)',
  async (name) => {
    const folder = folderOf(`killed-${name}`)
    const other = await holder(folder, name)
    await refusalOf(openEmbedded(folder))
    await other.kill()
    const database = await openEmbedded(folder)
    expect(await saved(database)).toEqual({ made: 'first', held: name })
    await refusalOf(openEmbedded(folder))
    await database.close()
  },
)

test('two that open a folder whose process was killed: one does', async () => {
  const folder = folderOf('killed-raced')
  await (await holder(folder, 'x')).kill()
  const both = await Promise.allSettled([openEmbedded(folder), openEmbedded(folder)])
  const won = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  try {
    expect(won).toHaveLength(1)
  } finally {
    for (const database of won) {
      await saved(database)
      await database.close()
    }
  }
})

test('a folder with a very long path works, and no other takes it', async () => {
  const deep = join('d'.repeat(200), 'e'.repeat(200))
  const [here, there] = [folderOf(join(deep, 'here')), folderOf(join(deep, 'there'))]
  const [one, two] = [await openEmbedded(here), await openEmbedded(there)]
  await refusalOf(openEmbedded(here))
  await save(one, 'only', 'here')
  await one.close()
  await two.close()
  const again = await openEmbedded(here)
  expect(await saved(again)).toEqual({ made: 'first', only: 'here' })
  await again.close()
})

test('a database that nobody asked anything is closed as well', async () => {
  const pglite = await PGlite.create(join(folderOf('unused'), 'pglite'))
  let unlocked = false
  const database = embedded(pglite, async () => {
    unlocked = true
  })
  await database.close()
  const { closed } = pglite
  if (!closed) await pglite.close()
  expect(unlocked).toBe(true)
  expect(closed).toBe(true)
})

test('nothing is left that keeps a closed folder', async () => {
  const folder = folderOf('closed')
  const database = await openEmbedded(folder)
  await database.close()
  expect(readdirSync(folder)).toEqual(['pglite'])
})

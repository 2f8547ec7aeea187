import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { endBots, startBot } from './bots.ts'
import { createStage, until, type Somebody, type Stage } from './stage.ts'

/* The bot on its embedded database: what becomes of it when the folder gives trouble. */

const READY = 'Your temporary passcode is ready'
const AWAY = 'I can’t do this right now. Please try again in a few minutes.'
const NOBODY = 65_534

const root = mkdtempSync(join(tmpdir(), 'folders-'))
const template = join(root, 'template')
const mounts: string[] = []
let stage: Stage

beforeAll(async () => {
  stage = await createStage({ crowd: 12 })
  const bot = await start(template)
  expect((await bot.stops()).code).toBe(0)
}, 60_000)

afterEach(async () => {
  await endBots()
  for (const mounted of mounts.splice(0)) execFileSync('umount', ['--lazy', mounted])
})

afterAll(async () => {
  await stage.close()
  rmSync(root, { recursive: true, force: true })
})

async function start(folder: string, uid?: number) {
  const bot = await startBot(
    { ...stage.env, DATA_DIR: folder },
    { ca: stage.tenant.ca, ...(uid !== undefined && { uid }) },
  )
  stage.front.put([bot.port])
  return bot
}

/** What a start that fails says, in place of a process that runs. */
async function refusalOf(starting: Promise<unknown>): Promise<string> {
  return starting.then(
    () => 'It started',
    (error: unknown) => String(error),
  )
}

function expectAdvice(refusal: string): void {
  expect(refusal).toContain('The configuration is not usable:\nDATA_DIR: ')
  expect(refusal).not.toMatch(/\n {4}at /)
}

/** All the way, as somebody does it to whom nothing happens. */
async function goesAllTheWay(person: Somebody): Promise<void> {
  await person.says('reset my phone')
  await until('a button to sign in', () => person.ticket())
  expect(await person.signsIn()).toBe(true)
  await until('ready', () => person.sees(READY))
  expect(person.orders()).toBe(1)
}

/** A file system of this size, as somebody who may not mount one has none. */
function small(name: string, size: string): string {
  const folder = join(root, name)
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  mounts.push(folder)
  return folder
}

function mayMount(): boolean {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'mount-'))
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  }
}

/** Whether this user can be somebody else, who reads the program. */
function mayBeNobody(): boolean {
  if (process.getuid?.() !== 0) return false
  const program = fileURLToPath(new URL('../../src/index.ts', import.meta.url))
  return spawnSync('test', ['-r', program], { uid: NOBODY, gid: NOBODY }).status === 0
}

/** Leaves no room in a folder; answers with how to make some. */
function fill(folder: string): () => void {
  const file = join(folder, 'filler')
  const opened = openSync(file, 'w')
  for (const size of [65_536, 512, 1]) {
    const piece = Buffer.alloc(size)
    try {
      for (;;) writeSync(opened, piece)
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
    }
  }
  closeSync(opened)
  return () => rmSync(file)
}

const onlyWhere = (possible: boolean) => (possible ? test : test.skip)

onlyWhere(mayMount())(
  'a full folder: people are told, and once there is room all goes on',
  async () => {
    const folder = small('full', '120m')
    cpSync(template, join(folder, 'data'), { recursive: true })
    const bot = await start(join(folder, 'data'))
    const [ann, ...others] = stage.crowd
    await ann!.says('reset my phone')
    await until('a button to sign in', () => ann!.ticket())
    const makeRoom = fill(folder)
    // What fits into pages that are there already still does.
    const told = await until('somebody is told', async () => {
      for (const person of others) {
        await person.presses('Cancel')
        await person.says('reset my phone')
        if (person.messages().includes(AWAY)) return person
      }
      return null
    })
    expect(bot.said()).not.toContain('bugId')
    makeRoom()
    await goesAllTheWay(told)
    expect(await ann!.signsIn()).toBe(true)
    await until('ready', () => ann!.sees(READY))
    expect((await bot.stops()).code).toBe(0)
  },
  240_000,
)

onlyWhere(mayMount())(
  'a folder without room for a start is refused with advice',
  async () => {
    const empty = small('empty', '20m')
    expectAdvice(await refusalOf(start(join(empty, 'data'))))
    const full = small('filled', '90m')
    cpSync(template, join(full, 'data'), { recursive: true })
    const makeRoom = fill(full)
    expectAdvice(await refusalOf(start(join(full, 'data'))))
    makeRoom()
    const bot = await start(join(full, 'data'))
    expect((await fetch(bot.url('/readyz'))).status).toBe(200)
  },
  180_000,
)

onlyWhere(mayBeNobody())(
  'a folder that may only be read is refused with advice',
  async () => {
    chmodSync(root, 0o755)
    const folder = join(root, 'read-only')
    cpSync(template, folder, { recursive: true })
    expectAdvice(await refusalOf(start(folder, NOBODY)))
    expectAdvice(await refusalOf(start(join(root, 'not-there'), NOBODY)))
    // The folder itself may be written, what is in it not.
    execFileSync('chown', [String(NOBODY), folder])
    expectAdvice(await refusalOf(start(folder, NOBODY)))
  },
  180_000,
)

test('killed while it writes, again and again, it opens with all that was taken', async () => {
  const folder = join(root, 'killed')
  cpSync(template, folder, { recursive: true })
  const [one, two, three, ...others] = stage.crowd.slice(4)
  for (const person of [one!, two!, three!]) {
    const bot = await start(folder)
    const said = await person.says('reset my phone')
    expect(said.status).toBe(200)
    const writing = others.map((other) => other.says('hello').catch(() => null))
    await until('it writes', () => bot.said().includes('"msg":"event"'))
    await bot.dies()
    await Promise.all(writing)
  }
  const bot = await start(folder)
  for (const person of [one!, two!, three!]) {
    await person.says('reset my phone')
    // What was under way when it died may bring another button yet: the newest one counts.
    await until('ready', async () => person.sees(READY) || (await person.signsIn(), false))
    expect(person.orders()).toBe(1)
  }
  expect(await refusalOf(startBot({ ...stage.env, DATA_DIR: folder }, stage.tenant))).toContain(
    'DATA_DIR: another process is using',
  )
  expect((await bot.stops()).code).toBe(0)
}, 240_000)

import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { sql, type RawBuilder } from 'kysely'
import { openEmbedded } from '../../src/adapters/db.ts'
import { migrate } from '../../src/adapters/migrations.ts'
import { main } from '../../src/commands/policy.ts'
import { trustHere } from '../../src/sandbox/certificate.ts'
import { createTenant, type Tenant } from '../../src/sandbox/tenant.ts'

const folder = mkdtempSync(join(tmpdir(), 'policy-'))
const data = join(folder, 'data')
const policyFile = join(folder, 'policy.json')
const few = '11111111-2222-4333-8444-555555555555'
let tenant: Tenant

beforeAll(async () => {
  tenant = await createTenant({
    botUrl: () => 'http://localhost:1',
    botEndpoint: 'http://localhost:1',
  })
  trustHere(tenant.ca)
  const { kysely, close } = await openEmbedded(data)
  await migrate(kysely)
  await close()
}, 60_000)
afterEach(() => {
  tenant.graph.heal()
})
afterAll(async () => {
  await tenant.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ran(args: readonly string[], environment: Record<string, string> = {}) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const code = await main(args, { environment, out, err })
  const text = (stream: PassThrough) => String(stream.read() ?? '')
  return { code, out: text(out), err: text(err) }
}

describe('check', () => {
  const check = (text: string) => {
    writeFileSync(policyFile, text)
    return ran(['check', policyFile])
  }

  test('finds nothing wrong with a file that is right, and needs no configuration', async () => {
    const rules = [{ name: 'No iPads', when: { platform: ['ios'] }, then: 'deny' }]
    expect(await check(JSON.stringify({ rules, otherwise: 'approval' }))).toEqual({
      code: 0,
      out: 'Nothing is wrong. Rules: 1. Otherwise: approval.\n',
      err: '',
    })
    expect((await check('{}')).out).toContain('Otherwise: as SELF_SERVICE says')
  })

  test('says of a rule that changes nothing that it does not', async () => {
    const rules = [{ name: 'Own phones', when: { ownership: 'personal' }, then: 'self' }]
    const { code, out } = await check(JSON.stringify({ rules }))
    expect(code).toBe(0)
    expect(out).toContain('Note: “Own phones” changes nothing')
    expect((await check(JSON.stringify({ rules, otherwise: 'approval' }))).out).not.toContain(
      'Note',
    )
  })

  test('prints every problem with its line and how to fix it', async () => {
    const { code, out, err } = await check('{\n "otherwise": "no",\n "staleAfterDays": 0\n}')
    expect([code, out]).toEqual([1, ''])
    expect(err.trimEnd().split('\n')).toEqual([
      `${policyFile}: line 2: otherwise is something else; write self, approval, it or deny`,
      `${policyFile}: line 3: staleAfterDays is not a whole number from 1 to 3650; correct it or leave it out`,
    ])
    expect((await check('{ "rules": [], }')).err).toMatch(/: line 1, column 14: .*; remove it\n$/)
  })

  test('of a file that is not there says so', async () => {
    expect(await ran(['check', join(folder, 'none.json')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('none.json: cannot be read'),
    })
  })

  test.each([
    [[]],
    [['check']],
    [['explain']],
    [['check', 'a', 'b']],
    [['deny', 'a']],
    [['--deny']],
  ])('%j is answered with what to say', async (args) => {
    const { code, out, err } = await ran(args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/--help tells more|--deny/)
  })

  test('--help tells what it does', async () => {
    const { code, out } = await ran(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('stop the bot first')
  })
})

describe('explain', () => {
  const policy = {
    rules: [
      { name: 'Contractors', when: { groups: [few], ownership: 'company' }, then: 'approval' },
      { name: 'Old phones', when: { platform: ['windowsPhone'] }, then: 'it' },
      { name: 'No work profiles', when: { capability: ['workProfile'] }, then: 'deny' },
    ],
    limits: { resetsPerDay: 2, deviceCoolDownMinutes: 30 },
    windowsPinReset: 'ready',
  }
  const explain = (who: string, more: Record<string, string> = {}) => {
    writeFileSync(policyFile, JSON.stringify(policy))
    return ran(['explain', who], {
      ...tenant.env,
      DATA_DIR: data,
      POLICY_FILE: policyFile,
      ...more,
    })
  }
  /** What is said of one device: its lines by their first word. */
  const ofDevice = (out: string, model: string) => {
    const block = out.split('\n\n').find((one) => one.includes(model)) ?? ''
    return Object.fromEntries(
      block.split('\n').map((line) => [/^ *(\S+)/.exec(line)?.[1], line.replace(/^ *\S+ +/, '')]),
    )
  }
  const inDatabase = async (statements: readonly RawBuilder<unknown>[]) => {
    const { kysely, close } = await openEmbedded(data)
    for (const statement of statements) await statement.execute(kysely)
    await close()
  }

  test('says what would happen for each device of a person, by their name or id', async () => {
    const lars = tenant.person('Lars')
    const { code, out, err } = await explain(lars.upn)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Lars Lindqvist (${lars.upn}, ${lars.id})`)
    expect(out).toContain(`policy   ${policyFile}: 3 rules, otherwise self`)
    expect(out).toContain('groups   in none of the 1 that rules name')
    expect(out).toContain(
      'in 24 hours 0 of 2 resets, 0 of 10 prompts to sign in, IT asked 0 of 3 times',
    )
    expect(out).toContain('holds    none')
    expect(ofDevice(out, 'Galaxy S23')).toMatchObject({
      row: 'Android Enterprise, personally-owned work profile, Android 8 or newer',
      reset: 'a temporary passcode for the work profile',
      rules: '“No work profiles”: deny',
      so: 'denied: rule “No work profiles”',
    })
    expect(ofDevice(out, 'iPad Pro')).toMatchObject({
      row: 'Apple device of the company',
      reset: 'the passcode is removed',
      rules: 'none applies, so otherwise: self',
      so: 'they reset it themselves, with a fresh sign-in',
    })
    expect(ofDevice(out, 'MacBook Air')).toMatchObject({
      row: 'Mac',
      reset: 'not possible (mac)',
      rules: 'none is asked',
      so: 'cannot be reset; IT can be asked',
    })
    expect((await explain(lars.id.toUpperCase())).out).toBe(out)
  })

  test('names everything that stands against it: groups, other users, silence, holds, limits', async () => {
    const olena = tenant.person('Olena')
    olena.groups.push(few)
    const phone = tenant.phones.view('Galaxy A54').id
    const recently = new Date(Date.now() - 60_000).toISOString()
    const use = (kind: string, deviceId: string | null) => sql`
      insert into uses (key, kind, person_id, device_id, at)
      values (${randomUUID()}, ${kind}, ${olena.id}, ${deviceId}, ${recently})`
    await inDatabase([
      use('reset', phone),
      use('reset', randomUUID()),
      use('prompt', null),
      sql`insert into holds (id, person_id, because, reset_id, placed_at)
        values (${randomUUID()}, ${olena.id}, 'disowned', ${randomUUID()}, now()),
          (${randomUUID()}, null, 'burst', ${randomUUID()}, now())`,
    ])
    const { out } = await explain(olena.upn)
    expect(out).toContain(`groups   in 1 of the 1 that rules name: ${few}`)
    expect(out).toContain('2 of 2 resets, 1 of 10 prompts')
    expect(out).toContain(
      'holds    the person is frozen until an approver lifts it; self-service is paused for everybody',
    )
    expect(ofDevice(out, 'Galaxy A54').so).toBe(
      'IT has to agree, then they sign in: rule “Contractors”; they are not its only primary user; they are frozen; self-service is paused; their resets of the day are used up; it was reset within 30 minutes',
    )
    expect(ofDevice(out, 'Galaxy S21').so).toBe(
      'IT has to agree, then they sign in: silent for 45 days, allowed are 30; rule “Contractors”; they are frozen; self-service is paused; their resets of the day are used up',
    )
    expect(ofDevice(out, 'Pixel 6').so).toBe('cannot be reset; IT can be asked')
    expect(ofDevice(out, 'Rugged 5G').reset).toContain('perhaps')
    await inDatabase([sql`delete from holds`, sql`delete from uses`])
    olena.groups.length = 0

    const lucia = await explain(tenant.person('Lucía').upn)
    expect(ofDevice(lucia.out, 'Lumia 950 XL').so).toBe('only IT resets it: rule “Old phones”')
  })

  test('says so where nobody can tell the groups', async () => {
    tenant.graph.fail({ path: /checkMemberGroups/ }, { status: 403 })
    const { code, out } = await explain(tenant.person('Ann').upn)
    expect(code).toBe(0)
    expect(out).toContain('groups   nobody can tell now: the strictest rule that may apply counts')
    expect(ofDevice(out, 'Pixel 8')).toMatchObject({
      rules: '“Contractors” perhaps: approval',
      so: 'IT has to agree, then they sign in: rule “Contractors”; nobody can tell which groups they are in',
    })
  })

  test('says of guests that they are not served, and of disabled accounts that they are', async () => {
    const guest = await explain(tenant.person('Alex').id)
    expect(guest.out).toContain('A guest: guests are not served')
    expect(guest.out).not.toContain('Pixel')
    const { out } = await explain(tenant.person('Robin').upn)
    expect(out).toContain('The account is disabled')
    expect((await explain(tenant.person('Pieter').upn)).out).toContain('Intune lists no device')
  })

  test('asks nothing of a phone and writes nothing down', async () => {
    const rowsOf = async () => {
      const { kysely, close } = await openEmbedded(data)
      const tables = ['people', 'offers', 'resets', 'prompts', 'uses', 'holds', 'audit', 'settings']
      const rows = []
      for (const table of tables) {
        rows.push((await sql`select * from ${sql.table(table)}`.execute(kysely)).rows)
      }
      await close()
      return rows
    }
    const before = await rowsOf()
    tenant.graph.calls.length = 0
    await explain(tenant.person('Ann').upn)
    expect(await rowsOf()).toEqual(before)
    const asked = tenant.graph.calls.map(({ method, path }) => `${method} ${path}`)
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.filter((one) => !/^GET |checkMemberGroups$/.test(one))).toEqual([])
  })

  test('does not look into a database that the bot is using, and says what to do', async () => {
    const { close } = await openEmbedded(data)
    const { code, out, err } = await explain(tenant.person('Ann').upn)
    await close()
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^The configuration is not usable:\nDATA_DIR: another process .* stop it/)
  })

  test.each([
    ['nobody@contoso.example', 'is nobody whom Entra knows'],
    ['../groups', 'is nobody’s name'],
    ['Ann Carter', 'is nobody’s name'],
  ])('of %s it says why it can tell nothing', async (who, why) => {
    expect(await explain(who)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(why),
    })
  })

  test('where Graph refuses it says what is missing, and where the policy is wrong, every line', async () => {
    tenant.graph.fail({ path: /managedDevices/ }, { status: 403 })
    const refused = await explain(tenant.person('Ann').upn)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/^Not told: listDevices: 403.*; .*DeviceManagementManagedDevices/)
    const twice = await explain(tenant.person('Ann').upn, { RESETS_PER_DAY: '3' })
    expect(twice.err).toContain('RESETS_PER_DAY: POLICY_FILE says it too')
    expect(readFileSync(policyFile, 'utf8')).toBe(JSON.stringify(policy))
  })
})

import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../src/config.ts'
import { secret } from '../src/domain/secret.ts'
import { createDoctor, type DoctorParts } from '../src/doctor/doctor.ts'
import { exitCodeOf } from '../src/doctor/finding.ts'
import type { Looks } from '../src/doctor/looks.ts'
import { permissions } from '../src/doctor/permissions.ts'
import { OutsideFailed } from '../src/errors.ts'
import type { Person } from '../src/ports.ts'
import { readStrings } from '../src/wording.ts'

const id = (digit: number) => `${digit}`.repeat(8) + '-1111-4111-8111-111111111111'
const config = readConfig({
  BOT_ENDPOINT: 'https://reset.contoso.com',
  BOT_ID: id(1),
  BOT_TYPE: 'SingleTenant',
  BOT_TENANT_ID: id(9),
  BOT_PASSWORD: 'bot-secret',
  TENANT_ID: id(9),
  SIGN_IN_CLIENT_ID: id(2),
  SIGN_IN_CLIENT_SECRET: 'sign-in-secret',
  SIGN_IN_AUTH_CONTEXT: 'c1',
  GRAPH_CLIENT_ID: id(3),
  GRAPH_CLIENT_SECRET: 'graph-secret',
  ESCALATION_CHANNEL_ID: '19:abc@thread.tacv2',
  ESCALATION_SERVICE_URL: 'https://smba.trafficmanager.net/emea',
  APPROVER_IDS: `${id(4)},${id(5)}`,
})

const approver = (name: string): Person => ({
  id: name,
  name,
  upn: `${name}@contoso.com`,
  enabled: true,
  guest: false,
})

/** A tenant in which all is well, but for these looks. */
function parts(changes: Partial<Looks> = {}, more: Partial<DoctorParts> = {}): DoctorParts {
  const looks: Looks = {
    now: () => new Date('2026-11-21T12:00:00Z'),
    graphRoles: async () => permissions.map(({ name }) => name),
    membersOf: async () => null,
    personBy: async (name) => approver(name),
    deviceCountOf: async () => 1,
    application: async () => ({
      idTokenClaims: ['auth_time', 'acct'],
      redirectUris: ['https://reset.contoso.com/auth/callback'],
    }),
    pinReset: async () => ({ state: 'ready', apps: [], policy: 'assigned', failure: null }),
    contact: async () => ({ name: 'IT', phone: '1', email: null, website: null }),
    database: async () => ({
      kind: 'open',
      tables: 'current',
      aheadMs: 0,
      channelServiceUrl: null,
    }),
    channelToken: async () => undefined,
    channel: { reach: async () => undefined, post: async () => '1', remove: async () => undefined },
    page: async () => ({ status: 410, text: '<title>Gone · Reset My Phone</title>' }),
    signInAheadMs: async () => 0,
    ...changes,
  }
  const manifest = JSON.stringify({
    validDomains: ['reset.contoso.com'],
    bots: [{ botId: config.bot.id }],
  })
  return { config, looks, manifest: () => manifest, strings: readStrings, ...more }
}

async function found(changes: Partial<Looks> = {}, more: Partial<DoctorParts> = {}) {
  const findings = await Promise.all(createDoctor(parts(changes, more)).map((check) => check()))
  const troubles = findings.filter(({ level }) => level !== 'ok')
  return { findings, troubles, code: exitCodeOf(findings) }
}

test('where all is well nothing is said to be otherwise', async () => {
  expect(await found()).toMatchObject({ troubles: [], code: 0 })
})

test('the exit code is that of the worst', () => {
  const finding = (level: 'ok' | 'warning' | 'failed') => ({ id: '', level, says: '' })
  expect(exitCodeOf([])).toBe(0)
  expect(exitCodeOf([finding('ok'), finding('warning'), finding('ok')])).toBe(1)
  expect(exitCodeOf([finding('failed'), finding('warning')])).toBe(2)
})

describe('a check that goes wrong', () => {
  test('has failed, whatever it throws, and tells nothing that it was not meant to', async () => {
    const { troubles } = await found({
      contact: () => Promise.reject(new TypeError('hidden-secret is not a function')),
      channelToken: () =>
        Promise.reject(new OutsideFailed('entra', 'noAnswer', 'token: no answer')),
      deviceCountOf: () => {
        throw new RangeError('hidden-secret')
      },
    })
    expect(troubles).toEqual([
      expect.objectContaining({
        id: 'devices',
        level: 'failed',
        says: 'This could not be looked at (RangeError).',
      }),
      {
        id: 'teams',
        level: 'failed',
        says: 'Entra did not answer (token: no answer).',
        fix: 'See that this machine reaches Entra; else run the doctor again later.',
      },
      expect.objectContaining({
        id: 'contact',
        says: 'This could not be looked at (TypeError).',
      }),
    ])
    expect(JSON.stringify(troubles)).not.toContain('hidden')
  })

  test('is not waited for longer than agreed, and the others are not held up', async () => {
    const never = () => new Promise<never>(() => undefined)
    const { troubles } = await found({ database: never, contact: never }, { patienceMs: 20 })
    expect(troubles.map(({ id }) => id)).toEqual(['database', 'clock', 'contact'])
    for (const { says } of troubles) expect(says).toBe('There was no answer within 0.02 s.')
  })

  test('a card is taken back however long Teams takes to post it', async () => {
    let removed = ''
    const channel: Looks['channel'] = {
      reach: () => Promise.reject(new Error('not asked')),
      post: () => new Promise((posted) => setTimeout(() => posted('7'), 60)),
      remove: async (_, activityId) => {
        removed = activityId
      },
    }
    const { troubles } = await found({ channel }, { posts: true, patienceMs: 40 })
    expect([troubles, removed]).toEqual([[], '7'])
  })
})

test('what several checks need is looked at once', async () => {
  let asked = 0
  await found({
    database: async () => {
      asked++
      return { kind: 'none' }
    },
  })
  expect(asked).toBe(1)
})

test('a policy that names groups needs to know who is in them', async () => {
  const roles = permissions.map(({ name }) => name).filter((name) => !name.startsWith('Group'))
  const graphRoles = async () => roles
  expect(await found({ graphRoles })).toMatchObject({ code: 0 })
  const rule = { name: 'Board', when: { groups: [id(7)] }, then: 'approval' } as const
  const policy = { ...config.policy, rules: [rule] }
  const { troubles } = await found({ graphRoles }, { config: { ...config, policy } })
  expect(troubles).toMatchObject([
    { id: 'graph', level: 'failed', fix: expect.stringContaining('GroupMember.Read.All') },
  ])
})

describe('what the apps sign in with', () => {
  const end = '2026-12-31T12:00:00.000Z'
  const certificate = {
    kind: 'certificate',
    thumbprint: 'AB',
    privateKey: secret('hidden'),
    endsAt: end,
  } as const
  const managedIdentity = { kind: 'managedIdentity' } as const
  const all = {
    ...config,
    bot: { ...config.bot, credential: certificate },
    signIn: { ...config.signIn, credential: certificate },
    graph: { ...config.graph, credential: certificate },
  }
  const days = 24 * 60 * 60_000
  const at = (left: number) => ({ now: () => new Date(Date.parse(end) - left) })
  const of = async (looks: Partial<Looks>, config: DoctorParts['config']) =>
    (await found(looks, { config })).findings.find(({ id }) => id === 'credentials')

  test('is said of each', async () => {
    const mixed = {
      ...all,
      bot: { ...config.bot, credential: managedIdentity },
      graph: config.graph,
    }
    expect(await of({}, mixed)).toEqual({
      id: 'credentials',
      level: 'ok',
      says: 'Bot: managed identity. Sign-in: certificate until 2026-12-31. Graph: client secret (Entra shows until when).',
    })
  })

  test.each([
    [30 * days + 1, 'ok'],
    [30 * days, 'warning'],
    [0, 'warning'],
    [-1, 'failed'],
  ])('%d ms before a certificate ends is %s, for each of them', async (left, level) => {
    for (const [app, path] of [
      ['bot', 'BOT_CERTIFICATE_PATH'],
      ['signIn', 'SIGN_IN_CERTIFICATE_PATH'],
      ['graph', 'GRAPH_CERTIFICATE_PATH'],
    ] as const) {
      const finding = await of(at(left), { ...config, [app]: all[app] })
      expect(finding?.level).toBe(level)
      if (level !== 'ok') expect(finding?.fix).toContain(path)
      expect(finding?.says).toContain('2026-12-31')
    }
  })

  test('is told of all at once where several end, and shows no key', async () => {
    const finding = await of(at(days), all)
    expect(finding?.says.match(/ends on 2026-12-31/g)).toHaveLength(3)
    expect(finding?.fix?.split('\n')).toHaveLength(3)
    expect(JSON.stringify(finding)).not.toContain('hidden')
  })
})

describe('the clock', () => {
  const open = { kind: 'open', tables: 'current', channelServiceUrl: null } as const

  test.each([
    [60_000, 0, 'ok'],
    [61_000, 0, 'failed'],
    [-61_000, 0, 'failed'],
    [0, 61_000, 'warning'],
    [0, -61_000, 'warning'],
    [null, 0, 'warning'],
  ])('%p ms from Entra’s and %p ms from the database’s is %s', async (entra, database, level) => {
    const { findings } = await found({
      signInAheadMs: async () => entra,
      database: async () => ({ ...open, aheadMs: database }),
    })
    expect(findings.find(({ id }) => id === 'clock')?.level).toBe(level)
  })
})

describe('the manifest', () => {
  const with_ = (...validDomains: string[]) =>
    found({}, { manifest: () => JSON.stringify({ validDomains, bots: [{ botId: id(1) }] }) })

  test.each([
    ['*.contoso.com', 0],
    ['RESET.contoso.com', 0],
    ['contoso.com', 2],
    ['*.com', 2],
    ['*.reset.contoso.com', 2],
    ['reset.contoso.com.evil.example', 2],
    ['https://reset.contoso.com', 2],
  ])('%s covers the bot’s domain or not', async (domain, code) => {
    expect((await with_('other.example', domain)).code).toBe(code)
  })

  test('without domains or a bot at all', async () => {
    expect((await with_()).code).toBe(2)
    expect((await found({}, { manifest: () => '{"bots": 1}' })).code).toBe(1)
    expect((await found({}, { manifest: () => null })).code).toBe(1)
  })
})

describe('the sentences', () => {
  const told = async (change: (strings: Record<string, Record<string, string>>) => void) => {
    const strings = structuredClone(readStrings()) as Record<string, Record<string, string>>
    change(strings)
    const { troubles } = await found({}, { strings: () => strings })
    return troubles.map(({ level, says }) => `${level} ${says}`)
  }

  test('one that a language lacks is named', async () => {
    expect(await told(({ de }) => delete de!['help'])).toEqual([
      'warning Sentences are missing, and are English instead: de (1: help).',
    ])
  })

  test('a plural that a language has is wanted, and one that it has not is not', async () => {
    const plural = 'hold.minutes'
    expect(await told(({ ja }) => delete ja![`${plural}_one`])).toEqual([])
    expect(await told(({ de }) => delete de![`${plural}_one`])).toEqual([
      `warning Sentences are missing, and are English instead: de (1: ${plural}_one).`,
    ])
  })

  test('none at all', async () => {
    expect(await told((strings) => delete strings['en'])).toEqual([
      'failed There are no English sentences.',
    ])
    const { troubles } = await found(
      {},
      {
        strings: () => {
          throw new SyntaxError('Unexpected token')
        },
      },
    )
    expect(troubles).toMatchObject([{ id: 'sentences', level: 'failed' }])
  })
})

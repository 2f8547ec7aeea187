import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect, parseEnv } from 'node:util'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { loadDatabase, loadEnvironment, readConfig } from '../src/config.ts'
import { ConfigurationWrong } from '../src/errors.ts'
import { selfSigned } from '../src/sandbox/certificate.ts'
import { variables } from '../src/settings.ts'
import { certificateFor, rsaCertificate } from './rsaCertificate.ts'

const id = (digit: number) =>
  `${String(digit).repeat(8)}-0000-4000-8000-${String(digit).repeat(12)}`

const right = {
  BOT_ENDPOINT: 'https://reset.contoso.com',
  BOT_ID: id(1),
  BOT_TYPE: 'SingleTenant',
  BOT_TENANT_ID: id(9),
  BOT_PASSWORD: 'hidden-bot',
  TENANT_ID: id(9),
  SIGN_IN_CLIENT_ID: id(2),
  SIGN_IN_CLIENT_SECRET: 'hidden-sign-in',
  GRAPH_CLIENT_ID: id(3),
  GRAPH_CLIENT_SECRET: 'hidden-graph',
  ESCALATION_CHANNEL_ID: '19:abc_DEF-1@thread.tacv2',
  APPROVER_GROUP_ID: id(4),
}
type Environment = Record<string, string | undefined>
const withEnv = (more: Environment) => readConfig({ ...right, ...more })

function problemsOf(more: Environment, read: (env: Environment) => unknown = readConfig) {
  try {
    read({ ...right, ...more })
  } catch (error) {
    if (error instanceof ConfigurationWrong) return error.problems
    throw error
  }
  return []
}

/** The names that are complained about, in order. */
const namesIn = (problems: readonly string[]) => problems.map((line) => line.split(':')[0])

test('the least configuration is enough, and everything else has its default', () => {
  expect(readConfig(right)).toMatchObject({
    port: 3978,
    endpoint: 'https://reset.contoso.com',
    tenant: { id: id(9), authority: `https://login.microsoftonline.com/${id(9)}` },
    bot: {
      id: id(1),
      channels: ['msteams'],
      metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      tokenIssuer: 'https://api.botframework.com',
      loginUrl: `https://login.microsoftonline.com/${id(9)}`,
      scope: 'https://api.botframework.com',
    },
    signIn: {
      redirectUri: 'https://reset.contoso.com/auth/callback',
      authContext: null,
      minutes: 5,
    },
    graph: { baseUrl: 'https://graph.microsoft.com', audience: 'https://graph.microsoft.com' },
    approvers: { groupId: id(4), ids: [], signIn: 'vouch', hours: 8 },
    escalation: { channelId: '19:abc_DEF-1@thread.tacv2', serviceUrl: null },
    database: { kind: 'embedded', directory: '.data' },
    retention: { personalDataDays: 90, auditDays: 400 },
    policy: {
      rules: [],
      otherwise: 'self',
      personalIphone: 'attempt',
      staleAfterDays: 30,
      showMinutes: 15,
    },
    contact: { name: null, phone: null, email: null, website: null },
    log: { level: 'info' },
  })
})

test('nothing set: every missing variable is named at once, with how to fix it', () => {
  const problems = problemsOf(Object.fromEntries(Object.keys(right).map((name) => [name, ''])))
  expect(namesIn(problems).sort()).toEqual([
    'APPROVER_GROUP_ID',
    'BOT_ENDPOINT',
    'BOT_ID',
    'BOT_TENANT_ID',
    'BOT_TYPE',
    'ESCALATION_CHANNEL_ID',
    'GRAPH_CLIENT_ID',
    'GRAPH_CLIENT_SECRET',
    'SIGN_IN_CLIENT_ID',
    'SIGN_IN_CLIENT_SECRET',
    'TENANT_ID',
  ])
  for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+: \S.*; \S/)
})

test('an empty variable counts as not set', () => {
  expect(withEnv({ PORT: '', CLOUD: ' ', DATABASE_URL: '' })).toMatchObject({
    port: 3978,
    database: { kind: 'embedded' },
  })
})

test('secrets are in no text of the configuration', () => {
  const config = withEnv({ DATABASE_URL: 'postgres://bot:hidden-db@db/reset' })
  expect(inspect(config, { depth: 9 }) + JSON.stringify(config)).not.toContain('hidden')
  const { bot, signIn, graph } = config
  const secrets = [bot, signIn, graph].map(({ credential }) =>
    credential.kind === 'secret' ? credential.secret.reveal() : null,
  )
  expect(secrets).toEqual(['hidden-bot', 'hidden-sign-in', 'hidden-graph'])
  expect(config.database.kind === 'postgres' && config.database.url.reveal()).toContain('hidden-db')
})

test('no problem shows a value', () => {
  const values = Object.fromEntries(
    Object.keys(variables.shape).map((name) => [name, 'hidden value']),
  )
  const problems = problemsOf(values)
  expect(problems.length).toBeGreaterThan(20)
  expect(problems.join('\n')).not.toContain('hidden')
})

test.each([
  ['BOT_ID', 'BOT_ID', id(2), 'SIGN_IN_CLIENT_ID'],
  ['SIGN_IN_CLIENT_ID', 'SIGN_IN_CLIENT_ID', id(3), 'GRAPH_CLIENT_ID'],
  ['BOT_ID', 'BOT_ID', id(3), 'GRAPH_CLIENT_ID'],
])('%s the same as another app is refused', (_, name, value, complained) => {
  expect(namesIn(problemsOf({ [name]: value }))).toEqual([complained])
})

test('ids that differ in upper and lower case only are the same', () => {
  const hex = 'abcdefab-0000-4000-8000-abcdefabcdef'
  const same = { BOT_ID: hex, GRAPH_CLIENT_ID: hex.toUpperCase() }
  expect(namesIn(problemsOf(same))).toEqual(['GRAPH_CLIENT_ID'])
})

test('without anybody who may decide it does not start', () => {
  expect(namesIn(problemsOf({ APPROVER_GROUP_ID: '' }))).toEqual(['APPROVER_GROUP_ID'])
  expect(namesIn(problemsOf({ APPROVER_GROUP_ID: '', APPROVER_IDS: ' , ' }))).toHaveLength(1)
  const config = withEnv({ APPROVER_GROUP_ID: '', APPROVER_IDS: `${id(5)}, ${id(6)}` })
  expect(config.approvers).toMatchObject({ groupId: null, ids: [id(5), id(6)] })
})

test.each([
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['BOT_ENDPOINT', 'http://reset.contoso.com'],
  ['BOT_ENDPOINT', 'https://reset.contoso.com/bot'],
  ['BOT_ENDPOINT', 'reset.contoso.com'],
  ['BOT_ENDPOINT', 'https://user:password@reset.contoso.com'],
  ['BOT_TYPE', 'MultiTenant'],
  ['TENANT_ID', 'contoso.com'],
  ['CHANNELS', 'ms teams'],
  ['SIGN_IN_AUTH_CONTEXT', 'c100'],
  ['SIGN_IN_AUTH_CONTEXT', 'c0'],
  ['SIGN_IN_MINUTES', '16'],
  ['SIGN_IN_MINUTES', '0'],
  ['ENTRA_AUTHORITY', 'http://localhost:8080/x'],
  ['ENTRA_AUTHORITY', 'https://login.microsoftonline.com/common'],
  ['ENTRA_AUTHORITY', `https://login.microsoftonline.com/${id(9)}/v2.0`],
  ['GRAPH_BASE_URL', 'http://graph.contoso.com'],
  ['CLOUD', 'moon'],
  ['BOT_OPENID_METADATA_URL', 'http://elsewhere.example/metadata'],
  ['BOT_TOKEN_ISSUER', 'no issuer'],
  ['ESCALATION_CHANNEL_ID', 'General'],
  // As it stands in the example.
  ['ESCALATION_CHANNEL_ID', '19:…@thread.tacv2'],
  ['ESCALATION_CHANNEL_ID', '19:abc@unq.gbl.spaces'],
  ['ESCALATION_SERVICE_URL', 'smba'],
  ['APPROVER_IDS', 'ann@contoso.com'],
  ['APPROVER_SIGN_IN', 'none'],
  ['APPROVAL_HOURS', '-1'],
  ['SHOW_MINUTES', '1.5'],
  ['DATABASE_URL', 'mysql://db/reset'],
  ['PERSONAL_IPHONE', 'maybe'],
  ['STALE_AFTER_DAYS', 'many'],
  ['PERSONAL_DATA_DAYS', '13'],
  ['AUDIT_DAYS', '89'],
  ['AUDIT_DAYS', 'ever'],
  ['LOG_LEVEL', 'loud'],
  ['IT_CONTACT_EMAIL', 'help desk'],
  ['IT_CONTACT_URL', 'javascript:alert(1)'],
])('%s=%s is refused, and nothing else', (name, value) => {
  expect(namesIn(problemsOf({ [name]: value }))).toEqual([name])
})

test('on loopback the bot and Graph may speak http', () => {
  const config = withEnv({
    BOT_ENDPOINT: 'http://localhost:3978/',
    GRAPH_BASE_URL: 'http://127.0.0.1:4000',
    ENTRA_AUTHORITY: 'https://localhost:9443/tenant/',
    PORT: '0',
  })
  expect(config).toMatchObject({
    port: 0,
    endpoint: 'http://localhost:3978',
    signIn: { redirectUri: 'http://localhost:3978/auth/callback' },
    graph: { baseUrl: 'http://127.0.0.1:4000', audience: 'https://graph.microsoft.com' },
    tenant: { authority: 'https://localhost:9443/tenant' },
  })
})

test.each([
  ['gcch', 'https://login.microsoftonline.us', 'https://graph.microsoft.us'],
  ['dod', 'https://login.microsoftonline.us', 'https://dod-graph.microsoft.us'],
  ['china', 'https://login.partner.microsoftonline.cn', 'https://microsoftgraph.chinacloudapi.cn'],
])('the cloud %s leads to no address of another', (cloud, login, graph) => {
  const config = withEnv({ CLOUD: cloud })
  expect(config.tenant.authority).toBe(`${login}/${id(9)}`)
  expect(config.bot.loginUrl).toBe(`${login}/${id(9)}`)
  expect(config.graph).toMatchObject({ baseUrl: graph, audience: graph })
  expect(JSON.stringify(config)).not.toMatch(/\.com(?!\/auth|")|botframework\.com|microsoft\.com/)
})

const folder = mkdtempSync(join(tmpdir(), 'config-'))

/** A file with this in it. */
function fileWith(text: string): string {
  const path = join(folder, `${randomUUID()}.pem`)
  writeFileSync(path, text)
  return path
}

const [mine, other] = [rsaCertificate(), rsaCertificate()]
const pem = mine.key + mine.cert
const encrypted = createPrivateKey(mine.key)
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hidden' })
  .toString()
const oneLine = pem.replaceAll('\n', '\\n')

const apps: ['bot' | 'signIn' | 'graph', secretName: string, text: string][] = [
  ['bot', 'BOT_PASSWORD', 'BOT_CERTIFICATE'],
  ['signIn', 'SIGN_IN_CLIENT_SECRET', 'SIGN_IN_CERTIFICATE'],
  ['graph', 'GRAPH_CLIENT_SECRET', 'GRAPH_CERTIFICATE'],
]

describe.each(apps)('what %s signs in with', (app, secretName, text) => {
  const path = `${text}_PATH`
  const credentialWith = (more: Environment) =>
    withEnv({ [secretName]: '', ...more })[app].credential

  test('is a client secret or a certificate with its key, from a file or from the variable itself', () => {
    expect(withEnv({})[app].credential.kind).toBe('secret')
    const certificate = {
      kind: 'certificate',
      thumbprint: new X509Certificate(mine.cert).fingerprint256.replaceAll(':', ''),
      endsAt: '2099-12-31T23:59:59.000Z',
    }
    const found = [
      credentialWith({ [path]: fileWith(pem) }),
      credentialWith({ [path]: fileWith(mine.cert + mine.key) }),
      credentialWith({ [text]: pem }),
      credentialWith({ [text]: oneLine }),
    ]
    for (const credential of found) {
      expect(credential).toMatchObject(certificate)
      const key = credential.kind === 'certificate' ? credential.privateKey.reveal() : null
      expect(key).toBe(mine.key)
    }
  })

  test('is exactly one of them', () => {
    const set = (more: Environment) => namesIn(problemsOf({ [secretName]: '', ...more }))
    expect(set({})).toEqual([secretName])
    expect(problemsOf({ [secretName]: '' }).join()).toContain(path)
    expect(set({ [secretName]: 'hidden', [text]: oneLine })).toEqual([text])
    expect(set({ [secretName]: 'hidden', [path]: '/nowhere.pem' })).toEqual([path])
    expect(set({ [text]: oneLine, [path]: fileWith(pem) })).toEqual([path])
    const all = { [secretName]: 'hidden', [text]: oneLine, [path]: fileWith(pem) }
    expect(set(all)).toEqual([text, path])
  })

  test('is a certificate that Entra takes now, with its own key', () => {
    const short = rsaCertificate({ bits: 1024 })
    const early = certificateFor(mine.key, { from: '20980101000000Z' })
    const late = certificateFor(mine.key, { until: '20240101000000Z' })
    const elliptic = selfSigned('EC')
    const said = (value: string) => problemsOf({ [secretName]: '', [text]: value })
    for (const [value, why] of [
      [other.key + mine.cert, 'a private key that belongs to another certificate'],
      [elliptic.key + elliptic.cert, 'no RSA key'],
      [short.key + short.cert, 'less than 2048 bits'],
      [early.key + early.cert, 'is not valid yet'],
      [late.key + late.cert, 'has expired'],
      [mine.cert, 'is not a certificate with its unencrypted private key'],
      [mine.key, 'is not a certificate with its unencrypted private key'],
      [encrypted + mine.cert, 'is not a certificate with its unencrypted private key'],
      ['hidden', 'is not a certificate with its unencrypted private key'],
    ] as const) {
      const problems = said(value)
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^${text}: .*${why}.*; \\S`))])
      expect(problems.join()).not.toMatch(/hidden|BEGIN|MII/)
    }
  })

  test('is not in a file that cannot be read', () => {
    for (const value of ['/nowhere.pem', folder]) {
      expect(problemsOf({ [secretName]: '', [path]: value })).toEqual([
        `${path}: names a file that cannot be read; correct the path or its permissions`,
      ])
    }
  })

  test('shows in no text of the configuration', () => {
    const config = withEnv({ [secretName]: '', [text]: oneLine })
    const shown = [inspect(config, { depth: 9, showHidden: true }), JSON.stringify(config)].join()
    const lines = mine.key.split('\n').filter((line) => line.length > 20)
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) expect(shown).not.toContain(line)
    expect(shown).not.toContain('PRIVATE')
  })
})

test('a bot that is a managed identity has nothing else to sign in with', () => {
  const managed = { BOT_TYPE: 'UserAssignedMsi' }
  expect(namesIn(problemsOf(managed))).toEqual(['BOT_PASSWORD'])
  const certificates = { BOT_CERTIFICATE: oneLine, BOT_CERTIFICATE_PATH: '/nowhere.pem' }
  expect(namesIn(problemsOf({ ...managed, ...certificates }))).toEqual([
    'BOT_PASSWORD',
    'BOT_CERTIFICATE',
    'BOT_CERTIFICATE_PATH',
  ])
  const { bot } = withEnv({ ...managed, BOT_PASSWORD: '' })
  expect(bot.credential).toEqual({ kind: 'managedIdentity' })
})

test('without a type of bot its credential is looked at, and none is missed', () => {
  expect(namesIn(problemsOf({ BOT_TYPE: '', BOT_PASSWORD: '' }))).toEqual(['BOT_TYPE'])
  const certificate = { BOT_PASSWORD: '', BOT_CERTIFICATE: mine.cert }
  expect(namesIn(problemsOf({ BOT_TYPE: '', ...certificate }))).toEqual([
    'BOT_TYPE',
    'BOT_CERTIFICATE',
  ])
})

test('exactly one way to sign in to Graph is taken', () => {
  const identity = { GRAPH_MANAGED_IDENTITY: 'true' }
  expect(namesIn(problemsOf(identity))).toEqual(['GRAPH_MANAGED_IDENTITY'])
  const certificate = { GRAPH_CLIENT_SECRET: '', GRAPH_CERTIFICATE: oneLine }
  expect(namesIn(problemsOf({ ...certificate, ...identity }))).toEqual(['GRAPH_MANAGED_IDENTITY'])
  const managed = withEnv({ GRAPH_CLIENT_SECRET: '', ...identity })
  expect(managed.graph.credential).toEqual({ kind: 'managedIdentity' })
  const not = withEnv({ GRAPH_MANAGED_IDENTITY: 'false' })
  expect(not.graph.credential.kind).toBe('secret')
})

test('one key for two apps is refused, in whatever certificates', () => {
  const renewed = certificateFor(mine.key, { until: '20900101000000Z' })
  const both = {
    SIGN_IN_CLIENT_SECRET: '',
    SIGN_IN_CERTIFICATE: oneLine,
    GRAPH_CLIENT_SECRET: '',
    GRAPH_CERTIFICATE_PATH: fileWith(renewed.key + renewed.cert),
  }
  expect(problemsOf(both)).toEqual([
    expect.stringMatching(/^GRAPH_CERTIFICATE_PATH: .*SIGN_IN_CERTIFICATE; \S/),
  ])
  const apart = { ...both, GRAPH_CERTIFICATE_PATH: fileWith(other.key + other.cert) }
  expect(withEnv(apart).graph.credential.kind).toBe('certificate')
})

test('a file of variables is read, and the process environment wins', () => {
  const directory = mkdtempSync(join(tmpdir(), 'env-'))
  const lines = Object.entries({ ...right, PORT: '1', LOG_LEVEL: 'warn' })
  writeFileSync(
    join(directory, '.env.test'),
    lines.map(([name, value]) => `${name}="${value}"`).join('\n'),
  )
  const config = loadEnvironment({ APP_ENV: 'test', PORT: '2', LOG_LEVEL: '' }, directory)
  expect(config).toMatchObject({ port: 2, log: { level: 'warn' } })
})

test.each(['nowhere', '../../etc/passwd'])(
  'a missing file of variables (%p) is a problem beside the others',
  (name) => {
    const read = (env: Environment) => loadEnvironment({ ...env, APP_ENV: name }, tmpdir())
    expect(namesIn(problemsOf({ TENANT_ID: '' }, read))).toEqual(['APP_ENV', 'TENANT_ID'])
    expect(namesIn(problemsOf({}, read))).toEqual(['APP_ENV'])
  },
)

test('the database alone is read without anything else being right', () => {
  const directory = mkdtempSync(join(tmpdir(), 'env-'))
  writeFileSync(join(directory, '.env.test'), 'DATA_DIR=/data\nPORT=none')
  expect(loadDatabase({}, directory)).toEqual({ kind: 'embedded', directory: '.data' })
  const fromFile = loadDatabase({ APP_ENV: 'test' }, directory)
  expect(fromFile).toEqual({ kind: 'embedded', directory: '/data' })
  const url = 'postgres://bot:hidden-db@db/reset'
  const server = loadDatabase({ APP_ENV: 'test', DATABASE_URL: url, BOT_ID: 'none' }, directory)
  expect(server.kind === 'postgres' && server.url.reveal()).toBe(url)
  expect(inspect(server)).not.toContain('hidden')
  const read = (env: Environment) => loadDatabase(env, directory)
  expect(problemsOf({ DATABASE_URL: 'mysql://hidden' }, read).join()).toMatch(
    /^DATABASE_URL: is not/,
  )
  expect(namesIn(problemsOf({ APP_ENV: 'nowhere' }, read))).toEqual(['APP_ENV'])
})

test('the example names every variable, with a comment above each', () => {
  const file = fileURLToPath(new URL('../env/.env.example', import.meta.url))
  const text = readFileSync(file, 'utf8')
  const names = [...text.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
  expect([...names].sort()).toEqual([...Object.keys(variables.shape)].sort())
  for (const name of names) expect(text).toMatch(new RegExp(`^# .+\\n(# .+\\n)*#? ?${name}=`, 'm'))
  expect(Object.keys(parseEnv(text)).length).toBeGreaterThan(5)
})

import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { CallerIdConstants } from 'botbuilder'
import { AuthenticationConstants, GovernmentConstants } from 'botframework-connector'
import { createBotTokens } from '../src/adapters/botToken.ts'
import { createEntra } from '../src/adapters/entra.ts'
import { createGraph } from '../src/adapters/graph.ts'
import { CLOUD, type Cloud, type CloudName } from '../src/clouds.ts'
import { readConfig } from '../src/config.ts'
import { createPages, handBackScript } from '../src/pages.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const names = Object.keys(CLOUD) as CloudName[]

const id = (digit: number) =>
  `${String(digit).repeat(8)}-0000-4000-8000-${String(digit).repeat(12)}`
const configIn = (cloud: string) =>
  readConfig({
    CLOUD: cloud,
    BOT_ENDPOINT: 'https://reset.contoso.example',
    BOT_ID: id(1),
    BOT_TYPE: 'SingleTenant',
    BOT_TENANT_ID: id(8),
    BOT_PASSWORD: 'bot-secret',
    TENANT_ID: id(9),
    SIGN_IN_CLIENT_ID: id(2),
    SIGN_IN_CLIENT_SECRET: 'sign-in-secret',
    GRAPH_CLIENT_ID: id(3),
    GRAPH_CLIENT_SECRET: 'graph-secret',
    ESCALATION_CHANNEL_ID: '19:abc@thread.tacv2',
    APPROVER_IDS: id(4),
  })

/** Everything in it that is an address, by its host. */
const hostsIn = (text: string) =>
  [...text.matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host = '']) => host)
const hostsOf = (cloud: Cloud) => new Set(hostsIn(JSON.stringify(cloud)))

describe('the table of docs/CLOUDS.md', () => {
  const lines = readFileSync(`${root}docs/CLOUDS.md`, 'utf8').split('\n')
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const start = lines.findIndex((line) => line.startsWith('|'))
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'))
  const [head = [], , ...rows] = lines.slice(start, start + length).map(cellsOf)
  const code = (cell: string) => /^`([^`]+)`$/.exec(cell)?.[1]

  test('has every endpoint of every cloud as the bot has it, and no other', () => {
    expect(head).toEqual(['', ...names, 'source'])
    const told = rows.map(([name = '', ...cells]) => [
      code(name),
      ...names.map((_, index) => code(cells[index] ?? '')),
    ])
    const keys = Object.keys(CLOUD.public) as (keyof Cloud)[]
    expect(told).toEqual(keys.map((key) => [key, ...names.map((name) => CLOUD[name][key])]))
  })

  test('says of each line where it comes from', () => {
    for (const row of rows) expect(row.at(-1)).toMatch(/[A-Za-z]{4,}.{10,}/)
  })
})

test('what Microsoft’s SDK has as constants is the same here', () => {
  const loginOf = (prefix: string) => prefix.replace(/\/$/, '')
  const here = ({ login, botMetadata, botIssuer, botScope, botCallerId }: Cloud) => ({
    login,
    botMetadata,
    botIssuer,
    botScope,
    botCallerId,
  })
  const government = {
    login: loginOf(GovernmentConstants.ToChannelFromBotLoginUrlPrefix),
    botMetadata: GovernmentConstants.ToBotFromChannelOpenIdMetadataUrl,
    botIssuer: GovernmentConstants.ToBotFromChannelTokenIssuer,
    botScope: GovernmentConstants.ToChannelFromBotOAuthScope,
    botCallerId: CallerIdConstants.USGovChannel,
  }
  expect(here(CLOUD.gcch)).toEqual(government)
  expect(here(CLOUD.dod)).toEqual(government)
  const emulator = GovernmentConstants.ToBotFromEmulatorOpenIdMetadataUrl
  expect([CLOUD.gcch, CLOUD.dod].map((cloud) => cloud.botEmulatorMetadata)).toEqual([
    emulator,
    emulator,
  ])
  expect(here(CLOUD.public)).toEqual({
    login: loginOf(AuthenticationConstants.ToChannelFromBotLoginUrlPrefix),
    botMetadata: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    botIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    botScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    botCallerId: CallerIdConstants.PublicAzureChannel,
  })
})

describe.each(names)('in the cloud %s', (name) => {
  const own = hostsOf(CLOUD[name])

  test('nothing of another is configured', () => {
    const hosts = hostsIn(JSON.stringify(configIn(name)))
    expect(hosts.length).toBeGreaterThan(8)
    const strange = hosts.filter((host) => !own.has(host) && host !== 'reset.contoso.example')
    expect(strange).toEqual([])
    for (const other of names) {
      // The two of the US government have some in common, no other two have.
      const shared = [...hostsOf(CLOUD[other])].filter((host) => own.has(host))
      const isNear =
        other === name || (name !== 'public' && name !== 'china' && /gcch|dod/.test(other))
      expect([other, shared.length > 0]).toEqual([other, isNear])
    }
  })

  test('nobody else is asked, and tokens are for its own services', async () => {
    const config = configIn(name)
    const { login, graph, botScope } = CLOUD[name]
    const authority = `${login}/${id(9)}`
    const asked: string[] = []
    const answers: Record<string, unknown> = {
      [`${authority}/v2.0/.well-known/openid-configuration`]: {
        issuer: `${authority}/v2.0`,
        authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
        token_endpoint: `${authority}/oauth2/v2.0/token`,
        jwks_uri: `${authority}/discovery/v2.0/keys`,
      },
    }
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { origin, pathname } = new URL(new Request(input).url)
      const form = new URLSearchParams(typeof init?.body === 'string' ? init.body : '')
      const scope = form.get('scope')
      asked.push(`${origin}${pathname}${scope === null ? '' : ` ${scope}`}`)
      const token = { token_type: 'Bearer', expires_in: 3599, access_token: 'token' }
      return Response.json(answers[`${origin}${pathname}`] ?? token)
    }
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const entra = createEntra({ config, log, fetch })
    const sendsTo = await entra.authorizeUrl({
      state: 'state',
      nonce: 'nonce',
      challenge: 'challenge',
      loginHint: null,
      locale: null,
    })
    expect(sendsTo.split('?')[0]).toBe(`${authority}/oauth2/v2.0/authorize`)
    const path = '/deviceManagement/managedDevices/d1'
    const order = { operation: 'getDevice', version: 'beta', path } as const
    await createGraph({ config, log, fetch }).get(order)
    await createBotTokens(config, fetch, () => new Date()).get()
    expect(asked).toEqual([
      `${authority}/v2.0/.well-known/openid-configuration`,
      `${authority}/oauth2/v2.0/token ${graph}/.default`,
      `${graph}/beta${path}`,
      `${login}/${id(8)}/oauth2/v2.0/token ${botScope}/.default`,
    ])
  })
})

test('the sign-in hands back to Teams of its own cloud, also where TeamsJS does not know that', () => {
  const script = createRequire(import.meta.url).resolve(
    '@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js',
  )
  const teamsJs = readFileSync(script, 'utf8')
  const known = names.filter((name) => teamsJs.includes(`"${new URL(CLOUD[name].teams).host}"`))
  expect(known).toEqual(['public', 'gcch', 'dod'])
  const about = {
    code: '2345-ABCD',
    person: 'Ann',
    device: null,
    askedAt: '2026-11-21T12:00:00Z',
    purpose: 'reset',
    locale: 'en',
    timeZone: null,
  } as const
  for (const name of names) {
    const { teams } = CLOUD[name]
    const pages = createPages({ say: (_, key) => key, languageOf: () => 'en', teams })
    expect(pages.codePage(about).html).toContain(` data-teams="${teams}"`)
  }
  expect(handBackScript).toContain('initialize([state.dataset.teams])')
})

test('nothing else in the program names a service of Microsoft’s', () => {
  const service =
    /[\w-]+\.(?:[\w-]+\.)*(?:(?:microsoftonline|botframework|trafficmanager|chinacloudapi|windows|office|azure)\.(?:com|net|us|cn)|botframework\.azure\.\w+)|(?:login|graph|dod-graph|intune|portal|(?:\w+\.)?teams)\.microsoft\.(?:com|us)/g
  const named = globSync('src/**/*.ts', { cwd: root, exclude: ['src/sandbox/**'] })
    .filter((path) => path !== 'src/clouds.ts')
    .flatMap((path) =>
      [...readFileSync(root + path, 'utf8').matchAll(service)].map(([host]) => `${path}: ${host}`),
    )
  expect(named.sort()).toEqual([
    // TeamsJS has it built in, the same in every cloud.
    'src/page-frame.ts: res.cdn.office.net',
    // Examples in what is said of a wrong setting.
    'src/settings.ts: api.botframework.com',
    'src/settings.ts: smba.trafficmanager.net',
  ])
  const all = readFileSync(`${root}src/clouds.ts`, 'utf8')
  const hosts = names.flatMap((name) => [...hostsOf(CLOUD[name])])
  for (const host of hosts) expect([host, all.match(service)?.includes(host)]).toEqual([host, true])
})

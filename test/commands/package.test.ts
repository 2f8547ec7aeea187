import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { lookAtManifest } from '../../src/doctor/installation.ts'
import type { Config } from '../../src/config.ts'

// @microsoft/app-manifest requires this ES module, which Jest 29 cannot do.
jest.mock('strip-bom', () => ({ default: (text: string) => text }))
const { main } = await import('../../src/commands/package.ts')

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = join(root, 'src/commands/package.ts')
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const source = join(folder, 'appPackage')
const target = join(folder, 'made')
const right = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  BOT_ENDPOINT: 'https://reset.contoso.example',
}

beforeEach(() => {
  rmSync(target, { recursive: true, force: true })
  rmSync(source, { recursive: true, force: true })
  cpSync(join(root, 'appPackage'), source, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function ran(environment: Record<string, string>, args = ['--out', target]) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const code = await main(args, { environment, environments: folder, source, out, err })
  const text = (stream: PassThrough) => String(stream.read() ?? '')
  return { code, out: text(out), err: text(err) }
}

async function problems(environment: Record<string, string>): Promise<string[]> {
  const { code, err } = await ran(environment)
  expect(code).toBe(1)
  expect(existsSync(target)).toBe(false)
  const [title, ...lines] = err.trimEnd().split('\n')
  expect(title).toBe('No package was made:')
  return lines
}

const made = (name: string) => readFileSync(join(target, name))

describe('with everything right', () => {
  test('the zip holds the manifest, filled in, both icons and every language, and nothing else', async () => {
    expect(await ran(right)).toMatchObject({ code: 0, err: '' })
    const files = unzipSync(made('appPackage.zip'))
    const languages = ['it.json', 'es.json', 'fr.json', 'de.json', 'sv.json', 'ja.json']
    const wanted = ['manifest.json', 'color.png', 'outline.png', ...languages]
    expect(Object.keys(files)).toEqual(wanted)
    for (const name of wanted.slice(1)) {
      expect(readFileSync(join(source, name)).equals(files[name]!)).toBe(true)
    }
    const manifest = JSON.parse(strFromU8(files['manifest.json']!))
    expect(manifest).toMatchObject({
      id: right.TEAMS_APP_ID,
      bots: [{ botId: right.BOT_ID }],
      validDomains: ['reset.contoso.example'],
      developer: { privacyUrl: 'https://reset.contoso.example/privacy' },
    })
    expect(made('manifest.json').equals(files['manifest.json']!)).toBe(true)
    expect(readdirSync(target).sort()).toEqual(['appPackage.zip', 'manifest.json'])
  })

  test('it says what was made, and the doctor is content with it', async () => {
    const { out } = await ran(right)
    for (const value of [right.TEAMS_APP_ID, right.BOT_ID, 'reset.contoso.example']) {
      expect(out).toContain(value)
    }
    expect(out).toMatch(/SHA-256 [0-9a-f]{64}\n/)
    expect(out).toContain(`\nnpm run doctor -- --manifest ${join(target, 'manifest.json')}`)
    const config = { endpoint: right.BOT_ENDPOINT, bot: { id: right.BOT_ID } } as Config
    const { level, says } = lookAtManifest(made('manifest.json').toString(), config)
    expect({ level, says }).toEqual({ level: 'ok', says: expect.not.stringContaining('template') })
  })

  test('the same input gives the same bytes, at another time and in another time zone', async () => {
    await ran(right)
    const zip = made('appPackage.zip')
    const other = join(folder, 'other')
    const env = { ...right, PATH: process.env['PATH'], TZ: 'Pacific/Auckland' }
    // Elsewhere, and with the project's own files, which are the same.
    const run = spawnSync(process.execPath, [program, '--out', other], { cwd: tmpdir(), env })
    expect({ code: run.status, err: String(run.stderr) }).toEqual({ code: 0, err: '' })
    expect(readFileSync(join(other, 'appPackage.zip')).equals(zip)).toBe(true)
  })

  test('another id is another package', async () => {
    await ran(right)
    const zip = made('appPackage.zip')
    await ran({ ...right, BOT_ID: right.TEAMS_APP_ID })
    expect(made('appPackage.zip').equals(zip)).toBe(false)
  })

  test.each([
    ['https://RESET.contoso.example/', 'reset.contoso.example'],
    ['https://reset.contoso.example:443', 'reset.contoso.example'],
    // Teams compares the port as well where it is not that of https.
    ['https://reset.contoso.example:8443', 'reset.contoso.example:8443'],
  ])('of %s the app opens %s', async (BOT_ENDPOINT, domain) => {
    expect((await ran({ ...right, BOT_ENDPOINT })).code).toBe(0)
    expect(JSON.parse(String(made('manifest.json'))).validDomains).toEqual([domain])
  })

  test('a version of its own makes an update without a new release', async () => {
    const own = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')).version
    await ran(right)
    expect(JSON.parse(String(made('manifest.json'))).version).toBe(own)
    await ran({ ...right, TEAMS_APP_VERSION: '1.20.3' })
    expect(JSON.parse(String(made('manifest.json'))).version).toBe('1.20.3')
  })

  test('with APP_ENV it reads that file, and several environments do not overwrite one another', async () => {
    const { BOT_ID, ...rest } = right
    const lines = Object.entries(rest).map(([name, value]) => `${name}=${value}\n`)
    writeFileSync(join(folder, '.env.test'), lines.join(''))
    const { code, out } = await ran({ APP_ENV: 'test', BOT_ID })
    expect(code).toBe(0)
    expect(out).toContain('\nAPP_ENV=test npm run doctor -- --manifest ')
    expect(readdirSync(target).sort()).toEqual(['appPackage.test.zip', 'manifest.test.json'])
  })
})

describe('where something is missing or wrong, nothing is written', () => {
  test('and everything is said at once, each with how to fix it', async () => {
    const file = join(source, 'de.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"name.short"', '"name.shorter"'))
    rmSync(join(source, 'outline.png'))
    const lines = await problems({ APP_ENV: 'nowhere' })
    const names = lines.map((line) => line.split(': ')[0])
    expect(names).toEqual([
      ...['APP_ENV', 'BOT_ID', 'BOT_ENDPOINT', 'TEAMS_APP_ID', 'outline.png'],
      ...['de.json', 'de.json', 'de.json', 'de.json'],
    ])
    for (const line of lines) expect(line).toMatch(/^[\w.]+: .+; .+$/)
    expect(lines[3]).toContain('node -p "crypto.randomUUID()"')
  })

  const own = {
    TEAMS_APP_ID: 'is not a GUID',
    TEAMS_APP_VERSION: 'is not a version like 1.2.3',
    BOT_ID: 'is not a GUID',
    BOT_ENDPOINT: 'is not https',
  }
  test.each([
    [{ TEAMS_APP_ID: 'com.contoso.reset', TEAMS_APP_VERSION: '1.2', BOT_ID: 'me' }],
    [{ TEAMS_APP_VERSION: '1.2.3-beta', BOT_ENDPOINT: 'http://localhost:3978' }],
    [{ TEAMS_APP_VERSION: '01.2.3', BOT_ENDPOINT: 'http://reset.contoso.example' }],
  ])('%j', async (wrong: Partial<typeof own>) => {
    const lines = await problems({ ...right, ...wrong })
    const names = Object.keys(wrong) as (keyof typeof own)[]
    expect(lines).toHaveLength(names.length)
    for (const name of names) {
      expect(lines).toContainEqual(expect.stringMatching(`^${name}: ${own[name]}.*; `))
    }
  })

  type Json = Record<string, unknown>
  const changed = (name: string, change: (json: Json) => void) => {
    const file = join(source, name)
    const json: Json = JSON.parse(readFileSync(file, 'utf8'))
    change(json)
    writeFileSync(file, JSON.stringify(json))
  }
  const title = 'bots[0].commandLists[1].commands[2].title'
  const drawn = (name: string, size: number, colour: readonly number[]) => {
    const png = new PNG({ width: size, height: size })
    for (let at = 0; at < png.data.length; at++) png.data[at] = colour[at % 4]!
    writeFileSync(join(source, name), PNG.sync.write(png))
  }

  test.each<[string, () => void, string]>([
    [
      'a manifest that is not there',
      () => rmSync(join(source, 'manifest.json')),
      'manifest.json: cannot be read',
    ],
    [
      'a manifest that is no JSON',
      () => writeFileSync(join(source, 'manifest.json'), '{'),
      'manifest.json: is no JSON object',
    ],
    [
      'a manifest without a bot',
      () => changed('manifest.json', (json) => delete json['bots']),
      'manifest.json: bots: Required',
    ],
    [
      'something that the schema does not know',
      () => changed('manifest.json', (json) => (json['pinned'] = true)),
      'manifest.json: must NOT have additional properties.*pinned',
    ],
    [
      'a variable that nobody fills in',
      () => changed('manifest.json', (json) => (json['accentColor'] = '${{COLOUR}}')),
      'manifest.json: \\$\\{\\{COLOUR\\}\\} is not filled in',
    ],
    [
      'an icon that is too small',
      () => drawn('color.png', 96, [9, 9, 9, 255]),
      'color.png: is 96×96; make it 192×192',
    ],
    [
      'a colour icon with holes',
      () => drawn('color.png', 192, [9, 9, 9, 254]),
      'color.png: is see-through',
    ],
    [
      'a grey outline',
      () => drawn('outline.png', 32, [254, 255, 255, 9]),
      'outline.png: has other colours',
    ],
    [
      'an icon that is no picture',
      () => writeFileSync(join(source, 'color.png'), 'PNG'),
      'color.png: cannot be read as a PNG',
    ],
    [
      'a language that is not there',
      () => rmSync(join(source, 'sv.json')),
      'sv.json: is not there',
    ],
    [
      'a text that is not translated',
      () => changed('ja.json', (json) => delete json[title]),
      `ja.json: ${title.replaceAll(/[[\]]/g, '\\$&')} is missing`,
    ],
    [
      'a command that the manifest does not have',
      () => changed('it.json', (json) => (json[title.replace('2', '9')] = 'altro')),
      'it.json: .*commands\\[9\\].title is nothing in the manifest',
    ],
    [
      'a command that is too long',
      () => changed('fr.json', (json) => (json[title] = 'x'.repeat(33))),
      'fr.json: .*must NOT have more than 32 characters',
    ],
    [
      'a language by another schema',
      () => changed('es.json', (json) => (json['$schema'] = 'https://example.com')),
      'es.json: \\$schema is another one; set https://developer.microsoft.com/.*Localization',
    ],
  ])('%s', async (_, spoil, line) => {
    spoil()
    expect((await problems(right)).join('\n')).toMatch(new RegExp(`^${line}`, 'm'))
  })

  test('a package made before stays as it was', async () => {
    await ran(right)
    const zip = made('appPackage.zip')
    drawn('color.png', 96, [9, 9, 9, 255])
    expect((await ran(right)).code).toBe(1)
    expect(made('appPackage.zip').equals(zip)).toBe(true)
  })

  test('where development dependencies are not installed, it says so', () => {
    const bare = join(folder, 'bare')
    mkdirSync(join(bare, 'node_modules'), { recursive: true })
    symlinkSync(join(root, 'node_modules/zod'), join(bare, 'node_modules/zod'))
    cpSync(join(root, 'src'), join(bare, 'src'), { recursive: true })
    cpSync(join(root, 'package.json'), join(bare, 'package.json'))
    const run = spawnSync(process.execPath, [join(bare, 'src/commands/package.ts')], {
      env: { ...right, PATH: process.env['PATH'] },
    })
    expect(run.status).toBe(1)
    expect(String(run.stderr)).toMatch(
      /^No package was made:\nfflate is not installed.*npm ci, without --omit=dev\n$/,
    )
  })
})

test('--help tells what it needs; what it does not know, it refuses', async () => {
  const { code, out } = await ran({}, ['--help'])
  expect(code).toBe(0)
  for (const name of [...Object.keys(right), 'TEAMS_APP_VERSION', '--out'])
    expect(out).toContain(name)
  expect(await ran(right, ['--zip'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('--zip'),
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, jest, test } from '@jest/globals'
import type { TeamsManifest } from '@microsoft/app-manifest'
import { understand, type Intent } from '../src/understand.ts'

// The package requires this ES module, which Jest 29 cannot do; only its reading of files needs it.
jest.mock('strip-bom', () => ({ default: (text: string) => text }))
const { AppManifestUtils } = await import('@microsoft/app-manifest')

const file = (name: string) => readFileSync(new URL(`../appPackage/${name}`, import.meta.url))
const template = file('manifest.json').toString('utf8')
const samples: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  BOT_DOMAIN: 'reset.contoso.example',
}
const filled = template.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => samples[name] ?? whole)
const manifest = JSON.parse(filled)
const [bot] = manifest.bots

test('Teams accepts the manifest once its placeholders are filled in', async () => {
  expect(filled).not.toContain('${{')
  expect(await errorsOf(manifest)).toEqual([])
  expect(await errorsOf(JSON.parse(template))).not.toEqual([])
  expect(await errorsOf({ ...manifest, unknown: true })).not.toEqual([])
})

test('every installation brings its own app, bot and domain', () => {
  const raw = JSON.parse(template)
  expect(raw.id).toBe('${{TEAMS_APP_ID}}')
  expect(raw.bots[0].botId).toBe('${{BOT_ID}}')
  expect(raw.validDomains).toEqual(['${{BOT_DOMAIN}}'])
})

test('the app asks for no more than it needs', () => {
  expect(manifest.validDomains).toEqual([samples.BOT_DOMAIN])
  const more = ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo']
  for (const key of more) expect(manifest).not.toHaveProperty(key)
})

test('people can talk to the bot in a chat of their own and in a team', () => {
  expect(manifest.bots).toHaveLength(1)
  expect(bot).toMatchObject({ isNotificationOnly: false, supportsFiles: false })
  expect(bot.scopes).toEqual(['personal', 'team'])
})

test('every command that Teams offers is understood as what it says', () => {
  const personal: readonly Intent[] = ['reset', 'status', 'cancel', 'help']
  const team: readonly Intent[] = ['reset', 'help']
  expect(intentsIn('personal')).toEqual(personal)
  expect(intentsIn('team')).toEqual(team)
  expect(bot.commandLists).toHaveLength(2)
})

const languages = readdirSync(new URL('../cards/strings/', import.meta.url)).map((name) =>
  name.replace('.json', ''),
)

test('Teams has the app in every language of the bot', () => {
  const { defaultLanguageTag, additionalLanguages } = manifest.localizationInfo
  const named = additionalLanguages.map(({ languageTag }: { languageTag: string }) => languageTag)
  expect([defaultLanguageTag, ...named].sort()).toEqual([...languages].sort())
})

test.each(languages.filter((language) => language !== 'en'))(
  'in %s everything that Teams shows is there, short enough, and understood',
  (language) => {
    const texts = JSON.parse(file(`${language}.json`).toString('utf8')) as Record<string, string>
    const { $schema: _schema, ...shown } = texts
    const wanted = ['name.short', 'name.full', 'description.short', 'description.full']
    const lists = bot.commandLists as { commands: object[] }[]
    const commands = lists.flatMap(({ commands }, list) =>
      commands.flatMap((_, index) =>
        ['title', 'description'].map(
          (part) => `bots[0].commandLists[${list}].commands[${index}].${part}`,
        ),
      ),
    )
    expect(Object.keys(shown).sort()).toEqual([...wanted, ...commands].sort())
    expect(shown['name.short']?.length).toBeLessThanOrEqual(30)
    expect(shown['name.full']?.length).toBeLessThanOrEqual(100)
    expect(shown['description.short']?.length).toBeLessThanOrEqual(80)
    const intents = commands
      .filter((key) => key.endsWith('.title'))
      .map((key) => understand(shown[key] ?? '', language).intent)
    expect(intents).toEqual(['reset', 'status', 'cancel', 'help', 'reset', 'help'])
  },
)

test('the colour icon is a full square of the size Teams wants, with nothing see-through', () => {
  const { width, height, pixels } = pictureIn(manifest.icons.color)
  expect([width, height]).toEqual([192, 192])
  expect(pixels.every(({ alpha }) => alpha === 255)).toBe(true)
})

test('the outline icon is white on transparent, of the size Teams wants', () => {
  const { width, height, pixels } = pictureIn(manifest.icons.outline)
  expect([width, height]).toEqual([32, 32])
  const seen = pixels.filter(({ alpha }) => alpha > 0)
  expect(seen.every(({ colour }) => colour === 'ffffff')).toBe(true)
  expect(seen.some(({ alpha }) => alpha === 255)).toBe(true)
  expect(seen.length).toBeLessThan(pixels.length / 2)
})

/** What the schema that the manifest names has against it; the schema comes with the package. */
async function errorsOf(candidate: TeamsManifest): Promise<string[]> {
  const fetching = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('No network here'))
  try {
    const errors = await AppManifestUtils.validateAgainstSchema(candidate)
    expect(fetching).not.toHaveBeenCalled()
    return errors
  } finally {
    fetching.mockRestore()
  }
}

function intentsIn(scope: string): Intent[] {
  const lists: { scopes: string[]; commands: { title: string }[] }[] = bot.commandLists
  return lists
    .filter(({ scopes }) => scopes.includes(scope))
    .flatMap(({ commands }) => commands.map(({ title }) => understand(title).intent))
}

/** Reads a PNG of eight bits a channel, red, green and blue with or without alpha, not interlaced. */
function pictureIn(name: string) {
  const png = file(name)
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')!.data
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  expect([2, 6]).toContain(header[9])
  expect([header[8], header[12]]).toEqual([8, 0])
  expect(chunks.map(({ type }) => type)).not.toContain('tRNS')
  const step = header[9] === 6 ? 4 : 3
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  const bytes = unfiltered(inflateSync(Buffer.concat(packed)), width * step, height, step)
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const pixel = bytes.subarray(index * step, (index + 1) * step)
    return { colour: pixel.toString('hex', 0, 3), alpha: pixel[3] ?? 255 }
  })
  return { width, height, pixels }
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  for (let at = 8; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

/** Undoes the filter of every line (PNG specification, section 9). */
function unfiltered(lines: Buffer, length: number, height: number, step: number): Buffer {
  const bytes = Buffer.alloc(length * height)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (length + 1)]!
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x < step ? 0 : bytes[at - step]!
      const above = y === 0 ? 0 : bytes[at - length]!
      const corner = x < step || y === 0 ? 0 : bytes[at - length - step]!
      const nearest = paeth(left, above, corner)
      const guess = [0, left, above, Math.floor((left + above) / 2), nearest][filter]!
      bytes[at] = lines[y * (length + 1) + 1 + x]! + guess
    }
  }
  return bytes
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(left + above - corner - value))
  if (a! <= b! && a! <= c!) return left
  return b! <= c! ? above : corner
}

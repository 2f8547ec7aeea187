import { globSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { describe, expect, jest, test } from '@jest/globals'
import type { TeamsManifest } from '@microsoft/app-manifest'
import { PNG } from 'pngjs'
import { parse } from 'yaml'
import { createDesk } from '../src/desk.ts'
import { understand, type Intent } from '../src/understand.ts'
import { createWording } from '../src/wording.ts'

// The package requires this ES module, which Jest 29 cannot do; only its reading of files needs it.
jest.mock('strip-bom', () => ({ default: (text: string) => text }))
const { AppManifestUtils } = await import('@microsoft/app-manifest')

const project = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const template = project('appPackage/manifest.json')
const samples: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  BOT_DOMAIN: 'reset.contoso.example',
}
const filled = template.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => samples[name] ?? whole)
const manifest = JSON.parse(filled)
const [bot] = manifest.bots

describe('the manifest', () => {
  test('brings of every installation its own app, bot and domain, and nothing else is left open', () => {
    const raw = JSON.parse(template)
    expect(raw.id).toBe('${{TEAMS_APP_ID}}')
    expect(raw.bots[0].botId).toBe('${{BOT_ID}}')
    expect(raw.validDomains).toEqual(['${{BOT_DOMAIN}}'])
    expect(filled).not.toContain('${{')
  })

  test('asks for no more than it needs', () => {
    expect(manifest.validDomains).toEqual([samples.BOT_DOMAIN])
    const more = ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo']
    for (const key of more) expect(manifest).not.toHaveProperty(key)
  })

  test('lets people talk to the bot in a chat of their own and in a team', () => {
    expect(manifest.bots).toHaveLength(1)
    expect(bot).toMatchObject({ isNotificationOnly: false, supportsFiles: false })
    expect(bot.scopes).toEqual(['personal', 'team'])
    expect(bot.commandLists.map(({ scopes }: { scopes: string[] }) => scopes)).toEqual([
      ['personal'],
      ['team'],
    ])
  })

  test('links to pages that the bot serves itself', () => {
    const { privacyUrl, termsOfUseUrl } = manifest.developer
    expect(privacyUrl).toBe('https://reset.contoso.example/privacy')
    expect(termsOfUseUrl).toBe('https://reset.contoso.example/terms')
  })

  test('has the version of the program', () => {
    expect(manifest.version).toBe(JSON.parse(project('package.json')).version)
  })

  // A cloud that does not take this version of the schema takes the same manifest with another number.
  test.each(['1.16', '1.17', '1.25', '1.30'])(
    'would be right by schema %s, too',
    async (manifestVersion) => {
      const $schema = manifest.$schema.replace(/v\d+\.\d+/, `v${manifestVersion}`)
      expect(await errorsOf({ ...manifest, $schema, manifestVersion })).toEqual([])
      expect(await errorsOf({ ...manifest, $schema, manifestVersion, unknown: 1 })).not.toEqual([])
    },
  )
})

describe('the commands', () => {
  const languages = readdirSync(new URL('../cards/strings/', import.meta.url)).map((name) =>
    name.replace('.json', ''),
  )
  const personal: readonly Intent[] = ['reset', 'status', 'cancel', 'help']
  const desk = ['queue', 'history', 'freeze', 'unfreeze', 'pause', 'resume', 'health']
  const { read } = createDesk({ wording: createWording() } as unknown as Parameters<
    typeof createDesk
  >[0])

  test('are there in every language of the bot', () => {
    const { defaultLanguageTag, additionalLanguages } = manifest.localizationInfo
    const named = additionalLanguages.map(({ languageTag, file }: Record<string, string>) => {
      expect(file).toBe(`${languageTag}.json`)
      return languageTag
    })
    expect([defaultLanguageTag, ...named].sort()).toEqual([...languages].sort())
  })

  test.each(languages)('in %s are understood as what they say', (language) => {
    const [own, team] = titlesIn(language)
    expect(own?.map((title) => understand(title, language).intent)).toEqual(personal)
    const [orders, rest] = [team?.slice(0, desk.length) ?? [], team?.slice(desk.length) ?? []]
    expect(orders.map((title) => read(title))).toEqual(desk.map((word) => ({ word, rest: '' })))
    expect(rest.map((title) => understand(title, language).intent)).toEqual(['reset', 'help'])
    // Somebody from IT who is locked out writes it in IT's channel, where orders are read first.
    expect(rest.map((title) => read(title))).toEqual([null, null])
  })

  test.each(languages)('in %s have what follows them understood, too', (language) => {
    const [, team] = titlesIn(language)
    const person = 'ann@contoso.com'
    expect(read(`${team?.[desk.indexOf('freeze')]} ${person}`)).toEqual({
      word: 'freeze',
      rest: person,
    })
    expect(read(`${team?.[desk.indexOf('unfreeze')]} ${person}`)?.word).toBe('unfreeze')
  })

  /** The titles of the lists, for one person and for a team. */
  function titlesIn(language: string): string[][] {
    const lists: { commands: { title: string }[] }[] = bot.commandLists
    if (language === manifest.localizationInfo.defaultLanguageTag) {
      return lists.map(({ commands }) => commands.map(({ title }) => title))
    }
    const texts = JSON.parse(project(`appPackage/${language}.json`))
    return lists.map(({ commands }, list) =>
      commands.map((_, index) => texts[`bots[0].commandLists[${list}].commands[${index}].title`]),
    )
  }
})

describe('the icons', () => {
  /** Behind the colour icon there is nothing; behind the other, the bar at the side of Teams. */
  const color = { picture: pictureIn(manifest.icons.color), ground: [0, 0, 0] }
  const outline = { picture: pictureIn(manifest.icons.outline), ground: [0x46, 0x47, 0x75] }

  test('in colour, the symbol is within what Teams never cuts off, on one ground without holes', () => {
    const { width, height, data } = color.picture
    expect([width, height]).toEqual([192, 192])
    const pixels = pixelsOf(data)
    expect(pixels.filter(({ alpha }) => alpha < 255)).toEqual([])
    const lights = pixels.map(({ light }) => light)
    const ground = lights[0]!
    const places = lights.flatMap((light, at) => (contrast(light, ground) > 1.2 ? [at] : []))
    const [xs, ys] = [places.map((at) => at % 192), places.map((at) => Math.floor(at / 192))]
    for (const all of [xs, ys]) {
      expect(Math.min(...all)).toBeGreaterThanOrEqual(48)
      expect(Math.max(...all)).toBeLessThan(144)
      expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(90)
    }
  })

  test('the outline is white on transparent, out to its edges', () => {
    const { width, height, data } = outline.picture
    expect([width, height]).toEqual([32, 32])
    const pixels = pixelsOf(data)
    const seen = pixels.flatMap(({ alpha }, at) => (alpha > 32 ? [at] : []))
    expect(pixels.filter(({ light, alpha }) => alpha > 0 && light < 0.999)).toEqual([])
    expect(pixels.some(({ alpha }) => alpha === 255)).toBe(true)
    expect(pixels.filter(({ alpha }) => alpha === 0).length).toBeGreaterThan(pixels.length / 3)
    for (const all of [seen.map((at) => at % 32), seen.map((at) => Math.floor(at / 32))]) {
      expect(Math.max(...all) - Math.min(...all)).toBeGreaterThanOrEqual(28)
    }
  })

  // Across the middle: the arrow, the phone in it, the arrow again. The outline's phone is hollow.
  test.each([
    ['in colour', color, ['arrow', 'phone', 'arrow']],
    ['as an outline', outline, ['arrow', 'phone', 'phone', 'arrow']],
  ])('%s, the arrow and the phone are told apart at 16 pixels', (_, icon, seen) => {
    const across = acrossTheMiddle(icon)
    expect(brightRunsIn(across, 3)).toHaveLength(seen.length)
    // What is bright in it is as bright as text has to be, and the ground as dark.
    expect(contrast(Math.max(...across), across[0]!)).toBeGreaterThan(4.5)
  })

  test('one in which both run together would be noticed', () => {
    const picture = structuredClone(color.picture)
    for (let at = 0; at < picture.data.length; at += 4) {
      const x = (at / 4) % 192
      if (x > 60 && x < 132) picture.data.fill(255, at, at + 4)
    }
    expect(brightRunsIn(acrossTheMiddle({ picture, ground: [0, 0, 0] }), 3)).not.toHaveLength(3)
  })
})

describe('m365agents.yml', () => {
  type Action = {
    uses: string
    with: Record<string, string>
    writeToEnvironmentFile?: Record<string, string>
  }
  const text = project('m365agents.yml')
  const toolkit: {
    version: string
    environmentFolderPath: string
    provision: Action[]
    publish: Action[]
  } = parse(text)
  const actions = [...toolkit.provision, ...toolkit.publish]

  test('is of the version whose schema it names', () => {
    expect(text).toContain(`/m365-agents-toolkits/${toolkit.version}/yaml.schema.json`)
    expect(toolkit.environmentFolderPath).toBe('./env')
  })

  test('makes, checks and updates the app, and publishes it only when told to', () => {
    const check = ['validateManifest', 'zipAppPackage', 'validateAppPackage', 'update']
    const steps = (all: Action[]) => all.map(({ uses }) => uses.replace('teamsApp/', ''))
    expect(steps(toolkit.provision)).toEqual(['create', 'script', ...check])
    expect(steps(toolkit.publish)).toEqual(['script', ...check, 'publishAppPackage'])
  })

  test('knows every variable that it or the manifest uses before it is used', () => {
    // The toolkit's own, and what everybody fills in for the bot.
    const example = [...project('env/.env.example').matchAll(/^([A-Z_]+)=/gm)]
    const known = new Set(['TEAMSFX_ENV', ...example.map(([, name]) => name)])
    for (const name of ['TEAMS_APP_ID', 'BOT_DOMAIN']) expect(known).not.toContain(name)
    for (const action of actions) {
      const usesManifest = action.with['manifestPath'] !== undefined
      const used = `${JSON.stringify(action)}${usesManifest ? template : ''}`
      for (const [, name] of used.matchAll(/\$\{\{(\w+)\}\}/g)) {
        expect({ uses: action.uses, name, isKnown: known.has(name) }).toMatchObject({
          isKnown: true,
        })
      }
      for (const name of Object.values(action.writeToEnvironmentFile ?? {})) known.add(name)
      for (const [, name] of JSON.stringify(action).matchAll(/::set-teamsfx-env (\w+)=/g)) {
        known.add(name)
      }
    }
  })

  test('names files that are there, and writes where nothing is committed', () => {
    for (const { with: wanted } of actions) {
      if (wanted['manifestPath'] !== undefined)
        expect(project(wanted['manifestPath'])).toBe(template)
      const made = [wanted['outputZipPath'], wanted['outputFolder'], wanted['appPackagePath']]
      for (const path of made)
        expect(path ?? './appPackage/build').toMatch(/^\.\/appPackage\/build/)
    }
    const ignored = project('.gitignore').split('\n')
    for (const line of ['appPackage/build/', 'env/.env.*']) expect(ignored).toContain(line)
    for (const line of ignored.filter((one) => one.startsWith('!'))) {
      expect(['!env/.env.example', '!env/.env.sandbox']).toContain(line)
    }
  })

  test('the example of the environment is one that the toolkit and the bot can both read', () => {
    expect(Object.keys(parseEnv(project('env/.env.example')))).toEqual(
      expect.arrayContaining(['BOT_ENDPOINT', 'BOT_ID']),
    )
  })
})

// What it loads is a development dependency, which is not there where the bot runs.
test('nothing but its command loads what makes the package', () => {
  const cwd = fileURLToPath(new URL('../src/', import.meta.url))
  const loading = (name: string) =>
    globSync('**/*.ts', { cwd }).filter((file) =>
      readFileSync(cwd + file, 'utf8').includes(`/${name}.ts'`),
    )
  expect(loading('app-package')).toEqual(['commands/package.ts'])
  expect(loading('package')).toEqual([])
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

type Icon = { picture: { width: number; data: Buffer }; ground: readonly number[] }

function pictureIn(name: string) {
  return PNG.sync.read(readFileSync(new URL(`../appPackage/${name}`, import.meta.url)))
}

function pixelsOf(data: Buffer): { light: number; alpha: number }[] {
  return Array.from({ length: data.length / 4 }, (_, at) => {
    const [red, green, blue, alpha] = data.subarray(at * 4, at * 4 + 4)
    return { light: lightOf([red!, green!, blue!]), alpha: alpha! }
  })
}

/** How light the two middle lines are once the picture is 16 pixels wide, pixel by pixel. */
function acrossTheMiddle({ picture: { width, data }, ground }: Icon): number[] {
  const size = width / 16
  return Array.from({ length: 16 }, (_, column) => {
    const sum = [0, 0, 0]
    for (let y = 8 * size; y < 9 * size; y++) {
      for (let x = column * size; x < (column + 1) * size; x++) {
        const at = (y * width + x) * 4
        const alpha = data[at + 3]! / 255
        sum.forEach((so, part) => {
          sum[part] = so + data[at + part]! * alpha + ground[part]! * (1 - alpha)
        })
      }
    }
    return lightOf(sum.map((part) => part / size ** 2))
  })
}

/** Where it is bright, each time after it was darker by that contrast. */
function brightRunsIn(lights: readonly number[], wanted: number): number[] {
  const brightest = Math.max(...lights)
  const runs: number[] = []
  let wasDark = true
  for (const [at, light] of lights.entries()) {
    if (wasDark && contrast(light, brightest) < 1.7) {
      runs.push(at)
      wasDark = false
    }
    if (contrast(light, brightest) > wanted) wasDark = true
  }
  return runs
}

/** Relative luminance and contrast as in WCAG 2. */
function lightOf(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

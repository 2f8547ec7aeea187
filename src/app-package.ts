import { z } from 'zod'
import { ConfigurationWrong } from './errors.ts'
import { variables } from './settings.ts'

/** What an installation brings to the Teams app. */
export type Installation = {
  /** A GUID of its own: another one is another app to Teams. */
  readonly appId: string
  readonly botId: string
  /** The host of BOT_ENDPOINT, with its port if that is not 443. */
  readonly domain: string
  /** Null: as the manifest says. */
  readonly version: string | null
}

/** A file by its name in the package. */
export type PackageFile = { readonly name: string; readonly bytes: Uint8Array }

/** What a picture is made of: red, green, blue and alpha of each pixel. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** What the checks need from outside. */
export type Checks = {
  /** Throws where it is no PNG. */
  readonly picture: (png: Uint8Array) => Picture
  /** What is wrong with `value`, by the schema at that address. */
  readonly errors: (value: object, schema: string) => Promise<readonly string[]>
}

const NEW_ID = `make one with node -p "crypto.randomUUID()" and keep it: another id is another app to Teams`

const settings = variables.pick({ BOT_ID: true, BOT_ENDPOINT: true }).extend({
  TEAMS_APP_ID: z
    .string({ required_error: `is missing; ${NEW_ID}` })
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, `is not a GUID; ${NEW_ID}`)
    .toLowerCase(),
  TEAMS_APP_VERSION: z
    .string()
    .regex(
      /^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/,
      'is not a version like 1.2.3; correct it or leave it out for that of the manifest',
    )
    .optional(),
})

/**
 * The installation that these variables describe.
 * Throws `ConfigurationWrong` with every problem at once.
 */
export function readInstallation(env: Readonly<Record<string, string | undefined>>): Installation {
  const parsed = settings.safeParse(env)
  const problems = (parsed.error?.issues ?? []).map(
    ({ path, message }) => `${String(path[0])}: ${message}`,
  )
  const address = URL.canParse(env['BOT_ENDPOINT'] ?? '')
    ? new URL(env['BOT_ENDPOINT'] ?? '')
    : null
  if (address?.protocol === 'http:' && !problems.some((one) => one.startsWith('BOT_ENDPOINT'))) {
    problems.push(
      'BOT_ENDPOINT: is not https, and Teams opens nothing else; set it to the public origin of the bot',
    )
  }
  if (!parsed.success || address === null || problems.length > 0) {
    throw new ConfigurationWrong(problems)
  }
  return {
    appId: parsed.data.TEAMS_APP_ID,
    botId: parsed.data.BOT_ID,
    domain: address.host,
    version: parsed.data.TEAMS_APP_VERSION ?? null,
  }
}

/** Fills in for what is wrong, so that the files can be looked at all the same. */
export const STAND_IN: Installation = {
  appId: '00000000-0000-4000-8000-000000000000',
  botId: '00000000-0000-4000-8000-000000000000',
  domain: 'reset.contoso.com',
  version: null,
}

const manifestShape = z.object({
  $schema: z.string().url(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.array(z.object({ commandLists: z.array(z.object({ commands: z.array(z.object({})) })) })),
  localizationInfo: z.object({
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
})

type Manifest = z.infer<typeof manifestShape>

/**
 * The files of the package, filled in and in their order, and what is wrong with them: one line each,
 * `name: what is wrong; how to fix it`. Nothing may be made of them unless that is empty.
 */
export async function filesOf(
  read: (name: string) => Uint8Array | null,
  installation: Installation,
  checks: Checks,
): Promise<{ files: readonly PackageFile[]; problems: readonly string[] }> {
  const template = textOf(read('manifest.json'))
  if (template === null) {
    return {
      files: [],
      problems: ['manifest.json: cannot be read; restore it from the repository'],
    }
  }
  const { text, problems } = filledIn(template, installation)
  const whole = json(text)
  if (whole === null) {
    return { files: [], problems: [...problems, 'manifest.json: is no JSON object; correct it'] }
  }
  const parsed = manifestShape.safeParse(whole)
  if (!parsed.success) {
    const more = parsed.error.issues.map(
      ({ path, message }) => `manifest.json: ${path.join('.')}: ${message}; correct it`,
    )
    return { files: [], problems: [...problems, ...more] }
  }
  const versioned =
    installation.version === null ? whole : { ...whole, version: installation.version }
  const manifest = parsed.data
  problems.push(...(await schemaProblems('manifest.json', versioned, manifest.$schema, checks)))
  problems.push(...iconProblems(manifest, read, checks))
  problems.push(...(await languageProblems(manifest, read, checks)))
  const { icons, localizationInfo } = manifest
  const names = [
    icons.color,
    icons.outline,
    ...localizationInfo.additionalLanguages.map(({ file }) => file),
  ]
  const files = names.flatMap((name) => {
    const bytes = read(name)
    return bytes === null ? [] : [{ name, bytes }]
  })
  const bytes = new TextEncoder().encode(`${JSON.stringify(versioned, null, 2)}\n`)
  return { files: [{ name: 'manifest.json', bytes }, ...files], problems }
}

function filledIn(template: string, { appId, botId, domain }: Installation) {
  const values: Readonly<Record<string, string>> = {
    TEAMS_APP_ID: appId,
    BOT_ID: botId,
    BOT_DOMAIN: domain,
  }
  const problems: string[] = []
  const text = template.replace(/\$\{\{(.*?)\}\}/g, (whole, name: string) => {
    const value = values[name]
    if (value !== undefined) return value
    const known = Object.keys(values).join(', ')
    problems.push(`manifest.json: ${whole} is not filled in; use no other than ${known}`)
    return whole
  })
  return { text, problems }
}

async function schemaProblems(name: string, value: object, schema: string, { errors }: Checks) {
  const found = await errors(value, schema)
  return found.map((error) => `${name}: ${error.trim()}; correct it`)
}

function* iconProblems(
  { icons }: Manifest,
  read: (name: string) => Uint8Array | null,
  { picture }: Checks,
): Generator<string> {
  for (const [kind, size] of [
    ['color', 192],
    ['outline', 32],
  ] as const) {
    const name = icons[kind]
    const png = read(name)
    let seen: Picture
    try {
      if (png === null) throw new Error('It is not there')
      seen = picture(png)
    } catch {
      yield `${name}: cannot be read as a PNG; restore it, or draw it anew (docs/TEAMS-APP.md)`
      continue
    }
    if (seen.width !== size || seen.height !== size) {
      yield `${name}: is ${seen.width}×${seen.height}; make it ${size}×${size}`
    }
    if (kind === 'color' && !everyPixel(seen, (_, alpha) => alpha === 255)) {
      yield `${name}: is see-through in places; fill the whole square`
    }
    if (kind === 'outline' && !everyPixel(seen, (white, alpha) => white || alpha === 0)) {
      yield `${name}: has other colours than white on transparent; draw it in white only`
    }
  }
}

function everyPixel(
  { data }: Picture,
  fits: (isWhite: boolean, alpha: number | undefined) => boolean,
): boolean {
  for (let at = 0; at < data.length; at += 4) {
    const isWhite = data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 255
    if (!fits(isWhite, data[at + 3])) return false
  }
  return true
}

async function languageProblems(
  manifest: Manifest,
  read: (name: string) => Uint8Array | null,
  checks: Checks,
): Promise<string[]> {
  const schema = manifest.$schema.replace('MicrosoftTeams.', 'MicrosoftTeams.Localization.')
  const wanted = textsOf(manifest)
  const { additionalLanguages } = manifest.localizationInfo
  const found = additionalLanguages.map(async ({ file }) => {
    const texts = json(textOf(read(file)) ?? '')
    if (texts === null) return [`${file}: is not there, or no JSON object; restore it`]
    const lacking = wanted.filter((key) => !Object.hasOwn(texts, key))
    const idle = Object.keys(texts).filter((key) => key !== '$schema' && !wanted.includes(key))
    return [
      ...lacking.map((key) => `${file}: ${key} is missing; translate it`),
      ...idle.map((key) => `${file}: ${key} is nothing in the manifest; remove it`),
      ...(texts['$schema'] === schema ? [] : [`${file}: $schema is another one; set ${schema}`]),
      ...(await schemaProblems(file, texts, schema, checks)),
    ]
  })
  return (await Promise.all(found)).flat()
}

/** The key of each text that people see, as files of languages name it. */
function textsOf({ bots }: Manifest): string[] {
  const commands = bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap(({ commands: listed }, list) =>
      listed.flatMap((_, index) => {
        const command = `bots[${bot}].commandLists[${list}].commands[${index}]`
        return [`${command}.title`, `${command}.description`]
      }),
    ),
  )
  return ['name.short', 'name.full', 'description.short', 'description.full', ...commands]
}

function textOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

function json(text: string): Record<string, unknown> | null {
  try {
    return z.record(z.unknown()).parse(JSON.parse(text))
  } catch {
    return null
  }
}

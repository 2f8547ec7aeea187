import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type * as appManifest from '@microsoft/app-manifest'
import type * as fflate from 'fflate'
import type * as pngjs from 'pngjs'
import {
  filesOf,
  readInstallation,
  STAND_IN,
  type Checks,
  type Installation,
  type PackageFile,
} from '../app-package.ts'
import { loadVariables } from '../config.ts'
import { ConfigurationWrong } from '../errors.ts'

const help = `Makes the package of the Teams app: fills in the manifest, checks it, the icons and the languages,
and writes the zip that Teams takes. The same input gives the same bytes.

  npm run package -- [--out <folder>]

--out   Where to write appPackage.zip and, to look at, manifest.json. Else appPackage/build.

From the environment, or with APP_ENV=<name> from env/.env.<name>, whose name is then in those of the
files, too:

TEAMS_APP_ID        A GUID of the app's own. Make it once and keep it.
BOT_ID              As the bot has it.
BOT_ENDPOINT        As the bot has it; its host is the one domain that the app opens.
TEAMS_APP_VERSION   If the manifest's is not wanted. Teams takes an update only with a higher one.

Exit code: 0, or 1 where something is missing or wrong; nothing is written then.
`

type Around = {
  /** In place of the process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined
  /** Where env/.env.<name> is, in place of the project's own. */
  readonly environments?: string
  /** Where the files come from, in place of the project's own. */
  readonly source?: string
  readonly out: Writable
  readonly err: Writable
}

const SOURCE = fileURLToPath(new URL('../../appPackage/', import.meta.url))

/** Any moment will do as long as it is the same; without a time zone, as in a zip. */
const MOMENT = new Date(1980, 0, 1, 12)

if (import.meta.main) {
  const { stdout: out, stderr: err } = process
  process.exitCode = await main(process.argv.slice(2), { out, err })
}

/** Does what the arguments say; answers with the exit code. */
export async function main(args: readonly string[], around: Around): Promise<number> {
  try {
    return await run(args, around)
  } catch (error) {
    const problems = error instanceof ConfigurationWrong ? error.problems : [messageOf(error)]
    around.err.write(`No package was made:\n${problems.join('\n')}\n`)
    return 1
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'It could not be done'
}

async function run(args: readonly string[], around: Around): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h' }, out: { type: 'string' } },
  })
  if (values.help === true) {
    around.out.write(help)
    return 0
  }
  const { zip, ...checks } = await tools()
  const source = around.source ?? SOURCE
  const { installation, name, problems } = installationIn(around)
  const read = (file: string) => bytesIn(join(source, file))
  const { files, problems: more } = await filesOf(read, installation, checks)
  if (problems.length + more.length > 0) throw new ConfigurationWrong([...problems, ...more])

  const folder = values.out ?? join(source, 'build')
  const made = written(folder, name, { files, zip })
  around.out.write(told(made, name, installation))
  return 0
}

/** What the environment says, and what is wrong with it; then it is stood in for. */
function installationIn({ environment, environments }: Around): {
  installation: Installation
  name: string
  problems: readonly string[]
} {
  let name = ''
  try {
    const installation = loadVariables(
      (env) => {
        name = env['APP_ENV'] === undefined ? '' : `.${env['APP_ENV']}`
        return readInstallation(env)
      },
      environment,
      environments,
    )
    return { installation, name, problems: [] }
  } catch (error) {
    if (!(error instanceof ConfigurationWrong)) throw error
    return { installation: STAND_IN, name, problems: error.problems }
  }
}

function bytesIn(file: string): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

type Made = { readonly zip: string; readonly manifest: string; readonly bytes: Uint8Array }

function written(
  folder: string,
  name: string,
  { files, zip }: { files: readonly PackageFile[]; zip: Zip },
): Made {
  const [manifest] = files
  const bytes = zip(files)
  const made = {
    zip: join(folder, `appPackage${name}.zip`),
    manifest: join(folder, `manifest${name}.json`),
    bytes,
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(made.zip, bytes)
  if (manifest !== undefined) writeFileSync(made.manifest, manifest.bytes)
  return made
}

function told(
  { zip, manifest, bytes }: Made,
  name: string,
  { appId, botId, domain }: Installation,
): string {
  return [
    `${near(zip)}: app ${appId}, bot ${botId}, domain ${domain}`,
    `SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
    'Upload it in the Teams admin centre (docs/TEAMS-APP.md), then:',
    `${name === '' ? '' : `APP_ENV=${name.slice(1)} `}npm run doctor -- --manifest ${near(manifest)}`,
    '',
  ].join('\n')
}

/** A path as one would type it here. */
function near(file: string): string {
  const path = relative('.', file)
  return path.startsWith('..') ? file : path
}

type Zip = (files: readonly PackageFile[]) => Uint8Array

/** What the bot itself does not need, and what may not be installed with it. */
async function tools(): Promise<Checks & { readonly zip: Zip }> {
  const { zipSync } = await tool<typeof fflate>('fflate')
  const { PNG } = await tool<typeof pngjs>('pngjs')
  const { AppManifestUtils } = await tool<typeof appManifest>('@microsoft/app-manifest')
  return {
    zip: (files) =>
      zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
        level: 9,
        mtime: MOMENT,
      }),
    picture: (png) => PNG.sync.read(Buffer.from(png)),
    errors: async (value, address) => {
      // It takes any object with any schema, and is typed for three kinds of manifests.
      const schema = usable((await AppManifestUtils.fetchSchema(address)) as object) as never
      return AppManifestUtils.validateAgainstSchema(value as never, schema)
    },
  }
}

/** A schema without the patterns that are no regular expression: Microsoft's for languages have some. */
function usable({ patternProperties, ...schema }: { patternProperties?: object }): object {
  const patterns = Object.entries(patternProperties ?? {}).filter(([pattern]) => {
    try {
      return new RegExp(pattern, 'u')
    } catch {
      return false
    }
  })
  return { ...schema, patternProperties: Object.fromEntries(patterns) }
}

async function tool<T>(name: string): Promise<T> {
  try {
    // What a package exports is what its types say.
    return (await import(name)) as T
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error
    throw new Error(
      `${name} is not installed, a development dependency; run this after npm ci, without --omit=dev`,
      { cause: error },
    )
  }
}

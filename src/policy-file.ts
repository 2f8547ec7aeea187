import { z, type ZodIssue } from 'zod'
import { kinds, kindsOn, systems, verdicts, type Rule } from './domain/policy.ts'
import { parseWithPlaces, type Path, type Place } from './json-places.ts'

const known = (names: readonly string[]) => `is not known here; remove it, or use ${either(names)}`
const either = (values: readonly string[]) =>
  `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
const isOrLacks = (data: unknown) => (data === undefined ? 'is missing' : 'is something else')

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, {
    errorMap: (_, { data }) => ({ message: `${isOrLacks(data)}; write ${either(values)}` }),
  })
const whole = (least: number, most: number) =>
  z.custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `is not a whole number from ${least} to ${most}; correct it or leave it out`,
  )
const some = <Item extends z.ZodTypeAny>(item: Item, of: string) =>
  z
    .array(item, {
      errorMap: (_, { data }) => ({ message: `${isOrLacks(data)}; write [ … ] with ${of}` }),
    })
    .min(1, `is empty; write ${of} into it, or leave it out`)
const object = <Shape extends z.ZodRawShape>(shape: Shape, like: string) =>
  z
    .object(shape, {
      errorMap: ({ code }, { data, defaultError }) => ({
        message: code === 'invalid_type' ? `${isOrLacks(data)}; write ${like}` : defaultError,
      }),
    })
    .strict(known(Object.keys(shape)))

const group = z.custom<string>(
  (value) =>
    typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  'is not the object id of an Entra group; write it like 11111111-2222-3333-4444-555555555555',
)

const rule = object(
  {
    name: z.custom<string>(
      (value) => typeof value === 'string' && /^(?=.*\S)[^\p{Cc}]{1,80}$/u.test(value),
      'is missing or no text of 1 to 80 characters; write what IT should read on its cards',
    ),
    when: object(
      {
        capability: some(oneOf(kinds), either(kinds)).optional(),
        platform: some(oneOf(systems), either(systems)).optional(),
        ownership: oneOf(['personal', 'company']).optional(),
        groups: some(group, 'object ids of Entra groups').optional(),
      },
      '{ … } with its conditions, {} for every device',
    ),
    then: oneOf(verdicts),
  },
  '{ "name": …, "when": { … }, "then": … }',
)

const doubt = oneOf(['attempt', 'approval', 'never'])
const shape = object(
  {
    rules: z
      .array(rule, { errorMap: () => ({ message: 'is no list; write [ … ] with rules' }) })
      .optional(),
    otherwise: oneOf(verdicts).optional(),
    staleAfterDays: whole(1, 3650).optional(),
    personalIphone: doubt.optional(),
    oldAndroid: doubt.optional(),
    fullyManaged: oneOf(['either', 'device', 'workProfile']).optional(),
    windowsPinReset: oneOf(['check', 'ready', 'unknown', 'missing']).optional(),
    limits: object(
      {
        resetsPerDay: whole(1, 1_000).optional(),
        deviceCoolDownMinutes: whole(0, 1_440).optional(),
        promptsPerDay: whole(1, 1_000).optional(),
        escalationsPerDay: whole(1, 1_000).optional(),
        burstResets: whole(1, 100_000).optional(),
        burstMinutes: whole(1, 1_440).optional(),
        messagesPerMinute: whole(1, 1_000).optional(),
      },
      '{ … } with numbers',
    ).optional(),
  },
  '{ … }',
)

/** What a policy file says; what it leaves out is left to the variables of the environment. */
export type PolicyFile = z.infer<typeof shape>

/** A policy file that was read, or one line for each problem: `line 3: what is wrong; how to fix it`. */
export type ReadPolicy =
  | { readonly ok: true; readonly file: PolicyFile; readonly lineOf: (path: Path) => number }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads a policy file. Everything that is wrong is told at once, unless it is no JSON. */
export function readPolicy(text: string): ReadPolicy {
  const json = parseWithPlaces(text)
  if (!json.ok) {
    const { line, column } = json.place
    return { ok: false, problems: [`line ${line}, column ${column}: ${json.problem}`] }
  }
  const { value, placeOf, repeated } = json
  const parsed = shape.safeParse(value)
  const found = [
    ...repeated.map((path): Found => [path, 'is there twice; remove one of them']),
    ...(parsed.success ? [] : parsed.error.issues.flatMap(foundIn)),
    ...contradictionsIn(value),
  ]
  if (!parsed.success || found.length > 0)
    return { ok: false, problems: toldInOrder(found, placeOf) }
  return { ok: true, file: inOneCase(parsed.data), lineOf: (path) => placeOf(path).line }
}

/** Where the environment has a word for what stands in the file. */
const variableOf = {
  otherwise: 'SELF_SERVICE',
  staleAfterDays: 'STALE_AFTER_DAYS',
  personalIphone: 'PERSONAL_IPHONE',
  oldAndroid: 'OLD_ANDROID',
  windowsPinReset: 'WINDOWS_PIN_RESET',
} satisfies Partial<Record<keyof PolicyFile, string>>
const variableOfLimit = {
  resetsPerDay: 'RESETS_PER_DAY',
  deviceCoolDownMinutes: 'DEVICE_COOL_DOWN_MINUTES',
  promptsPerDay: 'PROMPTS_PER_DAY',
  escalationsPerDay: 'ESCALATIONS_PER_DAY',
  burstResets: 'BURST_RESETS',
  burstMinutes: 'BURST_MINUTES',
  messagesPerMinute: 'MESSAGES_PER_MINUTE',
} satisfies Record<keyof NonNullable<PolicyFile['limits']>, string>

/** What a file says that a variable of the environment may say too. */
export function saidBy(file: PolicyFile): { readonly variable: string; readonly path: Path }[] {
  const { limits = {} } = file
  const said = (names: object, values: object, within: Path) =>
    Object.entries(names)
      .filter(([name]) => Reflect.get(values, name) !== undefined)
      .map(([name, variable]) => ({ variable: String(variable), path: [...within, name] }))
  return [...said(variableOf, file, []), ...said(variableOfLimit, limits, ['limits'])]
}

type Found = readonly [path: Path, problem: string]

function foundIn(issue: ZodIssue): Found[] {
  if (issue.code !== 'unrecognized_keys') return [[issue.path, issue.message]]
  return issue.keys.map((key) => [[...issue.path, key], issue.message])
}

/** What is wrong between rules, or between the conditions of one, each of which may be right by itself. */
function contradictionsIn(value: unknown): Found[] {
  const { rules } = z
    .object({ rules: z.array(z.unknown()) })
    .catch({ rules: [] })
    .parse(value)
  const names = rules.map((one) => z.object({ name: z.string() }).safeParse(one).data?.name ?? null)
  return rules.flatMap((one, index): Found[] => {
    const found: Found[] = []
    const first = names.indexOf(names[index] ?? null)
    if (names[index] !== null && first < index) {
      const problem = `is the name of rules[${first}] too; give each its own, so that IT can tell them apart`
      found.push([['rules', index, 'name'], problem])
    }
    const parsed = rule.safeParse(one)
    if (parsed.success && neverApplies(parsed.data)) {
      const problem = `can never be so: ${canBe()}; correct "capability" or "platform"`
      found.push([['rules', index, 'when'], problem])
    }
    return found
  })
}

function neverApplies({ when: { capability, platform } }: Rule): boolean {
  if (capability === undefined || platform === undefined || capability.includes('unclear'))
    return false
  return !platform.some((system) => kindsOn[system].some((kind) => capability.includes(kind)))
}

const canBe = () =>
  systems.map((system) => `${system} has ${kindsOn[system].join(' and ')}`).join(', ')

function toldInOrder(found: readonly Found[], placeOf: (path: Path) => Place): string[] {
  return found
    .map(([path, problem]) => ({ at: placeOf(path), problem: `${nameOf(path)} ${problem}` }))
    .sort((one, other) => one.at.line - other.at.line || one.at.column - other.at.column)
    .map(({ at, problem }) => `line ${at.line}: ${problem}`)
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'the file'
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name === '' ? part : `${name}.${part}`,
    '',
  )
}

/** Graph compares ids without regard to case; we compare texts. */
function inOneCase(file: PolicyFile): PolicyFile {
  if (file.rules === undefined) return file
  const rules = file.rules.map((one) => ({
    ...one,
    when: { ...one.when, groups: one.when.groups?.map((id) => id.toLowerCase()) },
  }))
  return { ...file, rules }
}

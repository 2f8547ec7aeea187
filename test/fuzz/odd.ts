import fc from 'fast-check'

/** JSON that nobody writes by hand: `deep` is replaced by so many brackets when it is sent. */
const deep = (levels: number) => `@deep:${levels}@`

/** The text that goes over the wire. */
export function written(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"@deep:(\d+)@"/g, (_, levels: string) => {
    const many = Number(levels)
    return '['.repeat(many) + ']'.repeat(many)
  })
}

/** Any characters at all, halves of some included; fast-check's own ones take seconds to set up. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
  .map((points) => String.fromCodePoint(...points))

/** Texts that have broken programs before. */
export const oddText = fc.oneof(
  anyText,
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202Egnp.exe',
    '../../etc/passwd',
    '${jndi:ldap://x}',
    '{{7*7}}',
    "' or 1=1; drop table resets; --",
    '<at>Reset My Phone</at> reset my phone',
    '<script>alert(1)</script>',
    '[win](http://evil.example)',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'null',
    'NaN',
    '-0',
    '1e999',
    '0001-01-01T00:00:00Z',
    'reset my phone',
    'cancel',
    'status',
    'CancelledByUser',
    '2345-6789',
  ),
  fc.constantFrom(1_000, 20_000, 120_000).map((length) => 'x'.repeat(length)),
  fc.constantFrom('ﷺ', '🏳️‍🌈', 'é', '\n').map((one) => one.repeat(3_000)),
)

/** Values of every type, where another one is expected. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: oddText },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, true, false, 0, -1, 1e308, 2 ** 53, [], {}, [[]], [null], { length: 1e9 }],
      ...[deep(20), deep(2_000), deep(60_000)],
      ...[{ id: { id: 'x' } }, { toString: 1, valueOf: 1 }, { then: true }, { toJSON: 'x' }],
    ),
  },
)

/** Names of fields, those included that mean something to JavaScript or to the bot. */
export const oddName = fc.oneof(
  fc.constantFrom(
    ...['__proto__', 'constructor', 'prototype', 'toString', 'then', 'length', 'id', 'type'],
    ...['person', 'actor', 'role', 'approver', 'authority', 'state', 'signIn', 'note', 'resetId'],
    ...['deviceId', 'verb', 'data', 'msteams', 'action', 'text', 'value', 'aadObjectId', 'from'],
  ),
  anyText,
)

/** An object with such fields, `__proto__` as one of its own included. */
export const oddObject = fc
  .array(fc.tuple(oddName, oddValue), { maxLength: 4 })
  .map((fields) => fields.reduce((made, [name, value]) => withField(made, name, value), {}))

/** One thing that is changed somewhere. */
export type Change = { readonly at: number } & (
  | { readonly how: 'drop' | 'twice' }
  | { readonly how: 'put'; readonly value: unknown }
  | { readonly how: 'add'; readonly name: string; readonly value: unknown }
  | { readonly how: 'from'; readonly other: number }
)

/** Changes that drop, double and retype fields, add some, and put one's value into another's place. */
export function changesWith(known: fc.Arbitrary<unknown>): fc.Arbitrary<Change[]> {
  // Everywhere, but most of all where the fields are that everything depends on.
  const at = fc.oneof(fc.noBias(fc.nat()), fc.nat({ max: 20 }))
  const value = fc.oneof(oddValue, known)
  const change = fc.oneof<fc.Arbitrary<Change>[]>(
    fc.record({ at, how: fc.constantFrom('drop', 'twice') }),
    fc.record({ at, how: fc.constant('put'), value }),
    fc.record({ at, how: fc.constant('put'), value: known }),
    fc.record({ at, how: fc.constant('put'), value: oddText }),
    fc.record({ at, how: fc.constant('add'), name: oddName, value }),
    fc.record({ at, how: fc.constant('from'), other: fc.nat() }),
  )
  return fc.array(change, { minLength: 1, maxLength: 3 })
}

/** A copy with these changes. */
export function changed(original: object, changes: readonly Change[]): object {
  const copy = structuredClone(original)
  for (const change of changes) {
    const spots = spotsIn(copy)
    const spot = spots[change.at % spots.length]
    if (spot !== undefined) alter(spot, change, spots)
  }
  return copy
}

type Spot = { readonly holder: Record<string, unknown>; readonly name: string }

function alter({ holder, name }: Spot, change: Change, spots: readonly Spot[]): void {
  switch (change.how) {
    case 'drop':
      delete holder[name]
      break
    case 'twice':
      holder[name] = [holder[name], holder[name]]
      break
    case 'put':
      holder[name] = change.value
      break
    case 'add': {
      const there = holder[name]
      if (Array.isArray(there)) there.push(change.value)
      else withField(isHolder(there) ? there : holder, change.name, change.value)
      break
    }
    case 'from': {
      const other = spots[change.other % spots.length]
      if (other !== undefined) holder[name] = structuredClone(other.holder[other.name])
    }
  }
}

/** Every field there is, however deep. */
function spotsIn(value: unknown): Spot[] {
  if (!isHolder(value)) return []
  return Object.keys(value).flatMap((name) => [{ holder: value, name }, ...spotsIn(value[name])])
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

// Assigning `__proto__` would change the object's kind instead of giving it a field.
function withField<T extends Record<string, unknown>>(to: T, name: string, value: unknown): T {
  return Object.defineProperty(to, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

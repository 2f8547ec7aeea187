import { describe, expect, test } from '@jest/globals'
import {
  isLive,
  MOST_TRIES,
  refusalOf,
  settle,
  type Prompt,
  type SignInClaims,
  type SignInRefusal,
} from '../../src/domain/prompt.ts'

const after = (time: string) => {
  const [minutes = 0, seconds = 0] = time.split(':').map(Number)
  return new Date(issued.getTime() + Math.round((minutes * 60 + seconds) * 1000))
}
const issued = new Date('2026-11-20T10:00:00.900Z')

/** Ann has signed in, and the code is on its way back. */
const prompt: Prompt = Object.freeze({
  id: 'p1',
  person: 'ann',
  purpose: 'reset',
  resetId: 'r1',
  issuedAt: issued.toISOString(),
  until: after('5:00').toISOString(),
  openedAt: after('0:10').toISOString(),
  proof: { authenticatedAt: after('0:30').toISOString(), methods: ['pwd'], contexts: ['c1'] },
  codeHash: 'right',
  tries: 0,
  endedAt: null,
  pending: null,
})

describe('a code', () => {
  test('counts as a sign-in of this person for this prompt, from when it came back, and only once', () => {
    const check = settle(prompt, 'ann', 'right', after('2:00'))
    const at = after('2:00').toISOString()
    expect(check).toEqual({
      ok: true,
      prompt: { ...prompt, endedAt: at, codeHash: null },
      signIn: {
        person: 'ann',
        promptId: 'p1',
        purpose: 'reset',
        authenticatedAt: after('0:30').toISOString(),
        at,
        methods: ['pwd'],
        contexts: ['c1'],
      },
    })
    expect(settle(check.prompt, 'ann', 'right', after('2:00'))).toEqual({
      ok: false,
      refusal: 'promptOver',
      prompt: null,
    })
  })

  test.each<[string, boolean]>([
    ['0:00', true],
    ['4:59', true],
    ['4:59.999', true],
    ['5:00', false],
    ['5:00.001', false],
    ['5:01', false],
    ['14:59', false],
  ])('%s after the prompt: accepted %s', (time, isInTime) => {
    expect(isLive(prompt, after(time))).toBe(isInTime)
    expect(settle(prompt, 'ann', 'right', after(time))).toMatchObject(
      isInTime ? { ok: true } : { ok: false, refusal: 'promptOver', prompt: null },
    )
  })

  const ended = { endedAt: after('0:40').toISOString() }
  test.each<[string, Prompt | null, string, string, 'noPrompt' | 'promptOver' | 'wrongCode']>([
    ['nobody asked for', null, 'ann', 'right', 'noPrompt'],
    ['of another person’s prompt', prompt, 'ben', 'right', 'noPrompt'],
    ['of another person’s prompt, wrong as well', prompt, 'ben', 'wrong', 'noPrompt'],
    ['of a prompt that ended', { ...prompt, ...ended }, 'ann', 'right', 'promptOver'],
    [
      'of a prompt that ended, wrong as well',
      { ...prompt, ...ended },
      'ann',
      'wrong',
      'promptOver',
    ],
    ['that is wrong', prompt, 'ann', 'wrong', 'wrongCode'],
    ['that is empty', prompt, 'ann', '', 'wrongCode'],
    ['in other letters', prompt, 'ann', 'RIGHT', 'wrongCode'],
    ['before anybody signed in', { ...prompt, proof: null }, 'ann', 'right', 'wrongCode'],
    ['before there is one', { ...prompt, codeHash: null }, 'ann', 'null', 'wrongCode'],
    [
      'before there is anything',
      { ...prompt, proof: null, codeHash: null },
      'ann',
      '',
      'wrongCode',
    ],
  ])('%s does not count', (_, asked, person, code, refusal) => {
    const check = settle(asked, person, code, after('1:00'))
    expect(check).not.toHaveProperty('signIn')
    expect(check).toEqual({
      ok: false,
      refusal,
      // Only a wrong code is a try; whoever answers for somebody else costs them none.
      prompt: refusal === 'wrongCode' ? { ...asked, tries: 1 } : null,
    })
  })

  test('can be wrong four times and then right', () => {
    expect(settle(afterWrong(4), 'ann', 'right', after('1:00'))).toMatchObject({ ok: true })
  })

  test('that is wrong a fifth time ends the prompt, for the right one too', () => {
    expect(MOST_TRIES).toBe(5)
    expect(afterWrong(4).endedAt).toBeNull()
    const spent = afterWrong(5)
    expect(spent).toMatchObject({ tries: 5, endedAt: after('1:00').toISOString() })
    expect(settle(spent, 'ann', 'right', after('1:00'))).toMatchObject({
      ok: false,
      refusal: 'promptOver',
    })
  })
})

function afterWrong(times: number): Prompt {
  let current: Prompt = prompt
  for (let time = 0; time < times; time++) {
    current = settle(current, 'ann', 'wrong', after('1:00')).prompt ?? current
  }
  return current
}

type Case = { claims: SignInClaims; prompt: Prompt; context: string | null }

const good: Case = {
  claims: {
    person: 'ann',
    tenant: 't1',
    authenticatedAt: new Date('2026-11-20T10:00:30Z'),
    nonce: 'n1',
    guest: false,
    contexts: ['c1'],
    methods: ['pwd'],
  },
  prompt: { ...prompt, proof: null, codeHash: null },
  context: 'c1',
}
const now = after('1:00')

function refusal({ claims, prompt, context }: Case, at = now) {
  return refusalOf(claims, { prompt, tenant: 't1', nonce: 'n1', context }, at)
}
const claiming =
  (claims: Partial<SignInClaims>) =>
  (from: Case): Case => ({ ...from, claims: { ...from.claims, ...claims } })
const at = (time: string) => claiming({ authenticatedAt: new Date(`2026-11-20T${time}Z`) })

/** One way to fail each check and nothing else. */
const failing: Record<SignInRefusal, (from: Case) => Case> = {
  promptOver: (from) => ({
    ...from,
    prompt: { ...from.prompt, endedAt: after('0:40').toISOString() },
  }),
  otherTenant: claiming({ tenant: 't2' }),
  otherPerson: claiming({ person: 'ben' }),
  guest: claiming({ guest: true }),
  wrongNonce: claiming({ nonce: 'n2' }),
  noAuthTime: claiming({ authenticatedAt: null }),
  notFresh: at('09:59:59'),
  fromTheFuture: at('11:00:00'),
  contextMissing: claiming({ contexts: [] }),
}
const names = Object.keys(failing) as SignInRefusal[]

describe('a verified sign-in', () => {
  test('counts when everything fits', () => {
    expect(refusal(good)).toBeNull()
  })

  test.each(names)('does not count where one thing alone is wrong: %s', (name) => {
    expect(refusal(failing[name](good))).toBe(name)
  })

  test('does not count with any number of things wrong, and one of them is named', () => {
    const times: readonly SignInRefusal[] = ['noAuthTime', 'notFresh', 'fromTheFuture']
    let count = 0
    for (let set = 1; set < 2 ** names.length; set++) {
      const wrong = names.filter((_, bit) => set & (1 << bit))
      // A sign-in has one time: it cannot be missing, too old and of the future at once.
      if (wrong.filter((name) => times.includes(name)).length > 1) continue
      const named = refusal(wrong.reduce((from, name) => failing[name](from), good))
      expect(wrong).toContain(named)
      count += 1
    }
    expect(count).toBe(4 * 2 ** 6 - 1)
  })

  test.each<[string, (from: Case) => Case, SignInRefusal | null]>([
    ['the second before the prompt', at('09:59:59'), 'notFresh'],
    ['less than a second before the prompt', at('09:59:59.999'), 'notFresh'],
    // The prompt was issued at .900, and the token has whole seconds.
    ['the second of the prompt', at('10:00:00'), null],
    ['the second after it', at('10:00:01'), null],
    [
      'a day before',
      (from) => claiming({ authenticatedAt: new Date(issued.getTime() - 86_400_000) })(from),
      'notFresh',
    ],
    ['no time at all', claiming({ authenticatedAt: new Date(0) }), 'notFresh'],
    ['a time that is none', claiming({ authenticatedAt: new Date(NaN) }), 'notFresh'],
    ['without a nonce', claiming({ nonce: null }), 'wrongNonce'],
    ['with an empty nonce', claiming({ nonce: '' }), 'wrongNonce'],
    ['with another context', claiming({ contexts: ['c10', 'c2'] }), 'contextMissing'],
    ['with more contexts', claiming({ contexts: ['c2', 'c1'] }), null],
    [
      'where no context is asked for',
      (from) => ({ ...claiming({ contexts: [] })(from), context: null }),
      null,
    ],
  ])('%s', (_, change, expected) => {
    expect(refusal(change(good))).toBe(expected)
  })

  test.each<[string, SignInRefusal | null]>([
    ['10:01:00', null],
    ['10:01:01', null],
    ['10:02:00', null],
    ['10:02:01', 'fromTheFuture'],
    ['10:02:02', 'fromTheFuture'],
  ])('at 10:01:00 exactly, %s is sixty seconds ahead at most: %s', (time, expected) => {
    expect(refusal(at(time)(good), new Date('2026-11-20T10:01:00.000Z'))).toBe(expected)
  })

  test.each<[string, SignInRefusal | null]>([
    ['0:00', null],
    ['4:59.999', null],
    ['5:00', 'promptOver'],
    ['5:01', 'promptOver'],
  ])('verified %s after the prompt: %s', (time, expected) => {
    expect(refusal(at('10:00:01')(good), after(time))).toBe(expected)
  })
})

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readConfig } from '../src/config.ts'
import { ConfigurationWrong } from '../src/errors.ts'
import { parseWithPlaces } from '../src/json-places.ts'
import { readPolicy } from '../src/policy-file.ts'

const few = '11111111-2222-3333-4444-aaaaaaaaaaaa'

const problemsIn = (text: string) => {
  const read = readPolicy(text)
  return read.ok ? [] : read.problems
}
const rule = (more: object) => ({ name: 'One', when: {}, then: 'deny', ...more })
const withRules = (...rules: object[]) => JSON.stringify({ rules }, null, 1)

describe('a policy file', () => {
  test('may say nothing, or everything', () => {
    expect(readPolicy('{}')).toMatchObject({ ok: true, file: {} })
    const all = {
      rules: [
        {
          name: 'Few, on their own phones',
          when: {
            capability: ['temporary', 'workProfile', 'removal', 'unclear'],
            platform: ['android', 'ios', 'visionOS', 'windowsPhone'],
            ownership: 'personal',
            groups: [few],
          },
          then: 'approval',
        },
      ],
      otherwise: 'self',
      staleAfterDays: 14,
      personalIphone: 'approval',
      oldAndroid: 'never',
      fullyManaged: 'device',
      windowsPinReset: 'ready',
      limits: {
        resetsPerDay: 1,
        deviceCoolDownMinutes: 0,
        promptsPerDay: 5,
        escalationsPerDay: 2,
        burstResets: 20,
        burstMinutes: 5,
        messagesPerMinute: 10,
      },
    }
    expect(readPolicy(`\ufeff${JSON.stringify(all)}\r\n`)).toMatchObject({ ok: true, file: all })
  })

  test('is right in every example of docs/POLICY.md', () => {
    const text = readFileSync(new URL('../docs/POLICY.md', import.meta.url), 'utf8')
    const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json)
    expect(examples).toHaveLength(4)
    for (const example of examples) expect(problemsIn(example)).toEqual([])
  })

  test('names groups in whatever case', () => {
    const read = readPolicy(withRules(rule({ when: { groups: [few.toUpperCase()] } })))
    expect(read.ok && read.file.rules?.[0]?.when.groups).toEqual([few])
  })

  test('tells all that is wrong at once, from the first line to the last, each with how to fix it', () => {
    const text = `{
  "rules": [
    { "name": "Own phones", "when": { "owner": "personal", "platform": [] }, "then": "ask" },
    { "name": "Own phones", "when": { "ownership": "both", "groups": ["Sales", 7] } },
    {
      "name": "Never",
      "when": { "capability": ["workProfile"], "platform": ["ios", "visionOS"] },
      "then": "deny"
    },
    "Everybody"
  ],
  "staleAfterDays": 0.5,
  "limits": { "resetsPerDay": "3", "cooldown": 10 },
  "limits": { "resetsPerDay": "3", "cooldown": 10 },
  "self": true
}`
    const problems = problemsIn(text)
    expect(problems.map((line) => line.replace(/ (is|can) .*/, ''))).toEqual([
      'line 3: rules[0].when.owner',
      'line 3: rules[0].when.platform',
      'line 3: rules[0].then',
      'line 4: rules[1].then',
      'line 4: rules[1].name',
      'line 4: rules[1].when.ownership',
      'line 4: rules[1].when.groups[0]',
      'line 4: rules[1].when.groups[1]',
      'line 7: rules[2].when',
      'line 10: rules[3]',
      'line 12: staleAfterDays',
      'line 14: limits',
      'line 14: limits.resetsPerDay',
      'line 14: limits.cooldown',
      'line 15: self',
    ])
    for (const problem of problems) expect(problem).toMatch(/^line \d+: \S+ (is|can) [^;]+; \S/)
    expect(problems[2]).toBe(
      'line 3: rules[0].then is something else; write self, approval, it or deny',
    )
    expect(problems[3]).toMatch(/is missing; write self, approval, it or deny$/)
    expect(problems[4]).toContain('is the name of rules[0] too; give each its own')
  })

  test.each([
    ['[]', 'line 1: the file is something else; write { … }'],
    ['{"rules": {}}', 'line 1: rules is no list; write [ … ] with rules'],
    [
      withRules(rule({ name: ' ' })),
      'line 4: rules[0].name is missing or no text of 1 to 80 characters; write what IT should read on its cards',
    ],
    [withRules(rule({ name: 'a\u001b[2Jb' })), /rules\[0\]\.name/],
    [withRules(rule({ name: 'x'.repeat(81) })), /rules\[0\]\.name/],
    [withRules({ name: 'One', then: 'deny' }), /rules\[0\]\.when is missing; .*\{\} for every/],
    ['{"__proto__": {"otherwise": "self"}}', /__proto__ is not known here/],
    ['{"constructor": 1, "otherwise": "never"}', /constructor is not known/],
    ['{"staleAfterDays": 3651}', /staleAfterDays is not a whole number from 1 to 3650/],
    ['{"limits": {"deviceCoolDownMinutes": -1}}', /from 0 to 1440/],
  ])('%s is wrong', (text, problem) => {
    expect(problemsIn(text)[0]).toEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    )
  })

  test('that names a kind its system has not never applies, and that is no harmless mistake', () => {
    const wrong = (when: object) => problemsIn(withRules(rule({ when }))).length > 0
    expect(wrong({ capability: ['removal'], platform: ['android', 'windowsPhone'] })).toBe(true)
    expect(wrong({ capability: ['removal', 'temporary'], platform: ['android'] })).toBe(false)
    expect(wrong({ capability: ['removal'], platform: ['android', 'ios'] })).toBe(false)
    expect(wrong({ capability: ['unclear'], platform: ['android'] })).toBe(false)
  })
})

describe('what is no JSON', () => {
  test.each([
    ['', 1, 1, 'the text ends too early'],
    ['{\n  "rules": [\n', 3, 1, 'the text ends too early'],
    ['{\n  "rules": [],\n}', 2, 14, 'nothing follows this comma; remove it'],
    ['{\n  "rules": []\n  "limits": {}\n}', 3, 3, 'a comma or } has to come before this'],
    ['{ "rules": [1 2] }', 1, 15, 'a comma or ] has to come before this'],
    ['{ rules: [] }', 1, 3, 'a name in "'],
    ["{ 'rules': [] }", 1, 3, 'a name in "'],
    ['{ "rules": \'x\' }', 1, 12, 'text stands between two "'],
    ['{ "rules" [] }', 1, 11, 'a colon has to stand'],
    ['{ // all\n}', 1, 3, 'a name in "'],
    ['{ "rules": // all\n [] }', 1, 12, 'JSON has no comments'],
    ['{ "rules": "C:\\path" }', 1, 12, 'a lone \\'],
    ['{ "rules": "a\nb" }', 1, 12, 'does not end on its line'],
    ['{} {}', 1, 4, 'the text goes on after its end'],
    ['{ "staleAfterDays": 012 }', 1, 21, 'no value begins like this'],
    ['{ "staleAfterDays": NaN }', 1, 21, 'no value begins like this'],
    ['['.repeat(1000), 1, 52, 'nested too deep'],
  ])('%j is told with its place', (text, line, column, problem) => {
    expect(problemsIn(text)).toEqual([expect.stringContaining(problem)])
    expect(problemsIn(text)[0]).toMatch(new RegExp(`^line ${line}, column ${column}: .*; \\S`))
  })

  test('is exactly what JSON.parse does not read, and the rest is read alike', () => {
    const odd = fc
      .tuple(
        fc.json({ maxDepth: 5 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '0', ' '),
      )
      .map(([text, at, put]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + put + text.slice(place + 1)
      })
    fc.assert(
      fc.property(fc.oneof(fc.json(), odd), (text) => {
        const read = parseWithPlaces(text)
        let expected: unknown
        try {
          expected = JSON.parse(text)
        } catch {
          expect({ text, ok: read.ok }).toEqual({ text, ok: false })
          return
        }
        expect({ text, ...read }).toMatchObject({ text, ok: true })
        expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(expected))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the configuration', () => {
  const guid = (digit: number) =>
    `${String(digit).repeat(8)}-0000-4000-8000-${String(digit).repeat(12)}`
  const env = {
    BOT_ENDPOINT: 'https://reset.contoso.com',
    BOT_ID: guid(1),
    BOT_TYPE: 'UserAssignedMsi',
    BOT_TENANT_ID: guid(9),
    TENANT_ID: guid(9),
    SIGN_IN_CLIENT_ID: guid(2),
    SIGN_IN_CLIENT_SECRET: 'secret',
    GRAPH_CLIENT_ID: guid(3),
    GRAPH_CLIENT_SECRET: 'secret',
    ESCALATION_CHANNEL_ID: '19:abc@thread.tacv2',
    APPROVER_GROUP_ID: guid(4),
  }
  const folder = mkdtempSync(join(tmpdir(), 'policy-'))
  const withFile = (text: string, more: Record<string, string> = {}) => {
    const path = join(folder, 'policy.json')
    writeFileSync(path, text)
    return readConfig({ ...env, POLICY_FILE: path, ...more })
  }
  const problemsOf = (act: () => unknown) => {
    try {
      act()
    } catch (error) {
      if (error instanceof ConfigurationWrong) return error.problems
      throw error
    }
    return []
  }

  test('takes from the file what it says, and from the environment what it leaves out', () => {
    const text =
      '{"otherwise": "it", "fullyManaged": "device", "limits": {"resetsPerDay": 7, "burstMinutes": 2}}'
    const config = withFile(text, { STALE_AFTER_DAYS: '9', PROMPTS_PER_DAY: '4' })
    expect(config).toMatchObject({
      policyFile: join(folder, 'policy.json'),
      policy: { otherwise: 'it', rules: [], fullyManaged: 'device', staleAfterDays: 9 },
      limits: { resetsADay: 7, promptsADay: 4, burstMs: 120_000, burst: 50 },
    })
    expect(withFile('{}', { SELF_SERVICE: 'approval' }).policy.otherwise).toBe('approval')
    const { policy } = withFile('{"windowsPinReset": "check"}')
    expect(policy).toMatchObject({ windowsPinReset: 'unknown', checksPinReset: true })
    expect(readConfig(env).policyFile).toBeNull()
  })

  test('that says something twice is not usable: it names what to remove', () => {
    const said: [variable: string, value: string, file: string][] = [
      ['SELF_SERVICE', 'on', '"otherwise": "self"'],
      ['STALE_AFTER_DAYS', '30', '"staleAfterDays": 30'],
      ['PERSONAL_IPHONE', 'attempt', '"personalIphone": "attempt"'],
      ['OLD_ANDROID', 'attempt', '"oldAndroid": "attempt"'],
      ['WINDOWS_PIN_RESET', 'ready', '"windowsPinReset": "ready"'],
      ['RESETS_PER_DAY', '3', '"limits": { "resetsPerDay": 3 }'],
      ['DEVICE_COOL_DOWN_MINUTES', '10', '"limits": { "deviceCoolDownMinutes": 10 }'],
      ['PROMPTS_PER_DAY', '10', '"limits": { "promptsPerDay": 10 }'],
      ['ESCALATIONS_PER_DAY', '3', '"limits": { "escalationsPerDay": 3 }'],
      ['BURST_RESETS', '50', '"limits": { "burstResets": 50 }'],
      ['BURST_MINUTES', '10', '"limits": { "burstMinutes": 10 }'],
      ['MESSAGES_PER_MINUTE', '20', '"limits": { "messagesPerMinute": 20 }'],
    ]
    for (const [variable, value, file] of said) {
      const text = `{\n\n  ${file}\n}`
      expect(problemsOf(() => withFile(text))).toEqual([])
      const path = [...file.matchAll(/"(\w+)":/g)].map(([, name]) => name).join('.')
      expect(problemsOf(() => withFile(text, { [variable]: value }))).toEqual([
        `${variable}: POLICY_FILE says it too (line 3, ${path}); remove ${variable}, or that line`,
      ])
    }
    const all = Object.fromEntries(said.map(([variable, value]) => [variable, value]))
    expect(problemsOf(() => withFile('{"rules": []}', all))).toEqual([])
  })

  test('with a wrong file is not usable, and tells that beside all else that is wrong', () => {
    const text = '{\n  "otherwise": "always",\n  "stale": 3\n}'
    expect(problemsOf(() => withFile(text, { PORT: 'none' }))).toEqual([
      expect.stringMatching(/^PORT: /),
      'POLICY_FILE: line 2: otherwise is something else; write self, approval, it or deny',
      expect.stringMatching(
        /^POLICY_FILE: line 3: stale is not known here; remove it, or use rules, /,
      ),
    ])
    expect(problemsOf(() => withFile('{'))).toEqual([
      expect.stringMatching(/^POLICY_FILE: line 1, column 2: .*; \S/),
    ])
    const nowhere = { ...env, POLICY_FILE: join(folder, 'nowhere.json') }
    expect(problemsOf(() => readConfig(nowhere))).toEqual([
      'POLICY_FILE: names a file that cannot be read; correct the path or its permissions',
    ])
  })
})

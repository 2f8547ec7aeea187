import { ConfigurationWrong, OutsideFailed } from '../errors.ts'

/** `warning`: people can be helped, but not all of them or not as meant. `failed`: they cannot. */
export type Level = 'ok' | 'warning' | 'failed'

/** What one check has found, in plain words; `fix` may have several lines, and there is one unless all is well. */
export type Finding = {
  readonly id: string
  readonly level: Level
  readonly says: string
  readonly fix?: string
}

/** What there is to say of one thing. */
export type Verdict = Omit<Finding, 'id'>

export const ok = (says: string): Verdict => ({ level: 'ok', says })
export const warning = (says: string, fix: string): Verdict => ({ level: 'warning', says, fix })
export const failed = (says: string, fix: string): Verdict => ({ level: 'failed', says, fix })

/** A verdict that stands if something is so. */
export const when = (isSo: boolean, verdict: Verdict): readonly Verdict[] => (isSo ? [verdict] : [])

const severity = { ok: 0, warning: 1, failed: 2 } as const satisfies Record<Level, number>

/** The worst of these levels as an exit code: 0, 1 for warnings, 2 where something has failed. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 2 {
  return findings.reduce<0 | 1 | 2>(
    (worst, { level }) => (severity[level] > worst ? severity[level] : worst),
    0,
  )
}

/** All of these as one, as bad as the worst, which comes first; `otherwise` if there are none. */
export function together(verdicts: readonly Verdict[], otherwise: Verdict): Verdict {
  const bad = verdicts.toSorted((one, other) => severity[other.level] - severity[one.level])
  const [worst] = bad
  if (worst === undefined) return otherwise
  const fixes = bad.flatMap(({ fix }) => fix ?? [])
  return {
    level: worst.level,
    says: bad.map(({ says }) => says).join(' '),
    fix: [...new Set(fixes)].join('\n'),
  }
}

/** What is said of a check that could not be made. */
export function verdictOn(error: unknown): Verdict {
  if (error instanceof ConfigurationWrong) {
    return failed('This cannot be used as it is configured.', error.problems.join('\n'))
  }
  if (error instanceof OutsideFailed) {
    return failed(
      sentenceOn(error),
      error.advice === null ? adviceOn(error) : asSentence(error.advice),
    )
  }
  // What else it says may be about anything, secrets included.
  const name = error instanceof Error ? error.name : 'unknown'
  return failed(
    `This could not be looked at (${name}).`,
    'Run the doctor again; if it stays, report it with this line.',
  )
}

const services = { graph: 'Microsoft Graph', entra: 'Entra', teams: 'Teams' } as const

function sentenceOn({ service, kind, message }: OutsideFailed): string {
  const did = {
    refused: 'said no',
    blocked: 'said no',
    gone: 'does not know this',
    throttled: 'is too busy',
    unavailable: 'gave no answer of use',
    noAnswer: 'did not answer',
  } as const satisfies Record<OutsideFailed['kind'], string>
  return `${services[service]} ${did[kind]} (${message}).`
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function adviceOn({ service, kind }: OutsideFailed): string {
  if (kind === 'throttled') return 'Run the doctor again in a minute.'
  return kind === 'refused' || kind === 'blocked' || kind === 'gone'
    ? `See what is configured for ${services[service]}.`
    : `See that this machine reaches ${services[service]}; else run the doctor again later.`
}

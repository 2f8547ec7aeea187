import type { Finding } from '../doctor/finding.ts'
import { isOpen, type Reset } from '../domain/reset.ts'
import { inMarkdown, type Key } from '../wording.ts'
import type { Icon } from './icons.ts'
import { nameOf } from './pieces.ts'
import { requestTitles } from './channel.ts'
import type { Draft, Words } from './view.ts'

/** A request that waits for IT, with where its card is. */
export type Waiting = {
  readonly reset: Extract<Reset, { state: 'awaitingApproval' }>
  readonly name: string | null
  readonly url: string | null
}

/** What waits for a decision, oldest first. */
export function queueDraft(
  { waiting, more }: { waiting: readonly Waiting[]; more: boolean },
  words: Words,
): Draft {
  const { say, plain } = words
  const rows = waiting.map(({ reset, name, url }) => {
    const { escalation, device } = reset
    const { cause, at, claim } = escalation
    return {
      head: say(requestTitles[cause], { name: name ?? plain('request.somebody') }),
      lines: [
        device === null ? say('desk.noDevice') : inMarkdown(nameOf(device, words)),
        [
          say('desk.queueSince', { at: new Date(at) }),
          ...(claim === null ? [] : [say('desk.queueTaken', { name: claim.name })]),
        ].join(' · '),
      ],
      link: url === null ? undefined : { title: plain('desk.open'), url },
    }
  })
  const texts = rows.length === 0 ? [say('desk.queueEmpty')] : more ? [say('desk.queueMore')] : []
  return list('list', plain('desk.queueTitle'), say('desk.queueTitle'), texts, rows)
}

/** What there was of one person, newest first. */
export function historyDraft(
  { name, resets, isFrozen }: { name: string; resets: readonly Reset[]; isFrozen: boolean },
  words: Words,
): Draft {
  const { say, plain } = words
  const rows = resets.map((reset) => ({
    head: reset.device === null ? say('desk.noDevice') : inMarkdown(nameOf(reset.device, words)),
    lines: [
      [say('request.moment', { at: new Date(reset.createdAt) }), outcomeOf(reset, words)].join(
        ' · ',
      ),
    ],
  }))
  const texts = [
    ...(isFrozen ? [say('desk.historyFrozen')] : []),
    ...(rows.length === 0 ? [say('desk.historyEmpty')] : []),
  ]
  return list('list', plain('desk.historySummary'), say('desk.historyTitle', { name }), texts, rows)
}

const worstFirst = ['failed', 'warning', 'ok'] as const

/** What the doctor has found. It speaks English, as to whoever runs it by hand. */
export function healthDraft(findings: readonly Finding[], words: Words): Draft {
  const { say, plain } = words
  const rows = worstFirst.flatMap((level) =>
    findings
      .filter((one) => one.level === level)
      .map(({ id, says, fix }) => ({
        head: `${say(`desk.level.${level}`)}: ${inMarkdown(id)}`,
        lines: [says, ...(fix?.split('\n') ?? [])].map(inMarkdown),
      })),
  )
  const isWell = findings.every(({ level }) => level === 'ok')
  const text = say(isWell ? 'desk.healthOk' : 'desk.healthBad')
  const icon = isWell ? 'done' : 'problem'
  return list(icon, plain('desk.healthTitle'), say('desk.healthTitle'), [text], rows)
}

function outcomeOf(reset: Reset, { say }: Words): string {
  if (reset.state === 'done' || reset.state === 'failed') return say(`desk.state.${reset.state}`)
  if (isOpen(reset) || reset.state !== 'closed') return say('desk.state.open')
  const { ending } = reset
  const key: Key = `desk.state.${ending.how}`
  return say(key, 'name' in ending ? { name: ending.name } : {})
}

function list(
  icon: Icon,
  summary: string,
  title: string,
  texts: readonly string[],
  rows: readonly object[],
): Draft {
  return { template: 'list', summary, announce: null, icon, data: { title, texts, rows } }
}

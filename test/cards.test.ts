import { describe, expect, test } from '@jest/globals'
import { createCards, type Seat } from '../src/cards.ts'
import { createTemplates } from '../src/cards/template.ts'
import en from '../cards/strings/en.json' with { type: 'json' }
import { defaultLimits } from '../src/domain/limits.ts'
import { isLive } from '../src/domain/prompt.ts'
import { decisionsFor, type Cause, type Refusal, type Reset } from '../src/domain/reset.ts'
import { secret } from '../src/domain/secret.ts'
import { createWording, type Key, type Wording } from '../src/wording.ts'
import {
  allCards,
  allViews,
  byVouch,
  devices,
  listed,
  EVIL,
  now,
  PASSCODE,
  prompted,
  resets,
  seen,
  settings,
} from './cards.samples.ts'
import { official, problemsOf } from './official.ts'
import { pluralOf } from './pseudo.ts'

type Json = { readonly [name: string]: unknown }

const cards = createCards({ wording: createWording() })
const all = allCards(cards)
const contentOf = (view: Parameters<typeof cards.forReset>[0]) => cards.forReset(view).content

/** Every object of a card, the card first. */
function objects(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(objects)
  return Array.isArray(value) ? inner : [value as Json, ...inner]
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

const isForm = (value: unknown): value is object =>
  objects([value])[0]?.type === 'Action.ShowCard' && !Array.isArray(value)
const actions = (card: unknown) =>
  objects(card).filter(({ type }) => String(type).startsWith('Action.'))
const verbs = (card: unknown) => actions(card).flatMap(({ verb }) => verb ?? [])
const typed = (card: unknown, type: string) => objects(card).filter((one) => one.type === type)
const text = (card: unknown) => strings(card).join('\n')

/** Every list of elements of a card. */
const lists = (card: unknown) =>
  objects(card).flatMap(({ body, items }) => [body, items].filter(Array.isArray) as Json[][])

const mentioning = ({ type }: Json) => (type === 'AdaptiveCard' ? 'msteams' : null)

/** What is shown without words for those who do not see it. */
const wordless = (card: unknown) =>
  objects(card).filter(
    ({ type, altText, iconUrl, tooltip, backgroundImage }) =>
      (/^(Image|Media)$/.test(String(type)) && !altText) ||
      (iconUrl !== undefined && !tooltip) ||
      backgroundImage !== undefined,
  )

describe('every card', () => {
  test.each(all)('%s: passes the official parser without a word', (_, { content }) => {
    expect(problemsOf(content)).toEqual([])
    expect(content.version).toBe('1.5')
  })

  test('has known elements with known properties of version 1.5 only', () => {
    const unknown = all.flatMap(([name, { content }]) =>
      objects(content).flatMap((one) => {
        // Teams' own: how a button signs in, and who is mentioned.
        if (one.type === undefined) return []
        if (['signin', 'mention', 'tag'].some((own) => own === one.type)) return []
        const known = propertiesOf(one)
        if (known === null) return [`${name}: ${JSON.stringify(one.type)}`]
        return Object.keys(one)
          .filter((property) => !known.has(property) && property !== mentioning(one))
          .map((property) => `${name}: ${property} of ${JSON.stringify(one.type)}`)
      }),
    )
    expect(unknown).toEqual([])
  })

  test('has text wherever text is shown, and wraps it', () => {
    for (const [name, { content }] of all) {
      for (const block of [...typed(content, 'TextBlock'), ...typed(content, 'TextRun')]) {
        expect([name, String(block.text).trim()]).not.toEqual([name, ''])
        if (block.type === 'TextBlock') expect(block.wrap).toBe(true)
      }
      for (const action of actions(content)) expect(String(action.title).trim()).not.toBe('')
    }
  })

  test('has buttons of the contract with ids in their data and nothing else', () => {
    for (const [, { content }] of all) {
      for (const { type, verb, data, url } of actions(content)) {
        switch (type) {
          case 'Action.Execute':
            expect(Object.keys(contract)).toContain(verb)
            expect(contract[String(verb)]).toContain(Object.keys(data as Json).join())
            break
          case 'Action.Submit':
            expect(data).toEqual({ msteams: { type: 'signin', value: expect.any(String) } })
            break
          case 'Action.OpenUrl':
            expect(url).toMatch(
              /^https:\/\/(reset\.contoso\.example\/auth\/start\?ticket=|teams\.microsoft\.com\/l\/)/,
            )
            break
          default:
            expect(type).toBe('Action.ShowCard')
        }
      }
    }
  })

  test('labels its inputs and never uses an id twice, which Teams on an iPhone does not draw', () => {
    for (const [, { content }] of all) {
      const inputs = objects(content).filter(({ type }) => String(type).startsWith('Input.'))
      expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length)
      for (const { id, label, isRequired, errorMessage, maxLength } of inputs) {
        expect(['reason', 'note']).toContain(id)
        expect(label).toBeTruthy()
        expect(maxLength).toBe(500)
        expect(Boolean(errorMessage)).toBe(isRequired === true)
      }
    }
  })

  test('has one button that stands out at most, and six side by side at most', () => {
    for (const [name, { content }] of all) {
      const shown = { ...content, actions: content.actions ?? [] }
      const withoutForms = JSON.parse(
        JSON.stringify(shown, (_, value: unknown) =>
          isForm(value) ? { ...value, card: null } : value,
        ),
      )
      const positive = actions(withoutForms).filter(({ style }) => style === 'positive')
      expect([name, positive.length <= 1]).toEqual([name, true])
      expect((shown.actions as Json[]).length).toBeLessThanOrEqual(6)
    }
  })

  test('says in neutral words what it is, for notifications and old clients', () => {
    for (const [, { content, summary }] of all) {
      expect(summary).toMatch(/^\p{Lu}.{5,}/u)
      expect(content.fallbackText).toBe(summary)
      expect(content.speak).toBe(summary)
      expect(summary).not.toMatch(/Ann|Pixel|evil|\{/)
    }
  })

  test('says in words what a picture or an icon shows', () => {
    for (const [name, { content }] of all) expect([name, ...wordless(content)]).toEqual([name])
    const picture = { type: 'Image', url: 'data:,' }
    const button = { type: 'Action.Execute', title: 'Go', iconUrl: 'data:,' }
    const card = { body: [picture], actions: [button], backgroundImage: 'data:,' }
    expect(wordless(card)).toHaveLength(3)
    expect(
      wordless([
        { ...picture, altText: 'A phone' },
        { ...button, tooltip: 'Go' },
      ]),
    ).toEqual([])
  })

  test('differs from no other in its colours alone', () => {
    const coloured = /^(style|color|isSubtle|weight)$/
    const seen = new Map<string, string>()
    for (const [, { content }] of all) {
      const words = JSON.stringify(content, (key, value: unknown) =>
        coloured.test(key) ? undefined : value,
      )
      const whole = JSON.stringify(content)
      expect(seen.get(words) ?? whole).toBe(whole)
      seen.set(words, whole)
    }
  })

  test('says beside a coloured step how it stands, one word for each colour', () => {
    const words = new Map<unknown, Set<unknown>>()
    for (const [, { content }] of all) {
      const rows = typed(content, 'ColumnSet').map(({ columns }) => objects(columns))
      const steps = rows.filter((row) => row.some(({ color }) => color !== undefined))
      for (const step of steps) {
        const [label, word] = step.filter(({ type }) => type === 'TextBlock')
        words.set(label?.color, (words.get(label?.color) ?? new Set()).add(word?.text))
      }
      const coloured = objects(content).filter(({ color }) => color !== undefined)
      expect(coloured).toHaveLength(steps.length)
    }
    expect(Object.fromEntries([...words].map(([color, said]) => [color, [...said]]))).toEqual({
      good: ['done'],
      accent: ['now'],
      default: ['next'],
      attention: ['stopped'],
    })
  })

  test('promises no next step after one that was stopped', () => {
    for (const [name, { content }] of all) {
      const stopped = text(content).includes('\nstopped')
      if (stopped)
        expect([name, text(content)]).toEqual([name, expect.not.stringMatching(/\nnext$/m)])
    }
    const lapsed = text(contentOf(seen(resets.lapsed)))
    expect(lapsed).toMatch(/✕ Sign in[^]*stopped[^]*○ Phone[^]*○ Passcode/)
  })

  test('is read from its title over what to know to what to press', () => {
    for (const [name, { content }] of all) {
      const headings = objects(content).filter(({ style }) => style === 'heading')
      const [first] = content.body as Json[]
      const texts = typed(first, 'TextBlock')
      expect(texts).toHaveLength(1)
      expect([name, headings]).toEqual([name, name === 'moved' ? [] : texts])
      for (const list of lists(content)) {
        const types = list.map(({ type }) => String(type).replace(/^Input\..+/, 'Input'))
        // Fields come after the texts that explain them, and buttons after the fields.
        if (types.includes('Input'))
          expect(types.lastIndexOf('TextBlock')).toBeLessThan(types.indexOf('Input'))
        if (types.includes('ActionSet')) expect(types.indexOf('ActionSet')).toBe(types.length - 1)
      }
      // What is read in the order of the file is read in this one: the body, then the buttons.
      const parts = Object.keys(content).filter((part) => part === 'body' || part === 'actions')
      expect(parts).toEqual(content.actions === undefined ? ['body'] : ['body', 'actions'])
    }
  })

  test('stays below 20 KB', () => {
    for (const [name, { content }] of all) {
      expect([name, Buffer.byteLength(JSON.stringify(content)) < 20_000]).toEqual([name, true])
    }
  })

  test('keeps what people and devices call themselves plain text', () => {
    for (const [, { content }] of all) {
      expect(text(content)).not.toContain('{{DATE(2026-01-01')
      const markdown = typed(content, 'TextBlock')
        .map((block) => block.text)
        .join('\n')
        // Who is mentioned has a test of its own.
        .replace(/<at>[^<]*<\/at>/g, '')
      expect(markdown).not.toMatch(/[^\\]\]\(http:|:\/\/evil|\*\*x\*\*|(?<!\\)<at|javascript:/)
    }
  })

  test('leaves no binding behind, while a name that looks like one stays', () => {
    const card = contentOf(
      seen({ ...resets.lapsed, device: { ...devices.android, name: '${title} }' } }),
    )
    expect(typed(card, 'TextRun').map((run) => run.text)).toContain('${title} }')
    for (const [name, { content }] of all) {
      const left = strings(content).filter((one) => one.includes('${') && !one.includes('l}'))
      expect([name, left.filter((one) => !one.includes('${resetId} }'))]).toEqual([name, []])
    }
  })
})

test('a template whose data lacks something throws instead of showing the binding', () => {
  expect(() => createTemplates()('moved', {})).toThrow('cards/moved.json: no title')
  expect(() => createTemplates()('moved', { title: null })).toThrow('cards/moved.json')
  expect(() => createTemplates()('nowhere', {})).toThrow('nowhere')
})

test('every sentence of the English file is used by a card or said by the bot', () => {
  const used = new Set<Key>()
  const wording = createWording()
  const listening: Wording = {
    ...wording,
    say: (locale, key, values) => (used.add(key), wording.say(locale, key, values)),
    plain: (locale, key, values) => (used.add(key), wording.plain(locale, key, values)),
  }
  const cards = createCards({ wording: listening })
  allCards(cards)
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
  cards.spell(secret(`${ascii}é漢€`), 'en')
  const notOnCards =
    /^(pages\.|refusal\.|unclear\.|unavailable\.|help$|nothingOpen$|goOnInPrivate$|trouble|bug$|tryAgain$|slowDown$|oneMoment$|thanks$|language$|nothingDone$|elsewhere\.|gaveUp$|away$|notForGuests$|already\.|request\.onCall$|desk\.(help|whom|unknown|wantsNote|nothingHeld|done|word\.\w+)$)/
  const keys = Object.keys(en).map((key) => (pluralOf(key) ?? key) as Key)
  const unused = keys.filter((key) => !used.has(key) && !notOnCards.test(key))
  expect(unused).toEqual([])
})

test('whoever is mentioned is in the text and in the list, by the same name', () => {
  const mentioning = all.filter(([, { content }]) => 'msteams' in content)
  expect(mentioning.length).toBeGreaterThan(0)
  for (const [, { content }] of mentioning) {
    const { entities } = content['msteams'] as {
      entities: { text: string; mentioned: { name: string } }[]
    }
    const named = [...JSON.stringify(content.body).matchAll(/<at>(.*?)<\/at>/g)].map(([all]) => all)
    expect(entities.map(({ text }) => text)).toEqual(named)
    expect(entities.map(({ mentioned: { name } }) => `<at>${name}</at>`)).toEqual(named)
  }
})

test('every refusal has a sentence of its own that says what to do', () => {
  const names: Refusal[] = Object.keys(en)
    .filter((key) => key.startsWith('refusal.'))
    .map((key) => key.slice('refusal.'.length) as Refusal)
  const said = names.map((name) => cards.refusal('en', name))
  expect(new Set(said).size).toBe(names.length)
  for (const sentence of said) expect(sentence).toMatch(/\. .*\.|, .*\./)
})

describe('the requester', () => {
  test('is told before signing in what happens on this kind of device', () => {
    const effect = (device: keyof typeof devices) =>
      text(
        contentOf(prompted(seen({ ...resets.awaitingSignIn, device: devices[device] }), 'reset')),
      )
    expect(effect('android')).toMatch(/temporary one of letters and numbers/)
    expect(effect('windowsPhone81')).toMatch(/temporary one of numbers only/)
    expect(effect('windows10Mobile')).toMatch(/letters and numbers[^]*Windows Hello/)
    expect(effect('workProfile')).toMatch(/work profile/)
    expect(effect('iphone')).toMatch(/no temporary one is made[^]*Touch ID or Face ID/)
    expect(effect('iphone')).not.toMatch(/letters and numbers/)
    expect(effect('android')).toMatch(/whoever holds the phone can get in/)
    expect(effect('android')).toContain('{{TIME(2026-11-21T10:05:00Z)}}')
  })

  test('always finds a way on: sign in, a new prompt, people, or out', () => {
    const card = contentOf(prompted(seen(resets.awaitingSignIn), 'reset'))
    expect(verbs(card).sort()).toEqual([
      'reset.again',
      'reset.cancel',
      'reset.disown',
      'reset.escalate',
    ])
    expect(actions(card).find(({ type }) => type === 'Action.Submit')?.title).toBe('Sign in')
  })

  test('gets no sign-in button for a prompt that is over, of another reset or of another person', () => {
    const view = prompted(seen(resets.awaitingSignIn), 'reset')
    const prompt = view.prompt!
    expect(isLive(prompt, now)).toBe(true)
    for (const over of [
      { ...prompt, until: now.toISOString() },
      { ...prompt, endedAt: now.toISOString() },
      { ...prompt, resetId: 'another' },
      { ...prompt, person: 'somebody' },
      { ...prompt, purpose: 'show' as const },
    ]) {
      const card = contentOf({ ...view, prompt: over })
      expect(typed(card, 'Action.Submit')).toEqual([])
      expect(verbs(card)).toContain('reset.again')
    }
  })

  test('opens a link where the channel is not Teams', () => {
    const card = contentOf({ ...prompted(seen(resets.awaitingSignIn), 'reset'), signInAs: 'url' })
    expect(typed(card, 'Action.OpenUrl')).toHaveLength(1)
    expect(typed(card, 'Action.Submit')).toEqual([])
  })

  test('can see the passcode once it is there, after a sign-in when one is asked for', () => {
    expect(verbs(contentOf(seen(resets.done)))).toContain('passcode.show')
    const asked = contentOf(prompted(seen(resets.done), 'show'))
    expect(typed(asked, 'Action.Submit')).toHaveLength(1)
    const again = actions(asked).find(({ verb }) => verb === 'passcode.show')
    expect(again?.title).toBe('Get a new sign-in')
  })

  test('cannot see one that IT vouched for, that was disowned, or that does not exist', () => {
    const hidden: Reset[] = [
      { ...resets.done, authority: byVouch },
      { ...resets.done, disownedAt: now.toISOString() },
      { ...resets.done, hasPasscode: false },
      { ...resets.done, device: devices.iphone },
    ]
    for (const reset of hidden) expect(verbs(contentOf(seen(reset)))).not.toContain('passcode.show')
    expect(text(contentOf(seen(hidden[0]!)))).toContain('Bruno Keller from IT brings it to you')
    expect(text(contentOf(seen(hidden[3]!)))).toMatch(/opens without a passcode[^]*Face ID/)
  })

  test('has a last step left while the device stands open without a passcode', () => {
    const steps = (card: unknown) =>
      typed(card, 'TextBlock').flatMap(({ text }) => String(text).match(/^[✓●○✕] .*/) ?? [])
    const ipad = { ...devices.iphone, name: 'Tablet', deviceType: 'iPad', model: 'iPad Pro' }
    const ofPhone = (reset: Reset, seat: Seat = 'employee') => steps(contentOf(seen(reset, seat)))
    expect(ofPhone({ ...resets.done, device: devices.iphone, hasPasscode: false })).toEqual([
      '✓ Sign in',
      '✓ iPhone',
      '● New passcode',
    ])
    const vouched = { ...resets.done, device: ipad, hasPasscode: false, authority: byVouch }
    expect(ofPhone(vouched, 'approver')).toEqual(['✓ You signed in', '✓ iPad', '● New passcode'])
    expect(ofPhone(resets.done)).toEqual(['✓ Sign in', '✓ Phone', '● Passcode'])
    expect(text(contentOf(seen({ ...resets.done, device: ipad })))).toContain(
      'whoever holds the iPad can get in',
    )
    const asked = text(contentOf(seen({ ...resets.awaitingSignIn, device: ipad })))
    expect(asked).toContain('whoever holds the iPad can get in')
    expect(asked).not.toMatch(/phone/i)
  })

  test('is sent to the passcode of a moment ago only where there may be one', () => {
    const waiting = (device: keyof typeof devices) => {
      const escalation = { ...resets.awaitingApproval.escalation, because: ['coolDown'] as const }
      const reset = { ...resets.awaitingApproval, device: devices[device], escalation }
      return text(contentOf(seen(reset)))
    }
    expect(waiting('android')).toMatch(/asked for a few minutes ago[^]*\*\*show passcode\*\*/)
    expect(waiting('iphone')).toMatch(/asked for a few minutes ago/)
    expect(waiting('iphone')).not.toContain('show passcode')
  })

  test('is never told beside a finished reset that there is nothing to do', () => {
    for (const device of [devices.android, devices.iphone]) {
      const { content, summary } = cards.notice({
        ...seen(resets.done),
        reset: { ...resets.done, device },
      })
      expect(text(content)).toContain('go on with the other message')
      expect(text(content)).not.toContain('don’t need')
      expect(verbs(content)).toEqual(['reset.disown'])
      expect(summary).toBe('A passcode was reset in your name')
    }
  })

  test('gets advice after two minutes of silence, for an iPhone not to restart it', () => {
    const at = (time: string, device: Reset['device']) =>
      text(contentOf(seen({ ...resets.resetting, device }, 'employee', { now: new Date(time) })))
    expect(at('2026-11-21T10:01:59Z', devices.iphone)).not.toContain('No answer yet?')
    const iphone = at('2026-11-21T10:02:01Z', devices.iphone)
    expect(iphone).toMatch(/iPhone that was restarted[^]*mobile data[^]*wired[^]*don’t restart/)
    expect(at('2026-11-21T10:02:01Z', devices.android)).not.toContain('Wi-Fi. Let it')
  })

  test('may cancel until Intune has been asked, and not after', () => {
    expect(verbs(contentOf(seen({ ...resets.resetting, asked: null })))).toContain('reset.cancel')
    expect(verbs(contentOf(seen(resets.resetting)))).not.toContain('reset.cancel')
  })

  test('reads why it failed and can ask IT, with the contact beside it', () => {
    const card = contentOf(seen({ ...resets.failed, failure: 'notPossible' }))
    expect(text(card)).toContain('something about it has changed in the meantime')
    expect(verbs(card)).toContain('reset.escalate')
    expect(text(card)).toContain('[help\\_desk@contoso.example](mailto:help_desk@contoso.example)')
  })

  test('reads nothing of how IT does it', () => {
    for (const [, view] of allViews().filter(([, view]) => view.audience === 'employee')) {
      expect(text(contentOf(view))).not.toMatch(/managed device|MDM|Graph|passcode reset action/)
    }
  })
})

describe('the approvers’ channel', () => {
  const request = (cause: Cause, reset: Partial<Reset> = {}) =>
    contentOf(
      seen(
        {
          ...resets.awaitingApproval,
          ...(reset as object),
          escalation: { ...resets.awaitingApproval.escalation, cause },
        },
        'channel',
      ),
    )

  test('offers exactly the decisions the cause allows, and to take the request', () => {
    const verbOf = { approved: 'approve', vouched: 'vouch', denied: 'deny', handled: 'handled' }
    for (const [cause, decisions] of Object.entries(decisionsFor)) {
      expect(verbs(request(cause as Cause)).sort()).toEqual(
        [...decisions.map((decision) => `approval.${verbOf[decision]}`), 'approval.claim'].sort(),
      )
    }
  })

  test('asks for a note where every decision needs one', () => {
    const required = (cause: Cause) => typed(request(cause), 'Input.Text')[0]?.isRequired === true
    expect(required('policy')).toBe(false)
    expect(required('cannotSignIn')).toBe(true)
    expect(required('noDevice')).toBe(true)
    const claim = actions(request('cannotSignIn')).find(({ verb }) => verb === 'approval.claim')
    expect(claim?.associatedInputs).toBe('none')
  })

  test('is warned that the requester has proven nothing', () => {
    for (const cause of Object.keys(decisionsFor) as Cause[]) {
      expect(text(request(cause))).toMatch(
        /has not proven who they are[^]*Don’t identify them in this chat/,
      )
    }
  })

  test('keeps the facts after the decision, with who, when and the note, and no button', () => {
    const { escalation } = resets.awaitingApproval
    const decided = { by: 'b', name: 'Bruno Keller', note: 'Come to the desk.' }
    const card = contentOf(
      seen({ ...resets.closed, escalation, ending: { how: 'denied', ...decided } }, 'channel'),
    )
    expect(text(card)).toMatch(
      /Denied by Bruno Keller, \{\{DATE\(2026-11-21T10:00:00Z, SHORT\)\}\}/,
    )
    for (const fact of ['Come to the desk.', 'Ann’s Pixel 8', 'parental leave', 'ann\\_keller@']) {
      expect(text(card)).toContain(fact)
    }
    expect(actions(card)).toEqual([])
  })

  test('reads no longer that a passcode is on its way, once it is reported as somebody else’s', () => {
    const vouched: Reset = { ...resets.done, authority: byVouch }
    const disownedAt = now.toISOString()
    const takes = /takes the passcode to|set a new one/
    expect(text(contentOf(seen(vouched, 'channel')))).toMatch(takes)
    for (const device of [devices.android, devices.iphone]) {
      const card = text(contentOf(seen({ ...vouched, device, disownedAt }, 'channel')))
      expect(card).toMatch(/this request wasn’t theirs[^]*The passcode of this device was re/)
      expect(card).not.toMatch(takes)
    }
  })

  test('reads of a failure what helps on this system, and nothing of another', () => {
    const failed = (device: keyof typeof devices, seat: Seat) =>
      text(contentOf(seen({ ...resets.failed, authority: byVouch, device: devices[device] }, seat)))
    for (const seat of ['channel', 'approver'] as const) {
      expect(failed('android', seat)).toContain('On Android, a policy must require a passcode.')
      expect(failed('android', seat)).not.toContain('wipe')
      expect(failed('iphone', seat)).toContain('A missing unlock token leaves only a wipe.')
      expect(failed('iphone', seat)).not.toContain('Android')
    }
  })

  test('sees each reason of a request in a paragraph of its own', () => {
    const because = ['stale', 'paused'] as const
    const escalation = { ...resets.awaitingApproval.escalation, because }
    const card = contentOf(seen({ ...resets.awaitingApproval, escalation }, 'channel'))
    expect(text(card)).toMatch(/than the policy allows\.\n\nSelf-service is paused/)
  })

  test('has buttons in no other state', () => {
    for (const [, view] of allViews().filter(([, view]) => view.audience === 'channel')) {
      if (view.reset.state !== 'awaitingApproval') expect(actions(contentOf(view))).toEqual([])
    }
  })
})

describe('the approver’s own chat', () => {
  const waiting = seen(resets.awaitingApproval, 'approver')

  test('asks for the sign-in with the note that was kept, and says it is over afterwards', () => {
    const view = prompted(waiting, 'vouch', { type: 'vouched', note: 'Met her at her desk.' })
    expect(typed(contentOf(view), 'Action.Submit')).toHaveLength(1)
    expect(text(contentOf(view))).toMatch(/vouch for \*\*Ann Keller\*\*[^]*Met her at her desk/)
    const over = contentOf({ ...view, now: new Date('2026-11-21T10:06:00Z') })
    expect(actions(over)).toEqual([])
    expect(text(over)).toContain('This sign-in is over')
  })

  test('shows a passcode to the approver who vouched, and to no other', () => {
    const reset: Reset = { ...resets.done, authority: byVouch }
    expect(verbs(contentOf(seen(reset, 'approver')))).toEqual(['passcode.show'])
    expect(verbs(contentOf(seen(reset, 'approver', { reader: 'another' })))).toEqual([])
    expect(verbs(contentOf(seen(resets.done, 'approver')))).toEqual([])
    const disownedAt = now.toISOString()
    const disowned = contentOf(seen({ ...reset, disownedAt }, 'approver'))
    expect(verbs(disowned)).toEqual([])
    expect(text(disowned)).toContain('Ann Keller says: this wasn’t me')
    expect(text(disowned)).not.toMatch(/is ready|Take it|●/)
  })
})

test('a hold that was lifted says so in its title, and who wrote which note', () => {
  const lift = { by: 'b', name: 'Bruno Keller', at: now.toISOString(), note: 'Spoke with her.' }
  const placed = { by: 'c', name: 'Carla Sand', note: 'Laptop stolen.' }
  const cardOf = (person: string | null, lifted: boolean) => {
    const because = 'byIT' as const
    const facts = { id: 'h', person, because, resetId: null, placedAt: now.toISOString(), placed }
    const hold = { ...facts, lift: lifted ? lift : null }
    const requester = { name: 'Ann Keller', upn: null }
    const limits = defaultLimits
    return text(cards.hold({ hold, reset: null, requester, limits, locale: 'en' }).content)
  }
  expect(cardOf('a', false)).toMatch(
    /Ann Keller can’t reset alone for now[^]*Carla Sand has stopped/,
  )
  expect(cardOf('a', true)).toContain('The stop for Ann Keller is lifted')
  // Another one may still stand: what is possible again is not for this card to say.
  expect(cardOf('a', true)).not.toContain('reset alone')
  expect(cardOf(null, false)).toContain('Self-service is paused')
  expect(cardOf(null, true)).toContain('The pause of self-service is lifted')
  expect(cardOf(null, true)).not.toMatch(/is paused|has paused/)
  for (const card of [cardOf('a', true), cardOf(null, true)]) {
    expect(card).toMatch(/Why it was stopped \(Carla Sand\)\n[^]*?Laptop stolen\./)
    expect(card).toMatch(/Why it was lifted \(Bruno Keller\)\n[^]*?Spoke with her\./)
    expect(card).not.toContain('Reported')
  }
})

test('a new message is sent once for what matters, and the channel is never flooded', () => {
  const word = (reset: Reset, seat: Seat = 'employee') => cards.forReset(seen(reset, seat)).announce
  const { approval } = { approval: { by: 'b', name: 'B', at: 'T', note: null, covers: [] } }
  expect(word(resets.awaitingSignIn)).toBeNull()
  expect(word({ ...resets.awaitingSignIn, approval })).toBe('approved-T')
  expect(word(resets.resetting)).toBeNull()
  expect(word(resets.done)).toBe('done')
  expect(word(resets.failed)).toBe('failed')
  expect(word(resets.closed)).toBeNull()
  for (const how of ['denied', 'handled'] as const) {
    expect(word({ ...resets.closed, ending: { how, by: 'b', name: 'B', note: 'n' } })).toBe(how)
  }
  expect(word({ ...resets.closed, ending: { how: 'unanswered' } })).toBe('unanswered')
  expect(word({ ...resets.done, authority: byVouch }, 'approver')).toBe('done')
  const prompt = prompted(seen(resets.awaitingApproval, 'approver'), 'decide', {
    type: 'approved',
    note: null,
  })
  expect(cards.forReset(prompt).announce).toBe('prompt-decide')
  for (const [, view] of allViews().filter(([, view]) => view.audience === 'channel')) {
    // A request is news, once for each time that IT is asked or reminded; what becomes of it is not.
    const { state, escalation } = view.reset
    const { id, remindedAt } = escalation ?? { id: '', remindedAt: null }
    const word = remindedAt === null ? id : `${id} ${remindedAt}`
    expect(cards.forReset(view).announce).toBe(state === 'awaitingApproval' ? word : null)
  }
})

test('a device is called by its model where Intune made up the name, and by its name else', () => {
  const called = (...named: [id: string, name: string, model: string][]) => {
    const given = named.map(([id, name, model]) => ({ ...devices.android, id, name, model }))
    const self = listed.filter(({ route }) => route.way === 'self').slice(0, 1)
    const list = given.flatMap((device) => self.map(({ route }) => ({ device, route })))
    const { content } = cards.devices({ devices: list, locale: 'en' })
    return actions(content).flatMap(({ title }) => String(title).match(/^Choose .*/)?.[0] ?? [])
  }
  expect(called(['1', 'ann_Android_3/2/2026_9:14 AM', 'Pixel 8'])).toEqual([
    'Choose Google Pixel 8',
  ])
  expect(called(['1', 'ann_AndroidForWork_3/2/2026_9:14 AM', 'SM-A546B'])).toEqual([
    'Choose Google SM-A546B',
  ])
  expect(called(['1', 'Ann’s phone', 'Pixel 8'])).toEqual(['Choose Ann’s phone'])
  expect(called(['1', 'ann_android_2', ''])).toEqual(['Choose ann_android_2'])
  // Two of one model are told apart.
  const two = called(
    ['1', 'ann_Android_1', 'Pixel 8'],
    ['2', 'ann_Android_2', 'Pixel 8'],
    ['3', 'ann_Android_3', 'Pixel 9'],
  )
  expect(two.sort()).toEqual([
    'Choose Google Pixel 9',
    'Choose ann_Android_1',
    'Choose ann_Android_2',
  ])
})

describe('the passcode', () => {
  const shown = (passcode: string, reset: Reset = resets.done) =>
    cards.passcode({ passcode: secret(passcode), reset, policy: settings, locale: 'en' })

  test('stands unbroken in one text run, in groups, and letter by letter', () => {
    const { content } = shown(PASSCODE)
    const runs = typed(content, 'TextRun').map((run) => run.text)
    expect(runs.filter((run) => run === PASSCODE)).toHaveLength(1)
    expect(runs).toEqual(expect.arrayContaining(['4Bx0', '-o7Q', '${l}']))
    expect(runs).toContain('digit four, capital B, small x, digit zero')
    expect(runs).toContain('dash, small o, digit seven, capital Q')
  })

  test('stands in no other card and in nothing that is announced or read aloud', () => {
    const { content, summary } = shown(PASSCODE)
    const aloud = [summary, content.fallbackText, content.speak].join()
    expect(aloud).not.toContain(PASSCODE)
    const other = shown('123456')
    expect([other.summary, other.content.fallbackText, other.content.speak].join()).toBe(aloud)
    expect(strings(content).filter((one) => one.includes(PASSCODE))).toHaveLength(1)
    expect(text(content)).not.toContain('[secret]')
    for (const [name, { content }] of all.filter(([name]) => !name.startsWith('passcode'))) {
      expect([name, text(content).includes(PASSCODE)]).toEqual([name, false])
    }
  })

  test('is followed by what to do, and by who else can see it', () => {
    const android = text(shown(PASSCODE).content)
    expect(android).toMatch(/Unlock your phone[^]*Settings[^]*right away/)
    expect(android).toMatch(/For seven days[^]*administrators can see this passcode, too/)
    const work = text(shown(PASSCODE, { ...resets.done, device: devices.workProfile }).content)
    expect(work).toMatch(/Unlock your phone as always[^]*work apps/)
    const vouched = text(shown(PASSCODE, { ...resets.done, authority: byVouch }).content)
    expect(vouched).toMatch(/Take it to its owner yourself/)
  })

  test.each([
    ['123456', ['123', '456']],
    ['12345678', ['1234', '5678']],
    ['1234567890', ['123', '4567', '890']],
    ['12', ['12']],
  ])('%s is grouped evenly', (passcode, groups) => {
    const runs = typed(shown(passcode).content, 'TextRun').map((run) => run.text)
    for (const group of groups) expect(runs).toContain(group)
  })

  test('is spelled so that look-alikes differ', () => {
    const spell = (passcode: string) => cards.spell(secret(passcode), 'en')
    expect(spell('B0k-')).toBe('capital B, digit zero, small k, dash')
    expect(spell('O0')).toBe('capital O, digit zero')
    expect(spell('l1I|')).toBe('small l, digit one, capital I, vertical bar')
    expect(spell('é漢€')).toBe('small é, letter 漢, character €')
  })
})

describe('the list of devices', () => {
  const [, { content }] = all.find(([name]) => name === 'devices')!

  test('offers what can be reset and names the reason for what cannot', () => {
    const chosen = actions(content).filter(({ verb }) => verb === 'reset.choose')
    expect(chosen).toHaveLength(Object.keys(devices).length - 1)
    expect(text(content)).toMatch(/CONTOSO-4711[^]*This is a Windows computer/)
    const ask = actions(content).find(({ verb }) => verb === 'reset.escalate')
    expect(ask?.data).toEqual({ deviceId: devices.laptop.id })
    expect(text(content)).toContain('IT has to agree first')
  })

  test('asks IT about each of several devices by its own id', () => {
    const [, { content }] = all.find(([name]) => name === 'devices, two impossible')!
    const asks = actions(content).filter(({ verb }) => verb === 'reset.escalate')
    expect(asks).toHaveLength(2)
    expect(typed(content, 'Input.Text')).toHaveLength(1)
  })

  test('says so when nothing was found, and offers IT without an id', () => {
    const { content } = cards.noDevices({ contact: null, locale: 'en' })
    const ask = actions(content).find(({ verb }) => verb === 'reset.escalate')
    expect(ask?.data).toEqual({})
  })
})

test('an evil detail of an alert stays plain text', () => {
  const { content } = cards.alert({ about: 'notPermitted', detail: EVIL, locale: 'en' })
  expect(
    typed(content, 'TextRun')
      .map((run) => run.text)
      .join(),
  ).toContain('[win](http://evil')
})

const contract: { readonly [verb: string]: readonly string[] } = {
  'reset.choose': ['deviceId'],
  'reset.cancel': ['resetId'],
  'reset.again': ['resetId'],
  'reset.remind': ['resetId'],
  'reset.disown': ['resetId'],
  'reset.escalate': ['resetId', 'deviceId', ''],
  'passcode.show': ['resetId'],
  'approval.claim': ['resetId'],
  'approval.approve': ['resetId,escalationId'],
  'approval.deny': ['resetId,escalationId'],
  'approval.vouch': ['resetId,escalationId'],
  'approval.handled': ['resetId,escalationId'],
  'hold.lift': ['holdId'],
  'devices.more': ['deviceId', ''],
  'reset.find': [''],
  'reset.status': [''],
}

/** What the official library knows of an element or action; null when the object is neither. */
function propertiesOf({ type }: Json): Set<string> | null {
  const version = official.Versions.v1_5
  const { elements, actions } = official.GlobalRegistry
  const name = String(type)
  const element =
    name === 'AdaptiveCard'
      ? new official.AdaptiveCard()
      : name === 'Column'
        ? new official.Column()
        : name === 'TextRun'
          ? new official.TextRun()
          : (elements.createInstance(name, version) ?? actions.createInstance(name, version))
  if (element === undefined) return null
  const schema = element.getSchema()
  const known = Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index))
  const named = known.flatMap(({ name, targetVersion }) =>
    targetVersion.compareTo(version) <= 0 ? [name] : [],
  )
  return new Set([...named, ...(children[name] ?? [])])
}

// What these hold is parsed by hand in the library and therefore missing from its schema.
const children: { readonly [type: string]: readonly string[] } = {
  AdaptiveCard: ['body', 'actions'],
  Container: ['items'],
  Column: ['items'],
  ColumnSet: ['columns'],
  RichTextBlock: ['inlines'],
  ActionSet: ['actions'],
  'Action.ShowCard': ['card'],
}

import type { Card, Cards, Seat, View } from '../src/cards.ts'
import type { Device, Settings } from '../src/domain/device.ts'
import type { Hold } from '../src/domain/hold.ts'
import { defaultLimits } from '../src/domain/limits.ts'
import { defaultPolicy, routeOf, type Because } from '../src/domain/policy.ts'
import type { Prompt, Purpose, SignIn } from '../src/domain/prompt.ts'
import type {
  Approval,
  Authority,
  Cause,
  Ending,
  Escalation,
  Failure,
  Reset,
} from '../src/domain/reset.ts'
import { secret } from '../src/domain/secret.ts'

export const now = new Date('2026-11-21T10:02:30.456Z')
const at = '2026-11-21T10:00:00.123Z'
const later = '2026-11-21T10:05:00.123Z'

export const ann = 'a0000000-0000-4000-8000-000000000001'
export const bruno = 'b0000000-0000-4000-8000-000000000002'
const resetId = '3f2b8c1e-5d64-4f0e-9a43-6d2f4c1f7b11'
/** Stands for a passcode, so that it can be searched for. */
export const PASSCODE = '4Bx0-o7Q${l}'
/** What a name may contain at worst. */
export const EVIL =
  '[win](http://evil.example) **x** _y_ {{DATE(2026-01-01T00:00:00Z)}} ${resetId} } `z` <at>all</at> $t(help) {{name}}'

export const pixel: Device = {
  id: 'd0000000-0000-4000-8000-000000000001',
  ownerId: ann,
  ownerUpn: 'ann.keller@contoso.example',
  name: 'Ann’s Pixel 8',
  manufacturer: 'Google',
  model: 'Pixel 8',
  serialEnd: '7F3K',
  operatingSystem: 'Android',
  osVersion: '15.0',
  deviceType: 'androidEnterprise',
  managementState: 'managed',
  managementAgent: 'googleCloudDevicePolicyController',
  enrollmentType: 'androidAOSPUserOwnedDeviceEnrollment',
  joinType: null,
  ownership: 'company',
  lastSyncAt: '2026-11-20T17:11:00Z',
}
const aosp = { ...pixel, deviceType: 'android', managementAgent: 'intuneAosp' }
const managed = { managementAgent: 'mdm', managementState: 'managed' } as const

/** What people and devices call themselves, and what they write. */
export type Strange = { readonly name: string; readonly text: string }
const worst: Strange = { name: EVIL, text: EVIL }

/** One device for every outcome a card speaks about. */
export const devices = {
  android: aosp,
  workProfile: {
    ...pixel,
    ...managed,
    id: 'd2',
    name: 'Galaxy A54',
    manufacturer: 'samsung',
    model: 'SM-A546B',
    deviceType: 'androidForWork',
    enrollmentType: 'userEnrollment',
    ownership: 'personal',
  },
  fullyManaged: {
    ...pixel,
    id: 'd3',
    name: 'Zebra TC22',
    enrollmentType: 'androidEnterpriseFullyManaged',
  },
  iphone: {
    ...pixel,
    ...managed,
    id: 'd4',
    name: 'iPhone di Anna',
    manufacturer: 'Apple',
    model: 'iPhone 15',
    operatingSystem: 'iOS',
    osVersion: '18.1',
    deviceType: 'iPhone',
    enrollmentType: 'appleBulkWithUser',
  },
  vision: {
    ...pixel,
    ...managed,
    id: 'd5',
    name: 'Vision',
    manufacturer: 'Apple',
    model: 'Apple Vision Pro',
    operatingSystem: 'visionOS',
    osVersion: '2.1',
    deviceType: 'visionOS',
    enrollmentType: 'appleBulkWithUser',
  },
  windows10Mobile: {
    ...pixel,
    ...managed,
    id: 'd6',
    name: 'Lumia 950',
    manufacturer: 'Microsoft',
    model: 'Lumia 950',
    operatingSystem: 'Windows 10 Mobile',
    osVersion: '10.0.15254.603',
    deviceType: 'windowsPhone',
    enrollmentType: 'userEnrollment',
    joinType: 'azureADJoined',
  },
  windowsPhone81: {
    ...pixel,
    ...managed,
    id: 'd7',
    name: 'Lumia 930',
    manufacturer: 'Nokia',
    model: 'Lumia 930',
    operatingSystem: 'Windows Phone',
    osVersion: '8.10.14234.0',
    deviceType: 'windowsPhone',
    enrollmentType: 'userEnrollment',
  },
  laptop: {
    ...pixel,
    ...managed,
    id: 'd8',
    name: 'CONTOSO-4711',
    manufacturer: 'Dell Inc.',
    model: 'Latitude 7440',
    operatingSystem: 'Windows',
    osVersion: '10.0.22631',
    deviceType: 'desktop',
  },
  unclear: { ...pixel, id: 'd9', name: 'Unknown', deviceType: 'unknown', lastSyncAt: null },
  evil: { ...aosp, id: 'd10', name: EVIL, model: EVIL, osVersion: EVIL },
} satisfies Record<string, Device>

const signIn: SignIn = {
  person: ann,
  promptId: 'p1',
  purpose: 'reset',
  authenticatedAt: at,
  at,
  methods: ['pwd', 'mfa'],
  contexts: [],
}
const bySignIn: Authority = { kind: 'signIn', signIn }
export const byVouch: Authority = {
  kind: 'vouch',
  vouch: {
    by: bruno,
    name: 'Bruno Keller',
    at,
    note: 'Called her on the number in the directory.',
    signIn: { ...signIn, person: bruno, purpose: 'vouch' },
  },
}
const approval: Approval = {
  by: bruno,
  name: 'Bruno Keller',
  at,
  note: 'Fine, the phone was in a drawer.',
  covers: ['stale'],
}
const escalation: Escalation = {
  id: 'b1c2d3e4-0000-4000-8000-00000000e5c1',
  cause: 'policy',
  because: ['stale'],
  reason: 'I was on parental leave and the phone was off.',
  at,
  claim: null,
  reminders: 0,
  remindAt: at,
  remindedAt: null,
}

const facts = {
  id: resetId,
  version: 3,
  person: ann,
  device: devices.android as Device | null,
  createdAt: at,
  changedAt: at,
  escalation: null as Escalation | null,
  approval: null as Approval | null,
}
const asked = { at, requestId: 'r1', newestBefore: null, entry: null }

export const resets = {
  awaitingSignIn: { ...facts, state: 'awaitingSignIn', until: later },
  lapsed: { ...facts, state: 'lapsed', until: later },
  awaitingApproval: { ...facts, state: 'awaitingApproval', open: null, until: later, escalation },
  resetting: {
    ...facts,
    state: 'resetting',
    until: later,
    authority: bySignIn,
    asked,
    notBefore: null,
    disownedAt: null,
  },
  failed: {
    ...facts,
    state: 'failed',
    until: later,
    authority: bySignIn,
    asked,
    failure: 'failedOnDevice',
    disownedAt: null,
  },
  done: {
    ...facts,
    state: 'done',
    until: null,
    authority: bySignIn,
    entry: at,
    hasPasscode: true,
    sight: null,
    doneAt: at,
    disownedAt: null,
  },
  closed: { ...facts, state: 'closed', until: null, ending: { how: 'cancelled' } },
} satisfies { readonly [S in Reset['state']]: Extract<Reset, { state: S }> }

const failures: readonly Failure[] = [
  'vanished',
  'ownerChanged',
  'notPossible',
  'accountDisabled',
  'notPermitted',
  'refusedByIntune',
  'unknownOutcome',
  'failedOnDevice',
  'notSupported',
  'noAnswer',
  'neverAsked',
]
const causes: readonly Cause[] = ['policy', 'cannotSignIn', 'failed', 'noSelfService', 'noDevice']
const endings: readonly Ending[] = [
  { how: 'cancelled' },
  { how: 'expired' },
  { how: 'unanswered' },
  { how: 'disowned' },
  { how: 'denied', by: bruno, name: 'Bruno Keller', note: 'Please come to the service desk.' },
  { how: 'handled', by: bruno, name: 'Bruno Keller', note: 'New phone handed out.' },
]

function prompt(purpose: Purpose, person: string, pending: Prompt['pending'] = null): Prompt {
  return {
    id: `prompt-${purpose}`,
    person,
    purpose,
    resetId,
    issuedAt: at,
    until: later,
    openedAt: null,
    proof: null,
    codeHash: null,
    tries: 0,
    endedAt: null,
    pending,
  }
}
const signInUrl = 'https://reset.contoso.example/auth/start?ticket=abc'

/** What the organisation of the samples has set. */
export const settings: Settings = { ...defaultPolicy, windowsPinReset: 'ready' }

const base: Omit<View, 'reset'> = {
  audience: 'employee',
  reader: ann,
  prompt: null,
  signInUrl: null,
  signInAs: 'teams',
  unheard: false,
  requester: { name: 'Ann Keller', upn: 'ann_keller@contoso.example' },
  past: null,
  called: [],
  deviceUrl: null,
  contact: {
    name: 'Contoso IT',
    phone: '+41 44 555 01 00',
    email: 'help_desk@contoso.example',
    website: 'https://help.contoso.example',
  },
  policy: settings,
  now,
  locale: 'en-US',
}

/** A view of a reset from one seat, with what that seat usually has. */
export function seen(reset: Reset, audience: Seat = 'employee', more: Partial<View> = {}): View {
  const reader = { employee: ann, channel: null, approver: bruno }[audience]
  return { ...base, reset, audience, reader, ...more }
}

/** The view with a live prompt, as it is right after the prompt was made. */
export function prompted(view: View, purpose: Purpose, pending: Prompt['pending'] = null): View {
  return { ...view, prompt: prompt(purpose, view.reader ?? ann, pending), signInUrl }
}

const seats: readonly Seat[] = ['employee', 'channel', 'approver']

/** Every card with a name, across states, seats, causes, failures, endings and devices. */
export function allViews({ name: anybody, text: anything } = worst): [string, View][] {
  const all: [string, View][] = []
  const add = (name: string, view: View) => all.push([name, view])
  const everySeat = (name: string, reset: Reset, more: Partial<View> = {}) => {
    for (const seat of seats) add(`${name}, ${seat}`, seen(reset, seat, more))
  }

  for (const [name, device] of Object.entries(devices)) {
    for (const reset of Object.values(resets))
      everySeat(`${reset.state}, ${name}`, { ...reset, device })
    add(`sign in, ${name}`, prompted(seen({ ...resets.awaitingSignIn, device }), 'reset'))
    const late = new Date('2026-11-21T10:03:00Z')
    everySeat(`late, ${name}`, { ...resets.resetting, device }, { now: late })
    everySeat(`no passcode, ${name}`, { ...resets.done, device, hasPasscode: false })
    for (const cause of causes) {
      const request = { ...escalation, cause, reason: anything }
      everySeat(`${cause}, ${name}`, { ...resets.awaitingApproval, device, escalation: request })
    }
  }
  for (const reset of Object.values(resets)) {
    everySeat(
      `${reset.state}, bare`,
      { ...reset, device: null },
      { requester: null, contact: null },
    )
    everySeat(`${reset.state}, approved`, { ...reset, escalation, approval })
    if ('authority' in reset) {
      everySeat(`${reset.state}, vouched`, { ...reset, escalation, authority: byVouch })
      everySeat(`${reset.state}, disowned`, { ...reset, escalation, disownedAt: at })
      everySeat(`${reset.state}, vouched and disowned`, {
        ...reset,
        escalation,
        authority: byVouch,
        disownedAt: at,
      })
    }
  }
  const reasons: readonly (readonly Because[])[] = [
    ['unclear'],
    ['stale', 'frozen'],
    ['policy', 'paused'],
    [`rule:${anything.slice(0, 80)}`, 'rule:Contractors', 'groupsUnknown'],
    ['notPrimaryUser', 'quota', 'coolDown'],
    ['frozen'],
    ['paused'],
    ['quota'],
    ['coolDown'],
    [],
  ]
  for (const because of reasons) {
    for (const device of [devices.android, devices.unclear]) {
      const request = { ...escalation, because }
      everySeat(`because ${because.join(', ')}`, {
        ...resets.awaitingApproval,
        device,
        escalation: request,
      })
    }
  }
  const claim = { by: bruno, name: anybody, at }
  everySeat('claimed', { ...resets.awaitingApproval, escalation: { ...escalation, claim } })
  everySeat('reminded', {
    ...resets.awaitingApproval,
    escalation: { ...escalation, remindedAt: at },
  })
  const lastSignIn = { authenticatedAt: at, methods: ['pwd', 'mfa'], contexts: [] }
  for (const past of [
    { resets: 2, others: 1, refusals: 3, lastSignIn },
    { resets: 0, others: 0, refusals: 0, lastSignIn: null },
  ]) {
    const called = [
      { kind: 'person', id: bruno, name: anybody },
      { kind: 'tag', id: 'dGFn', name: 'on call' },
    ] as const
    const deviceUrl = 'https://intune.microsoft.com/#view/x/mdmDeviceId/d1'
    const more = { past, called, deviceUrl }
    add(`known before: ${past.resets}`, seen(resets.awaitingApproval, 'channel', more))
  }
  everySeat('no reason', {
    ...resets.awaitingApproval,
    escalation: { ...escalation, reason: null },
  })
  for (const failure of failures) {
    for (const device of [devices.android, devices.iphone]) {
      everySeat(`failed: ${failure}`, { ...resets.failed, device, failure, escalation })
      everySeat(`asked because of ${failure}`, {
        ...resets.awaitingApproval,
        device,
        escalation: { ...escalation, cause: 'failed', problem: { failure, code: -2016341112 } },
      })
      everySeat(`vouched, failed: ${failure}`, {
        ...resets.failed,
        device,
        failure,
        authority: byVouch,
      })
    }
  }
  for (const ending of endings) {
    everySeat(`closed: ${ending.how}`, { ...resets.closed, ending, escalation })
    if ('note' in ending) {
      everySeat(`closed with an evil note: ${ending.how}`, {
        ...resets.closed,
        escalation,
        ending: { ...ending, name: anybody, note: anything },
      })
    }
  }
  const { awaitingApproval, awaitingSignIn, done, resetting } = resets
  const approved = prompted(seen({ ...awaitingSignIn, approval, escalation }), 'reset')
  add('sign in after an approval', approved)
  add('sign in by link', { ...prompted(seen(awaitingSignIn), 'reset'), signInAs: 'url' })
  add('sign in to see it', prompted(seen(done), 'show'))
  add('unheard', seen(awaitingApproval, 'employee', { unheard: true }))
  add('asked nothing yet', seen({ ...resetting, asked: null }))
  add('postponed', seen({ ...resetting, asked: null, notBefore: later }))
  for (const device of [devices.iphone, { ...devices.android, name: ' ' }]) {
    everySeat('vouched, asked', { ...resetting, device, authority: byVouch })
    everySeat('vouched, done', { ...done, device, authority: byVouch })
  }
  for (const cause of causes) {
    const ending: Ending = { how: 'handled', by: bruno, name: 'Bruno Keller', note: 'Done.' }
    everySeat(`handled after ${cause}`, {
      ...resets.closed,
      ending,
      escalation: { ...escalation, cause },
    })
  }
  add('vouched, asked nothing yet', seen({ ...resetting, asked: null, authority: byVouch }))
  for (const type of ['approved', 'vouched', 'denied', 'handled'] as const) {
    const purpose = type === 'vouched' ? 'vouch' : 'decide'
    const view = seen(
      { ...awaitingApproval, escalation: { ...escalation, cause: 'cannotSignIn' } },
      'approver',
    )
    add(`sign in to have ${type}`, prompted(view, purpose, { type, note: 'Met her at her desk.' }))
    add(`sign in to have ${type}, evil`, prompted(view, purpose, { type, note: anything }))
  }
  const evil = { name: anybody, upn: anything }
  const evilContact = {
    name: anybody,
    phone: anything,
    email: anything,
    website: 'javascript:alert(1)',
  }
  for (const reset of Object.values(resets)) {
    everySeat(`${reset.state}, evil names`, reset, { requester: evil, contact: evilContact })
  }
  return all
}

/** Each device with the way that its reset has to go. */
export const listed = Object.values(devices).map((device: Device) => ({
  device,
  route: routeOf({ device, groups: [], windowsPinReset: 'ready' }, defaultPolicy, now),
}))
const many = Array.from({ length: 40 }, (_, index) => ({
  ...listed[index % listed.length]!,
  device: {
    ...listed[index % listed.length]!.device,
    id: `many-${index}`,
    name: `Device ${index}`,
  },
}))

/** Every card of a notice or a hold. */
function* besideResets(
  cards: Cards,
  locale: string,
  { name: anybody, text: anything }: Strange,
): Generator<[string, Card]> {
  const { done, awaitingSignIn, resetting, closed } = resets
  for (const device of [devices.android, devices.iphone, null]) {
    const reset = { ...done, device }
    const name = device?.operatingSystem ?? 'none'
    yield [`notice, ${name}`, cards.notice({ ...base, locale, reset })]
    yield [
      `notice, vouched, ${name}`,
      cards.notice({ ...base, locale, reset: { ...reset, authority: byVouch } }),
    ]
    yield [
      `notice, disowned, ${name}`,
      cards.notice({ ...base, locale, reset: { ...reset, disownedAt: at } }),
    ]
  }
  const lift = { by: bruno, name: anybody, at, note: anything }
  const placed = { by: bruno, name: anybody, note: anything }
  for (const [because, person] of [
    ['disowned', ann],
    ['burst', null],
    ['byIT', ann],
    ['byIT', null],
  ] as const) {
    const isByIT = because === 'byIT'
    const hold: Hold = {
      id: resetId,
      person,
      because,
      resetId: isByIT ? null : resetId,
      placedAt: at,
      placed: isByIT ? placed : null,
      lift: null,
    }
    const { requester, now: drawnAt } = base
    for (const reset of [
      done,
      { ...done, authority: byVouch },
      resetting,
      awaitingSignIn,
      closed,
      null,
    ]) {
      const view = { hold, reset, requester, limits: defaultLimits, locale }
      const name = `${because}, of ${person ?? 'all'}, ${reset?.state ?? 'gone'}`
      yield [`hold, ${name}`, cards.hold(view)]
      yield [`hold, nobody known, ${name}`, cards.hold({ ...view, requester: null })]
      yield [`hold lifted, ${name}`, cards.hold({ ...view, hold: { ...hold, lift } })]
      const pending = { type: 'lifted', note: anything } as const
      const asked = { ...prompt('decide', bruno, pending), resetId: hold.id }
      const own = {
        reader: bruno,
        prompt: asked,
        signInUrl,
        signInAs: 'teams',
        now: drawnAt,
      } as const
      yield [`lift, ${name}`, cards.lift({ ...view, ...own })]
      yield [`lift, over, ${name}`, cards.lift({ ...view, ...own, prompt: null })]
      yield [`lift, lifted, ${name}`, cards.lift({ ...view, ...own, hold: { ...hold, lift } })]
    }
  }
}

/** What IT asks to see in their channel. */
function atTheDesk(
  cards: Cards,
  locale: string,
  { name: anybody, text: anything }: Strange,
): [string, Card][] {
  const { awaitingApproval } = resets
  const url = 'https://teams.microsoft.com/l/message/19%3Aabc/1'
  const claim = { by: bruno, name: anybody, at }
  const waiting = [
    { reset: awaitingApproval, name: anybody, url },
    {
      reset: { ...awaitingApproval, device: null, escalation: { ...escalation, claim } },
      name: null,
      url: null,
    },
  ]
  const past = [
    ...Object.values(resets),
    ...endings.map((ending): Reset => ({ ...resets.closed, device: null, ending })),
  ]
  return [
    ['queue', cards.queue({ waiting, more: true, locale })],
    ['queue, empty', cards.queue({ waiting: [], more: false, locale })],
    ...(['ok', 'warning', 'failed'] as const).map((level): [string, Card] => [
      `health, ${level}`,
      cards.health({
        findings: [{ id: 'graph', level, says: anything, fix: `${anything}\nx` }],
        locale,
      }),
    ]),
    ['history', cards.history({ name: anybody, resets: past, isFrozen: true, locale })],
    ['history, empty', cards.history({ name: anybody, resets: [], isFrozen: false, locale })],
  ]
}

/** Every card there is, for readers of one language; `strange` is what they would not expect on it. */
export function allCards(cards: Cards, locale = 'en-US', strange = worst): [string, Card][] {
  const { contact } = base
  const about = { passcode: secret(PASSCODE), policy: settings, locale }
  return [
    ...allViews(strange).map(([name, view]): [string, Card] => [
      name,
      cards.forReset({ ...view, locale }),
    ]),
    ...besideResets(cards, locale, strange),
    ['devices', cards.devices({ devices: listed, locale })],
    ['devices, many', cards.devices({ devices: many, locale })],
    ['devices, later', cards.devices({ devices: many, after: 'many-5', locale })],
    ['devices, two', cards.devices({ devices: [listed[0]!, listed[7]!], locale })],
    [
      'devices, two impossible',
      cards.devices({ devices: [listed[7]!, { ...listed[7]!, device: devices.laptop }], locale }),
    ],
    ['devices, none possible', cards.devices({ devices: listed.slice(7, 8), locale })],
    ['choices', cards.choices({ contact, locale })],
    ['talk to IT', cards.askIT({ contact: null, locale })],
    ['no devices', cards.noDevices({ contact, locale })],
    ['no devices, no contact', cards.noDevices({ contact: null, locale })],
    ...atTheDesk(cards, locale, strange),
    [
      'several passcodes',
      cards.passcodes({ resets: [resets.done, { ...resets.done, device: null }], locale }),
    ],
    ['moved', cards.moved({ locale })],
    ['alert', cards.alert({ about: 'notPermitted', detail: strange.text, locale })],
    ...Object.entries(devices).map(([name, device]): [string, Card] => [
      `passcode, ${name}`,
      cards.passcode({ ...about, reset: { ...resets.done, device } }),
    ]),
    [
      'passcode, vouched, name unknown',
      cards.passcode({ ...about, reset: { ...resets.done, authority: byVouch } }),
    ],
    [
      'passcode, vouched',
      cards.passcode({
        ...about,
        reset: { ...resets.done, authority: byVouch },
        requester: { name: 'Ann Keller' },
      }),
    ],
  ]
}

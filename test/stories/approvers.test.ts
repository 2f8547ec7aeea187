import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import en from '../../cards/strings/en.json' with { type: 'json' }
import { readConfig } from '../../src/config.ts'
import { ConfigurationWrong } from '../../src/errors.ts'
import { guidOf } from '../../src/sandbox/people.ts'
import { startPostgres, type Postgres } from '../postgres.ts'
import {
  endOfWorlds,
  expectCalm,
  onPostgres,
  world,
  type SimulatedPerson,
  type World,
} from '../world.ts'

// On a server: only there do two presses really meet.
let postgres: Postgres
let w: World
beforeAll(async () => {
  postgres = await startPostgres()
  onPostgres(postgres.url)
})
beforeEach(() => begins())
afterEach(async () => {
  expectCalm(w)
  await w.end()
})
afterAll(async () => {
  await endOfWorlds()
  await postgres.stop()
})

/** A world in which everybody reads English. */
async function begins(env: Record<string, string | undefined> = {}): Promise<void> {
  w = await world({ env })
  for (const person of w.tenant.people) person.locale = 'en-GB'
}

const inChannel = { where: 'channel' as const }
const withNote = (note: string) => ({ ...inChannel, inputs: { note } })

async function known(name: string): Promise<SimulatedPerson> {
  const person = w.someone(name)
  await person.meets()
  return person
}

/** A device that has been silent for too long needs an approval. */
async function annsPhoneIsStale(): Promise<void> {
  w.tenant.phones.change('Pixel 8', {
    lastSyncDateTime: new Date(Date.now() - 40 * 86_400_000).toISOString(),
  })
  await w.ann.says('reset my phone')
  await w.ann.presses('Choose Google Pixel 8')
}

async function cannotSignIn(person: SimulatedPerson): Promise<void> {
  await person.says('reset my phone')
  await person.presses('Send to IT')
}

/** Somebody presses a button that was shown before, whatever is shown by now; what they are told. */
async function press(
  by: SimulatedPerson,
  { entry, button }: ReturnType<SimulatedPerson['button']>,
  inputs: Record<string, unknown> = {},
): Promise<string> {
  const { body } = await w.tenant.connector.invokes(by.id, entry.conversationId, entry.id, {
    ...button,
    inputs,
  })
  return JSON.stringify(body)
}

/** What approvers did, and what came of it. */
function decisions() {
  return w.database.kysely
    .selectFrom('audit')
    .select(['event', 'actor_id as by', 'outcome', 'result'])
    .where('event', 'in', ['claimed', 'approved', 'denied', 'vouched', 'handled'])
    .orderBy('id')
    .execute()
}

/** What approvers came to do, in short. */
async function decided(): Promise<string[]> {
  return (await decisions()).map(({ event, outcome, result }) => `${event} ${outcome}: ${result}`)
}

async function stateOf(person: SimulatedPerson): Promise<string | undefined> {
  const { kysely } = w.database
  const newest = kysely.selectFrom('resets').select('state').where('person_id', '=', person.id)
  return (await newest.orderBy('created_at', 'desc').executeTakeFirst())?.state
}

const notForYou = en['refusal.notForYou']

// --- who

describe('APPROVER_IDS holds object ids and nothing else:', () => {
  test.each([
    ['a sign-in name', 'sam.okafor@contoso.example'],
    ['an e-mail address in brackets', 'Sam Okafor <sam.okafor@contoso.example>'],
    ['a display name', 'Sam Okafor'],
    ['everybody', '*'],
    ['an id in braces', `{${guidOf('person/sam.okafor')}}`],
    ['the id that Teams gives', `29:${guidOf('person/sam.okafor')}`],
  ])('%s is refused at start', (_what, id) => {
    for (const ids of [id, `${guidOf('person/henrik.dahl')}, ${id}`]) {
      const start = () => readConfig({ ...w.tenant.env, APPROVER_IDS: ids })
      expect(start).toThrow(ConfigurationWrong)
      expect(start).toThrow(/^(?!.*okafor).*APPROVER_IDS: holds something that is not a GUID/is)
    }
  })

  test('nobody at all is refused at start', () => {
    const start = () => readConfig({ ...w.tenant.env, APPROVER_GROUP_ID: ' ', APPROVER_IDS: ',' })
    expect(start).toThrow(/APPROVER_GROUP_ID: is empty like APPROVER_IDS/)
  })
})

describe('where people are listed', () => {
  const listed = ['sam.okafor', 'alex.moreau_fabrikam.com#EXT#', 'robin.clarke', 'noor.haddad']
  beforeEach(async () => {
    await w.end()
    const ids = listed.map((alias) => guidOf(`person/${alias}`).toUpperCase()).join(', ')
    await begins({ APPROVER_GROUP_ID: undefined, APPROVER_IDS: ids })
    await annsPhoneIsStale()
  })

  test('who is listed decides, and who is only in some group does not', async () => {
    expect((await w.henrik.presses('Approve', inChannel)).text).toContain(notForYou)
    expect(await stateOf(w.ann)).toBe('awaitingApproval')
    await w.sam.presses('Approve', inChannel)
    expect(await stateOf(w.ann)).toBe('awaitingSignIn')
    expect(w.intune.calls(/checkMemberGroups/)).toEqual([])
  })

  test('a guest and a disabled account are nobody', async () => {
    for (const name of ['Alex Moreau', 'Robin Clarke']) {
      const seen = await w.someone(name).presses('Approve', inChannel)
      expect(seen.text).toContain(notForYou)
    }
    expect(await stateOf(w.ann)).toBe('awaitingApproval')
  })

  test('an account that is disabled or made a guest after the card was posted is nobody from then on', async () => {
    const approve = w.sam.button('Approve', 'channel')
    for (const [change, undo] of [
      [{ enabled: false }, { enabled: true }],
      [{ guest: true }, { guest: false }],
    ]) {
      Object.assign(w.sam.record, change)
      expect(await press(w.sam, approve)).toContain(notForYou)
      Object.assign(w.sam.record, undo)
    }
    expect(await stateOf(w.ann)).toBe('awaitingApproval')
    await press(w.sam, approve)
    expect(await stateOf(w.ann)).toBe('awaitingSignIn')
  })

  test('whom the directory does not know is nobody', async () => {
    w.tenant.graph.fail({ method: 'GET', path: /accountEnabled/ }, { status: 404, times: 1 })
    expect((await w.someone('Noor Haddad').presses('Approve', inChannel)).text).toContain(notForYou)
    expect(await stateOf(w.ann)).toBe('awaitingApproval')
  })

  test('while the directory does not answer, nobody decides', async () => {
    w.tenant.graph.fail({ method: 'GET', path: /accountEnabled/ }, { status: 400 })
    expect((await w.sam.presses('Approve', inChannel)).text).toContain(en.tryAgain)
    expect(await stateOf(w.ann)).toBe('awaitingApproval')
    expect(await decided()).toEqual([])
  })

  test('that the account’s status may not be read is held against nobody but guests', async () => {
    w.tenant.graph.fail({ method: 'GET', path: /accountEnabled/ }, { status: 403 })
    const seen = await w.someone('Alex Moreau').presses('Approve', inChannel)
    expect(seen.text).toContain(notForYou)
    await w.sam.presses('Approve', inChannel)
    expect(await stateOf(w.ann)).toBe('awaitingSignIn')
  })
})

test('whoever is called like an approver’s id is nobody', async () => {
  await annsPhoneIsStale()
  const noor = w.someone('Noor Haddad')
  Object.assign(noor.record, { name: w.sam.id, upn: `${w.sam.id}@contoso.example` })
  const approve = w.sam.button('Approve', 'channel')
  expect(await press(noor, approve)).toContain(notForYou)
  Object.assign(noor.record, { name: w.sam.record.upn, upn: w.sam.id })
  expect(await press(noor, approve)).toContain(notForYou)
  const { connector } = w.tenant
  const { body } = await connector.invokes(
    noor.id,
    approve.entry.conversationId,
    approve.entry.id,
    approve.button,
    { overrides: { from: { id: w.sam.id, name: w.sam.name } } },
  )
  expect(JSON.stringify(body)).toContain(notForYou)
  expect(await decided()).toEqual(Array(3).fill('approved refused: notForYou'))
})

test('a guest and a disabled account in the group are nobody, and a no needs no second answer', async () => {
  await annsPhoneIsStale()
  for (const name of ['Alex Moreau', 'Robin Clarke']) {
    w.tenant.person(name).role = 'approver'
    expect((await w.someone(name).presses('Approve', inChannel)).text).toContain(notForYou)
  }
  w.tenant.graph.fail({ method: 'GET', path: /accountEnabled/ }, { status: 400 })
  const seen = await w.someone('Noor Haddad').presses('Approve', inChannel)
  expect(seen.text).toContain(notForYou)
  expect(await stateOf(w.ann)).toBe('awaitingApproval')
})

test('whoever vouched and is no approver any more sees no passcode', async () => {
  const { ann, sam, intune } = w
  await cannotSignIn(ann)
  await sam.presses('Vouch and sign in', withNote('I met her'))
  await sam.signsIn()
  await intune.finishes('Pixel 8')
  const show = sam.button('Show passcode', 'personal')
  for (const [change, undo] of [
    [{ role: 'employee' }, { role: 'approver' }],
    [{ enabled: false }, { enabled: true }],
    [{ guest: true }, { guest: false }],
  ]) {
    Object.assign(sam.record, change)
    const told = await press(sam, show)
    expect(told).toContain(en['refusal.notYours'])
    expect(told).not.toContain(intune.passcodeOf('Pixel 8'))
    Object.assign(sam.record, undo)
  }
  expect(await press(sam, show)).toContain(intune.passcodeOf('Pixel 8'))
})

// --- two at once

test('of two approvers at the same moment exactly one decides, and the other is told who did', async () => {
  const { ann, sam, henrik } = w
  for (let round = 1; round <= 3; round += 1) {
    await w.clock.advance('1s')
    await annsPhoneIsStale()
    const approve = sam.button('Approve', 'channel')
    const deny = henrik.button('Deny', 'channel')
    const both = [() => press(sam, approve), () => press(henrik, deny, { note: 'No' })]
    // Whoever is asked first has a head start, which must not be what decides.
    if (round % 2 === 0) both.reverse()
    const told = (await Promise.all(both.map((one) => one()))).join()
    await w.settle()
    const ofRound = (await decisions()).slice(2 * round - 2)
    const [accepted, ...others] = ofRound.filter(({ outcome }) => outcome === 'accepted')
    expect(ofRound.map(({ event }) => event).sort()).toEqual(['approved', 'denied'])
    expect(others).toEqual([])
    const isApproved = accepted?.event === 'approved'
    expect(accepted?.by).toBe(isApproved ? sam.id : henrik.id)
    const first = isApproved ? 'Sam Okafor has already approved' : 'Henrik Dahl has already denied'
    expect(told).toContain(first)
    expect(await stateOf(ann)).toBe(isApproved ? 'awaitingSignIn' : 'closed')
    if (isApproved) await ann.presses('Cancel')
  }
  expect(w.intune.resets()).toEqual([])
})

test('of two vouches at the same moment one counts, and Intune is asked once', async () => {
  const { ann, sam, henrik, intune } = w
  await cannotSignIn(ann)
  const codes: [SimulatedPerson, string][] = []
  for (const person of [sam, henrik]) {
    await person.presses('Vouch and sign in', withNote('I met her'))
    codes.push([person, (await person.browses(person.ticket())).code ?? ''])
  }
  const { connector } = w.tenant
  await Promise.all(codes.map(([{ id }, code]) => connector.verifyState(id, code)))
  await w.settle()
  expect(intune.resets()).toHaveLength(1)
  const { body } = await w.database.kysely
    .selectFrom('resets')
    .select('body')
    .executeTakeFirstOrThrow()
  const { by } = (body as { authority: { vouch: { by: string } } }).authority.vouch
  const [first, second] = by === sam.id ? [sam, henrik] : [henrik, sam]
  expect(second.seesAnywhere()).toContain(`${first.name} has already vouched for this.`)
  await intune.finishes('Pixel 8')
  expect(first.buttons()).toContain('Show passcode')
  expect(second.buttons()).not.toContain('Show passcode')
})

// --- notes

test('nobody denies, vouches or handles without a note, and an old card decides nothing', async () => {
  const { ann, sam } = w
  await cannotSignIn(ann)
  const titles = ['Deny', 'Vouch and sign in', 'Handled another way']
  const buttons = titles.map((title) => sam.button(title, 'channel'))
  for (const button of buttons) {
    for (const inputs of [{}, { note: '' }, { note: ' \n\t\u00a0' }]) {
      expect(await press(sam, button, inputs)).toContain(en['refusal.noteMissing'])
    }
  }
  expect(await stateOf(ann)).toBe('awaitingApproval')
  expect(new Set(await decided())).toEqual(
    new Set(['denied', 'vouched', 'handled'].map((event) => `${event} refused: noteMissing`)),
  )
  expect(await w.database.kysely.selectFrom('prompts').select('purpose').execute()).toEqual([
    { purpose: 'reset' },
  ])
})

test('a decision on the card of an earlier escalation is refused as out of date', async () => {
  const { ann, sam, henrik } = w
  await annsPhoneIsStale()
  const old = ['Approve', 'Deny', 'Handled another way'].map((title) =>
    sam.button(title, 'channel'),
  )
  await sam.presses('Approve', inChannel)
  await w.clock.advance('1m')
  await ann.presses('Send to IT')
  for (const button of old) {
    for (const person of [sam, henrik]) {
      expect(await press(person, button, { note: 'Yes' })).toContain(en['refusal.outdated'])
    }
  }
  expect(await stateOf(ann)).toBe('awaitingApproval')
  const [, ...refused] = await decided()
  expect(refused).toHaveLength(6)
  for (const one of refused) expect(one).toContain('refused: outdated')
})

// --- a vouch is worth no more than its sign-in

describe('a vouch', () => {
  beforeEach(async () => {
    await cannotSignIn(w.ann)
  })
  afterEach(async () => {
    expect(w.intune.resets()).toEqual([])
    expect(await stateOf(w.ann)).toBe('awaitingApproval')
  })

  const vouches = (person: SimulatedPerson) =>
    person.presses('Vouch and sign in', withNote('I met her'))

  test('without a sign-in is none', async () => {
    await vouches(w.sam)
    await w.sam.handsBack('2345-6789')
    await w.clock.advance('5m')
    expect(w.sam.seesAnywhere()).toContain('This sign-in is over')
  })

  test('with the sign-in of somebody else is none', async () => {
    await vouches(w.sam)
    const { status, code } = await w.sam.browses(w.sam.ticket(), { as: 'Henrik Dahl' })
    expect([status, code]).toEqual([403, null])
  })

  test('whose code somebody else hands back is none', async () => {
    await vouches(w.sam)
    await vouches(w.henrik)
    const { code } = await w.sam.browses(w.sam.ticket())
    for (const other of [w.henrik, w.ann, w.someone('Noor Haddad')]) {
      await other.handsBack(code ?? '')
    }
    await w.sam.says(code ?? '', { where: 'channel' })
  })

  test('with a sign-in that is older than it is none', async () => {
    const before = Math.floor(Date.now() / 1000) - 1
    await vouches(w.sam)
    w.tenant.entra.next({ claims: { auth_time: before } })
    const { status, code } = await w.sam.browses(w.sam.ticket())
    expect([status, code]).toEqual([403, null])
  })

  test('with the code of an earlier press, of which there is a newer one, is none', async () => {
    await vouches(w.sam)
    const { code } = await w.sam.browses(w.sam.ticket())
    await vouches(w.sam)
    await w.sam.handsBack(code ?? '')
  })

  test('with the approver’s sign-in for their own phone is none', async () => {
    await vouches(w.sam)
    const ofVouch = w.sam.ticket()
    await w.sam.says('reset my phone')
    const { code } = await w.sam.browses(w.sam.ticket())
    expect((await w.sam.browses(ofVouch)).status).toBe(410)
    await w.sam.presses('Cancel')
    await w.sam.handsBack(code ?? '')
  })
})

test('a vouch for one person resets nobody else’s phone', async () => {
  const { ann, sam, intune } = w
  const giulia = await known('Giulia Rossi')
  await cannotSignIn(ann)
  await sam.presses('Vouch and sign in', withNote('I met her'))
  const { code } = await sam.browses(sam.ticket())
  await cannotSignIn(giulia)
  await sam.presses('Vouch and sign in', withNote('I met her, too'))
  await sam.handsBack(code ?? '')
  expect(intune.resets()).toEqual([])
  await sam.signsIn()
  expect(intune.resets()).toHaveLength(1)
  expect([await stateOf(ann), await stateOf(giulia)]).toEqual(['awaitingApproval', 'resetting'])
})

// --- where every decision needs a sign-in

describe('with APPROVER_SIGN_IN=all', () => {
  beforeEach(async () => {
    await w.end()
    await begins({ APPROVER_SIGN_IN: 'all' })
    await annsPhoneIsStale()
  })

  test.each([
    ['Approve', 'approved', 'You are about to approve', 'awaitingSignIn', 'has agreed'],
    ['Deny', 'denied', 'You are about to deny', 'closed', 'IT has said no'],
    ['Handled another way', 'handled', 'as handled another way', 'closed', 'IT has taken care'],
  ])('%s is kept with its note, and takes effect once the code is back', async (...row) => {
    const [title, type, about, state, told] = row
    const { ann, sam } = w
    await sam.presses(title, withNote('As we said'))
    expect(await stateOf(ann)).toBe('awaitingApproval')
    expect(sam.sees()).toContain(about)
    expect(sam.sees()).toContain('As we said')
    const kept = w.database.kysely.selectFrom('prompts').select(['purpose', 'pending'])
    expect(await kept.where('person_id', '=', sam.id).execute()).toEqual([
      { purpose: 'decide', pending: { type, note: 'As we said' } },
    ])
    const { code } = await sam.browses(sam.ticket())
    await w.henrik.handsBack(code ?? '')
    expect(await stateOf(ann)).toBe('awaitingApproval')
    await sam.handsBack(code ?? '')
    expect(await stateOf(ann)).toBe(state)
    expect(ann.sees()).toContain(told)
    expect(ann.sees()).toContain('As we said')
    expect(w.channel().length).toBe(1)
    expect(w.intune.resets()).toEqual([])
  })

  test('no decision is one without the sign-in, and none without a note asks for it', async () => {
    const { ann, sam } = w
    for (const title of ['Approve', 'Deny', 'Handled another way']) {
      await sam.presses(title, withNote('As we said'))
      await sam.browses(sam.ticket(), { as: 'Henrik Dahl' })
    }
    expect(await stateOf(ann)).toBe('awaitingApproval')
    await w.clock.advance('5m')
    await sam.handsBack('2345-6789')
    expect(await stateOf(ann)).toBe('awaitingApproval')
    expect(sam.sees()).toContain('This sign-in is over')
    const messages = sam.messages().length
    expect((await sam.presses('Deny', inChannel)).text).toContain(en['refusal.noteMissing'])
    expect(sam.messages()).toHaveLength(messages)
  })

  test('whoever is no approver any more when the code is back has not decided', async () => {
    const { ann, sam } = w
    await sam.presses('Approve', inChannel)
    const { code } = await sam.browses(sam.ticket())
    sam.record.role = 'employee'
    await sam.handsBack(code ?? '')
    expect(await stateOf(ann)).toBe('awaitingApproval')
  })

  test('who signs in after somebody else has decided is told who did', async () => {
    const { ann, sam, henrik } = w
    await sam.presses('Approve', inChannel)
    await henrik.presses('Deny', withNote('Come to the desk'))
    await henrik.signsIn()
    expect(await stateOf(ann)).toBe('closed')
    await sam.signsIn()
    expect(await stateOf(ann)).toBe('closed')
    expect(sam.seesAnywhere()).toContain('Henrik Dahl has already denied this.')
  })

  test('a decision that waited while the request went on is about nothing any more', async () => {
    const { ann, sam, henrik } = w
    await sam.presses('Deny', withNote('No'))
    await henrik.presses('Approve', inChannel)
    await henrik.signsIn()
    await w.clock.advance('1m')
    await ann.presses('Send to IT')
    await sam.signsIn()
    expect(await stateOf(ann)).toBe('awaitingApproval')
    expect(sam.seesAnywhere()).toContain(en['refusal.notNow'])
  })

  test('the code may be typed, and says nothing of the approver’s own phone', async () => {
    const { ann, sam } = w
    await sam.presses('Approve', inChannel)
    const { code } = await sam.browses(sam.ticket())
    await sam.says(code ?? '')
    expect(await stateOf(ann)).toBe('awaitingSignIn')
    expect(sam.sees()).toContain('Your decision is recorded')
  })
})

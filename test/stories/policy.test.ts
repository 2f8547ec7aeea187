import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from '@jest/globals'
import { guidOf } from '../../src/sandbox/people.ts'
import { endOfWorlds, expectCalm, world, type World } from '../world.ts'

const contractors = '11111111-2222-4333-8444-555555555555'
const executives = '66666666-7777-4888-9999-aaaaaaaaaaaa'
const file = join(mkdtempSync(join(tmpdir(), 'policy-')), 'policy.json')
const inChannel = { where: 'channel' as const }

let w: World
/** Whether no job has failed that is tried again. */
let isCalm = true
afterEach(async () => {
  if (isCalm) expectCalm(w)
  isCalm = true
  await w.end()
})
afterAll(endOfWorlds)

/** A world with a policy file; its approvers are known without asking for their groups. */
async function worldWith(policy: object): Promise<World> {
  writeFileSync(file, JSON.stringify(policy))
  const approvers = ['sam.okafor', 'henrik.dahl'].map((name) => guidOf(`person/${name}`)).join()
  w = await world({ env: { POLICY_FILE: file, APPROVER_GROUP_ID: '', APPROVER_IDS: approvers } })
  return w
}
const forGroup = (then: string, ...groups: string[]) => ({
  rules: [{ name: 'Contractors', when: { groups }, then }],
})
const lookUps = () => w.intune.calls(/checkMemberGroups/)
/** Nobody hears from the directory which groups somebody is in. */
const silent = () => {
  w.tenant.graph.fail(
    { path: /checkMemberGroups/ },
    { status: 503, headers: { 'retry-after': '0' } },
  )
}
/** The directory answers again, and is asked again. */
const heard = async () => {
  w.tenant.graph.heal()
  await w.clock.advance('1m')
}

test('a member of a group needs an approval that names the rule; another goes on alone', async () => {
  const { ann, sam, intune } = await worldWith(forGroup('approval', executives, contractors))
  ann.record.groups.push(contractors)
  await ann.says('reset my phone')
  await ann.presses('Choose Google Pixel 8')
  expect(ann.sees()).toContain('Your organization wants IT to agree before this passcode is reset.')
  expect(sam.sees('channel')).toContain('A rule of the policy applies: Contractors.')
  await ann.presses('Cancel')

  const giulia = await w.known('Giulia Rossi')
  await giulia.says('reset my phone')
  await giulia.signsIn()
  expect(intune.resets()).toHaveLength(1)
  expect(w.channel()).toHaveLength(1)
})

test('what a rule wants an approval for is approved once, and that is enough', async () => {
  const { ann, sam, intune } = await worldWith(forGroup('approval', contractors))
  ann.record.groups.push(contractors)
  await ann.says('reset my phone')
  await ann.presses('Choose Google Pixel 8')
  await sam.presses('Approve', inChannel)
  expect(intune.resets()).toHaveLength(0)
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
  expect(intune.resets()).toHaveLength(1)
})

test('groups are asked for once when somebody looks, once before the order, and never by a press', async () => {
  const { ann } = await worldWith(forGroup('approval', executives, contractors))
  await ann.says('reset my phone')
  expect(lookUps()).toHaveLength(1)
  await ann.signsIn()
  expect(lookUps()).toHaveLength(2)
  expect(w.intune.resets()).toHaveLength(1)

  ann.record.groups.push(contractors)
  const lars = await w.known('Lars Lindqvist')
  await lars.says('reset my phone')
  const before = w.tenant.graph.calls.length
  // Whatever the bot does by itself afterwards asks Graph for nothing either: it waits for the sign-in.
  await lars.presses('Choose samsung Galaxy S23')
  expect(w.tenant.graph.calls).toHaveLength(before)
})

test('a policy without groups asks for none', async () => {
  const policy = {
    rules: [{ name: 'Phones', when: { capability: ['removal'] }, then: 'approval' }],
  }
  const { ann } = await worldWith(policy)
  await ann.says('reset my phone')
  await ann.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
  expect(lookUps()).toEqual([])
})

test.each([
  ['deny', 'Your organization doesn’t reset this device here.'],
  ['it', 'In your organization, only IT resets the passcode of this device.'],
])('%s leaves nothing but the way to IT, who learn of the rule', async (then, sentence) => {
  const { ann, sam, intune } = await worldWith({
    rules: [
      { name: 'Everybody', when: {}, then: 'self' },
      { name: 'Asked first', when: { platform: ['android'] }, then: 'approval' },
      { name: 'Not these', when: { ownership: 'company', platform: ['android'] }, then },
    ],
    otherwise: 'approval',
  })
  await ann.says('reset my phone')
  expect(ann.sees()).toContain(sentence)
  expect(ann.buttons().filter((title) => title.startsWith('Choose'))).toEqual([])
  await ann.presses('Send to IT', { inputs: { reason: 'Locked out' } })
  expect(ann.sees()).toContain('Waiting for IT')
  const card = sam.sees('channel')
  expect(card).toContain('A rule of the policy applies: Not these.')
  expect(card).toContain('Locked out')
  expect(sam.buttons('channel')).not.toContain('Approve')
  expect(intune.resets()).toHaveLength(0)
  const giulia = await w.known('Giulia Rossi')
  await giulia.says('reset my phone')
  await giulia.signsIn()
  expect(intune.resets()).toHaveLength(1)
})

test('who has come into a group since they chose needs an approval before Intune is asked', async () => {
  const { ann, sam, intune } = await worldWith(forGroup('approval', contractors))
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('Sign in to reset your passcode')
  ann.record.groups.push(contractors)
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(0)
  expect(ann.sees()).toContain('Waiting for IT')
  expect(sam.sees('channel')).toContain('A rule of the policy applies: Contractors.')
  await sam.presses('Approve', inChannel)
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(1)
})

test('who has come into a group that is denied since they chose, or were approved, gets no reset', async () => {
  const policy = forGroup('deny', contractors)
  const { ann, sam, intune } = await worldWith({ ...policy, otherwise: 'approval' })
  await ann.says('reset my phone')
  await ann.presses('Choose Google Pixel 8')
  await sam.presses('Approve', inChannel)
  ann.record.groups.push(contractors)
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(0)
  expect(ann.seesAnywhere()).not.toContain('Your temporary passcode is ready')
  expect(ann.buttons()).toContain('Send to IT')
})

test('as long as nobody can tell the groups the strictest rule counts, and one approval is enough', async () => {
  const { ann, sam, intune } = await worldWith(forGroup('approval', contractors))
  silent()
  await ann.says('reset my phone')
  await ann.presses('Choose Google Pixel 8')
  expect(ann.sees()).toContain('Waiting for IT')
  expect(sam.sees('channel')).toContain('A rule of the policy applies: Contractors.')
  expect(sam.sees('channel')).toContain('It can’t be told which groups the person is in')
  await sam.presses('Approve', inChannel)
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(1)
})

test('as long as a rule may forbid it nothing is offered, and what is said is no more than that', async () => {
  const { ann, intune } = await worldWith(forGroup('deny', contractors))
  silent()
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('We can’t tell right now whether you may reset this passcode here.')
  expect(ann.buttons().filter((title) => title.startsWith('Choose'))).toEqual([])
  await heard()
  await ann.says('reset my phone')
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(1)
})

test('what a rule may forbid at the last moment waits until the directory answers', async () => {
  const { ann, intune } = await worldWith(forGroup('deny', contractors))
  await ann.says('reset my phone')
  silent()
  isCalm = false
  await ann.signsIn()
  await w.clock.advance('11s')
  expect(intune.resets()).toHaveLength(0)
  expect(ann.sees()).toContain('This takes longer than usual right now. I keep trying by myself')
  expect(w.sam.seesAnywhere('channel')).toBe('')
  await heard()
  await w.clock.advance('1m')
  expect(intune.resets()).toHaveLength(1)
})

test.each([
  ['is in the tenant', true],
  ['is not', false],
])(
  'Windows 10 Mobile is reset where the PIN reset service %s, which is looked for only for one',
  async (_, isThere) => {
    w = await world({ env: { WINDOWS_PIN_RESET: '' } })
    if (!isThere) w.tenant.setup.servicePrincipals.length = 0
    const looks = () => w.intune.calls(/servicePrincipals|deviceConfigurations/).length
    await w.ann.says('reset my phone')
    expect(looks()).toBe(0)
    const lucia = await w.known('Lucía Fernández')
    await lucia.says('reset my phone')
    expect(looks()).toBeGreaterThan(0)
    const choose = 'Choose Microsoft Lumia 950 XL'
    expect(lucia.buttons().includes(choose)).toBe(isThere)
    if (!isThere) {
      // The other one goes straight on.
      expect(lucia.sees()).toContain('Microsoft Lumia 930')
      return
    }
    await lucia.presses(choose)
    expect(lucia.sees()).toContain('Sign in to reset your passcode')
    await lucia.signsIn()
    expect(w.intune.resets()).toHaveLength(1)
  },
)

test('the rows on which Microsoft’s pages differ are set there', async () => {
  await worldWith({ personalIphone: 'never', oldAndroid: 'approval', fullyManaged: 'device' })
  const camille = await w.known('Camille Martin')
  await camille.says('reset my phone')
  expect(camille.buttons().filter((title) => title.startsWith('Choose'))).toEqual([])
  const jonas = await w.known('Jonas Weber')
  await jonas.says('reset my phone')
  await jonas.presses('Choose samsung Galaxy S6')
  expect(w.sam.sees('channel')).toContain('documentation disagrees')
  await w.ann.says('reset my phone')
  expect(w.ann.sees()).not.toContain('work profile')
})

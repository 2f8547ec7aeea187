import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { endOfWorlds, expectCalm, world, type World } from '../world.ts'

const app = 'Microsoft Pin Reset Client Production'

let w: World
beforeEach(async () => {
  w = await world({ env: { WINDOWS_PIN_RESET: 'check' } })
})
afterEach(async () => {
  expectCalm(w)
  await w.end()
})
afterAll(endOfWorlds)

const looked = () => w.intune.calls(/servicePrincipals|deviceConfigurations/)

/** Lucía, who has Windows 10 Mobile, has asked for help. */
async function luciaAsks() {
  const lucia = await w.known('Lucía Fernández')
  await lucia.says('reset my phone')
  return lucia
}

test('nothing is looked at for people who do not have Windows 10 Mobile', async () => {
  await w.ann.says('reset my phone')
  await w.ann.signsIn()
  await w.intune.finishes('Pixel 8')
  expect(w.ann.sees()).toContain('Your temporary passcode is ready')
  expect(looked()).toEqual([])
})

test('with all that it needs, a Windows 10 Mobile is reset, and looked into once', async () => {
  const lucia = await luciaAsks()
  expect(looked().length).toBeGreaterThan(0)
  const before = looked().length
  await lucia.presses('Choose Microsoft Lumia 950 XL')
  await lucia.signsIn()
  await w.intune.finishes('Lumia 950 XL')
  const seen = await lucia.presses('Show passcode')
  expect(seen.text).toContain(w.intune.passcodeOf('Lumia 950 XL'))
  expect(looked()).toHaveLength(before)
})

test('without an app that it needs it is not offered, and what is left goes on', async () => {
  const principals = w.tenant.setup.servicePrincipals
  const index = principals.findIndex(({ displayName }) => displayName === app)
  principals.splice(index, 1)
  const lucia = await luciaAsks()
  expect(lucia.sees()).toContain('Microsoft Lumia 930')
  expect(lucia.sees()).toContain('Sign in to reset your passcode')
  expect(lucia.seesAnywhere()).not.toContain('Lumia950XL')
  expect(w.channel()).toEqual([])
})

test('where it cannot be told IT decides, and nobody is alarmed', async () => {
  const { graphRoles } = w.tenant
  graphRoles.splice(graphRoles.indexOf('Application.Read.All'), 1)
  const lucia = await luciaAsks()
  await lucia.presses('Choose Microsoft Lumia 950 XL')
  expect(w.intune.resets()).toEqual([])
  const channel = w.channel().filter(({ from }) => from.role === 'bot')
  expect(channel).toHaveLength(1)
  expect(JSON.stringify(channel)).not.toContain('Application.Read.All')
})

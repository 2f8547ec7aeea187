import { randomInt } from 'node:crypto'
import type { ResetPasscodeActionResult } from '@microsoft/microsoft-graph-types-beta'
import type { Device, LockKind } from './devices.ts'
import { effectOf, type Scope } from './effects.ts'
import { digits, letters, mixedCode, randomCode } from './passcodes.ts'

/** A phone as somebody holding it sees it. Carries no code. */
export type PhoneView = {
  id: string
  ownerId: string
  name: string
  model: string
  os: string
  osVersion: string
  platform: 'android' | 'ios' | 'windows' | 'mac' | 'linux'
  online: boolean
  locked: boolean
  scope: Scope
  lock: { kind: LockKind; mustSetNew: boolean }
  lastSync: string
}

type Phone = {
  device: Device
  code: string | undefined
  locked: boolean
  mustSetNew: boolean
  results: ResetPasscodeActionResult[]
  temporary: string | undefined
}

export type PhonesOptions = {
  delayMs: number
  manual: boolean
  /** How long temporary passcodes are; as long as Intune makes them when not told. */
  passcodeLength?: number | undefined
}

export type Phones = ReturnType<typeof createPhones>

const week = 7 * 24 * 60 * 60_000

/**
 * The simulated phones. An online phone executes a command after `delayMs`; when `manual`, only
 * `finish`, `fail` and `notSupported` end a command. A phone is named by id, device name or model.
 */
export function createPhones(
  devices: Device[],
  { delayMs, manual, passcodeLength }: PhonesOptions,
) {
  const phones = new Map(devices.map((device) => [device.id, newPhone(device)]))
  const listeners = new Set<(phone: PhoneView) => void>()
  const timers = new Set<NodeJS.Timeout>()

  const changed = (phone: Phone) => listeners.forEach((listener) => listener(viewOf(phone)))

  function find(name: string): Phone {
    const byId = phones.get(name)
    if (byId) return byId
    const named = [...phones.values()].filter(
      ({ device }) => device.record.model === name || device.record.deviceName === name,
    )
    const [only] = named
    if (!only || named.length > 1) throw new Error(`${named.length} phones are called ${name}`)
    return only
  }

  function pending(phone: Phone) {
    return phone.results.filter(({ actionState }) => actionState === 'pending')
  }

  function settle(name: string, state: 'done' | 'failed' | 'notSupported', errorCode = 0) {
    const phone = find(name)
    const waiting = pending(phone)
    const effect = effectOf(phone.device)
    if (state === 'done' && effect !== 'removed' && typeof effect === 'string')
      throw new Error(`${name} never gets so far: ${effect}`)
    if (!waiting.length) throw new Error(`${name} has no command to answer`)
    for (const result of waiting) {
      result.lastUpdatedDateTime = preciseNow()
      result.actionState = state
      result.errorCode = errorCode
      if (state === 'done') obey(phone, result, passcodeLength)
    }
    phone.device.record.lastSyncDateTime = new Date(Date.now()).toISOString()
    changed(phone)
  }

  function execute(phone: Phone) {
    if (!phone.device.online || !pending(phone).length) return
    const effect = effectOf(phone.device)
    if (effect === 'ignored') return
    if (effect === 'notSupported') settle(phone.device.id, 'notSupported', -2016330712)
    else settle(phone.device.id, 'done')
  }

  function executeLater(phone: Phone) {
    if (manual || !phone.device.online) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      execute(phone)
    }, delayMs)
    timers.add(timer)
  }

  return {
    list: () => [...phones.values()].map(viewOf),
    get: (id: string) => phones.get(id)?.device,
    view: (name: string) => viewOf(find(name)),
    devices: () => [...phones.values()].map(({ device }) => device),

    /** Enrols one more device. */
    add(device: Device) {
      phones.set(device.id, newPhone(device))
    },

    /** Changes what Intune has recorded of a device, for example its user or management state. */
    change(name: string, record: Partial<Device['record']>, primaryUserId?: string) {
      const { device } = find(name)
      Object.assign(device.record, record)
      if (primaryUserId !== undefined) device.primaryUserId = primaryUserId
    },

    /** Takes Intune's order to reset; false when Intune refuses this kind of device. */
    queue(id: string): boolean {
      const phone = find(id)
      if (effectOf(phone.device) === 'refused') return false
      const now = preciseNow()
      phone.results.push({
        actionName: 'resetPasscode',
        actionState: 'pending',
        startDateTime: now,
        lastUpdatedDateTime: now,
        passcode: null,
        errorCode: 0,
      })
      changed(phone)
      executeLater(phone)
      return true
    },

    /** The action results of the last seven days, oldest first. */
    results(id: string): ResetPasscodeActionResult[] {
      const { results } = find(id)
      return results.filter(
        ({ startDateTime = '' }) => Date.parse(startDateTime) > Date.now() - week,
      )
    },

    /** The phone carries out what is pending, online or not. */
    finish: (name: string) => settle(name, 'done'),
    /** The phone answers what is pending with an error, as an iPhone with a wrong unlock token. */
    fail: (name: string, errorCode = -2016341112) => settle(name, 'failed', errorCode),
    notSupported: (name: string) => settle(name, 'notSupported', -2016330712),

    setOnline(name: string, online: boolean) {
      const phone = find(name)
      phone.device.online = online
      if (online) phone.device.record.lastSyncDateTime = new Date(Date.now()).toISOString()
      changed(phone)
      if (online && pending(phone).length) executeLater(phone)
    },

    /** Types a code on the lock screen. */
    tryCode(name: string, code: string) {
      const phone = find(name)
      if (phone.locked && phone.code !== undefined && phone.code === code) {
        phone.locked = false
        phone.mustSetNew = phone.temporary === code
        changed(phone)
      }
      return { unlocked: !phone.locked, mustSetNew: phone.mustSetNew }
    },

    /** Sets a code of one's own on the unlocked phone; false when it is locked or too short. */
    setCode(name: string, code: string): boolean {
      const phone = find(name)
      if (phone.locked || code.length < 4) return false
      phone.code = code
      phone.temporary = undefined
      phone.mustSetNew = false
      changed(phone)
      return true
    },

    /** Locks the phone again, with the code it has. */
    lock(name: string) {
      const phone = find(name)
      phone.locked = phone.code !== undefined
      changed(phone)
    },

    /** The temporary passcode that the phone set last, for tests only. */
    passcodeOf: (name: string) => find(name).temporary,

    on(listener: (phone: PhoneView) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    close() {
      timers.forEach((timer) => clearTimeout(timer))
      timers.clear()
    },
  }
}

function newPhone(device: Device): Phone {
  // Nobody knows this code: that is why the phone is locked.
  const forgotten = randomCode(letters + digits, 24)
  const code = device.lock === 'none' ? undefined : forgotten
  return {
    device,
    code,
    locked: code !== undefined,
    mustSetNew: false,
    results: [],
    temporary: undefined,
  }
}

function obey(phone: Phone, result: ResetPasscodeActionResult, length?: number) {
  const effect = effectOf(phone.device)
  if (typeof effect === 'string') {
    phone.code = undefined
    phone.temporary = undefined
    phone.locked = false
    phone.mustSetNew = true
    return
  }
  const code = effect.code === 'numeric' ? randomCode(digits, length ?? 6) : mixedCode(length)
  phone.code = code
  phone.temporary = code
  phone.locked = true
  phone.mustSetNew = false
  result.passcode = code
}

/** Intune gives its times seven fractional digits, more than a Date can hold. */
function preciseNow(): string {
  const ticks = String(randomInt(10_000)).padStart(4, '0')
  return new Date(Date.now()).toISOString().replace('Z', `${ticks}Z`)
}

function viewOf({ device, code, locked, mustSetNew }: Phone): PhoneView {
  const { record } = device
  const effect = effectOf(device)
  return {
    id: device.id,
    ownerId: record.userId,
    name: record.deviceName ?? '',
    model: record.model ?? '',
    os: record.operatingSystem ?? '',
    osVersion: record.osVersion ?? '',
    platform: platformOf(device),
    online: device.online,
    locked,
    scope: typeof effect === 'object' ? effect.scope : scopeOf(device),
    lock: { kind: code === undefined ? 'none' : device.lock, mustSetNew },
    lastSync: record.lastSyncDateTime ?? '',
  }
}

function scopeOf({ record }: Device): Scope {
  return record.deviceType === 'androidForWork' ? 'workProfile' : 'device'
}

function platformOf({ record }: Device): PhoneView['platform'] {
  const system = record.operatingSystem?.toLowerCase() ?? ''
  if (system.startsWith('android')) return 'android'
  if (system.startsWith('ios') || system.startsWith('ipad')) return 'ios'
  if (system.startsWith('mac')) return 'mac'
  return system.startsWith('linux') ? 'linux' : 'windows'
}

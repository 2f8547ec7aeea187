import { randomUUID } from 'node:crypto'
import type { Device } from '../../src/domain/device.ts'
import type { Standing } from '../../src/domain/policy.ts'
import type { In } from '../../src/domain/reset.ts'
import type { AuditEntry, StoredPrompt } from '../../src/ports.ts'

const at = '2026-11-20T12:00:00.000Z'

/** A moment on the samples' day, so many seconds after noon. */
export function later(seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

/** A company iPhone that its owner may reset alone. */
export function iphone(ownerId: string, id: string = randomUUID()): Device {
  return {
    id,
    ownerId,
    ownerUpn: 'ann@contoso.example',
    name: 'Ann’s "iPhone" 📱',
    manufacturer: 'Apple',
    model: 'iPhone 15',
    serialEnd: '7K2Q',
    operatingSystem: 'iOS',
    osVersion: '17.5.1',
    deviceType: 'iPhone',
    managementState: 'managed',
    managementAgent: 'mdm',
    enrollmentType: 'appleBulkWithUser',
    joinType: 'azureADRegistered',
    ownership: 'company',
    lastSyncAt: new Date().toISOString(),
  }
}

/** What was looked up with an offer. */
export const standing: Standing = { groups: [], windowsPinReset: 'ready' }

/** A reset that has just begun. */
export function resetOf(
  person: string,
  more: Partial<In<'awaitingSignIn'>> = {},
): In<'awaitingSignIn'> {
  return {
    id: randomUUID(),
    version: 1,
    person,
    device: iphone(person),
    createdAt: at,
    changedAt: at,
    escalation: null,
    approval: null,
    state: 'awaitingSignIn',
    until: later(300),
    ...more,
  }
}

/** The same reset, ended. */
export function ended(reset: In<'awaitingSignIn'>, changedAt: string): In<'closed'> {
  return { ...reset, changedAt, state: 'closed', until: null, ending: { how: 'cancelled' } }
}

/** A prompt that nobody has opened. */
export function promptOf(person: string, more: Partial<StoredPrompt> = {}): StoredPrompt {
  return {
    id: randomUUID(),
    person,
    purpose: 'reset',
    resetId: randomUUID(),
    issuedAt: at,
    until: later(300),
    openedAt: null,
    browserHash: null,
    proof: null,
    codeHash: null,
    tries: 0,
    endedAt: null,
    pending: null,
    ...more,
  }
}

/** An entry about a reset. */
export function entryOf(resetId: string, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    at,
    resetId,
    person: null,
    event: 'chosen',
    from: null,
    actor: { kind: 'system' },
    outcome: 'accepted',
    result: 'awaitingSignIn',
    detail: {},
    ...more,
  }
}

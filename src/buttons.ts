import { z } from 'zod'
import type { Event } from './domain/reset.ts'

const id = z.string().uuid()
const deviceId = z.string().regex(/^[\w.-]{1,100}$/)
// What the fields on the cards take.
const words = z.string().max(500).optional()
const reset = z.object({ resetId: id })
const decision = reset.extend({ note: words, escalationId: z.string().max(40).optional() })

const pressed = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('reset.choose'), data: z.object({ deviceId }) }),
  z.object({ verb: z.literal('reset.cancel'), data: reset }),
  z.object({ verb: z.literal('reset.again'), data: reset }),
  z.object({ verb: z.literal('reset.remind'), data: reset }),
  z.object({ verb: z.literal('reset.disown'), data: reset }),
  z.object({
    verb: z.literal('reset.escalate'),
    data: z.object({
      resetId: id.optional(),
      deviceId: deviceId.optional(),
      reason: words,
    }),
  }),
  z.object({ verb: z.literal('passcode.show'), data: reset }),
  z.object({ verb: z.literal('approval.claim'), data: reset }),
  z.object({ verb: z.literal('approval.approve'), data: decision }),
  z.object({ verb: z.literal('approval.deny'), data: decision }),
  z.object({ verb: z.literal('approval.vouch'), data: decision }),
  z.object({ verb: z.literal('approval.handled'), data: decision }),
  z.object({
    verb: z.literal('devices.more'),
    data: z.object({ deviceId: deviceId.optional() }),
  }),
  z.object({ verb: z.literal('reset.find'), data: z.object({}) }),
  z.object({ verb: z.literal('reset.status'), data: z.object({}) }),
  z.object({ verb: z.literal('hold.lift'), data: z.object({ holdId: id, note: words }) }),
])

/** A pressed button, its ids checked for their shape and nothing else believed. */
export type Pressed = z.infer<typeof pressed>

/** The value of an invoke that says so. */
export const pressing = z.object({ action: pressed })

/** Every verb that a button can have. */
export const verbs: readonly Pressed['verb'][] = pressed.options.map(
  ({ shape }) => shape.verb.value,
)

/** What happens to one reset; the others are about more or less than that. */
export type Happens = Exclude<
  Pressed,
  { verb: 'hold.lift' | 'devices.more' | 'reset.find' | 'reset.status' }
>

/** What a press means, as an event. */
export function eventOf({ verb, data }: Happens): Event {
  switch (verb) {
    case 'reset.choose':
      return { type: 'chosen', deviceId: data.deviceId }
    case 'reset.cancel':
      return { type: 'cancelled' }
    case 'reset.again':
      return { type: 'again' }
    case 'reset.remind':
      return { type: 'reminded', due: null }
    case 'reset.disown':
      return { type: 'disowned' }
    case 'reset.escalate': {
      const { deviceId, reason } = data
      const said = { type: 'escalated', reason: reason?.trim() || null } as const
      return deviceId === undefined ? said : { ...said, deviceId }
    }
    case 'passcode.show':
      return { type: 'shown' }
    case 'approval.claim':
      return { type: 'claimed' }
    case 'approval.approve':
      return { type: 'approved', ...ruling(data) }
    case 'approval.deny':
      return { type: 'denied', ...ruling(data) }
    case 'approval.vouch':
      return { type: 'vouched', ...ruling(data) }
    case 'approval.handled':
      return { type: 'handled', ...ruling(data) }
  }
}

function ruling({ note: written, escalationId }: z.infer<typeof decision>) {
  const note = written ?? null
  return escalationId === undefined ? { note } : { note, escalationId }
}

import { z } from 'zod'

/** More than anybody mentions in one message. */
const MOST_ENTITIES = 100

/** Ids of Teams: they stand in headers and addresses. */
const id = z.string().regex(/^[\x21-\x7e]{1,500}$/)

/** What is of another kind than it should be counts as not there. */
const perhaps = <T extends z.ZodTypeAny>(kind: T) => kind.optional().catch(undefined)

// A database keeps neither NUL nor half of a character.
const name = z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().slice(0, 256))

const clientInfo = z.object({
  type: z.literal('clientInfo'),
  timezone: z.string().regex(/^[\w/+-]{1,100}$/),
})
const mention = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string().max(500) }),
})
const entity = z.union([clientInfo, mention])
// Before anybody has shown a token: a body full of them would take seconds.
const entities = z
  .array(z.unknown())
  .transform((all) =>
    all.slice(0, MOST_ENTITIES).flatMap((one) => entity.safeParse(one).data ?? []),
  )

const account = z.object({ id, name: perhaps(name), aadObjectId: perhaps(z.string()) })

const activity = z.object({
  type: z.string().min(1),
  channelId: z.string().min(1),
  // The SDK checks the token's claim for it only where there is one.
  serviceUrl: z.string().url(),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: perhaps(z.string()),
    tenantId: z
      .string()
      .nullish()
      .transform((tenant) => tenant ?? undefined),
  }),
  id: perhaps(id),
  replyToId: perhaps(id),
  name: perhaps(z.string()),
  action: perhaps(z.string()),
  locale: perhaps(z.string().regex(/^[\w-]{2,35}$/)),
  text: z.string().catch(''),
  entities: perhaps(entities),
  value: z.unknown(),
  channelData: z.unknown(),
})

/**
 * As much of a body as the bot and its SDK read of an activity, each part of its kind; null where
 * something is missing without which nobody can be answered. The SDK itself looks at nothing and
 * fails half-way.
 */
export function activityIn(body: unknown): object | null {
  return activity.safeParse(body).data ?? null
}

const ofTenant = z.object({ tenant: z.object({ id: z.string() }) })
const ofTeam = z.object({
  tenant: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }),
  settings: z.object({ selectedChannel: z.object({ id: z.string() }) }).optional(),
})

type Said = { readonly entities?: unknown; readonly channelData?: unknown }

/** The tenant that Teams names; empty where it names none. */
export function tenantIn({ channelData }: Said): string {
  return ofTenant.safeParse(channelData).data?.tenant.id ?? ''
}

/** The team that the bot was added to, by its own id and that of the channel; null for anything else. */
export function teamIn({ channelData }: Said): string[] | null {
  const { data } = ofTeam.safeParse(channelData)
  if (data === undefined) return null
  return [data.team.id, data.settings?.selectedChannel.id ?? data.team.id]
}

/** The time zone of whoever wrote, where their Teams says it. */
export function timeZoneIn({ entities: said }: Said): string | null {
  return partsOf(said).find((one) => one.type === 'clientInfo')?.timezone ?? null
}

/** The ids in Teams of those who are mentioned. */
export function mentionsIn({ entities: said }: Said): string[] {
  return partsOf(said).flatMap((one) => (one.type === 'mention' ? [one.mentioned.id] : []))
}

function partsOf(said: unknown): z.infer<typeof entity>[] {
  return entities.safeParse(said).data ?? []
}

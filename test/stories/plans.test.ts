import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { startPostgres, type Postgres } from '../postgres.ts'
import { endOfWorlds, onPostgres, world } from '../world.ts'

let server: Postgres
beforeAll(async () => {
  server = await startPostgres()
  onPostgres(server.url)
}, 60_000)
afterAll(async () => {
  await endOfWorlds()
  await server.stop()
})

type Asked = { text: string; values: unknown[] }
type Plan = { 'Node Type'?: string; 'Relation Name'?: string; Plans?: Plan[] }

/** Every statement that is sent to PostgreSQL while something happens, once each. */
async function statementsOf(act: () => Promise<void>): Promise<Asked[]> {
  const asked = new Map<string, Asked>()
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown }
  const { query } = prototype
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [first, second] = given
    const { text, values } = (
      typeof first === 'string' ? { text: first, values: second } : first
    ) as Partial<Asked>
    if (typeof text === 'string' && !asked.has(text)) {
      asked.set(text, { text, values: Array.isArray(values) ? values : [] })
    }
    return query.apply(this, given)
  }
  try {
    await act()
  } finally {
    prototype.query = query
  }
  return [...asked.values()]
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

test('no statement of a turn, a sign-in or a job reads through a whole table', async () => {
  const w = await world()
  const { ann, sam } = w
  const statements = await statementsOf(async () => {
    await ann.says('reset my phone')
    await ann.signsIn()
    await w.intune.finishes('Pixel 8')
    await ann.presses('Show passcode')
    await ann.says('status')
    await ann.presses('Yes, stop it')
    await sam.presses('Let Ann Carter reset again', {
      where: 'channel',
      inputs: { note: 'Called her.' },
    })
    await w.clock.advance('11m')
    await ann.says('reset my phone')
    await ann.presses('Send to IT')
    await sam.presses('Vouch and sign in', { where: 'channel', inputs: { note: 'Seen.' } })
    await sam.signsIn()
    await w.intune.finishes('Pixel 8')
    await sam.presses('Show passcode')
    await ann.says('show my passcode again')
    for (const said of ['queue', `history ${ann.record.upn}`, `freeze ${ann.record.upn}`]) {
      await sam.says(said, { where: 'channel' })
    }
    await fetch(w.url('/metrics'))
  })
  const ours = [
    'people',
    'offers',
    'resets',
    'prompts',
    'posts',
    'audit',
    'holds',
    'uses',
    'unsent',
  ]
  const about = statements.filter(({ text }) =>
    ours.some((table) => text.includes(`"${table}"`) || text.includes(` ${table} `)),
  )
  const client = new pg.Client(server.url)
  await client.connect()
  // With few rows it would read everything, whatever indexes there are.
  await client.query('set enable_seqscan = off')
  const scans: string[] = []
  for (const { text, values } of about) {
    if (!/^\s*(select|insert|update|delete|with)/i.test(text)) continue
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `explain (format json) ${text}`,
      values,
    )
    for (const node of nodesOf(rows[0]?.['QUERY PLAN'][0]?.Plan ?? {})) {
      const table = node['Relation Name'] ?? ''
      if (node['Node Type'] === 'Seq Scan' && ours.includes(table)) scans.push(`${table}: ${text}`)
    }
  }
  await client.end()
  await w.end()
  expect(scans).toEqual([])
  expect(about.length).toBeGreaterThan(20)
}, 120_000)

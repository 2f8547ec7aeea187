import pg from 'pg'

/*
 * Loaded into a bot before anything else, beside the probe: counts the statements that it sends to
 * PostgreSQL, by their text, and tells its parent when asked.
 */

const counts = new Map<string, number>()

// pg's types list every way to call it; all that matters here is passed on as it came.
const client = pg.Client.prototype as unknown as {
  query: (this: object, ...given: unknown[]) => unknown
}
const query = client.query
client.query = function (...given) {
  const [first] = given
  const text = typeof first === 'string' ? first : ((first as { text?: string }).text ?? '')
  counts.set(text, (counts.get(text) ?? 0) + 1)
  return query.apply(this, given)
}

process.on('message', (message: { statements?: true }) => {
  if (message.statements !== undefined) process.send?.({ statements: [...counts] })
})

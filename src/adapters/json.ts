/** As JSON that PostgreSQL takes: it knows neither NUL nor half of a character. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? clean(part) : part,
  )
}

/** A text that PostgreSQL takes. */
export function clean(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

import { parseArgs } from 'node:util'
import { themes, type Theme } from './stage.ts'

/** Widths of a window, and how much of them a card has: a phone, the narrowest one, and a computer. */
export const widths = { phone: 390, narrow: 320, desktop: 600 } as const
export type Width = keyof typeof widths

/** Which pictures to make. */
export type Wishes = {
  /** Part of the names of cards; empty for all. */
  readonly card: string
  readonly languages: readonly string[]
  readonly themes: readonly Theme[]
  readonly widths: readonly Width[]
}

/** What is asked for on the command line; the rest is everything, but for the narrowest width. */
export function wishesIn(args: readonly string[], languages: readonly string[]): Wishes {
  const several = { type: 'string', multiple: true } as const
  const { values } = parseArgs({
    args: [...args],
    options: { language: several, theme: several, width: several, card: { type: 'string' } },
  })
  return {
    card: values.card ?? '',
    languages: chosen('language', languages, values.language ?? languages),
    themes: chosen('theme', themes, values.theme ?? themes),
    widths: chosen('width', keysOf(widths), values.width ?? ['phone', 'desktop']),
  }
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[]

function chosen<T extends string>(what: string, all: readonly T[], given: readonly string[]): T[] {
  const unknown = given.find((one) => !all.some((known) => known === one))
  if (unknown !== undefined) {
    throw new Error(`There is no ${what} “${unknown}”. There are: ${all.join(', ')}.`)
  }
  return all.filter((one) => given.includes(one))
}

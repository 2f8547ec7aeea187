import type { Icon } from './icons.ts'
import { deviceOf } from './pieces.ts'
import type { Draft, View, Words } from './view.ts'

/** The parts of a card that tells how things stand; what is left out isn't shown. */
export type Status = {
  readonly icon: Icon
  readonly title: string
  readonly summary: string
  readonly texts: readonly string[]
  readonly steps?: object[] | undefined
  readonly banner?: { readonly style: string; readonly text: string } | null
  readonly quotes?: object[]
  readonly warning?: string | undefined
  readonly contact?: string | undefined
  readonly show?: string
  readonly again?: object
  readonly ask?: object
  readonly remind?: string
  readonly cancel?: string
  readonly disown?: object
}

export function status(view: View, words: Words, { icon, summary, ...data }: Status): Draft {
  return {
    template: 'status',
    summary,
    announce: null,
    icon,
    data: { ...common(view, words), ...data, banner: data.banner ?? undefined },
  }
}

/** What every card of a reset has. */
export function common(
  { reset }: View,
  words: Words,
): { [name: string]: unknown; resetId: string } {
  return {
    resetId: reset.id,
    device: reset.device === null ? undefined : deviceOf(reset.device, words),
    quotes: [],
  }
}

/** The same card as a message of its own, sent once for this word. */
export function announced(word: string, draft: Draft): Draft {
  return { ...draft, announce: word }
}

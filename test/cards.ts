/** Reading cards as a person does: their texts, and the buttons that can be pressed. */

export type Button = { title: string; verb: string; data: Record<string, unknown> }

type Node = Record<string, unknown>

export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const one of value) yield* nodesOf(one)
  } else if (typeof value === 'object' && value !== null) {
    yield value as Node
    for (const one of Object.values(value)) yield* nodesOf(one)
  }
}

/** Everything a card shows, buttons' titles included, one text a line. */
export function textOf(card: unknown): string {
  const shown = ['text', 'title', 'label', 'value', 'placeholder']
  return [...nodesOf(card)]
    .filter(({ type }) => typeof type !== 'string' || !/^(signin)$/.test(type))
    .flatMap((node) => shown.map((name) => node[name]))
    .filter((text) => typeof text === 'string')
    .join('\n')
}

/** Every Action.Execute of a card, those behind "show more" included. */
export function buttonsOf(card: unknown): Button[] {
  const forms = [...nodesOf(card)].filter(({ type }) => type === 'Action.ShowCard')
  const behind = new Map<Node, string>()
  for (const form of forms) {
    for (const node of nodesOf(form['card'])) {
      if (node['type'] === 'Action.Execute') behind.set(node, String(form['title']))
    }
  }
  const buttons = [...nodesOf(card)]
    .filter(({ type }) => type === 'Action.Execute')
    .flatMap((node) => {
      const { title, verb, data } = node
      const button = { verb: String(verb), data: (data ?? {}) as Record<string, unknown> }
      const form = behind.get(node)
      // A form's own button may also be named by the button that opens the form.
      const titles = form === undefined ? [title] : [title, form]
      return titles.map((one) => ({ ...button, title: String(one) }))
    })
  return [...buttons]
}

/** The address behind the sign-in button; null where there is none. */
export function signInUrlOf(card: unknown): string | null {
  for (const { type, value } of nodesOf(card)) {
    if (type === 'signin' && typeof value === 'string') return value
  }
  return null
}

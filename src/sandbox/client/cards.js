/* global AdaptiveCards */
import { make } from './dom.js'
import { hostConfig } from './host-config.js'
import { markdownToHtml } from './markdown.js'
import { isOwnPage } from './sign-in.js'

const CARD = 'application/vnd.microsoft.card.adaptive'
const MOMENT =
  /\{\{(DATE|TIME)\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))(?:,\s*(COMPACT|LONG|SHORT))?\)\}\}/g
const DATE_STYLES = {
  COMPACT: { dateStyle: 'short' },
  SHORT: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  LONG: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
}
const NEWEST_IN_TEAMS = 1.5

// The renderer writes times in the browser's language; a reader in Teams sees their own.
function localMoments(value, locale) {
  if (typeof value === 'string') {
    return value.replace(MOMENT, (_, kind, moment, style) => {
      const format = kind === 'TIME' ? { timeStyle: 'short' } : DATE_STYLES[style ?? 'COMPACT']
      return new Intl.DateTimeFormat(locale, format).format(new Date(moment))
    })
  }
  if (Array.isArray(value)) return value.map((item) => localMoments(item, locale))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'data' ? inner : localMoments(inner, locale),
    ]),
  )
}

const instead = (text) => make('p', { class: 'card-instead' }, text)

function drawn(content, locale, onAction) {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownToHtml(text)
    result.didProcess = true
  }
  if (Number(content.version ?? NEWEST_IN_TEAMS) > NEWEST_IN_TEAMS) {
    return instead(content.fallbackText ?? 'This card needs a newer Teams.')
  }
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig)
  card.onExecuteAction = onAction
  card.onInlineCardExpanded = (action, isOpen) => {
    if (isOpen) action.card.renderedElement?.scrollIntoView({ block: 'nearest' })
  }
  card.parse(localMoments(content, locale))
  return card.render() ?? instead(content.fallbackText ?? 'This card cannot be shown.')
}

/** The Adaptive Card of an activity, if it has one. */
export const cardOf = (activity) =>
  activity.attachments?.find(({ contentType }) => contentType === CARD)?.content

/** What a Universal Action's answer means for the person who pressed the button. */
export function meaningOf({ ok, body }) {
  if (ok && body?.type === CARD) return { card: body.value }
  if (ok && body?.type === 'application/vnd.microsoft.activity.message') return { note: body.value }
  if (ok && body?.statusCode === 200) return {}
  return { problem: body?.value?.message ?? 'Something went wrong. Please try again.' }
}

/**
 * Draws a card. `invoke(action)` sends a button to the bot and gives its meaning, `signIn(url)`
 * opens the sign-in window, `replace(card)` shows another card to this reader only.
 */
export function renderCard(content, { locale, invoke, signIn, replace }) {
  const note = make('p', { class: 'card-note', role: 'status' })
  const frame = make('div', { class: 'card', role: 'group', tabindex: '-1' })
  const tell = (text, isProblem = false) => {
    note.textContent = text
    note.classList.toggle('problem', isProblem)
    if (text) note.scrollIntoView({ block: 'nearest' })
  }

  async function execute(action) {
    frame.setAttribute('aria-busy', 'true')
    frame.inert = true
    tell('')
    const answer = await invoke({ type: 'Action.Execute', verb: action.verb, data: action.data })
    frame.inert = false
    frame.removeAttribute('aria-busy')
    if (answer.card) replace(answer.card)
    tell(answer.problem ?? answer.note ?? '', answer.problem !== undefined)
  }

  function press(action) {
    const kind = action.getJsonTypeName()
    if (kind === 'Action.Execute') return void execute(action)
    if (kind === 'Action.OpenUrl') return void window.open(action.url, '_blank', 'noopener')
    const teams = kind === 'Action.Submit' ? action.data?.msteams : undefined
    if (teams?.type !== 'signin') return tell('The sandbox cannot press this kind of button.', true)
    if (!isOwnPage(teams.value))
      return tell('This page is outside of the app’s valid domains.', true)
    tell('')
    if (!signIn(teams.value))
      tell('The browser blocked the sign-in window. Allow pop-ups here.', true)
  }

  frame.append(drawn(content, locale, press))
  return make('div', { class: 'card-holder' }, frame, note)
}

import { listen, tenant } from './api.js'
import { meaningOf } from './cards.js'
import { asAvatar, byId, make } from './dom.js'
import { fillLanguages, fillPeople } from './choices.js'
import { createPane } from './pane.js'
import { createPhones } from './phones.js'
import { createSession } from './session.js'
import { hostSignInWindows, openSignIn } from './sign-in.js'
import { createTabs } from './tabs.js'
import { createTranscripts } from './transcripts.js'

const SUGGESTIONS = ['reset my phone', 'status', 'help']

function alarm(text) {
  byId('alert').textContent = text
  byId('alert').hidden = !text
}

function side(transcripts, locale) {
  const me = { person: undefined }
  const reader = () => ({ personId: me.person.id, locale: locale() })
  async function said(answer) {
    const { ok, status } = await answer.catch(() => ({ ok: false, status: 'nothing' }))
    alarm(ok ? '' : `That did not reach the bot (answer: ${status}).`)
  }
  const hand = {
    cardFor: (activity) => transcripts.privateCard(me.person.id, activity.id),
    keep: (activity, card) => transcripts.keepPrivately(me.person.id, activity, card),
    on(activity) {
      const { personId, locale: language } = reader()
      const place = { personId, locale: language }
      return {
        invoke: (action) =>
          tenant
            .invoke({
              ...place,
              conversationId: activity.conversationId,
              activityId: activity.id,
              action,
            })
            .then(meaningOf)
            .catch(() => meaningOf({ ok: false })),
        signIn: (url) => openSignIn(url, (state) => said(tenant.verify({ ...place, state }))),
      }
    },
  }
  const say = (conversationId, text, mention) =>
    said(
      tenant.say({
        personId: me.person.id,
        conversationId,
        text,
        locale: locale(),
        ...(mention ? { mention } : {}),
      }),
    )
  return { me, reader, hand, say }
}

function onSend(form, input, send) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (!text) return
    input.value = ''
    send(text)
  })
}

async function start() {
  const state = await tenant.state()
  const session = createSession()
  const transcripts = createTranscripts(tenant.conversation)
  const phones = createPhones(byId('phones'), byId('phones-title'), tenant)
  const { channel, bot } = state
  state.devices.forEach(phones.take)
  document.querySelectorAll('.bot-name').forEach((element) => (element.textContent = bot.name))
  byId('channel-name').textContent = channel.name

  const language = byId('language-select')
  const employee = side(transcripts, () => language.value)
  const approver = side(transcripts, () => approver.me.person.locale)
  const tabs = createTabs(['tab-channel', 'tab-chat'], (tab) => session.set('tab', tab))

  const welcome = (text) => () => make('p', { class: 'welcome' }, text)
  const employeePane = createPane({
    log: byId('employee-chat'),
    transcripts,
    hand: employee.hand,
    welcome: welcome('Locked out? Write “reset my phone” to begin.'),
  })
  const approverPane = createPane({
    log: byId('approver-chat'),
    transcripts,
    hand: approver.hand,
    welcome: welcome('Nothing here yet. What the bot has to show to one approver only comes here.'),
  })
  const channelPane = createPane({
    log: byId('channel'),
    transcripts,
    hand: approver.hand,
    welcome: welcome('No posts yet. Cases that employees may not settle themselves come here.'),
    replyBox(post) {
      const input = make('input', {
        'aria-label': 'Reply in this thread',
        placeholder: 'Reply',
        autocomplete: 'off',
        maxlength: 2000,
      })
      const form = make('form', { class: 'reply' }, input)
      const thread = `${channel.conversationId};messageid=${post}`
      const mention = byId('channel-mention')
      onSend(form, input, (text) => approver.say(thread, text, mention.checked))
      return form
    },
  })

  const personOf = (id) => state.people.find((person) => person.id === id)
  const showEmployee = () =>
    employeePane.show(employee.me.person.personalConversationId, employee.reader())
  const showApprover = () =>
    Promise.all([
      channelPane.show(channel.conversationId, { ...approver.reader(), inChannel: true }),
      approverPane.show(approver.me.person.personalConversationId, approver.reader()),
    ])

  function sitDownEmployee(id, locale) {
    employee.me.person = personOf(id)
    language.value = locale ?? employee.me.person.locale
    session.set('employee', id)
    session.set('language', language.value)
    asAvatar(byId('employee-avatar'), employee.me.person.name)
    phones.show(employee.me.person)
    return showEmployee()
  }

  function sitDownApprover(id) {
    approver.me.person = personOf(id)
    session.set('approver', id)
    asAvatar(byId('approver-avatar'), approver.me.person.name)
    return showApprover()
  }

  const employeeSelect = byId('employee-select')
  const approverSelect = byId('approver-select')
  fillLanguages(language, state.people)
  fillPeople(employeeSelect, state.people, 'employee', session.get('employee'))
  fillPeople(approverSelect, state.people, 'approver', session.get('approver'))
  employeeSelect.addEventListener('change', () => sitDownEmployee(employeeSelect.value))
  approverSelect.addEventListener('change', () => sitDownApprover(approverSelect.value))
  language.addEventListener('change', () => {
    session.set('language', language.value)
    showEmployee()
  })

  const sayToBot = (who) => (text) => who.say(who.me.person.personalConversationId, text)
  onSend(byId('employee-form'), byId('employee-input'), sayToBot(employee))
  onSend(byId('approver-form'), byId('approver-input'), sayToBot(approver))
  onSend(byId('channel-form'), byId('channel-input'), (text) =>
    approver.say(channel.conversationId, text, byId('channel-mention').checked),
  )
  for (const text of SUGGESTIONS) {
    const send = () => sayToBot(employee)(text)
    byId('chips').append(make('button', { type: 'button', class: 'chip', onclick: send }, text))
  }

  transcripts.onChange(({ type, conversationId, activity }) => {
    if (type !== 'posted' || activity.from.role !== 'bot') return
    if (conversationId === channel.conversationId) tabs.mark('tab-channel')
    if (conversationId === approver.me.person.personalConversationId) tabs.mark('tab-chat')
  })
  tabs.open(session.get('tab') ?? 'tab-channel')
  byId('tab-channel').addEventListener('click', channelPane.toNewest)
  byId('tab-chat').addEventListener('click', approverPane.toNewest)

  hostSignInWindows()
  listen(
    (event) => (event.type === 'device' ? phones.take(event.device) : transcripts.take(event)),
    () => alarm('The sandbox does not answer. Is it still running?'),
    async () => {
      alarm('')
      const now = await tenant.state()
      now.devices.forEach(phones.take)
      await Promise.all([showEmployee(), showApprover()])
    },
  )
  await Promise.all([
    sitDownEmployee(employeeSelect.value, session.get('language')),
    sitDownApprover(approverSelect.value),
  ])
  document.body.dataset.ready = 'true'
}

start().catch((problem) => {
  alarm('The page could not start. Reload it when the sandbox is running.')
  throw problem
})

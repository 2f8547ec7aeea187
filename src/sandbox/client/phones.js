import { make, slug } from './dom.js'

const SYSTEMS = { android: 'Android', ios: 'iOS', windows: 'Windows', mac: 'macOS', linux: 'Linux' }
const APPS = 12
const AGO = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

function ago(moment) {
  const passed = Date.parse(moment) - Date.now()
  const [unit, length] = AGO.find(([, size]) => Math.abs(passed) >= size) ?? []
  if (!unit) return 'just now'
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(
    Math.round(passed / length),
    unit,
  )
}

// Intune does not tell a phone from a tablet or a computer; the names of the samples do.
const formOf = ({ platform, model }) => {
  if (platform === 'mac' || platform === 'linux') return 'computer'
  if (platform === 'windows') return model.startsWith('Lumia') ? 'phone' : 'computer'
  return /iPad|Tab/.test(model) ? 'tablet' : 'phone'
}

// A long name goes on in the next line after an underscore, not in the middle of a word.
const breakable = (name) =>
  name.split(/(?<=_)/).flatMap((part, index) => (index ? [make('wbr'), part] : [part]))

const screenOf = (device) =>
  device.locked ? 'locked' : device.lock.mustSetNew ? 'new-code' : 'home'

function entry({ name, title, hint, label, submit, numeric, note, send, answer }) {
  const result = make('p', { class: 'screen-note', role: 'status' }, note ?? '')
  const input = make('input', {
    'data-testid': name === 'lock' ? 'lock-input' : 'code-input',
    'aria-label': label,
    inputmode: numeric ? 'numeric' : 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    placeholder: hint,
  })
  const button = make(
    'button',
    { 'data-testid': name === 'lock' ? 'lock-submit' : 'code-submit', 'aria-label': submit },
    '→',
  )
  const form = make('form', { class: 'code-entry' }, input, button)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (!input.value) return
    const trouble = answer(await send(input.value))
    result.textContent = trouble ?? ''
    form.classList.remove('shake')
    if (!trouble) return
    void form.offsetWidth // restarts the animation
    form.classList.add('shake')
    input.value = ''
    input.focus()
  })
  return [make('p', { class: 'screen-title' }, title), form, result]
}

function lockScreen(device, tenant) {
  const clock = new Intl.DateTimeFormat(undefined, {
    hour: 'numeric',
    minute: '2-digit',
    hour12: false,
  })
  const profile = device.scope === 'workProfile'
  const numeric = device.lock.kind === 'numeric'
  return [
    make('p', { class: 'screen-clock', 'aria-hidden': 'true' }, clock.format(new Date())),
    make('span', { class: 'padlock', 'aria-hidden': 'true' }),
    ...entry({
      name: 'lock',
      title: profile ? 'Work profile locked' : 'Locked',
      hint: 'Passcode',
      label: `Passcode of ${device.model}`,
      submit: `Unlock ${device.model}`,
      numeric,
      send: (code) => tenant.unlock(device.id, code),
      answer: ({ body }) => (body?.unlocked ? undefined : 'Wrong passcode'),
    }),
  ]
}

function newCodeScreen(device, tenant) {
  return [
    make('span', { class: 'padlock open', 'aria-hidden': 'true' }),
    ...entry({
      name: 'code',
      title: 'Unlocked. Set a new passcode',
      hint: 'New code',
      label: `New passcode for ${device.model}`,
      submit: `Set the new passcode of ${device.model}`,
      numeric: device.lock.kind === 'numeric',
      send: (code) => tenant.setCode(device.id, code),
      answer: ({ ok }) => (ok ? undefined : 'Use at least 4 characters'),
    }),
  ]
}

const homeScreen = () => [
  make(
    'div',
    { class: 'apps', 'aria-hidden': 'true' },
    ...Array.from({ length: APPS }, () => make('i')),
  ),
  make('p', { class: 'screen-note calm' }, 'Unlocked'),
]

const SCREENS = { locked: lockScreen, 'new-code': newCodeScreen, home: homeScreen }

function stateOf(device) {
  if (device.locked) return device.scope === 'workProfile' ? 'Work profile locked' : 'Locked'
  return device.lock.mustSetNew ? 'Needs a new passcode' : 'Unlocked'
}

function tile(device, tenant) {
  const screen = make('div', { class: 'screen' })
  const picture = make(
    'div',
    { class: `picture ${device.platform} ${formOf(device)}` },
    make('span', { class: 'camera' }),
    screen,
  )
  const state = make('p', { class: 'device-state' })
  const sync = make('p', { class: 'quiet' })
  const online = make('button', {
    type: 'button',
    class: 'switch',
    role: 'switch',
    'data-testid': 'online-switch',
    'aria-label': `${device.model} online`,
    onclick: () =>
      tenant.device(device.id, { online: online.getAttribute('aria-checked') !== 'true' }),
  })
  const onlineText = make('span', { 'aria-hidden': 'true' })
  const element = make(
    'article',
    {
      class: 'device',
      'data-testid': `device-${slug(device.name)}`,
      'data-model': device.model,
      'aria-label': `${device.model}, ${device.name}`,
    },
    picture,
    make(
      'div',
      { class: 'device-facts' },
      make('h4', {}, device.model),
      make('p', { class: 'quiet' }, `${SYSTEMS[device.platform]} ${device.osVersion}`),
      make('p', { class: 'quiet device-name' }, ...breakable(device.name)),
      state,
      make('div', { class: 'online' }, online, onlineText),
      sync,
    ),
  )

  let drawn
  return {
    element,
    update(now) {
      state.textContent = stateOf(now)
      state.dataset.state = screenOf(now)
      element.dataset.state = screenOf(now)
      online.setAttribute('aria-checked', String(now.online))
      onlineText.textContent = now.online ? 'Online' : 'Offline'
      picture.classList.toggle('offline', !now.online)
      sync.textContent = `Checked in ${ago(now.lastSync)}`
      const wanted = `${screenOf(now)} ${now.lock.kind}`
      if (wanted === drawn) return
      // What is being typed stays, unless the phone has moved on to another screen.
      const hadFocus = screen.contains(document.activeElement)
      drawn = wanted
      screen.className = `screen ${screenOf(now)}`
      screen.replaceChildren(...SCREENS[screenOf(now)](now, tenant))
      if (hadFocus) (screen.querySelector('input') ?? online).focus({ preventScroll: true })
    },
  }
}

/** The devices of the person at the left, as whoever holds them sees them. */
export function createPhones(row, title, tenant) {
  const devices = new Map()
  let tiles = new Map()
  let owner

  return {
    /** Takes what is new about a device. */
    take(device) {
      devices.set(device.id, device)
      tiles.get(device.id)?.update(device)
    },
    show(person) {
      owner = person
      const own = [...devices.values()].filter((device) => device.ownerId === owner.id)
      tiles = new Map(own.map((device) => [device.id, tile(device, tenant)]))
      own.forEach((device) => tiles.get(device.id).update(device))
      title.textContent = own.length === 1 ? `${owner.name}’s device` : `${owner.name}’s devices`
      row.replaceChildren(...[...tiles.values()].map(({ element }) => element))
      if (own.length === 0) row.append(make('p', { class: 'quiet' }, 'No device is enrolled.'))
    },
  }
}

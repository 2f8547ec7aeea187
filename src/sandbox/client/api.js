const json = { 'content-type': 'application/json' }

async function ask(path, body, signal) {
  const request = body ? { method: 'POST', headers: json, body: JSON.stringify(body), signal } : {}
  const response = await fetch(path, request)
  const text = await response.text()
  let answer
  try {
    answer = text ? JSON.parse(text) : undefined
  } catch {
    answer = undefined
  }
  return { status: response.status, ok: response.ok, body: answer }
}

async function read(path) {
  const answer = await ask(path)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.body
}

const id = encodeURIComponent

/** What the page asks of the simulated tenant. */
export const tenant = {
  state: () => read('/sandbox/state'),
  conversation: (conversationId) => read(`/sandbox/conversations/${id(conversationId)}`),
  say: (message) => ask('/sandbox/say', message),
  verify: (answer) => ask('/sandbox/verify', answer),
  // Teams gives up on a bot after about fifteen seconds.
  invoke: (action) => ask('/sandbox/invoke', action, AbortSignal.timeout(15_000)),
  device: (deviceId, change) => ask(`/sandbox/devices/${id(deviceId)}`, change),
  unlock: (deviceId, code) => ask(`/sandbox/devices/${id(deviceId)}/unlock`, { code }),
  setCode: (deviceId, code) => ask(`/sandbox/devices/${id(deviceId)}/code`, { code }),
}

/** Listens to the tenant; `onReturn` is called when the line was lost and is back. */
export function listen(onEvent, onLost, onReturn) {
  const source = new EventSource('/sandbox/events')
  let lost = false
  source.addEventListener('message', (message) => onEvent(JSON.parse(message.data)))
  source.addEventListener('error', () => {
    lost = true
    onLost()
  })
  source.addEventListener('open', () => {
    if (lost) onReturn()
    lost = false
  })
}

import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { understand, type Intent, type Tongue } from '../../src/understand.ts'

const tongues: Tongue[] = ['en', 'it', 'sv', 'ja', 'fr', 'de', 'es']

/** What the buttons of an employee's cards do, said in words. */
const meanings: Readonly<Record<string, Intent>> = {
  find: 'reset',
  status: 'status',
  show: 'show',
  cancel: 'cancel',
  close: 'cancel',
  askIt: 'it',
  askItAbout: 'it',
  send: 'it',
}
/** These do what no word can do: whoever types their label is offered choices, or told where to go. */
const wordless = ['signIn', 'again', 'cannotSignIn', 'disown', 'disownSure', 'choose', 'remind']
/** These are on the cards of IT. */
const others = ['approve', 'vouch', 'deny', 'handled', 'claim', 'takeOver']

function labelsOf(tongue: Tongue): Map<string, string> {
  const file = new URL(`../../cards/strings/${tongue}.json`, import.meta.url)
  const strings = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  return new Map(
    strings
      .filter(([key]) => key.startsWith('button.'))
      .map(([key, label]) => [key.slice('button.'.length), label]),
  )
}

const typed = (label = '') =>
  label.includes('{{device}}')
    ? ['iPhone 13', 'Galaxy S23', 'iPad'].map((name) => label.replace('{{device}}', name))
    : [label, label.toLowerCase(), `${label}!`]

for (const tongue of tongues) {
  test(`${tongue}: whoever types the label of a button gets what the button does`, () => {
    const labels = labelsOf(tongue)
    expect([...labels.keys()].sort()).toEqual(
      [...Object.keys(meanings), ...wordless, ...others].sort(),
    )
    for (const locale of [tongue, 'en-US'])
      for (const [name, intent] of Object.entries(meanings))
        for (const text of typed(labels.get(name)))
          expect([text, understand(text, locale).intent]).toEqual([text, intent])
  })

  test(`${tongue}: no other label that is typed starts a reset, or shows or cancels what it does not`, () => {
    const labels = labelsOf(tongue)
    for (const name of [...wordless, ...others])
      for (const text of typed(labels.get(name))) {
        const { intent } = understand(text, tongue)
        // "Yes, stop it" may cancel: it is what stops.
        const wrong = name === 'disownSure' ? ['reset', 'show'] : ['reset', 'show', 'cancel']
        expect([text, wrong.includes(intent)]).toEqual([text, false])
      }
  })
}

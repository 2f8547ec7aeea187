import { make } from './dom.js'

const LOCALES = [
  'en-US',
  'en-GB',
  'ar-SA',
  'cs-CZ',
  'da-DK',
  'de-DE',
  'el-GR',
  'es-ES',
  'es-MX',
  'fi-FI',
  'fr-CA',
  'fr-FR',
  'he-IL',
  'hu-HU',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'ru-RU',
  'sv-SE',
  'tr-TR',
  'uk-UA',
  'zh-CN',
  'zh-TW',
]

function nameOf(locale) {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** Offers Teams' usual languages and those of the sample people, each by its own name. */
export function fillLanguages(select, people) {
  const locales = new Set([...LOCALES, ...people.map((person) => person.locale)])
  const options = [...locales].map((locale) => make('option', { value: locale }, nameOf(locale)))
  select.append(...options)
}

const group = (label, people) =>
  make(
    'optgroup',
    { label },
    ...people.map((person) => {
      const marks = [person.guest && 'guest', person.enabled === false && 'account disabled']
      const remark = marks.filter(Boolean).join(', ')
      return make(
        'option',
        { value: person.id },
        remark ? `${person.name} (${remark})` : person.name,
      )
    }),
  )

/** Offers everybody, those of this role first; chooses `chosen` or else the first of the role. */
export function fillPeople(select, people, role, chosen) {
  const labels = { employee: 'Employees', approver: 'Approvers' }
  const first = people.filter((person) => person.role === role)
  const others = people.filter((person) => person.role !== role)
  const otherRole = role === 'employee' ? 'approver' : 'employee'
  select.append(group(labels[role], first))
  if (others.length > 0) select.append(group(labels[otherRole], others))
  const isKnown = people.some((person) => person.id === chosen)
  select.value = isKnown ? chosen : (first[0] ?? people[0]).id
}

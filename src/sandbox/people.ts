import { createHash } from 'node:crypto'

/** Somebody in the simulated tenant, as Entra and Teams know them. */
export type Person = {
  id: string
  name: string
  upn: string
  locale: string
  country: string
  timezone: string
  role: 'employee' | 'approver'
  /** Entra groups beside that of the approvers. */
  groups: string[]
  /** Member of the team that has the escalation channel; approvers are, and one colleague is. */
  inTeam: boolean
  guest: boolean
  enabled: boolean
}

/** The password of every sample person; the sign-in page shows it. */
export const samplePassword = 'correct horse battery staple'

/** A stable GUID for a name, so that a restarted sandbox still fits the bot's stored data. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(`reset-my-phone sandbox/${name}`).digest('hex')
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return groups.join('-')
}

/** The sample employees, approvers, a guest and somebody whose account is disabled. */
export function samplePeople(): Person[] {
  return [
    person('ann.carter', 'Ann Carter', 'en-GB', 'Europe/London'),
    person('giulia.rossi', 'Giulia Rossi', 'it-IT', 'Europe/Rome'),
    person('lars.lindqvist', 'Lars Lindqvist', 'sv-SE', 'Europe/Stockholm'),
    person('misaki.sato', '佐藤 美咲', 'ja-JP', 'Asia/Tokyo'),
    person('camille.martin', 'Camille Martin', 'fr-FR', 'Europe/Paris'),
    person('jonas.weber', 'Jonas Weber', 'de-DE', 'Europe/Berlin'),
    person('lucia.fernandez', 'Lucía Fernández', 'es-ES', 'Europe/Madrid'),
    person('pieter.devries', 'Pieter de Vries', 'nl-NL', 'Europe/Amsterdam'),
    person('joao.almeida', 'João Almeida', 'pt-BR', 'America/Sao_Paulo'),
    person('zofia.kowalska', 'Zofia Kowalska', 'pl-PL', 'Europe/Warsaw'),
    person('priya.natarajan', 'Priya Natarajan', 'en-IN', 'Asia/Kolkata'),
    person('wei.chen', '陈伟', 'zh-CN', 'Asia/Shanghai'),
    person('olena.shevchenko', 'Olena Shevchenko', 'uk-UA', 'Europe/Kyiv'),
    person('noor.haddad', 'Noor Haddad', 'en-US', 'America/New_York', { inTeam: true }),
    person('sam.okafor', 'Sam Okafor', 'en-US', 'America/Chicago', approver),
    person('henrik.dahl', 'Henrik Dahl', 'en-GB', 'Europe/Copenhagen', approver),
    person('elena.conti', 'Elena Conti', 'it-IT', 'Europe/Rome', approver),
    person('alex.moreau_fabrikam.com#EXT#', 'Alex Moreau', 'fr-FR', 'Europe/Paris', {
      guest: true,
    }),
    person('robin.clarke', 'Robin Clarke', 'en-GB', 'Europe/London', { enabled: false }),
  ]
}

const approver = { role: 'approver', inTeam: true } as const

function person(
  alias: string,
  name: string,
  locale: string,
  timezone: string,
  more: Partial<Person> = {},
): Person {
  return {
    id: guidOf(`person/${alias}`),
    name,
    upn: `${alias}@contoso.example`,
    locale,
    country: locale.slice(-2),
    timezone,
    role: 'employee',
    groups: [],
    inTeam: false,
    guest: false,
    enabled: true,
    ...more,
  }
}

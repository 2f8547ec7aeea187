import { createHmac, createPrivateKey, hkdfSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { readConfig } from '../src/config.ts'
import { createTickets } from '../src/tickets.ts'
import { certificateFor, rsaCertificate } from './rsaCertificate.ts'

const id = (digit: number) =>
  `${String(digit).repeat(8)}-4444-4444-8444-${String(digit).repeat(12)}`
const prompt = id(4)

/** Tickets as a process makes them that has this in its environment. */
function ticketsWith(signIn: Record<string, string>) {
  const { signIn: configured } = readConfig({
    BOT_ENDPOINT: 'https://reset.contoso.com',
    BOT_ID: id(1),
    BOT_TYPE: 'UserAssignedMsi',
    BOT_TENANT_ID: id(9),
    TENANT_ID: id(9),
    SIGN_IN_CLIENT_ID: id(2),
    GRAPH_CLIENT_ID: id(3),
    GRAPH_MANAGED_IDENTITY: 'true',
    ESCALATION_CHANNEL_ID: '19:abc@thread.tacv2',
    APPROVER_IDS: id(5),
    ...signIn,
  })
  return createTickets(configured.credential)
}

const bySecret = (value: string) => ticketsWith({ SIGN_IN_CLIENT_SECRET: value })
const byCertificate = (pem: string) => ticketsWith({ SIGN_IN_CERTIFICATE: pem })

test('a client secret gives the same tickets in every release', () => {
  const tickets = bySecret('sign-in-secret')
  expect(tickets.ticketOf(prompt)).toBe(`${prompt}.rG_ZLXCzd7ekvDmwA_aSGc4gxg17bbx5A4A1LBFH11w`)
  expect(tickets.codeHashOf('ABCD-2345')).toBe('SavyOvjKnftKLYKN8w6bwzGNZoHGekoqQJylyVdC8WM')
  expect(tickets.secretsOf(prompt, 'browser')).toEqual({
    state: [
      prompt,
      'QAAtOetC4zN0v6yEgHyT1DMM4cLAUO-qUC7VgPSVJ3Q',
      'FmsjLJeGHkOikAq5FCRXLzbDPoP-IbNQ7DWX41uh6Ls',
    ].join('.'),
    nonce: 'mpgkMnr5waizOdHo3OPSN42NCLuYznNSdTdwth5wD4k',
    verifier: 'xAG0iwI0ahBOPSlm1Fn_neC6oQjPQUQQcTTlPZOGQNY',
    challenge: '36LdGqqKKPKmQIsgGSBfQ3-fdsouePt8Sku7zN44lPk',
  })
})

const { key, cert } = rsaCertificate()

test('processes with the same certificate take one another’s tickets, however its key is written down', () => {
  const first = byCertificate(key + cert)
  const ticket = first.ticketOf(prompt)
  const older = createPrivateKey(key).export({ type: 'pkcs1', format: 'pem' }).toString()
  const renewed = certificateFor(key, { until: '20900101000000Z' })
  for (const pem of [key + cert, cert + older, renewed.key + renewed.cert]) {
    const other = byCertificate(pem)
    expect(other.promptOfTicket(ticket)).toBe(prompt)
    expect(other.secretsOf(prompt, 'browser')).toEqual(first.secretsOf(prompt, 'browser'))
    expect(other.codeHashOf('ABCD-2345')).toBe(first.codeHashOf('ABCD-2345'))
  }
})

test('a certificate’s tickets are in every release the same, under a label that no secret’s have', () => {
  const der = createPrivateKey(key).export({ type: 'pkcs8', format: 'der' })
  const label = 'sign-in tickets by certificate'
  const derived = Buffer.from(hkdfSync('sha256', der, 'reset-my-phone', label, 32))
  const mac = createHmac('sha256', derived).update(`ticket\n${prompt}`).digest('base64url')
  expect(byCertificate(key + cert).ticketOf(prompt)).toBe(`${prompt}.${mac}`)
})

test('a certificate with another key ends all tickets, and so does one in place of a secret', () => {
  const ticket = byCertificate(key + cert).ticketOf(prompt)
  const next = rsaCertificate()
  const others = [
    byCertificate(next.key + next.cert),
    bySecret('sign-in-secret'),
    // What is known to everybody: the certificate. What is not: the key, but as if it were a secret.
    bySecret(cert.trim()),
    bySecret(key.trim()),
  ]
  for (const other of others) expect(other.promptOfTicket(ticket)).toBeNull()
})

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** A private key and the certificate for it, both PEM. */
export type Certificate = { key: string; cert: string }

const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts)
const set = (...parts: Buffer[]) => tagged(0x31, ...parts)
const octets = (...parts: Buffer[]) => tagged(0x04, ...parts)
const bits = (content: Buffer) => tagged(0x03, Buffer.from([0]), content)
const text = (value: string) => tagged(0x0c, Buffer.from(value, 'utf8'))
const generalizedTime = (value: string) => tagged(0x18, Buffer.from(value, 'latin1'))
const yes = Buffer.from([0x01, 0x01, 0xff])

const commonName = tagged(0x06, Buffer.from([0x55, 0x04, 0x03]))
const basicConstraints = tagged(0x06, Buffer.from([0x55, 0x1d, 0x13]))
const subjectAltName = tagged(0x06, Buffer.from([0x55, 0x1d, 0x11]))
const ecdsaWithSha256 = tagged(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]))

/**
 * A self-signed certificate for localhost that can be trusted as a CA (X.509 v3, ECDSA P-256).
 * Built here because Node has no function for it and OpenSSL may be missing on the machine.
 */
export function selfSigned(name: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(ecdsaWithSha256)
  const subject = sequence(set(sequence(commonName, text(name))))
  const names = sequence(
    tagged(0x82, Buffer.from('localhost', 'latin1')),
    tagged(0x87, Buffer.from([127, 0, 0, 1])),
  )
  const body = sequence(
    tagged(0xa0, Buffer.from([0x02, 0x01, 0x02])),
    tagged(0x02, Buffer.from([0x01]), randomBytes(15)),
    algorithm,
    subject,
    // TLS compares these dates with the machine's clock, which a test may have left far behind.
    sequence(generalizedTime('20000101000000Z'), generalizedTime('20991231235959Z')),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        sequence(basicConstraints, yes, octets(sequence(yes))),
        sequence(subjectAltName, octets(names)),
      ),
    ),
  )
  const signature = sign('sha256', body, privateKey)
  const der = sequence(body, algorithm, bits(signature))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}

/** Lets this process trust a certificate, where NODE_EXTRA_CA_CERTS comes too late: in tests. */
export function trustHere(cert: string) {
  setDefaultCACertificates([...getCACertificates('default'), cert])
}

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

function lengthOf(count: number): Buffer {
  if (count < 0x80) return Buffer.from([count])
  if (count < 0x100) return Buffer.from([0x81, count])
  return Buffer.from([0x82, count >> 8, count & 0xff])
}

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto'

const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  const size = Buffer.alloc(2)
  size.writeUInt16BE(content.length)
  return Buffer.concat([Buffer.from([tag, 0x82]), size, content])
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts)
// sha256WithRSAEncryption, and no parameters.
const algorithm = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'))

type Validity = { from?: string; until?: string }

/** A self-signed RSA certificate and its key, PEM: what an app registration takes. */
export function rsaCertificate({ bits = 2048, ...validity }: Validity & { bits?: number } = {}) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  return certify(privateKey, validity)
}

/** The same for a key that is there, PEM, as when a certificate is renewed. */
export function certificateFor(key: string, validity: Validity) {
  return certify(createPrivateKey(key), validity)
}

function certify(
  privateKey: KeyObject,
  { from = '20000101000000Z', until = '20991231235959Z' }: Validity,
) {
  const times = [from, until].map((time) => der(0x18, Buffer.from(time)))
  const nobody = sequence()
  const body = sequence(
    der(0x02, Buffer.from([1])),
    algorithm,
    nobody,
    sequence(...times),
    nobody,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  const base64 = sequence(body, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  }
}

import { createSign, generateKeyPairSync } from 'node:crypto'

/** One element of DER: tag, length, content. */
const element = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]) => element(0x30, ...parts)
const identifier = (hex: string) => element(0x06, Buffer.from(hex, 'hex'))
const text = (tag: number, value: string) => element(tag, Buffer.from(value))
const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'))
const nameOf = (name: string) => sequence(element(0x31, sequence(identifier('550403'), text(0x0c, name))))

/** A certificate that signs itself, for `127.0.0.1` and `localhost`, or for another host only. Both as PEM. */
export const aCertificate = (host = 'localhost'): { readonly key: string; readonly cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const names = [
    text(0x82, host),
    ...(host === 'localhost' ? [element(0x87, Buffer.from([127, 0, 0, 1]))] : [])
  ]
  const hosts = sequence(identifier('551d11'), element(0x04, sequence(...names)))
  const content = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    nameOf(host),
    sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z')),
    nameOf(host),
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(hosts))
  )
  const signature = createSign('sha256').update(content).sign(privateKey)
  const signed = sequence(content, ecdsaWithSha256, element(0x03, Buffer.from([0]), signature))
  const lines = signed.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
  }
}

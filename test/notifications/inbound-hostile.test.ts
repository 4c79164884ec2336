import { describe, expect, it } from 'vitest'

import { heardIn } from '#notifications/inbound-report.ts'
import { readParts } from '#platform/mail-reading.ts'

import { aReport, reportWith, returned } from './support/reports.ts'

describe('hostile mail', () => {
  const longest = 2_000
  const within = async (raw: Buffer): Promise<number> => {
    const start = performance.now()
    await readParts(raw).then(heardIn, () => undefined)
    return performance.now() - start
  }

  it.each<[string, () => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['only NULs', () => Buffer.alloc(900_000)],
    ['one line without an end', () => Buffer.alloc(900_000, 'a')],
    ['a header without an end', () => Buffer.from(`Subject: ${'x'.repeat(900_000)}`)],
    ['spaces', () => Buffer.from(`From: postmaster@x\r\n\r\n5.1.1 ${' '.repeat(900_000)}x`)],
    ['signs of an address', () => Buffer.from(`From: postmaster@x\r\n\r\nfailure ${'a@'.repeat(400_000)}`)],
    ['brackets', () => Buffer.from(`From: postmaster@x\r\n\r\nfailure ${'<'.repeat(900_000)}`)],
    ['dashes', () => Buffer.from(`From: postmaster@x\r\n\r\nfailure\r\n${'-'.repeat(900_000)}`)],
    ['many headers', () => Buffer.from('To: a@b.pl\r\n'.repeat(70_000))],
    [
      'parts within parts',
      () =>
        Buffer.from(
          Array.from(
            { length: 2_000 },
            (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`
          ).join('')
        )
    ],
    ['mails within mails', () => Buffer.from('Content-Type: message/rfc822\r\n\r\n'.repeat(20_000))],
    [
      'recipients without number',
      () =>
        reportWith(
          Array.from(
            { length: 12_000 },
            (_, n) => `Final-Recipient: rfc822; a${n}@b.pl\r\nAction: failed\r\n`
          ),
          returned
        )
    ],
    [
      'folded without end',
      () => reportWith([`Diagnostic-Code: smtp; ${'\r\n '.repeat(200_000)}x`], returned)
    ],
    [
      'a web page of tables',
      () =>
        Buffer.from(
          `From: postmaster@x\r\nContent-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(60_000)}`
        )
    ]
  ])('of %s is read in a moment, or not at all', async (_, make) => {
    expect(await within(make())).toBeLessThan(longest)
  })

  it('with headers without number is not read at all: a parser takes long over lists of addresses', async () => {
    const long = Buffer.from(`From: postmaster@x\r\nTo: ${'a@b,'.repeat(17_000)}\r\n\r\n5.1.1`)
    await expect(readParts(long)).rejects.toThrow('The headers are too long')
    await expect(readParts(Buffer.from(`To: ${'a@b,'.repeat(17_000)}`))).rejects.toThrow(RangeError)
    const usual = Buffer.from(`From: postmaster@x\r\nTo: ${'a@b,'.repeat(10_000)}\r\n\r\n5.1.1`)
    expect((await readParts(usual)).headers.has('to')).toBe(true)
  })

  it('with any number of reports names no more failures than one report may', async () => {
    const block = ['Final-Recipient: rfc822; ann@example.org', 'Action: failed', '']
    const another = ['--b', 'Content-Type: message/delivery-status', '', ...block]
    const many = Array.from({ length: 300 }, () => another).flat()
    const found = heardIn(await readParts(reportWith(block, [...many.slice(1), ''])))
    expect(found.kind === 'bounce' && found.failures).toHaveLength(100)
  })

  it('of a thousand random kinds breaks nothing', async () => {
    const report = aReport({ envelope: 'evt_1.1', messageId: '<evt_1.1@x>' })
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let count = 0; count < 1_000; count += 1) {
      const broken = Buffer.from(report)
      for (let cut = 0; cut < 12; cut += 1) broken[random(broken.length)] = random(256)
      const parts = await readParts(broken.subarray(0, 1 + random(broken.length)))
      const found = heardIn(parts)
      for (const { line, recipients } of found.kind === 'bounce' ? found.failures : []) {
        expect(line).not.toMatch(/[\p{Cc}]/u)
        expect(line.length).toBeLessThanOrEqual(400)
        expect(recipients.length).toBeLessThanOrEqual(100)
      }
    }
  })
})

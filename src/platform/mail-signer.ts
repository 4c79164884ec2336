import DKIM from 'nodemailer/lib/dkim'
import { buffer } from 'node:stream/consumers'

import type { DkimKey } from './mail.ts'

/**
 * What is signed: what a reader sees, threading, and what says that a machine wrote it. One-click unsubscribing works only
 * where both of its headers are signed. Source: RFC 6376, section 5.4.1; RFC 8058, section 4.
 */
const signed = [
  'From',
  'Reply-To',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Auto-Submitted',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post'
].join(':')

/** Puts a DKIM signature before a mail. Throws when none comes about: a mail that should be signed never leaves without. */
export const signerOf = ({ domain, selector, key }: DkimKey) => {
  const dkim = new DKIM({
    domainName: domain,
    keySelector: selector,
    privateKey: key,
    headerFieldNames: signed
  })
  return async (raw: Buffer): Promise<Buffer> => {
    const mail = await buffer(dkim.sign(raw))
    if (!mail.subarray(0, 15).equals(Buffer.from('DKIM-Signature:')))
      throw new Error('The mail was not signed')
    return mail
  }
}

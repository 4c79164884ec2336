import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { aFolder, run } from './support/program.ts'

describe('the file .env', { timeout: 30_000 }, () => {
  let folder: Awaited<ReturnType<typeof aFolder>>
  beforeEach(async () => {
    folder = await aFolder()
  })
  afterEach(() => folder.remove())

  const start = (environment: Record<string, string> = {}) =>
    run({ file: 'main', environment, first: '../../../src/env-file.ts', in: dirname(folder.databaseUrl) })

  it('may be missing, without a word', async () => {
    const { err } = await start({ PORT: 'eighty' })
    expect(err).toMatch(/^The environment is not usable:\n {2}PORT: .*\n$/)
  })

  it('is read where the program is started, and the environment goes before it', async () => {
    await writeFile(join(dirname(folder.databaseUrl), '.env'), 'PORT=ninety\nTRIAL=perhaps\n')
    const { code, err } = await start({ TRIAL: '1' })
    expect(code).toBe(1)
    expect(err).toMatch(/^The environment is not usable:\n {2}PORT: .*\n$/)
  })
})

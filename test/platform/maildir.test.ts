import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { emptyMaildir } from '#platform/maildir.ts'

let path: string
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'maildir-'))
  for (const folder of ['new', 'cur', 'tmp']) await mkdir(join(path, folder))
})
afterEach(() => rm(path, { recursive: true }))

const drop = (name: string, text: string) => writeFile(join(path, 'new', name), text)
const inFolder = async (folder: string) => (await readdir(join(path, folder))).toSorted()

const empty = async (answer: (text: string) => 'taken' | 'later' = () => 'taken', longest = 1_000) => {
  const read: string[] = []
  const moved = await emptyMaildir({
    path,
    longest,
    take: async (raw) => {
      read.push(raw.toString())
      return answer(raw.toString())
    }
  })
  return { read, moved }
}

it('takes what was dropped, the oldest first, and marks it as seen', async () => {
  await drop('1700000002.b.host', 'second')
  await drop('1700000001.a.host', 'first')
  await drop('.hidden', 'no mail')
  expect(await empty()).toEqual({ read: ['first', 'second'], moved: 2 })
  expect(await inFolder('new')).toEqual(['.hidden'])
  expect(await inFolder('cur')).toEqual(['1700000001.a.host:2,S', '1700000002.b.host:2,S'])
  expect(await empty()).toEqual({ read: [], moved: 0 })
})

it('leaves what cannot be taken now, and takes the rest', async () => {
  await drop('1.a', 'busy')
  await drop('2.b', 'ready')
  expect(await empty((text) => (text === 'busy' ? 'later' : 'taken'))).toMatchObject({ moved: 1 })
  expect(await inFolder('new')).toEqual(['1.a'])
  expect(await empty()).toEqual({ read: ['busy'], moved: 1 })
})

it('takes a mail once more when the process died before it was moved', async () => {
  await drop('1.a', 'once')
  const dying = emptyMaildir({ path, longest: 100, take: () => Promise.reject(new Error('killed')) })
  await expect(dying).rejects.toThrow('killed')
  expect(await inFolder('new')).toEqual(['1.a'])
  expect(await empty()).toEqual({ read: ['once'], moved: 1 })
})

it('reads of a long mail only so much as shows that it is too long', async () => {
  await drop('1.a', 'x'.repeat(5_000))
  const { read } = await empty(() => 'taken', 100)
  expect(read[0]).toHaveLength(101)
  expect(await inFolder('new')).toEqual([])
})

it('follows no link and reads no folder', async () => {
  const secret = join(path, 'secret')
  await writeFile(secret, 'password')
  await symlink(secret, join(path, 'new', '1.link'))
  await mkdir(join(path, 'new', '2.folder'))
  await drop('3.c', 'mail')
  expect(await empty()).toEqual({ read: ['mail'], moved: 1 })
})

it('lets another node be first', async () => {
  await drop('1.a', 'mail')
  const moved = await emptyMaildir({
    path,
    longest: 100,
    take: async () => {
      await rename(join(path, 'new', '1.a'), join(path, 'cur', '1.a:2,S'))
      return 'taken'
    }
  })
  expect(moved).toBe(0)
})

it('makes the folders of a maildir that is not there yet', async () => {
  await rm(path, { recursive: true })
  expect((await empty()).moved).toBe(0)
  await access(join(path, 'new'))
})

it.skipIf(process.getuid?.() === 0)('says so when the folder cannot be read', async () => {
  await chmod(join(path, 'new'), 0)
  await expect(empty()).rejects.toThrow('EACCES')
})

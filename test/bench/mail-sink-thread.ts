import { workerData } from 'node:worker_threads'

import { openMailSink } from '#platform/mail-sink.ts'

/** A sink on a thread of its own, as a mail server is somebody else's work. Cell 0 is its port, cell 1 counts recipients. */
const cells = workerData as Int32Array
const sink = await openMailSink({ onRaw: (_, to) => void Atomics.add(cells, 1, to.length) })
Atomics.store(cells, 0, Number(new URL(sink.url).port))
Atomics.notify(cells, 0)

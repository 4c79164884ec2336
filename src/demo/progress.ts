const width = 40

/** Shows how far the year has come: a bar on a terminal, a line for every tenth elsewhere. */
export const progressBar = (say: (line: string) => void) => {
  const terminal = process.stdout.isTTY
  let shown = -1
  return {
    show: (share: number): void => {
      const step = Math.floor(Math.min(1, share) * (terminal ? width : 10))
      if (step === shown) return
      shown = step
      if (!terminal) say(`the year so far: ${step * 10} %`)
      else
        process.stdout.write(
          `\r[${'#'.repeat(step)}${'.'.repeat(width - step)}] playing a year of the cluster`
        )
    },
    end: (): void => {
      if (terminal) process.stdout.write('\n')
    }
  }
}

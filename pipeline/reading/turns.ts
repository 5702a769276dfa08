/** Lets so many works go on at a time; the others wait, so that a work's own clock starts when it does. */
export function turns(count: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try { return await work(); } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/**
 * Lets works go on as long as what they take together is at most so much, and one whatever it takes; the others wait in the order
 * they came, so that a work's own clock starts when it does. A work takes 1 unless it says otherwise.
 */
export function turns(most: number): <Result>(work: () => Promise<Result>, takes?: number) => Promise<Result> {
  const waiting: { readonly takes: number; readonly go: () => void }[] = [];
  let taken = 0;
  const hasRoom = (takes: number): boolean => taken === 0 || taken + takes <= most;
  return async (work, takes = 1) => {
    if (waiting.length === 0 && hasRoom(takes)) taken += takes;
    else await new Promise<void>((go) => waiting.push({ takes, go }));
    try { return await work(); } finally {
      taken -= takes;
      while (waiting[0] && hasRoom(waiting[0].takes)) {
        const next = waiting.shift()!;
        taken += next.takes;
        next.go();
      }
    }
  };
}

/** A file of so many bytes is small. */
export const small = 64 << 10;

/**
 * Rooms that small files are read into, each lent to one file at a time and then to another: what a thousand files leave behind
 * would otherwise lie in memory until somebody next looks for what nobody needs.
 */
export function rooms(): <Result>(use: (room: Uint8Array) => Promise<Result>) => Promise<Result> {
  const free: Uint8Array[] = [];
  return async (use) => {
    // One byte more than there should be: no file fills its room.
    const room = free.pop() ?? new Uint8Array(small + 1);
    try { return await use(room); } finally { free.push(room); }
  };
}

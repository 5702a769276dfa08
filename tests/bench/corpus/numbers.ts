/** Whole numbers from 1 to `most`, in an order that looks random and never changes (Lehmer's generator). */
export function numbers(seed: number): (most: number) => number {
  let state = seed % 2_147_483_647 || 1;
  return (most) => { state = (state * 48_271) % 2_147_483_647; return 1 + (state % most); };
}

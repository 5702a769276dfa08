import { png } from "./png.mjs";

const samples = 8;
const offsets = Array.from({ length: samples ** 2 }, (_, n) => [(n % samples + 0.5) / samples, (Math.floor(n / samples) + 0.5) / samples]);
const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Draws a list of coloured shapes on the 32 × 32 board as a square PNG, edges smoothed by 64 looks at each pixel. */
export function draw(shapes, size) {
  const colourAt = (x, y) => { for (let n = shapes.length - 1; n >= 0; n -= 1) if (shapes[n][1](x, y)) return shapes[n][0]; return null; };
  return png(size, (column, row) => {
    const seen = offsets.map(([dx, dy]) => colourAt((column + dx) * 32 / size, (row + dy) * 32 / size)).filter((colour) => colour !== null).map(channels);
    const mean = (channel) => Math.round(seen.reduce((sum, colour) => sum + colour[channel], 0) / Math.max(1, seen.length));
    return [mean(0), mean(1), mean(2), Math.round(seen.length / offsets.length * 255)];
  });
}

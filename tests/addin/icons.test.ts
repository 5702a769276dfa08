import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { draw } from "../../addin/assets/icons/draw.mjs";
import { drawings, sizes } from "../../addin/assets/icons/drawings.mjs";

const folder = join(import.meta.dirname, "../../addin/assets/icons");

/** The pixels of a PNG of ours: its third chunk from the start, unpacked (packers differ from one Node to the next). */
const pixels = (png: Buffer): Buffer => inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));

it("the icons in the repository are the ones the drawings give", () => {
  const names = Object.keys(drawings).flatMap((name) => sizes.map((size) => `${name}-${size}.png`));
  expect(readdirSync(folder).filter((file) => file.endsWith(".png")).sort()).toEqual(names.sort());
  for (const [name, shapes] of Object.entries(drawings)) expect(pixels(draw(shapes, 32)).equals(pixels(readFileSync(join(folder, `${name}-32.png`)))), name).toBe(true);
});

// Shapes are questions: is the point (x, y) inside? The drawing board is 32 × 32, y downwards; angles are degrees clockwise from the top.
const turn = (x, y) => (Math.atan2(x, -y) * 180 / Math.PI + 360) % 360;

export const disc = (cx, cy, r) => (x, y) => Math.hypot(x - cx, y - cy) <= r;
export const box = (left, top, right, bottom, round = 0) => (x, y) =>
  Math.hypot(Math.max(left + round - x, 0, x - right + round), Math.max(top + round - y, 0, y - bottom + round)) <= round && x >= left && x <= right && y >= top && y <= bottom;
/** A stroke of the given width through the points, with round ends. */
export const stroke = (width, ...points) => (x, y) => points.slice(1).some(([bx, by], index) => {
  const [ax, ay] = points[index];
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= width / 2;
});
/** A piece of a round cake. */
export const slice = (cx, cy, r, from, to) => (x, y) => disc(cx, cy, r)(x, y) && (turn(x - cx, y - cy) - from + 360) % 360 <= to - from;
/** A piece of a ring's line. */
export const arc = (cx, cy, r, width, from, to) => (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - r) <= width / 2 && (turn(x - cx, y - cy) - from + 360) % 360 <= to - from;
export const triangle = (a, b, c) => (x, y) => {
  const side = ([px, py], [qx, qy]) => (x - px) * (qy - py) - (y - py) * (qx - px);
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
};
export const union = (...shapes) => (x, y) => shapes.some((shape) => shape(x, y));
export const without = (shape, ...holes) => (x, y) => shape(x, y) && !holes.some((hole) => hole(x, y));

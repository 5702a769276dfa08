/** Codes of the letters that what reads text code by code looks for. The build writes the numbers in their place. */
export const enum Letter {
  carriageReturn = 0x0d, space = 0x20, quote = 0x22, ampersand = 0x26, apostrophe = 0x27, minus = 0x2d, point = 0x2e, slash = 0x2f,
  zero = 0x30, nine = 0x39, less = 0x3c, equals = 0x3d, greater = 0x3e, A = 0x41, Z = 0x5a, c = 0x63, f = 0x66, i = 0x69, r = 0x72, s = 0x73, t = 0x74,
}

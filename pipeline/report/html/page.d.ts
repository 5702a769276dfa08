/** A script or stylesheet as text, bundled by inline.mjs. */
declare module "*?page" {
  const text: string;
  export default text;
}

/** A folded table that a link leads to is unfolded. */
export function openTarget(): void {
  const open = (hash: string): void => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
    if (link) open(link.hash);
  });
  addEventListener("hashchange", () => { open(location.hash); });
  open(location.hash);
}

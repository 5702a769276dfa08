import { findBrowser } from "./findBrowser.ts";
import { printPdf } from "./printPdf.ts";

/** report.html as it prints, or why there is no PDF (a text of the command line). */
export async function reportPdf(page: string): Promise<Uint8Array | "pdfNoBrowser" | "pdfFailed"> {
  const browser = await findBrowser();
  return browser === undefined ? "pdfNoBrowser" : await printPdf(browser, page) ?? "pdfFailed";
}

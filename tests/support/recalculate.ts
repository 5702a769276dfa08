import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { openBook, type Book } from "./openBook.ts";
import { libreoffice } from "./libreoffice.ts";

/** Recalculate on load, always (0); LibreOffice otherwise trusts the results it finds in the file. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbook as LibreOffice computes it anew: a calculator that shares no line with ours. */
export async function recalculate(bytes: Uint8Array): Promise<Book> {
  const soffice = await libreoffice();
  const folder = await mkdtemp(join(tmpdir(), "samfordel-recalculate-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), settings);
    await writeFile(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await promisify(execFile)(soffice, [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "book.xlsx")], { timeout: 120_000 });
    return await openBook(new Uint8Array(await readFile(join(folder, "out", "book.xlsx"))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

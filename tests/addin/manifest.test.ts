import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { commands } from "../../addin/commands/commands.ts";
import { checkManifest } from "../support/checkManifest.ts";

const root = join(import.meta.dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const check = (xml: string): readonly string[] => checkManifest(xml, { folder: join(root, "addin"), base: "https://localhost:3000/", locales: ["en-US"], actions: Object.keys(commands) });

it("the manifest keeps every rule we know", () => expect(check(manifest)).toEqual([]));

/** A manifest with one thing wrong, and what the check says about it. */
const broken: readonly [string, (xml: string) => string, string][] = [
  ["elements in the wrong order", (xml) => xml.replace(/(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/s, "$2$1"), "OfficeApp: <Version> is out of order"],
  ["an element Office does not know", (xml) => xml.replace("<Supertip>", "<Supertip><Tip/>"), "<Tip> does not belong here"],
  ["an id that is no GUID", (xml) => xml.replace(/<Id>.*?<\/Id>/, "<Id>samfordel</Id>"), "Id: not a GUID"],
  ["no version number", (xml) => xml.replace(/<Version>.*?<\/Version>/, "<Version>first</Version>"), "Version: not a version number"],
  ["half a language tag", (xml) => xml.replace("<DefaultLocale>nb-NO", "<DefaultLocale>nb"), "locale «nb»: not a full language tag"],
  ["a resource id used twice", (xml) => xml.replace('Image id="Undo.16"', 'Image id="Undo.20"'), "Undo.20: the id is used twice"],
  ["a control id used twice", (xml) => xml.replace('id="Samfordel.Undo"', 'id="Samfordel.Check"'), "Samfordel.Check: the id is used twice"],
  ["a label above 125 characters", (xml) => xml.replace('"Kontroller ark"', `"${"k".repeat(126)}"`), "Check.Label: 126 characters, at most 125"],
  ["a tip above 250 characters in English", (xml) => xml.replace(/Value="Opens the Samfordel pane[^"]*"/, `Value="${"o".repeat(251)}"`), "Open.Tip: 251 characters, at most 250"],
  ["a description above 250 characters", (xml) => xml.replace(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${"d".repeat(251)}"`), "Description: 251 characters, at most 250"],
  ["a label nobody wrote", (xml) => xml.replace('resid="Check.Label"', 'resid="Control.Label"'), "no resource Control.Label"],
  ["a label among the tips", (xml) => xml.replace('<Label resid="Check.Label"', '<Label resid="Check.Tip"'), "Check.Tip is among LongStrings, should be among ShortStrings"],
  ["a text nothing uses", (xml) => xml.replace("<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Idle" DefaultValue="x"><bt:Override Locale="en-US" Value="x"/></bt:String>'), "Idle: nothing uses the resource"],
  ["an address without encryption", (xml) => xml.replace('id="Taskpane.Url" DefaultValue="https:', 'id="Taskpane.Url" DefaultValue="http:'), "http://localhost:3000/taskpane.html is not https"],
  ["a text without English", (xml) => xml.replace(/<bt:Override Locale="en-US" Value="Check sheets"\/>/, ""), "Check.Label: nothing for en-US"],
  ["functions named in one language alone", (xml) => xml.replace(/<bt:Override Locale="en-US" Value="https:[^>]*functions.json"\/>/, ""), "Functions.Metadata.Url: nothing for en-US"],
  ["a missing icon size", (xml) => xml.replace(/<bt:Image size="80" resid="Check.80"\/>/, ""), "no image of 80 px"],
  ["an icon of another size than it says", (xml) => xml.replace("icons/check-32.png", "icons/check-48.png"), "is 48 × 48 px, said to be 32"],
  ["an icon that is not there", (xml) => xml.replace("icons/check-32.png", "icons/cheque-32.png"), "cheque-32.png: no such file"],
  ["a runtime that may stop", (xml) => xml.replace('lifetime="long"', 'lifetime="short"'), "lifetime is not long"],
  ["commands in another runtime", (xml) => xml.replace('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Functions.Script.Url"'), "not the page of the shared runtime"],
  ["a pane with an id of its own", (xml) => xml.replace('<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>'), "TaskpaneId: has no place"],
  ["no demand for the shared runtime", (xml) => xml.replace('<Set Name="SharedRuntime" MinVersion="1.1"/>', ""), "SharedRuntime is not asked for"],
  ["a button no code answers to", (xml) => xml.replace("<FunctionName>checkSheets", "<FunctionName>controlSheets"), "controlSheets: no code answers to the button"],
  ["code no button asks for", (xml) => xml.replace("<FunctionName>undoRecompute", "<FunctionName>checkSheets"), "undoRecompute: no button asks for the code"],
];

describe("the check sees", () => {
  it.each(broken)("%s", (_, spoil, complaint) => {
    const spoilt = spoil(manifest);
    expect(spoilt).not.toBe(manifest);
    expect(check(spoilt).join("\n")).toContain(complaint);
  });
});

it("Microsoft's own reader of manifests understands it", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(root, "node_modules/office-addin-manifest/cli.js"), "info", "manifest.xml"], { cwd: root });
  expect(stderr).toBe("");
  for (const line of ["Name: Samfordel", "Type: TaskPaneApp", "Version: 0.1.0.0", "Default Locale: nb-NO", "Hosts: Workbook", "Permissions: ReadWriteDocument", "Source Location: https://localhost:3000/taskpane.html"]) expect(stdout).toContain(`  ${line}\n`);
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { everything, xmlTree, type Element } from "./xmlTree.ts";

export interface ManifestSurroundings {
  /** Folder that the manifest's addresses are served from, for the icons; and the address it is served at. */
  readonly folder: string;
  readonly base: string;
  /** Languages besides the default one that every text must be in. */
  readonly locales: readonly string[];
  /** Names the add-in associates with code. */
  readonly actions: readonly string[];
}

interface Manifest extends ManifestSurroundings {
  readonly all: readonly Element[];
  readonly root: Element;
  readonly named: (name: string) => readonly Element[];
  readonly resources: readonly Resource[];
}
interface Resource { readonly id: string; readonly kind: string; readonly element: Element }
type Rule = (manifest: Manifest) => readonly string[];

/**
 * What Office demands of an add-in-only manifest, as far as it can be told without asking Microsoft: their validator needs
 * the network and sends the manifest away. Every complaint names the element. No complaints: nothing we know of is wrong.
 */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): readonly string[] {
  const root = xmlTree(xml);
  const all = everything(root);
  const named = (name: string): readonly Element[] => all.filter((element) => element.name === name);
  const resources = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((kind) =>
    named(kind).flatMap(({ children }) => children.map((element): Resource => ({ id: element.attributes["id"] ?? "", kind, element }))));
  return rules.flatMap((rule) => rule({ ...surroundings, root, all, named, resources }));
}

/** Office reads children in this order and no other. */
const orders: Readonly<Record<string, readonly string[]>> = {
  "OfficeApp": ["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"],
  "VersionOverrides": ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  "VersionOverrides/Hosts/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  "DesktopFormFactor": ["GetStarted", "FunctionFile", "ExtensionPoint"],
  "AllFormFactors/ExtensionPoint": ["Script", "Page", "Metadata", "Namespace"],
  "Group": ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  "Control": ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled", "Items"],
  "Supertip": ["Title", "Description"],
  "Resources": ["Images", "Urls", "ShortStrings", "LongStrings"],
};

const order: Rule = ({ all }) => all.flatMap(({ path, children }) => {
  const wanted = Object.entries(orders).find(([end]) => path === end || path.endsWith(`/${end}`))?.[1];
  if (!wanted) return [];
  const seen = children.map(({ name }) => wanted.indexOf(name));
  return seen.flatMap((place, index) => (place < 0 ? [`${path}: <${children[index]!.name}> does not belong here`] : place < Math.max(...seen.slice(0, index)) ? [`${path}: <${children[index]!.name}> is out of order`] : []));
});

const identity: Rule = ({ named }) => [
  ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named("Id")[0]?.text ?? "") ? [] : ["Id: not a GUID"]),
  ...(/^\d{1,5}(\.\d{1,5}){1,3}$/.test(named("Version")[0]?.text ?? "") ? [] : ["Version: not a version number"]),
  ...[named("DefaultLocale")[0]?.text ?? "", ...named("Override").map(({ attributes }) => attributes["Locale"] ?? "")].filter((tag) => !/^[a-z]{2}-[A-Z]{2}$/.test(tag)).map((tag) => `locale «${tag}»: not a full language tag`),
];

const uniqueIds: Rule = ({ named, resources }) => [resources.map(({ id }) => id), [...named("Group"), ...named("Control")].map(({ attributes }) => attributes["id"] ?? "")]
  .flatMap((ids) => ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: the id is used twice`));

const limits: Readonly<Record<string, number>> = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250, ProviderName: 125 };
const valuesOf = ({ attributes, children }: Element): readonly string[] => [attributes["DefaultValue"] ?? "", ...children.map((child) => child.attributes["Value"] ?? "")];

const lengths: Rule = ({ root, resources }) => [
  ...resources.filter(({ id }) => id.length === 0 || id.length > 32).map(({ id }) => `${id}: an id has 1 to 32 characters`),
  ...[...resources.map(({ id, kind, element }) => ({ id, limit: limits[kind]!, texts: valuesOf(element) })), ...root.children.filter(({ name }) => name in limits).map((element) => ({ id: element.name, limit: limits[element.name]!, texts: element.text === "" ? valuesOf(element) : [element.text] }))]
    .flatMap(({ id, limit, texts }) => texts.filter((text) => text.length === 0 || text.length > limit).map((text) => `${id}: ${text.length} characters, at most ${limit}`)),
];

/** Where a resid may point. */
const kinds: Readonly<Record<string, string>> = { Label: "ShortStrings", Title: "ShortStrings", Description: "LongStrings", Image: "Images", SourceLocation: "Urls", FunctionFile: "Urls", Runtime: "Urls", Namespace: "ShortStrings" };

const references: Rule = ({ all, resources }) => {
  const users = all.filter(({ attributes }) => attributes["resid"] !== undefined);
  const used = new Set(users.map(({ attributes }) => attributes["resid"]));
  return [
    ...users.flatMap(({ path, name, attributes: { resid } }) => {
      const found = resources.find(({ id }) => id === resid);
      if (!found) return [`${path}: no resource ${resid}`];
      return found.kind === kinds[name] ? [] : [`${path}: ${resid} is among ${found.kind}, should be among ${kinds[name]}`];
    }),
    ...resources.filter(({ id }) => !used.has(id)).map(({ id }) => `${id}: nothing uses the resource`),
  ];
};

const https: Rule = ({ all }) => all.flatMap(({ path, attributes }) => [attributes["DefaultValue"], attributes["Value"]]
  .filter((value) => value !== undefined && /^[a-z]+:\/\//i.test(value) && !value.startsWith("https://")).map((value) => `${path}: ${value} is not https`));

const languages: Rule = ({ root, resources, locales }) => [...root.children.filter(({ name }) => name === "DisplayName" || name === "Description"), ...resources.filter(({ id, kind }) => kind.endsWith("Strings") && id !== "Functions.Namespace" || id === "Functions.Metadata.Url").map(({ element }) => element)]
  .flatMap(({ name, attributes, children }) => locales.filter((locale) => !children.some((child) => child.attributes["Locale"] === locale)).map((locale) => `${attributes["id"] ?? name}: nothing for ${locale}`));

const needed = ["16", "32", "80"];
const allowed = ["16", "20", "24", "32", "40", "48", "64", "80"];

const icons: Rule = ({ named, resources, folder, base }) => [
  ...named("Icon").flatMap(({ path, children }) => {
    const sizes = children.map(({ attributes }) => attributes["size"] ?? "");
    return [...needed.filter((size) => !sizes.includes(size)).map((size) => `${path}: no image of ${size} px`), ...sizes.filter((size) => !allowed.includes(size)).map((size) => `${path}: Office knows no icon of ${size} px`)];
  }),
  ...[
    ...named("Image").filter(({ attributes }) => attributes["resid"] !== undefined).map(({ attributes }) => ({ url: resources.find(({ id }) => id === attributes["resid"])?.element.attributes["DefaultValue"], size: Number(attributes["size"]) })),
    { url: named("IconUrl")[0]?.attributes["DefaultValue"], size: 32 }, { url: named("HighResolutionIconUrl")[0]?.attributes["DefaultValue"], size: 64 },
  ].flatMap(({ url, size }) => (url === undefined ? [] : pixels(url, size, folder, base))),
];

function pixels(url: string, size: number, folder: string, base: string): readonly string[] {
  const file = join(folder, url.slice(base.length));
  if (!url.startsWith(base) || !existsSync(file)) return [`${url}: no such file`];
  const png = readFileSync(file);
  if (png.toString("latin1", 1, 4) !== "PNG") return [`${url}: not a PNG`];
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return width === size && height === size ? [] : [`${url}: is ${width} × ${height} px, said to be ${size}`];
}

/** One page and one runtime for pane, commands and functions. */
const sharedRuntime: Rule = ({ named }) => {
  const [runtime] = named("Runtime");
  if (!runtime) return ["no shared runtime"];
  const pages = [...named("FunctionFile"), ...named("Page").flatMap(({ children }) => children), ...named("Action").flatMap(({ children }) => children.filter(({ name }) => name === "SourceLocation"))];
  return [
    ...(runtime.attributes["lifetime"] === "long" ? [] : ["Runtime: lifetime is not long"]),
    ...pages.filter(({ attributes }) => attributes["resid"] !== runtime.attributes["resid"]).map(({ path }) => `${path}: not the page of the shared runtime`),
    ...(named("TaskpaneId").length === 0 ? [] : ["TaskpaneId: has no place beside a shared runtime"]),
    ...["SharedRuntime", "ExcelApi"].filter((set) => !named("Set").some(({ attributes }) => attributes["Name"] === set)).map((set) => `Requirements: ${set} is not asked for`),
  ];
};

const actions: Rule = ({ named, actions: known }) => {
  const asked = named("FunctionName").map(({ text }) => text);
  return [...asked.filter((name) => !known.includes(name)).map((name) => `${name}: no code answers to the button`), ...known.filter((name) => !asked.includes(name)).map((name) => `${name}: no button asks for the code`)];
};

const rules: readonly Rule[] = [order, identity, uniqueIds, lengths, references, https, languages, icons, sharedRuntime, actions];
